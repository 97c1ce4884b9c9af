"""A salon whose tables are made once a module, and a transaction in it that is always undone."""

from collections.abc import Iterator

import pytest
from sqlalchemy.orm import Session

from receptionist.storage.database import Database
from tests.builders import a_business, a_database, undone


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def shared_database(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Database]:
    """The small salon in a database of either kind, for tests that leave nothing behind."""
    if request.param == "sqlite":
        yield a_database(
            f"sqlite:///{tmp_path_factory.mktemp('salon')}/salon.sqlite3", a_business(), "first", "second"
        )
    else:
        with request.getfixturevalue("postgres_server").fresh_database() as url:
            yield a_database(url, a_business(), "first", "second")


@pytest.fixture
def session(shared_database: Database) -> Iterator[Session]:
    """A writing transaction that is undone after the test."""
    with undone(shared_database) as session:
        yield session
