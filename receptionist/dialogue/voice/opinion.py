"""The trained weights and what they say of a message. Reads no rules; the weights come from `make train`."""

import functools
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from receptionist.dialogue.acts import (
    COMPLAINT_TOPICS,
    HUMAN_TOPICS,
    INTENTS,
    QUESTION_TOPICS,
    Intent,
)
from receptionist.dialogue.voice.features import Heard, Vector, features, meaning

WEIGHTS = Path(__file__).with_name("weights.npz")
TOPICS: Mapping[str, tuple[str | None, ...]] = {
    "question": (None, *QUESTION_TOPICS),
    "human": HUMAN_TOPICS,
    "complaint": COMPLAINT_TOPICS,
}
HEADS: Mapping[str, int] = {
    "main": len(INTENTS),
    "present": len(INTENTS),
    **{act: len(topics) for act, topics in TOPICS.items()},
}
"""How many numbers each question to the classifier is answered with, in the order of the columns."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """What the examples make of a message: the chance of each act to be its main one, and to be there,
    and the likeliest topic of what has topics."""

    main: Mapping[Intent, float]
    present: Mapping[Intent, float]
    topics: Mapping[str, tuple[str | None, float]]

    @property
    def act(self) -> Intent:
        """The likeliest main act."""
        return max(self.main, key=lambda act: self.main[act])

    @property
    def sure(self) -> float:
        """The chance of that act."""
        return self.main[self.act]

    def without(self, denied: Collection[str]) -> "Opinion":
        """The same with acts that cannot be meant left out; itself where none would be left."""
        left = sum(chance for act, chance in self.main.items() if act not in denied)
        if not denied or not left:
            return self
        main = {act: 0.0 if act in denied else chance / left for act, chance in self.main.items()}
        present = {act: 0.0 if act in denied else chance for act, chance in self.present.items()}
        return replace(self, main=main, present=present)


class Voice(Protocol):
    """Says what messages mean by labelled examples."""

    def hear(self, heard: Heard) -> Opinion:
        """What a message means."""

    def warm(self) -> None:
        """Load what the first message would otherwise wait for."""


class TrainedVoice:
    """The voice of the stored weights; they and the encoder load at the first message."""

    def hear(self, heard: Heard) -> Opinion:
        """What a message means by the examples."""
        vector = meaning(heard.said.without_names())
        return opinion_of(answers(features(heard, vector) @ _weights() + _bias()))

    def warm(self) -> None:
        """Load the weights and the encoder."""
        _weights()
        meaning("?")


def opinion_of(chances: Mapping[str, Any]) -> Opinion:
    """The answers of every head to one message, by name."""
    return Opinion(
        main=dict(zip(INTENTS, chances["main"].tolist(), strict=True)),
        present=dict(zip(INTENTS, chances["present"].tolist(), strict=True)),
        topics={
            act: (topics[int(chances[act].argmax())], float(chances[act].max()))
            for act, topics in TOPICS.items()
        },
    )


def answers(scores: Vector) -> dict[str, Any]:
    """The scores of every head as chances; scores of several messages may stand in rows."""
    ends = np.cumsum(list(HEADS.values()))[:-1]
    parts = dict(zip(HEADS, np.split(scores, ends, axis=-1), strict=True))
    return {
        head: 1 / (1 + np.exp(-part)) if head == "present" else _shares(part) for head, part in parts.items()
    }


def _shares(scores: Any) -> Any:  # noqa: ANN401 - an array of any shape
    raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return raised / raised.sum(axis=-1, keepdims=True)


@functools.cache
def stored() -> Mapping[str, Any]:
    """What `make train` wrote."""
    with np.load(WEIGHTS) as kept:
        return dict(kept)


@functools.cache
def _weights() -> Vector:
    """Kept as whole numbers with one scale a column, an eighth of the size; used as real ones."""
    kept = stored()
    return np.asarray(kept["weights"].astype(np.float32) * kept["scales"], np.float32)


def _bias() -> Vector:
    return np.asarray(stored()["bias"], np.float32)


def trained_on() -> str:
    """The fingerprint of the examples and features that the weights were made from."""
    return str(stored()["fingerprint"])
