"""Own visits once they are proved: shown, confirmed, moved, cancelled, late."""

import pytest
from sqlalchemy import select

from receptionist.storage.models import Appointment
from tests.services.ewa import THURSDAY, TUESDAY, a_shop_with, code, kinds, proved
from tests.talking import BARBER, a_shop


def test_a_visit_is_cancelled_by_whoever_proves_the_phone(database_url):
    shop = a_shop_with(database_url)
    client = shop.client().says("chcę odwołać brodę w czwartek")
    assert client.awaiting == "phone"

    client.says("600 100 200")
    assert client.awaiting == "code"

    client.says(code(shop))
    assert client.awaiting == "confirmation"
    client.says("tak")

    assert kinds(client) == ["appointment.cancelled"]
    assert shop.visits() == []


def test_a_phone_said_at_once_is_not_asked_for(sqlite_url):
    shop = a_shop_with(sqlite_url)

    client = shop.client().says("odwołajcie moją wizytę, tel 600 100 200")

    assert client.awaiting == "code"
    assert len(shop.sent.messages) == 1


def test_a_visit_is_moved_and_keeps_its_person(database_url):
    shop = a_shop_with(database_url)

    client = proved(shop, "chcę przełożyć brodę z czwartku na piątek na 16")
    assert client.awaiting == "confirmation"
    client.says("tak")

    assert kinds(client) == ["appointment.rescheduled"]
    assert shop.visits() == [("broda", "bartek", "2027-04-16T14:00")]
    assert shop.count(Appointment) == 1


@pytest.mark.parametrize(
    ("words", "start"),
    [
        ("przesuńcie wizytę o godzinę później", "2027-04-15T13:00"),
        ("da się przełożyć o pół godziny wcześniej?", "2027-04-15T11:30"),
        ("chcę przełożyć na ten sam dzień na 17", "2027-04-15T15:00"),
    ],
    ids=["an-hour-later", "half-an-hour-earlier", "the-same-day"],
)
def test_a_move_is_counted_from_the_visit(sqlite_url, words, start):
    shop = a_shop_with(sqlite_url)

    proved(shop, words).says("tak")

    assert shop.visits() == [("broda", "bartek", start)]


def test_which_of_several_is_asked(sqlite_url):
    shop = a_shop_with(sqlite_url, TUESDAY, THURSDAY)

    client = proved(shop, "chcę odwołać wizytę")
    assert client.awaiting == "visit"
    assert len(client.choices) == 2

    client.says("tę w czwartek", "tak")
    assert shop.visits() == [("wlosy", "ewa", "2027-04-13T10:00")]


def test_a_visit_is_picked_by_its_button(sqlite_url):
    shop = a_shop_with(sqlite_url, TUESDAY, THURSDAY)

    client = proved(shop, "odwołuję wizytę")
    client.says(client.choices[1]["value"], "tak")

    assert shop.visits() == [("wlosy", "ewa", "2027-04-13T10:00")]


def test_the_service_said_at_first_tells_which(sqlite_url):
    shop = a_shop_with(sqlite_url, TUESDAY, THURSDAY)

    client = proved(shop, "muszę odwołać brodę")

    assert client.awaiting == "confirmation"
    client.says("tak")
    assert shop.visits() == [("wlosy", "ewa", "2027-04-13T10:00")]


def test_a_visit_is_confirmed(database_url):
    shop = a_shop_with(database_url)

    client = proved(shop, "potwierdzam wizytę w czwartek")

    assert kinds(client) == ["appointment.confirmed"]
    assert shop.count(Appointment, Appointment.confirmed_at.is_not(None)) == 1


def test_being_late_is_told_to_staff(sqlite_url):
    shop = a_shop_with(
        sqlite_url,
        {**THURSDAY, "start": "2027-04-12T10:00"},
        business={**BARBER["business"], "email": "biuro@example.com"},
    )

    client = proved(shop, "spóźnię się 10 minut")

    assert kinds(client) == ["appointment.late"]
    assert ("biuro@example.com") in [to for to, _ in shop.sent.messages]
    assert "Ewa Lis" in shop.sent.messages[-1][1]


def test_being_very_late_brings_a_person(sqlite_url):
    shop = a_shop_with(sqlite_url, {**THURSDAY, "start": "2027-04-12T10:00"})

    client = proved(shop, "spóźnię się 40 minut")

    assert kinds(client) == ["appointment.late", "handover"]
    assert "15 minut" in client.reply


