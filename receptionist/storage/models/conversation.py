"""What was said: conversations, their turns and events, answers kept for repeats, and handovers."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from receptionist.storage.models.base import Base, one_of

STATUSES = ("assistant", "waiting_for_staff", "staff", "closed")
AUTHORS = ("client", "assistant", "staff", "system")
REASONS = ("asked", "complaint", "emergency", "not_understood", "rule", "unusual")
_OPEN = text("closed_at IS NULL")


class Conversation(Base):
    """A chat with one client. The token is kept as a hash only; `frame` is what is known so far.

    `length` counts the turns: whoever adds one has the row locked.
    """

    __tablename__ = "conversations"
    __table_args__ = (
        CheckConstraint(one_of("status", STATUSES), name="status"),
        CheckConstraint("failed_turns >= 0", name="failed_turns"),
        Index("ix_conversations_status", "status", "updated_at"),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    token_hash: Mapped[str]
    language: Mapped[str | None]
    status: Mapped[str] = mapped_column(default="assistant")
    frame: Mapped[dict[str, Any]] = mapped_column(default=dict)
    failed_turns: Mapped[int] = mapped_column(default=0)
    length: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime] = mapped_column(index=True)


class Turn(Base):
    """One message, in order within its conversation; `reading` is how a client's message was understood."""

    __tablename__ = "turns"
    __table_args__ = (
        CheckConstraint(one_of("author", AUTHORS), name="author"),
        UniqueConstraint("conversation_id", "position"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversations.id", ondelete="CASCADE"))
    position: Mapped[int]
    author: Mapped[str]
    text: Mapped[str]
    choices: Mapped[list[Any]] = mapped_column(default=list)
    reading: Mapped[dict[str, Any] | None]
    created_at: Mapped[datetime]


class StoredReply(Base):
    """The answer to a message that may arrive again, by the client's idempotency key."""

    __tablename__ = "stored_replies"

    conversation_id: Mapped[str] = mapped_column(
        ForeignKey("conversations.id", ondelete="CASCADE"), primary_key=True
    )
    key: Mapped[str] = mapped_column(primary_key=True)
    reply: Mapped[dict[str, Any]]
    created_at: Mapped[datetime]


class ConversationEvent(Base):
    """Something that happened in a conversation; ids only grow, so a stream can go on after the last one."""

    __tablename__ = "conversation_events"
    __table_args__ = (
        Index("ix_conversation_events_stream", "conversation_id", "id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversations.id", ondelete="CASCADE"))
    type: Mapped[str]
    payload: Mapped[dict[str, Any]]
    created_at: Mapped[datetime]


class Handover(Base):
    """A conversation given to people: why, what is known, who took it. At most one is open at a time.

    `taken_by` is the name as it is shown, `user_id` the account behind it.
    """

    __tablename__ = "handovers"
    __table_args__ = (
        CheckConstraint(one_of("reason", REASONS), name="reason"),
        CheckConstraint("closed_at >= opened_at", name="times"),
        Index(
            "uq_handovers_one_open",
            "conversation_id",
            unique=True,
            sqlite_where=_OPEN,
            postgresql_where=_OPEN,
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversations.id", ondelete="CASCADE"))
    reason: Mapped[str]
    facts: Mapped[dict[str, Any]] = mapped_column(default=dict)
    opened_at: Mapped[datetime]
    taken_by: Mapped[str | None]
    user_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"), index=True)
    closed_at: Mapped[datetime | None]
