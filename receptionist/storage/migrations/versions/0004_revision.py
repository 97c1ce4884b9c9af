"""What is asked in every turn kept at hand: which saving of the business stands, how long a conversation is."""

import sqlalchemy as sa
from alembic import op

from receptionist.storage.migrations.tables import TEXT, WHOLE

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("business", sa.Column("revision", TEXT, nullable=False, server_default=""))
    op.add_column("conversations", sa.Column("length", WHOLE, nullable=False, server_default="0"))
    counted = "SELECT count(*) FROM turns WHERE turns.conversation_id = conversations.id"
    op.execute(f"UPDATE conversations SET length = ({counted})")  # noqa: S608 - no text of anybody's
