"""Moving and cancelling what was booked in this very conversation."""

import pytest

from receptionist.storage.models import Appointment
from tests.talking import a_shop


def a_booked_client(url, when="jutro o 13", **changes):
    shop = a_shop(url, booking={"cancel_notice": "12h", "min_notice": "1h"}, **changes)
    return shop, shop.client().says(f"broda {when}", "Jan Kowalski", "601234567", "tak")


def kinds(client):
    return [event["type"] for event in client.events]


def test_a_visit_is_moved_once_the_client_confirms(database_url):
    shop, client = a_booked_client(database_url)

    client.says("muszę przełożyć na czwartek o 15")
    assert client.awaiting == "confirmation"
    assert shop.visits() == [("broda", "bartek", "2027-04-13T11:00")]

    client.says("tak")
    assert kinds(client) == ["appointment.booked", "appointment.rescheduled"]
    assert client.events[-1]["appointment"]["start"] == "2027-04-15T15:00"
    assert shop.visits() == [("broda", "bartek", "2027-04-15T13:00")]
    assert shop.count(Appointment) == 1


def test_an_hour_alone_moves_it_on_the_same_day_and_its_own_time_is_no_obstacle(sqlite_url):
    shop, client = a_booked_client(sqlite_url)

    client.says("jednak chcę przesunąć na 13:15", "tak")

    assert shop.visits() == [("broda", "bartek", "2027-04-13T11:15")]


def test_a_window_offers_slots_and_a_refusal_leaves_the_visit_where_it_is(sqlite_url):
    shop, client = a_booked_client(sqlite_url)

    client.says("przełóżmy to na piątek po 16")
    assert len(client.slots) == 3

    client.says(client.choices[0]["value"], "nie")
    assert "zostaje bez zmian" in client.reply
    assert shop.visits() == [("broda", "bartek", "2027-04-13T11:00")]


def test_a_move_without_a_time_is_asked_for_one(sqlite_url):
    shop, client = a_booked_client(sqlite_url)

    client.says("chcę przełożyć wizytę")
    assert client.awaiting == "when"

    client.says("na środę o 12", "tak")
    assert shop.visits() == [("broda", "bartek", "2027-04-14T10:00")]


def test_a_visit_is_cancelled_once_the_client_confirms(database_url):
    shop, client = a_booked_client(database_url)

    client.says("jednak chcę odwołać wizytę")
    assert client.awaiting == "confirmation"
    assert len(shop.visits()) == 1

    client.says("tak")
    assert kinds(client) == ["appointment.booked", "appointment.cancelled"]
    assert shop.visits() == []
    assert client.reply.startswith("Odwołane")


@pytest.mark.parametrize("answer", ["nie", "Nie, zostaw"])
def test_a_visit_is_kept_where_the_client_thinks_better_of_it(sqlite_url, answer):
    shop, client = a_booked_client(sqlite_url)

    client.says("odwołuję wizytę", answer)

    assert len(shop.visits()) == 1
    assert "bez zmian" in client.reply


@pytest.mark.parametrize("wish", ["chcę odwołać wizytę", "przełóżmy na piątek o 17"])
def test_too_late_it_goes_to_staff_and_stays_as_it_is(sqlite_url, wish):
    shop, client = a_booked_client(sqlite_url, when="dziś o 15")

    client.says(wish, "tak")

    assert client.handovers == ["rule"]
    assert shop.visits() == [("broda", "bartek", "2027-04-12T13:00")]


def test_another_conversation_changes_nothing_on_a_mere_word(sqlite_url):
    shop, _ = a_booked_client(sqlite_url)

    stranger = shop.client().says("odwołuję wizytę Jana Kowalskiego, 601234567", "tak")

    assert stranger.awaiting == "code"
    assert len(shop.visits()) == 1
    assert "13:00" not in stranger.reply


def test_in_english_it_is_moved_in_the_same_talk(sqlite_url):
    shop, client = a_booked_client(sqlite_url)

    client.says("sorry, can we move it to Thursday at 3pm?")
    assert "Thursday 15 April at 3:00 pm" in client.reply

    client.says("yes")
    assert shop.visits() == [("broda", "bartek", "2027-04-15T13:00")]
