"""Conversations in which several visits are booked at once: in a row, or for several people at a time."""

import pytest

from receptionist.services import booking
from receptionist.storage.models import Appointment, Occupancy
from tests.builders import ANNA, at
from tests.talking import a_shop

JAN = ("Jan Kowalski", "601234567", "tak")
JOHN = ("John Smith", "601234567", "yes")


def occupy(shop, service, staff, local):
    """Somebody else takes a time."""
    business = shop.business()
    start = at(local)
    slot = booking.Slot(start, start + business.service(service).duration, service, staff)
    with shop.database.writing() as session:
        booking.enter(session, business, slot, ANNA, shop.clock.now())


def held(shop):
    return shop.count(Appointment, Appointment.state == "held")


def test_two_services_are_one_offer_one_confirmation_and_two_visits(database_url):
    shop = a_shop(database_url)
    client = shop.client().says("strzyżenie włosów i broda w sobotę")
    assert client.slots[0]["end"] == "2027-04-17T10:00"
    assert [part["service"] for part in client.slots[0]["parts"]] == ["wlosy", "broda"]

    client.says(client.choices[0]["value"])
    assert held(shop) == 2

    client.says(*JAN)
    assert client.booked == [
        ("wlosy", "bartek", "2027-04-17T09:00"),
        ("broda", "bartek", "2027-04-17T09:30"),
    ]
    assert client.reply.count("Gotowe") == 1
    assert "obie wizyty" in client.reply
    assert client.awaiting is None
    assert held(shop) == 0


def test_the_parts_share_a_group_and_keep_their_order(sqlite_url):
    shop = a_shop(sqlite_url)
    shop.client().says("strzyżenie włosów i golenie brzytwą w piątek o 16", *JAN)

    with shop.database.reading() as session:
        rows = sorted(session.query(Appointment), key=lambda row: row.part)
        assert [(row.part, row.service_id) for row in rows] == [(0, "wlosy"), (1, "golenie")]
        assert len({row.group_id for row in rows}) == 1
        assert rows[0].group_id


def test_the_confirmation_names_every_part_and_what_they_cost_together(sqlite_url):
    client = a_shop(sqlite_url).client().says("strzyżenie włosów i golenie brzytwą w piątek o 16", *JAN[:2])

    assert client.awaiting == "confirmation"
    assert (
        "strzyżenie włosów, piątek 16 kwietnia o 16:00 u Bartka, potem golenie brzytwą o 16:30 u Bartka, "
        "razem od 170 zł" in client.reply
    )


@pytest.mark.parametrize(
    "wish",
    [
        "strzyżenie włosów dla dwóch osób jutro o 12",
        "dla mnie i syna strzyżenie włosów jutro o 12",
        "we dwie chcemy na strzyżenie włosów jutro o 12",
        "mąż i ja, strzyżenie włosów, jutro o 12",
        "dwa strzyżenia włosów jutro o 12",
    ],
)
def test_two_people_come_at_one_time_to_two_of_the_staff(sqlite_url, wish):
    client = a_shop(sqlite_url).client().says(wish, *JAN)

    assert client.booked == [
        ("wlosy", "bartek", "2027-04-13T12:00"),
        ("wlosy", "ewa", "2027-04-13T12:00"),
    ]


@pytest.mark.parametrize(
    "wish",
    ["haircut for two people tomorrow at 11", "my wife and I need a haircut, tomorrow at 11am",
     "there are two of us, haircuts tomorrow at 11am please", "haircut for two tomorrow at 11am"],
)  # fmt: skip
def test_in_english_two_people_come_at_one_time(sqlite_url, wish):
    client = a_shop(sqlite_url).client("en").says(wish)
    assert "two people" in client.reply

    client.says(*JOHN)
    assert [(staff, start) for _, staff, start in client.booked] == [
        ("bartek", "2027-04-13T11:00"),
        ("ewa", "2027-04-13T11:00"),
    ]
    assert "both visits are booked" in client.reply


def test_how_many_come_may_be_said_after_the_offer(sqlite_url):
    client = a_shop(sqlite_url).client().says("strzyżenie włosów w sobotę", "a to dla dwóch osób")

    assert "dla dwóch osób" in client.reply
    assert all(len(slot["parts"]) == 2 for slot in client.slots)


def test_how_many_come_may_be_taken_back_while_it_is_held(sqlite_url):
    shop = a_shop(sqlite_url)
    client = shop.client().says("strzyżenie włosów dla dwóch osób jutro o 12", "jednak tylko dla mnie")
    assert held(shop) == 1

    client.says(*JAN)
    assert [(service, start) for service, _, start in client.booked] == [("wlosy", "2027-04-13T12:00")]


def test_where_two_cannot_be_served_at_once_it_says_so_and_offers_one_after_the_other(sqlite_url):
    client = a_shop(sqlite_url).client().says("broda dla dwóch osób jutro o 15")
    assert "naraz nie mam miejsca" in client.reply
    assert client.awaiting == "slot"

    client.says(client.choices[0]["value"], *JAN)
    assert client.booked == [
        ("broda", "bartek", "2027-04-13T15:00"),
        ("broda", "bartek", "2027-04-13T15:30"),
    ]


def test_each_of_two_has_a_service_of_their_own(sqlite_url):
    client = a_shop(sqlite_url).client().says("ja strzyżenie włosów, syn broda, jutro o 15", *JAN)

    assert client.booked == [
        ("wlosy", "ewa", "2027-04-13T15:00"),
        ("broda", "bartek", "2027-04-13T15:00"),
    ]


