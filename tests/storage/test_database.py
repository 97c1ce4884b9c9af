"""The two kinds of transaction, and what the tables themselves refuse."""

from datetime import timedelta

import pytest
from sqlalchemy import insert, select, text
from sqlalchemy.exc import DBAPIError, IntegrityError

from receptionist.storage.database import Database
from receptionist.storage.models import (
    Appointment,
    Client,
    Handover,
    Heartbeat,
    Notification,
    Occupancy,
    StoredReply,
    Turn,
)
from tests.builders import NOW, a_business, a_database


@pytest.fixture
def database(database_url):
    return a_database(database_url, a_business(), "chat")


def visit(**fields):
    plain = {
        "id": "visit",
        "service_id": "trim",
        "staff_id": "ewa",
        "starts_at": NOW,
        "ends_at": NOW + timedelta(minutes=30),
        "blocked_from": NOW,
        "blocked_until": NOW + timedelta(minutes=30),
        "state": "released",
        "currency": "PLN",
        "created_at": NOW,
        "updated_at": NOW,
    }
    return Appointment(**{**plain, **fields})


def turn(position):
    return Turn(conversation_id="chat", position=position, author="client", text="", created_at=NOW)


def reminder(name):
    return Notification(
        id=name,
        appointment_id="visit",
        rule="reminder",
        channel="sms",
        recipient="+48600700800",
        due_at=NOW,
        created_at=NOW,
    )


def test_an_exception_leaves_nothing_of_a_writing_transaction(database):
    def beat_and_fail():
        with database.writing() as session:
            session.add(Heartbeat(process="worker", seen_at=NOW))
            session.flush()
            raise RuntimeError

    with pytest.raises(RuntimeError):
        beat_and_fail()

    with database.reading() as session:
        assert session.scalars(select(Heartbeat)).all() == []


def test_a_reading_transaction_refuses_to_write(database):
    with pytest.raises(DBAPIError), database.reading() as session:
        session.execute(insert(Heartbeat), {"process": "worker", "seen_at": NOW})


def test_a_connection_that_has_read_can_write_afterwards(database):
    with database.reading() as session:
        session.scalars(select(Heartbeat)).all()

    with database.writing() as session:
        session.add(Heartbeat(process="worker", seen_at=NOW))

    with database.reading() as session:
        assert session.scalars(select(Heartbeat.process)).all() == ["worker"]


def test_reading_goes_on_while_another_writes(database):
    with database.writing() as writer:
        writer.add(Heartbeat(process="worker", seen_at=NOW))
        writer.flush()

        with database.reading() as session:
            assert session.scalars(select(Heartbeat)).all() == []


def test_rows_can_be_used_after_the_commit(database):
    with database.writing() as session:
        row = Heartbeat(process="worker", seen_at=NOW)
        session.add(row)

    assert row.seen_at == NOW


def test_a_plain_postgresql_url_is_spoken_to_with_psycopg():
    assert Database("postgresql://someone@localhost/salon").url.drivername == "postgresql+psycopg"


def test_sqlite_keeps_a_write_ahead_log_and_foreign_keys(sqlite_url):
    database = a_database(sqlite_url, a_business())

    with database.reading() as session:
        pragmas = ("journal_mode", "foreign_keys", "busy_timeout")
        found = [session.scalar(text(f"PRAGMA {name}")) for name in pragmas]
    assert found == ["wal", 1, 10_000]


REFUSED = {
    "a booked visit of nobody": lambda: [visit(state="booked")],
    "a hold without an end": lambda: [visit(state="held")],
    "an end of a hold that is none": lambda: [visit(held_until=NOW)],
    "a state that does not exist": lambda: [visit(state="perhaps")],
    "an end before the start": lambda: [visit(ends_at=NOW - timedelta(minutes=5))],
    "a visit longer than what it takes": lambda: [visit(blocked_until=NOW + timedelta(minutes=5))],
    "an unknown service": lambda: [visit(service_id="nothing")],
    "an unknown staff member": lambda: [visit(staff_id="nobody")],
    "two holds of one conversation": lambda: [
        visit(id=name, conversation_id="chat", state="held", held_until=NOW) for name in "ab"
    ],
    "two turns at one place": lambda: [turn(1), turn(1)],
    "two answers to one message": lambda: [
        StoredReply(conversation_id="chat", key="k", reply={"number": n}, created_at=NOW) for n in (1, 2)
    ],
    "two open handovers of one conversation": lambda: [
        Handover(conversation_id="chat", reason="asked", opened_at=NOW) for _ in "ab"
    ],
    "two messages of one rule about a visit": lambda: [visit(), *(reminder(name) for name in "ab")],
    "two clients with one phone": lambda: [
        Client(name=name, phone="+48600700800", created_at=NOW, updated_at=NOW) for name in "ab"
    ],
    "a phone without its country": lambda: [
        Client(name="a", phone="600700800", created_at=NOW, updated_at=NOW)
    ],
}


@pytest.mark.parametrize("rows", REFUSED.values(), ids=REFUSED.keys())
def test_the_tables_refuse(database, rows):
    with pytest.raises(IntegrityError), database.writing() as session:
        _add_in_turn(session, rows())


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("resource:chair", 0), ("resource:chair", 0)),
        (("staff:ewa", 0), ("staff:ewa", 0)),
        (("staff:ewa", 0), ("staff:ewa", 1)),
    ],
    ids=["the same place of a resource", "the same time of a person", "a second place of a person"],
)
def test_the_tables_refuse_to_give_a_cell_twice(database, first, second):
    with database.writing() as session:
        session.add_all([visit(id="a"), visit(id="b")])

    cells = [
        {"resource": resource, "cell": 1, "place": place, "appointment_id": name}
        for (resource, place), name in zip((first, second), "ab", strict=True)
    ]
    with pytest.raises(IntegrityError), database.writing() as session:
        session.execute(insert(Occupancy), cells)


def _add_in_turn(session, rows):
    for row in rows:
        session.add(row)
        session.flush()
        # Forgotten, so that it is the table that objects and not the session.
        session.expunge(row)


def test_a_reading_transaction_sees_one_picture(database):
    with database.reading() as reader:
        before = reader.scalars(select(Heartbeat.process)).all()
        with database.writing() as session:
            session.add(Heartbeat(process="worker", seen_at=NOW))

        assert reader.scalars(select(Heartbeat.process)).all() == before
