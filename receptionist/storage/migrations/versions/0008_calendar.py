"""What staff do in the calendar: visits over others, who came, notes; clients found without diacritics."""

import sqlalchemy as sa
from alembic import op

from receptionist.language.text import fold
from receptionist.storage.migrations.tables import FLAG, TEXT, optional

revision = "0008"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("appointments", sa.Column("overrides", FLAG, nullable=False, server_default=sa.false()))
    for column in optional(TEXT, "attendance", "staff_note"):
        op.add_column("appointments", column)
    op.create_index(
        "ix_appointments_overriding",
        "appointments",
        ["blocked_until"],
        sqlite_where=sa.text("overrides"),
        postgresql_where=sa.text("overrides"),
    )
    op.add_column("clients", sa.Column("name_folded", TEXT, nullable=False, server_default=""))
    clients = op.get_bind().execute(sa.text("SELECT id, name FROM clients")).all()
    rows = [{"id": key, "folded": fold(name)} for key, name in clients]
    if rows:
        op.get_bind().execute(sa.text("UPDATE clients SET name_folded = :folded WHERE id = :id"), rows)
