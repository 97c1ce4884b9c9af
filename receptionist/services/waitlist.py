"""The entries of the waiting list: made, found, ended. What they are offered is for offers.py."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from receptionist.domain.business import Business
from receptionist.domain.interval import Interval, merge
from receptionist.services.clients import ClientDetails
from receptionist.services.transcript import local_iso
from receptionist.storage.business import lock
from receptionist.storage.models import Appointment, Client, WaitlistEntry


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody waits for: a visit that starts in one of the windows; `staff` None: with anyone."""

    service: str
    staff: str | None
    windows: tuple[Interval, ...]


def enter(
    session: Session,
    wanted: Wanted,
    client: ClientDetails,
    now: datetime,
    *,
    language: str,
    conversation_id: str | None,
) -> WaitlistEntry:
    """Put a client at the end of the list; who waits for the same already keeps the place in it.

    Windows that are new are added to the entry that stands. `now` is an instant.
    """
    lock(session)
    standing = _standing(session, wanted, client)
    if standing is not None:
        standing.windows = _stored(merge([*windows(standing), *wanted.windows]))
        standing.updated_at = now
        session.flush()
        return standing
    entry = WaitlistEntry(
        id=str(uuid4()),
        service_id=wanted.service,
        staff_id=wanted.staff,
        windows=_stored(merge(wanted.windows)),
        name=client.name,
        phone=client.phone,
        email=client.email,
        language=language,
        conversation_id=conversation_id,
        state="waiting",
        lapses=0,
        created_at=now,
        updated_at=now,
    )
    session.add(entry)
    session.flush()
    return entry


def windows(entry: WaitlistEntry) -> list[Interval]:
    """When an entry's visit may start, as instants."""
    return [Interval(*map(datetime.fromisoformat, pair)) for pair in entry.windows]


def waiting(session: Session) -> list[WaitlistEntry]:
    """Everybody who waits and has no offer, first come first."""
    return _in_state(session, "waiting")


def offered(session: Session) -> list[WaitlistEntry]:
    """Everybody who has an offer, taken neither nor declined yet; its time may be over."""
    return _in_state(session, "offered")


def is_over(entry: WaitlistEntry, now: datetime) -> bool:
    """Whether nothing that an entry waits for can come any more."""
    return all(window.end <= now for window in windows(entry))


def is_served(session: Session, entry: WaitlistEntry) -> bool:
    """Whether the client has booked such a visit since, some other way."""
    same = Client.phone == entry.phone if entry.phone else Client.email == entry.email
    starts = session.scalars(
        select(Appointment.starts_at)
        .join(Client, Client.id == Appointment.client_id)
        .where(
            same,
            Appointment.state == "booked",
            Appointment.service_id == entry.service_id,
            Appointment.created_at > entry.created_at,
        )
    )
    return any(window.start <= start < window.end for start in starts for window in windows(entry))


def end(entry: WaitlistEntry, now: datetime) -> None:
    """Take an entry off the list."""
    entry.state, entry.offered_until, entry.updated_at = "ended", None, now


def entry_json(entry: WaitlistEntry, business: Business) -> dict[str, Any]:
    """An entry as the chat's events carry it; times on the business's clock."""
    return {
        "id": entry.id,
        "service": entry.service_id,
        "staff": entry.staff_id,
        "windows": [
            {"start": local_iso(window.start, business), "end": local_iso(window.end, business)}
            for window in windows(entry)
        ],
    }


def _in_state(session: Session, state: str) -> list[WaitlistEntry]:
    rows = select(WaitlistEntry).where(WaitlistEntry.state == state)
    ordered = rows.order_by(WaitlistEntry.created_at, WaitlistEntry.id)
    return list(session.scalars(ordered.execution_options(populate_existing=True)))


def _standing(session: Session, wanted: Wanted, client: ClientDetails) -> WaitlistEntry | None:
    address = [WaitlistEntry.phone == client.phone] if client.phone else []
    address += [WaitlistEntry.email == client.email] if client.email else []
    return session.scalar(
        select(WaitlistEntry)
        .where(
            WaitlistEntry.state.in_(("waiting", "offered")),
            WaitlistEntry.service_id == wanted.service,
            WaitlistEntry.staff_id == wanted.staff if wanted.staff else WaitlistEntry.staff_id.is_(None),
            or_(*address),
        )
        .order_by(WaitlistEntry.created_at)
        .limit(1)
        .execution_options(populate_existing=True)
    )


def _stored(intervals: Sequence[Interval]) -> list[list[str]]:
    return [[interval.start.isoformat(), interval.end.isoformat()] for interval in intervals]
