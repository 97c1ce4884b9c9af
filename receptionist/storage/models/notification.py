"""What must be said later: messages with a due time. Also the worker's sign of life."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from receptionist.storage.models.base import Base, one_of
from receptionist.storage.models.business import CHANNELS

STATES = ("planned", "sending", "sent", "failed", "dropped")


class Notification(Base):
    """One message to one recipient. `rule` says what it is for; a reminder has no text until it is sent."""

    __tablename__ = "notifications"
    __table_args__ = (
        CheckConstraint(one_of("channel", CHANNELS), name="channel"),
        CheckConstraint(one_of("state", STATES), name="state"),
        CheckConstraint("attempts >= 0", name="attempts"),
        CheckConstraint("state <> 'sending' OR claimed_at IS NOT NULL", name="claimed_at"),
        CheckConstraint("state <> 'sent' OR sent_at IS NOT NULL", name="sent_at"),
        UniqueConstraint("appointment_id", "rule"),
        Index("ix_notifications_due", "state", "due_at"),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    appointment_id: Mapped[str | None] = mapped_column(ForeignKey("appointments.id", ondelete="CASCADE"))
    rule: Mapped[str]
    channel: Mapped[str]
    recipient: Mapped[str]
    text: Mapped[str | None]
    due_at: Mapped[datetime]
    state: Mapped[str] = mapped_column(default="planned")
    attempts: Mapped[int] = mapped_column(default=0)
    claimed_at: Mapped[datetime | None]
    sent_at: Mapped[datetime | None]
    error: Mapped[str | None]
    created_at: Mapped[datetime]


class Heartbeat(Base):
    """When a process that runs in the background was last seen alive."""

    __tablename__ = "heartbeats"

    process: Mapped[str] = mapped_column(primary_key=True)
    seen_at: Mapped[datetime]
