"""A message as numbers: its meaning, its letters, what was asked, what the rules found in it.

Whatever changes here changes the numbers: raise VERSION and run `make train`.
"""

import functools
import itertools
import threading
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from receptionist.dialogue.acts import COMPLAINT_TOPICS, HUMAN_TOPICS, INTENTS, QUESTION_TOPICS
from receptionist.dialogue.intents import Finding
from receptionist.dialogue.said import Said
from receptionist.language.meaning import encoder
from receptionist.language.text import tokens

VERSION = 2
MEANING = 512
LETTERS = 8192
_ASKED = ("service", "staff", "when", "slot", "name", "phone", "confirmation", "visit")
_LIKE = {"email": "phone", "code": "phone", "consent": "confirmation"}
_TOPICS = (*QUESTION_TOPICS, *HUMAN_TOPICS, *COMPLAINT_TOPICS)
# How loudly each group of numbers speaks; found by cross-validation on the examples.
_LOUD = {"meaning": 1.4, "letters": 2.0, "signs": 0.45}

_FEW_WORDS = 3
"""Greetings, thanks and the like are worded alike by everyone, and remembered."""

Vector = NDArray[np.float32]
_encoding = threading.Lock()


@dataclass(frozen=True, slots=True)
class Heard:
    """What the voice goes by: the values of a message, what the rules found, and what they make of it."""

    said: Said
    findings: Sequence[Finding]
    main: str | None
    awaiting: str | None


def meaning(text: str) -> Vector:
    """The sentence encoder's vector of a text, of length one; all zeros for an empty text."""
    if not text.strip():
        return np.zeros(MEANING, np.float32)
    return _often_said(text) if len(text.split()) <= _FEW_WORDS else _encoded(text)


@functools.lru_cache(maxsize=512)
def _often_said(text: str) -> Vector:
    return _encoded(text)


def _encoded(text: str) -> Vector:
    with _encoding:
        vector: Any = encoder().encode(text)
    return np.asarray(vector, np.float32).reshape(MEANING)


def features(heard: Heard, vector: Vector) -> Vector:
    """All the numbers of a message; `vector` is the meaning of its text without names."""
    return np.concatenate(
        [
            vector * _LOUD["meaning"],
            _letters(heard.said.without_names()) * _LOUD["letters"],
            np.array([*_circumstances(heard), *_found(heard)], np.float32) * _LOUD["signs"],
        ]
    ).astype(np.float32)


def _letters(text: str) -> Vector:
    """Which pieces of words and rows of words stand in the text, by their hash; of length one."""
    counted = np.zeros(LETTERS, np.float32)
    words = [token.folded for token in tokens(text)]
    for piece in (*_pieces(words), *_rows(words)):
        counted[zlib.crc32(piece.encode()) % LETTERS] = 1
    return counted / max(float(np.linalg.norm(counted)), 1.0)


def _pieces(words: Sequence[str]) -> Iterator[str]:
    for word in words:
        spaced = f" {word} "
        for size in (2, 3, 4, 5):
            yield from (spaced[at : at + size] for at in range(len(spaced) - size + 1))


def _rows(words: Sequence[str]) -> Iterator[str]:
    between = ["^", *words, "$"]
    yield from map("_".join, itertools.pairwise(between))
    yield from map("_".join, zip(between, between[1:], between[2:], strict=False))


def _circumstances(heard: Heard) -> Iterator[float]:
    said, asked = heard.said, _LIKE.get(heard.awaiting or "", heard.awaiting)
    yield from (float(asked == slot) for slot in _ASKED)
    yield float(heard.awaiting is not None)
    values = (said.services, said.staff, said.whens, said.contact.words)
    yield from (float(bool(value)) for value in values)
    yield from (float(slot in said.contact.words) for slot in ("name", "phone", "email"))
    yield float(any(when.clock_said for when in said.whens))
    yield float("?" in said.text)
    length = len(said.text.split())
    yield min(length, 30) / 15
    yield from (float(length <= 2), float(length <= 5), float(length > 20))


def _found(heard: Heard) -> Iterator[float]:
    strong = {found.act for found in heard.findings if not found.weak}
    weak = {found.act for found in heard.findings if found.weak}
    topics = {found.topic for found in heard.findings}
    for intent in INTENTS:
        yield from (float(intent in strong), float(intent in weak), float(intent == heard.main))
    yield from (float(topic in topics) for topic in _TOPICS)
