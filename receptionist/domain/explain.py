"""Why nothing is free in a window: one reason, the one that a client would want to hear. Decides nothing."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Literal

from receptionist.domain.availability import bookable_window, candidates, opening, opening_time, working_time
from receptionist.domain.business import Business, Service, StaffMember
from receptionist.domain.clock import midnight
from receptionist.domain.interval import Interval

Because = Literal[
    "past",
    "too_soon",
    "too_far",
    "closed",
    "holiday",
    "other_hours",
    "staff_off",
    "staff_away",
    "staff_other_hours",
    "not_theirs",
    "off_grid",
    "taken",
]
"""Of the business: `other_hours`, it is open that day, but not then.

Of whoever is asked for: `staff_off`, not at work that day; `staff_away`, time off; `staff_other_hours`, at
work that day, but not then; `not_theirs`, does not do the service. `off_grid`: visits do not start at such
minutes. `taken`: only visits stand in the way.
"""


def explain(
    business: Business, service_id: str, staff_id: str | None, when: Interval, now: datetime
) -> Because:
    """Why no visit can start in `when`. KeyError for an unknown service."""
    service = business.service(service_id)
    if staff_id is not None and staff_id not in service.staff:
        return "not_theirs"
    allowed = bookable_window(business, when, now)
    if when.end <= now:
        return "past"
    if when.end <= now + business.rules.min_notice:
        return "too_soon"
    if allowed.end <= when.start:
        return "too_far"
    not_working = _not_working(business, service, staff_id, when)
    not_in_time = not_working or _not_in_time(business, service, staff_id, when, now)
    return not_in_time or ("taken" if _on_grid(business, when) else "off_grid")


def closed_then(business: Business, on: date | None) -> Because | None:
    """Why nobody can come on a local date whatever for; None where one can, or where there is no date."""
    if on is None or opening(business, on):
        return None
    return "holiday" if opening(replace(business, holidays=frozenset()), on) else "closed"


def _on_grid(business: Business, when: Interval) -> bool:
    """Whether any start of the grid lies in the window."""
    step = business.rules.slot_step
    since_midnight = when.start - midnight(business.local(when.start).date(), business.zone)
    return when.start + -since_midnight % step < when.end


def _not_in_time(
    business: Business, service: Service, staff_id: str | None, when: Interval, now: datetime
) -> Because | None:
    """There are working hours in the window, but too early or too late to be booked."""
    allowed = bookable_window(business, when, now)
    ahead = Interval(max(when.start, now), when.end)
    narrower: tuple[tuple[Interval, Because], ...] = (
        (ahead, "past"),
        (Interval(allowed.start, when.end), "too_soon"),
        (allowed, "too_far"),
    )
    return next((why for part, why in narrower if _not_working(business, service, staff_id, part)), None)


def _not_working(
    business: Business, service: Service, staff_id: str | None, when: Interval
) -> Because | None:
    """Why no visit fits into the hours of the business and its staff; None where one does."""
    if not _is_open(business, service, when):
        if _is_open(replace(business, holidays=frozenset()), service, when):
            return "holiday"
        return "other_hours" if _is_open(business, service, _days(business, when)) else "closed"
    members = candidates(business, service, staff_id)
    if _anyone_works(business, service, members, when):
        return None
    if _anyone_works(business, service, [replace(member, time_off=()) for member in members], when):
        return "staff_away"
    days = _days(business, when)
    return "staff_other_hours" if _anyone_works(business, service, members, days) else "staff_off"


def _days(business: Business, when: Interval) -> Interval:
    """The whole local days that a window touches."""
    first = business.local(when.start).date()
    last = business.local(max(when.start, when.end - timedelta.resolution)).date()
    return Interval(midnight(first, business.zone), midnight(last + timedelta(days=1), business.zone))


def _is_open(business: Business, service: Service, when: Interval) -> bool:
    span = Interval(when.start, when.end + service.duration)
    return _fits(opening_time(business, span), service, when)


def _anyone_works(
    business: Business, service: Service, members: Iterable[StaffMember], when: Interval
) -> bool:
    span = Interval(when.start, when.end + service.duration)
    return any(_fits(working_time(business, member, span), service, when) for member in members)


def _fits(hours: Iterable[Interval], service: Service, when: Interval) -> bool:
    """Whether a visit that starts in the window lies wholly inside the hours, wherever the grid is."""
    starts = ((max(piece.start, when.start), min(piece.end - service.duration, when.end)) for piece in hours)
    return any(first <= last and first < when.end for first, last in starts)
