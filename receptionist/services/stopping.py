"""No more mail than what a client causes: asked for by the link in a message. In the caller's transaction."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from receptionist.domain.errors import NotFound
from receptionist.storage.models import Client, Notification


def stop_mail(session: Session, notification_id: str, now: datetime, *, stopped: bool = True) -> None:
    """Stop what is not caused by the client to the address that a message went to, or let it come again.

    Done twice it is done once. NotFound where the message is gone.
    """
    for client in _recipients(session, notification_id):
        client.mail_stopped_at = (client.mail_stopped_at or now) if stopped else None
        client.updated_at = now


def is_stopped(session: Session, notification_id: str) -> bool:
    """Whether mail to the address of a message is stopped. NotFound where the message is gone."""
    return any(client.mail_stopped_at for client in _recipients(session, notification_id))


def _recipients(session: Session, notification_id: str) -> list[Client]:
    message = session.get(Notification, notification_id)
    if message is None:
        raise NotFound("message", notification_id)
    return list(session.scalars(select(Client).where(Client.email == message.recipient)))
