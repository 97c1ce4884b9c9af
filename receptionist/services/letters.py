"""A message's text as the page of a mail: the same words, with a button for the link."""

import re
from dataclasses import dataclass

from jinja2 import Environment, PackageLoader, select_autoescape

from receptionist.dialogue.wording.words import Words

_ADDRESS = r"(?P<url>https?://\S+?)[.,;]?(?=\s|$)"
_URL = re.compile(_ADDRESS)
# "Zmiana albo odwołanie: https://…", where the words before the address are the button's.
_NAMED_URL = re.compile(rf"(?:^|(?<=[.!?] ))(?P<name>[^.!?:\n]{{3,60}}): {_ADDRESS}")
_OPEN = {"pl": "Otwórz stronę", "en": "Open the page"}
_STOP = {"pl": "Nie chcę takich wiadomości", "en": "Stop messages like this"}
_PAGES = Environment(
    loader=PackageLoader("receptionist", "services/pages"), autoescape=select_autoescape(), trim_blocks=True
)


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail's two bodies, which say the same."""

    text: str
    html: str


@dataclass(frozen=True, slots=True)
class _Part:
    words: str
    buttons: tuple[tuple[str, str], ...]


def letter(text: str, words: Words, *, stop_url: str | None = None) -> Letter:
    """The bodies of a mail in the language of `words`. `stop_url`: where all like it are stopped."""
    business, language, phone = words.business, words.code, words.phone(words.business.phone)
    # The name stands above the page already.
    said = text.removeprefix(f"{business.name}: ")
    said = said[:1].upper() + said[1:]
    page = _PAGES.get_template("letter.html").render(
        business=business,
        language=language,
        phone=phone,
        parts=[_part(each, language) for each in said.split("\n\n") if each.strip()],
        stop_url=stop_url,
        stop=_STOP.get(language, _STOP["en"]),
    )
    stopping = f"\n\n{_STOP.get(language, _STOP['en'])}: {stop_url}" if stop_url else ""
    return Letter(f"{text}{stopping}", page)


def _part(text: str, language: str) -> _Part:
    """A paragraph without its addresses, which are buttons."""
    buttons = [(found["name"], found["url"]) for found in _NAMED_URL.finditer(text)]
    words = _NAMED_URL.sub("", text)
    buttons += [(_OPEN.get(language, _OPEN["en"]), found["url"]) for found in _URL.finditer(words)]
    return _Part(re.sub(r"  +", " ", _URL.sub("", words)).strip(" :"), tuple(buttons))
