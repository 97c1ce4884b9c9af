"""Who books two services and thinks again gets the one that is left; a mere question changes nothing."""

import pytest

from tests.talking import a_shop

ME = "Jan Kowalski, 601 234 567"


@pytest.fixture
def shop(sqlite_url):
    return a_shop(sqlite_url)


@pytest.mark.parametrize(
    ("language", "asks", "drops", "agrees", "stands"),
    [
        ("pl", "strzyżenie i golenie we wtorek o 12", "a nie, golenie odpuszczam", "tak", "wlosy"),
        ("pl", "strzyżenie i golenie we wtorek o 12", "jednak bez golenia", "tak", "wlosy"),
        ("pl", "strzyżenie i golenie we wtorek o 12", "albo samo golenie", "tak", "golenie"),
        ("en", "haircut and shave on Tuesday at 12", "skip the haircut", "yes", "golenie"),
        ("en", "haircut and shave on Tuesday at 12", "just the haircut please", "yes", "wlosy"),
    ],
)
def test_a_service_that_is_given_up_is_not_booked(shop, language, asks, drops, agrees, stands):
    client = shop.client(language).says(asks, ME, drops)

    assert client.awaiting == "confirmation"
    client.says(agrees)

    assert [service for service, *_ in shop.visits()] == [stands]


def test_to_ask_the_price_of_other_services_leaves_the_wish_as_it_is(shop):
    client = shop.client().says("golenie we wtorek o 12", "a ile kosztuje strzyżenie, a ile broda?")
    assert "80 zł" in client.reply

    client.says(ME, "tak")

    assert [service for service, *_ in shop.visits()] == ["golenie"]


def test_separate_services_are_no_people(shop):
    client = shop.client().says("golenie we wtorek o 12", "a dwie osobne usługi byłyby taniej?")

    assert "dwóch osób" not in client.reply


def test_who_gives_a_name_where_one_time_is_offered_takes_it(shop):
    client = shop.client().says("golenie w sobotę po 13:10")
    assert len(client.slots) == 1

    client.says(ME)

    assert client.awaiting == "confirmation"


def test_details_given_before_the_time_are_heard_and_not_asked_again(shop):
    client = shop.client().says("golenie we wtorek", ME)
    assert client.reply.startswith("Dane mam, brakuje tylko terminu.")

    assert client.says("ten pierwszy").awaiting == "confirmation"
