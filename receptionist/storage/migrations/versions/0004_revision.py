"""Which saving of the business the tables hold, so that it need not be read again to be known."""

import sqlalchemy as sa
from alembic import op

from receptionist.storage.migrations.tables import TEXT

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("business", sa.Column("revision", TEXT, nullable=False, server_default=""))
