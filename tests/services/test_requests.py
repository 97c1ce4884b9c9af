"""Services whose bookings staff confirm: a request keeps its time, and only staff make a visit of it."""

import pytest
from sqlalchemy import select

from receptionist.domain.errors import Conflict, NotFound
from receptionist.domain.roles import Role
from receptionist.services import accounts, booking, requests
from receptionist.storage.models import Appointment, JournalEntry, Notification, Turn
from tests.builders import ANNA, NOW, a_business, a_database, a_service, a_slot
from tests.services.desk import booked, cells
from tests.services.test_booking_races import book_at_once, winners
from tests.talking import BARBER, a_shop

SALON = a_business(a_service(staff_confirms=True))
TEN = a_slot(SALON, "2027-03-02T10:00")
ELEVEN = a_slot(SALON, "2027-03-02T11:00")


@pytest.fixture
def database(database_url):
    return a_database(database_url, SALON)


def somebody(session):
    return accounts.create(
        session, email="ewa@x.example", name="Ewa", role=Role.STAFF, language="pl", now=NOW
    )


def decide(session, visit, by, *, accepted=True):
    return requests.decide(session, SALON, visit.id, accepted=accepted, by=by, now=NOW)


def test_two_who_ask_for_one_slot_at_once_are_not_both_listened_to(database):
    asked = winners(book_at_once(database, SALON, lambda _: TEN, 6))

    assert [visit.state for visit in asked] == ["requested"]
    with database.writing() as session:
        decide(session, asked[0], by=somebody(session))
        assert session.scalars(select(Appointment.state).where(Appointment.state == "booked")).all() == [
            "booked"
        ]


def test_a_request_keeps_its_time_and_plans_no_reminder(database):
    with database.writing() as session:
        visit = booked(session, TEN, business=SALON)

        assert visit.state == "requested"
        assert cells(session, visit.id) == 6
        assert session.scalars(select(Notification)).all() == []


def test_an_accepted_request_is_a_visit_and_the_client_is_told(database):
    with database.writing() as session:
        visit, ewa = booked(session, TEN, business=SALON), somebody(session)

        decide(session, visit, ewa)

        assert visit.state == "booked"
        told = session.scalars(select(Notification).where(Notification.kind == "request")).one()
        assert (told.channel, told.recipient) == ("sms", ANNA.phone)
        assert told.text.startswith("Potwierdzone: ")
        assert "2 marca o 10:00" in told.text
        assert session.scalars(select(JournalEntry.action)).all() == ["accepted"]


def test_a_declined_request_gives_its_time_back(database):
    with database.writing() as session:
        visit, ewa = booked(session, TEN, business=SALON), somebody(session)

        decide(session, visit, ewa, accepted=False)

        assert visit.state == "cancelled"
        assert cells(session, visit.id) == 0
        assert session.scalars(select(Notification.text)).one().startswith("Tym razem się nie uda: ")


@pytest.mark.parametrize("first", [True, False])
def test_a_request_is_decided_once(database, first):
    with database.writing() as session:
        visit, ewa = booked(session, TEN, business=SALON), somebody(session)
        decide(session, visit, ewa, accepted=first)

        with pytest.raises(Conflict):
            decide(session, visit, ewa, accepted=not first)


def test_what_the_client_has_called_off_cannot_be_accepted(database):
    with database.writing() as session:
        visit, ewa = booked(session, TEN, business=SALON), somebody(session)
        booking.cancel(session, SALON, visit.id, NOW)

        with pytest.raises(Conflict):
            decide(session, visit, ewa)
        with pytest.raises(NotFound):
            requests.decide(session, SALON, "unknown", accepted=True, by=ewa, now=NOW)


def test_a_moved_request_stays_one(database):
    with database.writing() as session:
        visit = booked(session, TEN, business=SALON)

        assert booking.move(session, SALON, visit.id, ELEVEN, NOW).state == "requested"
        assert [each.starts_at for each in requests.pending(session, NOW)] == [ELEVEN.start]
        assert requests.pending(session, ELEVEN.start) == []


@pytest.fixture
def shop(sqlite_url):
    services = [{**each, "staff_confirms": each["id"] == "broda"} for each in BARBER["services"]]
    return a_shop(sqlite_url, services=services)


def test_in_the_chat_a_request_is_never_called_booked(shop):
    client = shop.client().says("broda we wtorek o 12", "Jan Kowalski", "601 234 567")
    assert "Ten termin potwierdza jeszcze personel." in client.reply

    client.says("tak")

    assert client.reply.startswith("Prośba zapisana: trymowanie brody we wtorek 13 kwietnia o 12:00.")
    assert [event["type"] for event in client.events] == ["appointment.requested"]
    for claim in ("Gotowe", "umówion", "czekamy"):
        assert claim not in client.reply


def test_the_client_sees_that_it_still_waits_and_may_call_it_off(shop):
    client = shop.client().says("broda we wtorek o 12", "Jan Kowalski", "601 234 567", "tak")

    client.says("jakie mam wizyty?")
    assert "czeka na potwierdzenie personelu" in client.reply

    client.says("odwołaj to", "tak")
    assert client.reply.startswith("Odwołane")
    assert shop.visits() == []


def test_the_decision_is_said_in_the_conversation_that_asked(shop):
    client = shop.client().says("broda we wtorek o 12", "Jan Kowalski", "601 234 567", "tak")

    business = shop.business()
    with shop.database.writing() as session:
        (visit,) = requests.pending(session, shop.clock.now())
        requests.decide(
            session, business, visit.id, accepted=True, by=somebody(session), now=shop.clock.now()
        )
        said = session.scalars(select(Turn.text).order_by(Turn.id)).all()

    assert said[-1].startswith("Potwierdzone: trymowanie brody we wtorek 13 kwietnia o 12:00.")
    client.says("jakie mam wizyty?")
    assert "czeka" not in client.reply
