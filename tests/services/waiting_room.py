"""Short ways to wait, to free a place and to see who was offered what, for the tests of the waiting list."""

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from receptionist.domain.business import Business
from receptionist.domain.interval import Interval
from receptionist.services import booking, offering, waitlist
from receptionist.services.clients import ClientDetails
from receptionist.services.links import Links
from receptionist.services.waitlist import Wanted
from receptionist.storage.models import Appointment, Notification, WaitlistEntry
from tests.builders import NOW
from tests.services.desk import SALON, TEN, booked

LINKS = Links("test", "https://salon.example")
TUESDAY = Interval(TEN.start - timedelta(hours=2), TEN.start + timedelta(hours=8))


def waits(
    session: Session,
    name: str,
    *,
    window: Interval = TUESDAY,
    service: str = "trim",
    staff: str | None = TEN.staff,
    language: str = "pl",
    email: str | None = None,
    joined_at: datetime | None = None,
    business: Business = SALON,
) -> str:
    """Somebody joins at the end of the list; the entry's id. The number is made of the name."""
    number = f"+4860{sum(map(ord, name)):07}"
    client = ClientDetails(name, None if email else number, email)
    wanted = Wanted(service, staff, (window,))
    after = timedelta(seconds=len(waitlist.waiting(session)) + len(waitlist.offered(session)))
    at = joined_at or NOW - timedelta(hours=1) + after
    entry = waitlist.enter(session, wanted, client, at, language=language, conversation_id=None)
    return entry.id


def cancelled(
    session: Session, visit: Appointment, now: datetime = NOW, business: Business = SALON
) -> list[str]:
    """A visit is cancelled and what it frees is offered; ids of the messages."""
    booking.cancel(session, business, visit.id, now)
    return offering.make(session, business, LINKS, now)


def freed(session: Session, now: datetime = NOW) -> list[str]:
    """A visit at ten is booked and cancelled again."""
    return cancelled(session, booked(session, now=now), now)


def offered(session: Session) -> list[tuple[str, datetime]]:
    """Who has an offer, and of which start."""
    rows = session.execute(
        select(WaitlistEntry.name, Appointment.starts_at)
        .join(Appointment, Appointment.id == WaitlistEntry.appointment_id)
        .where(WaitlistEntry.state == "offered", Appointment.state == "held")
        .order_by(WaitlistEntry.created_at)
    )
    return [(name, starts_at) for name, starts_at in rows]


def state(session: Session, entry_id: str) -> str:
    """The state of an entry."""
    return session.get_one(WaitlistEntry, entry_id, populate_existing=True).state


def hold_of(session: Session, entry_id: str) -> str:
    """The id of the hold that an entry was offered."""
    held = session.get_one(WaitlistEntry, entry_id, populate_existing=True).appointment_id
    assert held is not None
    return held


def texts(session: Session) -> list[tuple[str, str, str]]:
    """What stands in the outbox for the list: (channel, to, text)."""
    rows = select(Notification).where(Notification.rule == offering.RULE, Notification.state == "planned")
    return [(row.channel, row.recipient, row.text or "") for row in session.scalars(rows)]
