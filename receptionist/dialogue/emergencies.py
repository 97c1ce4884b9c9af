"""Danger to life or health, looked for in every language at once and before anything else.

Knows nothing of businesses. A miss is worse than ten false alarms; the signs stand in intents/dangers.py.
"""

import functools
import re
from collections.abc import Collection, Iterable

from receptionist.dialogue.intents.danger_signs import NO_DANGER
from receptionist.dialogue.intents.dangers import CRIES, DANGERS
from receptionist.dialogue.intents.health_words import speaks_of_health
from receptionist.dialogue.needed_words import NeededWords, Sieve
from receptionist.dialogue.phrases import Hit, Sentence, Vocabulary, compile_phrase, phrases_of, prepare


class _Signs:
    """Patterns of which only those are tried whose words a sentence has."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._needed = NeededWords()
        listed = list(phrases)
        self._patterns = [compile_phrase(phrase, {}) for phrase in listed]
        self._sieve = Sieve([(self._needed.of(phrase, {}),) for phrase in listed])

    def find(self, sentence: Sentence, harmless: list[Hit]) -> list[Hit]:
        """Every place where one fits, by pattern; what shares words with `harmless` left out."""
        possible = (self._patterns[at] for at in self._sieve.possible(self._needed.in_line(sentence.line)))
        return [hit for pattern in possible for hit in sentence.find(pattern) if not _lies_in(hit, harmless)]


@functools.cache
def _vocabulary() -> Vocabulary:
    # Short words stay as they are: flea collars are no collapse.
    return Vocabulary((*DANGERS, CRIES, NO_DANGER), shortest=8)


@functools.cache
def _dangers() -> _Signs:
    return _Signs(phrase for block in DANGERS for phrase in phrases_of(block))


@functools.cache
def _harmless() -> re.Pattern[str]:
    phrases = (compile_phrase(phrase, {}).pattern for phrase in phrases_of(NO_DANGER))
    return re.compile("|".join(f"(?:{phrase})" for phrase in phrases))


@functools.cache
def _cries() -> _Signs:
    return _Signs(phrases_of(CRIES))


def find_emergency(text: str, wished: Collection[tuple[int, int]] = ()) -> Hit | None:
    """The words that speak of danger to life or health; None where there are none.

    Words that belong to a figure of speech or an illness long over do not count; others beside them do.
    `wished`: where a service stands that is wished for at some time. Beside it a mere cry for help is a
    manner of speaking, unless a word about health is left.
    """
    sentence = prepare(text, {}, _vocabulary())
    harmless = sentence.find(_harmless())
    if hits := _dangers().find(sentence, harmless):
        return hits[0]
    cries = _cries().find(sentence, harmless)
    if wished and not speaks_of_health(_without(text, [*wished, *((hit.start, hit.end) for hit in cries)])):
        return None
    return next(iter(cries), None)


def without_figures(text: str) -> str:
    """The text without figures of speech and illnesses long over: none of their words speaks of danger."""
    figures = prepare(text, {}, _vocabulary()).find(_harmless())
    return _without(text, [(hit.start, hit.end) for hit in figures]) if figures else text


def _without(text: str, spans: Collection[tuple[int, int]]) -> str:
    return "".join(
        " " if any(start <= at < end for start, end in spans) else letter for at, letter in enumerate(text)
    )


def _lies_in(hit: Hit, others: list[Hit]) -> bool:
    return any(other.start < hit.end and hit.start < other.end for other in others)
