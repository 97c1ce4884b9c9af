"""One database, SQLite or PostgreSQL, and the two kinds of transaction: reading and writing."""

import fcntl
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.orm import Session
from sqlalchemy.pool import NullPool

from receptionist.storage.turnstile import Settling, Turnstile

BUSY_TIMEOUT_MS = 10_000
_MIGRATIONS = Path(__file__).parent / "migrations"
_MIGRATION_LOCK = 7_305_808
"""Any number, as long as every release of this program takes the same one."""


class Database:
    """The database behind a SQLAlchemy URL; `postgresql://` is spoken to with psycopg."""

    def __init__(self, url: str) -> None:
        self.url = _with_driver(url)
        self._engine = _engine(self.url)
        self._read = self._engine.execution_options(writes=False, postgresql_readonly=True)
        if self.url.get_backend_name() == "postgresql":
            # One picture for the whole transaction, as SQLite gives anyway.
            self._read = self._read.execution_options(isolation_level="REPEATABLE READ")
        self._write = self._engine.execution_options(writes=True)
        self._turnstile = Turnstile(Path(self.url.database or "")) if self._is_sqlite else None

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A transaction that only reads: it takes no write lock, and a write in it raises."""
        with Session(self._read, expire_on_commit=False) as session:
            yield session

    @contextmanager
    def writing(self, settling: Settling = nullcontext) -> Iterator[Session]:
        """A transaction that is committed at the end and rolled back by an exception.

        SQLite has one writer at a time, so that a judgement and the write that follows from it are never
        parted; whoever came first goes first. One inside another waits for ever. `settling` surrounds the
        wait for SQLite's disk, after all is done.
        """
        turn = self._turnstile.one_at_a_time(settling) if self._turnstile else nullcontext()
        with turn, Session(self._write, expire_on_commit=False) as session, session.begin():
            yield session

    def migrate(self) -> None:
        """Bring the tables up to date; two processes that start at once take turns."""
        lock = _file_lock(self.url) if self._is_sqlite else nullcontext()
        engine = _engine(self.url, for_migration=True)
        with lock, engine.execution_options(writes=True).begin() as connection:
            if connection.dialect.name == "postgresql":
                connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _MIGRATION_LOCK})
            upgrade(connection)

    @property
    def _is_sqlite(self) -> bool:
        return self.url.get_backend_name() == "sqlite"

    def close(self) -> None:
        """Give back every connection."""
        self._engine.dispose()


def upgrade(connection: Connection) -> None:
    """Run the migrations that are missing, in the caller's transaction."""
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _with_driver(url: str) -> URL:
    parsed = make_url(url)
    return parsed.set(drivername="postgresql+psycopg") if parsed.drivername == "postgresql" else parsed


def _engine(url: URL, *, for_migration: bool = False) -> Engine:
    if url.get_backend_name() != "sqlite":
        return create_engine(url, pool_pre_ping=True, **({"poolclass": NullPool} if for_migration else {}))
    engine = create_engine(url, **({"poolclass": NullPool} if for_migration else {}))
    event.listen(engine, "connect", _prepare_for_migration if for_migration else _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: sqlite3.Connection, _record: object) -> None:
    # The driver's own BEGIN would come too late and never be IMMEDIATE.
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
    connection.execute("PRAGMA foreign_keys = ON")
    # Consistent whatever happens; that a commit is on the disk is seen to by the turnstile.
    connection.execute("PRAGMA synchronous = NORMAL")


def _prepare_for_migration(connection: sqlite3.Connection, record: object) -> None:
    _prepare(connection, record)
    # A table is altered by copying it; dropping the old one must not take along the rows that point to it.
    connection.execute("PRAGMA foreign_keys = OFF")
    # Kept in the file. Only here, behind the lock: two processes that switch at once fail at once.
    connection.execute("PRAGMA journal_mode = WAL")


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    # Past SQLAlchemy's own way to the driver, which takes longer than both statements.
    driver: Any = connection.connection.driver_connection
    driver.execute(f"PRAGMA query_only = {'OFF' if writes else 'ON'}")
    driver.execute("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def _file_lock(url: URL) -> Iterator[None]:
    path = Path(url.database or "")
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.with_name(path.name + ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
