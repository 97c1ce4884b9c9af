"""A small pattern language over folded words, in which the tables of intents are written.

The notation is described at `compile_phrase`. Knows no intents.
"""

import functools
import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from receptionist.language.common_words import EVERYDAY
from receptionist.language.morphology import known
from receptionist.language.text import fold

_PIECE = re.compile(r"[^\W_]+(?:['’][^\W_]+)?|[.?!,;:](?=\s|$|[.?!])|\n")
_SENTENCE_END = r"(?![.?!;] )"
_MARKS = ("...", "^", "$", ",")
_WRITTEN = re.compile(r"[^<*]")
_TAGS = {"<service>": "s", "<person>": "p", "<time>": "t"}


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a pattern was found: `text[start:end]`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A text prepared for matching: folded pieces in a row, and where each came from."""

    line: str
    offsets: Mapping[int, tuple[int, int]]

    def find(self, pattern: re.Pattern[str]) -> list[Hit]:
        """Every place where the pattern fits."""
        return [self._hit(m.start(), m.end()) for m in pattern.finditer(self.line)]

    def _hit(self, start: int, end: int) -> Hit:
        inside = [where for at, where in self.offsets.items() if start <= at < end]
        return Hit(inside[0][0], inside[-1][1]) if inside else Hit(0, 0)


def prepare(text: str, tagged: Mapping[str, Sequence[tuple[int, int]]], vocabulary: "Vocabulary") -> Sentence:
    """The text as pieces; `tagged` names spans by tag letter (s service, p person, t time)."""
    line, offsets = " ", {}
    for piece in _PIECE.finditer(text):
        tags = "".join(tag for tag, spans in tagged.items() if _touches(piece.span(), spans))
        offsets[len(line)] = piece.span()
        word = _plain(piece.group())
        line += (f"{word}~{tags}" if tags else vocabulary.mend(word, piece.group())) + " "
    return Sentence(line, offsets)


def _plain(piece: str) -> str:
    return fold(piece).replace("’", "'").replace("\n", ".").replace(":", ",")


def _touches(span: tuple[int, int], others: Iterable[tuple[int, int]]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)


def phrases_of(block: str) -> Iterator[str]:
    """The patterns of a table's block, one a line; `&` is written out as every order."""
    for line in filter(None, map(str.strip, block.splitlines())):
        yield from (" ... ".join(parts) for parts in itertools.permutations(line.split(" & ")))


def compile_phrase(phrase: str, groups: Mapping[str, str]) -> re.Pattern[str]:
    """The regular expression of one pattern over a prepared line. KeyError: no such group.

    `umow*|zapisz ... termin* mi? <service>`: words of the text one after another; `*` any ending, `|` or,
    `?` may be missing, `...` up to five words of the same sentence, `{name}` a group of the table,
    `<service>`, `<person>`, `<time>` a word that was read as such, `<number>` digits, `<?>` and `<!>` the
    marks, `^` and `$` the message's ends, `,` a clause's end.
    """
    return re.compile("(?<= )" + "".join(_element(part) for part in _parts(phrase, groups)))


def words_needed(phrase: str, groups: Mapping[str, str]) -> Iterator[frozenset[str]]:
    """For each part of a pattern that no text fits without: the words of which one has to be there."""
    for part in _parts(phrase, groups):
        choices = frozenset(part.split("|"))
        if part not in _MARKS and not part.endswith("?") and all(map(_WRITTEN.match, choices)):
            yield choices


def _parts(phrase: str, groups: Mapping[str, str]) -> list[str]:
    return re.sub(r"\{(\w+)\}", lambda m: groups[m[1]], phrase).split()


def _element(part: str) -> str:
    if part == "...":
        return f"(?:{_SENTENCE_END}[^ ]+ ){{0,5}}?"
    if part in ("^", "$"):
        return r"(?<=^ )(?:[.,!] )*" if part == "^" else r"(?:[.,!?;] )*$"
    if part == ",":
        return r"(?:[.,!?;] |$)"
    optional = part.endswith("?")
    choices = "|".join(_choice(word) for word in part.rstrip("?").split("|"))
    return f"(?:(?:{choices}) )" + ("?" if optional else "")


def _choice(word: str) -> str:
    if word in _TAGS:
        return rf"[^ ~]+~\w*{_TAGS[word]}\w*"
    if word in ("<?>", "<!>"):
        return re.escape(word[1])
    if word == "<number>":
        return r"\d+(?:~\w+)?"
    stem = re.escape(word.rstrip("*"))
    return stem + (r"[^ ~]*" if word.endswith("*") else "") + r"(?:~\w+)?"


class Vocabulary:
    """Words that the patterns know; mends a word one slip away from one of at least `shortest` letters."""

    def __init__(self, phrases: Iterable[str], shortest: int = 6) -> None:
        words = {word for phrase in phrases for word in re.findall(r"[a-z'ß]+\*?", phrase)}
        self._stems = tuple(word[:-1] for word in words if word.endswith("*"))
        self._shortest = shortest
        self._exact = frozenset(word for word in words if not word.endswith("*")) | EVERYDAY
        self._by_letter: dict[str, list[str]] = {}
        for word in sorted(words):
            if len(word.rstrip("*")) >= shortest:
                self._by_letter.setdefault(word[0], []).append(word)

    def mend(self, word: str, written: str) -> str:
        """The folded word, or the one of ours that it misspells; a word that exists is left alone."""
        if len(word) < self._shortest - 1 or word in self._exact or word.startswith(self._stems):
            return word
        return word if known(written.lower()) else self._nearest(word)

    @functools.lru_cache(maxsize=4096)  # noqa: B019 - a lexicon lives as long as the process
    def _nearest(self, word: str) -> str:
        mended = (_slip(word, other) for other in self._by_letter.get(word[0], ()))
        return next(filter(None, mended), word)


def _slip(word: str, other: str) -> str | None:
    stem = other.rstrip("*")
    if not other.endswith("*"):
        return stem if OSA.distance(word, stem, score_cutoff=1) <= 1 else None
    lengths = (len(stem), len(stem) - 1, len(stem) + 1)
    near = next((n for n in lengths if OSA.distance(word[:n], stem, score_cutoff=1) <= 1), None)
    return None if near is None else stem + word[near:]
