"""A name that is put right once it was given: "Zając, nie Zajęc", "nazwisko Krok, nie Kruk". Finds only.

A surname may be a common word; then what stands beside it must say that it is one.
"""

import re

from rapidfuzz.distance import OSA

from receptionist.dialogue.acts import Reading
from receptionist.dialogue.frame import Frame
from receptionist.language.common_words import EVERYDAY_OR_CALENDAR
from receptionist.language.contact import read_contact
from receptionist.language.person_names import is_given, may_be_surname
from receptionist.language.text import fold

_CUE = re.compile(
    r"\b(?:(?:mialo|ma|powinno|mial|miala) byc|prosze (?:zmienic|poprawic|wpisac)|(?:z|po)mien\w*|popraw\w*"
    r"|literowk\w+|pomylk\w+|jednak|pisze sie|mam na nazwisko"
    r"|(?:it )?should (?:be|say|read)|it'?s actually|actually|typo|i mean[t]?|change it|correct|surname is)"
    r"(?: (?:imie|nazwisko|moje|na|to|the|my|name|surname))*\b"
)
# Who only apologises may be sorry for anything: what follows has to be written as a name.
_APOLOGY = re.compile(r"\b(?:sorki|sorry|przepraszam)\b")
_SURNAME = re.compile(r"\b(?:nazwisk\w+|surname|last name)\b")
_AGREES = re.compile(
    r"^\W*(?:(?:tak|ok|okej|dobrze|zgadza sie|yes|yeah|sure)\b\W*)+(?:(?:ale|tylko|but|only|just)\b\W*)*"
)
_NOT_THAT = re.compile(r"[,;]?\s*\b(?:(?:a|ale|and) )?(?:nie|not)\b.*$")
_WORD = r"[^\W\d_]+(?:['’-][^\W\d_]+)*"
_INSTEAD = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?P<new>{_WORD})[,;]? (?:(?:a|ale|and) )?(?:nie|not|zamiast|instead of) (?P<old>{_WORD})",
        rf"(?:nie|not) (?P<old>{_WORD})(?:[,;]? (?:tylko|lecz|ale|a|but|it'?s)|[,;]) (?P<new>{_WORD})",
        rf"(?:zamiast|instead of) (?P<old>{_WORD}),? (?:\w+ ){{0,3}}?(?P<new>{_WORD})\W*$",
    )
)
_LITTLE = frozenset(("to", "jest", "jestem", "imie", "nazwisko", "the", "it", "is", "surname", "prosze"))
_MOST_WORDS = 8
_FEW_WORDS = 5
_SAME_START = 4
_NEAR = 2


def renamed(frame: Frame, reading: Reading) -> str | None:
    """The name after the message, where a name was known; None where the message says nothing of it."""
    if frame.awaiting not in ("confirmation", "phone", "email"):
        return None
    return corrected(frame.name, reading) if frame.name else None


def put_right(known: str, reading: Reading) -> bool:
    """Whether a message plainly says that a name is another one, though nobody asked for it."""
    if re.search(r"[?@]", reading.text) or reading.services or reading.whens:
        return False
    surname = _SURNAME.search(fold(reading.text)) and _after_a_cue(known, reading.text)
    return (_instead(known, reading.text) or surname or known) != known


def corrected(known: str, reading: Reading) -> str | None:
    """A name as a message puts it right, whatever was asked; None where it does not."""
    if re.search(r"[?@]", reading.text):
        return None
    if instead := _instead(known, reading.text):
        return instead
    if given := reading.contact.name:
        return _joined(known, given, surname=_calls_it_one(reading.text))
    if len(reading.text.split()) > _MOST_WORDS or reading.services or reading.staff or reading.whens:
        return None
    return _after_a_cue(known, reading.text) or _spelt_again(known, reading.text)


def _instead(known: str, text: str) -> str | None:
    """ "Kowal, nie Kowalski": what takes the place of a word of the name is a name, common word or not."""
    words = known.split()
    for pattern in _INSTEAD:
        for hit in pattern.finditer(text):
            old = next((w for w in words if fold(w) == fold(hit["old"])), None)
            new = hit["new"]
            if old is None or fold(new) in _LITTLE or any(fold(new) == fold(w) for w in words if w != old):
                continue
            if new[:1].isupper() or (hit["old"].islower() and fold(new) not in EVERYDAY_OR_CALENDAR):
                return " ".join(_written(new) if w == old else w for w in words)
    return None


def _after_a_cue(known: str, text: str) -> str | None:
    said = _NOT_THAT.sub("", _without_cue(text)).strip(" ,.;-")
    cue = list(_CUE.finditer(fold(text)))
    found = read_contact(said, awaiting="name").name
    if found and (cue or _alike(known, found) or (_APOLOGY.search(fold(text)) and found in text)):
        return _joined(known, found, surname=_calls_it_one(text))
    after = text[cue[-1].end() :].strip(" ,.;-:") if cue else ""
    if not (re.fullmatch(_WORD, after) and _is_written_as_one(after)):
        return None
    return _joined(known, after, surname=_calls_it_one(text))


def _calls_it_one(text: str) -> bool:
    return bool(_SURNAME.search(fold(text)))


def _is_written_as_one(word: str) -> bool:
    return word[:1].isupper() and may_be_surname(word)


def _spelt_again(known: str, text: str) -> str | None:
    """ "Zając, przez ą": a word much like one of the name, and unlike any that one says every day."""
    said = re.findall(_WORD, text)
    if len(said) > _FEW_WORDS:
        return None
    for word in said:
        near = next((old for old in known.split() if _is_like(old, word)), None)
        if near and fold(word) not in EVERYDAY_OR_CALENDAR and (word[:1].isupper() or near.islower()):
            return " ".join(_written(word) if old == near else old for old in known.split())
    return None


def _without_cue(text: str) -> str:
    folded = fold(text)
    for cue in (*_AGREES.finditer(folded), *_CUE.finditer(folded), *_APOLOGY.finditer(folded)):
        text = text[: cue.start()] + " " * (cue.end() - cue.start()) + text[cue.end() :]
    return text


def _alike(known: str, found: str) -> bool:
    """Whether a word of the name is said again: it is the same person, written otherwise."""
    return bool(set(fold(known).split()) & set(fold(found).split())) and " " in found


def _is_like(old: str, new: str) -> bool:
    """Whether a word is another spelling of a name's, and not the same."""
    one, other = fold(old), fold(new)
    if old == new or min(len(one), len(other)) < _SAME_START or one[0] != other[0]:
        return False
    return OSA.distance(one, other) <= _NEAR or one.startswith(other) or other.startswith(one)


def _joined(known: str, found: str, *, surname: bool) -> str:
    """A surname alone goes with the first name that is known, a first name with the surname.

    `surname`: it was called one.
    """
    words = known.split()
    if " " in found or len(words) == 1:
        return f"{known} {found}" if surname and " " not in found else found
    place = next((n for n, word in enumerate(words) if _is_like(word, found)), None)
    if place is None:
        place = 0 if is_given(found) and is_given(words[0]) and not may_be_surname(found) else len(words) - 1
    words[place:] = [_written(found)] + (words[place + 1 :] if place == 0 else [])
    return " ".join(words)


def _written(word: str) -> str:
    return word[:1].upper() + word[1:]
