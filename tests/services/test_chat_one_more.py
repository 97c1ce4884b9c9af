"""Right after a booking: the same for somebody else, or something more right after it."""

import pytest

from receptionist.storage.models import Appointment
from tests.talking import a_shop

HAIR = {"pl": "strzyżenie włosów u Ewy we wtorek o 12", "en": "haircut with Ewa on Tuesday at 12"}
BEARD = {"pl": "broda we wtorek o 12", "en": "beard trim on Tuesday at 12"}
YES = {"pl": "tak", "en": "yes"}


def booked(url, language="pl", asks=HAIR):
    client = a_shop(url).client(language)
    client.says(asks[language], "Jan Nowik", "601 234 567", YES[language])
    assert len(client.shop.visits()) == 1
    return client


def names(shop):
    with shop.database.reading() as session:
        return [row.client_name for row in session.query(Appointment).order_by(Appointment.created_at)]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("pl", "a mój brat też by mógł?"),
        ("pl", "to samo dla taty"),
        ("pl", "a syn o tej samej godzinie też by chciał"),
        ("en", "same for my son please"),
        ("en", "and could my brother come too?"),
    ],
)
def test_somebody_else_comes_at_the_same_hour_to_who_is_free(sqlite_url, language, said):
    client = booked(sqlite_url, language).says(said)
    assert client.awaiting == "name"

    client.says("Adam Nowik", YES[language])

    assert client.booked[1:] == [("wlosy", "bartek", "2027-04-13T12:00")]
    assert sorted(names(client.shop)) == ["Adam Nowik", "Jan Nowik"]


@pytest.mark.parametrize(
    ("language", "said"), [("pl", "a mój brat też?"), ("en", "the same for my father right after me")]
)
def test_they_follow_one_another_where_one_person_does_it_or_it_is_said_so(sqlite_url, language, said):
    client = booked(sqlite_url, language, BEARD).says(said, "Adam Nowik", YES[language])

    assert client.booked[1:] == [("broda", "bartek", "2027-04-13T12:30")]


def test_a_week_later_is_counted_from_the_visit(sqlite_url):
    client = booked(sqlite_url).says("i to samo dla taty tydzień później", "Adam Nowik", "tak")

    assert client.booked[1:] == [("wlosy", "ewa", "2027-04-20T12:00")] or client.booked[1:] == [
        ("wlosy", "bartek", "2027-04-20T12:00")
    ]


@pytest.mark.parametrize(
    ("language", "said"),
    [("pl", "super, a jeszcze broda od razu po tym"), ("en", "and a beard trim right after")],
)
def test_something_more_right_after_is_for_the_same_client(sqlite_url, language, said):
    client = booked(sqlite_url, language).says(said)
    assert client.awaiting == "confirmation"

    client.says(YES[language])

    assert client.booked[1:] == [("broda", "bartek", "2027-04-13T12:30")]
    assert set(names(client.shop)) == {"Jan Nowik"}


@pytest.mark.parametrize("said", ["a mogę przyjść z córką?", "czy syn może poczekać na miejscu?"])
def test_who_only_comes_along_is_not_booked(sqlite_url, said):
    client = booked(sqlite_url).says(said)

    assert client.awaiting is None
    assert len(client.shop.visits()) == 1


def test_what_is_for_women_is_not_the_same_for_a_son(sqlite_url):
    ladies = {"id": "damskie", "name": {"pl": "Strzyżenie damskie"}, "duration": "45m", "staff": ["ewa"]}
    men = {"id": "meskie", "name": {"pl": "Strzyżenie męskie"}, "duration": "30m", "staff": ["ewa"]}
    shop = a_shop(sqlite_url, services=[ladies, men])
    client = shop.client().says("strzyżenie damskie we wtorek o 12", "Iga Nowik", "601 234 567", "tak")

    client.says("a mój mąż też by chciał")

    assert client.awaiting == "service"
