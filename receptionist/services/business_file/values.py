"""The small notations of a business file: durations, hours, days, dates. ValueError says what to mend."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from receptionist.domain.business import DAY_MINUTES, ClockRange, TimeOff, WeeklyHours
from receptionist.services.business_file.mistakes import did_you_mean, quoted

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
LONGEST = timedelta(days=3660)
NIGHT_ENDS = 4 * 60
LONGEST_NIGHT = 12 * 60
"""Hours that end before they start are a night if they end by 04:00 or are no longer than this."""

_DURATION = re.compile(r"(?:(\d{1,6})\s*d)?\s*(?:(\d{1,6})\s*h)?\s*(?:(\d{1,6})\s*m(?:in)?)?")
_RANGE = re.compile(r"(\d{1,2}):(\d{2})\s*[-–—]\s*(\d{1,2}):(\d{2})")
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?")


def read_duration(value: object) -> timedelta:
    """`45m`, `2h`, `1h30m`, `90d`: not negative, at most ten years."""
    if isinstance(value, timedelta):
        return value
    text = str(value).strip().lower()
    match = _DURATION.fullmatch(text)
    if match is None or not any(match.groups()):
        raise ValueError(f'{quoted(value)} is no duration; write it like "45m", "2h", "1h30m" or "90d"')
    days, hours, minutes = (int(part or 0) for part in match.groups())
    duration = timedelta(days=days, hours=hours, minutes=minutes)
    if duration > LONGEST:
        raise ValueError(f"{quoted(value)} is too long")
    return duration


def read_range(value: object) -> ClockRange:
    """`09:00-19:00`; `24:00` is the next midnight and `18:00-02:00` ends on the next day."""
    hours = read_quiet_hours(value)
    into_next_day, length = hours.closes - DAY_MINUTES, hours.closes - hours.opens
    if into_next_day > NIGHT_ENDS and length > LONGEST_NIGHT:
        raise ValueError(
            f"{quoted(value)} ends before it starts; "
            'a night is written "18:00-02:00", a long one "18:00-24:00" and "00:00-08:00" on the next day'
        )
    return hours


def read_quiet_hours(value: object) -> ClockRange:
    """`20:00-08:00`, of any length below a day."""
    opens, closes = _range(value)
    return ClockRange(opens, closes if closes > opens else closes + DAY_MINUTES)


def _range(value: object) -> tuple[int, int]:
    match = _RANGE.fullmatch(value.strip()) if isinstance(value, str) else None
    if match is None:
        raise ValueError(f'{quoted(value)} are no hours; write them like "09:00-19:00"')
    from_hour, from_minute, to_hour, to_minute = map(int, match.groups())
    opens, closes = from_hour * 60 + from_minute, to_hour * 60 + to_minute
    if max(from_minute, to_minute) > 59 or opens >= DAY_MINUTES or closes > DAY_MINUTES:
        raise ValueError(f"{quoted(value)}: the clock goes from 00:00 to 24:00")
    if opens == closes:
        raise ValueError(f'{quoted(value)} has no length; the whole day is "00:00-24:00", closed is []')
    return opens, closes


def read_weekdays(key: str) -> tuple[int, ...]:
    """`mon`, or `mon-fri`; Monday is 0."""
    first, dash, last = key.strip().lower().partition("-")
    for name in (first, last) if dash else (first,):
        if name not in WEEKDAYS:
            raise ValueError(f"no such day{did_you_mean(name, WEEKDAYS)}")
    start, end = WEEKDAYS.index(first), WEEKDAYS.index(last or first)
    return tuple((start + n) % 7 for n in range((end - start) % 7 + 1))


def by_weekday(week: Mapping[str, Sequence[ClockRange]]) -> WeeklyHours:
    """Hours by keys like `mon-fri`, for each weekday; Monday is 0."""
    found: dict[int, tuple[ClockRange, ...]] = {}
    for key, ranges in week.items():
        for day in read_weekdays(key):
            if day in found:
                raise ValueError(f'"{WEEKDAYS[day]}" is said twice')
            found[day] = tuple(sorted(ranges))
    return found


def read_date(value: object) -> date:
    """`2026-12-24`."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    text = str(value).strip()
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        raise ValueError(f'{quoted(value)} is no date; write it like "2026-12-24"')
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"there is no day {quoted(value)}") from None


def read_time_off(value: object) -> TimeOff:
    """`2026-11-30/2026-12-04` with both ends, or one date."""
    first, _, last = str(value).partition("/")
    off = TimeOff(read_date(first), read_date(last or first))
    if off.last_on < off.first_on:
        raise ValueError(f"{quoted(value)} ends before it starts")
    return off


def read_moment(value: object) -> datetime:
    """`2026-11-24T14:00` on the business's own clock: naive, and to stay so until the zone is known."""
    if isinstance(value, datetime):
        value = value.isoformat()
    text = str(value).strip()
    if not _MOMENT.fullmatch(text):
        raise ValueError(
            f'{quoted(value)} is no local time; write it like "2026-11-24T14:00", without a zone'
        )
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(f"there is no such time as {quoted(value)}") from None
