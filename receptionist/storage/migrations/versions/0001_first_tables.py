"""The first tables."""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TEXT, WHOLE, MONEY = sa.String(), sa.Integer(), sa.BigInteger()
JSON, FLAG, DATE = sa.JSON(), sa.Boolean(), sa.Date()
INSTANT = sa.DateTime(timezone=True)
RANGE = "(opens IS NULL) = (closes IS NULL) AND (opens IS NULL OR (opens >= 0 AND opens < closes))"


def upgrade() -> None:
    _business()
    _services()
    _hours()
    _words_and_rules()
    _conversations()
    _events()
    _clients()
    _appointments()
    _occupancy()
    _messages()


def _columns(type_: Any, *names: str) -> Iterator[sa.Column[Any]]:
    return (sa.Column(name, type_, nullable=False) for name in names)


def _optional(type_: Any, *names: str) -> Iterator[sa.Column[Any]]:
    return (sa.Column(name, type_, nullable=True) for name in names)


def _key(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*columns, name=f"pk_{table}")


def _check(name: str, rule: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(rule, name=op.f(f"ck_{name}"))


def _points(table: str, column: str, to: str, ondelete: str | None = None) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=f"fk_{table}_{column}", ondelete=ondelete)


def _business() -> None:
    op.create_table(
        "business",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        *_columns(TEXT, "name", "kind", "zone", "currency", "tone"),
        *_columns(JSON, "languages", "holidays", "staff_hours"),
        *_optional(TEXT, "phone", "email", "address", "holiday_country"),
        *_optional(JSON, "quiet_hours"),
        *_columns(
            WHOLE, "slot_step", "min_notice", "max_advance", "cancel_notice", "hold", "after_failed_turns"
        ),
        _check("business_tone", "tone IN ('formal', 'informal')"),
        _check("business_only_one", "id = 1"),
        _key("business", "id"),
    )
    op.create_table(
        "resources",
        *_columns(TEXT, "id"),
        *_columns(WHOLE, "capacity", "position"),
        *_columns(FLAG, "retired"),
        _check("resources_capacity", "capacity >= 1"),
        _key("resources", "id"),
    )
    op.create_table(
        "staff",
        *_columns(TEXT, "id", "name"),
        *_columns(JSON, "aliases"),
        *_columns(FLAG, "own_hours", "retired"),
        *_columns(WHOLE, "position"),
        _key("staff", "id"),
    )


def _services() -> None:
    op.create_table(
        "services",
        *_columns(TEXT, "id"),
        *_columns(JSON, "name", "synonyms", "staff"),
        *_columns(WHOLE, "duration", "buffer_before", "buffer_after", "position"),
        *_optional(MONEY, "price"),
        *_columns(FLAG, "price_starts_at", "retired"),
        *_optional(TEXT, "resource"),
        *_optional(WHOLE, "max_per_day"),
        _check("services_buffers", "buffer_before >= 0 AND buffer_after >= 0"),
        _check("services_duration", "duration > 0"),
        _check("services_max_per_day", "max_per_day >= 1"),
        _check("services_price", "price >= 0"),
        _points("services", "resource", "resources"),
        _key("services", "id"),
    )


def _hours() -> None:
    op.create_table(
        "hours",
        *_columns(WHOLE, "id", "weekday"),
        *_optional(TEXT, "staff_id"),
        *_optional(WHOLE, "opens", "closes"),
        _check("hours_range", RANGE),
        _check("hours_weekday", "weekday BETWEEN 0 AND 6"),
        _points("hours", "staff_id", "staff"),
        _key("hours", "id"),
    )
    op.create_table(
        "hours_exceptions",
        *_columns(WHOLE, "id"),
        *_optional(TEXT, "staff_id"),
        *_columns(DATE, "on_date"),
        *_optional(WHOLE, "opens", "closes"),
        _check("hours_exceptions_range", RANGE),
        _points("hours_exceptions", "staff_id", "staff"),
        _key("hours_exceptions", "id"),
    )
    op.create_table(
        "time_off",
        *_columns(WHOLE, "id"),
        *_columns(TEXT, "staff_id"),
        *_columns(DATE, "first_on", "last_on"),
        _check("time_off_order", "first_on <= last_on"),
        _points("time_off", "staff_id", "staff"),
        _key("time_off", "id"),
    )
    op.create_table(
        "busy_blocks",
        *_columns(WHOLE, "id"),
        *_columns(TEXT, "staff_id", "source"),
        *_columns(INSTANT, "starts_at", "ends_at"),
        _check("busy_blocks_times", "starts_at < ends_at"),
        _points("busy_blocks", "staff_id", "staff"),
        _key("busy_blocks", "id"),
    )
    op.create_index("ix_busy_blocks_staff_id_ends_at", "busy_blocks", ["staff_id", "ends_at"])


