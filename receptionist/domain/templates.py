"""The owner's texts with variables in braces: `{imie}, do zobaczenia {kiedy}`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal

VARIABLES: Mapping[str, str] = {
    "imie": "name",
    "usluga": "service",
    "osoba": "staff",
    "kiedy": "when",
    "dzien": "day",
    "godzina": "time",
    "salon": "business",
    "adres": "address",
    "telefon": "phone",
    "cena": "price",
    "link": "link",
}
"""What may stand in braces, in Polish and in English."""
_ENGLISH = {english: english for english in VARIABLES.values()}
_MEANING = {**_ENGLISH, **VARIABLES}
LONGEST = 1000
"""Letters that a text may have."""


@dataclass(frozen=True, slots=True)
class TemplateMistake:
    """What is wrong with a text and where: `position` counts letters from 1, `meant` is what is near."""

    kind: Literal["unknown", "unclosed", "unopened", "nothing", "too_long"]
    position: int
    name: str = ""
    meant: str | None = None


class TemplateError(ValueError):
    """A text that cannot be saved."""

    def __init__(self, mistake: TemplateMistake) -> None:
        super().__init__(f"{mistake.kind} at {mistake.position}: {mistake.name}")
        self.mistake = mistake


@dataclass(frozen=True, slots=True)
class Template:
    """A text taken apart: plain pieces, and meanings (`when`) where a variable stands."""

    pieces: tuple[tuple[Literal["text", "variable"], str], ...]

    def fill(self, values: Mapping[str, str]) -> str:
        """The text with its variables filled; nothing where there is no value."""
        filled = "".join(
            values.get(piece, "") if kind == "variable" else piece for kind, piece in self.pieces
        )
        return re.sub(r" {2,}", " ", filled).strip()


def parse(text: str) -> Template:
    """The template that a text is; TemplateError says what is wrong and where."""
    if not text.strip():
        raise TemplateError(TemplateMistake("nothing", 1))
    if len(text) > LONGEST:
        raise TemplateError(TemplateMistake("too_long", LONGEST + 1))
    pieces: list[tuple[Literal["text", "variable"], str]] = []
    at = 0
    while at < len(text):
        if text[at] == "{":
            name = _name(text, at)
            pieces.append(("variable", _meaning(name, at)))
            at += len(name) + 2
        else:
            end = min((n for n in (text.find("{", at), len(text)) if n >= 0), default=len(text))
            _refuse_stray(text, at, end)
            pieces.append(("text", text[at:end]))
            at = end
    return Template(tuple(pieces))


def _name(text: str, at: int) -> str:
    closes = text.find("}", at)
    opens = text.find("{", at + 1)
    if closes < 0 or 0 <= opens < closes:
        raise TemplateError(TemplateMistake("unclosed", at + 1))
    return text[at + 1 : closes]


def _meaning(name: str, at: int) -> str:
    wanted = name.strip().lower()
    if wanted in _MEANING:
        return _MEANING[wanted]
    near = get_close_matches(wanted, _MEANING, 1)
    raise TemplateError(TemplateMistake("unknown", at + 1, name, near[0] if near else None))


def _refuse_stray(text: str, start: int, end: int) -> None:
    stray = text.find("}", start, end)
    if stray >= 0:
        raise TemplateError(TemplateMistake("unopened", stray + 1))
