"""Times said by what was just spoken of: the day after, the last there is, a day that is refused."""

import pytest
from sqlalchemy import select

from receptionist.storage.models import Appointment
from tests.talking import BARBER, a_shop

HOURS = {**BARBER["hours"], "wed": []}
"""Closed on Wednesdays, so that a wish can fail."""


@pytest.fixture
def shop(sqlite_url):
    return a_shop(sqlite_url, hours=HOURS)


def held(shop):
    """What is held, by the business's clock."""
    zone = shop.business().zone
    with shop.database.reading() as session:
        rows = session.scalars(select(Appointment).where(Appointment.state == "held"))
        return [f"{row.starts_at.astimezone(zone):%Y-%m-%dT%H:%M}" for row in rows]


@pytest.mark.parametrize(
    ("language", "asks", "then", "at"),
    [
        ("pl", "broda w środę", "to dzień później o 12", "2027-04-15T12:00"),
        ("pl", "broda w środę 21 kwietnia", "a dzień wcześniej o 12?", "2027-04-20T12:00"),
        ("pl", "broda w środę", "to może dwa dni później o 11", "2027-04-16T11:00"),
        ("pl", "broda w środę", "6 dni później o 11", "2027-04-20T11:00"),
        ("en", "beard trim on Wednesday", "five days later at 11", "2027-04-19T11:00"),
        ("en", "beard trim on Wednesday", "the next day at 1pm then", "2027-04-15T13:00"),
        ("en", "beard trim on Friday at 12", "a week later at 12", "2027-04-23T12:00"),
    ],
    ids=["next", "previous", "two-days", "six-days", "five-days", "the-next-day", "a-week"],
)
def test_a_day_is_counted_from_the_one_just_spoken_of(shop, language, asks, then, at):
    client = shop.client(language).says(asks, then)

    assert client.awaiting == "name"
    assert held(shop) == [at]


def test_the_day_after_tomorrow_is_counted_from_today(shop):
    shop.client("en").says("beard trim on Friday", "rather the day after tomorrow at 1pm")

    assert held(shop) == []  # a Wednesday, when all is closed


@pytest.mark.parametrize(
    ("language", "asks", "refuses", "left"),
    [
        ("pl", "broda jak najszybciej", "dziś już nie dam rady", {"2027-04-13", "2027-04-15"}),
        ("pl", "broda jutro albo w piątek", "jutro nie mogę", {"2027-04-16"}),
        ("en", "beard trim this week", "tuesday and thursday don't work", {"2027-04-12"}),
    ],
)
def test_a_day_that_is_refused_is_offered_no_more(shop, language, asks, refuses, left):
    client = shop.client(language).says(asks, refuses)

    assert {slot["start"][:10] for slot in client.slots} == left


def test_hours_that_are_refused_are_offered_no_more(shop):
    client = shop.client().says("broda w piątek", "rano nie mogę")

    assert client.slots
    assert all(slot["start"] >= "2027-04-16T12:00" for slot in client.slots)


@pytest.mark.parametrize(
    ("language", "asks", "says", "at"),
    [
        ("pl", "broda we wtorek", "jak najwcześniej", "2027-04-13T10:00"),
        ("pl", "broda we wtorek", "najpóźniej jak się da", "2027-04-13T17:30"),
        ("en", "beard trim on Tuesday", "as late as possible please", "2027-04-13T17:30"),
        ("en", "beard trim on Friday", "the last one you have", "2027-04-16T19:30"),
    ],
)
def test_the_first_and_the_last_there_is_are_held(shop, language, asks, says, at):
    shop.client(language).says(asks, says)

    assert held(shop) == [at]


def test_an_hour_alone_is_on_the_day_wished_for_although_others_were_offered(shop):
    shop.client().says("broda w czwartek o 12", "Jan Kowalski", "601 234 567", "tak")

    client = shop.client().says("broda u Bartka w czwartek o 12", "a o 12:30?")

    assert client.awaiting == "name"
    assert held(shop) == ["2027-04-15T12:30"]


def test_an_hour_alone_is_on_an_offered_day_where_the_wished_one_has_nothing(shop):
    client = shop.client().says("broda w środę", "o 16:15")

    assert {slot["start"][11:] for slot in client.slots} == {"16:15"}


def test_somebody_elses_time_on_that_day_is_the_nearest_to_the_wish(shop):
    client = shop.client().says("strzyżenie włosów w piątek o 15", "a Ewa może?")

    ewa_is_off = [slot["start"] for slot in client.slots if slot["staff"] == "bartek"]
    assert ewa_is_off == ["2027-04-16T15:00"]
