"""Own visits as people really speak of them: another time instead of a yes, the second of a list."""

import pytest

from tests.services.ewa import THURSDAY, TUESDAY, a_shop_with, kinds, proved

MOVED = ["appointment.rescheduled"]


@pytest.mark.parametrize(
    ("language", "said", "agreed"),
    [
        ("pl", "a dałoby się w piątek o 16?", "tak"),
        ("pl", "przełóżmy na piątek na 16", "ok"),
        ("en", "could I have Friday at 4pm instead?", "yes"),
    ],
    ids=["asked", "told", "english"],
)
def test_who_is_asked_about_cancelling_may_name_another_time(sqlite_url, language, said, agreed):
    shop = a_shop_with(sqlite_url)
    client = proved(shop, "nie dam rady w czwartek", language=language)
    assert client.awaiting == "confirmation"

    client.says(said, agreed)

    assert kinds(client) == MOVED
    assert shop.visits() == [("broda", "bartek", "2027-04-16T14:00")]


def test_the_visits_own_time_is_no_other_time(sqlite_url):
    shop = a_shop_with(sqlite_url)

    client = proved(shop, "chcę odwołać wizytę").says("nie, w czwartek o 14 jednak przyjdę")

    assert kinds(client) == []
    assert shop.visits() == [("broda", "bartek", "2027-04-15T12:00")]


@pytest.mark.parametrize(
    ("said", "gone"),
    [
        ("ten drugi odpada, proszę odwołać", "broda"),
        ("odwołaj pierwszą wizytę", "wlosy"),
        ("ta ostatnia odpada, odwołuję", "broda"),
    ],
    ids=["second", "first", "last"],
)
def test_a_place_in_the_list_that_was_shown_says_which_visit(sqlite_url, said, gone):
    shop = a_shop_with(sqlite_url, TUESDAY, THURSDAY)

    client = proved(shop, "kiedy mam wizyty?").says(said, "tak")

    assert kinds(client) == ["appointment.cancelled"]
    assert [service for service, _, _ in shop.visits()] == [s for s in ("wlosy", "broda") if s != gone]


@pytest.mark.parametrize(
    ("language", "said"), [("pl", "a ta druga zostaje?"), ("en", "and the other one still stands?")]
)
def test_who_asks_whether_a_visit_stands_is_shown_it(sqlite_url, language, said):
    shop = a_shop_with(sqlite_url, TUESDAY, THURSDAY)
    question = {"pl": "kiedy mam wizyty?", "en": "when are my visits?"}[language]

    client = proved(shop, question, language=language).says(said)

    assert client.reply.count("15") == 1
    assert client.handovers == []


@pytest.mark.parametrize(
    ("language", "asks", "said"),
    [
        ("pl", "przełóżcie mi wizytę na piątek po 17", "a nie, niech zostanie jak jest"),
        ("en", "move my visit to Friday after 5", "no, leave it as it is"),
    ],
)
def test_a_move_that_is_dropped_leaves_the_visit_where_it_was(sqlite_url, language, asks, said):
    shop = a_shop_with(sqlite_url)

    client = proved(shop, asks, language=language).says(said)

    assert client.awaiting is None
    assert shop.visits() == [("broda", "bartek", "2027-04-15T12:00")]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("pl", "nie mam przy sobie tego telefonu"),
        ("pl", "zmieniłam numer"),
        ("pl", "wolę z kimś porozmawiać"),
        ("en", "that's my old number, I can't see the texts"),
    ],
)
def test_who_cannot_read_the_code_gets_a_person(sqlite_url, language, said):
    asks = {"pl": "odwołajcie moją wizytę", "en": "please cancel my visit"}[language]
    client = a_shop_with(sqlite_url).client(language).says(asks, "600 100 200")
    assert client.awaiting == "code"

    client.says(said)

    assert len(client.handovers) == 1
    assert kinds(client) == ["handover"]
