"""In which language a client is written to whose visit was not booked in a conversation."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from receptionist.domain.availability import Slot
from receptionist.domain.roles import Role
from receptionist.services import accounts, desk_booking
from receptionist.services.booking import slot_of
from receptionist.storage.business import require
from receptionist.storage.models import Appointment, Client, Notification
from tests.services.ewa import EWA, TUESDAY, a_shop_with, code, proved
from tests.talking import a_shop


def put_down_by_staff(shop, phone):
    """A visit that somebody of the staff enters for a client, a week after their last."""
    with shop.database.writing() as session:
        now = shop.clock.now()
        by = accounts.create(
            session, email="maja@brzytwa.example", name="Maja", role=Role.MANAGER, language="pl", now=now
        )
        session.flush()
        client = session.scalars(select(Client).where(Client.phone == phone)).one()
        last = session.scalars(select(Appointment).where(Appointment.client_id == client.id)).first()
        slot = slot_of(last)
        week = timedelta(days=7)
        desk = desk_booking.Desk(session, require(session), by, now)
        later = Slot(slot.start + week, slot.end + week, slot.service, slot.staff)
        visit = desk_booking.book(desk, later, client)
        session.flush()
        sent = session.scalars(select(Notification).where(Notification.appointment_id == visit.id))
        return {row.language for row in sent}


@pytest.mark.parametrize(
    ("language", "asks", "yes"),
    [
        ("pl", "broda u Bartka w środę o 12", "tak"),
        ("en", "beard trim with Bartek on Wednesday at 12", "yes"),
    ],
)
def test_who_has_booked_in_a_language_is_written_to_in_it(sqlite_url, language, asks, yes):
    shop = a_shop(sqlite_url)
    shop.client(language).says(asks, "Igor Bielak", "603 444 555", yes)

    assert put_down_by_staff(shop, "+48603444555") == {language}


def test_who_has_proved_who_they_are_in_english_is_written_to_in_english(sqlite_url):
    shop = a_shop_with(sqlite_url)
    proved(shop, "when is my visit?", language="en")

    assert put_down_by_staff(shop, EWA) == {"en"}


def test_who_only_typed_somebodys_number_has_said_nothing_of_their_language(sqlite_url):
    shop = a_shop_with(sqlite_url)
    shop.client("en").says("when is my visit?", "600 100 200", "a new code please")

    assert put_down_by_staff(shop, EWA) == {"pl"}


def test_a_visit_of_the_file_that_is_cancelled_in_english_is_confirmed_so(sqlite_url):
    shop = a_shop_with(sqlite_url, TUESDAY)
    client = shop.client("en").says("cancel my appointment", "600 100 200")

    client.says(code(shop), "yes")

    assert shop.visits() == []
    assert "is cancelled" in shop.sent.messages[-1][1]
