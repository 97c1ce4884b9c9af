"""Conversations, visits and messages."""

import sqlalchemy as sa
from alembic import op

from receptionist.storage.migrations.tables import (
    FLAG,
    INSTANT,
    JSON,
    MONEY,
    TEXT,
    WHOLE,
    check,
    columns,
    key,
    optional,
    points,
)

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _conversations()
    _events()
    _clients()
    _appointments()
    _occupancy()
    _messages()


def _conversations() -> None:
    op.create_table(
        "conversations",
        *columns(TEXT, "id", "token_hash", "status"),
        *optional(TEXT, "language"),
        *columns(JSON, "frame"),
        *columns(WHOLE, "failed_turns"),
        *columns(INSTANT, "created_at", "updated_at"),
        check("conversations_status", "status IN ('assistant', 'waiting_for_staff', 'staff', 'closed')"),
        check("conversations_failed_turns", "failed_turns >= 0"),
        key("conversations", "id"),
    )
    op.create_table(
        "turns",
        *columns(WHOLE, "id", "position"),
        *columns(TEXT, "conversation_id", "author", "text"),
        *columns(JSON, "choices"),
        *optional(JSON, "reading"),
        *columns(INSTANT, "created_at"),
        check("turns_author", "author IN ('client', 'assistant', 'staff', 'system')"),
        points("turns", "conversation_id", "conversations", "CASCADE"),
        key("turns", "id"),
        sa.UniqueConstraint("conversation_id", "position", name="uq_turns_conversation_id_position"),
    )
    op.create_table(
        "stored_replies",
        *columns(TEXT, "conversation_id", "key"),
        *columns(JSON, "reply"),
        *columns(INSTANT, "created_at"),
        points("stored_replies", "conversation_id", "conversations", "CASCADE"),
        key("stored_replies", "conversation_id", "key"),
    )


def _events() -> None:
    op.create_table(
        "conversation_events",
        *columns(WHOLE, "id"),
        *columns(TEXT, "conversation_id", "type"),
        *columns(JSON, "payload"),
        *columns(INSTANT, "created_at"),
        points("conversation_events", "conversation_id", "conversations", "CASCADE"),
        key("conversation_events", "id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_conversation_events_stream", "conversation_events", ["conversation_id", "id"])
    op.create_table(
        "handovers",
        *columns(WHOLE, "id"),
        *columns(TEXT, "conversation_id", "reason"),
        *columns(JSON, "facts"),
        *columns(INSTANT, "opened_at"),
        *optional(TEXT, "taken_by"),
        *optional(INSTANT, "closed_at"),
        check(
            "handovers_reason",
            "reason IN ('asked', 'complaint', 'emergency', 'not_understood', 'rule', 'unusual')",
        ),
        check("handovers_times", "closed_at >= opened_at"),
        points("handovers", "conversation_id", "conversations", "CASCADE"),
        key("handovers", "id"),
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
        *columns(WHOLE, "id"),
        *columns(TEXT, "name"),
        *optional(TEXT, "phone", "email"),
        *columns(INSTANT, "created_at", "updated_at"),
        check("clients_phone", "substr(phone, 1, 1) = '+'"),
        key("clients", "id"),
        sa.UniqueConstraint("phone", name="uq_clients_phone"),
    )
    op.create_index("ix_clients_email", "clients", ["email"])


def _appointments() -> None:
    op.create_table(
        "appointments",
        *columns(TEXT, "id", "service_id", "staff_id", "state", "currency"),
        *optional(TEXT, "resource", "client_name", "conversation_id"),
        *columns(
            INSTANT, "starts_at", "ends_at", "blocked_from", "blocked_until", "created_at", "updated_at"
        ),
        *optional(INSTANT, "held_until"),
        *optional(WHOLE, "client_id"),
        *optional(MONEY, "price"),
        *columns(FLAG, "price_starts_at"),
        *columns(WHOLE, "sequence"),
        check("appointments_held_until", "(state = 'held') = (held_until IS NOT NULL)"),
        check("appointments_booked_client", "state NOT IN ('requested', 'booked') OR client_id IS NOT NULL"),
        check("appointments_state", "state IN ('held', 'released', 'requested', 'booked', 'cancelled')"),
        check(
            "appointments_times",
            "blocked_from <= starts_at AND starts_at < ends_at AND ends_at <= blocked_until",
        ),
        check("appointments_sequence", "sequence >= 0"),
        points("appointments", "client_id", "clients"),
        points("appointments", "conversation_id", "conversations", "SET NULL"),
        points("appointments", "resource", "resources"),
        points("appointments", "service_id", "services"),
        points("appointments", "staff_id", "staff"),
        key("appointments", "id"),
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
        *columns(TEXT, "resource", "appointment_id"),
        *columns(WHOLE, "cell", "place"),
        check("occupancy_one_staff_place", "substr(resource, 1, 6) <> 'staff:' OR place = 0"),
        check("occupancy_place", "place >= 0"),
        points("occupancy", "appointment_id", "appointments", "CASCADE"),
        key("occupancy", "resource", "cell", "place"),
    )
    op.create_index("ix_occupancy_appointment_id", "occupancy", ["appointment_id"])


def _messages() -> None:
    op.create_table(
        "notifications",
        *columns(TEXT, "id", "rule", "channel", "recipient", "state"),
        *optional(TEXT, "appointment_id", "text", "error"),
        *columns(INSTANT, "due_at", "created_at"),
        *columns(WHOLE, "attempts"),
        *optional(INSTANT, "claimed_at", "sent_at"),
        check("notifications_channel", "channel IN ('sms', 'email')"),
        check("notifications_claimed_at", "state <> 'sending' OR claimed_at IS NOT NULL"),
        check("notifications_sent_at", "state <> 'sent' OR sent_at IS NOT NULL"),
        check("notifications_state", "state IN ('planned', 'sending', 'sent', 'failed', 'dropped')"),
        check("notifications_attempts", "attempts >= 0"),
        points("notifications", "appointment_id", "appointments", "CASCADE"),
        key("notifications", "id"),
        sa.UniqueConstraint("appointment_id", "rule", name="uq_notifications_appointment_id_rule"),
    )
    op.create_index("ix_notifications_due", "notifications", ["state", "due_at"])
    op.create_table(
        "heartbeats",
        *columns(TEXT, "process"),
        *columns(INSTANT, "seen_at"),
        key("heartbeats", "process"),
    )
