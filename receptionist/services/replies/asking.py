"""Which visits a number was asked about: its client's, with a reminder sent there. Changes nothing.

The number that an SMS comes from is the proof, and only where it is the client's on record.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from receptionist.dialogue.frame import load
from receptionist.domain.availability import Slot
from receptionist.domain.business import Business
from receptionist.services.booking import slot_of
from receptionist.storage.models import Appointment, Client, Conversation, Notification, SmsThread

Answer = Literal["yes", "no", "move", "late"]
REMEMBERED = timedelta(hours=24)
"""How long a conversation by SMS, or our question which visit is meant, goes on."""


@dataclass(frozen=True, slots=True)
class AskedVisit:
    """A visit that a reminder was about, and what the reminder was: when it went, in which language."""

    id: str
    slot: Slot
    name: str | None
    confirmed: bool
    asked_at: datetime
    language: str | None


@dataclass(frozen=True, slots=True)
class Situation:
    """How things stand with a number: the visits it was asked about, soonest first, and what was said last.

    `choosing` are visits it was just asked to choose from, `answer` and `minutes` what it had said of one of
    them. `offered`: what came last is our link to cancel or move; `talking`: it is a conversation that waits
    for an answer, or that staff have.
    """

    visits: tuple[AskedVisit, ...]
    conversation_id: str | None = None
    opened_with: str | None = None
    choosing: tuple[AskedVisit, ...] = ()
    answer: Answer | None = None
    minutes: int | None = None
    offered: bool = False
    talking: bool = False


def situation(session: Session, phone: str, now: datetime) -> Situation:
    """How things stand with a number."""
    visits = tuple(_asked(session, phone, now))
    thread = session.get(SmsThread, phone)
    if thread is None or now - thread.last_at > REMEMBERED:
        return Situation(visits)
    last_asked = max((visit.asked_at for visit in visits), default=None)
    if last_asked is not None and last_asked > thread.last_at:
        return Situation(visits, thread.conversation_id, thread.opened_with)
    asked = thread.asked or {}
    by_id = {visit.id: visit for visit in visits}
    choosing = tuple(by_id[each] for each in asked.get("visits", ()) if each in by_id)
    return Situation(
        visits,
        thread.conversation_id,
        thread.opened_with,
        choosing,
        asked.get("answer"),
        asked.get("minutes"),
        offered="offered" in asked,
        talking=not asked and _waits(session, thread.conversation_id),
    )


def with_their_group(session: Session, business: Business, visits: Sequence[AskedVisit]) -> list[Appointment]:
    """The rows of these visits, and of those booked together with them for the same day, in their order."""
    rows = [session.get_one(Appointment, visit.id, populate_existing=True) for visit in visits]
    days = {(row.group_id, business.local(row.starts_at).date()) for row in rows if row.group_id}
    groups = {group_id for group_id, _ in days}
    beside = select(Appointment).where(Appointment.group_id.in_(groups), Appointment.state == "booked")
    more = [
        row for row in session.scalars(beside) if (row.group_id, business.local(row.starts_at).date()) in days
    ]
    found = {row.id: row for row in (*rows, *more)}
    return sorted(found.values(), key=lambda row: (row.starts_at, row.part))


def _asked(session: Session, phone: str, now: datetime) -> list[AskedVisit]:
    reminders = (
        select(Appointment, Notification)
        .join(Notification, Notification.appointment_id == Appointment.id)
        .join(Client, Client.id == Appointment.client_id)
        .where(
            Client.phone == phone,
            Appointment.state == "booked",
            Appointment.ends_at > now,
            Notification.channel == "sms",
            Notification.recipient == phone,
            Notification.state == "sent",
            Notification.rule.startswith("reminder:"),
            # What was said of the time before a move does not ask about the new one.
            Notification.rule.not_like("%@%"),
        )
        .order_by(Notification.sent_at)
    )
    found = {visit.id: _of(visit, reminder) for visit, reminder in session.execute(reminders)}
    return sorted(found.values(), key=lambda visit: visit.slot.start)


def _of(visit: Appointment, reminder: Notification) -> AskedVisit:
    assert reminder.sent_at is not None
    return AskedVisit(
        visit.id,
        slot_of(visit),
        visit.client_name,
        visit.confirmed_at is not None,
        reminder.sent_at,
        reminder.language,
    )


def _waits(session: Session, conversation_id: str | None) -> bool:
    row = session.get(Conversation, conversation_id) if conversation_id else None
    return row is not None and (row.status != "assistant" or load(row.frame).awaiting is not None)
