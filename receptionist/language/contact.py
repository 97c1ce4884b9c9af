"""Name, phone and e-mail that a client gives in a message. Stores nothing, asks nothing."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from receptionist.language.emails import emails, parse_email
from receptionist.language.numbers import parse_phone, phones
from receptionist.language.person_names import find_name

__all__ = ["Contact", "parse_email", "parse_phone", "read_contact"]

_LONGEST = 2_000
# "tel.", "mail:" before what stands there now blanked.
_SHORT_NUMBER = re.compile(r"\+?\d(?:[ ()-]{0,2}\d){3,}")
_LABEL = re.compile(r"\b(?:tel|telefon|nr|numer|kom|e-?mail|phone|number)\b[.: ]*(?=\|)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Contact:
    """What the client gave: phone in E.164, e-mail in lower case, and the words each was read from.

    `invalid_phone`: digits that look like a phone but cannot be one.
    """

    name: str | None = None
    phone: str | None = None
    email: str | None = None
    words: Mapping[str, str] = field(default_factory=dict)
    invalid_phone: str | None = None


def read_contact(
    text: str, *, awaiting: str | None = None, staff_names: Sequence[str] = (), country: str = "PL"
) -> Contact:
    """The client's contact data in one message; `awaiting` is what was just asked for, "name" for one."""
    text = text[:_LONGEST]
    words: dict[str, str] = {}
    addresses = emails(text)
    rest = _blanked(text, [(start, end) for _, start, end in addresses])
    numbers = phones(rest, country)
    rest = _blanked(rest, [(start, end) for _, _, start, end in numbers])
    rest = _LABEL.sub(lambda label: "|" * len(label.group()), rest)
    phone = next(((number, start, end) for number, _, start, end in numbers if number), None)
    name = find_name(
        rest, awaiting=awaiting == "name", given=bool(phone or addresses), staff_names=staff_names
    )
    if name:
        words["name"] = text[name.start : name.end]
    if phone:
        words["phone"] = text[phone[1] : phone[2]]
    if addresses:
        words["email"] = text[addresses[0][1] : addresses[0][2]]
    return Contact(
        name=name.name if name else None,
        phone=phone[0] if phone else None,
        email=addresses[0][0] if addresses else None,
        words=words,
        invalid_phone=None if phone or addresses else _no_phone(rest, numbers, awaiting),
    )


def _no_phone(
    rest: str, numbers: Sequence[tuple[str | None, str, int, int]], awaiting: str | None
) -> str | None:
    """What was given for a phone and cannot be one; a shorter number counts only where one was asked for."""
    if numbers:
        return numbers[0][1]
    short = _SHORT_NUMBER.search(rest) if awaiting == "phone" else None
    return short.group() if short else None


def _blanked(text: str, spans: Sequence[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + "|" * (end - start) + text[end:]
    return text
