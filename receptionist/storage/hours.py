"""Hours between their rows and their value. Decides nothing."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from receptionist.domain.business import ClockRange, Hours, WeeklyHours
from receptionist.storage.models import ExceptionRow, HoursRow

_Dated = Mapping[date, tuple[ClockRange, ...]]


def hours_rows(
    staff_id: str | None, weekly: WeeklyHours, exceptions: _Dated
) -> Iterator[HoursRow | ExceptionRow]:
    """The rows of somebody's hours, or of the business's (None)."""
    for weekday, ranges in weekly.items():
        for opens, closes in _ends(ranges):
            yield HoursRow(staff_id=staff_id, weekday=weekday, opens=opens, closes=closes)
    for on, ranges in exceptions.items():
        for opens, closes in _ends(ranges):
            yield ExceptionRow(staff_id=staff_id, on_date=on, opens=opens, closes=closes)


def _ends(ranges: tuple[ClockRange, ...]) -> list[tuple[int | None, int | None]]:
    """The ends of each range; of a closed day one pair of nothing, so that the day is remembered."""
    return [(r.opens, r.closes) for r in ranges] or [(None, None)]


def all_hours(session: Session) -> dict[str | None, Hours]:
    """The hours of the business (None) and of each staff member that has any of their own."""
    weekly: dict[str | None, dict[int, tuple[ClockRange, ...]]] = {}
    dated: dict[str | None, dict[date, tuple[ClockRange, ...]]] = {}
    for row in session.scalars(select(HoursRow).order_by(HoursRow.id)):
        days = weekly.setdefault(row.staff_id, {})
        days[row.weekday] = days.get(row.weekday, ()) + _range(row)
    for different in session.scalars(select(ExceptionRow).order_by(ExceptionRow.id)):
        dates = dated.setdefault(different.staff_id, {})
        dates[different.on_date] = dates.get(different.on_date, ()) + _range(different)
    return {of: Hours(weekly.get(of, {}), dated.get(of, {})) for of in weekly.keys() | dated.keys()}


def _range(row: HoursRow | ExceptionRow) -> tuple[ClockRange, ...]:
    return () if row.opens is None or row.closes is None else (ClockRange(row.opens, row.closes),)


def weekly_to_json(weekly: WeeklyHours) -> dict[str, Any]:
    """Weekly hours as JSON holds them."""
    return {str(weekday): [[r.opens, r.closes] for r in ranges] for weekday, ranges in weekly.items()}


def weekly_from_json(weekly: Mapping[str, Any]) -> WeeklyHours:
    """Weekly hours out of JSON."""
    return {int(weekday): tuple(ClockRange(*ends) for ends in ranges) for weekday, ranges in weekly.items()}
