"""What staff change of a client: name, phone, e-mail, note; each change stands in the journal."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from receptionist.domain.errors import Conflict
from receptionist.services import journal
from receptionist.storage.models import Client, User


@dataclass(frozen=True, slots=True)
class Wanted:
    """How a client is to be written down; the phone in E.164."""

    name: str
    phone: str | None
    email: str | None
    note: str


class PhoneTaken(Exception):
    """The phone is another client's: `client_id`."""

    def __init__(self, client_id: int) -> None:
        self.client_id = client_id
        super().__init__(client_id)


def change(
    session: Session, client: Client, wanted: Wanted, *, by: User, seen: str | None, now: datetime
) -> tuple[str, ...]:
    """Write a client down as wanted; the names of the fields that changed.

    `seen` is the version on which the change was made. Conflict: it has been changed since. PhoneTaken.
    """
    if seen is not None and seen != version(client):
        raise Conflict("client", str(client.id), "changed")
    other = wanted.phone and session.scalar(select(Client.id).where(Client.phone == wanted.phone))
    if other and other != client.id:
        raise PhoneTaken(other)
    changed = tuple(field for field in Wanted.__slots__ if getattr(client, field) != getattr(wanted, field))
    for field in changed:
        setattr(client, field, getattr(wanted, field))
    if changed:
        client.updated_at = now
        journal.note(session, by, "client.changed", "client", client.id, now=now, fields=list(changed))
    return changed


def version(client: Client) -> str:
    """What differs whenever a client has been changed."""
    return client.updated_at.isoformat()