def _words_and_rules() -> None:
    op.create_table(
        "faq",
        *_columns(WHOLE, "id"),
        *_columns(JSON, "question", "answer"),
        _key("faq", "id"),
    )
    op.create_table(
        "reminder_rules",
        *_columns(WHOLE, "id", "before"),
        *_columns(TEXT, "channel"),
        *_columns(FLAG, "ask_confirmation"),
        _check("reminder_rules_channel", "channel IN ('sms', 'email')"),
        _check("reminder_rules_before", "before > 0"),
        _key("reminder_rules", "id"),
    )


def _conversations() -> None:
    op.create_table(
        "conversations",
        *_columns(TEXT, "id", "token_hash", "status"),
        *_optional(TEXT, "language"),
        *_columns(JSON, "frame"),
        *_columns(WHOLE, "failed_turns"),
        *_columns(INSTANT, "created_at", "updated_at"),
        _check("conversations_status", "status IN ('assistant', 'waiting_for_staff', 'staff', 'closed')"),
        _check("conversations_failed_turns", "failed_turns >= 0"),
        _key("conversations", "id"),
    )
    op.create_table(
        "turns",
        *_columns(WHOLE, "id", "position"),
        *_columns(TEXT, "conversation_id", "author", "text"),
        *_columns(JSON, "choices"),
        *_optional(JSON, "reading"),
        *_columns(INSTANT, "created_at"),
        _check("turns_author", "author IN ('client', 'assistant', 'staff', 'system')"),
        _points("turns", "conversation_id", "conversations", "CASCADE"),
        _key("turns", "id"),
        sa.UniqueConstraint("conversation_id", "position", name="uq_turns_conversation_id_position"),
    )
    op.create_table(
        "stored_replies",
        *_columns(TEXT, "conversation_id", "key"),
        *_columns(JSON, "reply"),
        *_columns(INSTANT, "created_at"),
        _points("stored_replies", "conversation_id", "conversations", "CASCADE"),
        _key("stored_replies", "conversation_id", "key"),
    )


