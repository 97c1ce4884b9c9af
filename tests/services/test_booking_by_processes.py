"""Twenty clients in twenty processes want the same: as many win as there are places, on either database."""

from collections.abc import Iterator

import pytest
from sqlalchemy import select

from receptionist.domain.availability import Slot
from receptionist.services import booking
from receptionist.storage.database import Database
from receptionist.storage.models import Appointment
from tests.builders import NOW, a_business, a_database, a_slot
from tests.services.desk import HOLD
from tests.services.rivals import Act, AskForAnyone, Confirm, Rivals, rivals

SALON = a_business()
SLOT = a_slot(SALON, "2027-03-02T10:00")
TWENTY = 20


@pytest.fixture(scope="module")
def twenty() -> Iterator[Rivals]:
    with rivals(TWENTY) as clients:
        yield clients


def lapsed_holds(database: Database) -> Act:
    """Everybody was kept the same slot once, one after another, and confirms it when all that is over."""
    holds = []
    for number in range(TWENTY):
        with database.writing() as session:
            held = booking.hold(session, SALON, SLOT, NOW + number * HOLD, conversation_id=None)
            holds.append(held.id)
    return Confirm(holds, NOW + TWENTY * HOLD)


def the_same_hour(_: Database) -> Act:
    """Nobody has anything yet; both people are free."""
    return AskForAnyone(SLOT, NOW)


@pytest.mark.parametrize(
    ("prepare", "winners"),
    [
        pytest.param(lapsed_holds, ["ewa"], id="they confirm one slot"),
        pytest.param(the_same_hour, ["ewa", "jan"], id="they ask for anyone where two are free"),
    ],
)
def test_as_many_win_as_there_are_places_and_the_others_are_offered_something_else(
    database_url: str, twenty: Rivals, prepare, winners: list[str]
) -> None:
    database = a_database(database_url, SALON)

    outcomes = twenty.all_at_once(database_url, prepare(database))

    losers = [outcome for outcome in outcomes if outcome.staff is None]
    taken = [a_slot(SALON, "2027-03-02T10:00", staff) for staff in winners]
    assert sorted(outcome.staff for outcome in outcomes if outcome.staff) == winners
    assert booked(database) == sorted(taken, key=lambda slot: slot.staff)
    assert all(loser.instead and not set(loser.instead) & set(taken) for loser in losers)
    database.close()


def booked(database: Database) -> list[Slot]:
    """What stands booked, by person."""
    standing = select(Appointment).where(Appointment.state == "booked").order_by(Appointment.staff_id)
    with database.reading() as session:
        return [booking.slot_of(visit) for visit in session.scalars(standing)]
