"""Alembic's entry: runs revisions on the connection that `Database.migrate` hands over, never on its own.

A revision is written by hand; tests/storage/test_migrations.py says what it lacks.
"""

from alembic import context

from receptionist.storage.models import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
