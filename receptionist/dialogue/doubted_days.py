"""Dates that cannot be meant as they were said, and dates that are put right afterwards. Decides only.

"31 kwietnia" and "we wtorek 15 kwietnia" (a Thursday) are asked about; "czerwca miało być" keeps the day.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from receptionist.dialogue import decisions as do
from receptionist.dialogue.acts import Reading
from receptionist.dialogue.anchored import on_day, spoken_of, whole_day
from receptionist.dialogue.choosing import read_choice
from receptionist.dialogue.frame import Frame
from receptionist.domain.business import Business
from receptionist.language.text import fold
from receptionist.language.when import NoSuchDay, TwoDays, When, date_put_right

_MEANT = re.compile(
    r"\b(?:mial[aoy]? byc|mialo byc|mial[ae]m na mysli|chodzi(?:lo)? (?:mi )?o|znaczy|tzn|pomyl\w+"
    r"|i mean\w*|meant|should (?:have )?be(?:en)?|was supposed to be|my mistake)\b"
)
_ASKED = ("question", "my_visits", "cancel", "late", "complaint", "human")
_BARE_NUMBER = re.compile(r"\W*\d{1,2}\W*")
_MONTH = timedelta(days=28)
_NO_BUT = re.compile(r"^\W*(?:nie|no|oj|ups|oops|sorry|jednak)\W+\w+\W*(?:\w+\W*)?$")
"""A few words that put right what was just said: "nie, marca"."""
_LOOKING = (
    do.Seek,
    do.Take,
    do.SeekOther,
    do.AskWhen,
    do.AskService,
    do.Narrow,
    do.AskDetails,
    do.Clarify,
    do.OffTopic,
)
"""The steps of somebody who looks for a time, and of what was not understood for the lack of a day."""


def put_right(frame: Frame, reading: Reading, business: Business) -> Reading:
    """The reading with the day that is meant, where a date is put right or was left open."""
    if isinstance(reading.doubt, TwoDays):
        days = (reading.doubt.on, reading.doubt.instead)
        return replace(reading, whens=tuple(_on_days(days, _clocks(reading))))
    if isinstance(
        reading.doubt, NoSuchDay
    ):  # The reader of times takes 29 February for the one in a leap year.
        reading = replace(reading, whens=tuple(w for w in reading.whens if not _falls_on(w, reading.doubt)))
    day = _chosen(frame, reading) or _corrected(frame, reading, business)
    if isinstance(day, NoSuchDay):
        return replace(reading, doubt=day, whens=_clocks(reading))
    if day is None:
        return reading
    hours = [w for w in _clocks(reading) if not _is_the_number(day, w, reading.text)]
    intents = reading.intents if reading.intents[0] not in ("no", "off_topic") else ("inform",)
    # "I meant May", said when a name was asked for, is nobody's.
    contact = replace(reading.contact, name=None) if frame.awaiting == "name" else reading.contact
    whens = tuple(_on_days((day,), hours))
    return replace(reading, whens=whens, certain=True, doubt=None, intents=intents, contact=contact)


def day_first(known: Frame, reading: Reading, step: do.Step | None) -> tuple[Frame, do.Step | None]:
    """The frame and the step, or the question which day is meant where the message leaves that open."""
    doubt = reading.doubt
    day_said = any(when.day_said for when in reading.whens)
    unanswered = isinstance(step, do.HandOver) and step.topic == "question"
    if doubt is None or not (unanswered or (reading.intents[0] not in _ASKED and isinstance(step, _LOOKING))):
        return (replace(known, doubt=None) if day_said else known), step
    if isinstance(doubt, NoSuchDay) and day_said:
        return known, step  # "30 lutego albo 2 marca".
    return replace(known, booking=True, doubt=doubt), do.AskWhen()


def _chosen(frame: Frame, reading: Reading) -> date | None:
    """ "Ten pierwszy", after the question which of two days is meant."""
    choice = read_choice(reading.text) if isinstance(frame.doubt, TwoDays) else None
    if choice is None or not isinstance(frame.doubt, TwoDays) or choice[1].isdigit():
        return None
    days = sorted((frame.doubt.on, frame.doubt.instead))
    return days[choice[0] - 1] if choice[0] <= len(days) else None


def _corrected(frame: Frame, reading: Reading, business: Business) -> date | NoSuchDay | None:
    """The day once its month or its number alone is put right: "lutego miało być", "to 28"."""
    said = fold(reading.text)
    puts_right, contradicts = _MEANT.search(said), _NO_BUT.match(said)
    if not (frame.doubt or puts_right or contradicts):
        return None
    if not all(_one_day_or_month(when) for when in reading.whens if when.day_said):
        return None
    asked = frame.doubt.on if isinstance(frame.doubt, TwoDays) else frame.doubt
    around = asked or spoken_of(frame, business)
    found = date_put_right(reading.text, reading.language, around) if around else None
    if frame.doubt or puts_right or found is None or around is None:
        return found
    return found if found.day == around.day and found.month != around.month else None


def _one_day_or_month(when: When) -> bool:
    """Whether a time is a day or a whole month; of what is longer or shorter no day is to be made."""
    if not isinstance(when.start, datetime) or not isinstance(when.end, datetime):
        return True
    return when.clock_said or when.end - when.start == timedelta(days=1) or _whole_month(when)


def _whole_month(when: When) -> bool:
    start, end = when.start, when.end
    if not isinstance(start, datetime) or not isinstance(end, datetime):
        return False
    return start.day == 1 and end - start >= _MONTH


def _falls_on(when: When, doubt: NoSuchDay) -> bool:
    start = when.start
    return isinstance(start, datetime) and (start.day, start.month) == (doubt.day, doubt.month)


def _clocks(reading: Reading) -> tuple[When, ...]:
    """The hours of a message; a bare number is the day."""
    return tuple(w for w in reading.whens if w.clock_said and not _BARE_NUMBER.fullmatch(w.words))


def _is_the_number(day: date, hour: When, text: str) -> bool:
    """Whether an hour is the very number that says the day: "kwietnia miało być, 20"."""
    start = _time(hour.start)
    same = start is not None and start.minute == 0 and (start.hour - day.day) % 12 == 0
    return same and bool(re.search(rf"(?<!\bo )(?<!\bat )\b{day.day}\b(?!:)", fold(text)))


def _on_days(days: Sequence[date], clocks: Sequence[When]) -> list[When]:
    """The hours on each of the days, or the days themselves."""
    hours = {(_time(w.start), _time(w.end)): w for w in clocks}.values()
    return [
        replace(when, words=day.isoformat())
        for day in sorted(days)
        for when in [on_day(day, w) for w in hours] or [whole_day(day)]
    ]


def _time(moment: datetime | time | None) -> time | None:
    return moment.time() if isinstance(moment, datetime) else moment
