"""When the assistant should not decide: people are brought in, once, and nothing is claimed."""

import pytest

from receptionist.storage.models import Handover
from tests.talking import a_shop


@pytest.mark.parametrize(
    ("text", "reason", "says"),
    [
        ("chcę rozmawiać z człowiekiem", "asked", "personelowi"),
        ("mąż stracił przytomność i nie oddycha", "emergency", "112"),
        ("Jestem bardzo niezadowolony, żądam zwrotu pieniędzy", "complaint", "przykro"),
        ("proszę o fakturę za ostatnią wizytę", "rule", "personel"),
    ],
)
def test_what_staff_must_decide_goes_to_staff_once(sqlite_url, text, reason, says):
    shop = a_shop(sqlite_url)
    client = shop.client().says(text)

    assert client.handovers == [reason]
    assert client.last["status"] == "waiting_for_staff"
    assert says in client.reply
    assert shop.count(Handover) == 1

    client.says("halo, chcę rozmawiać z człowiekiem")
    assert client.handovers == [reason]
    assert shop.count(Handover) == 1


def test_outside_staff_hours_the_next_time_is_told(sqlite_url):
    client = a_shop(sqlite_url, now="2027-04-10T23:00").client().says("chcę rozmawiać z człowiekiem")

    assert "w poniedziałek 12 kwietnia od 10:00" in client.reply


def test_a_booking_can_be_made_while_waiting_for_staff(sqlite_url):
    client = a_shop(sqlite_url).client()

    client.says("chcę rozmawiać z człowiekiem", "broda jutro o 13", "Jan Kowalski", "601234567", "tak")

    assert client.booked == [("broda", "bartek", "2027-04-13T13:00")]


def test_two_misunderstandings_bring_a_person(sqlite_url):
    client = a_shop(sqlite_url).client().says("zielone wiadro turla się bokiem")
    assert client.handovers == []
    first = client.reply

    client.says("no przecież mówię, bokiem")
    assert client.handovers == ["not_understood"]
    assert client.reply != first


def test_a_failing_turn_apologises_and_brings_a_person(sqlite_url, monkeypatch):
    shop = a_shop(sqlite_url)
    client = shop.client().says("broda jutro o 13", "Jan Kowalski", "601234567")

    def broken(*args, **kwargs):
        raise RuntimeError("the disk is full")

    monkeypatch.setattr("receptionist.services.booking.book", broken)
    client.says("tak")

    assert "przepraszam" in client.reply
    assert "Gotowe" not in client.reply
    assert client.handovers == ["unusual"]
    assert shop.visits() == []


def test_a_question_that_nobody_has_answered_goes_to_staff(sqlite_url):
    client = a_shop(sqlite_url).client().says("czy macie u siebie klimatyzację?")

    assert client.handovers == ["unusual"]
    assert "Tego nie wiem na pewno" in client.reply


def test_a_yes_to_shall_i_look_for_a_time_begins_a_booking(sqlite_url):
    client = a_shop(sqlite_url).client().says("jaka jest jutro pogoda w Łodzi?", "tak")

    assert client.awaiting == "service"
