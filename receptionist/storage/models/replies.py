"""What clients write by SMS: each message once, and what was last said to a number."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from receptionist.storage.models.base import Base, one_of

INBOUND_STATES = ("received", "handled", "failed")


class InboundMessage(Base):
    """An SMS from a client. The id is the gateway's own, so that what arrives twice is one message.

    `opted_out`: the gateway has already stopped messages to the number itself, and answers for us. `meant`
    is what it was taken for, once it is handled.
    """

    __tablename__ = "inbound_messages"
    __table_args__ = (
        CheckConstraint(one_of("state", INBOUND_STATES), name="state"),
        CheckConstraint("attempts >= 0", name="attempts"),
        Index("ix_inbound_messages_waiting", "state", "received_at"),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    phone: Mapped[str] = mapped_column(index=True)
    text: Mapped[str]
    opted_out: Mapped[bool] = mapped_column(default=False)
    state: Mapped[str] = mapped_column(default="received")
    attempts: Mapped[int] = mapped_column(default=0)
    meant: Mapped[str | None]
    received_at: Mapped[datetime]
    handled_at: Mapped[datetime | None]


class SmsThread(Base):
    """How things stand with a number: its conversation, and which visits it was asked to choose from.

    `opened_with` is the message that the conversation began with; its token is made of it and kept nowhere.
    """

    __tablename__ = "sms_threads"

    phone: Mapped[str] = mapped_column(primary_key=True)
    conversation_id: Mapped[str | None] = mapped_column(
        ForeignKey("conversations.id", ondelete="SET NULL"), index=True
    )
    opened_with: Mapped[str | None]
    asked: Mapped[dict[str, Any] | None]
    last_at: Mapped[datetime]
