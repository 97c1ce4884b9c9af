"""Texts without the personal data of clients, for prompts and for lists that people look through."""

from collections.abc import Sequence

from receptionist.domain.business import Business
from receptionist.language.contact import read_contact

_MOST_PEOPLE = 3


def masked(text: str, business: Business, awaiting: str | None = None) -> str:
    """The text with the client's name, phone and e-mail as "[name]", "[phone]", "[email]".

    `awaiting` "name": a bare name is one. Names of the staff stay: they are the business's own.
    """
    staff = _staff_names(business)
    country = business.holiday_country or "PL"
    for _ in range(_MOST_PEOPLE):
        words = read_contact(text, awaiting=awaiting, staff_names=staff, country=country).words
        for field, said in words.items():
            text = text.replace(said, f"[{field}]")
    return text


def _staff_names(business: Business) -> Sequence[str]:
    return [name for member in business.staff for name in (member.name, *member.aliases)]
