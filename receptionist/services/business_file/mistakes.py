"""What is wrong with a business file: where, on which line, and what to mend."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

Place = tuple[str | int, ...]
"""The way from the top of the file: `("services", 2, "staff")`."""

Lines = Mapping[Place, int]
"""The line of each place, counted from 1; empty where there was no text."""


class BusinessFileError(Exception):
    """The file is refused whole; `mistakes` has one sentence for each thing to mend, in the file's order.

    `found` are the same with their places, where the file could be read at all.
    """

    def __init__(self, mistakes: Sequence[str], found: Sequence["Mistake"] = ()) -> None:
        super().__init__("The business file cannot be used:\n" + "\n".join(f"  - {m}" for m in mistakes))
        self.mistakes = tuple(mistakes)
        self.found = tuple(found)


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing to mend. `line_of` is the place whose line is shown, where it is a closer one.

    `kind` is a word for pages to say it in their language: pydantic's, or unknown_id, repeated, untold.
    """

    place: Place
    words: str
    line_of: Place | None = None
    kind: str = ""

    def sentence(self, lines: Lines) -> str:
        """`line 12: services[2].staff: no such staff member "kasai"; did you mean "kasia"?`"""
        line = _line(self.line_of or self.place, lines)
        where = _path(self.place)
        return (f"line {line}: " if line else "") + (f"{where}: " if where else "") + self.words


def sentences(mistakes: Iterable[Mistake], lines: Lines) -> list[str]:
    """The mistakes in words, by line, each once."""
    ordered = sorted(mistakes, key=lambda m: _line(m.line_of or m.place, lines) or 0)
    return list(dict.fromkeys(mistake.sentence(lines) for mistake in ordered))


def quoted(value: object, limit: int = 60) -> str:
    """A value of the file in a message, cut where it is long."""
    text = str(value)
    return f'"{text if len(text) <= limit else text[:limit] + "…"}"'


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`; did you mean "kasia"?`, the choice where it is small and nothing is near, or nothing."""
    names = sorted(known)
    by_folded = {name.casefold(): name for name in names}
    near = get_close_matches(word.casefold(), by_folded, n=1, cutoff=0.6)
    if near:
        return f'; did you mean "{by_folded[near[0]]}"?'
    return f"; there is {', '.join(names)}" if 0 < len(names) <= 12 else ""


def _path(place: Place) -> str:
    parts = (f"[{part}]" if isinstance(part, int) else f".{part}" for part in place)
    return "".join(parts).removeprefix(".")


def _line(place: Place, lines: Lines) -> int | None:
    """The line of a place, or of the nearest one around it that the file has."""
    return next((lines[place[:n]] for n in range(len(place), -1, -1) if place[:n] in lines), None)
