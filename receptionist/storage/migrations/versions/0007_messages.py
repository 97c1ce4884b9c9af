"""Messages by the owner's rules: what each is for, whose, and what became of it; tasks for staff."""

import sqlalchemy as sa
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

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _notifications()
    _rules()
    _tasks()
    for column in optional(INSTANT, "sms_stopped_at", "mail_stopped_at"):
        op.add_column("clients", column)


def _notifications() -> None:
    op.add_column("notifications", sa.Column("kind", TEXT, nullable=False, server_default="note"))
    client = sa.ForeignKey("clients.id", name="fk_notifications_client_id_clients")
    op.add_column("notifications", sa.Column("client_id", WHOLE, client), inline_references=True)
    for column in (
        *optional(TEXT, "language", "subject", "fallback", "gateway_id", "encoding"),
        *optional(WHOLE, "parts"),
        *optional(INSTANT, "delivered_at"),
    ):
        op.add_column("notifications", column)
    op.create_index("ix_notifications_client_id", "notifications", ["client_id"])
    op.create_index("ix_notifications_gateway_id", "notifications", ["gateway_id"])
    op.create_index("ix_notifications_recipient", "notifications", ["recipient", "sent_at"])
    op.create_table(
        "gateway_pace",
        *columns(TEXT, "channel"),
        *columns(INSTANT, "free_at"),
        key("gateway_pace", "channel"),
    )


def _rules() -> None:
    op.add_column("business", sa.Column("messages", JSON, nullable=False, server_default="{}"))
    kept = op.get_bind().execute(sa.text("SELECT before, channel, ask_confirmation FROM reminder_rules ORDER BY id"))
    rows = [
        {"before": row[0], "channel": row[1], "ask_confirmation": bool(row[2]), "services": [], "text": {}}
        for row in kept
    ]
    op.drop_table("reminder_rules")
    made = op.create_table(
        "reminder_rules",
        *columns(WHOLE, "id"),
        *optional(WHOLE, "before", "after"),
        *columns(TEXT, "channel"),
        *columns(FLAG, "ask_confirmation"),
        *columns(JSON, "services", "text"),
        check("reminder_rules_moment", "(before IS NULL) <> (after IS NULL)"),
        check("reminder_rules_before", "before > 0"),
        check("reminder_rules_after", "after > 0"),
        check("reminder_rules_channel", "channel IN ('sms', 'email', 'first')"),
        key("reminder_rules", "id"),
    )
    op.bulk_insert(made, rows)


def _tasks() -> None:
    op.create_table(
        "tasks",
        *columns(WHOLE, "id"),
        *columns(TEXT, "kind"),
        *optional(TEXT, "note", "appointment_id", "conversation_id", "notification_id"),
        *optional(WHOLE, "client_id"),
        *columns(INSTANT, "created_at"),
        *optional(INSTANT, "done_at"),
        check("tasks_times", "done_at >= created_at"),
        points("tasks", "appointment_id", "appointments", "SET NULL"),
        points("tasks", "conversation_id", "conversations", "SET NULL"),
        points("tasks", "notification_id", "notifications", "SET NULL"),
        points("tasks", "client_id", "clients", "CASCADE"),
        key("tasks", "id"),
    )
    op.create_index("ix_tasks_open", "tasks", ["done_at", "created_at"])
