"""Which of the offered slots an answer means: by position, hour, day or person. Finds; does not decide."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from receptionist.dialogue.acts import Reading
from receptionist.dialogue.choosing import LAST, read_choice
from receptionist.domain.availability import Slot
from receptionist.domain.business import Business
from receptionist.language.text import fold
from receptionist.language.when import When

Direction = Literal["later", "earlier", "other_day", "latest"]

# Folded words of both languages: a client may change the language between two messages.
_DIRECTIONS: tuple[tuple[re.Pattern[str], Direction], ...] = (
    (re.compile(r"\b(in[na][aeny]*\w* (dzien|dni|termin\w*|date?)|(an)?other (day|date)s?)\b"), "other_day"),
    (re.compile(r"(?<!nie )\bza pozno\b|(?<!not )\btoo late\b"), "earlier"),
    (re.compile(r"(?<!nie )\bza wczesnie\b|(?<!not )\btoo early\b"), "later"),
    (re.compile(r"\b(pozniej\w*|later)\b"), "later"),
    (re.compile(r"\b(wczesniej\w*|earlier|sooner)\b"), "earlier"),
)
_SOONEST = re.compile(
    r"\b(?:najwczesniej\w*|najszybs\w+|najblizsz\w+|pierwsz\w+ (?:woln\w+|lepsz\w+|z brzegu)|earliest|soonest"
    r"|first (?:available|free))\b"
)
_ANY_WILL_DO = re.compile(
    r"^\W*(?:(?:ok|no|to|a|well|oh)\W+)*(?:ktorykolwiek|obojetnie(?: ktor\w+)?|wszystko jedno(?: ktor\w+)?"
    r"|whichever(?: (?:is|comes|one))*(?: (?:the )?(?:first|earliest|soonest))?"
    r"|any(?: (?:of (?:them|those|these)|one))?(?: (?:is|will) (?:fine|do|ok))?"
    r"|i don ?['’]?t (?:mind|care)(?: which(?: one)?)?|either(?: one)?(?: (?:is|will) (?:fine|do|ok))?)\W*$"
)
_THE_ONE = re.compile(r"\b(?:earliest|soonest|latest) (?:one|1)\b")
_REFUSED = re.compile(
    r"\bnie (?:zdaz\w+|dam rady|damy rady|wyrobi\w+|pasuj\w+|odpowiada|moge|mozemy|dojade|dotre)\b"
    r"|\b(?:can ?['’]?t|cannot|won ?['’]?t|doesn ?['’]?t work|is no good)\b"
)
_RATHER = re.compile(r"\b(?:ale|moze|wol\w+|lepiej|raczej|za to|but|maybe|rather|better|instead|how about)\b")
_LATEST = re.compile(r"\b(?:najpozniej\w*|latest)\b")
_ASKS = re.compile(r"\?|\b(?:kiedy|jak(?! naj| sie da\b| mozna\b| tylko\b)|o ktorej|when|what|how)\b")
# Not the last of those named, but of all there are.
_AS_LATE_AS_CAN_BE = re.compile(
    r"\bjak najpozniej\b|\bnajpozniej(?:szy\w*)? jak (?:sie da|mozna|tylko)\b"
    r"|\bas late as (?:possible|you (?:can|have))\b"
    r"|\b(?:last|latest) (?:one )?(?:you have|there is|available|possible)\b"
)


@dataclass(frozen=True, slots=True)
class Choice:
    """The slots an answer may mean, or the direction in which to look again; neither: no choice was made."""

    slots: tuple[Slot, ...] = ()
    direction: Direction | None = None


def choose(reading: Reading, offered: Sequence[Slot], business: Business) -> Choice:
    """What an answer to an offer picks. A bare number that is an offered hour is that hour."""
    numbered = read_choice(reading.text)
    fitting = _fitting(reading, offered, business)
    if numbered and not (numbered[1].isdigit() and fitting):
        return Choice(_numbered(numbered[0], offered))
    folded = fold(reading.text)
    if (late := _AS_LATE_AS_CAN_BE.search(folded)) and not _says_an_hour(reading, late.span()):
        return Choice(direction="latest")
    end = _at_the_end(folded, offered)
    if end and not reading.services and _says_no_other_time(reading, folded):
        return Choice((end,))
    if reading.whens:
        return Choice(fitting)
    for pattern, direction in _DIRECTIONS:
        if pattern.search(folded):
            return Choice(direction=direction)
    staff = _people(reading)
    return Choice(tuple(s for s in offered if s.staff in staff))


def _says_an_hour(reading: Reading, aside: tuple[int, int]) -> bool:
    """Whether an hour is named elsewhere: "the last one" is not one o'clock."""
    hours = [when.span for when in reading.whens if when.clock_said]
    return any(end <= aside[0] or aside[1] <= start for start, end in hours)


def _says_no_other_time(reading: Reading, folded: str) -> bool:
    """Whether "the earliest one" is all there is: no one o'clock, and no "najwcześniej w piątek"."""
    return bool(_THE_ONE.search(folded)) or all(_SOONEST.search(fold(w.words)) for w in reading.whens)


def without_refused(reading: Reading, offered: Sequence[Slot], business: Business) -> tuple[Slot, ...] | None:
    """What is left of an offer once an hour is refused: "o 14 nie zdążę"; None where none is."""
    said = fold(reading.text)
    if not reading.whens or not _REFUSED.search(said) or _RATHER.search(said):
        return None
    if any(when.end is not None or not when.clock_said for when in reading.whens):
        return None
    fitting = _fitting(reading, offered, business)
    return tuple(slot for slot in offered if slot not in fitting)


def _at_the_end(folded: str, offered: Sequence[Slot]) -> Slot | None:
    """The earliest or the latest of what was offered, where one of these is asked for."""
    if not offered or _ASKS.search(folded):
        return None
    if _LATEST.search(folded):
        return max(offered)
    return min(offered) if _SOONEST.search(folded) or _ANY_WILL_DO.match(folded) else None


def _numbered(number: int, offered: Sequence[Slot]) -> tuple[Slot, ...]:
    position = len(offered) if number == LAST else number
    return tuple(offered[position - 1 : position])


def _fitting(reading: Reading, offered: Sequence[Slot], business: Business) -> tuple[Slot, ...]:
    staff = _people(reading)
    return tuple(
        slot
        for slot in offered
        if (not staff or slot.staff in staff)
        and any(is_at(when, business.local(slot.start).replace(tzinfo=None)) for when in reading.whens)
    )


def _people(reading: Reading) -> set[str]:
    return {mention.ids[0] for mention in reading.staff if len(mention.ids) == 1}


def is_at(when: When, start: datetime) -> bool:
    """Whether a slot's local start is what was said: the exact hour, or within the window."""
    if isinstance(when.start, datetime):
        end = when.end if isinstance(when.end, datetime) else when.start + timedelta(minutes=1)
        return when.start <= start < end
    if when.end is None or isinstance(when.end, datetime):
        return start.time() == when.start
    return when.start <= start.time() and (when.end <= when.start or start.time() < when.end)
