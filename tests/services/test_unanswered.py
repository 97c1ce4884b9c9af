"""Questions that the owner has not answered: kept once each, counted, and without personal data."""

import pytest
from sqlalchemy import select

from receptionist.language.meaning import likest
from receptionist.services.unanswered import SAME
from receptionist.storage.models import UnansweredQuestion
from tests.talking import a_shop

ONE = (
    ("czy macie klimatyzację?", "jest u was klimatyzacja?"),
    ("czy w salonie gra muzyka?", "czy u was w salonie gra muzyka"),
    ("czy robicie przedłużanie rzęs?", "robicie przedłużanie rzęs?"),
)
TWO = (
    ("czy robicie depilację woskiem?", "czy robicie depilację laserem?"),
    ("ile wcześniej trzeba przyjść", "ile wcześniej trzeba odwołać"),
    ("czy sprzedajecie szampony", "czy sprzedajecie bony"),
    ("jest zniżka studencka?", "jest zniżka dla seniorów?"),
    ("is there a toilet", "is there a lift"),
)


def kept(shop):
    with shop.database.reading() as session:
        return [(row.text, row.times) for row in session.scalars(select(UnansweredQuestion))]


@pytest.mark.parametrize(("one", "other"), ONE)
def test_the_same_question_in_other_words_is_known_again(one, other):
    assert likest(other, ["gdzie jesteście?", one], SAME) == 1


@pytest.mark.parametrize(("one", "other"), TWO)
def test_different_questions_stay_two(one, other):
    assert likest(other, [one], SAME) is None


def test_a_question_without_an_answer_is_kept_and_counted(sqlite_url):
    shop = a_shop(sqlite_url)

    shop.client().says("czy macie u siebie klimatyzację?")
    shop.client().says("czy jest u was klimatyzacja?")
    shop.client().says("czy można u was kupić szampon?")

    assert kept(shop) == [("czy macie u siebie klimatyzację?", 2), ("czy można u was kupić szampon?", 1)]


def test_what_is_kept_names_no_client(sqlite_url):
    shop = a_shop(sqlite_url)

    shop.client().says("czy macie klimatyzację? Nazywam się Zofia Bąk, 602 345 678, zofia.bak@example.com")

    ((text, _),) = kept(shop)
    assert "klimatyzację" in text
    assert not any(part in text for part in ("Zofia", "Bąk", "602", "example.com"))


def test_an_answered_question_is_not_kept(sqlite_url):
    shop = a_shop(sqlite_url)

    shop.client().says("czy można płacić kartą?", "ile kosztuje golenie?", "do której jest otwarte w sobotę?")

    assert kept(shop) == []


def test_after_a_question_without_an_answer_the_booking_goes_on(sqlite_url):
    client = a_shop(sqlite_url).client().says("broda jutro", "a jest u was klimatyzacja?")

    assert client.handovers == ["unusual"]
    assert "Tego nie wiem na pewno" in client.reply
    assert client.awaiting == "slot"

    client.says(client.choices[0]["value"], "Jan Kowalski", "601234567", "tak")
    assert len(client.booked) == 1


@pytest.mark.parametrize(
    ("until", "awaited"),
    [
        (("broda jutro",), "slot"),
        (("broda jutro o 13",), "name"),
        (("broda jutro o 13", "Jan Kowalski"), "phone"),
        (("broda jutro o 13", "Jan Kowalski", "601234567"), "confirmation"),
        (("chcę umówić wizytę",), "service"),
    ],
)
def test_after_an_answer_the_conversation_takes_up_where_it_was(sqlite_url, until, awaited):
    client = a_shop(sqlite_url).client().says(*until, "a można zapłacić kartą?")

    assert "BLIKIEM" in client.reply
    assert client.awaiting == awaited
