"""Services whose bookings staff confirm, and those that let the staff member go for a while."""

import sqlalchemy as sa
from alembic import op

from receptionist.storage.migrations.tables import FLAG, INSTANT, WHOLE, optional

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ("processing_from", "processing_for"):
        op.add_column("services", sa.Column(name, WHOLE, nullable=False, server_default="0"))
    op.add_column("services", sa.Column("staff_confirms", FLAG, nullable=False, server_default=sa.false()))
    for column in optional(INSTANT, "pause_from", "pause_until"):
        op.add_column("appointments", column)
