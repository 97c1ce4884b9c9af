"""Which person a message is about where it is not plain: "a do której przyjmuje?", "u tej drugiej"; and who
is asked for and does not work here. Finds; decides nothing.
"""

import re
from dataclasses import replace
from datetime import date

from receptionist.dialogue.acts import Reading
from receptionist.dialogue.decisions import Answer
from receptionist.dialogue.frame import Frame
from receptionist.domain.business import Business
from receptionist.language.morphology import readings
from receptionist.language.nicknames import is_first_name
from receptionist.language.text import fold

_WORKS = r"(?:pracuj\w+|przyjmuj\w+|works?|working)"
_STILL = r"jeszcze|dzis|dzisiaj|jutro|nadal|still"
_WORD = r"[^\W\d_]{3,}"
_ASKED_FOR = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_WORKS} (?:(?:u was|u panstwa|tam|tu|{_STILL}|pani|pan) )*(?P<who>{_WORD})",
        rf"(?P<who>{_WORD}) (?:(?:tu|tam|u was|{_STILL}) )*{_WORKS}\b",
        rf"\b(?:is|does) (?P<who>{_WORD}) (?:still )?(?:in|there|work(?:ing)?)\b",
        rf"\b(?:u|with) (?:pani |pana )?(?P<who>{_WORD})",
    )
)
_THEIR_HOURS = re.compile(rf"\b(?:{_WORKS}|konczy|zaczyna|(?:is|does) (?:she|he|they))\b")
_OF_THE_HOUSE = re.compile(
    r"\b(?:salon|gabinet|przychodni|lokal|macie|otwar\w+|you|open|shop|place|clinic)\w*\b"
)
_THE_OTHER = re.compile(
    r"\b(?:u|do|z) (?:tej|tego|tym|ta) (?:drug\w+|inn\w+)\b"
    r"|\bthe other (?:one|guy|girl|lady|person|woman|man)\b"
)


def names_a_stranger(reading: Reading) -> bool:
    """Whether a person is asked for by a first name that nobody here has."""
    if reading.staff or reading.contact.words:
        return False
    said = fold(reading.text)
    hits = (hit for pattern in _ASKED_FOR for hit in pattern.finditer(said))
    return any(_is_name(reading.text[hit.start("who") : hit.end("who")]) for hit in hits)


def _is_name(word: str) -> bool:
    """A first name and nothing else, in whatever case: "Kinga", "u kingi"."""
    written = readings(word.capitalize())
    named = is_first_name(word) or any("imię" in each.labels for each in written)
    plain = word[:1].islower() and any(not each.is_name for each in readings(word.lower()))
    return named and not plain


def about_them(frame: Frame, answers: tuple[Answer, ...], reading: Reading) -> tuple[Answer, ...]:
    """The answers, those about hours with the person who was spoken of: "a do której przyjmuje?"."""
    staff, said = frame.staff or frame.spoken_of, fold(reading.text)
    if not staff or not _THEIR_HOURS.search(said) or _OF_THE_HOUSE.search(said):
        return answers
    return tuple(replace(a, topic="presence", staff=staff) if a.topic == "hours" else a for a in answers)


def asked_at_work(reading: Reading, on: date | None) -> Answer | None:
    """Whether somebody works, asked in the middle of a booking: no wish to go to them."""
    named = {m.ids for m in reading.staff}
    if len(named) != 1 or reading.services or reading.whens or on is None:
        return None
    if not re.search(rf"\b{_WORKS}\b", fold(reading.text)):
        return None
    return Answer("presence", on=on, staff=next(iter(named))[0])


def the_other(frame: Frame, reading: Reading, business: Business) -> str | None:
    """The one person beside the one spoken of who does the service: "to u tej drugiej"."""
    not_them = frame.spoken_of or frame.staff
    if not not_them or not frame.service or not _THE_OTHER.search(fold(reading.text)):
        return None
    offered = {slot.staff for slot in frame.offered}
    others = [s for s in business.service(frame.service).staff if s != not_them]
    near = [s for s in others if s in offered]
    return next((left[0] for left in (others, near) if len(left) == 1), None)
