"""Messages that are written down with their words, in the transaction that causes them.

What is said of a visit has no words before it is sent: see `messages`. The postman carries both.
"""

from datetime import datetime
from uuid import uuid4

from sqlalchemy.orm import Session

from receptionist.domain.reminders import Carrier
from receptionist.storage.models import Notification

CODE = "code"
"""The kind of messages whose text is wiped once it is no longer needed."""
OFFER = "offer"
STAFF = "staff"
_WRITTEN = "notifications written"


def put(
    session: Session,
    channel: Carrier,
    recipient: str,
    text: str,
    *,
    rule: str,
    now: datetime,
    kind: str | None = None,
    appointment_id: str | None = None,
    client_id: int | None = None,
    language: str | None = None,
    subject: str | None = None,
) -> str:
    """Write a message down, to be delivered at once; its id. `now` is an instant.

    `rule` names it among the messages of its visit, of which there is one of each; `kind`, where it is
    another word, says what it is for.
    """
    row = Notification(
        id=str(uuid4()),
        appointment_id=appointment_id,
        client_id=client_id,
        kind=kind or rule,
        rule=rule,
        channel=channel,
        recipient=recipient,
        language=language,
        subject=subject,
        text=text,
        due_at=now,
        created_at=now,
    )
    return add(session, row)


def add(session: Session, row: Notification) -> str:
    """Keep a row that is due at once, and remember it for the postman; its id."""
    session.add(row)
    session.info.setdefault(_WRITTEN, []).append(row.id)
    return row.id


def written(session: Session) -> list[str]:
    """What this transaction has written down so far: for the postman, once it is committed."""
    return list(session.info.get(_WRITTEN, ()))