def test_after_the_proof_no_second_code_is_needed(sqlite_url):
    shop = a_shop_with(sqlite_url, TUESDAY, THURSDAY)
    client = proved(shop, "kiedy mam wizyty?")
    assert "wtorek 13 kwietnia" in client.reply
    assert "czwartek 15 kwietnia" in client.reply

    client.says("to odwołaj tę we wtorek", "tak")

    assert ["kod" in text for _, text in shop.sent.messages] == [True, False]
    assert shop.visits() == [("broda", "bartek", "2027-04-15T12:00")]


def test_a_visit_that_staff_cancelled_meanwhile_is_said_to_be_gone(sqlite_url):
    shop = a_shop_with(sqlite_url)
    client = proved(shop, "chcę odwołać wizytę")
    with shop.database.writing() as session:
        session.scalars(select(Appointment)).one().state = "cancelled"

    client.says("tak")

    assert "jest już odwołana" in client.reply
    assert kinds(client) == []


def test_of_two_devices_that_move_a_visit_one_is_told_how_it_stands(database_url):
    shop = a_shop_with(database_url)
    first = proved(shop, "chcę przełożyć wizytę na piątek na 16")
    second = proved(shop, "chcę przełożyć wizytę na piątek na 17")

    first.says("tak")
    second.says("tak")

    assert shop.visits() == [("broda", "bartek", "2027-04-16T14:00")]
    assert "w innym terminie" in second.reply


def test_it_speaks_english_too(sqlite_url):
    shop = a_shop_with(sqlite_url)

    client = proved(shop, "I need to cancel my appointment", language="en")
    client.says("yes")

    assert kinds(client) == ["appointment.cancelled"]
    assert client.reply.startswith("Cancelled")


def test_no_visit_to_come_is_said_plainly(sqlite_url):
    shop = a_shop_with(sqlite_url)
    proved(shop, "odwołaj wizytę").says("tak")

    client = proved(shop, "kiedy mam wizytę?")

    assert client.reply == "Pani Ewo, nie widzę żadnej nadchodzącej wizyty. Czy umówić nową?"


@pytest.mark.parametrize("words", ["odwołaj wszystkie moje wizyty", "odwołaj obie"])
def test_all_visits_are_cancelled_at_once(sqlite_url, words):
    shop = a_shop_with(sqlite_url, TUESDAY, THURSDAY)

    client = proved(shop, "kiedy mam wizyty?").says(words)
    assert client.awaiting == "confirmation"
    client.says("tak")

    assert kinds(client) == ["appointment.cancelled"] * 2
    assert shop.visits() == []


def test_a_visit_keeps_its_service_when_another_is_to_be_moved_instead(sqlite_url):
    shop = a_shop_with(sqlite_url, TUESDAY, THURSDAY)

    client = proved(shop, "przełóż brodę na piątek na 16").says(
        "nie, przełóż strzyżenie na wtorek na 15", "tak"
    )

    assert kinds(client) == ["appointment.rescheduled"]
    assert sorted(shop.visits()) == [
        ("broda", "bartek", "2027-04-15T12:00"),
        ("wlosy", "ewa", "2027-04-13T13:00"),
    ]


def test_a_bare_weekday_is_the_one_in_the_week_of_the_visit(sqlite_url):
    shop = a_shop_with(sqlite_url, {**THURSDAY, "start": "2027-04-22T14:00"})

    client = proved(shop, "chcę przełożyć wizytę na piątek").says("tak")

    assert shop.visits() == [("broda", "bartek", "2027-04-23T12:00")]
    assert "w piątek 23 kwietnia o 14:00" in client.reply


def test_who_comes_after_all_keeps_the_visit(sqlite_url):
    shop = a_shop_with(sqlite_url)

    client = proved(shop, "chcę odwołać wizytę").says("a dobra, jednak przyjdę")

    assert kinds(client) == []
    assert "zostaje bez zmian" in client.reply


def test_an_hour_later_on_another_day_counts_from_the_visit(sqlite_url):
    shop = a_shop_with(sqlite_url)

    proved(shop, "przełóżcie wizytę na piątek, godzinę później").says("tak")

    assert shop.visits() == [("broda", "bartek", "2027-04-16T13:00")]


def test_thanks_do_not_pass_for_a_confirmation(sqlite_url):
    client = a_shop(sqlite_url).client().says("broda jutro o 13", "Jan Kowalski", "601 234 567", "dzięki")

    assert client.booked == []
    assert client.awaiting == "confirmation"
