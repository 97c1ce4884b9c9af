"""From a hold to a booked visit, once, for the right client."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from receptionist.domain.errors import Conflict, NotFound, SlotTaken
from receptionist.services import booking
from receptionist.services.clients import ClientDetails
from receptionist.storage.models import Appointment, Client
from tests.builders import ANNA, NOW, a_database, times
from tests.services.desk import BARTEK, HOLD, NOON, SALON, TEN, booked, hold, is_free


@pytest.fixture
def database(database_url):
    return a_database(database_url, SALON, "first", "second")


def test_a_held_slot_is_booked_for_the_client(session):
    held = hold(session, conversation_id="first")

    visit = booking.book(session, SALON, held.id, ANNA, NOW)

    client = session.get_one(Client, visit.client_id)
    assert (visit.id, visit.state, visit.held_until) == (held.id, "booked", None)
    assert (visit.client_name, client.name, client.phone) == (ANNA.name, ANNA.name, ANNA.phone)
    assert not is_free(session, TEN, NOW + timedelta(hours=1))


def test_booking_again_gives_the_same_visit(session):
    first = booked(session)

    again = [booking.book(session, SALON, first.id, ANNA, NOW) for _ in range(3)]

    assert {visit.id for visit in again} == {first.id}
    assert session.scalar(select(func.count(Appointment.id))) == 1
    assert session.scalar(select(func.count(Client.id))) == 1


def test_a_hold_that_ended_is_taken_again_where_the_time_is_still_free(session):
    held = hold(session)

    visit = booking.book(session, SALON, held.id, ANNA, NOW + HOLD)

    assert (visit.id, visit.state) == (held.id, "booked")
    assert not is_free(session, TEN)


def test_a_hold_that_ended_is_refused_where_another_has_the_time(session):
    held = hold(session)
    booked(session, client=BARTEK, now=NOW + HOLD)

    with pytest.raises(SlotTaken) as refused:
        booking.book(session, SALON, held.id, ANNA, NOW + HOLD)

    assert times(refused.value.alternatives) == ["10:00 jan", "09:45 jan", "10:15 jan"]
    assert held.state == "released"


def test_a_cancelled_visit_is_not_booked_again(session):
    visit = booked(session)
    booking.cancel(session, SALON, visit.id, NOW)

    with pytest.raises(Conflict):
        booking.book(session, SALON, visit.id, ANNA, NOW)


def test_an_unknown_visit_is_not_found(session):
    with pytest.raises(NotFound):
        booking.book(session, SALON, "nothing", ANNA, NOW)


def test_a_client_is_found_again_by_phone(session):
    first = booked(session)
    child = ClientDetails("Zuzia Sowa", ANNA.phone, "anna@example.com")

    second = booked(session, NOON, child)

    client = session.get_one(Client, first.client_id)
    assert second.client_id == first.client_id
    assert (second.client_name, client.name, client.email) == ("Zuzia Sowa", ANNA.name, "anna@example.com")


def test_a_client_without_a_phone_is_found_again_by_email(session):
    details = ClientDetails("Jan Rak", email="jan@example.com")

    assert booked(session, TEN, details).client_id == booked(session, NOON, details).client_id


def test_an_email_never_opens_the_record_of_someone_who_gave_a_phone(session):
    first = booked(session, TEN, replace(ANNA, email="anna@example.com"))

    second = booked(session, NOON, ClientDetails("Ktoś Inny", email="anna@example.com"))

    assert first.client_id != second.client_id


def test_a_crash_between_hold_and_booking_leaves_a_hold_that_ends(database):
    with database.writing() as session:
        held = hold(session)

    def book_and_crash():
        with database.writing() as session:
            booking.book(session, SALON, held.id, ANNA, NOW)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        book_and_crash()

    with database.reading() as session:
        assert session.get_one(Appointment, held.id).state == "held"
        assert session.scalars(select(Client)).all() == []
        assert not is_free(session, TEN)
        assert is_free(session, TEN, NOW + HOLD)
