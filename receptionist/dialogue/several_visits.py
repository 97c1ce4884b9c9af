"""Which of several visits a cancellation is of: all, all of a day, all but one. Finds; decides nothing."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from receptionist.dialogue.acts import Reading
from receptionist.dialogue.frame import OwnVisit
from receptionist.dialogue.picking import is_at
from receptionist.domain.business import Business
from receptionist.language.text import fold
from receptionist.language.when import read

_EVERY = re.compile(
    r"\bwszystki\w+|\bcal(?:osc|y komplet)\b|\b(?:obie|oba|obydw\w+|kazd[aey]\w*)\b|\bjedn[aeo] i drug\w+"
    r"|(?<!to )(?<!za )\bwszystko\b(?! (?:jedno|w porz|ok|dobr|jasn|gra))"
    r"|\b(?:both|everything|the lot|each (?:one|of)|every (?:one|visit|appointment|booking|single))\b"
    r"|(?<!that's )(?<!that is )(?<!after )(?<!at )\ball\b(?! (?:right|good|fine|day|the best|because|i ))"
)
_HOW_MANY = {2: r"dwie|dwa|dwoch|two|2", 3: r"trzy|trzech|three|3", 4: r"cztery|czterech|four|4"}
_SINGLE = re.compile(r"\b(?:wizyt[ea]|termin|zabieg|rezerwacj[ea]|visit|appointment|booking)\b")
_MANY = re.compile(
    r"\b(?:odwol\w+|cancel|skasuj\w*|anuluj\w*) (?:\w+ ){0,3}?"
    r"(?:wizyty|terminy|rezerwacje|visits|appointments|bookings)\b"
)
_ONE_OF = re.compile(r"\b(?:one|1) of\b|\bjedn\w+ (?:z|ze)\b|\bktor[ae]s\b|\btylko jedn\w+\b|\bonly one\b")
_CLAUSE = re.compile(r"[^,;.!?]+")
_STAYS = re.compile(r"\b(?:zosta\w+|bez zmian|aktualn\w+|przyjd\w+|bedziemy|bede|keep\w*|stays?|leave)\b")
_BUT_FOR = re.compile(
    r"\b(?:oprocz|poza|procz|z wyjatkiem|except|apart from|other than"
    r"|but(?= (?:for |not )?(?:the|that|on|my)\b))"
)
Span = tuple[int, int]


def every(reading: Reading) -> bool:
    """Whether all of one's visits are meant: "odwołaj wszystkie", "cancel both"."""
    return bool(_EVERY.search(fold(reading.text)))


def all_of(visits: Sequence[OwnVisit], reading: Reading, business: Business) -> bool:
    """Whether a cancellation that fits several visits is of all of them, not of one still to be said."""
    said = fold(reading.text)
    if _ONE_OF.search(said):
        return False
    number = _HOW_MANY.get(len(visits))
    if every(reading) or _MANY.search(said) or (number and re.search(rf"\b(?:{number})\b", said)):
        return True
    named = {i for mention in reading.services for i in mention.ids}
    if len({visit.slot.service for visit in visits}) > 1 and {v.slot.service for v in visits} <= named:
        return True
    days = {business.local(visit.slot.start).date() for visit in visits}
    a_day = any(when.day_said and not when.clock_said for when in reading.whens)
    return a_day and len(days) == 1 and not _SINGLE.search(said)


def spared(
    visits: Sequence[OwnVisit], reading: Reading, business: Business
) -> tuple[tuple[OwnVisit, ...], Reading]:
    """The visits without those that are to stay ("kwiecień zostaje"), and what is said of the others."""
    spans = _staying(fold(reading.text))
    if not spans:
        return tuple(visits), reading
    kept = [v for v in visits if any(_is_named(v, span, reading, business) for span in spans)]
    left = tuple(v for v in visits if v not in kept)
    others = replace(
        reading,
        services=tuple(m for m in reading.services if not _inside((m.start, m.end), spans)),
        staff=tuple(m for m in reading.staff if not _inside((m.start, m.end), spans)),
        whens=tuple(when for when in reading.whens if not _inside(when.span, spans)),
    )
    return (left, others) if left else (tuple(visits), reading)


def _staying(folded: str) -> list[Span]:
    """Where a text says what stays: a clause of its own, or what follows "oprócz"."""
    spans = []
    for clause in _CLAUSE.finditer(folded):
        if but := _BUT_FOR.search(clause.group()):
            spans.append((clause.start() + but.end(), clause.end()))
        elif _STAYS.search(clause.group()):
            spans.append(clause.span())
    return spans


def _is_named(visit: OwnVisit, span: Span, reading: Reading, business: Business) -> bool:
    services = {i for m in reading.services if _inside((m.start, m.end), [span]) for i in m.ids}
    staff = {i for m in reading.staff if _inside((m.start, m.end), [span]) for i in m.ids}
    start = business.local(visit.slot.start).replace(tzinfo=None)
    the_day_before = start.replace(hour=0, minute=0) - timedelta(hours=12)
    whens = read(reading.text[slice(*span)], the_day_before, reading.language)
    named = bool(services or staff or whens)
    return (
        named
        and (not services or visit.slot.service in services)
        and (not staff or visit.slot.staff in staff)
        and (not whens or any(is_at(when, start) for when in whens))
    )


def _inside(span: Span, spans: Sequence[Span]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in spans)
