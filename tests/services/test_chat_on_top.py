"""Another service said in the middle of a booking: on top of the first where it is said so, else instead."""

import pytest

from tests.talking import a_shop


@pytest.fixture
def client(sqlite_url):
    return a_shop(sqlite_url).client().says("Strzyżenie włosów u Bartka we wtorek o 12", "Jan Kowalski")


ON_TOP = [
    "a jeszcze broda",
    "i przy okazji brodę",
    "proszę dodatkowo brodę",
    "brodę też",
    "dorzućmy do tego brodę",
]


@pytest.mark.parametrize("said", ON_TOP)
def test_what_is_said_on_top_is_booked_in_the_same_visit(client, said):
    client.says(said, "601 234 567", "tak")

    assert client.booked == [("wlosy", "bartek", "2027-04-13T12:00"), ("broda", "bartek", "2027-04-13T12:30")]


@pytest.mark.parametrize("said", ["jednak broda", "to może raczej broda", "zamiast tego broda", "broda"])
def test_what_is_said_instead_is_booked_instead(client, said):
    client.says(said, "601 234 567", "tak")

    assert client.booked == [("broda", "bartek", "2027-04-13T12:00")]


def test_in_english_too(sqlite_url):
    client = a_shop(sqlite_url).client("en").says("Haircut with Bartek on Tuesday at noon", "John Smith")

    client.says("and a beard trim as well please", "601 234 567", "yes")

    assert [service for service, *_ in client.booked] == ["wlosy", "broda"]
