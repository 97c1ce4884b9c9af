"""Incoming SMS as rows: each is kept before anything is made of it, and handled once. Answers nothing."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import phonenumbers
from sqlalchemy import CursorResult, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from receptionist.language.contact import parse_phone
from receptionist.storage.models import InboundMessage, Task

ATTEMPTS = 4
UNREAD = "sms"
"""The kind of the task that an SMS leaves which staff must see to themselves."""
_PATIENCE = timedelta(minutes=1)
"""How long the process that took a message has for it before the worker takes it up."""


@dataclass(frozen=True, slots=True)
class Inbound:
    """An SMS as a gateway hands it over; the phone in E.164. `opted_out`: the gateway stopped the number."""

    id: str
    phone: str
    text: str
    opted_out: bool = False


def number(raw: str) -> str | None:
    """A sender's number in E.164, with or without its plus; None for a name or a short number."""
    raw = raw.strip()
    if raw.isdecimal() and len(raw) > 9:
        raw = f"+{raw}"
    try:
        parsed = parse_phone(raw)
    except phonenumbers.NumberParseException:
        return None
    return parsed


def store(session: Session, message: Inbound, now: datetime) -> bool:
    """Keep a message; False where it was kept before. `now` is an instant."""
    if session.get(InboundMessage, message.id) is not None:
        return False
    row = InboundMessage(
        id=message.id,
        phone=message.phone,
        text=message.text,
        opted_out=message.opted_out,
        state="received",
        attempts=0,
        received_at=now,
    )
    try:
        with session.begin_nested():
            session.add(row)
    except IntegrityError:  # It came twice at once.
        return False
    return True


def left_behind(session: Session, now: datetime) -> list[str]:
    """The ids of messages that nobody has handled yet though there was time, oldest first."""
    waiting = select(InboundMessage.id).where(
        InboundMessage.state == "received", InboundMessage.received_at <= now - _PATIENCE
    )
    return list(session.scalars(waiting.order_by(InboundMessage.received_at)))


def begin(session: Session, message_id: str, now: datetime) -> Inbound | None:
    """Count one more attempt; None where it is handled, or fails too often: then staff are told."""
    row = session.get(InboundMessage, message_id)
    if row is None or row.state != "received":
        return None
    if row.attempts >= ATTEMPTS:
        row.state = "failed"
        for_staff(session, row.phone, row.text, now)
        return None
    row.attempts += 1
    return Inbound(row.id, row.phone, row.text, row.opted_out)


def finish(session: Session, message_id: str, meant: str, now: datetime) -> bool:
    """Take a message as handled, in the transaction of what it causes; False where another process has."""
    taken = session.execute(
        update(InboundMessage)
        .where(InboundMessage.id == message_id, InboundMessage.state == "received")
        .values(state="handled", meant=meant, handled_at=now)
    )
    assert isinstance(taken, CursorResult)
    return bool(taken.rowcount)


def for_staff(
    session: Session, phone: str, text: str, now: datetime, conversation_id: str | None = None
) -> None:
    """Leave a message to staff."""
    session.add(Task(kind=UNREAD, note=f"{phone}: {text}", conversation_id=conversation_id, created_at=now))
