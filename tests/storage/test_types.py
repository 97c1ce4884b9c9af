"""Instants, money and durations come back as they went in; what is not exact is refused."""

from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import StatementError

from receptionist.storage.models import Heartbeat, ServiceRow
from tests.builders import WARSAW, a_business, a_database

NAIVE = datetime(2027, 3, 1, 9)
INSTANTS = {
    "utc": datetime(2027, 3, 1, 8, 30, 15, 250_000, tzinfo=UTC),
    "summer in Warsaw": datetime(2027, 7, 1, 10, 30, tzinfo=WARSAW),
    "second of the repeated hour": datetime(2026, 10, 25, 2, 30, fold=1, tzinfo=WARSAW),
    "a zone of half hours": datetime(2027, 3, 1, 23, 45, tzinfo=timezone(timedelta(hours=5, minutes=30))),
}


@pytest.fixture
def database(database_url):
    return a_database(database_url, a_business())


@pytest.mark.parametrize("instant", INSTANTS.values(), ids=INSTANTS.keys())
def test_an_instant_comes_back_as_the_same_instant_in_utc(database, instant):
    with database.writing() as session:
        session.add(Heartbeat(process="worker", seen_at=instant))

    with database.reading() as session:
        seen_at = session.get_one(Heartbeat, "worker").seen_at
    assert (seen_at, seen_at.tzinfo) == (instant.astimezone(UTC), UTC)


def test_an_instant_in_any_zone_is_compared_as_an_instant(database):
    with database.writing() as session:
        session.add(Heartbeat(process="worker", seen_at=datetime(2027, 3, 1, 8, tzinfo=UTC)))

    with database.reading() as session:
        earlier = datetime(2027, 3, 1, 8, 59, tzinfo=WARSAW)
        found = session.scalars(select(Heartbeat.process).where(Heartbeat.seen_at > earlier)).all()
    assert found == ["worker"]


def test_a_naive_value_is_refused_when_written(database):
    with pytest.raises(StatementError, match="has no zone"), database.writing() as session:
        session.add(Heartbeat(process="worker", seen_at=NAIVE))


def test_a_naive_value_is_refused_when_compared(database):
    with pytest.raises(StatementError, match="has no zone"), database.reading() as session:
        session.scalars(select(Heartbeat).where(Heartbeat.seen_at > NAIVE)).all()


def test_an_amount_is_kept_in_hundredths(database):
    with database.writing() as session:
        session.get_one(ServiceRow, "trim").price = Decimal("79.99")

    with database.reading() as session:
        assert session.scalar(text("SELECT price FROM services")) == 7999
        assert session.get_one(ServiceRow, "trim").price == Decimal("79.99")


@pytest.mark.parametrize(
    ("column", "value"),
    [("price", Decimal("0.001")), ("duration", timedelta(seconds=90))],
    ids=["a tenth of a grosz", "a minute and a half"],
)
def test_what_would_have_to_be_rounded_is_refused(database, column, value):
    with pytest.raises(StatementError), database.writing() as session:
        setattr(session.get_one(ServiceRow, "trim"), column, value)
