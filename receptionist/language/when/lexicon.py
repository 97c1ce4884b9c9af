"""A language's words for times: phrases → symbols, forgiving one wrong letter in names of days.

The words stand in one text file a language: "kind value note: phrases", all folded (small letters, no
diacritics), "_" for a space, an indented line goes on with the one above.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from receptionist.language.when.values import Clock, Hours, Length, Value


@dataclass(frozen=True, slots=True)
class Entry:
    """What a phrase is: its kind, its meaning, and a note ("weak": only beside other words of time)."""

    kind: str
    value: Value = None
    note: str = ""


@dataclass
class Lexicon:
    """Phrases of one language. Built once; looking up is a dictionary access."""

    entries: dict[str, Entry] = field(default_factory=dict)
    longest: dict[str, int] = field(default_factory=dict)
    """First word of a phrase → how many words its longest phrase has."""
    slips: dict[str, list[str]] = field(default_factory=dict)
    """A name of a day or month with one letter left out → the names it may be."""
    ordinary: frozenset[str] = frozenset()
    """Ordinary words one letter away from such a name: never taken for it."""

    def add(self, kind: str, phrases: str, value: Value = None, note: str = "") -> None:
        """Add phrases, listed in one string; "_" stands for a space inside a phrase."""
        for phrase in (p.replace("_", " ") for p in phrases.split()):
            self.entries.setdefault(phrase, Entry(kind, value, note))
            head, size = phrase.split(" ")[0], phrase.count(" ") + 1
            self.longest[head] = max(size, self.longest.get(head, 1))

    def forgive(self, kinds: Iterable[str], shortest: int) -> None:
        """Read names of these kinds, of so many letters at least, with one letter wrong."""
        wanted = set(kinds)
        for word, entry in self.entries.items():
            if entry.kind in wanted and len(word) >= shortest and entry.note != "weak" and word.isalpha():
                for slip in _shortened(word):
                    self.slips.setdefault(slip, []).append(word)

    def find(self, words: Sequence[str], place: int) -> tuple[Entry, int] | None:
        """The longest phrase that starts at this word, and its number of words."""
        word = words[place]
        for size in range(self.longest.get(word, 0), 0, -1):
            entry = self.entries.get(" ".join(words[place : place + size]))
            if entry and place + size <= len(words):
                return entry, size
        guess = self._meant(word)
        return (self.entries[guess], 1) if guess else None

    def _meant(self, word: str) -> str | None:
        if not 4 <= len(word) <= 15 or word in self.ordinary:
            return None
        candidates = (name for slip in _shortened(word) for name in self.slips.get(slip, ()))
        return next((name for name in candidates if _one_slip_apart(word, name)), None)


def load(path: Path) -> Lexicon:
    """The lexicon of a file of words."""
    lexicon = Lexicon()
    text = re.sub(r"\n[ \t]+", " ", path.read_text(encoding="utf-8"))
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        head, _, phrases = line.partition(": ")
        kind, *rest = head.split()
        if kind == "ordinary":
            lexicon.ordinary = frozenset(phrases.split())
        else:
            lexicon.add(kind, phrases, _meaning(kind, rest), rest[-1] if rest and rest[-1] in _NOTES else "")
    return lexicon


_NOTES = ("weak", "source", "count")


def _meaning(kind: str, rest: Sequence[str]) -> Value:
    if not rest:
        return None
    if kind == "part":
        start, end = rest[0].split("-")
        half = rest[1] if len(rest) > 1 and rest[1] not in _NOTES else ""
        return Hours(_clock(start), _clock(end), half)
    if kind == "noon":
        return _clock(rest[0])
    if kind in ("unit", "hour_and_half"):
        return Length(**{rest[1]: int(rest[0])})
    return rest[0] if kind == "feast" else int(rest[0])


def _clock(written: str) -> Clock:
    hour, minute = written.split(":")
    return Clock(int(hour) * 60 + int(minute), fixed=True)


def _shortened(word: str) -> list[str]:
    """The word, and the word with each letter but the first left out: slips meet in these."""
    return [word, *(word[:i] + word[i + 1 :] for i in range(1, len(word)))]


def _one_slip_apart(word: str, name: str) -> bool:
    """One letter missing, too many or wrong, or two neighbours swapped."""
    if len(word) != len(name):
        longer, shorter = (word, name) if len(word) > len(name) else (name, word)
        return shorter in _shortened(longer)
    wrong = [i for i, (a, b) in enumerate(zip(word, name, strict=True)) if a != b]
    swapped = len(wrong) == 2 and wrong[1] == wrong[0] + 1 and word[wrong[0]] == name[wrong[1]]
    return len(wrong) == 1 or (swapped and word[wrong[1]] == name[wrong[0]])
