"""The migrations and the models tell the same story, on both databases."""

import multiprocessing

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import CheckConstraint, create_engine, inspect

from receptionist.storage.database import Database
from receptionist.storage.models import Base


def test_from_empty_to_head_makes_what_the_models_say(database_url):
    Database(database_url).migrate()

    with create_engine(database_url).connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_every_check_of_the_models_is_in_the_tables(database_url):
    Database(database_url).migrate()

    inspector = inspect(create_engine(database_url))
    for table in Base.metadata.sorted_tables:
        expected = {str(c.name) for c in table.constraints if isinstance(c, CheckConstraint)}
        assert {c["name"] for c in inspector.get_check_constraints(table.name)} == expected


def test_every_partial_index_of_the_models_is_partial_in_the_tables(database_url):
    Database(database_url).migrate()

    inspector = inspect(create_engine(database_url))
    partial = {
        index["name"]
        for table in inspector.get_table_names()
        for index in inspector.get_indexes(table)
        if any(key.endswith("_where") for key in index.get("dialect_options", {}))
    }
    assert partial == {
        "ix_appointments_overriding",
        "uq_appointments_one_hold",
        "uq_handovers_one_open",
    }


def test_migrating_again_changes_nothing(database_url):
    Database(database_url).migrate()

    Database(database_url).migrate()

    assert "appointments" in inspect(create_engine(database_url)).get_table_names()


def test_processes_that_start_at_once_migrate_once(database_url):
    spawn = multiprocessing.get_context("spawn")
    processes = [spawn.Process(target=_migrate, args=(database_url,)) for _ in range(3)]

    for process in processes:
        process.start()
    for process in processes:
        process.join(120)

    assert [process.exitcode for process in processes] == [0, 0, 0]


def _migrate(url: str) -> None:
    Database(url).migrate()
