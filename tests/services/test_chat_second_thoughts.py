"""Right after a booking, or in the middle of looking for a time, clients think again."""

import pytest

from tests.talking import a_shop


@pytest.fixture
def shop(sqlite_url):
    return a_shop(sqlite_url)


def booked(shop, language="pl"):
    wish, agreed = {
        "pl": ("strzyżenie włosów u Bartka jutro o 12", "tak"),
        "en": ("a haircut with Bartek tomorrow at 12", "yes"),
    }[language]
    return shop.client(language).says(wish, "Jan Kowalski", "601 234 567", agreed)


@pytest.mark.parametrize(
    ("language", "said", "agreed", "stands"),
    [
        ("pl", "jednak wolałbym u Ewy", "tak", ("wlosy", "ewa", "2027-04-13T10:00")),
        ("pl", "a jednak o 14", "tak", ("wlosy", "bartek", "2027-04-13T12:00")),
        ("en", "actually, make it 3pm", "yes", ("wlosy", "bartek", "2027-04-13T13:00")),
        ("en", "I'd rather have Ewa", "yes", ("wlosy", "ewa", "2027-04-13T10:00")),
    ],
    ids=["another-person", "another-hour", "another-hour-en", "another-person-en"],
)
def test_the_visit_just_booked_is_changed(shop, language, said, agreed, stands):
    client = booked(shop, language)

    client.says(said)
    assert client.awaiting == "confirmation"
    client.says(agreed)

    assert shop.visits() == [stands]


def test_another_person_at_the_same_time_is_told_as_such(shop):
    said = booked(shop).says("jednak wolałbym u Ewy").reply

    assert "wtorek 13 kwietnia o 12:00 u Ewy zamiast u Bartka" in said


def test_a_question_without_a_service_is_about_the_visit_just_booked(shop):
    said = booked(shop).says("a ile to będzie kosztowało?").reply

    assert "80 zł" in said
    assert "golenie" not in said


def test_ones_own_visit_is_cancelled_while_another_is_looked_for(shop):
    client = booked(shop, "en").says("a beard trim for my brother on Wednesday afternoon")
    assert client.awaiting == "slot"

    client.says("cancel mine then", "yes")

    assert shop.visits() == []


@pytest.mark.parametrize(
    ("language", "wish", "said"),
    [("pl", "broda w środę", "a nieważne"), ("en", "a beard trim on Wednesday", "no, never mind")],
    ids=["pl", "en"],
)
def test_who_lets_it_be_is_let_be(shop, language, wish, said):
    client = shop.client(language).says(wish)
    assert client.awaiting == "slot"

    client.says(said)

    assert client.awaiting is None
    assert client.says("dzień dobry" if language == "pl" else "hello").awaiting is None


@pytest.mark.parametrize(
    ("language", "asked", "told"),
    [
        ("pl", "czy jest coś wolnego w niedzielę?", "W niedzielę 18 kwietnia mamy zamknięte."),
        ("pl", "macie coś 3 maja?", "W poniedziałek 3 maja jest święto i mamy zamknięte."),
        ("en", "anything free on Sunday?", "We are closed on Sunday 18 April."),
    ],
    ids=["sunday", "holiday", "sunday-en"],
)
def test_a_closed_day_is_told_before_the_service_is_asked(shop, language, asked, told):
    client = shop.client(language).says(asked)

    assert client.reply.startswith(told)
    assert client.awaiting == "service"


def test_of_an_open_day_nothing_is_told_before_the_service_is_asked(shop):
    assert "zamknięte" not in shop.client().says("macie coś wolnego w poniedziałek 19 kwietnia?").reply


def test_when_the_other_visit_is_is_told(shop):
    client = booked(shop, "en").says("a beard trim on Friday at 5pm", "yes")

    assert "Friday 16 April at 5:00 pm" in client.says("when is the other one?").reply


@pytest.mark.parametrize(
    ("language", "asks", "drops", "after_all"),
    [
        ("pl", "strzyżenie włosów u Ewy we wtorek o 12", "rezygnuję", "jednak proszę wpisać"),
        ("en", "haircut with Ewa on Tuesday at 12", "no, forget it", "actually go ahead and book it"),
    ],
)
def test_who_gave_up_and_wants_it_after_all_gets_the_same_time(sqlite_url, language, asks, drops, after_all):
    client = a_shop(sqlite_url).client(language).says(asks, "Jan Nowak", "601 234 567", drops)
    assert client.awaiting == "when"

    client.says(after_all)

    assert client.awaiting == "confirmation"
    assert {"pl": "wtorek 13 kwietnia o 12:00", "en": "Tuesday 13 April at 12:00 pm"}[
        language
    ] in client.reply


@pytest.mark.parametrize(
    ("language", "asks", "says"),
    [
        ("pl", "golenie we wtorek", "wszystko jedno"),
        ("pl", "golenie we wtorek", "obojętnie który"),
        ("en", "hot towel shave on Tuesday", "whichever is first"),
        ("en", "hot towel shave on Tuesday", "I don't mind"),
        ("en", "hot towel shave on Tuesday", "any of those is fine"),
    ],
)
def test_whom_any_offered_time_suits_gets_the_first(sqlite_url, language, asks, says):
    client = a_shop(sqlite_url).client(language).says(asks)
    first = client.choices[0]["label"]

    client.says(says)

    assert client.awaiting == "name"
    assert first.split(" · ")[0].split()[-1] in client.reply
