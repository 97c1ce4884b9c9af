"""Who books: found again by phone, or by e-mail where no phone was given. Proves nobody's identity."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from receptionist.storage.models import Client

# Built once: to build a query takes as long as to ask it.
_BY_PHONE = select(Client).where(Client.phone == bindparam("phone"))
_BY_EMAIL = (
    select(Client)
    .where(Client.email == bindparam("email"), Client.phone.is_(None))
    .order_by(Client.id)
    .limit(1)
)


@dataclass(frozen=True, slots=True)
class ClientDetails:
    """What someone said of themselves; the phone in E.164."""

    name: str
    phone: str | None = None
    email: str | None = None


def find_or_make(session: Session, details: ClientDetails, now: datetime) -> Client:
    """The client with that phone or e-mail, or a new one.

    What is on record is added to, never changed: anyone may say anyone's number.
    """
    client = find(session, details)
    if client is None:
        client = Client(name=details.name, phone=details.phone, created_at=now, updated_at=now)
        session.add(client)
    if client.email is None and details.email is not None:
        client.email, client.updated_at = details.email, now
    session.flush()
    return client


def find(session: Session, details: ClientDetails) -> Client | None:
    """The client with that phone, or where none was given with that e-mail and no phone."""
    if details.phone is not None:
        return session.scalar(_BY_PHONE, {"phone": details.phone})
    if details.email is not None:
        return session.scalar(_BY_EMAIL, {"email": details.email})
    return None
