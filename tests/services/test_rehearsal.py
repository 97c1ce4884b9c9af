"""Rehearsals: what is copied, what is not, and when they end."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from receptionist.domain.errors import NotFound
from receptionist.services.clock import Clock
from receptionist.services.minds import Minds
from receptionist.services.rehearsal import LIFE, MOST, Rehearsals
from receptionist.storage.database import Database
from receptionist.storage.models import Appointment, BusyBlock, Client, Turn
from tests.talking import MONDAY_MORNING, a_shop

OWNER = 1


@pytest.fixture
def shop(sqlite_url):
    shop = a_shop(sqlite_url)
    shop.chat.clock = Clock(shop.clock.now() - Clock().now())
    return shop


@pytest.fixture
def rehearsals(shop, tmp_path):
    return Rehearsals(tmp_path / "rehearsals", shop.chat, Minds(None), "secret")


def book(shop):
    client = shop.client().says("strzyżenie włosów jutro o 12 u Ewy", "Anna Nowak", "601 234 567", "tak")
    assert client.booked


def begin(rehearsals, shop, owner=OWNER, **more):
    return rehearsals.begin(owner, more.pop("draft", shop.business()), language="pl", **more)


def say(rehearsals, rehearsal, *texts):
    for text in texts:
        rehearsals.say(rehearsal, text, lambda turn: {"outcomes": [repr(o) for o in turn.seen.outcomes]})
    return rehearsals.notes(rehearsal)[-1]["outcomes"]


def inside(rehearsal, table):
    """The rows of a table of the room's own database."""
    with Database(f"sqlite:///{rehearsal.folder}/room.sqlite3").reading() as session:
        return list(session.scalars(select(table)))


def test_what_is_taken_is_taken_in_the_room_too(shop, rehearsals):
    book(shop)
    room = begin(rehearsals, shop)

    (outcome,) = say(rehearsals, room, "strzyżenie włosów jutro o 12 u Ewy")

    assert "Offered" in outcome
    assert "taken" in outcome


def test_nobodys_name_number_or_words_are_copied(shop, rehearsals):
    book(shop)
    room = begin(rehearsals, shop)

    copied = (room.folder / "room.sqlite3").read_bytes()
    copied += b"".join(path.read_bytes() for path in room.folder.glob("room.sqlite3-wal"))

    assert [(c.name, c.phone, c.email) for c in inside(room, Client)] == [("—", None, None)]
    assert [(v.client_name, v.conversation_id) for v in inside(room, Appointment)] == [(None, None)]
    assert [turn.author for turn in inside(room, Turn)] == ["assistant"]
    assert b"Nowak" not in copied
    assert b"601234567" not in copied


def test_the_time_of_a_service_that_the_draft_drops_stays_taken(shop, rehearsals):
    book(shop)
    business = shop.business()
    draft = replace(business, services=tuple(s for s in business.services if s.id != "wlosy"))

    room = begin(rehearsals, shop, draft=draft)

    assert inside(room, Appointment) == []
    assert [block.staff_id for block in inside(room, BusyBlock)] == ["ewa"]


def test_people_who_are_not_in_the_draft_take_nothing_along(shop, rehearsals):
    book(shop)
    business = shop.business()
    services = tuple(replace(s, staff=("bartek",)) for s in business.services)
    draft = replace(business, services=services, staff=business.staff[:1])

    room = begin(rehearsals, shop, draft=draft)

    assert inside(room, Appointment) + inside(room, BusyBlock) == []


def test_another_hours_clock_lets_bookings_be_tried_then(shop, rehearsals):
    room = begin(rehearsals, shop, ahead=timedelta(days=7))

    (outcome,) = say(rehearsals, room, "strzyżenie włosów jutro o 12")

    assert MONDAY_MORNING.startswith("2027-04-12")
    assert "2027, 4, 20, 10, 0" in outcome


def test_a_rehearsal_ends_after_an_hour(shop, rehearsals):
    room = begin(rehearsals, shop)
    rehearsals.clock = Clock(shop.chat.clock.ahead + LIFE)

    with pytest.raises(NotFound):
        rehearsals.find(room.id, OWNER)
    rehearsals.sweep()

    assert not room.folder.exists()


def test_one_that_goes_on_is_not_swept(shop, rehearsals):
    room = begin(rehearsals, shop)
    rehearsals.clock = Clock(shop.chat.clock.ahead + LIFE - timedelta(minutes=1))

    rehearsals.sweep()

    assert rehearsals.find(room.id, OWNER) == room


def test_an_owner_has_one_at_a_time(shop, rehearsals):
    first = begin(rehearsals, shop)
    second = begin(rehearsals, shop)

    assert not first.folder.exists()
    assert rehearsals.find(second.id, OWNER) == second


def test_the_oldest_gives_way_when_there_are_many(shop, rehearsals):
    rooms = [begin(rehearsals, shop, owner=owner) for owner in range(MOST + 1)]

    assert [room.folder.exists() for room in rooms] == [False] + [True] * MOST


def test_a_room_that_is_being_furnished_is_left_alone(shop, rehearsals):
    (rehearsals.folder / "0123456789abcdef").mkdir(parents=True)

    begin(rehearsals, shop)

    assert (rehearsals.folder / "0123456789abcdef").exists()


def test_a_failing_turn_is_told_and_kept(shop, rehearsals, monkeypatch):
    room = begin(rehearsals, shop)
    monkeypatch.setattr("receptionist.services.chat.Desk.carry_out", lambda *_: 1 / 0)

    rehearsals.say(room, "dzień dobry", lambda turn: {"failed": turn.seen is None})

    assert rehearsals.notes(room) == [{"failed": True}]
