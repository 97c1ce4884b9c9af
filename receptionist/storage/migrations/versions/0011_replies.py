"""What clients write by SMS: each message once, and what was last said to a number."""

from alembic import op

from receptionist.storage.migrations.tables import (
    FLAG,
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

revision = "0011"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "inbound_messages",
        *columns(TEXT, "id", "phone", "text"),
        *columns(FLAG, "opted_out"),
        *columns(TEXT, "state"),
        *columns(WHOLE, "attempts"),
        *optional(TEXT, "meant"),
        *columns(INSTANT, "received_at"),
        *optional(INSTANT, "handled_at"),
        check("inbound_messages_state", "state IN ('received', 'handled', 'failed')"),
        check("inbound_messages_attempts", "attempts >= 0"),
        key("inbound_messages", "id"),
    )
    op.create_index("ix_inbound_messages_waiting", "inbound_messages", ["state", "received_at"])
    op.create_index("ix_inbound_messages_phone", "inbound_messages", ["phone"])
    op.create_table(
        "sms_threads",
        *columns(TEXT, "phone"),
        *optional(TEXT, "conversation_id", "opened_with"),
        *optional(JSON, "asked"),
        *columns(INSTANT, "last_at"),
        points("sms_threads", "conversation_id", "conversations", "SET NULL"),
        key("sms_threads", "phone"),
    )
    op.create_index("ix_sms_threads_conversation_id", "sms_threads", ["conversation_id"])
