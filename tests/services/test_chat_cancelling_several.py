"""Several visits cancelled at once: all are named, one question, one yes; what is to stay is not touched."""

import pytest

from tests.services.ewa import THURSDAY, TUESDAY, a_shop_with, kinds, proved

LATER = {**THURSDAY, "service": "wlosy", "staff": "ewa", "start": "2027-04-15T15:00"}
IN_MAY = {**THURSDAY, "start": "2027-05-06T14:00"}
TODAY = {**TUESDAY, "start": "2027-04-12T12:00"}
CANCELLED = "appointment.cancelled"


def starts(shop):
    return [start for _, _, start in shop.visits()]


@pytest.mark.parametrize(
    ("language", "asks"),
    [
        ("pl", "odwołajcie obie wizyty"),
        ("pl", "chcę odwołać wszystko co mam"),
        ("pl", "muszę odwołać i strzyżenie, i brodę"),
        ("pl", "proszę odwołać moje wizyty"),
        ("en", "cancel both please"),
        ("en", "I need to cancel everything I have with you"),
        ("en", "please cancel my two appointments"),
    ],
)
def test_all_are_asked_about_at_once_and_one_yes_cancels_them(sqlite_url, language, asks):
    shop = a_shop_with(sqlite_url, TUESDAY, THURSDAY)

    client = proved(shop, asks, language=language)
    assert client.awaiting == "confirmation"
    assert "13" in client.reply
    assert "15" in client.reply

    client.says({"pl": "tak", "en": "yes"}[language])
    assert kinds(client) == [CANCELLED, CANCELLED]
    assert shop.visits() == []


@pytest.mark.parametrize(
    ("language", "asks"),
    [
        ("pl", "chcę odwołać jedną z dwóch wizyt"),
        ("pl", "proszę odwołać jedną ze swoich wizyt"),
        ("en", "I need to cancel one of my appointments"),
    ],
)
def test_of_one_of_them_it_is_asked_which(sqlite_url, language, asks):
    client = proved(a_shop_with(sqlite_url, TUESDAY, THURSDAY), asks, language=language)

    assert client.awaiting == "visit"


@pytest.mark.parametrize("answer", ["tak", "obie", "tak, obydwie", "jedną i drugą", "całość"])
def test_yes_to_which_one_is_asked_about_as_all_of_them(sqlite_url, answer):
    shop = a_shop_with(sqlite_url, TUESDAY, THURSDAY)
    client = proved(shop, "chcę odwołać wizytę")
    assert client.awaiting == "visit"

    client.says(answer)
    assert client.awaiting == "confirmation"
    assert len(shop.visits()) == 2

    client.says("tak")
    assert shop.visits() == []


def test_a_day_is_all_that_there_is_on_it(sqlite_url):
    shop = a_shop_with(sqlite_url, THURSDAY, LATER, IN_MAY)

    client = proved(shop, "muszę odwołać czwartek 15 kwietnia").says("tak")

    assert kinds(client) == [CANCELLED, CANCELLED]
    assert starts(shop) == ["2027-05-06T12:00"]


@pytest.mark.parametrize(
    ("language", "asks"),
    [
        ("pl", "te dwie w kwietniu odwołajcie, maj zostaje"),
        ("pl", "odwołajcie wszystkie oprócz 6 maja"),
        ("en", "cancel all but the one on 6 May"),
        ("en", "please cancel both in April, keep the one in May"),
    ],
)
def test_what_is_to_stay_is_not_asked_about(sqlite_url, language, asks):
    shop = a_shop_with(sqlite_url, THURSDAY, LATER, IN_MAY)

    proved(shop, asks, language=language).says({"pl": "tak", "en": "yes"}[language])

    assert starts(shop) == ["2027-05-06T12:00"]


def test_yes_is_only_for_those_that_were_asked_about(sqlite_url):
    shop = a_shop_with(sqlite_url, THURSDAY, LATER, IN_MAY)
    client = proved(shop, "chcę odwołać wizytę w czwartek 15 kwietnia")
    assert client.awaiting == "visit"

    client.says("obie", "tak")

    assert starts(shop) == ["2027-05-06T12:00"]


def test_one_so_near_that_staff_decide_leaves_the_other_to_be_cancelled(sqlite_url):
    shop = a_shop_with(sqlite_url, TODAY, THURSDAY)

    client = proved(shop, "odwołajcie obie wizyty")
    assert client.handovers == ["rule"]
    assert client.awaiting == "confirmation"

    client.says("tak")
    assert starts(shop) == ["2027-04-12T10:00"]


@pytest.mark.parametrize(
    ("language", "said"), [("pl", "potwierdzam obie wizyty"), ("en", "I confirm both visits")]
)
def test_both_are_confirmed_at_once(sqlite_url, language, said):
    shop = a_shop_with(sqlite_url, TUESDAY, THURSDAY)

    client = proved(shop, said, language=language)

    assert kinds(client) == ["appointment.confirmed", "appointment.confirmed"]
    assert len(client.last["messages"]) == 1


def test_who_hurt_themselves_cancels_and_complains_of_nothing(sqlite_url):
    shop = a_shop_with(sqlite_url)

    client = proved(shop, "I've hurt my knee so please cancel my appointment", language="en").says("yes")

    assert kinds(client) == [CANCELLED]
