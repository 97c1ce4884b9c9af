"""What the weights depend on, in one short text: when it differs from the stored one, run `make train`."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from receptionist.dialogue.voice.features import VERSION

EXAMPLES = Path(__file__).resolve().parents[3] / "prompts"


def example_files() -> Sequence[Path]:
    """The files of labelled examples."""
    return sorted(EXAMPLES.glob("examples*.jsonl"))


def fingerprint() -> str:
    """Of the examples' bytes and the features' version."""
    together = hashlib.sha256(str(VERSION).encode())
    for path in example_files():
        together.update(path.name.encode() + b"\0" + path.read_bytes())
    return together.hexdigest()[:16]
