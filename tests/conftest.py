"""What every test may ask for: a fresh database of either kind, both of them real."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.databases import NoPostgres, Server, running_server


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """A SQLite file that does not exist yet."""
    return f"sqlite:///{tmp_path}/receptionist.sqlite3"


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Server]:
    """One server for this test process; each xdist worker has its own."""
    try:
        with running_server() as server:
            yield server
    except NoPostgres as error:
        pytest.fail(f"These tests need a real PostgreSQL: {error}", pytrace=False)


@pytest.fixture
def postgres_url(postgres_server: Server) -> Iterator[str]:
    """A new empty PostgreSQL database."""
    with postgres_server.fresh_database() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest) -> str:
    """An empty database of either kind: the test runs once on each."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url
