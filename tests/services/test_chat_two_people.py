"""Two people with different services, named in one message or one after the other: nobody is left out."""

import pytest

from tests.talking import a_shop

ASKED = {"pl": ("Jan Kowalski", "601 234 567", "tak"), "en": ("John Smith", "601 234 567", "yes")}
BOTH = [("wlosy", "ewa", "2027-04-13T10:00"), ("broda", "bartek", "2027-04-13T10:00")]


@pytest.fixture
def shop(sqlite_url):
    return a_shop(sqlite_url)


@pytest.mark.parametrize(
    ("language", "wish"),
    [
        ("pl", "dla mnie strzyżenie włosów, a dla syna broda, jutro o 12"),
        ("pl", "strzyżenie włosów, a dla męża broda, jutro o 12"),
        ("pl", "mama chce strzyżenie włosów, a ja trymowanie brody, jutro o 12"),
        ("en", "a haircut for me and a beard trim for my husband tomorrow at noon"),
        ("en", "for my wife a haircut and for myself a beard trim, tomorrow at noon"),
        ("en", "a haircut for Kate and a beard trim for Jake tomorrow at noon"),
    ],
)
def test_in_one_message(shop, language, wish):
    shop.client(language).says(wish, *ASKED[language])

    assert sorted(shop.visits()) == sorted(BOTH)


@pytest.mark.parametrize(
    ("language", "first", "then"),
    [
        ("pl", "strzyżenie włosów u Ewy jutro o 12", "a dla męża broda"),
        ("pl", "strzyżenie włosów u Ewy jutro o 12", "mąż też by chciał trymowanie brody"),
        ("pl", "chcę zapisać córkę na strzyżenie włosów u Ewy jutro o 12", "a dla mnie broda"),
        ("en", "a haircut with Ewa tomorrow at noon", "and a beard trim for my husband"),
    ],
)
def test_over_two_messages(shop, language, first, then):
    shop.client(language).says(first, then, *ASKED[language])

    assert sorted(shop.visits()) == sorted(BOTH)


@pytest.mark.parametrize(
    ("language", "first", "then"),
    [
        ("pl", "strzyżenie włosów jutro o 12", "a dla syna też"),
        ("en", "a haircut tomorrow at noon", "my son too"),
    ],
)
def test_somebody_who_wants_the_same(shop, language, first, then):
    shop.client(language).says(first, then, *ASKED[language])

    assert [(service, start) for service, _, start in shop.visits()] == [("wlosy", "2027-04-13T10:00")] * 2


@pytest.mark.parametrize(
    ("then", "services"),
    [
        ("jednak dla męża broda", ["broda"]),
        ("a nie, to dla męża broda", ["broda"]),
        ("a ile kosztuje broda dla męża?", ["wlosy"]),
    ],
)
def test_who_puts_right_or_only_asks_brings_nobody_along(shop, then, services):
    shop.client().says("strzyżenie włosów jutro o 12", then, *ASKED["pl"])

    assert [service for service, _, _ in shop.visits()] == services


def test_more_for_the_same_child_is_one_after_the_other(shop):
    client = shop.client().says(
        "chcę zapisać syna na strzyżenie włosów jutro o 12", "dla niego jeszcze broda", *ASKED["pl"]
    )

    assert [start for _, _, start in client.booked] == ["2027-04-13T12:00", "2027-04-13T12:30"]


def test_where_two_never_fit_at_once_the_first_is_booked_and_the_other_follows(sqlite_url):
    staff = [
        {"id": "bartek", "name": "Bartosz Lis", "hours": {"wed": ["10:00-12:00"]}},
        {"id": "ewa", "name": "Ewa Dąb", "hours": {"thu": ["15:00-17:00"]}},
    ]
    services = [
        {"id": "broda", "name": {"pl": "Trymowanie brody"}, "duration": "30m", "staff": ["bartek"]},
        {"id": "stopy", "name": {"pl": "Masaż stóp"}, "duration": "30m", "staff": ["ewa"]},
    ]
    shop = a_shop(sqlite_url, staff=staff, services=services)
    client = shop.client().says("dla mnie trymowanie brody, a dla żony masaż stóp")
    assert "najpierw trymowanie brody, a zaraz potem masaż stóp" in client.reply

    client.says(client.choices[0]["value"], *ASKED["pl"])
    assert "Teraz masaż stóp." in client.reply
    client.says(client.choices[0]["value"], "tak")

    assert [service for service, _, _ in shop.visits()] == ["broda", "stopy"]


def test_two_people_with_three_services_go_to_staff_and_none_is_dropped(shop):
    client = shop.client().says("dla mnie strzyżenie włosów i broda, a dla syna strzyżenie włosów, w środę")

    assert client.handovers == ["unusual"]
