"""The journal: who did what that may have to be answered for. Written in the transaction that does it."""

from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from receptionist.storage.models import JournalEntry, User


def note(
    session: Session,
    by: User | None,
    action: str,
    subject: str,
    subject_id: object,
    *,
    now: datetime,
    **details: Any,  # noqa: ANN401 - whatever JSON holds
) -> None:
    """Write a line; `by` None: the machine itself."""
    session.add(
        JournalEntry(
            user_id=by.id if by else None,
            user_name=by.name if by else "",
            action=action,
            subject=subject,
            subject_id=str(subject_id),
            details=details,
            at=now,
        )
    )


def last_by(session: Session, subject: str, subject_id: object) -> str:
    """The name of whoever did something to a thing last; empty where nobody of the staff did."""
    of_it = (JournalEntry.subject == subject, JournalEntry.subject_id == str(subject_id))
    newest = select(JournalEntry.user_name).where(*of_it).order_by(JournalEntry.id.desc()).limit(1)
    return session.scalar(newest) or ""
