"""Clients who come again: the usual, the same person, the same hour; only for who has proved it."""

import pytest
from sqlalchemy import update

from receptionist.storage.models import Appointment
from tests.services.ewa import EWA, code, proved
from tests.talking import a_shop

LAST = {"client": "Ewa Lis", "phone": EWA, "service": "wlosy", "staff": "ewa", "start": "2027-03-03T14:00"}
NEXT = {**LAST, "service": "broda", "staff": "bartek", "start": "2027-04-20T12:00"}


def a_shop_that_knows(url, *visits):
    return a_shop(url, appointments=list(visits), booking={"min_notice": "1h"})


@pytest.mark.parametrize(
    "wish",
    ["to co zwykle jutro o 16", "jutro o 16 to samo co zawsze", "jak ostatnio, jutro o 16",
     "strzyżenie włosów u tej samej pani jutro o 16"],
)  # fmt: skip
def test_the_usual_is_the_service_and_the_person_of_the_last_visit(sqlite_url, wish):
    client = proved(a_shop_that_knows(sqlite_url, LAST, NEXT), wish)
    assert client.awaiting == "confirmation"

    client.says("tak")
    assert client.booked == [("wlosy", "ewa", "2027-04-13T16:00")]


def test_in_english_too(sqlite_url):
    client = proved(a_shop_that_knows(sqlite_url, LAST), "the usual please, tomorrow at 3pm", language="en")

    assert "haircut, Tuesday 13 April at 3:00 pm with Ewa" in client.reply


def test_before_the_proof_nothing_is_told_or_held(sqlite_url):
    shop = a_shop_that_knows(sqlite_url, LAST)

    client = shop.client().says("to co zwykle jutro o 16", "600 100 200")

    assert client.awaiting == "code"
    assert "Ewa" not in client.reply
    assert len(shop.visits()) == 1


def test_in_weeks_the_same_time_is_that_weekday_and_hour(sqlite_url):
    client = proved(a_shop_that_knows(sqlite_url, LAST), "za sześć tygodni o tej samej porze").says("tak")

    assert client.booked == [("wlosy", "ewa", "2027-05-26T14:00")]


def test_what_is_said_otherwise_stands(sqlite_url):
    client = proved(a_shop_that_knows(sqlite_url, LAST), "to co zwykle, ale u Bartka, jutro o 16").says("tak")

    assert client.booked == [("wlosy", "bartek", "2027-04-13T16:00")]


def test_that_the_same_person_does_not_do_it_is_said(sqlite_url):
    client = proved(a_shop_that_knows(sqlite_url, LAST), "broda jutro u tej samej osoby co ostatnio")

    assert "Ewa tego nie robi." in client.reply
    assert {slot["staff"] for slot in client.slots} == {"bartek"}


def test_the_usual_may_be_two_services(sqlite_url):
    shop = a_shop_that_knows(sqlite_url)
    shop.client().says("strzyżenie włosów i broda jutro o 12", "Ewa Lis", "600100200", "tak")
    shop.clock.move(days=7)

    client = proved(shop, "to co zwykle jutro o 15").says("tak")

    assert client.booked == [
        ("wlosy", "bartek", "2027-04-20T15:00"),
        ("broda", "bartek", "2027-04-20T15:30"),
    ]


def test_who_was_never_here_is_asked_for_the_service(sqlite_url):
    shop = a_shop_that_knows(sqlite_url, LAST)
    shop.clock.move(hours=1)
    with shop.database.writing() as session:
        session.execute(update(Appointment).values(state="cancelled"))

    client = proved(shop, "to co zwykle jutro o 16")
    assert "nie widzę tu wcześniejszej wizyty" in client.reply
    assert client.awaiting == "service"

    client.says("broda", "tak")
    assert client.booked == [("broda", "bartek", "2027-04-13T16:00")]


@pytest.mark.parametrize("answer", ["tak", "To co ostatnio"])
def test_who_is_known_and_names_no_service_is_offered_the_usual(sqlite_url, answer):
    client = proved(a_shop_that_knows(sqlite_url, LAST), "kiedy mam wizytę?").says("chcę się umówić")
    assert "strzyżenie włosów u Ewy" in client.reply

    client.says(answer)
    assert {(slot["service"], slot["staff"]) for slot in client.slots} == {("wlosy", "ewa")}


def test_who_wants_something_else_gets_it(sqlite_url):
    client = proved(a_shop_that_knows(sqlite_url, LAST), "kiedy mam wizytę?").says("chcę się umówić", "broda")

    assert {slot["service"] for slot in client.slots} == {"broda"}


def test_what_was_just_booked_here_needs_no_proof_to_be_wanted_again(sqlite_url):
    client = a_shop(sqlite_url).client().says("broda jutro o 12", "Jan Kowalski", "601234567", "tak")

    client.says("i to samo za trzy tygodnie o tej samej porze", "tak")

    assert [start for _, _, start in client.booked] == ["2027-04-13T12:00", "2027-05-04T12:00"]


def test_the_code_is_not_needed_to_book_after_all(sqlite_url):
    shop = a_shop_that_knows(sqlite_url, LAST)
    client = shop.client().says("to co zwykle", "600 100 200", "to zapisz mnie na brodę jutro o 12")

    assert code(shop)
    assert client.awaiting in ("name", "confirmation")
