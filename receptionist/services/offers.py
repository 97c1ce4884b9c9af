"""What becomes of an offered place: taken, declined, lapsed. One place, one winner.

Runs inside the caller's transaction. Making offers is for offering.py.
"""

from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from receptionist.domain.business import Business
from receptionist.services import booking, consents, freed, offering, waitlist
from receptionist.services.clients import ClientDetails
from receptionist.services.links import Links
from receptionist.storage.business import lock
from receptionist.storage.models import Appointment, Notification, WaitlistEntry

MOST_LAPSES = 2
"""Who has let so many offers lapse is asked no more."""


def take(session: Session, business: Business, appointment_id: str, now: datetime) -> Appointment | None:
    """Book a held place for the client whom it was offered to; None where the offer is over.

    Taken again, the same visit is returned.
    """
    lock(session)
    entry = entry_of(session, appointment_id)
    if entry is None:
        return None
    if entry.state == "booked":
        return session.get_one(Appointment, appointment_id)
    if not is_open(entry, now):
        return None
    client = ClientDetails(entry.name, entry.phone, entry.email)
    visit = booking.book(session, business, appointment_id, client, now)
    if entry.conversation_id:
        consents.now_client(session, entry.conversation_id, visit.client_id)
    entry.state, entry.offered_until, entry.updated_at = "booked", None, now
    session.flush()
    return visit


def decline(
    session: Session, business: Business, links: Links, appointment_id: str, now: datetime
) -> list[str]:
    """Give an offered place to the next at once; ids of messages. Whoever declines waits on for others."""
    lock(session)
    entry = entry_of(session, appointment_id)
    if entry is None or not is_open(entry, now):
        return []
    _take_back(session, entry, now)
    return offering.make(session, business, links, now)


def lapse(session: Session, now: datetime) -> int:
    """End the offers whose time is over and the entries that nothing can come of; how many offers."""
    lock(session)
    ended = [entry for entry in waitlist.offered(session) if not is_open(entry, now)]
    for entry in ended:
        _take_back(session, entry, now)
        entry.lapses += 1
    for entry in waitlist.waiting(session):
        if entry.lapses >= MOST_LAPSES or waitlist.is_over(entry, now):
            waitlist.end(entry, now)
    freed.forget_past(session, now)
    return len(ended)


def entry_of(session: Session, appointment_id: str) -> WaitlistEntry | None:
    """Whom a place is offered to, or who took it; None where the offer is over."""
    of_hold = select(WaitlistEntry).where(WaitlistEntry.appointment_id == appointment_id)
    return session.scalar(of_hold.execution_options(populate_existing=True))


def is_open(entry: WaitlistEntry, now: datetime) -> bool:
    """Whether an entry's offer still stands; until just before its end."""
    return entry.offered_until is not None and now < entry.offered_until


def _take_back(session: Session, entry: WaitlistEntry, now: datetime) -> None:
    """The entry waits again, its hold ends, and a message that has not left yet is dropped."""
    assert entry.appointment_id is not None
    booking.release(session, entry.appointment_id)
    unsent = (Notification.appointment_id == entry.appointment_id, Notification.state == "planned")
    session.execute(update(Notification).where(*unsent).values(state="dropped"))
    entry.state, entry.appointment_id, entry.offered_until, entry.updated_at = "waiting", None, None, now
    freed.again(session, entry.id, now)
