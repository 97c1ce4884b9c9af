"""A name put right at the confirming question, or while the phone is asked for: a common word may be one."""

import pytest

from receptionist.storage.models import Conversation
from tests.talking import a_shop

ASKS = {"pl": "broda w środę o 12 u Bartka", "en": "beard trim with Bartek on Wednesday at 12"}


def named(shop, client):
    with shop.database.reading() as session:
        return session.get_one(Conversation, client.id).frame["name"]


@pytest.mark.parametrize(
    ("language", "given", "said", "name"),
    [
        ("pl", "Olga Sikorka", "Sikora, nie Sikorka", "Olga Sikora"),
        ("pl", "Olga Gołomb", "nazywam się Gołąb, nie Gołomb", "Olga Gołąb"),
        ("pl", "Olga Gołomb", "Gołąb, przez ą", "Olga Gołąb"),
        ("pl", "Piotr Rybacki", "nie Rybacki tylko Rybak", "Piotr Rybak"),
        ("pl", "Piotr Rybak", "jestem Rybka a nie Rybak", "Piotr Rybka"),
        ("pl", "Piotr Rybak", "a, i nie Piotr tylko Patryk", "Patryk Rybak"),
        ("pl", "Iga Malina", "literówka, powinno być Mała", "Iga Mała"),
        ("pl", "Iga Malina", "zamiast Malina proszę wpisać Dobra", "Iga Dobra"),
        ("en", "Tess Browne", "my name is Brown, not Browne", "Tess Brown"),
        ("en", "Tess Browne", "Brown, without the e", "Tess Brown"),
        ("en", "Tess Hill", "sorry, surname is Day", "Tess Day"),
        ("en", "Tess Hill", "you've got my name wrong, it's Tess Field", "Tess Field"),
    ],
)
def test_the_name_is_put_right_and_asked_about_again(sqlite_url, language, given, said, name):
    shop = a_shop(sqlite_url)
    client = shop.client(language).says(ASKS[language], given, "603 444 555")

    client.says(said)

    assert client.awaiting == "confirmation"
    assert name in client.reply
    assert named(shop, client) == name


def test_the_name_is_put_right_before_the_phone_is_given(sqlite_url):
    shop = a_shop(sqlite_url)
    client = shop.client().says(ASKS["pl"], "Olga Gołomb", "przez ą, nazywam się Gołąb")
    assert client.awaiting == "phone"

    client.says("603 444 555", "tak")

    assert named(shop, client) == "Olga Gołąb"


@pytest.mark.parametrize("said", ["dobra", "tak, dobrze", "no dobra", "zgadza się"])
def test_a_yes_that_is_like_the_surname_is_a_yes(sqlite_url, said):
    shop = a_shop(sqlite_url)
    client = shop.client().says(ASKS["pl"], "Jan Dobry", "603 444 555", said)

    assert named(shop, client) == "Jan Dobry"
    assert len(shop.visits()) == 1


@pytest.mark.parametrize("said", ["nazwisko to Gołąb, nie Gołomb", "Gołąb, nie Gołomb"])
def test_a_name_put_right_after_the_booking_goes_to_people(sqlite_url, said):
    shop = a_shop(sqlite_url)

    client = shop.client().says(ASKS["pl"], "Olga Gołomb", "603 444 555", "tak", said)

    assert client.handovers == ["rule"]
    assert "nowe dane" in client.reply
