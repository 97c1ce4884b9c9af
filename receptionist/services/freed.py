"""Remembers time that a visit gives back, for the waiting list. Offers nothing itself: offers.py does."""

from datetime import datetime

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from receptionist.storage.models import Appointment, FreedPlace, WaitlistEntry


def note(session: Session, visit: Appointment, now: datetime) -> None:
    """Write down the stretch that a visit still takes or took until now, where anybody waits for anything."""
    anyone = session.scalar(select(exists().where(WaitlistEntry.state.in_(("waiting", "offered")))))
    if not anyone or visit.blocked_until <= now:
        return
    session.add(
        FreedPlace(
            service_id=visit.service_id,
            staff_id=visit.staff_id,
            resource=visit.resource,
            starts_at=visit.blocked_from,
            ends_at=visit.blocked_until,
            told=[],
            freed_at=now,
        )
    )
    session.flush()


def again(session: Session, entry_id: str, now: datetime) -> None:
    """The places that an entry was told of are free for others once more: it did not take its own."""
    for place in session.scalars(select(FreedPlace).execution_options(populate_existing=True)):
        if entry_id in place.told:
            place.freed_at = now
    session.flush()


def forget_past(session: Session, now: datetime) -> None:
    """Drop the places that are over."""
    for place in session.scalars(select(FreedPlace).where(FreedPlace.ends_at <= now)):
        session.delete(place)
    session.flush()
