"""Arithmetic of the calendar: weekdays, months, weeks, feasts. Knows no words."""

import calendar
from datetime import date, datetime, timedelta

from receptionist.language.when.values import DAY, Length, Span

LAST_YEAR = 2200
"""Dates beyond are not read: nobody books them, and the arithmetic stays inside the calendar."""


def a_date(year: int, month: int, day: int) -> date | None:
    """The date, or None where there is no such day."""
    if not (1 <= month <= 12 and 1900 <= year <= LAST_YEAR):
        return None
    return date(year, month, day) if 1 <= day <= calendar.monthrange(year, month)[1] else None


def one_day(day: date) -> Span:
    return day, day + DAY


def coming_date(today: date, month: int, day: int) -> date | None:
    """The next such date, today included; 29 February waits for its leap year."""
    years = range(today.year, today.year + 9)
    found = (a_date(year, month, day) for year in years)
    return next((d for d in found if d and d >= today), None)


def coming_month_day(today: date, day: int) -> date | None:
    """The next day of the month with this number, today included."""
    months = (month_start(today, ahead) for ahead in range(14))
    found = (a_date(m.year, m.month, day) for m in months)
    return next((d for d in found if d and d >= today), None)


def coming_weekday(today: date, weekday: int) -> date:
    """The nearest such weekday after today."""
    return today + DAY * ((weekday - today.weekday() - 1) % 7 + 1)


def week_start(day: date, ahead: int = 0) -> date:
    """Monday of the calendar week so many weeks ahead."""
    return day - DAY * day.weekday() + 7 * DAY * ahead


def month_start(day: date, ahead: int = 0) -> date:
    """The first of the month so many months ahead."""
    years, month = divmod(day.month - 1 + ahead, 12)
    return date(day.year + years, month + 1, 1)


def month_span(year: int, month: int) -> Span:
    start = date(year, month, 1)
    return start, month_start(start, 1)


def coming_month(today: date, month: int) -> Span:
    """This month where it is the one, else its next occurrence."""
    return month_span(today.year + (month < today.month), month)


def third_of(span: Span, which: int) -> Span:
    """Beginning, middle or end (0, 1, 2) of a week or a month; of longer spans, a third."""
    start, end = span
    days = (end - start).days
    if days <= 7:
        edges = [(0, 3), (1, 4), (3, 7)][which]
        return start + DAY * edges[0], start + DAY * edges[1]
    if 28 <= days <= 31:
        edges = [(0, 10), (10, 20), (20, days)][which]
        return start + DAY * edges[0], start + DAY * edges[1]
    return start + DAY * (days * which // 3), start + DAY * (days * (which + 1) // 3)


def nth_weekday(span: Span, weekday: int, nth: int) -> date | None:
    """The first, second… such weekday of a span; -1 is the last."""
    days = weekdays_within(span, weekday)
    place = nth - 1 if nth > 0 else nth
    return days[place] if -len(days) <= place < len(days) else None


def weekdays_within(span: Span, weekday: int) -> list[date]:
    start = span[0] + DAY * ((weekday - span[0].weekday()) % 7)
    return [start + 7 * DAY * n for n in range(max(0, ((span[1] - start).days + 6) // 7))]


def nth_week(span: Span, nth: int) -> Span:
    """A week of a month: it belongs to the month that holds its Thursday."""
    thursday = nth_weekday(span, 3, nth)
    start = week_start(thursday or span[0])
    return start, start + 7 * DAY


def moved(moment: datetime, length: Length) -> datetime:
    """A moment so much later; a month ends where the other month does (31 January → 28 February)."""
    start = month_start(moment.date(), length.months)
    day = min(moment.day, calendar.monthrange(start.year, start.month)[1])
    return moment.replace(year=start.year, month=start.month, day=day) + timedelta(
        days=length.days, minutes=length.minutes
    )


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Gauss, in the form of Meeus)."""
    golden, century, rest = year % 19, year // 100, year % 100
    leap = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    shift = (32 + 2 * (century % 4) + 2 * (rest // 4) - leap - rest % 4) % 7
    late = (golden + 11 * leap + 22 * shift) // 451
    month, day = divmod(leap + shift - 7 * late + 114, 31)
    return date(year, month, day + 1)


def feast(name: str, year: int) -> Span:
    """A feast by its key: "12-24", "12-24+3" (three days) or "easter-2" and "easter+0+2" beside Easter."""
    if name.startswith("easter"):
        shift, _, days = name[7:].partition("+")
        start = easter(year) + DAY * (int(shift) if name[6] == "+" else -int(shift))
    else:
        day, _, days = name.partition("+")
        start = date(year, *(int(part) for part in day.split("-")))
    return start, start + DAY * int(days or 1)


SEASONS = ("03-21+92", "06-21+94", "09-23+90", "12-22+89")
"""As keys of feasts."""


def coming_feast(name: str, today: date) -> Span:
    """The feast's next occurrence that is not over."""
    return next(s for s in (feast(name, year) for year in (today.year, today.year + 1)) if s[1] > today)
