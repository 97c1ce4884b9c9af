"""The labelled examples as numbers and wanted answers, each read as by a business of its trade."""

import functools
import json
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import numpy as np

from receptionist.dialogue.acts import INTENTS, Context
from receptionist.dialogue.understanding import Understanding
from receptionist.dialogue.voice.features import Heard, features, meaning
from receptionist.dialogue.voice.fingerprint import example_files
from receptionist.dialogue.voice.opinion import TOPICS
from receptionist.language.common_words import ENGLISH, POLISH
from scripts.voice.trades import business

NOW = datetime.fromisoformat("2026-11-23T09:00")


@dataclass(frozen=True, slots=True)
class Example:
    """A labelled message and what the voice hears of it."""

    text: str
    language: str | None
    acts: tuple[str, ...]
    topic: str | None
    awaiting: str | None
    trade: str
    heard: Heard
    firm: bool
    """Whether the rules are firm about their main act."""
    elsewhere: bool
    """Whether they hear of a visit, a question or a matter for staff."""
    real: bool = True
    """Whether somebody wrote it; noise is made up."""


@functools.cache
def _understanding(trade: str) -> Understanding:
    return Understanding(business(trade))


def examples() -> list[Example]:
    """Every example, in the order of the files."""
    return [_example(row, language) for row, language in _rows()]


def noise(count: int = 60) -> list[Example]:
    """Words that are none, so that what says nothing is taken for nothing and not for the rarest thing."""
    chance = random.Random(7)  # noqa: S311 - the same every time, on purpose
    common = sorted(POLISH | ENGLISH)
    rows = ({"act": "off_topic", "text": _nonsense(chance, common)} for _ in range(count))
    return [replace(_example(row, None), real=False) for row in rows]


def _nonsense(chance: random.Random, common: Sequence[str]) -> str:
    words = (
        _no_word(chance) if chance.random() < 0.75 else chance.choice(common)
        for _ in range(chance.randint(1, 6))
    )
    return " ".join(words)


def _no_word(chance: random.Random) -> str:
    syllables = ("bcdfghjklmnprstwz", "aeiouyó", ("", "", "n", "sz", "k", "r"))
    return "".join(chance.choice(part) for _ in range(chance.randint(1, 4)) for part in syllables)


def _rows() -> Iterator[tuple[Mapping[str, Any], str | None]]:
    for path in example_files():
        language = path.suffixes[0][1:] if len(path.suffixes) > 1 else None
        for line in path.read_text(encoding="utf-8").splitlines():
            yield json.loads(line), language


def _example(row: Mapping[str, Any], language: str | None) -> Example:
    awaiting, trade = row.get("awaiting"), row.get("trade", "salon")
    context = Context(NOW, language, awaiting)
    ruled = _understanding(trade).ruled(row["text"], context)
    acts = tuple(row["acts"]) if "acts" in row else (row["act"],)
    return Example(
        row["text"],
        language,
        acts,
        row.get("topic"),
        awaiting,
        trade,
        ruled.heard(context),
        ruled.firm,
        ruled.elsewhere,
    )


def numbers(all_examples: Sequence[Example]) -> tuple[Any, Any]:
    """The features of every example, and the meaning of its text without names."""
    vectors = [meaning(each.heard.said.without_names()) for each in all_examples]
    rows = [features(each.heard, vector) for each, vector in zip(all_examples, vectors, strict=True)]
    return np.stack(rows), np.stack(vectors)


def wanted(all_examples: Sequence[Example], head: str) -> Any:  # noqa: ANN401 - an array
    """The right answers to one question to the classifier; a row of zeros where it does not arise."""
    return np.stack([_wanted(each, head) for each in all_examples]).astype(np.float32)


def _wanted(example: Example, head: str) -> Any:  # noqa: ANN401 - an array
    if head == "main":
        return np.array([intent == example.acts[0] for intent in INTENTS])
    if head == "present":
        return np.array([intent in example.acts for intent in INTENTS])
    known = head in example.acts and (example.topic is not None or head == "question")
    foreign = example.topic not in TOPICS[head] and example.topic is not None
    return np.array([known and not foreign and topic == example.topic for topic in TOPICS[head]])
