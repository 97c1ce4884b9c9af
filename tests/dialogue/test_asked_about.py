"""What a question is about is read from the kinds of words in it; other questions are left alone."""

from dataclasses import replace
from datetime import datetime

import pytest

from receptionist.dialogue.acts import Context
from receptionist.dialogue.questions import understood
from receptionist.dialogue.understanding import Understanding
from tests.dialogue.businesses import BARBER, faq

NOW = datetime(2027, 2, 1, 10)


@pytest.fixture(scope="module")
def barber() -> Understanding:
    return Understanding(BARBER)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("u kogo najlepsze golenie?", "who"),
        ("a kto ogarnia u was brody?", "who"),
        ("any of you guys good at a hot towel shave?", "who"),
        ("who would you send me to for a beard trim", "who"),
        ("w czym specjalizuje się Nikodem?", "who"),
        ("co właściwie robi Bartek?", "who"),
        ("what does Kuba do at your place?", "who"),
        ("w Trzech Króli działacie normalnie?", "hours"),
        ("a w poniedziałek wielkanocny też przyjmujecie?", "hours"),
        ("czy 3 maja salon pracuje?", "hours"),
        ("is the shop working on Good Friday?", "hours"),
        ("gotówkę przyjmujecie?", "payment"),
        ("a blikiem da się?", "payment"),
        ("gdzie w ogóle was szukać?", "address"),
    ],
)
def test_the_kinds_of_words_say_what_is_asked(barber: Understanding, text: str, topic: str) -> None:
    reading = barber.read(text, Context(NOW))

    assert "question" in reading.intents
    assert reading.topic == topic


@pytest.mark.parametrize(
    "text",
    [
        "przyjmujecie w soboty niemowlaki?",
        "czy jest karta stałego klienta?",
        "kto ma wolne na brodę w piątek?",
        "chcę brodę u Kuby, jakie są wolne godziny w piątek?",
        "what can I do for a beard trim tomorrow",
    ],
)
def test_other_questions_are_not_taken_for_these(barber: Understanding, text: str) -> None:
    assert barber.read(text, Context(NOW)).topic not in {"who", "hours", "payment"}


PAID_BY = faq("Jak można zapłacić?", "How can I pay?", "Gotówką, kartą lub BLIKIEM.")
GIFTS = faq("Czy sprzedajecie bony podarunkowe?", "Do you sell gift cards?", "Tak, na rok.")


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("akceptujecie blika?", "Gotówką, kartą lub BLIKIEM."),
        ("karta czy tylko gotówka?", "Gotówką, kartą lub BLIKIEM."),
        ("dostanę u was kartę podarunkową?", "Tak, na rok."),
        ("macie vouchery?", "Tak, na rok."),
    ],
)
def test_what_to_pay_with_is_not_what_to_give_away(text: str, answer: str) -> None:
    shop = replace(BARBER, faq=(GIFTS, PAID_BY))

    message = understood(text, Context(NOW), Understanding(shop), shop)

    assert [each.faq and each.faq.answer for each in message.answers] == [answer]


def test_what_a_person_does_is_asked_of_the_person() -> None:
    message = understood("czym zajmuje się Nikodem?", Context(NOW), Understanding(BARBER), BARBER)

    assert [(each.topic, each.staff) for each in message.answers] == [("person", "nikodem")]
