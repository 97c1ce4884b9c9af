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
_AWAITED = "notifications awaited"


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
    """Write a message down that is due at once; its id. `now` is an instant.

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
    """Keep a row that is due at once; its id."""
    session.add(row)
    if row.kind == CODE:
        session.info.setdefault(_AWAITED, []).append(row.id)
    return row.id


def awaited(session: Session) -> list[str]:
    """The codes that this transaction has written down: whoever asked sits and waits for them.

    They are for the postman once all is committed. Everything else goes with the worker's next round, a
    second later, many at a time.
    """
    return list(session.info.get(_AWAITED, ()))
