"""A form as it was typed: read field by field, everything that is wrong told at once, nothing lost."""

import re
from collections.abc import Collection, Mapping
from decimal import Decimal, InvalidOperation

from receptionist.domain.roles import ROLES

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")

WORDS: dict[str, tuple[str, str]] = {
    "missing": ("To pole trzeba wypełnić.", "This field is needed."),
    "long": ("Najwyżej {most} znaków.", "At most {most} characters."),
    "email": ("To nie wygląda na adres e-mail.", "This does not look like an e-mail address."),
    "whole": ("Tu potrzebna jest liczba, na przykład 15.", "A number is needed here, for example 15."),
    "range": ("Liczba od {least} do {most}.", "A number from {least} to {most}."),
    "money": (
        "Tu potrzebna jest kwota, na przykład 120 albo 89,50.",
        "An amount is needed, for example 120 or 89.50.",
    ),
    "choice": ("Proszę wybrać z listy.", "Please choose from the list."),
}


class Form:
    """What was typed, and what is wrong with it by field. What is wrong is read as something harmless."""

    def __init__(self, typed: Mapping[str, str], language: str) -> None:
        self.typed = typed
        self.language = language
        self.mistakes: dict[str, str] = {}
        self.elsewhere: list[str] = []

    @property
    def right(self) -> bool:
        """Whether all of it was right so far."""
        return not self.mistakes and not self.elsewhere

    def wrong(self, name: str, pl: str, en: str) -> None:
        """Say what is wrong with a field; the first mistake of a field is the one that stays."""
        self.mistakes.setdefault(name, en if self.language == "en" else pl)

    def wrong_elsewhere(self, pl: str, en: str) -> None:
        """Say what keeps the form from being saved though none of its fields is wrong."""
        self.elsewhere.append(en if self.language == "en" else pl)

    def text(self, name: str, *, most: int = 200, optional: bool = False) -> str:
        """A line or a paragraph, without blanks at its ends."""
        value = self.typed.get(name, "").replace("\x00", "").strip()
        if not value and not optional:
            self._say(name, "missing")
        if len(value) > most:
            self._say(name, "long", most=most)
        return value

    def email(self, name: str, *, optional: bool = False) -> str:
        """An e-mail address in small letters."""
        value = self.text(name, optional=optional).lower()
        if value and not _EMAIL.fullmatch(value):
            self._say(name, "email")
        return value

    def whole(self, name: str, least: int, most: int, *, default: int | None = None) -> int:
        """A whole number from `least` to `most`; `default` where the field is empty."""
        raw = self.typed.get(name, "").strip()
        if not raw and default is not None:
            return default
        if not re.fullmatch(r"-?\d{1,9}", raw, re.ASCII):
            self._say(name, "whole" if raw else "missing")
            return least
        if not least <= int(raw) <= most:
            self._say(name, "range", least=least, most=most)
            return least
        return int(raw)

    def money(self, name: str) -> Decimal | None:
        """An amount that is not below zero, with a comma or a point; None where the field is empty."""
        raw = self.typed.get(name, "").strip().replace(",", ".").replace("\u00a0", "").replace(" ", "")
        if not raw:
            return None
        try:
            value = Decimal(raw)
        except InvalidOperation:
            value = Decimal("NaN")
        if not (value.is_finite() and 0 <= value < 1_000_000 and value == round(value, 2)):
            self._say(name, "money")
            return None
        return value

    def choice(self, name: str, options: Collection[str], *, optional: bool = False) -> str:
        """One of the options."""
        value = self.typed.get(name, "").strip()
        if value in options or (optional and not value):
            return value
        self._say(name, "choice")
        return next(iter(options), "")

    def role(self, name: str) -> str:
        """The word of a role."""
        return self.choice(name, ROLES)

    def flag(self, name: str) -> bool:
        """Whether a box is ticked."""
        return bool(self.typed.get(name))

    def _say(self, name: str, word: str, **values: int) -> None:
        pl, en = (text.format(**values) for text in WORDS[word])
        self.wrong(name, pl, en)
