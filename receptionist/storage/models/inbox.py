"""What staff write for themselves in the inbox: replies kept for another time, and notes no client sees."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from receptionist.storage.models.base import Base


class CannedReply(Base):
    """A reply called up by "/" and its shortcut; `text` by language, with variables in double braces."""

    __tablename__ = "canned_replies"
    __table_args__ = (CheckConstraint("shortcut = lower(shortcut)", name="shortcut"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    shortcut: Mapped[str] = mapped_column(unique=True)
    text: Mapped[dict[str, Any]]


class ConversationNote(Base):
    """A note beside a conversation, for those who work here; the same `key` is the same note, sent twice."""

    __tablename__ = "conversation_notes"

    id: Mapped[int] = mapped_column(primary_key=True)
    conversation_id: Mapped[str] = mapped_column(
        ForeignKey("conversations.id", ondelete="CASCADE"), index=True
    )
    user_id: Mapped[int | None] = mapped_column(ForeignKey("users.id", ondelete="SET NULL"))
    user_name: Mapped[str]
    text: Mapped[str]
    key: Mapped[str] = mapped_column(unique=True)
    created_at: Mapped[datetime]
