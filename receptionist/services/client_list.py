"""The list of clients, and who may see whom of them.

`only_with`: the staff member whose clients alone are shown; None shows everybody's.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, case, false, func, select
from sqlalchemy.orm import Session

from receptionist.domain.errors import NotFound
from receptionist.services.client_search import matching
from receptionist.storage.models import Appointment, Client

PAGE = 50
UNREAL = ("held", "released")
"""States of what never became a visit."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A client in a list, with the nearest visits on either side of now; those `only_with` sees."""

    id: int
    name: str
    phone: str | None
    email: str | None
    last_at: datetime | None
    next_at: datetime | None
    no_shows: int


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the list, and whether another follows."""

    clients: tuple[Listed, ...]
    more: bool


def listed(
    session: Session,
    asked: str,
    now: datetime,
    *,
    only_with: str | None = None,
    page: int = 0,
    size: int = PAGE,
) -> Page:
    """A page of the clients whom `asked` fits, by name; of all where it is empty. `now` is an instant."""
    fits = matching(asked.replace("\x00", ""))
    query = select(Client).where(*([] if fits is None else [fits]), *visible(only_with))
    query = query.order_by(Client.name_folded, Client.id)
    rows = list(session.scalars(query.offset(page * size).limit(size + 1)))
    seen = rows[:size]
    visits = _visits(session, [row.id for row in seen], now, only_with)
    none = (None, None, 0)
    found = (Listed(r.id, r.name, r.phone, r.email, *visits.get(r.id, none)) for r in seen)
    return Page(tuple(found), len(rows) > size)


def require(session: Session, client_id: int, *, only_with: str | None = None) -> Client:
    """The client of an id. NotFound: nobody has it, or they are not the asker's to see."""
    row = session.scalar(select(Client).where(Client.id == client_id, *visible(only_with)))
    if row is None:
        raise NotFound("client", str(client_id))
    return row


def visible(only_with: str | None) -> list[ColumnElement[bool]]:
    """What a client must fulfil to be seen by a staff member."""
    if only_with is None:
        return []
    theirs = select(Appointment.id).where(
        Appointment.client_id == Client.id,
        Appointment.staff_id == only_with,
        Appointment.state.not_in(UNREAL),
    )
    return [theirs.exists()]


def _visits(
    session: Session, ids: Sequence[int], now: datetime, only_with: str | None
) -> dict[int, tuple[datetime | None, datetime | None, int]]:
    """By client: when they were here last, when they come next, how often they did not come."""
    if not ids:
        return {}
    missed = and_(Appointment.state == "booked", Appointment.attendance == "no_show")
    real = and_(Appointment.state.not_in((*UNREAL, "cancelled")), ~func.coalesce(missed, false()))
    past, to_come = Appointment.starts_at <= now, Appointment.starts_at > now
    query = select(
        Appointment.client_id,
        func.max(case((real & past, Appointment.starts_at))),
        func.min(case((real & to_come, Appointment.starts_at))),
        func.sum(case((missed, 1), else_=0)),
    ).where(Appointment.client_id.in_(ids))
    if only_with is not None:
        query = query.where(Appointment.staff_id == only_with)
    rows = session.execute(query.group_by(Appointment.client_id))
    return {client: (last, coming, times or 0) for client, last, coming, times in rows if client}
