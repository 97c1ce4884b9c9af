"""Joining the waiting list in a conversation, without a model: few turns, one entry, nothing booked."""

import pytest
from sqlalchemy import select

from receptionist.storage.models import Consent, WaitlistEntry
from tests.talking import Client, Shop, a_shop

TUESDAY_FULL = [
    {
        "client": "Olga Kos",
        "phone": "+48600100100",
        "service": "broda",
        "staff": "bartek",
        "start": f"2027-04-13T{h:02}:{m:02}",
    }
    for h in range(10, 18)
    for m in (0, 30)
]
ASKS_PL = "dajcie znać, gdyby coś się zwolniło na brodę we wtorek"
ASKS_EN = "please let me know if a beard trim on Tuesday becomes available"


def entries(shop: Shop) -> list[WaitlistEntry]:
    with shop.database.reading() as session:
        return list(session.scalars(select(WaitlistEntry).order_by(WaitlistEntry.created_at)))


def joined(client: Client) -> list[dict]:
    return [dict(e["waitlist"]) for e in client.events if e["type"] == "waitlist.joined"]


def windows(client: Client) -> list[tuple[str, str]]:
    (entry,) = joined(client)
    return [(w["start"], w["end"]) for w in entry["windows"]]


@pytest.mark.parametrize(
    ("language", "asks", "told"),
    [
        ("pl", ASKS_PL, "trymowanie brody, wtorek 13 kwietnia. Gdy coś się zwolni, przyślemy SMS"),
        ("en", ASKS_EN, "beard trim, Tuesday 13 April. If something frees up, we will send a text"),
    ],
)
def test_a_client_of_a_full_day_joins_with_a_name_and_a_phone(database_url, language, asks, told):
    shop = a_shop(database_url, appointments=TUESDAY_FULL)

    client = shop.client(language).says(asks)
    assert client.awaiting == "name"
    client.says("Anna Sowa")
    assert client.awaiting == "phone"
    client.says("600 700 800")

    assert told in client.reply
    assert client.awaiting is None
    (entry,) = entries(shop)
    assert joined(client) == [
        {
            "id": entry.id,
            "service": "broda",
            "staff": None,
            "windows": [{"start": "2027-04-13T00:00", "end": "2027-04-14T00:00"}],
        }
    ]
    assert (entry.name, entry.phone, entry.language) == ("Anna Sowa", "+48600700800", language)
    assert client.booked == []
    assert len(shop.visits()) == len(TUESDAY_FULL)


@pytest.mark.parametrize(
    ("language", "asks", "free"),
    [
        ("pl", ASKS_PL, "Teraz wolne u Bartka: wtorek 13 kwietnia o 10:00"),
        ("en", ASKS_EN, "Free just now with Bartek: Tuesday 13 April at 10:00 am"),
    ],
)
def test_what_is_free_already_is_mentioned_and_the_client_may_still_join(sqlite_url, language, asks, free):
    shop = a_shop(sqlite_url)

    client = shop.client(language).says(asks)
    assert free in client.reply
    assert (client.awaiting, len(client.slots)) == ("name", 3)
    client.says("Anna Sowa", "600700800")

    assert len(joined(client)) == 1
    assert shop.visits() == []


@pytest.mark.parametrize("answer", ["a o 12?", "to poproszę o 12:00", "Drugi"])
def test_what_is_free_already_may_be_booked_instead(sqlite_url, answer):
    shop = a_shop(sqlite_url)

    client = shop.client().says(ASKS_PL, answer, "Anna Sowa", "600700800", "tak")

    assert client.booked == [("broda", "bartek", "2027-04-13T12:00")]
    assert entries(shop) == []


def test_a_tapped_slot_is_booked_instead(sqlite_url):
    shop = a_shop(sqlite_url)
    client = shop.client().says(ASKS_PL)

    client.says(client.choices[0]["value"], "Anna Sowa", "600700800", "tak")

    assert client.booked == [("broda", "bartek", "2027-04-13T10:00")]
    assert entries(shop) == []


@pytest.mark.parametrize(
    ("says", "waits_for"),
    [
        pytest.param("we wtorek o 15", [("2027-04-13T13:00", "2027-04-13T17:00")], id="an hour"),
        pytest.param("we wtorek po 15", [("2027-04-13T15:00", "2027-04-14T00:00")], id="a part of a day"),
        pytest.param(
            "we wtorek albo w czwartek",
            [("2027-04-13T00:00", "2027-04-14T00:00"), ("2027-04-15T00:00", "2027-04-16T00:00")],
            id="two days",
        ),
        pytest.param("", [("2027-04-12T00:00", "2027-04-26T00:00")], id="no time"),
    ],
)
def test_what_was_said_becomes_windows(sqlite_url, says, waits_for):
    shop = a_shop(sqlite_url)

    client = shop.client().says(f"proszę mnie wpisać na listę oczekujących na brodę {says}")
    client.says("Anna Sowa", "600700800")

    assert windows(client) == waits_for


def test_a_person_who_is_named_is_waited_for(sqlite_url):
    client = a_shop(sqlite_url).client()

    client.says("gdyby zwolniło się coś u Ewy w sobotę na strzyżenie włosów, proszę dać znać")
    client.says("Anna Sowa", "anna@example.com")

    assert [(e["service"], e["staff"]) for e in joined(client)] == [("wlosy", "ewa")]
    assert "strzyżenie włosów u Ewy, sobota 17 kwietnia" in client.reply
    assert "przyślemy e-mail" in client.reply


