"""A salon with two free times, and short ways to hold, book and look, for the tests of booking."""

from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from receptionist.domain.availability import Slot
from receptionist.domain.business import Business
from receptionist.domain.interval import Interval
from receptionist.services import booking
from receptionist.services.clients import ClientDetails
from receptionist.storage.models import Appointment, Occupancy
from tests.builders import ANNA, NOW, a_business, a_slot

SALON = a_business()
TEN = a_slot(SALON, "2027-03-02T10:00")
NOON = a_slot(SALON, "2027-03-02T12:00")
HOLD = SALON.rules.hold
BARTEK = ClientDetails("Bartek Kos", "+48600900100")


def around(slot: Slot, minutes: int = 45) -> Interval:
    """The starts within so many minutes of a slot's."""
    return Interval(slot.start - timedelta(minutes=minutes), slot.start + timedelta(minutes=minutes))


def is_free(session: Session, slot: Slot, now: datetime = NOW) -> bool:
    """Whether a slot is offered."""
    return slot in booking.free(session, SALON, slot.service, slot.staff, around(slot), now)


def hold(
    session: Session,
    slot: Slot = TEN,
    now: datetime = NOW,
    conversation_id: str | None = None,
    business: Business = SALON,
) -> Appointment:
    """Hold a slot."""
    return booking.hold(session, business, slot, now, conversation_id=conversation_id)


def booked(
    session: Session,
    slot: Slot = TEN,
    client: ClientDetails = ANNA,
    now: datetime = NOW,
    business: Business = SALON,
) -> Appointment:
    """Hold a slot and book it."""
    return booking.book(session, business, hold(session, slot, now, None, business).id, client, now)


def cells(session: Session, appointment_id: str) -> int:
    """How many cells a visit takes."""
    return session.scalar(select(func.count()).where(Occupancy.appointment_id == appointment_id)) or 0