def _events() -> None:
    op.create_table(
        "conversation_events",
        *_columns(WHOLE, "id"),
        *_columns(TEXT, "conversation_id", "type"),
        *_columns(JSON, "payload"),
        *_columns(INSTANT, "created_at"),
        _points("conversation_events", "conversation_id", "conversations", "CASCADE"),
        _key("conversation_events", "id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_conversation_events_stream", "conversation_events", ["conversation_id", "id"])
    op.create_table(
        "handovers",
        *_columns(WHOLE, "id"),
        *_columns(TEXT, "conversation_id", "reason"),
        *_columns(JSON, "facts"),
        *_columns(INSTANT, "opened_at"),
        *_optional(TEXT, "taken_by"),
        *_optional(INSTANT, "closed_at"),
        _check(
            "handovers_reason",
            "reason IN ('asked', 'complaint', 'emergency', 'not_understood', 'rule', 'unusual')",
        ),
        _check("handovers_times", "closed_at >= opened_at"),
        _points("handovers", "conversation_id", "conversations", "CASCADE"),
        _key("handovers", "id"),
    )
    op.create_index(
        "uq_handovers_one_open",
        "handovers",
        ["conversation_id"],
        unique=True,
        sqlite_where=sa.text("closed_at IS NULL"),
        postgresql_where=sa.text("closed_at IS NULL"),
    )


def _clients() -> None:
    op.create_table(
        "clients",
        *_columns(WHOLE, "id"),
        *_columns(TEXT, "name"),
        *_optional(TEXT, "phone", "email"),
        *_columns(INSTANT, "created_at", "updated_at"),
        _check("clients_phone", "substr(phone, 1, 1) = '+'"),
        _key("clients", "id"),
        sa.UniqueConstraint("phone", name="uq_clients_phone"),
    )
    op.create_index("ix_clients_email", "clients", ["email"])


def _appointments() -> None:
    op.create_table(
        "appointments",
        *_columns(TEXT, "id", "service_id", "staff_id", "state", "currency"),
        *_optional(TEXT, "resource", "client_name", "conversation_id"),
        *_columns(
            INSTANT, "starts_at", "ends_at", "blocked_from", "blocked_until", "created_at", "updated_at"
        ),
        *_optional(INSTANT, "held_until"),
        *_optional(WHOLE, "client_id"),
        *_optional(MONEY, "price"),
        *_columns(FLAG, "price_starts_at"),
        *_columns(WHOLE, "sequence"),
        _check("appointments_held_until", "(state = 'held') = (held_until IS NOT NULL)"),
        _check("appointments_booked_client", "state <> 'booked' OR client_id IS NOT NULL"),
        _check("appointments_state", "state IN ('held', 'released', 'booked', 'cancelled')"),
        _check(
            "appointments_times",
            "blocked_from <= starts_at AND starts_at < ends_at AND ends_at <= blocked_until",
        ),
        _check("appointments_sequence", "sequence >= 0"),
        _points("appointments", "client_id", "clients"),
        _points("appointments", "conversation_id", "conversations", "SET NULL"),
        _points("appointments", "resource", "resources"),
        _points("appointments", "service_id", "services"),
        _points("appointments", "staff_id", "staff"),
        _key("appointments", "id"),
    )
    op.create_index("ix_appointments_blocked", "appointments", ["blocked_until", "blocked_from"])
    op.create_index("ix_appointments_client_id", "appointments", ["client_id"])
    op.create_index("ix_appointments_conversation_id", "appointments", ["conversation_id"])
    op.create_index("ix_appointments_staff_id", "appointments", ["staff_id"])
    op.create_index(
        "uq_appointments_one_hold",
        "appointments",
        ["conversation_id"],
        unique=True,
        sqlite_where=sa.text("state = 'held'"),
        postgresql_where=sa.text("state = 'held'"),
    )


def _occupancy() -> None:
    op.create_table(
        "occupancy",
        *_columns(TEXT, "resource", "appointment_id"),
        *_columns(WHOLE, "cell", "place"),
        _check("occupancy_one_staff_place", "substr(resource, 1, 6) <> 'staff:' OR place = 0"),
        _check("occupancy_place", "place >= 0"),
        _points("occupancy", "appointment_id", "appointments", "CASCADE"),
        _key("occupancy", "resource", "cell", "place"),
    )
    op.create_index("ix_occupancy_appointment_id", "occupancy", ["appointment_id"])


def _messages() -> None:
    op.create_table(
        "notifications",
        *_columns(TEXT, "id", "rule", "channel", "recipient", "state"),
        *_optional(TEXT, "appointment_id", "text", "error"),
        *_columns(INSTANT, "due_at", "created_at"),
        *_columns(WHOLE, "attempts"),
        *_optional(INSTANT, "claimed_at", "sent_at"),
        _check("notifications_channel", "channel IN ('sms', 'email')"),
        _check("notifications_claimed_at", "state <> 'sending' OR claimed_at IS NOT NULL"),
        _check("notifications_sent_at", "state <> 'sent' OR sent_at IS NOT NULL"),
        _check("notifications_state", "state IN ('planned', 'sending', 'sent', 'failed', 'dropped')"),
        _check("notifications_attempts", "attempts >= 0"),
        _points("notifications", "appointment_id", "appointments", "CASCADE"),
        _key("notifications", "id"),
        sa.UniqueConstraint("appointment_id", "rule", name="uq_notifications_appointment_id_rule"),
    )
    op.create_index("ix_notifications_due", "notifications", ["state", "due_at"])
    op.create_table(
        "heartbeats",
        *_columns(TEXT, "process"),
        *_columns(INSTANT, "seen_at"),
        _key("heartbeats", "process"),
    )
