"""A yes with more beside it: what was agreed is done, and what stands beside it is never dropped."""

import pytest

from receptionist.storage.models import UnansweredQuestion
from tests.services.ewa import a_shop_with, kinds, proved
from tests.talking import a_shop

BOOKED = [("broda", "bartek", "2027-04-14T10:00")]


def asked_to_confirm(url, language="pl"):
    client = a_shop(url).client(language)
    asks = {"pl": "broda u Bartka w środę o 12", "en": "beard trim with Bartek on Wednesday at 12"}
    client.says(asks[language], "Igor Bielak", "603 444 555")
    assert client.awaiting == "confirmation"
    return client


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("pl", "tak, a przyjmujecie kartę?"),
        ("pl", "zgadza się. można zapłacić kartą?"),
        ("pl", "potwierdzam, a da się zapłacić kartą?"),
        ("en", "yes, and can I pay by card?"),
        ("en", "sounds good. do you take cards"),
    ],
)
def test_a_question_beside_the_yes_is_answered_in_the_owners_words(sqlite_url, language, said):
    client = asked_to_confirm(sqlite_url, language).says(said)

    assert client.shop.visits() == BOOKED
    assert "BLIK" in client.reply
    assert kinds(client) == ["faq.answered", "appointment.booked"]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("pl", "tak, a jest u was winda?"),
        ("pl", "pasuje, gdzie mam zostawić rower?"),
        ("pl", "ok tylko powiedzcie czy trzeba wejść po schodach"),
        ("en", "yes please, and is there a lift?"),
        ("en", "that works. will it hurt much?"),
    ],
)
def test_a_question_that_nobody_has_answered_goes_to_people_once_it_is_booked(sqlite_url, language, said):
    client = asked_to_confirm(sqlite_url, language).says(said)

    assert client.shop.visits() == BOOKED
    assert kinds(client) == ["appointment.booked", "handover"]
    assert client.last["messages"][-1]["text"].startswith(("Tego nie wiem", "I do not know"))
    assert client.shop.count(UnansweredQuestion) == 1


@pytest.mark.parametrize(
    ("language", "said", "reason"),
    [
        ("pl", "tak, i poproszę o fakturę", "rule"),
        ("pl", "zgadza się, ale mam uczulenie na lateks", "unusual"),
        ("pl", "dobrze, proszę tylko uprzedzić Bartka że przyjdę z dzieckiem", "unusual"),
        ("en", "yes and I need an invoice", "rule"),
        ("en", "yes, and please tell Bartek I am allergic to lavender", "unusual"),
    ],
)
def test_a_wish_beside_the_yes_reaches_people_once_it_is_booked(sqlite_url, language, said, reason):
    client = asked_to_confirm(sqlite_url, language).says(said)

    assert client.shop.visits() == BOOKED
    assert client.handovers == [reason]


@pytest.mark.parametrize(
    ("said", "booked"),
    [
        ("tak, ale wolę o 13", []),
        ("tak, a da się o 13?", []),
        ("tak, dziękuję bardzo i do zobaczenia", BOOKED),
        ("tak, proszę zapisać", BOOKED),
        ("tak, będę z synem", BOOKED),
    ],
)
def test_another_time_is_no_yes_and_a_courtesy_is_nothing_for_people(sqlite_url, said, booked):
    client = asked_to_confirm(sqlite_url).says(said)

    assert client.shop.visits() == booked
    assert client.handovers == []


@pytest.mark.parametrize("said", ["hmm", "yyy...", "eee", "um"])
def test_who_hesitates_has_agreed_to_nothing(sqlite_url, said):
    client = asked_to_confirm(sqlite_url).says(said)

    assert client.shop.visits() == []
    assert client.awaiting == "confirmation"


def test_a_move_is_confirmed_and_the_question_answered(sqlite_url):
    shop = a_shop_with(sqlite_url)

    client = proved(shop, "przełóżcie brodę z czwartku na piątek na 16").says("tak, a kartą da się zapłacić?")

    assert "appointment.rescheduled" in kinds(client)
    assert "BLIK" in client.reply


def test_a_cancellation_is_confirmed_and_the_question_passed_on(sqlite_url):
    shop = a_shop_with(sqlite_url)

    client = proved(shop, "odwołuję wizytę").says("tak, odwołaj. a oddacie mi voucher?")

    assert kinds(client) == ["appointment.cancelled", "handover"]
    assert shop.visits() == []


@pytest.mark.parametrize(
    "said",
    ["hmm, a płaci się coś za odwołanie?", "a ile wynosi opłata za odwołanie?", "odwołanie coś kosztuje?"],
)
def test_a_question_about_cancelling_cancels_nothing(sqlite_url, said):
    shop = a_shop_with(sqlite_url)

    client = proved(shop, "odwołuję wizytę").says(said)

    assert shop.visits() == [("broda", "bartek", "2027-04-15T12:00")]
    assert client.awaiting == "confirmation"
    assert client.says("tak").shop.visits() == []


@pytest.mark.parametrize("said", ["potwierdzam, tylko czy jest u was winda?", "będę na pewno, a jest winda?"])
def test_who_confirms_a_visit_may_ask_too(sqlite_url, said):
    shop = a_shop_with(sqlite_url)

    client = proved(shop, "kiedy mam wizytę?").says(said)

    assert kinds(client) == ["appointment.confirmed", "handover"]
