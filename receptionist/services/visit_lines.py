"""Visits as lines of a list for staff; services and people that are offered no more keep their names."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from receptionist.domain.business import Business
from receptionist.storage.models import Appointment, ServiceRow, StaffRow


@dataclass(frozen=True, slots=True)
class VisitLine:
    """A visit; `state` is the stored one, or who came; `over` says whether its time has passed by."""

    id: str
    starts_at: datetime
    ends_at: datetime
    service: str
    staff: str
    state: str
    confirmed: bool
    late_minutes: int | None
    over: bool


def lines(
    session: Session, business: Business, rows: Sequence[Appointment], language: str, now: datetime
) -> list[VisitLine]:
    """The visits in the order given, in a language or else the owner's. `now` is an instant."""
    languages = (language, business.language)
    services = {service.id: _in(service.name, languages) for service in business.services}
    staff = {member.id: member.name for member in business.staff}
    gone = [row.id for row in rows if row.service_id not in services or row.staff_id not in staff]
    for named in _names(session, gone):
        services[named.service_id], staff[named.staff_id] = _in(named.service, languages), named.staff
    return [_line(row, services[row.service_id], staff[row.staff_id], now) for row in rows]


def _line(row: Appointment, service: str, staff: str, now: datetime) -> VisitLine:
    return VisitLine(
        row.id,
        row.starts_at,
        row.ends_at,
        service,
        staff,
        (row.attendance or row.state) if row.state == "booked" else row.state,
        row.confirmed_at is not None,
        row.late_minutes,
        row.ends_at <= now,
    )


def _names(session: Session, ids: Sequence[str]) -> Sequence[Row[Any]]:
    """What is offered no more is asked for: the service's names and the staff member's."""
    if not ids:
        return ()
    query = (
        select(
            Appointment.service_id,
            Appointment.staff_id,
            ServiceRow.name.label("service"),
            StaffRow.name.label("staff"),
        )
        .join(ServiceRow, ServiceRow.id == Appointment.service_id)
        .join(StaffRow, StaffRow.id == Appointment.staff_id)
    )
    return session.execute(query.where(Appointment.id.in_(ids))).all()


def _in(names: Mapping[str, str], languages: Sequence[str]) -> str:
    return next((names[code] for code in languages if code in names), next(iter(names.values()), ""))
