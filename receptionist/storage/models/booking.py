"""Clients, their visits, and what keeps two visits from taking the same time."""

from datetime import datetime
from decimal import Decimal

from sqlalchemy import CheckConstraint, ForeignKey, Index, false, text
from sqlalchemy.orm import Mapped, mapped_column, validates

from receptionist.language.text import fold
from receptionist.storage.models.base import Base, one_of

STATES = ("held", "released", "requested", "booked", "cancelled")
STANDING = ("requested", "booked")
"""The states of a visit that a client counts on."""
_HELD = text("state = 'held'")
_OVERRIDING = text("overrides")


class Client(Base):
    """Someone who has booked; found again by phone (E.164), or by e-mail where there is no phone.

    `*_stopped_at`: when they asked for no more messages there; only codes, and answers to what they do, go.
    `name_folded`: the name in small letters without diacritics, for finding. `note` is the staff's own.
    """

    __tablename__ = "clients"
    __table_args__ = (CheckConstraint("substr(phone, 1, 1) = '+'", name="phone"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    name_folded: Mapped[str] = mapped_column(default="", server_default="", index=True)
    note: Mapped[str] = mapped_column(default="", server_default="")
    phone: Mapped[str | None] = mapped_column(unique=True)
    email: Mapped[str | None] = mapped_column(index=True)
    sms_stopped_at: Mapped[datetime | None]
    mail_stopped_at: Mapped[datetime | None]
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]

    @validates("name")
    def _fold(self, _: str, name: str) -> str:
        self.name_folded = fold(name)
        return name


class Appointment(Base):
    """A visit, or the hold of one; `blocked_*` are its ends with the buffers, `client_name` says for whom.

    held: kept until just before `held_until`; released: a hold that ended without a booking; requested: staff
    have yet to accept it. Visits that were booked together share a `group_id`; `part` is their order. In the
    pause its staff member is free. `overrides`: staff put it where it does not fit, and it takes only the
    cells that were free. `attendance`: what became of it, as staff saw it.
    """

    __tablename__ = "appointments"
    __table_args__ = (
        CheckConstraint(one_of("state", STATES), name="state"),
        CheckConstraint("(state = 'held') = (held_until IS NOT NULL)", name="held_until"),
        CheckConstraint(
            "state NOT IN ('requested', 'booked') OR client_id IS NOT NULL", name="booked_client"
        ),
        CheckConstraint(
            "blocked_from <= starts_at AND starts_at < ends_at AND ends_at <= blocked_until", name="times"
        ),
        CheckConstraint("sequence >= 0", name="sequence"),
        # The end comes first: the past, which only grows, is skipped at once.
        Index("ix_appointments_blocked", "blocked_until", "blocked_from"),
        # Whose client somebody is: either column alone names thousands of rows.
        Index("ix_appointments_client_staff", "client_id", "staff_id"),
        Index(
            "ix_appointments_overriding",
            "blocked_until",
            sqlite_where=_OVERRIDING,
            postgresql_where=_OVERRIDING,
        ),
        Index(
            "uq_appointments_one_hold",
            "conversation_id",
            "part",
            unique=True,
            sqlite_where=_HELD,
            postgresql_where=_HELD,
        ),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    service_id: Mapped[str] = mapped_column(ForeignKey("services.id"))
    staff_id: Mapped[str] = mapped_column(ForeignKey("staff.id"), index=True)
    resource: Mapped[str | None] = mapped_column(ForeignKey("resources.id"))
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    blocked_from: Mapped[datetime]
    blocked_until: Mapped[datetime]
    pause_from: Mapped[datetime | None]
    pause_until: Mapped[datetime | None]
    state: Mapped[str]
    held_until: Mapped[datetime | None]
    client_id: Mapped[int | None] = mapped_column(ForeignKey("clients.id"), index=True)
    client_name: Mapped[str | None]
    conversation_id: Mapped[str | None] = mapped_column(
        ForeignKey("conversations.id", ondelete="SET NULL"), index=True
    )
    price: Mapped[Decimal | None]
    price_starts_at: Mapped[bool] = mapped_column(default=False)
    currency: Mapped[str]
    sequence: Mapped[int] = mapped_column(default=0)
    group_id: Mapped[str | None] = mapped_column(index=True)
    part: Mapped[int] = mapped_column(default=0)
    confirmed_at: Mapped[datetime | None]
    late_minutes: Mapped[int | None]
    overrides: Mapped[bool] = mapped_column(default=False, server_default=false())
    attendance: Mapped[str | None]
    staff_note: Mapped[str | None]
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime] = mapped_column(index=True)


class Occupancy(Base):
    """One five-minute cell of one place of a resource. The primary key is what forbids double booking."""

    __tablename__ = "occupancy"
    __table_args__ = (
        CheckConstraint("place >= 0", name="place"),
        # Nobody can serve two clients at once, whatever the code believes.
        CheckConstraint("substr(resource, 1, 6) <> 'staff:' OR place = 0", name="one_staff_place"),
    )

    resource: Mapped[str] = mapped_column(primary_key=True)
    cell: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    place: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    appointment_id: Mapped[str] = mapped_column(ForeignKey("appointments.id", ondelete="CASCADE"), index=True)


class BusyBlock(Base):
    """Time of a staff member taken by something that is no visit; `source` says who may replace it."""

    __tablename__ = "busy_blocks"
    __table_args__ = (
        CheckConstraint("starts_at < ends_at", name="times"),
        Index("ix_busy_blocks_staff_id_ends_at", "staff_id", "ends_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    staff_id: Mapped[str] = mapped_column(ForeignKey("staff.id"))
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    source: Mapped[str] = mapped_column(default="file")
