"""The journal: who did what that may have to be answered for. Written in the transaction that does it."""

from datetime import datetime
from typing import Any

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
