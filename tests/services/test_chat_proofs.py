"""A code proves a phone: to its owner only, for a while, a few times; to strangers it shows nothing."""

import pytest
from sqlalchemy import select

from receptionist.services.identity import Identity
from receptionist.storage.models import IdentityCode, Notification
from tests.services.ewa import EWA, THURSDAY, a_shop_with, code, proved
from tests.talking import BARBER, a_shop


def test_an_unknown_number_hears_the_same_and_gets_nothing(sqlite_url):
    shop = a_shop_with(sqlite_url)
    known = shop.client().says("kiedy mam wizytę?", "600 100 200").reply
    sent = len(shop.sent.messages)

    stranger = shop.client().says("kiedy mam wizytę?", "600 100 201")

    assert stranger.reply.replace("201", "200") == known
    assert len(shop.sent.messages) == sent
    stranger.says("123456", "111111")
    assert "kwietnia" not in stranger.reply


def test_another_conversation_cannot_use_the_code(sqlite_url):
    shop = a_shop_with(sqlite_url)
    shop.client().says("kiedy mam wizytę?", "600 100 200")
    digits = code(shop)

    thief = shop.client().says("kiedy mam wizytę?", "600 100 202", digits)

    assert "kwietnia" not in thief.reply


def test_the_sixth_try_fails_even_with_the_right_code(sqlite_url):
    shop = a_shop_with(sqlite_url)
    client = shop.client().says("kiedy mam wizytę?", "600 100 200")
    right = code(shop)
    wrong = f"{(int(right) + 1) % 10**6:06}"

    client.says(*[wrong] * 5)
    client.says(right)

    assert "już nie działa" in client.reply
    assert "kwietnia" not in client.reply


def test_a_code_lives_ten_minutes(sqlite_url):
    shop = a_shop_with(sqlite_url)
    client = shop.client().says("kiedy mam wizytę?", "600 100 200")
    shop.clock.move(minutes=10)

    client.says(code(shop))
    assert "już nie działa" in client.reply

    client.says("tak, wyślij nowy kod")
    client.says(code(shop))
    assert "czwartek 15 kwietnia o 14:00" in client.reply


def test_a_code_is_right_once(database_url):
    shop, identity = a_shop_with(database_url), Identity("a key")
    conversation = shop.client().id

    with shop.database.writing() as session:
        made = identity.make(session, conversation, EWA, shop.clock.now())
        verdicts = [identity.check(session, conversation, made.digits, shop.clock.now()) for _ in range(2)]

    assert verdicts == ["right", "over"]


def test_neither_the_code_nor_the_number_is_kept(sqlite_url):
    shop = a_shop_with(sqlite_url)
    shop.client().says("kiedy mam wizytę?", "600 100 200")

    with shop.database.reading() as session:
        kept = str(session.execute(select(IdentityCode.__table__)).all())
        texts = list(session.scalars(select(Notification.text)))

    assert code(shop) not in kept
    assert EWA not in kept
    assert texts == [None]


def test_a_fourth_code_in_an_hour_is_a_matter_for_staff(sqlite_url):
    shop = a_shop_with(sqlite_url)
    for _ in range(3):
        shop.client().says("kiedy mam wizytę?", "600 100 200")

    client = shop.client().says("kiedy mam wizytę?", "600 100 200")

    assert client.handovers == ["rule"]
    assert len(shop.sent.messages) == 3


def test_a_refused_phone_is_explained_and_then_a_person_comes(sqlite_url):
    shop = a_shop_with(sqlite_url)
    client = shop.client().says("odwołaj moją wizytę", "nie podam")
    assert "chroni" in client.reply
    assert client.awaiting == "phone"

    client.says("nie")

    assert client.handovers == ["rule"]


def test_a_question_in_between_does_not_lose_the_request(sqlite_url):
    shop = a_shop_with(sqlite_url)
    client = shop.client().says("odwołaj moją wizytę", "600 100 200", "a ile kosztuje broda?")

    assert "50" in client.reply
    assert client.awaiting == "code"
    client.says(code(shop))
    assert client.awaiting == "confirmation"


def test_a_new_booking_in_between_drops_the_request(sqlite_url):
    shop = a_shop_with(sqlite_url)

    client = shop.client().says("odwołaj moją wizytę", "chcę jednak umówić strzyżenie jutro o 15")

    assert client.awaiting == "name"


def named(name):
    return {**THURSDAY, "client": name}


@pytest.mark.parametrize(
    ("tone", "language", "name", "begins"),
    [
        ("formal", "pl", "Anna Sowa", "Pani Anno, "),
        ("formal", "pl", "Marek Sowa", "Panie Marku, "),
        ("informal", "pl", "Anna Sowa", "Anno, "),
        ("formal", "en", "Anna Sowa", "Anna, "),
    ],
)
def test_who_has_proved_it_is_greeted_by_name_once(sqlite_url, tone, language, name, begins):
    business = {**BARBER["business"], "tone": tone}
    asks = {"pl": "kiedy mam wizytę?", "en": "when is my appointment?"}[language]
    client = proved(a_shop_with(sqlite_url, named(name), business=business), asks, language=language)
    assert client.reply.startswith(begins)
    rest = client.reply.removeprefix(begins)
    assert rest[0].islower() or rest.startswith("I ")

    client.says(asks)
    assert begins not in client.reply


@pytest.mark.parametrize("name", ["Alex Sowa", "Sowa Anna", "Nikita Bielecka", "Jennifer Lis"])
def test_whose_name_is_not_certain_is_not_called_by_it(sqlite_url, name):
    client = proved(a_shop_with(sqlite_url, named(name)), "kiedy mam wizytę?")

    assert "15 kwietnia" in client.reply
    assert name.split()[0] not in client.reply
    assert not client.reply.startswith(("Pani ", "Panie "))


@pytest.mark.parametrize("asks", ["jaki kod?", "a po co ten kod?"])
def test_who_asks_about_the_code_is_told_what_it_is_for(sqlite_url, asks):
    client = a_shop(sqlite_url).client().says("chcę odwołać wizytę", "600 111 222", asks)

    assert client.reply.startswith("Bez kodu nie pokażę ani nie zmienię wizyty")
    assert client.awaiting == "code"
    assert not client.handovers