@pytest.mark.parametrize("answer", ["trymowanie brody", None], ids=["in words", "by a button"])
def test_a_service_that_was_not_named_is_asked_for(sqlite_url, answer):
    client = a_shop(sqlite_url).client().says("chcę na listę oczekujących na wtorek")
    assert client.awaiting == "service"

    client.says(answer or client.choices[1]["value"], "Anna Sowa", "600700800")

    assert [e["service"] for e in joined(client)] == ["broda"]


def test_a_closed_day_is_not_waited_for(sqlite_url):
    client = a_shop(sqlite_url).client().says("dajcie znać, jak się zwolni coś na brodę w niedzielę")

    assert "mamy zamknięte" in client.reply
    client.says("to w sobotę", "Anna Sowa", "600700800")

    assert windows(client) == [("2027-04-17T00:00", "2027-04-18T00:00")]


def test_a_question_in_between_is_answered_and_the_list_goes_on(sqlite_url):
    client = a_shop(sqlite_url).client().says(ASKS_PL, "ile to kosztuje?")

    assert "50 zł" in client.reply
    assert client.awaiting == "name"


@pytest.mark.parametrize("answer", ["nie, jednak nie", "nieważne, rezygnuję"])
def test_a_client_who_thinks_better_of_it_is_not_written_down(sqlite_url, answer):
    shop = a_shop(sqlite_url)

    client = shop.client().says(ASKS_PL, answer)

    assert client.reply.startswith("Dobrze, nie wpisuję na listę.")
    assert client.awaiting is None
    assert entries(shop) == []


def test_an_incomplete_number_is_asked_for_again(sqlite_url):
    client = a_shop(sqlite_url).client().says(ASKS_PL, "Anna Sowa", "600 700")

    assert client.awaiting == "phone"
    client.says("600700800")

    assert len(joined(client)) == 1


@pytest.mark.parametrize("answer", ["tak, proszę dać znać", "to dajcie mi znać", "poczekam", None])
def test_where_a_time_is_taken_the_list_is_proposed_and_taken(sqlite_url, answer):
    shop = a_shop(sqlite_url, appointments=TUESDAY_FULL)

    client = shop.client().says("broda we wtorek o 15")
    assert "czy dać znać, gdy coś się zwolni?" in client.reply
    client.says(answer or client.choices[-1]["value"], "Anna Sowa", "600700800")

    assert windows(client) == [("2027-04-13T13:00", "2027-04-13T17:00")]
    assert shop.count(WaitlistEntry) == 1


def test_the_list_is_proposed_in_english_too(sqlite_url):
    client = a_shop(sqlite_url, appointments=TUESDAY_FULL).client("en").says("beard trim on Tuesday at 3 pm")

    assert client.reply.endswith("or shall I let you know if something frees up?")
    client.says("yes, let me know", "Anna Sowa", "600700800")

    assert len(joined(client)) == 1


def test_who_is_proposed_the_list_may_still_take_a_time(sqlite_url):
    shop = a_shop(sqlite_url, appointments=TUESDAY_FULL)

    client = shop.client().says("broda we wtorek o 15")
    client.says("ten pierwszy", "Anna Sowa", "600700800", "tak")

    assert len(client.booked) == 1
    assert entries(shop) == []


def test_the_same_wish_again_is_one_entry_and_another_day_is_added_to_it(database_url):
    shop = a_shop(database_url)

    first = shop.client().says(ASKS_PL, "Anna Sowa", "600700800")
    shop.client().says(ASKS_PL, "Ania Sowa", "600 700 800")
    shop.client("en").says("let me know if a beard trim on Thursday opens up", "Anna Sowa", "600700800")

    (entry,) = entries(shop)
    assert entry.id == joined(first)[0]["id"]
    assert len(entry.windows) == 2


def test_another_client_or_another_service_is_another_entry(sqlite_url):
    shop = a_shop(sqlite_url)

    shop.client().says(ASKS_PL, "Anna Sowa", "600700800")
    shop.client().says(ASKS_PL, "Ewa Lis", "600700801")
    shop.client().says("dajcie znać, jak się zwolni golenie brzytwą we wtorek", "Anna Sowa", "600700800")

    assert len(entries(shop)) == 3


def test_after_a_booking_the_client_is_known_and_joins_at_once(sqlite_url):
    shop = a_shop(sqlite_url)

    client = shop.client().says("broda w czwartek o 15", "Anna Sowa", "600700800", "tak")
    client.says("a gdyby coś zwolniło się we wtorek rano, proszę dać znać")

    assert windows(client) == [("2027-04-13T06:00", "2027-04-13T12:00")]
    assert len(shop.visits()) == 1


@pytest.mark.parametrize(
    "says",
    [
        "dajcie znać, gdyby we wtorek zwolniło się miejsce na brodę dla dwóch osób",
        "dajcie znać, gdyby we wtorek zwolniło się coś na brodę i golenie brzytwą",
    ],
)
def test_several_visits_at_once_are_for_staff(sqlite_url, says):
    shop = a_shop(sqlite_url)

    client = shop.client().says(says)

    assert client.handovers == ["unusual"]
    assert entries(shop) == []


def test_the_list_is_not_proposed_for_a_group(sqlite_url):
    client = a_shop(sqlite_url, appointments=TUESDAY_FULL).client()

    client.says("broda i golenie brzytwą we wtorek o 15")

    assert "dać znać" not in client.reply


def test_what_the_data_is_for_is_told_before_joining_and_kept(sqlite_url):
    shop = a_shop(sqlite_url, appointments=TUESDAY_FULL)

    client = shop.client().says(ASKS_PL, "Anna Sowa")
    assert "tylko na potrzeby wizyty" in client.reply
    client.says("600 700 800")
    assert "tylko na potrzeby wizyty" not in client.reply

    assert shop.count(Consent, Consent.purpose == "waiting list", Consent.language == "pl") == 1
