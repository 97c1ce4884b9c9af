"""How many questions a page asks the database."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from sqlite3 import ProgrammingError

from sqlalchemy import event
from sqlalchemy.engine import Engine

MOST = 15


@contextmanager
def counted() -> Iterator[list[str]]:
    """The statements of the block as SQLite runs them; transactions' own words are not counted."""
    statements: list[str] = []
    traced = []

    def note(statement):
        if not statement.startswith(("PRAGMA", "BEGIN", "COMMIT", "ROLLBACK")):
            statements.append(statement)

    def trace(connection):
        # The driver itself: what is put past SQLAlchemy counts too.
        driver = connection.connection.driver_connection
        driver.set_trace_callback(note)
        traced.append(driver)

    event.listen(Engine, "begin", trace)
    try:
        yield statements
    finally:
        event.remove(Engine, "begin", trace)
        for driver in traced:
            with suppress(ProgrammingError):  # Closed in the meantime, as the try-out room's copy is.
                driver.set_trace_callback(None)
