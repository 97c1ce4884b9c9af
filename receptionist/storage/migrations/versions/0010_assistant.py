"""How the assistant appears: its name, greeting, manner, and what always goes to staff."""

import sqlalchemy as sa
from alembic import op

from receptionist.storage.migrations.tables import JSON

revision = "0010"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("business", sa.Column("assistant", JSON, nullable=False, server_default="{}"))
