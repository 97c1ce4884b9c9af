"""Faults that users of other systems met with hand-over and truthfulness, and that must not be met here."""

import pytest

from receptionist.services import booking, handover
from receptionist.storage.models import Appointment, Handover
from tests.services.ewa import a_shop_with, proved
from tests.talking import a_shop

WANTS_A_PERSON = {
    "pl": (
        "chcę rozmawiać z człowiekiem",
        "poproszę kogoś z obsługi",
        "proszę o kontakt z pracownikiem",
        "wolałabym pogadać z żywą osobą",
        "człowiek",
    ),
    "en": (
        "I want to talk to a human",
        "can I speak to someone from the staff?",
        "a real person please",
        "get me the receptionist",
        "please connect me with a person",
    ),
}


@pytest.mark.parametrize(
    ("language", "words"),
    [(language, words) for language in WANTS_A_PERSON for words in WANTS_A_PERSON[language]],
)
def test_a_request_for_a_person_is_noticed_once_in_the_clients_language(sqlite_url, language, words):
    shop = a_shop(sqlite_url)

    client = shop.client(language).says(words)

    assert [message["from"] for message in client.last["messages"]] == ["assistant"]
    assert ("personel" in client.reply) == (language == "pl")
    assert not set("{}[]<>_") & set(client.reply)
    assert (client.last["status"], client.handovers) == ("waiting_for_staff", ["asked"])


def test_while_staff_have_it_only_staff_answer(sqlite_url):
    shop = a_shop(sqlite_url)
    client = shop.client().says("chcę rozmawiać z człowiekiem")
    with shop.database.writing() as session:
        handover.take(session, client.id, "Ewa", shop.clock.now())

    client.says("strzyżenie jutro o 15", "halo?", "tak")

    assert client.last["messages"] == []
    assert shop.count(Appointment) == 0


def test_given_back_it_answers_with_what_was_known_and_hands_over_no_more(sqlite_url):
    shop = a_shop(sqlite_url)
    client = shop.client().says("strzyżenie jutro o 15", "Jan Kowalski", "chcę rozmawiać z człowiekiem")
    with shop.database.writing() as session:
        handover.take(session, client.id, "Ewa", shop.clock.now())
        handover.hand_back(session, shop.business(), client.id, shop.clock.now())

    client.says("601 234 567", "tak")

    assert client.booked == [("wlosy", "bartek", "2027-04-13T15:00")]
    assert client.handovers == ["asked"]


def test_who_comes_back_the_next_day_is_served_by_the_assistant(sqlite_url):
    shop = a_shop(sqlite_url)
    client = shop.client().says("chcę rozmawiać z człowiekiem")
    with shop.database.writing() as session:
        handover.take(session, client.id, "Ewa", shop.clock.now())
        handover.hand_back(session, shop.business(), client.id, shop.clock.now())
    shop.clock.move(days=1)

    client.says("broda jutro o 13", "Jan Kowalski", "601 234 567", "tak")

    assert client.booked == [("broda", "bartek", "2027-04-14T13:00")]
    assert shop.count(Handover) == 1


def test_outside_hours_the_next_opening_is_told_once_and_a_visit_can_be_booked(sqlite_url):
    shop = a_shop(sqlite_url, now="2027-04-12T22:00")

    client = shop.client().says("chcę rozmawiać z człowiekiem")
    assert "we wtorek 13 kwietnia od 10:00" in client.reply
    replies = [client.says(text).reply for text in ("halo", "broda w środę o 13", "Jan Kowalski")]
    client.says("601 234 567", "tak")

    assert not any("od 10:00" in reply for reply in replies)
    assert client.booked == [("broda", "bartek", "2027-04-14T13:00")]


CLAIMS = ("Gotowe", "Odwołane", "Przełożone", "zapisana", "umówion")


@pytest.mark.parametrize(
    ("fails", "request_", "booked"),
    [("cancel", "odwołaj moją wizytę", 1), ("move", "przełóż moją wizytę na piątek na 16", 1)],
    ids=["cancelling", "moving"],
)
def test_what_failed_is_not_said_to_be_done(sqlite_url, monkeypatch, fails, request_, booked):
    shop = a_shop_with(sqlite_url)
    client = proved(shop, request_)
    monkeypatch.setattr(booking, fails, _broken)
    before = shop.visits()

    client.says("tak")

    assert not any(claim in client.reply for claim in CLAIMS)
    assert (shop.visits(), len(before), client.handovers) == (before, booked, ["unusual"])


def test_a_booking_that_failed_is_not_said_to_be_made(sqlite_url, monkeypatch):
    shop = a_shop(sqlite_url)
    client = shop.client().says("broda jutro o 13", "Jan Kowalski", "601 234 567")
    monkeypatch.setattr(booking, "book", _broken)

    client.says("tak")

    assert not any(claim in client.reply for claim in CLAIMS)
    assert (shop.visits(), client.booked, client.handovers) == ([], [], ["unusual"])


def test_three_quick_yeses_book_once(database_url):
    shop = a_shop(database_url)
    client = shop.client().says("broda jutro o 13", "Jan Kowalski", "601 234 567")

    client.says("tak", "tak", "tak")

    assert len(client.booked) == 1
    assert len(shop.visits()) == 1


def test_an_answer_lost_on_the_way_is_given_again_and_nothing_is_done_twice(database_url):
    shop = a_shop(database_url)
    client = shop.client().says("broda jutro o 13", "Jan Kowalski", "601 234 567")
    lost = client.says("tak", key="once").last

    again = client.says("tak", key="once").last

    assert again == lost
    assert len(shop.visits()) == 1


def _broken(*_args, **_kwargs):
    raise RuntimeError("the database went away")
