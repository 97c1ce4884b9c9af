"""Clients in order, notes, replies kept for another time, and who has a conversation."""

import sqlalchemy as sa
from alembic import op

from receptionist.storage.migrations.tables import INSTANT, JSON, TEXT, WHOLE, columns, check, key, optional, points

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("clients", sa.Column("note", TEXT, nullable=False, server_default=""))
    op.create_index("ix_clients_name_folded", "clients", ["name_folded"])
    user = sa.ForeignKey("users.id", name="fk_handovers_user_id_users")
    op.add_column("handovers", sa.Column("user_id", WHOLE, user), inline_references=True)
    op.create_index("ix_handovers_user_id", "handovers", ["user_id"])
    op.create_index("ix_appointments_client_staff", "appointments", ["client_id", "staff_id"])
    op.create_index("ix_conversations_status", "conversations", ["status", "updated_at"])
    op.create_index("ix_conversations_updated_at", "conversations", ["updated_at"])
    _canned_replies()
    _notes()


def _canned_replies() -> None:
    op.create_table(
        "canned_replies",
        *columns(WHOLE, "id"),
        *columns(TEXT, "shortcut"),
        *columns(JSON, "text"),
        key("canned_replies", "id"),
        sa.UniqueConstraint("shortcut", name="uq_canned_replies_shortcut"),
        check("canned_replies_shortcut", "shortcut = lower(shortcut)"),
    )


def _notes() -> None:
    op.create_table(
        "conversation_notes",
        *columns(WHOLE, "id"),
        *columns(TEXT, "conversation_id"),
        *optional(WHOLE, "user_id"),
        *columns(TEXT, "user_name", "text", "key"),
        *columns(INSTANT, "created_at"),
        key("conversation_notes", "id"),
        points("conversation_notes", "conversation_id", "conversations", "CASCADE"),
        points("conversation_notes", "user_id", "users", "SET NULL"),
        sa.UniqueConstraint("key", name="uq_conversation_notes_key"),
    )
    op.create_index("ix_conversation_notes_conversation_id", "conversation_notes", ["conversation_id"])
