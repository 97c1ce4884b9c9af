"""The small notations of a business file, written: the other way round of values."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from receptionist.domain.business import DAY_MINUTES, ClockRange, TimeOff, WeeklyHours
from receptionist.services.business_file.values import WEEKDAYS

_UNITS = (("d", timedelta(days=1)), ("h", timedelta(hours=1)), ("m", timedelta(minutes=1)))


def duration(length: timedelta) -> str:
    """`45m`, `2h`, `90d`: in the largest unit that holds it whole."""
    unit, size = next(each for each in _UNITS if not length % each[1])
    return f"{length // size}{unit}"


def clock_range(hours: ClockRange) -> str:
    """`09:00-19:00`; what ends on the next day ends before it starts."""
    closes = hours.closes if hours.closes <= DAY_MINUTES else hours.closes - DAY_MINUTES
    return f"{_clock(hours.opens)}-{_clock(closes)}"


def ranges(several: Iterable[ClockRange]) -> list[str]:
    """The ranges of one day."""
    return [clock_range(each) for each in several]


def week(weekly: WeeklyHours) -> dict[str, list[str]]:
    """Weekly hours, a key for each day that is said."""
    return {WEEKDAYS[day]: ranges(weekly[day]) for day in sorted(weekly)}


def exceptions(dated: Mapping[date, Iterable[ClockRange]]) -> list[dict[str, object]]:
    """The days that differ, by date."""
    return [{"date": on.isoformat(), "hours": ranges(dated[on])} for on in sorted(dated)]


def time_off(away: TimeOff) -> str:
    """`2026-11-30/2026-12-04`."""
    return f"{away.first_on.isoformat()}/{away.last_on.isoformat()}"


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"
