"""People take a conversation, write in it, give it back or close it; two never have it at once."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select

from receptionist.domain.errors import Conflict, NotFound
from receptionist.services import handover, transcript
from receptionist.storage.models import Handover
from tests.talking import a_shop

ASKED = "chcę rozmawiać z człowiekiem"


def take(shop, client, name="Kasia"):
    with shop.database.writing() as session:
        handover.take(session, client.id, name, shop.clock.now())


def answer(shop, client, text):
    with shop.database.writing() as session:
        handover.answer(session, client.id, text, shop.clock.now())


def hand_back(shop, client):
    with shop.database.writing() as session:
        handover.hand_back(session, shop.business(), client.id, shop.clock.now())


def close(shop, client):
    with shop.database.writing() as session:
        handover.close(session, client.id, "solved", shop.clock.now())


def events(shop, client):
    with shop.database.reading() as session:
        return [(e.type, e.payload) for e in transcript.events_after(session, client.id, 0)]


def the_handover(shop):
    with shop.database.reading() as session:
        return session.scalars(select(Handover)).one()


def test_what_staff_write_is_heard_at_once_and_the_assistant_is_silent(sqlite_url):
    shop = a_shop(sqlite_url)
    client = shop.client().says(ASKED)

    take(shop, client)
    answer(shop, client, "Dzień dobry, tu Kasia.")
    client.says("chcę brodę jutro o 13")

    assert client.last["messages"] == []
    assert client.last["status"] == "staff"
    kind, heard = events(shop, client)[-1]
    assert (kind, heard["from"], heard["text"]) == ("message", "staff", "Dzień dobry, tu Kasia.")


def test_handed_back_the_assistant_goes_on_with_what_it_knew(sqlite_url):
    shop = a_shop(sqlite_url)
    client = shop.client().says("broda jutro o 13", "Jan Kowalski", ASKED)

    take(shop, client)
    hand_back(shop, client)
    client.says("601 234 567")
    assert client.awaiting == "confirmation"

    client.says("tak")
    assert client.booked == [("broda", "bartek", "2027-04-13T13:00")]
    assert the_handover(shop).closed_at is not None


def test_of_two_who_take_it_at_once_one_has_it(database_url):
    shop = a_shop(database_url)
    client = shop.client().says(ASKED)

    def tries(name):
        try:
            take(shop, client, name)
        except Conflict:
            return None
        return name

    with ThreadPoolExecutor(2) as hands:
        won = [name for name in hands.map(tries, ("Kasia", "Ola")) if name]

    assert won == [the_handover(shop).taken_by]


def test_who_has_it_may_take_it_again(sqlite_url):
    shop = a_shop(sqlite_url)
    client = shop.client().says(ASKED)

    take(shop, client)
    take(shop, client)

    assert the_handover(shop).taken_by == "Kasia"


@pytest.mark.parametrize("step", [take, hand_back, close, lambda s, c: answer(s, c, "halo")])
def test_nothing_can_be_done_with_a_conversation_that_staff_do_not_have(sqlite_url, step):
    shop = a_shop(sqlite_url)
    client = shop.client()

    with pytest.raises(Conflict):
        step(shop, client)


def test_an_unknown_conversation_is_not_found(sqlite_url):
    shop = a_shop(sqlite_url)

    with shop.database.writing() as session, pytest.raises(NotFound):
        handover.take(session, "nobody", "Kasia", shop.clock.now())


def test_a_closed_conversation_is_answered_no_more(sqlite_url):
    shop = a_shop(sqlite_url)
    client = shop.client().says(ASKED)

    take(shop, client)
    close(shop, client)
    client.says("broda jutro")

    assert (client.last["status"], client.last["messages"]) == ("closed", [])
    assert the_handover(shop).facts["closed_because"] == "solved"


def test_staff_are_told_who_it_is_what_is_wanted_and_what_was_tried(sqlite_url):
    shop = a_shop(sqlite_url)
    shop.client().says("broda jutro po 12", "nie", "w środę o 13", "Jan Kowalski", "601234567", ASKED)

    facts = the_handover(shop).facts
    assert (facts["name"], facts["phone"], facts["service"]) == ("Jan Kowalski", "+48601234567", "broda")
    assert (facts["offers"], facts["refused"], facts["last_said"]) == (1, 1, ASKED)
    assert facts["by"] == "facts"
    assert len(facts["summary"]) == 3
    assert facts["summary"][0] == "Klient: Jan Kowalski, 601 234 567."
    assert "trymowanie brody" in facts["summary"][1]


def test_a_number_left_outside_hours_is_kept_and_acknowledged_once(sqlite_url):
    shop = a_shop(sqlite_url, now="2027-04-10T23:00")
    client = shop.client().says(ASKED)
    assert "zostawić numer" in client.reply

    client.says("601 234 567")
    assert client.reply == "Zapisane, oddzwonimy w poniedziałek 12 kwietnia od 10:00 na numer 601 234 567."
    assert the_handover(shop).facts["phone"] == "+48601234567"

    client.says("601 234 567")
    assert "Zapisane" not in client.reply


@pytest.mark.parametrize(
    ("now", "told"),
    [
        ("2027-04-12T11:00", "dziś pracujemy do 18:00"),
        ("2027-04-12T19:00", "we wtorek 13 kwietnia od 10:00"),
        ("2027-04-16T19:00", "w poniedziałek 19 kwietnia od 10:00"),
        ("2027-04-30T19:00", "we wtorek 4 maja od 10:00"),
        ("2027-12-24T08:00", "w poniedziałek 27 grudnia od 10:00"),
    ],
    ids=["in hours", "in the evening", "over a weekend", "over a long weekend", "over Christmas"],
)
def test_the_client_is_told_when_people_answer(sqlite_url, now, told):
    client = a_shop(sqlite_url, now=now).client().says(ASKED)

    assert told in client.reply
