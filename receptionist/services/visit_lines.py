"""Visits as lines of a list for staff; services and people that are offered no more keep their names."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

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
    session: Session, rows: Sequence[Appointment], languages: Sequence[str], now: datetime
) -> list[VisitLine]:
    """The visits in the order given; names in the first of the languages that there is. `now`: an instant."""
    services = _service_names(session, {row.service_id for row in rows}, languages)
    staff = _staff_names(session, {row.staff_id for row in rows})
    return [
        VisitLine(
            row.id,
            row.starts_at,
            row.ends_at,
            services[row.service_id],
            staff[row.staff_id],
            (row.attendance or row.state) if row.state == "booked" else row.state,
            row.confirmed_at is not None,
            row.late_minutes,
            row.ends_at <= now,
        )
        for row in rows
    ]


def _service_names(session: Session, ids: set[str], languages: Sequence[str]) -> dict[str, str]:
    if not ids:
        return {}
    rows = session.execute(select(ServiceRow.id, ServiceRow.name).where(ServiceRow.id.in_(ids)))
    return {key: next((names[code] for code in languages if code in names), key) for key, names in rows}


def _staff_names(session: Session, ids: set[str]) -> dict[str, str]:
    if not ids:
        return {}
    rows = session.execute(select(StaffRow.id, StaffRow.name).where(StaffRow.id.in_(ids)))
    return {key: name for key, name in rows}  # noqa: C416 - a row is no tuple for mypy
