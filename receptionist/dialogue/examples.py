"""Which labelled example a message is nearest to in meaning: a second voice where the rules are not sure.

The examples stand in prompts/examples*.jsonl; the encoder loads at the first question. Knows no business.
"""

import functools
import json
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from receptionist.dialogue.acts import INTENTS, Intent
from receptionist.language.meaning import encoder

_PROMPTS = Path(__file__).resolve().parents[2] / "prompts"
_PLAIN = {"examples.pl.jsonl": "zabieg", "examples.en.jsonl": "treatment"}
NEIGHBOURS = 9
# Below NEAR a neighbour is a stranger; from VERY_NEAR on it is believed more than a weak pattern. Measured on
# the third and fourth round of unseen messages with examples written by somebody else: 75 % and 65 % right.
NEAR = 0.45
VERY_NEAR = 0.6

_loading = threading.Lock()
_encoding = threading.Lock()
_loaded = threading.Event()


@dataclass(frozen=True, slots=True)
class Likeness:
    """The act of the nearest examples, and the cosine of the nearest one."""

    act: Intent
    nearness: float


@functools.cache
def _examples() -> tuple[list[Intent], Any]:
    """The main act of every example and the vectors of their texts; takes seconds."""
    rows = [row for path in sorted(_PROMPTS.glob("examples*.jsonl")) for row in _rows(path)]
    acts = [intent for act, _ in rows for intent in INTENTS if act == intent]
    if len(acts) != len(rows):
        raise ValueError("an example has an act that does not exist")
    return acts, encoder().encode([text for _, text in rows])


def _rows(path: Path) -> Iterator[tuple[str, str]]:
    """Act and text of the examples that answer no question, with services called by a plain word."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row.get("awaiting"):
            continue
        named, plain = row.get("service_words"), _PLAIN.get(path.name, "")
        text = row["text"].replace(named, plain) if named else row["text"]
        yield row["acts"][0] if "acts" in row else row["act"], text


def warm() -> None:
    """Load the examples and the encoder, which takes seconds; once a process, whoever asks first."""
    with _loading:
        _examples()
        _loaded.set()


def nearest_act(text: str) -> Likeness | None:
    """What most of the nearest examples mean; None where none is near enough, or while they are loading."""
    if not _loaded.is_set():
        # No client waits for this: the rules answer alone until the examples are there.
        _load_behind()
        return None
    if not text.strip():
        return None
    acts, vectors = _examples()
    with _encoding:
        cosines: list[float] = (vectors @ encoder().encode(text)).tolist()
    near = sorted(zip(cosines, acts, strict=True), reverse=True)[:NEIGHBOURS]
    return _elected(near) if near[0][0] >= NEAR else None


@functools.cache
def _load_behind() -> threading.Thread:
    loader = threading.Thread(target=warm, name="examples", daemon=True)
    loader.start()
    return loader


def _elected(near: Sequence[tuple[float, Intent]]) -> Likeness:
    votes: dict[Intent, float] = {}
    for cosine, act in near:
        votes[act] = votes.get(act, 0.0) + max(cosine, 0.0) ** 2
    return Likeness(max(votes, key=lambda act: votes[act]), near[0][0])
