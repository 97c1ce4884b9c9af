"""What clients agreed to when they gave their name and number: the very words that were shown."""

from datetime import datetime

from sqlalchemy import bindparam, select, update
from sqlalchemy.orm import Session

from receptionist.dialogue.wording.consent import TEXTS, VERSION
from receptionist.storage.asking import ask
from receptionist.storage.models import Appointment, Consent

VISIT = "visit"
WAITING = "waiting list"
_GIVEN = select(Consent.client_id).where(
    Consent.conversation_id == bindparam("conversation"), Consent.purpose == bindparam("purpose")
)


def keep(session: Session, visit: Appointment, conversation_id: str, language: str, now: datetime) -> None:
    """Keep the consent of a visit's client, in the transaction that stores them; once a conversation.

    `language` is the one in which it was shown. `now` is an instant.
    """
    _keep(session, visit.client_id, conversation_id, language, purpose=VISIT, now=now)


def keep_waiting(session: Session, conversation_id: str, language: str, now: datetime) -> None:
    """Keep the consent of somebody on the waiting list, who is no client yet; once a conversation."""
    _keep(session, None, conversation_id, language, purpose=WAITING, now=now)


def now_client(session: Session, conversation_id: str, client_id: int | None) -> None:
    """Who waited has taken a place: what they agreed to then is the consent of that client."""
    theirs = (Consent.conversation_id == conversation_id, Consent.purpose == WAITING)
    session.execute(update(Consent).where(*theirs, Consent.client_id.is_(None)).values(client_id=client_id))


def _keep(
    session: Session,
    client_id: int | None,
    conversation_id: str,
    language: str,
    *,
    purpose: str,
    now: datetime,
) -> None:
    given = ask(session, _GIVEN, {"conversation": conversation_id, "purpose": purpose})
    if not any(client_id in (None, theirs) for (theirs,) in given):
        session.add(
            Consent(
                client_id=client_id,
                conversation_id=conversation_id,
                purpose=purpose,
                version=VERSION,
                language=language,
                text=TEXTS[language],
                given_at=now,
            )
        )
