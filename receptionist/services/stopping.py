"""No more messages than what a client causes: by STOP in an SMS, by the link in a mail. And back again.

Runs in the caller's transaction; what is planned already follows at once.
"""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from receptionist.domain.business import Business
from receptionist.domain.errors import NotFound
from receptionist.services.messages import planning
from receptionist.storage.models import Appointment, Client, Notification


def stop_mail(
    session: Session, business: Business, notification_id: str, now: datetime, *, stopped: bool = True
) -> None:
    """Stop what is not caused by the client to the address that a message went to, or let it come again.

    Done twice it is done once. NotFound where the message is gone.
    """
    for client in _recipients(session, notification_id):
        client.mail_stopped_at = (client.mail_stopped_at or now) if stopped else None
        _follow(session, business, client, now)


def stop_sms(session: Session, business: Business, phone: str, now: datetime, *, stopped: bool) -> None:
    """The same for SMS to a number; nothing where it is no client's."""
    client = session.scalar(select(Client).where(Client.phone == phone))
    if client is not None:
        client.sms_stopped_at = (client.sms_stopped_at or now) if stopped else None
        _follow(session, business, client, now)


def is_stopped(session: Session, notification_id: str) -> bool:
    """Whether mail to the address of a message is stopped. NotFound where the message is gone."""
    return any(client.mail_stopped_at for client in _recipients(session, notification_id))


def _follow(session: Session, business: Business, client: Client, now: datetime) -> None:
    """Plan anew what the client's visits to come have: it may go by the other channel now, or not at all."""
    client.updated_at = now
    session.flush()
    theirs = select(Appointment).where(
        Appointment.client_id == client.id, Appointment.state == "booked", Appointment.ends_at > now
    )
    for visit in session.scalars(theirs).all():
        planning.plan(session, business, visit, now)


def _recipients(session: Session, notification_id: str) -> list[Client]:
    message = session.get(Notification, notification_id)
    if message is None:
        raise NotFound("message", notification_id)
    return list(session.scalars(select(Client).where(Client.email == message.recipient)))
