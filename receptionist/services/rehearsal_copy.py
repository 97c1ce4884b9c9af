"""A database of its own for a rehearsal: the business as drafted, and what is taken. Nothing about clients.

The real database is only read.
"""

from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from receptionist.domain.business import Business
from receptionist.storage import business as stored_business
from receptionist.storage.database import Database
from receptionist.storage.models import Appointment, BusyBlock, Client

NOBODY = "—"
_AROUND = timedelta(days=2)
_MOST = 20_000
Row = dict[str, Any]

# Named one by one: a column that comes to hold a client's words must not come along by itself.
_VISIT = (
    "service_id",
    "staff_id",
    "resource",
    "starts_at",
    "ends_at",
    "blocked_from",
    "blocked_until",
    "pause_from",
    "pause_until",
    "price",
    "price_starts_at",
    "currency",
    "created_at",
    "updated_at",
)


def furnish(room: Database, source: Database, draft: Business, now: datetime) -> None:
    """Make `room` hold the drafted business and the time that is taken in `source` from `now` on."""
    with source.reading() as session:
        visits, busy = _visits(session, draft, now), _busy(session, draft, now)
    room.migrate()
    fitting = [visit for visit in visits if _fits(visit, draft)]
    # The time of what is no longer offered is taken all the same.
    busy += [_block(visit) for visit in visits if not _fits(visit, draft)]
    with room.writing() as session:
        stored_business.save(session, draft)
        nobody = Client(name=NOBODY, created_at=now, updated_at=now)
        session.add(nobody)
        session.flush()
        # No cells: they are for two who book at once, and here there is one. Time is judged by the visits.
        _insert(session, Appointment, [_booked(visit, nobody) for visit in fitting])
        _insert(session, BusyBlock, busy)


def _visits(session: Session, draft: Business, now: datetime) -> list[Row]:
    columns = [getattr(Appointment, name) for name in _VISIT]
    lasting = select(*columns).where(
        Appointment.blocked_until > now - _AROUND,
        Appointment.blocked_from < now + draft.rules.max_advance + _AROUND,
        Appointment.state.not_in(("held", "released", "cancelled")),
        Appointment.staff_id.in_([member.id for member in draft.staff]),
    )
    rows = session.execute(lasting.order_by(Appointment.starts_at).limit(_MOST))
    return [dict(row) for row in rows.mappings()]


def _busy(session: Session, draft: Business, now: datetime) -> list[Row]:
    blocks = select(BusyBlock.staff_id, BusyBlock.starts_at, BusyBlock.ends_at).where(
        BusyBlock.ends_at > now - _AROUND, BusyBlock.staff_id.in_([member.id for member in draft.staff])
    )
    rows = session.execute(blocks.order_by(BusyBlock.starts_at).limit(_MOST))
    return [{**row, "source": "rehearsal"} for row in rows.mappings()]


def _fits(visit: Row, draft: Business) -> bool:
    offered = any(service.id == visit["service_id"] for service in draft.services)
    return offered and (visit["resource"] is None or visit["resource"] in draft.resources)


def _block(visit: Row) -> Row:
    return {
        "staff_id": visit["staff_id"],
        "starts_at": visit["blocked_from"],
        "ends_at": visit["blocked_until"],
        "source": "rehearsal",
    }


def _booked(visit: Row, nobody: Client) -> Row:
    return {**visit, "id": str(uuid4()), "state": "booked", "client_id": nobody.id}


def _insert(session: Session, table: type[Appointment | BusyBlock], rows: list[Row]) -> None:
    if rows:
        session.execute(insert(table), rows)
