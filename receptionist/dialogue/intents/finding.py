"""Finds the patterns of a language's tables in a text. Does not weigh them against one another."""

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass

from receptionist.dialogue.intents import en, en_answers, en_staff, pl, pl_answers, pl_staff
from receptionist.dialogue.needed_words import NeededWords, Sieve
from receptionist.dialogue.phrases import Sentence, Vocabulary, compile_phrase, phrases_of

Table = Mapping[str, str]
"""Patterns, one a line, by "act", "act topic" or "act topic weak" ("-": no topic)."""


@dataclass(frozen=True, slots=True)
class Finding:
    """An act that a pattern found in `text[start:end]`. Weak: it yields to any other act of its kind."""

    act: str
    topic: str | None
    weak: bool
    start: int
    end: int

    def overlaps(self, other: "Finding") -> bool:
        """Whether the two share words."""
        return self.start < other.end and other.start < self.end


class Lexicon:
    """The compiled tables of one language."""

    def __init__(self, tables: tuple[Table, ...], groups: Mapping[str, str]) -> None:
        self._needed = NeededWords()
        listed = [entry for table in tables for entry in table.items()]
        self._patterns = [(*_heading(heading), _one_of(lines, groups)) for heading, lines in listed]
        self._sieve = Sieve([self._any_of(lines, groups) for _, lines in listed])
        expanded = [lines for table in tables for lines in table.values()]
        self.vocabulary = Vocabulary([*expanded, *groups.values()])

    def find(self, sentence: Sentence) -> list[Finding]:
        """Every act found, in the order of the tables."""
        possible = self._sieve.possible(self._needed.in_line(sentence.line))
        return [
            Finding(act, topic, weak, hit.start, hit.end)
            for act, topic, weak, pattern in map(self._patterns.__getitem__, possible)
            for hit in sentence.find(pattern)
        ]

    def _any_of(self, lines: str, groups: Mapping[str, str]) -> tuple[int, ...]:
        return tuple({self._needed.of(phrase, groups) for phrase in phrases_of(lines)})


def _heading(heading: str) -> tuple[str, str | None, bool]:
    act, topic, *rest = [*heading.split(), "-"] if " " not in heading else heading.split()
    return act, None if topic == "-" else topic, rest == ["weak"]


def _one_of(lines: str, groups: Mapping[str, str]) -> re.Pattern[str]:
    return re.compile(
        "|".join(f"(?:{compile_phrase(phrase, groups).pattern})" for phrase in phrases_of(lines))
    )


@functools.cache
def lexicon(language: str) -> Lexicon:
    """The tables of a language; of English where there are none."""
    if language == "pl":
        return Lexicon(
            (pl_staff.STAFF_MATTERS, pl.ACTS, pl_answers.QUESTIONS, pl_answers.SHORT),
            {**pl.GROUPS, **pl_staff.STAFF_GROUPS},
        )
    return Lexicon(
        (en_staff.STAFF_MATTERS, en.ACTS, en_answers.QUESTIONS, en_answers.SHORT),
        {**en.GROUPS, **en_staff.STAFF_GROUPS},
    )
