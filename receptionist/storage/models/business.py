"""What the owner has told: one business, its services, staff, hours and rules.

What is only ever read whole is JSON. Services, staff and resources are retired, never deleted: visits point
to them.
"""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from receptionist.storage.models.base import Base, one_of
from receptionist.storage.types import Minutes

CHANNELS = ("sms", "email")
RULE_CHANNELS = (*CHANNELS, "first")
_RANGE_RULE = "(opens IS NULL) = (closes IS NULL) AND (opens IS NULL OR (opens >= 0 AND opens < closes))"


class BusinessRow(Base):
    """The one business of this database; who books or changes settings locks this row first."""

    __tablename__ = "business"
    __table_args__ = (
        CheckConstraint("id = 1", name="only_one"),
        CheckConstraint(one_of("tone", ("formal", "informal")), name="tone"),
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    name: Mapped[str]
    kind: Mapped[str]
    zone: Mapped[str]
    languages: Mapped[list[Any]]
    currency: Mapped[str]
    phone: Mapped[str | None]
    email: Mapped[str | None]
    address: Mapped[str | None]
    tone: Mapped[str]
    holidays: Mapped[list[Any]]
    holiday_country: Mapped[str | None]
    quiet_hours: Mapped[list[Any] | None]
    slot_step: Mapped[timedelta] = mapped_column(Minutes)
    min_notice: Mapped[timedelta] = mapped_column(Minutes)
    max_advance: Mapped[timedelta] = mapped_column(Minutes)
    cancel_notice: Mapped[timedelta] = mapped_column(Minutes)
    hold: Mapped[timedelta] = mapped_column(Minutes)
    late_limit: Mapped[timedelta] = mapped_column(Minutes)
    waitlist_hold: Mapped[timedelta] = mapped_column(Minutes)
    staff_hours: Mapped[dict[str, Any]]
    after_failed_turns: Mapped[int]
    messages: Mapped[dict[str, Any]] = mapped_column(server_default="{}")
    assistant: Mapped[dict[str, Any]] = mapped_column(server_default="{}")
    # Another one each time the business is saved.
    revision: Mapped[str] = mapped_column(server_default="")


class ResourceRow(Base):
    """A kind of room or equipment and how many of it there are."""

    __tablename__ = "resources"
    __table_args__ = (CheckConstraint("capacity >= 1", name="capacity"),)

    id: Mapped[str] = mapped_column(primary_key=True)
    capacity: Mapped[int]
    position: Mapped[int]
    retired: Mapped[bool] = mapped_column(default=False)


class ServiceRow(Base):
    """A service; the order of `staff` is the owner's."""

    __tablename__ = "services"
    __table_args__ = (
        CheckConstraint("duration > 0", name="duration"),
        CheckConstraint("buffer_before >= 0 AND buffer_after >= 0", name="buffers"),
        CheckConstraint("price >= 0", name="price"),
        CheckConstraint("max_per_day >= 1", name="max_per_day"),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[dict[str, Any]]
    synonyms: Mapped[dict[str, Any]]
    duration: Mapped[timedelta] = mapped_column(Minutes)
    buffer_before: Mapped[timedelta] = mapped_column(Minutes)
    buffer_after: Mapped[timedelta] = mapped_column(Minutes)
    price: Mapped[Decimal | None]
    price_starts_at: Mapped[bool]
    staff: Mapped[list[Any]]
    resource: Mapped[str | None] = mapped_column(ForeignKey("resources.id"))
    max_per_day: Mapped[int | None]
    processing_from: Mapped[timedelta] = mapped_column(Minutes)
    processing_for: Mapped[timedelta] = mapped_column(Minutes)
    staff_confirms: Mapped[bool]
    position: Mapped[int]
    retired: Mapped[bool] = mapped_column(default=False)


class StaffRow(Base):
    """A staff member; without `own_hours` they work whenever the business is open."""

    __tablename__ = "staff"

    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    aliases: Mapped[list[Any]]
    own_hours: Mapped[bool]
    position: Mapped[int]
    retired: Mapped[bool] = mapped_column(default=False)


class HoursRow(Base):
    """One range of a weekday, of the business (no staff member) or of a person; no times: closed that day."""

    __tablename__ = "hours"
    __table_args__ = (
        CheckConstraint("weekday BETWEEN 0 AND 6", name="weekday"),
        CheckConstraint(_RANGE_RULE, name="range"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    staff_id: Mapped[str | None] = mapped_column(ForeignKey("staff.id"))
    weekday: Mapped[int]
    opens: Mapped[int | None]
    closes: Mapped[int | None]


class ExceptionRow(Base):
    """One range of a date that differs from the weekly hours; no times: closed that day."""

    __tablename__ = "hours_exceptions"
    __table_args__ = (CheckConstraint(_RANGE_RULE, name="range"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    staff_id: Mapped[str | None] = mapped_column(ForeignKey("staff.id"))
    on_date: Mapped[date]
    opens: Mapped[int | None]
    closes: Mapped[int | None]


class TimeOffRow(Base):
    """Whole local days that someone is away, both ends included."""

    __tablename__ = "time_off"
    __table_args__ = (CheckConstraint("first_on <= last_on", name="order"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    staff_id: Mapped[str] = mapped_column(ForeignKey("staff.id"))
    first_on: Mapped[date]
    last_on: Mapped[date]


class FaqRow(Base):
    """A question and its answer, by language."""

    __tablename__ = "faq"

    id: Mapped[int] = mapped_column(primary_key=True)
    question: Mapped[dict[str, Any]]
    answer: Mapped[dict[str, Any]]


class ReminderRuleRow(Base):
    """A message to be sent some time before each visit, or after it; no services: for all of them."""

    __tablename__ = "reminder_rules"
    __table_args__ = (
        CheckConstraint("(before IS NULL) <> (after IS NULL)", name="moment"),
        CheckConstraint("before > 0", name="before"),
        CheckConstraint("after > 0", name="after"),
        CheckConstraint(one_of("channel", RULE_CHANNELS), name="channel"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    before: Mapped[timedelta | None] = mapped_column(Minutes)
    after: Mapped[timedelta | None] = mapped_column(Minutes)
    channel: Mapped[str]
    ask_confirmation: Mapped[bool]
    services: Mapped[list[Any]]
    text: Mapped[dict[str, Any]]
