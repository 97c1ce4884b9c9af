"""The cells that a visit takes: the database's own word against double booking. Decides nothing else.

Staff are resources of capacity one, a daily limit is one whose only cell is the day's first. A visit takes
the lowest free place in each of its cells, so units of a kind are alike and only their number counts.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from receptionist.domain.availability import without
from receptionist.domain.business import Business
from receptionist.domain.clock import midnight
from receptionist.domain.interval import Interval
from receptionist.storage import business as stored_business
from receptionist.storage.asking import ask, change_each
from receptionist.storage.models import Appointment, Occupancy

CELL_SECONDS = 5 * 60

_TAKE = insert(Occupancy)
_TAKEN = select(Occupancy.cell, Occupancy.place).where(
    Occupancy.resource == bindparam("of"),
    Occupancy.cell >= bindparam("first"),
    Occupancy.cell < bindparam("end"),
)


class Full(Exception):
    """A cell has no free place left."""


@dataclass(frozen=True, slots=True)
class Need:
    """Cells wanted of one resource, of which `capacity` may be taken at a time."""

    resource: str
    capacity: int
    cells: range


def take(session: Session, business: Business, visit: Appointment) -> None:
    """Take the visit's cells; Full where one has no place. The caller's savepoint undoes what was taken."""
    rows = [row for need in sorted_needs(business, visit) for row in _places(session, need, visit.id)]
    try:
        change_each(session, _TAKE, rows)
    except IntegrityError as error:
        raise Full from error


def take_what_is_free(session: Session, business: Business, visit: Appointment) -> None:
    """Take those of the visit's cells that have a place: staff have put it over what has the others."""
    rows = [
        row
        for need in sorted_needs(business, visit)
        for row in _places(session, need, visit.id, passing_full=True)
    ]
    change_each(session, _TAKE, rows)


def give_back(session: Session, appointment_id: str) -> None:
    """Free all cells of a visit; what staff had put over it takes what it lacked."""
    session.execute(delete(Occupancy).where(Occupancy.appointment_id == appointment_id))
    freed = session.get_one(Appointment, appointment_id)
    over_it = session.scalars(
        select(Appointment).where(
            Appointment.overrides,
            Appointment.state == "booked",
            Appointment.id != freed.id,
            Appointment.blocked_until > freed.blocked_from,
            Appointment.blocked_from < freed.blocked_until,
        )
    ).all()
    for heir in over_it:
        business = stored_business.require(session)
        # What is no longer offered keeps what it has: nobody knows any more what it would need.
        if any(service.id == heir.service_id for service in business.services):
            session.execute(delete(Occupancy).where(Occupancy.appointment_id == heir.id))
            take_what_is_free(session, business, heir)


def sorted_needs(business: Business, visit: Appointment) -> list[Need]:
    """What a visit takes, always in the same order, so that no two transactions wait for one another."""
    return sorted(_needs(business, visit), key=lambda need: need.resource)


def _needs(business: Business, visit: Appointment) -> Iterator[Need]:
    stretch = Interval(visit.blocked_from, visit.blocked_until)
    pause = Interval(visit.pause_from, visit.pause_until) if visit.pause_from and visit.pause_until else None
    for piece in without(stretch, pause):
        yield Need(f"staff:{visit.staff_id}", 1, _cells(piece))
    if visit.resource is not None:
        yield Need(f"resource:{visit.resource}", business.resources[visit.resource], _cells(stretch))
    limit = business.service(visit.service_id).max_per_day
    if limit is not None:
        yield Need(f"daily:{visit.service_id}", limit, _first_cell(business, visit.starts_at))


def _cells(stretch: Interval) -> range:
    first, end = int(stretch.start.timestamp()), int(stretch.end.timestamp())
    return range(first // CELL_SECONDS, -(-end // CELL_SECONDS))


def _first_cell(business: Business, at: datetime) -> range:
    day_start = midnight(business.local(at).date(), business.zone)
    cell = int(day_start.timestamp()) // CELL_SECONDS
    return range(cell, cell + 1)


def _places(
    session: Session, need: Need, appointment_id: str, *, passing_full: bool = False
) -> Iterator[dict[str, object]]:
    taken: dict[int, set[int]] = {}
    stretch = {"of": need.resource, "first": need.cells.start, "end": need.cells.stop}
    for cell, place in ask(session, _TAKEN, stretch):
        taken.setdefault(cell, set()).add(place)
    for cell in need.cells:
        used = taken.get(cell, set())
        if len(used) >= need.capacity:
            if passing_full:
                continue
            raise Full
        place = next(p for p in range(need.capacity) if p not in used)
        yield {"resource": need.resource, "cell": cell, "place": place, "appointment_id": appointment_id}
