"""Dates that cannot be meant, corrections of them, and a day that is refused once it is held."""

import pytest

from tests.talking import a_shop


@pytest.fixture
def shop(sqlite_url):
    return a_shop(sqlite_url)


def test_a_day_that_does_not_exist_is_told_and_another_asked_for(shop):
    client = shop.client().says("trymowanie brody 31 kwietnia o 12")

    assert client.awaiting == "when"
    assert "Nie ma takiego dnia jak 31 kwietnia" in client.reply
    assert "piątek 30 kwietnia" in client.reply


@pytest.mark.parametrize(
    ("language", "said", "correction", "start"),
    [
        ("pl", "trymowanie brody 31 kwietnia o 12", "to 30", "2027-04-30T10:00"),
        ("pl", "trymowanie brody 31 kwietnia o 12", "maja miało być", "2027-05-31T10:00"),
        ("pl", "trymowanie brody 31 kwietnia", "kwietnia, ale 20, o 15", "2027-04-20T13:00"),
        ("en", "a beard trim on April 31st at 3pm", "I meant the 29th", "2027-04-29T13:00"),
        ("en", "a beard trim on 20 April at noon", "sorry, I mean May", "2027-05-20T10:00"),
        ("pl", "trymowanie brody 20 kwietnia o 12", "znaczy 21", "2027-04-21T10:00"),
    ],
)
def test_a_month_or_a_day_is_put_right(shop, language, said, correction, start):
    client = shop.client(language).says(said, correction)
    client.says("Jan Kowalski", "601 234 567", "tak" if language == "pl" else "yes")

    assert shop.visits() == [("broda", "bartek", start)]


def test_a_weekday_and_a_date_that_disagree_are_asked_about(shop):
    client = shop.client().says("trymowanie brody we wtorek 15 kwietnia o 12")

    assert client.awaiting == "when"
    assert [c["label"] for c in client.choices] == ["wtorek 13 kwietnia", "czwartek 15 kwietnia"]


@pytest.mark.parametrize(
    ("answer", "start"),
    [
        ("czwartek", "2027-04-15T10:00"),
        ("ten pierwszy", "2027-04-13T10:00"),
        ("15", "2027-04-15T10:00"),
        ("wtorek 13 kwietnia", "2027-04-13T10:00"),
    ],
)
def test_the_answer_picks_one_of_the_two_days_and_keeps_the_hour(shop, answer, start):
    client = shop.client().says("trymowanie brody we wtorek 15 kwietnia o 12", answer)
    client.says("Jan Kowalski", "601 234 567", "tak")

    assert shop.visits() == [("broda", "bartek", start)]


def test_a_visit_is_not_moved_to_a_day_that_does_not_exist(shop):
    client = shop.client().says("trymowanie brody jutro o 12", "Jan Kowalski", "601 234 567", "tak")

    client.says("przełóżcie to na 31 kwietnia")

    assert "31 kwietnia" in client.reply
    assert client.awaiting == "when"
    client.says("na 30", "tak")
    assert shop.visits() == [("broda", "bartek", "2027-04-30T10:00")]


@pytest.mark.parametrize(
    ("language", "refusal"),
    [
        ("pl", "nie, w piątek nie mogę"),
        ("pl", "jednak piątek mi odpada"),
        ("pl", "wypada mi coś w piątek"),
        ("pl", "inny dzień proszę"),
        ("en", "not Friday"),
        ("en", "sorry, I can't do Friday after all"),
        ("en", "another day please"),
    ],
)
def test_a_day_refused_while_it_is_held_is_not_offered_again(shop, language, refusal):
    wish = {"pl": "trymowanie brody w piątek o 14", "en": "a beard trim on Friday at 2pm"}[language]

    client = shop.client(language).says(wish, refusal)

    assert client.slots
    assert not any(slot["start"].startswith("2027-04-16") for slot in client.slots)


@pytest.mark.parametrize(
    ("language", "wish", "next_day"),
    [
        ("en", "a beard trim on Thursday at noon", "sorry, the day after at 1pm"),
        ("pl", "trymowanie brody w czwartek o 12", "a dzień później o 13?"),
        ("pl", "trymowanie brody w czwartek o 12", "dzień po o 13"),
    ],
)
def test_an_hour_on_the_day_after_is_that_very_hour(shop, language, wish, next_day):
    client = shop.client(language).says(wish, next_day)
    client.says("Jan Kowalski", "601 234 567", "tak" if language == "pl" else "yes")

    assert shop.visits() == [("broda", "bartek", "2027-04-16T11:00")]


def test_what_costs_nothing_is_free_of_charge(sqlite_url):
    free = {"id": "rada", "name": {"pl": "Porada", "en": "Advice"}, "duration": "15m", "price": 0}
    shop = a_shop(sqlite_url, services=[{**free, "staff": ["bartek", "ewa"]}])

    assert "Porada: bezpłatnie, trwa 15 minut." in shop.client().says("ile kosztuje porada?").reply
    assert "Advice: free of charge" in shop.client("en").says("how much is the advice?").reply


def test_a_day_refused_when_the_phone_is_asked_for_is_no_refusal_of_the_phone(shop):
    client = shop.client().says("trymowanie brody w piątek o 14", "Jan Kowalski")

    client.says("nie no, w piątek jednak nie dam rady, może dzień później o 11", "601 234 567", "tak")

    assert shop.visits() == [("broda", "bartek", "2027-04-17T09:00")]


def test_a_bare_month_after_a_no_puts_the_month_right(shop):
    client = shop.client().says("trymowanie brody 20 kwietnia o 12", "nie, maja")
    client.says("Jan Kowalski", "601 234 567", "tak")

    assert shop.visits() == [("broda", "bartek", "2027-05-20T10:00")]


def test_29_february_is_not_taken_for_the_one_of_a_leap_year(sqlite_url):
    client = a_shop(sqlite_url, now="2027-02-01T09:00").client("en").says("a beard trim on Feb 29th")

    assert "There is no 29 February" in client.reply
