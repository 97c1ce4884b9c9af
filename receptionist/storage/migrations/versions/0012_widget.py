"""How the widget looks on the business's own site, and how far the first-run guide has come."""

from alembic import op

from receptionist.storage.migrations.tables import (
    FLAG,
    JSON,
    TEXT,
    WHOLE,
    check,
    columns,
    key,
    optional,
)

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "widget",
        *columns(WHOLE, "id"),
        *optional(TEXT, "accent", "language"),
        *columns(TEXT, "position"),
        *columns(JSON, "greeting"),
        check("widget_only_one", "id = 1"),
        check("widget_position", "position IN ('right', 'left')"),
        key("widget", "id"),
    )
    op.create_table(
        "guide",
        *columns(WHOLE, "id"),
        *columns(WHOLE, "step"),
        *columns(FLAG, "finished", "later"),
        *optional(JSON, "document"),
        check("guide_only_one", "id = 1"),
        key("guide", "id"),
    )
