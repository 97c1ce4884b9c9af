"""The one question at the end of a conversation: asked when, answered how, and never twice."""

import pytest
from sqlalchemy import select

from receptionist.services import handover
from receptionist.storage.models import Rating
from tests.talking import Client, Shop, a_shop

BOOKS = {
    "pl": ("broda jutro o 13", "Jan Kowalski", "601234567", "tak"),
    "en": ("beard trim tomorrow at 1 pm", "John Smith", "601234567", "yes"),
}
THANKS = {"pl": "dziękuję, do widzenia", "en": "thank you, bye"}


def asked(shop: Shop, language: str = "pl") -> Client:
    """A client who has booked and said goodbye."""
    return shop.client(language).says(*BOOKS[language], THANKS[language])


def kept(shop: Shop) -> list[tuple[int | None, str | None]]:
    with shop.database.reading() as session:
        return [(row.score, row.comment) for row in session.scalars(select(Rating))]


@pytest.mark.parametrize(
    ("language", "question", "thanked"),
    [
        ("pl", "Na koniec: jak poszła ta rozmowa, od 1 do 5?", "Dziękuję."),
        ("en", "from 1 to 5?", "Thank you."),
    ],
)
def test_who_has_booked_and_says_goodbye_is_asked_for_a_score(database_url, language, question, thanked):
    shop = a_shop(database_url)

    client = asked(shop, language)
    assert question in client.reply
    assert client.awaiting == "rating"
    assert [choice["value"] for choice in client.choices] == ["1", "2", "3", "4", "5"]
    assert kept(shop) == [(None, None)]

    client.says("5")
    assert client.reply == thanked
    assert client.awaiting is None
    assert kept(shop) == [(5, None)]


@pytest.mark.parametrize(
    ("text", "score", "comment"),
    [
        ("4", 4, None),
        ("5!", 5, None),
        ("pięć", 5, None),
        ("daję piątkę", 5, None),
        ("4/5", 4, None),
        ("5 gwiazdek", 5, None),
        ("cztery na pięć", 4, None),
        ("5, super obsługa", 5, "super obsługa"),
        ("4 bo trochę wolno", 4, "bo trochę wolno"),
        ("2 - długo szukał terminu", 2, "długo szukał terminu"),
        ("five stars, easy", 5, "easy"),
        ("I'd give it a four", 4, None),
        ("5, dziękuję", 5, None),
    ],
)
def test_a_score_is_kept_with_what_is_said_beside_it(sqlite_url, text, score, comment):
    shop = a_shop(sqlite_url)

    client = asked(shop).says(text)

    assert kept(shop) == [(score, comment)]
    assert client.reply in ("Dziękuję.", "Thank you.")
    assert client.awaiting is None


def test_of_a_low_score_the_why_is_asked_once(sqlite_url):
    shop = a_shop(sqlite_url)

    client = asked(shop).says("2")
    assert client.reply == "Dziękuję. Co poszło nie tak?"
    assert client.awaiting == "rating"

    client.says("za dużo pytań jak na mnie")
    assert client.reply == "Dziękuję."
    assert client.awaiting is None
    assert kept(shop) == [(2, "za dużo pytań jak na mnie")]


@pytest.mark.parametrize("text", ["nie", "nie, dziękuję"])
def test_a_refusal_is_thanked_for_and_nothing_is_kept(sqlite_url, text):
    shop = a_shop(sqlite_url)

    client = asked(shop).says(text)

    assert client.reply in ("Dziękuję.", "Miłego dnia.", "Do zobaczenia.")
    assert client.awaiting is None
    assert kept(shop) == [(None, None)]


def test_nobody_is_asked_twice_in_a_conversation(sqlite_url):
    shop = a_shop(sqlite_url)

    client = asked(shop).says("dziękuję")
    assert client.awaiting is None

    client.says("golenie w środę o 12", "tak", "dziękuję, do widzenia")
    assert len(client.booked) == 2
    assert client.awaiting is None


@pytest.mark.parametrize(
    ("text", "awaiting"),
    [
        ("golenie w środę o 12", "confirmation"),
        ("5, a jeszcze golenie w środę o 12", "confirmation"),
        ("chcę przełożyć wizytę na czwartek na 15", "confirmation"),
        ("a można zapłacić kartą?", None),
    ],
)
def test_another_message_is_served_as_usual(sqlite_url, text, awaiting):
    shop = a_shop(sqlite_url)

    client = asked(shop).says(text)

    assert client.awaiting == awaiting
    assert client.reply != "Dziękuję."
    assert kept(shop) == [(5 if text.startswith("5") else None, None)]


@pytest.mark.parametrize(
    "before",
    [
        (),
        ("ile kosztuje golenie?",),
        ("broda jutro o 13",),
        (*BOOKS["pl"], "to skandal, ostatnio zacięliście mnie brzytwą, składam reklamację"),
        (*BOOKS["pl"], "chcę rozmawiać z człowiekiem"),
    ],
    ids=["nothing said", "only a question", "a booking under way", "a complaint", "people were called"],
)
def test_who_has_nothing_done_or_something_wrong_is_not_asked(sqlite_url, before):
    shop = a_shop(sqlite_url)

    client = shop.client().says(*before, "dziękuję, do widzenia")

    assert client.awaiting != "rating"
    assert kept(shop) == []


def test_after_a_complaint_that_people_have_dealt_with_nobody_is_asked(sqlite_url):
    shop = a_shop(sqlite_url)
    client = shop.client().says(*BOOKS["pl"], "to skandal, składam reklamację na ostatnie golenie")
    assert client.handovers == ["complaint"]
    with shop.database.writing() as session:
        now = shop.clock.now()
        handover.take(session, client.id, "Ewa", now)
        handover.hand_back(session, shop.business(), client.id, now)

    client.says("dziękuję, do widzenia")

    assert client.awaiting is None


def test_who_has_cancelled_is_asked_too(sqlite_url):
    client = a_shop(sqlite_url).client().says(*BOOKS["pl"], "odwołuję wizytę", "tak", "dziękuję, do widzenia")

    assert client.awaiting == "rating"


def test_a_bad_score_with_a_complaint_goes_to_people_and_is_kept(sqlite_url):
    shop = a_shop(sqlite_url)

    client = asked(shop).says("1, to skandal, składam reklamację na ostatnie golenie")

    assert client.handovers == ["complaint"]
    assert kept(shop) == [(1, "to skandal, składam reklamację na ostatnie golenie")]


@pytest.mark.parametrize("text", ["nie rozumiał mnie", "mogło być szybciej", "za mało terminów", "too slow"])
def test_an_opinion_without_a_figure_is_kept_too(sqlite_url, text):
    shop = a_shop(sqlite_url)

    client = asked(shop).says(text)

    assert kept(shop) == [(None, text)]
    assert client.handovers == []
