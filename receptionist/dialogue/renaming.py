"""A name that is put right once it was given: "Nowy-Kos miało być", "nazwisko Krok, nie Kruk". Finds only."""

import re

from receptionist.dialogue.acts import Reading
from receptionist.dialogue.frame import Frame
from receptionist.language.contact import read_contact
from receptionist.language.text import fold

_CUE = re.compile(
    r"\b(?:(?:mialo|ma|powinno|mial|miala) byc|prosze (?:zmienic|poprawic|wpisac)|(?:z|po)mien\w*|popraw\w*"
    r"|literowk\w+|pomylk\w+|jednak"
    r"|should be|it'?s actually|actually|typo|i mean[t]?|change it|correct)"
    r"(?: (?:imie|nazwisko|moje|na|to|the|my|name|surname))*\b"
)
# Who only apologises may be sorry for anything: what follows has to be written as a name.
_APOLOGY = re.compile(r"\b(?:sorki|sorry|przepraszam)\b")
_SURNAME = re.compile(r"\b(?:nazwisk\w+|surname|last name)\b")
_AGREES = re.compile(
    r"^\W*(?:(?:tak|ok|okej|dobrze|zgadza sie|yes|yeah|sure)\b\W*)+(?:(?:ale|tylko|but|only|just)\b\W*)*"
)
_NOT_THAT = re.compile(r"[,;]?\s*\b(?:(?:a|ale|and) )?(?:nie|not)\b.*$")
_MOST_WORDS = 8


def renamed(frame: Frame, reading: Reading) -> str | None:
    """The name after the message, where a name was known; None where the message says nothing of it."""
    if (
        not frame.name
        or frame.awaiting not in ("confirmation", "phone", "email")
        or re.search(r"[?@]", reading.text)
    ):
        return None
    surname = bool(_SURNAME.search(fold(reading.text)))
    if given := reading.contact.name:
        return _joined(frame.name, given, surname=True) if surname else given
    if len(reading.text.split()) > _MOST_WORDS or reading.services or reading.staff or reading.whens:
        return None
    said = _NOT_THAT.sub("", _without_cue(reading.text))
    found = read_contact(said.strip(" ,.;-"), awaiting="name").name
    if not found or not (_cued(reading.text, found) or _alike(frame.name, found)):
        return None
    return _joined(frame.name, found, surname=surname)


def _cued(text: str, found: str) -> bool:
    return bool(_CUE.search(fold(text)) or (_APOLOGY.search(fold(text)) and found in text))


def _without_cue(text: str) -> str:
    folded = fold(text)
    for cue in (*_AGREES.finditer(folded), *_CUE.finditer(folded), *_APOLOGY.finditer(folded)):
        text = text[: cue.start()] + " " * (cue.end() - cue.start()) + text[cue.end() :]
    return text


def _alike(known: str, found: str) -> bool:
    """Whether a word of the name is said again: it is the same person, written otherwise."""
    return bool(set(fold(known).split()) & set(fold(found).split())) and " " in found


def _joined(known: str, found: str, *, surname: bool) -> str:
    """A surname alone goes with the first name that is known. `surname`: it was called one."""
    first, *rest = known.split()
    return found if " " in found or not (rest or surname) else f"{first} {found}"
