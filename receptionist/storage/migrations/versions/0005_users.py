"""People who sign in: accounts, wrong tries, and the journal; and the newest change of the calendar, found fast."""

import sqlalchemy as sa
from alembic import op

from receptionist.storage.migrations.tables import FLAG, INSTANT, JSON, TEXT, WHOLE, check, columns, key, optional, points

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "users",
        *columns(WHOLE, "id"),
        *columns(TEXT, "email", "name", "role"),
        *optional(TEXT, "staff_id", "password_hash"),
        *columns(TEXT, "language"),
        *columns(WHOLE, "epoch"),
        *optional(TEXT, "totp_secret"),
        *optional(WHOLE, "totp_step"),
        *columns(FLAG, "active"),
        *columns(INSTANT, "created_at"),
        key("users", "id"),
        points("users", "staff_id", "staff"),
        sa.UniqueConstraint("email", name="uq_users_email"),
        sa.UniqueConstraint("staff_id", name="uq_users_staff_id"),
        check("users_role", "role IN ('staff', 'manager', 'owner')"),
        check("users_email", "email = lower(email)"),
    )
    op.create_table(
        "sign_in_tries",
        *columns(TEXT, "address_hash"),
        *columns(WHOLE, "failures"),
        *optional(INSTANT, "blocked_until"),
        *columns(INSTANT, "last_at"),
        key("sign_in_tries", "address_hash"),
    )
    op.create_table(
        "journal",
        *columns(WHOLE, "id"),
        *optional(WHOLE, "user_id"),
        *columns(TEXT, "user_name", "action", "subject", "subject_id"),
        *columns(JSON, "details"),
        *columns(INSTANT, "at"),
        key("journal", "id"),
        points("journal", "user_id", "users", ondelete="SET NULL"),
    )
    op.create_index("ix_journal_subject", "journal", ["subject", "subject_id"])
    op.create_index("ix_appointments_updated_at", "appointments", ["updated_at"])
