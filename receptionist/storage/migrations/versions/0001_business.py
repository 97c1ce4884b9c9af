"""What the owner tells."""

import sqlalchemy as sa
from alembic import op

from receptionist.storage.migrations.tables import (
    DATE,
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

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

RANGE = "(opens IS NULL) = (closes IS NULL) AND (opens IS NULL OR (opens >= 0 AND opens < closes))"


def upgrade() -> None:
    _business()
    _services()
    _hours()
    _words_and_rules()


def _business() -> None:
    op.create_table(
        "business",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        *columns(TEXT, "name", "kind", "zone", "currency", "tone"),
        *columns(JSON, "languages", "holidays", "staff_hours"),
        *optional(TEXT, "phone", "email", "address", "holiday_country"),
        *optional(JSON, "quiet_hours"),
        *columns(
            WHOLE, "slot_step", "min_notice", "max_advance", "cancel_notice", "hold", "after_failed_turns"
        ),
        check("business_tone", "tone IN ('formal', 'informal')"),
        check("business_only_one", "id = 1"),
        key("business", "id"),
    )
    op.create_table(
        "resources",
        *columns(TEXT, "id"),
        *columns(WHOLE, "capacity", "position"),
        *columns(FLAG, "retired"),
        check("resources_capacity", "capacity >= 1"),
        key("resources", "id"),
    )
    op.create_table(
        "staff",
        *columns(TEXT, "id", "name"),
        *columns(JSON, "aliases"),
        *columns(FLAG, "own_hours", "retired"),
        *columns(WHOLE, "position"),
        key("staff", "id"),
    )


def _services() -> None:
    op.create_table(
        "services",
        *columns(TEXT, "id"),
        *columns(JSON, "name", "synonyms", "staff"),
        *columns(WHOLE, "duration", "buffer_before", "buffer_after", "position"),
        *optional(MONEY, "price"),
        *columns(FLAG, "price_starts_at", "retired"),
        *optional(TEXT, "resource"),
        *optional(WHOLE, "max_per_day"),
        check("services_buffers", "buffer_before >= 0 AND buffer_after >= 0"),
        check("services_duration", "duration > 0"),
        check("services_max_per_day", "max_per_day >= 1"),
        check("services_price", "price >= 0"),
        points("services", "resource", "resources"),
        key("services", "id"),
    )


def _hours() -> None:
    op.create_table(
        "hours",
        *columns(WHOLE, "id", "weekday"),
        *optional(TEXT, "staff_id"),
        *optional(WHOLE, "opens", "closes"),
        check("hours_range", RANGE),
        check("hours_weekday", "weekday BETWEEN 0 AND 6"),
        points("hours", "staff_id", "staff"),
        key("hours", "id"),
    )
    op.create_table(
        "hours_exceptions",
        *columns(WHOLE, "id"),
        *optional(TEXT, "staff_id"),
        *columns(DATE, "on_date"),
        *optional(WHOLE, "opens", "closes"),
        check("hours_exceptions_range", RANGE),
        points("hours_exceptions", "staff_id", "staff"),
        key("hours_exceptions", "id"),
    )
    op.create_table(
        "time_off",
        *columns(WHOLE, "id"),
        *columns(TEXT, "staff_id"),
        *columns(DATE, "first_on", "last_on"),
        check("time_off_order", "first_on <= last_on"),
        points("time_off", "staff_id", "staff"),
        key("time_off", "id"),
    )
    op.create_table(
        "busy_blocks",
        *columns(WHOLE, "id"),
        *columns(TEXT, "staff_id", "source"),
        *columns(INSTANT, "starts_at", "ends_at"),
        check("busy_blocks_times", "starts_at < ends_at"),
        points("busy_blocks", "staff_id", "staff"),
        key("busy_blocks", "id"),
    )
    op.create_index("ix_busy_blocks_staff_id_ends_at", "busy_blocks", ["staff_id", "ends_at"])


def _words_and_rules() -> None:
    op.create_table(
        "faq",
        *columns(WHOLE, "id"),
        *columns(JSON, "question", "answer"),
        key("faq", "id"),
    )
    op.create_table(
        "reminder_rules",
        *columns(WHOLE, "id", "before"),
        *columns(TEXT, "channel"),
        *columns(FLAG, "ask_confirmation"),
        check("reminder_rules_channel", "channel IN ('sms', 'email')"),
        check("reminder_rules_before", "before > 0"),
        key("reminder_rules", "id"),
    )
