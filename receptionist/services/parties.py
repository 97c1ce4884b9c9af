"""Visits that are booked together: all or none of them. Inside the caller's transaction; commits nothing."""

from collections.abc import Sequence
from datetime import datetime
from uuid import uuid4

from sqlalchemy import select
from sqlalchemy.orm import Session

from receptionist.domain.availability import Slot
from receptionist.domain.business import Business
from receptionist.services import booking
from receptionist.services.clients import ClientDetails
from receptionist.storage.models import Appointment


def hold(
    session: Session, business: Business, slots: Sequence[Slot], now: datetime, *, conversation_id: str
) -> list[Appointment]:
    """Keep all the slots for a conversation, in place of what it held; SlotTaken leaves all as it was."""
    booking.sweep_holds(session, now)
    group_id = str(uuid4())
    with session.begin_nested():
        _release_holds(session, conversation_id)
        visits = [booking.hold(session, business, slot, now, conversation_id=None) for slot in slots]
        for part, visit in enumerate(visits):
            visit.conversation_id, visit.group_id, visit.part = conversation_id, group_id, part
        session.flush()
    return visits


def book(
    session: Session, business: Business, appointment_id: str, client: ClientDetails, now: datetime
) -> list[Appointment]:
    """Book all that was held together with this visit; raises as `booking.book` does, with none booked."""
    with session.begin_nested():
        parts = [visit.id for visit in booking.together(session, appointment_id)]
        return [booking.book(session, business, part, client, now) for part in parts or [appointment_id]]


def _release_holds(session: Session, conversation_id: str) -> None:
    held = select(Appointment.id).where(
        Appointment.conversation_id == conversation_id, Appointment.state == "held"
    )
    for appointment_id in session.scalars(held).all():
        booking.release(session, appointment_id)
