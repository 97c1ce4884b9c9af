"""Who signs in: accounts, wrong tries at their passwords, and the journal of what they did."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from receptionist.domain.roles import ROLES
from receptionist.storage.models.base import Base, one_of


class User(Base):
    """Somebody who may sign in. `staff_id`: the staff member that they are, where they serve clients.

    No password yet: they were invited. `epoch` goes up when every session is to end; `totp_step` is the last
    step whose one-time code was used, so that none works twice.
    """

    __tablename__ = "users"
    __table_args__ = (
        CheckConstraint(one_of("role", ROLES), name="role"),
        CheckConstraint("email = lower(email)", name="email"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    role: Mapped[str]
    staff_id: Mapped[str | None] = mapped_column(ForeignKey("staff.id"), unique=True)
    password_hash: Mapped[str | None]
    language: Mapped[str]
    epoch: Mapped[int] = mapped_column(default=0)
    totp_secret: Mapped[str | None]
    totp_step: Mapped[int | None]
    active: Mapped[bool] = mapped_column(default=True)
    created_at: Mapped[datetime]


class SignInTries(Base):
    """Wrong tries in a row at one address, known or not; the address is kept as a hash only."""

    __tablename__ = "sign_in_tries"

    address_hash: Mapped[str] = mapped_column(primary_key=True)
    failures: Mapped[int]
    blocked_until: Mapped[datetime | None]
    last_at: Mapped[datetime]


class JournalEntry(Base):
    """Something that a person did and that may have to be answered for. `details` hold no client's words."""

    __tablename__ = "journal"
    __table_args__ = (Index("ix_journal_subject", "subject", "subject_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int | None] = mapped_column(ForeignKey("users.id", ondelete="SET NULL"))
    user_name: Mapped[str]
    action: Mapped[str]
    subject: Mapped[str]
    subject_id: Mapped[str]
    details: Mapped[dict[str, Any]] = mapped_column(default=dict)
    at: Mapped[datetime]