@pytest.mark.parametrize(
    "wish",
    ["strzyżenie włosów dla pięciu osób jutro", "broda na wieczór kawalerski w sobotę",
     "strzyżenie włosów i broda dla trzech osób jutro"],
)  # fmt: skip
def test_too_many_people_and_odd_mixtures_go_to_staff(sqlite_url, wish):
    client = a_shop(sqlite_url).client().says(wish)

    assert client.handovers == ["unusual"]
    assert client.slots == []


def test_a_full_day_is_said_honestly_and_the_nearest_row_is_offered(sqlite_url):
    shop = a_shop(sqlite_url)
    for hour in ("09:30", "10:30", "11:30", "12:30", "13:15"):
        occupy(shop, "broda", "bartek", f"2027-04-17T{hour}")

    client = shop.client().says("broda i golenie brzytwą w sobotę")

    assert "nie mam miejsca na obie wizyty" in client.reply
    assert {slot["start"][:10] for slot in client.slots}.isdisjoint({"2027-04-17"})


def test_what_never_fits_in_a_row_is_booked_one_by_one(sqlite_url):
    services = [
        {"id": "rano", "name": {"pl": "Zabieg poranny"}, "duration": "30m", "staff": ["bartek"]},
        {"id": "wieczor", "name": {"pl": "Masaż stóp"}, "duration": "30m", "staff": ["ewa"]},
    ]
    staff = [
        {"id": "bartek", "name": "Bartosz Lis", "hours": {"wed": ["10:00-12:00"]}},
        {"id": "ewa", "name": "Ewa Dąb", "hours": {"wed": ["15:00-17:00"]}},
    ]
    client = a_shop(sqlite_url, services=services, staff=staff).client()
    client.says("zabieg poranny i masaż stóp w środę")
    assert "osobno" in client.reply

    client.says(client.choices[0]["value"], *JAN)
    client.says(client.choices[0]["value"], "tak")
    assert {service for service, _, _ in client.booked} == {"rano", "wieczor"}


def test_when_somebody_takes_the_second_part_nothing_is_held_and_others_are_offered(database_url):
    shop = a_shop(database_url)
    client = shop.client().says("strzyżenie włosów i broda w sobotę")
    chosen = client.choices[0]["value"]
    occupy(shop, "broda", "bartek", "2027-04-17T09:30")

    client.says(chosen)

    assert held(shop) == 0
    assert client.awaiting == "slot"
    parts = [(part["staff"], part["start"]) for slot in client.slots for part in slot["parts"]]
    assert ("bartek", "2027-04-17T09:30") not in parts
    assert shop.count(Occupancy) == 6  # the other client's half hour and no more


def test_when_the_hold_has_ended_and_one_part_is_gone_nothing_is_booked(database_url):
    shop = a_shop(database_url)
    client = shop.client().says("strzyżenie włosów i broda w sobotę o 9", *JAN[:2])
    shop.clock.move(minutes=30)
    occupy(shop, "broda", "bartek", "2027-04-17T09:30")

    client.says("tak")

    assert client.booked == []
    assert len(shop.visits()) == 1
    assert client.awaiting == "slot"


def test_when_the_hold_has_ended_and_all_is_still_free_all_is_booked(sqlite_url):
    shop = a_shop(sqlite_url)
    client = shop.client().says("strzyżenie włosów i broda w sobotę o 9", *JAN[:2])
    shop.clock.move(minutes=30)

    assert len(client.says("tak").booked) == 2


def test_giving_up_frees_every_part(sqlite_url):
    shop = a_shop(sqlite_url)
    shop.client().says("strzyżenie włosów i broda w sobotę o 9", "nie")

    assert held(shop) == 0
    assert shop.count(Occupancy) == 0


def test_of_two_services_one_may_be_let_go_while_both_are_held(sqlite_url):
    shop = a_shop(sqlite_url)
    client = shop.client().says("strzyżenie włosów i broda w sobotę o 9", "jednak tylko broda")
    assert held(shop) <= 1

    client.says(*JAN)
    assert [service for service, _, _ in client.booked] == ["broda"]


def test_later_ones_are_groups_too(sqlite_url):
    client = a_shop(sqlite_url).client().says("strzyżenie włosów i broda jutro po 12", "coś późniejszego")

    assert client.slots
    assert all(len(slot["parts"]) == 2 for slot in client.slots)


def test_a_group_is_not_put_on_the_waiting_list_as_one_visit(sqlite_url):
    client = a_shop(sqlite_url).client()
    client.says("strzyżenie włosów dla dwóch osób jutro o 12", "wpiszcie mnie na listę oczekujących")

    assert client.handovers == ["unusual"]
    assert [event["type"] for event in client.events] == ["handover"]


@pytest.mark.parametrize(("wish", "left"), [("odwołaj obie", 0), ("odwołaj brodę", 1)])
def test_a_group_is_cancelled_whole_or_in_part_as_the_client_says(sqlite_url, wish, left):
    shop = a_shop(sqlite_url)
    shop.client().says("strzyżenie włosów i broda w sobotę o 10", *JAN, wish, "tak")

    assert len(shop.visits()) == left


def test_a_group_is_moved_as_a_whole_by_staff_only(sqlite_url):
    shop = a_shop(sqlite_url)
    client = shop.client().says("strzyżenie włosów i broda w sobotę o 10", *JAN, "przełóżmy obie na 12")

    assert client.handovers == ["unusual"]
    assert [start for _, _, start in shop.visits()] == ["2027-04-17T08:00", "2027-04-17T08:30"]
