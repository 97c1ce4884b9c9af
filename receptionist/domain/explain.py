"""Why nothing is free in a window: one reason, the one that a client would want to hear. Decides nothing."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Literal

from receptionist.domain.availability import bookable_window, candidates, opening_time, working_time
from receptionist.domain.business import Business, Service, StaffMember
from receptionist.domain.interval import Interval

Because = Literal["past", "too_soon", "too_far", "closed", "holiday", "staff_off", "staff_away", "not_theirs", "taken"]


def explain(
    business: Business, service_id: str, staff_id: str | None, when: Interval, now: datetime
) -> Because:
    """Why no visit can start in `when`; `taken` where only other visits stand in the way.

    `not_theirs`: the person asked for does not do the service. `staff_off`: whoever is asked for does not work then, `staff_away`: they have time off. KeyError for an
    unknown service.
    """
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
    return not_working or _not_in_time(business, service, staff_id, when, now) or "taken"


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
) -> Literal["closed", "holiday", "staff_off", "staff_away"] | None:
    """Why no visit fits into the hours of the business and its staff; None where one does."""
    span = Interval(when.start, when.end + service.duration)
    if not _fits(opening_time(business, span), service, when):
        without_holidays = replace(business, holidays=frozenset())
        return "holiday" if _fits(opening_time(without_holidays, span), service, when) else "closed"
    members = candidates(business, service, staff_id)
    if _anyone_works(business, service, members, when):
        return None
    never_away = [replace(member, time_off=()) for member in members]
    return "staff_away" if _anyone_works(business, service, never_away, when) else "staff_off"


def _anyone_works(
    business: Business, service: Service, members: Iterable[StaffMember], when: Interval
) -> bool:
    span = Interval(when.start, when.end + service.duration)
    return any(_fits(working_time(business, member, span), service, when) for member in members)


def _fits(hours: Iterable[Interval], service: Service, when: Interval) -> bool:
    """Whether a visit that starts in the window lies wholly inside the hours, wherever the grid is."""
    starts = ((max(piece.start, when.start), min(piece.end - service.duration, when.end)) for piece in hours)
    return any(first <= last and first < when.end for first, last in starts)
