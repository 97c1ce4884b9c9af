"""Other languages, curses, data withheld, and no sentence said twice in a row."""

import pytest
from sqlalchemy import select

from receptionist.language.detect import foreign
from receptionist.storage.models import Consent
from tests.talking import a_shop

ASKED = ("broda jutro o 13", "Jan Kowalski")


@pytest.mark.parametrize(
    ("text", "native"),
    [
        ("Haben Sie am Samstag noch einen Termin frei?", "Polnisch und Englisch"),
        ("Доброго дня, чи можна записатися на суботу?", "польською та англійською"),
        ("Добрый день, есть свободное время в субботу?", "по-польски и по-английски"),
        ("buongiorno, vorrei un appuntamento per domani", ""),
        ("预约明天理发", ""),
    ],
    ids=["de", "uk", "ru", "it", "zh"],
)
def test_who_writes_in_another_language_is_told_in_it_and_handed_over(sqlite_url, text, native):
    client = a_shop(sqlite_url).client().says(text)

    assert client.handovers == ["unusual"]
    assert native in client.reply
    assert "Polish and English" in client.reply

    told = client.reply
    client.says(text)
    assert client.reply != told


@pytest.mark.parametrize(
    "text",
    [
        "french manicure na jutro",
        "guten morgen, chcę umówić wizytę",
        "ciao, termin na jutro",
        "umow mnie na jutro do Hansa Bauera",
        "Jan Müller, 601234567",
        "I want an appointment for Heinrich von der Heide",
        "hej, jest cos wolnego na piatek",
        "can I come with a friend per appointment",
        "Ola la la jutro",
    ],
)
def test_a_foreign_name_or_an_odd_word_is_no_other_language(text):
    assert foreign(text) is None


def test_a_name_in_another_script_is_a_name(sqlite_url):
    client = a_shop(sqlite_url).client().says(ASKED[0], "Олена Коваль")

    assert client.handovers == []


def test_a_curse_with_a_wish_is_the_wish(sqlite_url):
    client = a_shop(sqlite_url).client().says("kurwa, umówcie mnie wreszcie na brodę jutro")

    assert client.awaiting == "slot"


def test_insults_are_borne_once_and_then_given_to_people(sqlite_url):
    client = a_shop(sqlite_url).client().says("spierdalaj")
    assert client.handovers == []
    assert client.reply == "W czym mogę pomóc?"

    client.says("ty idioto")
    assert client.handovers == ["unusual"]


def test_an_insult_does_not_lose_the_booking(sqlite_url):
    client = a_shop(sqlite_url).client().says("broda jutro", "ja pierdolę")

    assert client.awaiting == "slot"


def test_who_will_not_leave_a_number_is_told_why_then_asked_for_an_email_then_given_to_people(sqlite_url):
    client = a_shop(sqlite_url).client().says(*ASKED, "nie podam numeru")
    assert "tylko do" in client.reply
    assert client.awaiting == "phone"

    client.says("nie chcę podawać telefonu")
    assert client.awaiting == "email"

    client.says("nie")
    assert client.handovers == ["rule"]


def test_an_email_instead_of_a_number_books(sqlite_url):
    client = a_shop(sqlite_url).client().says(*ASKED, "nie podam", "nie podam", "jan@example.com", "tak")

    assert len(client.booked) == 1


@pytest.mark.parametrize("text", ["dziękuję", "hej", "a można zapłacić kartą?", "jaka jest jutro pogoda?"])
def test_nothing_is_said_twice_in_a_row(sqlite_url, text):
    client = a_shop(sqlite_url).client().says("broda jutro")
    before = None
    for _ in range(3):
        client.says(text)
        said = [message["text"] for message in client.last["messages"]]
        assert not set(said) & set(before or ())
        before = said


def test_what_the_data_is_for_is_told_once_and_kept_with_the_client(sqlite_url):
    shop = a_shop(sqlite_url)
    client = shop.client().says(*ASKED, "601234567")
    assert "tylko na potrzeby wizyty" in client.reply

    client.says("tak", "jeszcze golenie w środę o 12")
    assert "tylko na potrzeby wizyty" not in client.reply
    client.says("tak")

    assert len(client.booked) == 2
    with shop.database.reading() as session:
        (consent,) = session.scalars(select(Consent)).all()
    assert (consent.purpose, consent.version, consent.language) == ("visit", "visit-1", "pl")
    assert "tylko na potrzeby wizyty" in consent.text
    assert consent.client_id is not None


def test_no_consent_is_kept_of_who_does_not_book(sqlite_url):
    shop = a_shop(sqlite_url)
    shop.client().says(*ASKED, "601234567", "nie")

    assert shop.count(Consent) == 0
