"""What was given is put right: a name, a number, the person, the time that was given up."""

import pytest

from tests.talking import a_shop

ASKS = {"pl": "strzyżenie włosów u Ewy we wtorek o 12", "en": "haircut with Ewa on Tuesday at 12"}


@pytest.fixture
def shop(sqlite_url):
    return a_shop(sqlite_url)


@pytest.mark.parametrize(
    ("language", "given", "says", "name"),
    [
        ("pl", "Jan Nowak", "Nowak-Kos miało być", "Jan Nowak-Kos"),
        ("pl", "Jan Nowak", "nazwisko Nowacki, nie Nowak", "Jan Nowacki"),
        ("pl", "Jan Nowak", "proszę zmienić na Piotr Nowacki", "Piotr Nowacki"),
        ("pl", "Kamil", "tak, tylko nazwisko Bury", "Kamil Bury"),
        ("pl", "Kamil", "tak ale zmień na Kamil Bury", "Kamil Bury"),
        ("en", "Tom", "yes but the name is Tom Ford", "Tom Ford"),
        ("en", "im john smith", "actually it's John Smyth", "John Smyth"),
        ("en", "my name's julia, julia stone", "sorry, Julia Stones", "Julia Stones"),
    ],
)
def test_a_name_is_put_right_before_it_is_booked(shop, language, given, says, name):
    client = shop.client(language).says(ASKS[language], given, "601 234 567", says)

    assert client.awaiting == "confirmation"
    assert f"{name}," in client.reply


@pytest.mark.parametrize(
    ("language", "given", "says"),
    [
        ("en", "John Smith", "sorry, battery dying"),
        ("en", "John Smith", "sorry wrong"),
        ("pl", "Jan Nowak", "przepraszam, szef woła"),
    ],
)
def test_an_apology_is_no_new_name(shop, language, given, says):
    client = shop.client(language).says(ASKS[language], given, says).says("601 234 567")

    assert f"{given}," in client.reply


@pytest.mark.parametrize("says", ["biorę", "biore", "wezme", "ok super"])
def test_a_word_of_agreement_is_no_name(shop, says):
    client = shop.client().says(ASKS["pl"], says)

    assert client.awaiting == "name"
    assert client.says("Jan Nowak").awaiting == "phone"


def test_who_has_no_phone_is_asked_for_an_address_at_once(shop):
    assert shop.client().says(ASKS["pl"], "Jan Nowak", "nie mam telefonu").awaiting == "email"


def test_half_an_address_is_no_new_name(shop):
    client = shop.client().says(ASKS["pl"], "Ewelina Mróz", "ewelina@mroz", "601 234 567")

    assert "Ewelina Mróz" in client.reply


@pytest.mark.parametrize(
    ("language", "says"),
    [
        ("pl", "sorki, numer źle podałem, 601 234 568"),
        ("en", "wrong number sorry, it's 601 234 568"),
    ],
)
def test_another_number_after_the_booking_goes_to_people(shop, language, says):
    agrees = {"pl": "tak", "en": "yes"}[language]
    client = shop.client(language).says(ASKS[language], "Jan Nowak", "601 234 567", agrees, says)

    assert client.handovers == ["rule"]
    assert "112" not in client.reply


@pytest.mark.parametrize(
    ("language", "other", "back"),
    [
        ("pl", "a golenie u Ewy?", "to zostaw jak było"),
        ("pl", "a może w piątek o 10 u Bartka?", "jednak poprzedni termin"),
        ("en", "maybe Friday at 10 with Bartek?", "the previous one then"),
    ],
)
def test_the_time_that_was_given_up_is_held_again(shop, language, other, back):
    client = shop.client(language).says(ASKS[language], other, back)
    assert client.awaiting == "name"

    client.says("Jan Nowak, 601 234 567", {"pl": "tak", "en": "yes"}[language])

    assert shop.visits() == [("wlosy", "ewa", "2027-04-13T10:00")]


def test_a_bare_hour_puts_the_time_right(shop):
    client = shop.client().says(ASKS["pl"], "Jan Nowak, 601 234 567", "nie, czekaj. 13 jednak", "tak")

    assert client.booked == [("wlosy", "ewa", "2027-04-13T13:00")]


@pytest.mark.parametrize(
    ("language", "says"),
    [
        ("pl", "w tę środę, nie, w następną"),
        ("pl", "nie ta środa, następna"),
        ("en", "not this wednesday, the next one"),
    ],
)
def test_the_weekday_after_the_one_that_is_refused(shop, language, says):
    client = shop.client(language).says({"pl": "broda", "en": "beard trim"}[language], says)

    assert {slot["start"][:10] for slot in client.slots} == {"2027-04-21"}
