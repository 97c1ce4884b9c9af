"""Days counted from the day just spoken of: "dzień później", "a week later". Reads; decides nothing."""

import re
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from receptionist.dialogue.acts import Intent, Reading
from receptionist.dialogue.frame import Frame
from receptionist.dialogue.wish import days_of, merge
from receptionist.domain.business import Business
from receptionist.language.numbers import counted
from receptionist.language.text import fold
from receptionist.language.when import When

_ONE_OF = ("dzien", "tydzien", "day", "week")
_MOST = 60
_STEP = re.compile(
    r"\b(?:(?P<count>\w+) )?(?P<unit>dzien|dni|tydzien|tygodni|tygodnie|days?|weeks?) "
    r"(?P<way>pozniej|wczesniej|later|earlier|sooner)\b(?! niz)"
    r"|\b(?:nastepnego dnia|nazajutrz|dzien po(?: tym\b|(?= o \d))"
    r"|(?:the )?(?:day after|next day)(?! tomorrow)(?: that)?)\b"
    r"|\b(?P<before>dzien przed tym|(?:the )?(?:day before|previous day)(?! yesterday))\b"
)


def anchored(frame: Frame, reading: Reading, business: Business) -> Reading:
    """The reading with such a day counted from the one day spoken of; unchanged where there is none."""
    step = _STEP.search(fold(reading.text))
    anchor = spoken_of(frame, business) if step else None
    away = _away(step) if step else None
    if step is None or away is None or anchor is None or frame.moving:
        return reading
    day = anchor + away
    within = [w for w in reading.whens if w.span[0] < step.end() and step.start() < w.span[1]]
    elsewhere = tuple(w for w in reading.whens if w not in within)
    if set(days_of(elsewhere)) - {anchor} or any(w.day_said and not days_of([w]) for w in elsewhere):
        return reading
    clocks = [w for w in (*within, *elsewhere) if w.clock_said]
    whens = tuple(on_day(day, w) for w in clocks) or (_whole(day, reading.text, step),)
    return replace(reading, whens=whens, certain=True, intents=_told(reading))


def _told(reading: Reading) -> tuple[Intent, ...]:
    """ "Dzień wcześniej" seems to refuse what was offered; it says another day."""
    return reading.intents if reading.intents[0] not in ("no", "off_topic") else ("inform",)


def spoken_of(frame: Frame, business: Business) -> date | None:
    """The day that is held, wished for or offered, where it is one."""
    if frame.slot:
        return business.local(frame.slot.start).date()
    wished = days_of(frame.wish)
    offered = sorted({business.local(slot.start).date() for slot in frame.offered})
    return next((days[0] for days in (wished, offered) if len(days) == 1), None)


def _away(step: re.Match[str]) -> timedelta | None:
    """None where it is not said how many: "a few days later"."""
    if step["before"] or not step["unit"]:
        return timedelta(days=-1 if step["before"] else 1)
    count = counted(step["count"] or "") or (1 if step["unit"] in _ONE_OF else 0)
    if not 0 < count <= _MOST:
        return None
    days = count * (7 if step["unit"].startswith(("tyg", "tydz", "week")) else 1)
    return timedelta(days=days if step["way"] in ("pozniej", "later") else -days)


def on_day(day: date, when: When) -> When:
    """The same hours on that day."""
    if not isinstance(when.start, datetime):
        return next(iter(merge([when], [whole_day(day)])))
    shift = day - when.start.date()
    end = when.end + shift if isinstance(when.end, datetime) else when.end
    return replace(when, start=when.start + shift, end=end, day_said=True)


def _whole(day: date, text: str, step: re.Match[str]) -> When:
    return replace(whole_day(day), words=text[step.start() : step.end()], span=step.span())


def whole_day(day: date) -> When:
    midnight = datetime.combine(day, time())
    return When(start=midnight, end=midnight + timedelta(days=1))
