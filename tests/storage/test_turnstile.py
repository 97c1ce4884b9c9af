"""Writers of one SQLite file wait for each other in a queue; the business is read once after each saving."""

import multiprocessing
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import func, select

from receptionist.storage import database as storage
from receptionist.storage.business import load, save
from receptionist.storage.database import Database
from receptionist.storage.models import Client
from tests.builders import NOW, a_business, a_database, undone

WRITERS = 8
EACH = 10


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """SQLite itself waits for nobody."""
    monkeypatch.setattr(storage, "BUSY_TIMEOUT_MS", 0)


def write_many(database: Database) -> None:
    for _ in range(EACH):
        with database.writing() as session:
            session.add(Client(name="Ewa Lis", created_at=NOW, updated_at=NOW))


def write_in_a_process(url: str) -> None:
    storage.BUSY_TIMEOUT_MS = 0
    write_many(Database(url))


def written(database: Database) -> int | None:
    with database.reading() as session:
        return session.scalar(select(func.count(Client.id)))


def test_many_threads_write_and_none_finds_the_database_locked(sqlite_url, impatient):
    database = a_database(sqlite_url, a_business())

    with ThreadPoolExecutor(WRITERS) as writers:
        list(writers.map(write_many, [database] * WRITERS))

    assert written(database) == WRITERS * EACH


def test_many_processes_write_and_none_finds_the_database_locked(sqlite_url, impatient):
    database = a_database(sqlite_url, a_business())
    fresh = multiprocessing.get_context("forkserver")
    fresh.set_forkserver_preload([__name__, "pytest"])
    writers = [fresh.Process(target=write_in_a_process, args=(sqlite_url,)) for _ in range(3)]

    for writer in writers:
        writer.start()
    write_many(database)
    for writer in writers:
        writer.join(120)

    assert [writer.exitcode for writer in writers] == [0, 0, 0]
    assert written(database) == 4 * EACH


def test_a_failed_writer_lets_the_next_one_in(sqlite_url):
    database = a_database(sqlite_url, a_business())

    with pytest.raises(ZeroDivisionError), database.writing():
        1 / 0  # noqa: B018
    write_many(database)

    assert written(database) == EACH


def test_a_business_saved_elsewhere_is_read_anew(database_url):
    here = a_database(database_url, a_business(name="Before"))
    elsewhere = Database(database_url)
    with here.reading() as session:
        assert load(session).name == "Before"

    with elsewhere.writing() as session:
        save(session, a_business(name="After"))

    with here.reading() as session:
        assert load(session).name == "After"


def test_a_business_whose_saving_was_undone_is_forgotten(database_url):
    database = a_database(database_url, a_business(name="Before"))
    with undone(database) as session:
        save(session, a_business(name="Never"))
        assert load(session).name == "Never"

    with database.reading() as session:
        assert load(session).name == "Before"
