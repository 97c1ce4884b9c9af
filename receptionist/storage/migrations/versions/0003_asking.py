"""Proof of identity, the waiting list, unanswered questions, ratings, consents; visits that belong together."""

import sqlalchemy as sa
from alembic import op

from receptionist.storage.migrations.tables import (
    INSTANT,
    JSON,
    TEXT,
    WHOLE,
    check,
    columns,
    key,
    optional,
    points,
)

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_HELD = sa.text("state = 'held'")


def upgrade() -> None:
    _rules()
    _visits()
    _codes()
    _waitlist()
    _questions()
    _opinions()


def _rules() -> None:
    op.add_column("business", sa.Column("late_limit", WHOLE, nullable=False, server_default="15"))
    op.add_column("business", sa.Column("waitlist_hold", WHOLE, nullable=False, server_default="30"))


def _visits() -> None:
    for column in (*optional(TEXT, "group_id"), *optional(INSTANT, "confirmed_at"), *optional(WHOLE, "late_minutes")):
        op.add_column("appointments", column)
    op.add_column("appointments", sa.Column("part", WHOLE, nullable=False, server_default="0"))
    op.create_index("ix_appointments_group_id", "appointments", ["group_id"])
    op.drop_index("uq_appointments_one_hold", "appointments")
    op.create_index(
        "uq_appointments_one_hold",
        "appointments",
        ["conversation_id", "part"],
        unique=True,
        sqlite_where=_HELD,
        postgresql_where=_HELD,
    )


def _codes() -> None:
    op.create_table(
        "identity_codes",
        *columns(TEXT, "id", "conversation_id", "address_hash", "code_hash"),
        *optional(WHOLE, "client_id"),
        *columns(WHOLE, "tries"),
        *columns(INSTANT, "created_at", "expires_at"),
        *optional(INSTANT, "used_at"),
        check("identity_codes_tries", "tries >= 0"),
        check("identity_codes_times", "created_at < expires_at"),
        points("identity_codes", "conversation_id", "conversations", "CASCADE"),
        points("identity_codes", "client_id", "clients", "CASCADE"),
        key("identity_codes", "id"),
    )
    op.create_index("ix_identity_codes_conversation_id", "identity_codes", ["conversation_id"])
    op.create_index("ix_identity_codes_address", "identity_codes", ["address_hash", "created_at"])


def _waitlist() -> None:
    op.create_table(
        "waitlist",
        *columns(TEXT, "id", "service_id", "name", "language", "state"),
        *optional(TEXT, "staff_id", "phone", "email", "conversation_id", "appointment_id"),
        *columns(JSON, "windows"),
        *optional(INSTANT, "offered_until"),
        sa.Column("lapses", WHOLE, nullable=False, server_default="0"),
        *columns(INSTANT, "created_at", "updated_at"),
        check("waitlist_lapses", "lapses >= 0"),
        check("waitlist_state", "state IN ('waiting', 'offered', 'booked', 'ended')"),
        check("waitlist_offered_until", "(state = 'offered') = (offered_until IS NOT NULL)"),
        check("waitlist_address", "phone IS NOT NULL OR email IS NOT NULL"),
        points("waitlist", "service_id", "services"),
        points("waitlist", "staff_id", "staff"),
        points("waitlist", "conversation_id", "conversations", "SET NULL"),
        points("waitlist", "appointment_id", "appointments", "SET NULL"),
        sa.UniqueConstraint("appointment_id", name="uq_waitlist_appointment_id"),
        key("waitlist", "id"),
    )
    op.create_index("ix_waitlist_conversation_id", "waitlist", ["conversation_id"])
    op.create_index("ix_waitlist_waiting", "waitlist", ["state", "created_at"])
    op.create_table(
        "freed_places",
        *columns(WHOLE, "id"),
        *columns(TEXT, "service_id", "staff_id"),
        *optional(TEXT, "resource"),
        *columns(INSTANT, "starts_at", "ends_at", "freed_at"),
        *columns(JSON, "told"),
        check("freed_places_times", "starts_at < ends_at"),
        points("freed_places", "service_id", "services"),
        points("freed_places", "staff_id", "staff"),
        points("freed_places", "resource", "resources"),
        key("freed_places", "id"),
    )


def _questions() -> None:
    op.create_table(
        "unanswered_questions",
        *columns(WHOLE, "id", "times"),
        *columns(TEXT, "text", "language"),
        *optional(TEXT, "conversation_id"),
        *columns(INSTANT, "asked_at", "last_asked_at"),
        *optional(INSTANT, "answered_at"),
        check("unanswered_questions_times", "times >= 1"),
        points("unanswered_questions", "conversation_id", "conversations", "SET NULL"),
        key("unanswered_questions", "id"),
    )


def _opinions() -> None:
    op.create_table(
        "ratings",
        *columns(TEXT, "conversation_id"),
        *optional(WHOLE, "score"),
        *optional(TEXT, "comment"),
        *columns(INSTANT, "asked_at"),
        *optional(INSTANT, "given_at"),
        check("ratings_score", "score BETWEEN 1 AND 5"),
        points("ratings", "conversation_id", "conversations", "CASCADE"),
        key("ratings", "conversation_id"),
    )
    op.create_table(
        "consents",
        *columns(WHOLE, "id"),
        *optional(WHOLE, "client_id"),
        *optional(TEXT, "conversation_id"),
        *columns(TEXT, "purpose", "version", "language", "text"),
        *columns(INSTANT, "given_at"),
        points("consents", "client_id", "clients", "CASCADE"),
        points("consents", "conversation_id", "conversations", "SET NULL"),
        key("consents", "id"),
    )
    op.create_index("ix_consents_client_id", "consents", ["client_id"])
