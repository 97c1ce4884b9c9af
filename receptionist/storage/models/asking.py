"""What clients ask beyond a visit: proof of who they are, a place that frees up, answers; their opinion."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from receptionist.storage.models.base import Base, one_of

WAITING_STATES = ("waiting", "offered", "booked", "ended")


class IdentityCode(Base):
    """A code sent to prove a phone or an e-mail. Neither the code nor the address is kept, only their hashes.

    `client_id` is empty where nobody is known by that address: no code was sent, and none will be right.
    """

    __tablename__ = "identity_codes"
    __table_args__ = (
        CheckConstraint("tries >= 0", name="tries"),
        CheckConstraint("created_at < expires_at", name="times"),
        Index("ix_identity_codes_address", "address_hash", "created_at"),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    conversation_id: Mapped[str] = mapped_column(
        ForeignKey("conversations.id", ondelete="CASCADE"), index=True
    )
    client_id: Mapped[int | None] = mapped_column(ForeignKey("clients.id", ondelete="CASCADE"))
    address_hash: Mapped[str]
    code_hash: Mapped[str]
    tries: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


class WaitlistEntry(Base):
    """Someone who waits for a place. `windows` are [from, until] pairs of UTC instants in ISO form.

    waiting → offered (until `offered_until`, the place held as `appointment_id`) → booked, or waiting again;
    ended: given up, every window is over, or too many offers lapsed unanswered.
    """

    __tablename__ = "waitlist"
    __table_args__ = (
        CheckConstraint(one_of("state", WAITING_STATES), name="state"),
        CheckConstraint("(state = 'offered') = (offered_until IS NOT NULL)", name="offered_until"),
        CheckConstraint("phone IS NOT NULL OR email IS NOT NULL", name="address"),
        CheckConstraint("lapses >= 0", name="lapses"),
        Index("ix_waitlist_waiting", "state", "created_at"),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    service_id: Mapped[str] = mapped_column(ForeignKey("services.id"))
    staff_id: Mapped[str | None] = mapped_column(ForeignKey("staff.id"))
    windows: Mapped[list[Any]]
    name: Mapped[str]
    phone: Mapped[str | None]
    email: Mapped[str | None]
    language: Mapped[str]
    conversation_id: Mapped[str | None] = mapped_column(
        ForeignKey("conversations.id", ondelete="SET NULL"), index=True
    )
    state: Mapped[str] = mapped_column(default="waiting")
    appointment_id: Mapped[str | None] = mapped_column(
        ForeignKey("appointments.id", ondelete="SET NULL"), unique=True
    )
    offered_until: Mapped[datetime | None]
    lapses: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]


class FreedPlace(Base):
    """Time that a visit gave back, until everybody who waits for it was told; buffers are part of it.

    `told` are the ids of the entries that were offered some of it; who joined after `freed_at` saw it free.
    """

    __tablename__ = "freed_places"
    __table_args__ = (CheckConstraint("starts_at < ends_at", name="times"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    service_id: Mapped[str] = mapped_column(ForeignKey("services.id"))
    staff_id: Mapped[str] = mapped_column(ForeignKey("staff.id"))
    resource: Mapped[str | None] = mapped_column(ForeignKey("resources.id"))
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    told: Mapped[list[Any]]
    freed_at: Mapped[datetime]


class UnansweredQuestion(Base):
    """A question that nothing of the owner's answers; near ones are counted together in `times`."""

    __tablename__ = "unanswered_questions"
    __table_args__ = (CheckConstraint("times >= 1", name="times"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]
    language: Mapped[str]
    times: Mapped[int] = mapped_column(default=1)
    conversation_id: Mapped[str | None] = mapped_column(ForeignKey("conversations.id", ondelete="SET NULL"))
    asked_at: Mapped[datetime]
    last_asked_at: Mapped[datetime]
    answered_at: Mapped[datetime | None]


class Rating(Base):
    """What a client thinks of a conversation; asked once, and empty until it is given."""

    __tablename__ = "ratings"
    __table_args__ = (CheckConstraint("score BETWEEN 1 AND 5", name="score"),)

    conversation_id: Mapped[str] = mapped_column(
        ForeignKey("conversations.id", ondelete="CASCADE"), primary_key=True
    )
    score: Mapped[int | None]
    comment: Mapped[str | None]
    asked_at: Mapped[datetime]
    given_at: Mapped[datetime | None]


class Consent(Base):
    """What a client agreed to, in the very words that were shown, and their version."""

    __tablename__ = "consents"

    id: Mapped[int] = mapped_column(primary_key=True)
    client_id: Mapped[int | None] = mapped_column(ForeignKey("clients.id", ondelete="CASCADE"), index=True)
    conversation_id: Mapped[str | None] = mapped_column(ForeignKey("conversations.id", ondelete="SET NULL"))
    purpose: Mapped[str]
    version: Mapped[str]
    language: Mapped[str]
    text: Mapped[str]
    given_at: Mapped[datetime]
