"""The tests' own databases are real, empty and apart from one another."""

from pathlib import Path

import psycopg
import pytest
from sqlalchemy import create_engine, text

from tests import databases
from tests.databases import NoPostgres, Server


def tables(url: str) -> list[str]:
    with create_engine(url).begin() as connection:
        connection.execute(text("CREATE TABLE visit (id INTEGER PRIMARY KEY)"))
        listing = (
            "sqlite_master WHERE type = 'table'"
            if "sqlite" in url
            else "pg_tables WHERE schemaname = 'public'"
        )
        column = "name" if "sqlite" in url else "tablename"
        return list(connection.scalars(text(f"SELECT {column} FROM {listing}")))


@pytest.mark.parametrize("attempt", [1, 2])
def test_each_test_gets_an_empty_database(database_url, attempt):
    assert tables(database_url) == ["visit"]


def test_a_dropped_database_is_gone(postgres_server: Server):
    with postgres_server.fresh_database() as url:
        tables(url)

    with pytest.raises(psycopg.OperationalError, match="does not exist"):
        psycopg.connect(url.replace("+psycopg", ""))


def test_without_postgresql_the_message_says_what_to_install(monkeypatch, tmp_path):
    monkeypatch.setattr(databases, "DEBIAN", Path(tmp_path))
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(NoPostgres, match="apt-get install postgresql"), databases.running_server():
        pass
