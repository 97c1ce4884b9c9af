"""Which labelled example a message is nearest to in meaning: a second voice where the rules are not sure.

The examples stand in prompts/examples.jsonl; the encoder loads at the first question. Knows no business.
"""

import functools
import json
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from receptionist.dialogue.acts import INTENTS, Intent
from receptionist.language.meaning import encoder

_FILE = Path(__file__).resolve().parents[2] / "prompts" / "examples.jsonl"
NEIGHBOURS = 5
# Below it a neighbour is a stranger; measured on the second and third round of unseen messages.
NEAR = 0.55
# Near enough to be believed more than a weak pattern.
VERY_NEAR = 0.65

_lock = threading.Lock()


@dataclass(frozen=True, slots=True)
class Likeness:
    """The act of the nearest examples, and the cosine of the nearest one."""

    act: Intent
    nearness: float


@functools.cache
def _examples() -> tuple[list[Intent], Any]:
    rows = [json.loads(line) for line in _FILE.read_text(encoding="utf-8").splitlines()]
    acts = [intent for row in rows for intent in INTENTS if row["act"] == intent]
    if len(acts) != len(rows):
        raise ValueError(f"{_FILE.name}: an example has an act that does not exist")
    return acts, encoder().encode([row["text"] for row in rows])


def warm() -> None:
    """Load the examples and the encoder, which takes a second or two."""
    with _lock:
        _examples()


def nearest_act(text: str) -> Likeness | None:
    """What most of the nearest examples mean; None where none is near enough."""
    if not text.strip():
        return None
    with _lock:
        acts, vectors = _examples()
        cosines: list[float] = (vectors @ encoder().encode(text)).tolist()
    near = sorted(zip(cosines, acts, strict=True), reverse=True)[:NEIGHBOURS]
    return _elected(near) if near[0][0] >= NEAR else None


def _elected(near: Sequence[tuple[float, Intent]]) -> Likeness:
    votes: dict[Intent, float] = {}
    for cosine, act in near:
        votes[act] = votes.get(act, 0.0) + max(cosine, 0.0) ** 2
    return Likeness(max(votes, key=lambda act: votes[act]), near[0][0])
