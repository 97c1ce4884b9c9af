"""Which of the client's own visits a message is about, how far it is shifted. Finds; does not decide."""

import re
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from receptionist.dialogue.acts import Reading
from receptionist.dialogue.choosing import LAST, named_place, read_choice
from receptionist.dialogue.frame import OwnVisit
from receptionist.dialogue.picking import is_at
from receptionist.domain.business import Business
from receptionist.language.text import fold
from receptionist.language.when import When, amounts, read

_EARLIER = re.compile(r"\b(wczesniej\w*|szybciej|przyspiesz\w*|earlier|sooner|forward|ahead)\b")
_LATER = re.compile(r"\b(pozniej\w*|opozni\w*|later|back)\b")
_A_BIT = re.compile(
    r"\b(?:troch\w*|trosz\w*|chwil\w*|ciut|a (?:bit|little)|slightly|same day"
    r"|(?:ten|tego) sam\w* d(?:zien|nia))\b"
)
_THE_SAME = re.compile(r"\bsame (?:day|hour|week)\b|\b(?:ten|tego) sam\w* d(?:zien|nia)\b")
_STEP = timedelta(minutes=5)
_BY = re.compile(r"\b(przesun\w*|przeloz\w*|przelozyc|opozni\w*|przyspiesz\w*|move|push|shift|bring)\b")
_IMPOSSIBLE = (
    r"(?:nie (?:dam rady|damy rady|moge|mozemy|zdaze|zdazymy|pasuje\w*|odpowiada|przyjde)"
    r"(?: (?:przyjsc|byc|dotrzec))?"
    r"|(?:can ?['’]?t|cannot|won ?['’]?t be able to)(?: (?:make|do|come|manage|it))*)"
)
# The time reader gives what is wished for only; these find the rest.
_OLD_TIME = (
    re.compile(r"\b(?:z|ze|from)\s+(.{2,40}?)\s+(?:na|to|until|do)\b"),
    re.compile(
        rf"\b{_IMPOSSIBLE}\s+(?:on |at )?(.{{2,40}}?)(?=[,;.!?]|$| (?:a|ale|but|so|can|could|czy|da|moze)\b)"
    ),
    re.compile(rf"(?:^|[,;.!?] ?)([^,;.!?]{{2,40}}?)\s+{_IMPOSSIBLE}\b"),
)
_ONTO = re.compile(r"\b(?:na|to|do|for)\W*$")
_OTHER = re.compile(r"\b(the other( one)?|t[ea] druga wizyt[ae]|pozostal\w+)\b")

Fits = Callable[[OwnVisit], bool]


def meant(
    visits: Sequence[OwnVisit], reading: Reading, business: Business, *, in_order: bool = False
) -> tuple[OwnVisit, ...]:
    """The visits that fit what was said of them: service, person, day, hour, place in a list.

    `in_order`: they were listed to the client, so that "ta druga" is the second, not the other one.
    Each thing said narrows the choice only where it leaves one: what fits none is no reason to lose all.
    """
    left = tuple(visits)
    for fits in _narrowing(reading, business):
        left = tuple(visit for visit in left if fits(visit)) or left
    if len(left) == 2 and not in_order and _OTHER.search(fold(reading.text)):
        return left[:1]  # The last is the one that was just spoken of.
    left = tuple(sorted(left, key=lambda visit: visit.slot.start))
    spoken = [when.span for when in reading.whens]
    number = named_place(reading.text, spoken) if in_order else _chosen_alone(reading)
    if number and len(left) > 1:
        place = len(left) if number == LAST else number
        left = left[place - 1 : place] or left
    return left


def _chosen_alone(reading: Reading) -> int | None:
    numbered = read_choice(reading.text)
    return numbered[0] if numbered and not reading.whens else None


