"""Which visits to come would no longer fit a draft of the business. Looks only: no visit is changed."""

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from receptionist.domain.availability import is_away, opening_time, working_time
from receptionist.domain.business import Business
from receptionist.domain.interval import Interval
from receptionist.storage.models import Appointment

Why = Literal["service_gone", "staff_gone", "not_theirs", "closed", "away", "other_hours"]
"""`not_theirs`: that person no longer does the service; `closed`: outside the hours of the business.

`away`: the staff member has time off; `other_hours`: outside their own hours.
"""
_NOT_TO_COME = ("held", "released", "cancelled")


@dataclass(frozen=True, slots=True)
class Touched:
    """A visit that fits the business as it is and would not fit the draft. Instants in UTC."""

    id: str
    starts_at: datetime
    service: str
    staff: str
    client: str
    why: Why


def touched(session: Session, stored: Business, draft: Business, now: datetime) -> list[Touched]:
    """The visits to come that a draft would leave without their place, soonest first."""
    visits = _to_come(session, now)
    if not visits:
        return []
    span = Interval(now, visits[-1].starts_at + timedelta(days=1))
    fits_now, fits_then = _judge(stored, span), _judge(draft, span)
    found = []
    for visit in visits:
        why = fits_then(visit)
        if why and fits_now(visit) is None:
            found.append(_told(visit, why))
    return found


def _to_come(session: Session, now: datetime) -> Sequence[Appointment]:
    query = select(Appointment).where(
        Appointment.blocked_until > now,
        Appointment.starts_at > now,
        Appointment.state.not_in(_NOT_TO_COME),
    )
    return session.scalars(query.order_by(Appointment.starts_at, Appointment.id)).all()


def _judge(business: Business, span: Interval) -> Callable[[Appointment], Why | None]:
    """Asked with a visit: why it does not fit the business, or None where it does."""
    services = {service.id: service for service in business.services}
    members = {member.id: member for member in business.staff}
    opened = opening_time(business, span)
    working: Mapping[str, list[Interval]] = {
        member.id: working_time(business, member, span) for member in business.staff
    }

    def why_not(visit: Appointment) -> Why | None:
        if visit.service_id not in services:
            return "service_gone"
        if visit.staff_id not in members:
            return "staff_gone"
        if visit.staff_id not in services[visit.service_id].staff:
            return "not_theirs"
        if _holds(working[visit.staff_id], visit):
            return None
        if not _holds(opened, visit):
            return "closed"
        away = is_away(members[visit.staff_id], business.local(visit.starts_at).date())
        return "away" if away else "other_hours"

    return why_not


def _holds(hours: Sequence[Interval], visit: Appointment) -> bool:
    """Whether the visit lies wholly inside one of the stretches, which are sorted and apart."""
    at = bisect_right(hours, visit.starts_at, key=lambda piece: piece.start) - 1
    return at >= 0 and visit.ends_at <= hours[at].end


def _told(visit: Appointment, why: Why) -> Touched:
    client = visit.client_name or ""
    return Touched(visit.id, visit.starts_at, visit.service_id, visit.staff_id, client, why)
