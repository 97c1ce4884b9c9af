"""How a newly said time joins the earlier one: "a nie, jednak pojutrze" keeps the hour, "na 15" the day."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from receptionist.language.text import fold
from receptionist.language.when import When

_WEEKDAY = re.compile(r"\b(pon|wt|sr|czw|piat|pt|sob|niedz|mon|tue|wed|thu|fri|sat|sun)")
# What makes a weekday one certain day: "w ten wtorek", "next Tuesday", "wtorek 1 grudnia".
_CERTAIN_DAY = re.compile(
    r"\b(te[nj]|ta|te|tego|najbliz\w*|przysz\w*|nastepn\w*|za|this|next|coming|in|week|tydzien)\b|\d(st|nd|rd|th)\b"
    r"|\b(stycz|lut|mar[czh]|kwie|maj|czerw|lip|sierp|wrze|pazdz|listop|grud|jan|feb|apr|may|ju[nl]|aug|sep|oct|nov|dec)"
)


def merge(said: Sequence[When], before: Sequence[When], offered_on: Iterable[date] = ()) -> tuple[When, ...]:
    """The wish after `said`, given the wish `before` and the local days just offered.

    A day alone keeps the hour that was said earlier; an hour alone keeps the days. What says both stands.
    """
    if not said:
        return tuple(before)
    if all(not w.day_said for w in said):
        offered, days = sorted(set(offered_on)), days_of(before)
        if not set(days) & set(offered):
            days = offered or days  # Nothing is free on the day that was wished for.
        return tuple(_at(day, w) for day in days for w in said) or tuple(said)
    said = [_within(w, before, offered_on) for w in said]
    hours = [w for w in before if w.clock_said]
    if hours and not any(w.clock_said for w in said):
        return tuple(part for w in said for part in _with_hours(w, hours))
    return tuple(said)


def moved(said: Sequence[When], start: datetime) -> tuple[When, ...]:
    """The wish for a visit that stands at `start` (local): an hour alone keeps its day, a day alone its hour.

    A bare weekday is the one in the visit's own week, where that is still to come.
    """
    monday = start.date() - timedelta(days=start.weekday())
    soonest = min((w.start.date() for w in said if isinstance(w.start, datetime)), default=monday)
    week = [day for n in range(7) if (day := monday + timedelta(days=n)) >= soonest]
    return merge(said, [When(start=start, end=None, clock_said=True)], week)


def _within(said: When, before: Sequence[When], offered_on: Iterable[date]) -> When:
    """A bare weekday said after "next week" or after offers is meant for the days that were spoken of."""
    days = days_of([said])
    words = fold(said.words)
    if len(days) != 1 or not _WEEKDAY.search(words) or _CERTAIN_DAY.search(words):
        return said
    spoken_of = sorted({*days_of(before), *offered_on})
    meant = next((day for day in spoken_of if day.weekday() == days[0].weekday()), days[0])
    shift = meant - days[0]
    start = said.start + shift if isinstance(said.start, datetime) else said.start
    end = said.end + shift if isinstance(said.end, datetime) else said.end
    return replace(said, start=start, end=end)


def days_of(wish: Sequence[When]) -> list[date]:
    """The single days of a wish; wider windows (a week, a month) are no day to hang an hour on."""
    days = []
    for when in wish:
        if when.day_said and isinstance(when.start, datetime):
            end = when.end if isinstance(when.end, datetime) else when.start + timedelta(minutes=1)
            length = (end - timedelta(minutes=1)).date() - when.start.date()
            days += [when.start.date() + timedelta(days=n) for n in range(length.days + 1)]
    return sorted(set(days)) if len(days) <= 7 else []


def _with_hours(day: When, hours: Sequence[When]) -> Iterable[When]:
    for on in days_of([day]):
        for kept in {_clock(w): w for w in hours}.values():
            yield replace(_at(on, _undated(kept)), words=day.words, span=day.span)
    if not days_of([day]):
        yield day


def _clock(when: When) -> tuple[time, time | None]:
    undated = _undated(when)
    assert isinstance(undated.start, time)
    assert not isinstance(undated.end, datetime)
    return undated.start, undated.end


def _undated(when: When) -> When:
    start = when.start.time() if isinstance(when.start, datetime) else when.start
    end = when.end.time() if isinstance(when.end, datetime) else when.end
    return replace(when, start=start, end=end, day_said=False)


def _at(on: date, undated: When) -> When:
    """The clock time of `undated` on a day; an end of 00:00 is the next midnight."""
    start, end = undated.start, undated.end
    if isinstance(start, datetime) or isinstance(end, datetime):
        return undated
    begins = datetime.combine(on, start)
    ends = None if end is None else datetime.combine(on, end)
    if ends is not None and ends <= begins:
        ends += timedelta(days=1)
    return replace(undated, start=begins, end=ends, day_said=True, clock_said=True)
