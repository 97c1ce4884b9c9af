"""Visits that staff have yet to accept: which there are, and the answer, told to the client at once."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from receptionist.dialogue.wording import words_for
from receptionist.domain.business import Business
from receptionist.domain.errors import Conflict, NotFound
from receptionist.services import booking, journal, outbox, transcript
from receptionist.services.messages import planning
from receptionist.storage.business import lock
from receptionist.storage.models import Appointment, Client, Conversation, User

_ANSWER = "request"


def pending(session: Session, now: datetime, staff_id: str | None = None) -> Sequence[Appointment]:
    """Requests that are still to come, soonest first; with `staff_id` those to that person only."""
    asked = select(Appointment).where(*_pending(now, staff_id)).order_by(Appointment.starts_at)
    return session.scalars(asked).all()


def count(session: Session, now: datetime, staff_id: str | None = None) -> int:
    """How many requests `pending` would give."""
    asked = select(func.count()).select_from(Appointment).where(*_pending(now, staff_id))
    return session.scalar(asked) or 0


def _pending(now: datetime, staff_id: str | None) -> list[ColumnElement[bool]]:
    asked = [Appointment.state == "requested", Appointment.blocked_until > now, Appointment.starts_at > now]
    return asked if staff_id is None else [*asked, Appointment.staff_id == staff_id]


def decide(
    session: Session, business: Business, appointment_id: str, *, accepted: bool, by: User, now: datetime
) -> None:
    """Book a requested visit, or give its time back, and tell the client.

    Conflict where it is no request any more: somebody has answered it, or the client has cancelled it.
    NotFound for an unknown id.
    """
    lock(session)
    visit = session.get(Appointment, appointment_id, populate_existing=True)
    if visit is None:
        raise NotFound("appointment", appointment_id)
    if visit.state != "requested":
        raise Conflict("appointment", visit.id, visit.state)
    if accepted:
        visit.state, visit.updated_at = "booked", now
        session.flush()
        planning.plan(session, business, visit, now)
    else:
        booking.call_off(session, business, visit, now)
    journal.note(session, by, "accepted" if accepted else "declined", "appointment", visit.id, now=now)
    _tell(session, business, visit, accepted=accepted, now=now)


def _tell(session: Session, business: Business, visit: Appointment, *, accepted: bool, now: datetime) -> None:
    """Say the decision in the conversation that asked, where it goes on, and by a message."""
    talk = session.get(Conversation, visit.conversation_id) if visit.conversation_id else None
    language = talk.language if talk and talk.language else business.language
    words = words_for(business, language, business.local(now).date())
    text = words.answered_request(booking.slot_of(visit), accepted=accepted)
    if talk and talk.status != "closed":
        transcript.say(session, talk, "assistant", text, now)
    client = session.get_one(Client, visit.client_id)
    if client.phone:
        outbox.put(session, "sms", client.phone, text, rule=_ANSWER, now=now)
    elif client.email:
        outbox.put(session, "email", client.email, text, rule=_ANSWER, now=now)
