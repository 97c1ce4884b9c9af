"""The evaluation's tables: tab-separated rows under a header of comments. Judges nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from receptionist.domain.business import Business
from receptionist.services.business_file import read_file

FOLDER = Path(__file__).resolve().parent
NOTHING = "-"


@dataclass(frozen=True, slots=True)
class Turn:
    """One message and what it means. `intents`: any of them is right; `times`: every alternative."""

    text: str
    intents: tuple[str, ...]
    services: frozenset[str]
    staff: str
    times: tuple[str, ...]
    language: str

    def staff_right(self, got: str | None) -> bool:
        """`name?` in the table: this person or nobody."""
        return (got or NOTHING) == self.staff.rstrip("?") or (self.staff.endswith("?") and got is None)


@dataclass(frozen=True, slots=True)
class Conversation:
    """The messages written to one business at one moment of its wall clock."""

    name: str
    business: Business
    now: datetime
    turns: tuple[Turn, ...]


def turns() -> list[Conversation]:
    """Every table of messages, by name."""
    return [_conversation(path) for path in sorted(FOLDER.glob("turns.*.tsv"))]


def whens(language: str) -> tuple[datetime, list[tuple[str, tuple[str, ...]]]]:
    """The moment at which the texts of one language are read, and each text with its times."""
    header, rows = _read(FOLDER / f"when.{language}.tsv")
    return datetime.fromisoformat(header["now"]), [(text, _several(told)) for text, told in rows]


def contacts() -> list[tuple[str, str | None, dict[str, tuple[str, ...]]]]:
    """Each text, what had just been asked for, and the right answers for each field; () is none."""
    _, rows = _read(FOLDER / "contact.tsv")
    return [
        (
            text,
            None if asked == NOTHING else asked,
            {"name": _any(name), "phone": _any(phone), "email": _any(email)},
        )
        for text, asked, name, phone, email in rows
    ]


def _conversation(path: Path) -> Conversation:
    header, rows = _read(path)
    now = datetime.fromisoformat(header["now"])
    business = read_file(FOLDER / header["business"], now.date()).business
    return Conversation(path.name.split(".")[1], business, now, tuple(map(_turn, rows)))


def _turn(row: Sequence[str]) -> Turn:
    text, intents, services, staff, times, language = row
    named = frozenset(services.split("+")) - {NOTHING}
    return Turn(text, tuple(intents.split("|")), named, staff, _several(times), language)


def _several(told: str) -> tuple[str, ...]:
    return () if told == NOTHING else tuple(told.split())


def _any(told: str) -> tuple[str, ...]:
    return () if told == NOTHING else tuple(told.split("|"))


def _read(path: Path) -> tuple[dict[str, str], list[list[str]]]:
    header: dict[str, str] = {}
    rows = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            header |= dict(part.split(" ", 1) for part in line[2:].split("\t") if " " in part)
        elif line:
            rows.append(line.split("\t"))
    return header, rows
