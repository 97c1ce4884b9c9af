"""What must be said later: messages with a due time, what became of them, and what staff must see to."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from receptionist.storage.models.base import Base, one_of
from receptionist.storage.models.business import CHANNELS

STATES = ("planned", "sending", "sent", "failed", "dropped")


class Notification(Base):
    """One message to one recipient; what is said of a visit has no text until it is sent.

    `kind` says what it is for, `rule` names it among those of its visit. `error` says why it failed or was
    dropped; `fallback` is an e-mail address to try where the phone cannot be reached; `gateway_id` is what
    delivery reports call it, `delivered_at` when one of them said that it has arrived.
    """

    __tablename__ = "notifications"
    __table_args__ = (
        CheckConstraint(one_of("channel", CHANNELS), name="channel"),
        CheckConstraint(one_of("state", STATES), name="state"),
        CheckConstraint("attempts >= 0", name="attempts"),
        CheckConstraint("state <> 'sending' OR claimed_at IS NOT NULL", name="claimed_at"),
        CheckConstraint("state <> 'sent' OR sent_at IS NOT NULL", name="sent_at"),
        UniqueConstraint("appointment_id", "rule"),
        Index("ix_notifications_due", "state", "due_at"),
        Index("ix_notifications_recipient", "recipient", "sent_at"),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    appointment_id: Mapped[str | None] = mapped_column(ForeignKey("appointments.id", ondelete="CASCADE"))
    client_id: Mapped[int | None] = mapped_column(ForeignKey("clients.id"), index=True)
    kind: Mapped[str] = mapped_column(server_default="note")
    rule: Mapped[str]
    channel: Mapped[str]
    recipient: Mapped[str]
    fallback: Mapped[str | None]
    language: Mapped[str | None]
    subject: Mapped[str | None]
    text: Mapped[str | None]
    due_at: Mapped[datetime]
    state: Mapped[str] = mapped_column(default="planned")
    attempts: Mapped[int] = mapped_column(default=0)
    claimed_at: Mapped[datetime | None]
    sent_at: Mapped[datetime | None]
    gateway_id: Mapped[str | None] = mapped_column(index=True)
    delivered_at: Mapped[datetime | None]
    parts: Mapped[int | None]
    encoding: Mapped[str | None]
    error: Mapped[str | None]
    created_at: Mapped[datetime]


class GatewayPace(Base):
    """When a channel's gateway may be given its next message, where it wants them no faster than so."""

    __tablename__ = "gateway_pace"

    channel: Mapped[str] = mapped_column(primary_key=True)
    free_at: Mapped[datetime]


class Task(Base):
    """Something that a person must see to. `note` is for reading; the rest says what it is about."""

    __tablename__ = "tasks"
    __table_args__ = (
        CheckConstraint("done_at >= created_at", name="times"),
        Index("ix_tasks_open", "done_at", "created_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    note: Mapped[str | None]
    appointment_id: Mapped[str | None] = mapped_column(ForeignKey("appointments.id", ondelete="SET NULL"))
    conversation_id: Mapped[str | None] = mapped_column(ForeignKey("conversations.id", ondelete="SET NULL"))
    notification_id: Mapped[str | None] = mapped_column(ForeignKey("notifications.id", ondelete="SET NULL"))
    client_id: Mapped[int | None] = mapped_column(ForeignKey("clients.id", ondelete="CASCADE"))
    created_at: Mapped[datetime]
    done_at: Mapped[datetime | None]


class Heartbeat(Base):
    """When a process that runs in the background was last seen alive."""

    __tablename__ = "heartbeats"

    process: Mapped[str] = mapped_column(primary_key=True)
    seen_at: Mapped[datetime]
