"""What clients agreed to when they gave their name and number: the very words that were shown."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from receptionist.dialogue.wording.consent import TEXTS, VERSION
from receptionist.storage.models import Appointment, Consent

VISIT = "visit"


def keep(session: Session, appointment_id: str, conversation_id: str, language: str, now: datetime) -> None:
    """Keep the consent of a visit's client, in the transaction that stores them; once a conversation.

    `language` is the one in which it was shown. `now` is an instant.
    """
    client_id = session.get_one(Appointment, appointment_id).client_id
    given = select(Consent.id).where(
        Consent.client_id == client_id, Consent.conversation_id == conversation_id, Consent.purpose == VISIT
    )
    if session.scalar(given) is None:
        session.add(
            Consent(
                client_id=client_id,
                conversation_id=conversation_id,
                purpose=VISIT,
                version=VERSION,
                language=language,
                text=TEXTS[language],
                given_at=now,
            )
        )
