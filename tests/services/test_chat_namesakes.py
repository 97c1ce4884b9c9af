"""Names that are words of a language or of a service, while a visit is being booked."""

import pytest

from receptionist.storage.models import Appointment
from tests.talking import a_shop


@pytest.fixture
def client(sqlite_url):
    return a_shop(sqlite_url).client()


def name_in(shop):
    with shop.database.reading() as session:
        return session.query(Appointment).filter(Appointment.state == "booked").one().client_name


def test_an_english_client_with_a_polish_looking_name_is_still_answered_in_english(sqlite_url):
    client = a_shop(sqlite_url).client("en").says("a haircut tomorrow at noon", "Sam Green")

    assert client.reply == "What is your phone number, in case anything changes?"


@pytest.mark.parametrize(
    "name", ["nazywam się Broda", "Jan Broda", "Broda"], ids=["introduced", "whole", "alone"]
)
def test_a_surname_that_is_a_service_is_a_name_where_one_was_asked_for(client, name):
    client.says("strzyżenie włosów jutro o 10", name, "604 111 112", "tak")

    assert client.booked == [("wlosy", "bartek", "2027-04-13T10:00")]
    assert "Broda" in name_in(client.shop)


def test_a_service_that_is_asked_for_is_no_name(client):
    client.says("strzyżenie włosów jutro o 10", "to poproszę włosy")

    assert client.awaiting == "name"


@pytest.mark.parametrize("said", ["a może być jednak 11?", "jednak 11", "wolę o 11"])
def test_a_bare_hour_that_is_preferred_is_an_hour(client, said):
    client.says("strzyżenie włosów u Bartka w środę o 12", "Jan Kowalski", "604 111 113", said, "tak")

    assert client.booked == [("wlosy", "bartek", "2027-04-14T11:00")]


def test_who_says_today_that_they_will_be_late_tomorrow_is_noted(client):
    client.says("strzyżenie włosów jutro o 12", "Jan Kowalski", "604 111 114", "tak")

    client.says("jutro mogę się spóźnić 10 minut")

    assert "12:00" in client.reply
    assert "zanotowane" in client.reply
