"""When a person works, what several visits cost together, and what is done at all: asked in passing."""

import pytest

from tests.talking import BARBER, a_shop

EWA_IS_IN = {
    **BARBER["staff"][1],
    "hours": {"mon": ["10:00-18:00"], "tue": ["10:00-15:00"], "sat": ["09:00-13:00"]},
}


@pytest.fixture
def shop(sqlite_url):
    return a_shop(sqlite_url, staff=[BARBER["staff"][0], EWA_IS_IN])


@pytest.mark.parametrize(
    ("language", "asks", "hours"),
    [
        ("pl", "do której Ewa jest w soboty?", "od 9:00 do 13:00"),
        ("pl", "o ktorej konczy ewa we wtorek", "od 10:00 do 15:00"),
        ("en", "how late does Ewa start on Tuesday, and when does she finish?", "10:00 am to 3:00 pm"),
        ("en", "until when is Ewa in on Saturday", "9:00 am to 1:00 pm"),
    ],
)
def test_until_when_somebody_works_is_no_wish_for_a_visit(shop, language, asks, hours):
    client = shop.client(language).says(asks)

    assert hours in client.reply
    assert client.awaiting is None
    assert client.slots == []


def test_the_same_is_asked_of_another_day_and_of_somebody_else(shop):
    client = shop.client().says("do której pracuje Ewa we wtorek?", "a w sobotę?")
    assert "od 9:00 do 13:00" in client.reply

    client.says("a Bartek?")
    assert "Bartek przyjmuje" in client.reply


def test_who_asks_when_somebody_is_free_gets_times(shop):
    client = shop.client().says("o której Ewa ma wolne jutro na włosy?")

    assert client.slots


@pytest.mark.parametrize(
    ("language", "asks", "price", "total"),
    [
        ("pl", "strzyżenie włosów dla mnie i syna jutro o 11", "to ile razem wyjdzie?", "Razem 160 zł"),
        (
            "en",
            "haircuts for me and my son tomorrow at 11",
            "how much is that in total?",
            "160 zł altogether",
        ),
    ],
)
def test_what_is_booked_together_is_summed_up(shop, language, asks, price, total):
    client = shop.client(language).says(asks, price)

    assert total in client.reply


@pytest.mark.parametrize(
    ("language", "asks"), [("pl", "robicie masaż głowy?"), ("en", "do you do beard colouring?")]
)
def test_who_asks_for_what_is_not_done_hears_what_is(shop, language, asks):
    client = shop.client(language).says(asks)

    assert {"pl": "strzyżenie włosów", "en": "haircut"}[language] in client.reply.lower()
    assert client.handovers == []


def test_a_discount_is_no_service(shop):
    assert shop.client().says("robicie zniżki dla seniorów?").handovers == ["unusual"]
