"""Statements that are compiled once say and find the same as SQLAlchemy's own way does, on both databases."""

from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.exc import IntegrityError

from receptionist.storage.asking import among, ask, change, change_each
from receptionist.storage.models import Conversation, ConversationEvent, Heartbeat
from tests.builders import NOW, WARSAW, a_business, a_database

SEEN = select(Heartbeat.process, Heartbeat.seen_at).where(Heartbeat.seen_at > bindparam("after")).limit(2)
NEW_SEEN = insert(Heartbeat)
SEEN_LATER = update(Heartbeat).where(Heartbeat.process == bindparam("whose"))
SEEN_AMONG = select(Heartbeat.process).where(among(Heartbeat.process, ("web", "worker")))
SEEN_IN = select(Heartbeat.process).where(Heartbeat.process.in_(("web", "worker")))
NEW_EVENT = insert(ConversationEvent).returning(ConversationEvent.payload, ConversationEvent.created_at)
HOUR = timedelta(hours=1)


@pytest.fixture
def database(database_url):
    return a_database(database_url, a_business())


def seen(session):
    return ask(session, SEEN, {"after": NOW - HOUR})


def test_values_go_in_and_come_back_by_their_types(database):
    with database.writing() as session:
        change(session, NEW_SEEN, {"process": "web", "seen_at": NOW.astimezone(WARSAW)})

    with database.reading() as session:
        ((process, at),) = seen(session)
        assert ask(session, SEEN, {"after": NOW}) == []
    assert (process, at, at.tzinfo) == ("web", NOW, UTC)


def test_rows_are_written_together_and_counted_when_changed(database):
    with database.writing() as session:
        change_each(session, NEW_SEEN, [{"process": name, "seen_at": NOW} for name in ("web", "worker", "x")])
        changed = change(session, SEEN_LATER, {"whose": "web", "seen_at": NOW + HOUR})
        unknown = change(session, SEEN_LATER, {"whose": "nobody", "seen_at": NOW + HOUR})

    with database.reading() as session:
        assert sorted(ask(session, SEEN_AMONG)) == [("web",), ("worker",)]
    assert (changed, unknown) == (1, 0)


def test_what_a_statement_returns_is_read_by_its_type(database):
    with database.writing() as session:
        session.add(
            Conversation(id="c", token_hash="", frame={}, failed_turns=0, created_at=NOW, updated_at=NOW)
        )
        event = {"conversation_id": "c", "type": "message", "payload": {"text": "żółw"}, "created_at": NOW}
        assert ask(session, NEW_EVENT, event) == [({"text": "żółw"}, NOW)]


def test_what_the_session_has_changed_is_found(database):
    with database.writing() as session:
        session.add(Heartbeat(process="web", seen_at=NOW))

        assert seen(session) == [("web", NOW)]


def test_a_transaction_that_fails_takes_it_back(database):
    with suppress(ZeroDivisionError), database.writing() as session:
        change(session, NEW_SEEN, {"process": "web", "seen_at": NOW})
        raise ZeroDivisionError

    with database.reading() as session:
        assert seen(session) == []


def test_what_the_database_refuses_is_refused_in_sqlalchemys_words(database):
    row = {"process": "web", "seen_at": NOW}
    with pytest.raises(IntegrityError), database.writing() as session:
        change_each(session, NEW_SEEN, [row, row])


def test_a_reading_transaction_writes_nothing(database):
    with pytest.raises(Exception, match=r"read.?only"), database.reading() as session:
        change(session, NEW_SEEN, {"process": "web", "seen_at": NOW})


def test_a_naive_time_a_missing_value_and_in_are_refused(database):
    with database.reading() as session:
        with pytest.raises(ValueError, match="no zone"):
            ask(session, SEEN, {"after": datetime(2027, 3, 1)})
        with pytest.raises(KeyError, match="after"):
            ask(session, SEEN)
        with pytest.raises(AssertionError, match="among"):
            ask(session, SEEN_IN)