def shift(reading: Reading) -> timedelta | None:
    """By how much a visit is to be moved: "o godzinę później", "half an hour earlier"; None: not said so."""
    folded = fold(reading.text)
    earlier = bool(_EARLIER.search(folded))
    if not (earlier or _LATER.search(folded) or _BY.search(folded)):
        return None
    lengths = amounts(_THE_SAME.sub(" ", folded), reading.language)
    return (-lengths[0] if earlier else lengths[0]) if lengths else None


def elsewhere_on_its_day(reading: Reading, start: datetime) -> When | None:
    """The rest of the visit's own day, where it is only to be "a bit later" or earlier; None otherwise."""
    said = fold(reading.text)
    earlier, later = bool(_EARLIER.search(said)), bool(_LATER.search(said))
    whens = [w for w in wished(reading) if not is_shift(w.words)]
    other = [
        w
        for w in whens
        if w.clock_said or not isinstance(w.start, datetime) or w.start.date() != start.date()
    ]
    if earlier == later or other or not (whens or _A_BIT.search(said)):
        return None
    midnight = start.replace(hour=0, minute=0)
    span = (midnight, start) if earlier else (start + _STEP, midnight + timedelta(days=1))
    return When(start=span[0], end=span[1], clock_said=True)


def wished(reading: Reading) -> tuple[When, ...]:
    """The times of a move without those that only say which visit it is, or when the client cannot come."""
    old = [hit.span(1) for pattern in _OLD_TIME for hit in pattern.finditer(fold(reading.text))]
    return tuple(w for w in reading.whens if not any(a < w.span[1] and w.span[0] < b for a, b in old))


def is_shift(words: str) -> bool:
    """Whether words of time say by how much, not when: "dzień później", "an hour earlier"."""
    said = fold(words)
    return bool(_EARLIER.search(said) or _LATER.search(said))


def lateness(reading: Reading) -> int | None:
    """How many minutes late a client will be, where it is said."""
    lengths = amounts(reading.text, reading.language)
    return int(lengths[0].total_seconds() // 60) if lengths else None


def _narrowing(reading: Reading, business: Business) -> list[Fits]:
    services = {i for mention in reading.services for i in mention.ids}
    staff = {i for mention in reading.staff for i in mention.ids}
    return [
        lambda visit: visit.slot.service in services,
        lambda visit: visit.slot.staff in staff,
        lambda visit: _is_then(visit, reading, business),
        lambda visit: _is_then(visit, reading, business, whole_day=True),
    ]


def _is_then(visit: OwnVisit, reading: Reading, business: Business, *, whole_day: bool = False) -> bool:
    """Whether the visit is at the time said of it; in a move, at the time that it is moved from.

    `whole_day`: any hour of that day will do, as in "w czwartek 15", which may be a date.
    """
    start = business.local(visit.slot.start).replace(tzinfo=None)
    if "reschedule" not in reading.intents:
        return not whole_day and any(is_at(when, start) for when in reading.whens)
    the_day_before = start.replace(hour=0, minute=0) - timedelta(hours=12)
    spoken = read(reading.text, the_day_before, reading.language)
    of_it = [when for when in spoken if _is_of_the_visit(when, reading)]
    for part in _parts_about_the_visit(reading.text):
        of_it += read(part, the_day_before, reading.language)
    if whole_day:
        return any(isinstance(w.start, datetime) and w.start.date() == start.date() for w in of_it)
    return any(is_at(when, start) for when in of_it)


def _parts_about_the_visit(text: str) -> list[str]:
    """Where the old time stands, which is no wish: "z czwartku na", "w czwartek nie dam rady"."""
    hits = [hit for pattern in _OLD_TIME for hit in pattern.finditer(fold(text))]
    return [text[hit.start(1) : hit.end(1)] for hit in hits]


def _is_of_the_visit(when: When, reading: Reading) -> bool:
    """Whether a time in a move says which visit: it is not wished for, or only moved by a length."""
    if _ONTO.search(fold(reading.text[: when.span[0]])) or is_shift(when.words):
        return False
    wished = any(when.span[0] < other.span[1] and other.span[0] < when.span[1] for other in reading.whens)
    return not wished or shift(reading) is not None
