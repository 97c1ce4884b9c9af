"""What would be, and a little later on the same day: nothing is cancelled, nothing moved to where it is."""

import pytest

from receptionist.storage.models import WaitlistEntry
from tests.services.ewa import THURSDAY, a_shop_with, kinds, proved
from tests.talking import a_shop

AT_TWO = [("broda", "bartek", "2027-04-15T12:00")]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("pl", "a jeśli mi coś wypadnie, to do kiedy mogę odwołać?"),
        ("pl", "co jak zachoruję? da się potem przełożyć?"),
        ("pl", "z jakim wyprzedzeniem trzeba odwołać wizytę?"),
        ("en", "what if I need to cancel last minute?"),
        ("en", "how late can I cancel?"),
    ],
)
def test_who_asks_what_would_be_hears_the_rule_and_nothing_is_changed(sqlite_url, language, said):
    shop = a_shop(sqlite_url, appointments=[THURSDAY], booking={"min_notice": "1h", "cancel_notice": "6h"})
    asks = {"pl": "kiedy mam wizytę?", "en": "when is my visit?"}[language]

    client = proved(shop, asks, language=language).says(said)

    assert {"pl": "6 godzin", "en": "6 hours"}[language] in client.reply
    assert (kinds(client), shop.visits(), shop.count(WaitlistEntry)) == ([], AT_TWO, 0)


def test_what_it_costs_is_for_people_where_the_owner_has_not_said(sqlite_url):
    client = a_shop(sqlite_url).client().says("a jeśli odwołam w ostatniej chwili, to coś płacę?")

    assert client.handovers == ["unusual"]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("pl", "chcę odwołać wizytę, jeśli można?"),
        ("en", "I'd like to cancel my visit if that's ok?"),
    ],
)
def test_who_wishes_to_cancel_is_not_told_rules(sqlite_url, language, said):
    client = a_shop_with(sqlite_url).client(language).says(said)

    assert client.awaiting == "phone"


@pytest.mark.parametrize(
    ("language", "said", "later"),
    [
        ("pl", "da się przesunąć czwartek trochę później?", True),
        ("pl", "czy mogę przyjść tego samego dnia, ale wcześniej?", False),
        ("en", "can I move Thursday to a bit later the same day?", True),
        ("en", "could you move my visit a little earlier?", False),
    ],
)
def test_a_bit_later_is_the_rest_of_the_day_and_never_where_it_is(sqlite_url, language, said, later):
    shop = a_shop_with(sqlite_url)

    client = proved(shop, said, language=language)

    assert client.awaiting == "slot"
    starts = [slot["start"] for slot in client.slots]
    assert all(start.startswith("2027-04-15") for start in starts)
    assert all((start > "2027-04-15T14:00") is later and start != "2027-04-15T14:00" for start in starts)


def test_a_move_to_where_it_is_is_asked_about_anew(sqlite_url):
    shop = a_shop_with(sqlite_url)

    client = proved(shop, "przełóżcie wizytę na czwartek na 14")

    assert client.awaiting == "when"
    assert client.says("na piątek na 16", "tak").shop.visits() == [("broda", "bartek", "2027-04-16T14:00")]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("pl", "żona ma u was brodę w czwartek, o której?"),
        ("pl", "kiedy mój tata ma wizytę?"),
        ("en", "my wife has a haircut booked on Thursday, what time is it?"),
    ],
)
def test_somebody_elses_visit_is_shown_to_nobody_without_a_code(sqlite_url, language, said):
    client = a_shop_with(sqlite_url).client(language).says(said)

    assert client.awaiting == "phone"
    assert "14" not in client.reply


def test_a_sons_wish_is_no_question_about_his_visit(sqlite_url):
    client = a_shop_with(sqlite_url).client().says("kiedy ma pan wolne na brodę dla syna?")

    assert client.awaiting == "slot"
