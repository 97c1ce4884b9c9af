"""A conversation like the chat's, by SMS: one for each number, for a day at a time. Reads nothing itself."""

import hashlib
import hmac
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from receptionist.services.chat import Chat
from receptionist.services.replies.asking import Situation
from receptionist.services.replies.inbound import Inbound
from receptionist.storage.database import Database
from receptionist.storage.models import Conversation, Notification, SmsThread

REPLY = "reply"
"""The rule of answers by SMS, which the owner's limit counts."""
_DAY = timedelta(days=1)
_MOST_CHOICES = 8


def carry_on(
    database: Database, chat: Chat, secret_key: str, message: Inbound, situation: Situation
) -> tuple[str, str]:
    """The conversation that a message belongs to and its token; a new one where none goes on."""
    if situation.conversation_id and situation.opened_with:
        with database.reading() as session:
            row = session.get(Conversation, situation.conversation_id)
        if row is not None and row.status != "closed":
            return row.id, _token(secret_key, situation.opened_with)
    token, now = _token(secret_key, message.id), chat.clock.now()
    opened = chat.open(token=token, phone=message.phone)
    with database.writing() as session:
        thread = session.get(SmsThread, message.phone)
        if thread is None:
            thread = SmsThread(phone=message.phone, last_at=now)
            session.add(thread)
        thread.conversation_id, thread.opened_with = opened["id"], message.id
        thread.asked, thread.last_at = None, now
    return opened["id"], token


def touch(session: Session, phone: str, now: datetime) -> None:
    """What was said last to the number is the conversation's."""
    thread = session.get_one(SmsThread, phone)
    thread.asked, thread.last_at = None, now


def said(answer: Mapping[str, Any]) -> tuple[str, Sequence[str]]:
    """What an answer of the chat says, and what a client without buttons must be told can be chosen."""
    messages = [each for each in answer["messages"] if each["from"] == "assistant"]
    choices = messages[-1]["choices"] if messages and answer["awaiting"] == "service" else []
    labels = [choice["label"] for choice in choices]
    text = " ".join(each["text"] for each in messages)
    return text, labels if len(labels) <= _MOST_CHOICES else ()


def answers_today(session: Session, phone: str, now: datetime) -> int:
    """How many answers went to a number in a day."""
    lately = select(func.count()).where(
        Notification.rule == REPLY, Notification.recipient == phone, Notification.created_at > now - _DAY
    )
    return session.scalar(lately) or 0


def _token(secret_key: str, opened_with: str) -> str:
    """The conversation's token, made anew each time: only its hash is kept, as of every conversation."""
    return hmac.new(secret_key.encode(), f"sms:{opened_with}".encode(), hashlib.sha256).hexdigest()
