"""What people write in a conversation that is led by SMS goes out by SMS too. In the caller's transaction."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from receptionist.services import outbox
from receptionist.storage.models import SmsThread


def forward(session: Session, conversation_id: str, text: str, now: datetime) -> None:
    """Put what people write in a conversation by SMS into the outbox; nothing where it is one of the chat."""
    phone = session.scalar(select(SmsThread.phone).where(SmsThread.conversation_id == conversation_id))
    if phone is not None:
        outbox.put(session, "sms", phone, text, rule="answer", now=now)
