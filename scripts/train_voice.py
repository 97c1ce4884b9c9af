"""Train dialogue/voice on prompts/examples*.jsonl and store its weights: `make train`, a few minutes."""

import numpy as np

from receptionist.dialogue.voice.fingerprint import fingerprint
from receptionist.dialogue.voice.opinion import WEIGHTS
from scripts.voice.fitting import reduced
from scripts.voice.material import examples, noise, numbers
from scripts.voice.training import tables


def main() -> None:
    """Read, train, store."""
    read = [*examples(), *noise()]
    rows, _ = numbers(read)
    small, back = reduced(rows)
    table = tables(read, small)
    _store(np.vstack([back @ table[:-1], table[-1:]]))


def _store(table: np.ndarray) -> None:
    scales = np.abs(table[:-1]).max(axis=0) / 127
    np.savez_compressed(
        WEIGHTS,
        weights=np.round(table[:-1] / scales).astype(np.int8),
        scales=scales.astype(np.float32),
        bias=table[-1].astype(np.float32),
        fingerprint=np.array(fingerprint()),
    )
    print(f"{WEIGHTS.name}: {WEIGHTS.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
