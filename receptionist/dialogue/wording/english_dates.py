"""Days, hours and lengths as the English say them."""

from datetime import date, datetime, timedelta

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def day(on: date, today: date) -> str:
    """ "Friday 27 November"; the year only where it is another one."""
    year = f" {on.year}" if on.year != today.year else ""
    return f"{WEEKDAYS[on.weekday()]} {on.day} {MONTHS[on.month - 1]}{year}"


def short_day(on: date) -> str:
    """ "Fri 27 Nov"."""
    return f"{WEEKDAYS[on.weekday()][:3]} {on.day} {MONTHS[on.month - 1][:3]}"


def clock(at: datetime) -> str:
    """ "4:30 pm"; "12:00 noon" is said "12:00 pm" as booking pages do."""
    return f"{at.hour % 12 or 12}:{at.minute:02} {'am' if at.hour < 12 else 'pm'}"


def length(span: timedelta, *, in_days: bool = True) -> str:
    """ "45 minutes", "1 hour", "1 hour 15 minutes", "90 days".

    `in_days` False: one or two days are 24 or 48 hours, where it matters to the hour.
    """
    minutes = int(span.total_seconds() // 60)
    if minutes and minutes % 1440 == 0 and (in_days or minutes > 2 * 1440):
        return _count(minutes // 1440, "day")
    hours, minutes = divmod(minutes, 60)
    parts = [_count(hours, "hour")] if hours else []
    if minutes or not hours:
        parts.append(_count(minutes, "minute"))
    return " ".join(parts)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
