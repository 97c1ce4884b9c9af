"""The list and the write agree: what is offered can be booked, what is not offered cannot, on any day."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from receptionist.domain.availability import Slot
from receptionist.domain.business import BookingRules, ClockRange, Hours, StaffMember, TimeOff
from receptionist.domain.errors import SlotTaken
from receptionist.domain.interval import Interval
from receptionist.services import booking
from receptionist.storage.models import BusyBlock
from tests.builders import (
    ANNA,
    EVERY_DAY,
    NOW,
    WARSAW,
    a_business,
    a_database,
    a_service,
    a_slot,
    at,
    times,
    undone,
)

FIRST, LAST = date(2027, 3, 1), date(2027, 3, 9)
INTRICATE = a_business(
    a_service(
        duration=timedelta(minutes=40),
        buffer_before=timedelta(minutes=5),
        buffer_after=timedelta(minutes=10),
        resource="chair",
        max_per_day=4,
    ),
    a_service("shave", duration=timedelta(minutes=20), staff=("jan",), resource="chair"),
    resources={"chair": 1},
    hours=Hours(
        {0: (ClockRange(540, 780), ClockRange(960, 1200)), 4: (ClockRange(1080, 1560),), 6: ()}
        | {weekday: EVERY_DAY[weekday] for weekday in (1, 2, 3)},
        {date(2027, 3, 7): (ClockRange(600, 660),), date(2027, 3, 3): ()},
    ),
    holidays=frozenset({date(2027, 3, 8)}),
    staff=(
        StaffMember("ewa", "Ewa Dąb", weekly={0: (ClockRange(600, 1140),), 1: (ClockRange(0, 720),)}),
        StaffMember("jan", "Jan Lis", time_off=(TimeOff(date(2027, 3, 2), date(2027, 3, 2)),)),
    ),
    rules=BookingRules(min_notice=timedelta(hours=3), max_advance=timedelta(days=8)),
)
GIVEN = [("2027-03-01T16:15", "jan", "shave"), ("2027-03-02T10:00", "ewa", "trim")]


@pytest.fixture
def database(database_url):
    database = a_database(database_url, INTRICATE)
    with database.writing() as session:
        for local, staff, service in GIVEN:
            booking.enter(session, INTRICATE, a_slot(INTRICATE, local, staff, service), ANNA, NOW)
        session.add(
            BusyBlock(staff_id="ewa", starts_at=at("2027-03-01T17:00"), ends_at=at("2027-03-01T17:20"))
        )
    return database


def every_five_minutes(first: date, last: date) -> list[datetime]:
    start, end = at(first.isoformat()), at(last.isoformat())
    return [start + timedelta(minutes=5) * step for step in range((end - start) // timedelta(minutes=5))]


def offered_in(session, business, first, last, service="trim", now=NOW):
    window = Interval(at(first.isoformat()), at(last.isoformat()))
    return booking.free(session, business, service, None, window, now)


def test_every_offered_slot_can_be_booked(database):
    with database.reading() as session:
        offered = offered_in(session, INTRICATE, FIRST, LAST)

    assert len(offered) > 20
    for slot in offered:
        with undone(database) as session:
            held = booking.hold(session, INTRICATE, slot, NOW, conversation_id=None)
            booking.book(session, INTRICATE, held.id, ANNA, NOW)


def test_no_other_start_can_be_booked(database):
    with database.reading() as session:
        offered = set(offered_in(session, INTRICATE, FIRST, LAST))
    length = INTRICATE.service("trim").duration
    others = [
        slot
        for start in every_five_minutes(FIRST, LAST)[::7]
        for staff in ("ewa", "jan")
        if (slot := Slot(start, start + length, "trim", staff)) not in offered
    ]

    booked = []
    with undone(database) as session:
        for slot in others:
            try:
                booking.hold(session, INTRICATE, slot, NOW, conversation_id=None)
            except SlotTaken:
                continue
            booked.append(slot)

    assert len(others) > 600
    assert times(booked) == []


NIGHTLY = replace(
    a_business(
        a_service(duration=timedelta(hours=1), staff=("ewa",)),
        rules=BookingRules(slot_step=timedelta(hours=1)),
    ),
    hours=Hours({weekday: (ClockRange(0, 360),) for weekday in range(7)}),
)
CHANGES = {
    "spring": (date(2027, 3, 28), ["00:00", "01:00", "03:00", "04:00", "05:00"]),
    "autumn": (date(2026, 10, 25), ["00:00", "01:00", "02:00", "03:00", "04:00", "05:00"]),
}


@pytest.mark.parametrize(("on", "starts"), CHANGES.values(), ids=CHANGES.keys())
def test_on_the_day_the_clock_changes_what_is_offered_can_be_booked(database_url, on, starts):
    database = a_database(database_url, NIGHTLY)
    now = at(on.isoformat()) - timedelta(days=2)

    with database.writing() as session:
        offered = offered_in(session, NIGHTLY, on, on + timedelta(days=1), now=now)
        visits = [booking.hold(session, NIGHTLY, slot, now, conversation_id=None) for slot in offered]

    assert times(offered) == [f"{start} ewa" for start in starts]
    assert [visit.ends_at - visit.starts_at for visit in visits] == [timedelta(hours=1)] * len(starts)


def test_the_repeated_hour_is_booked_once(database_url):
    database = a_database(database_url, NIGHTLY)
    now = at("2026-10-23T00:00")
    first = a_slot(NIGHTLY, "2026-10-25T02:00")
    again = replace(first, start=first.start + timedelta(hours=1), end=first.end + timedelta(hours=1))
    assert f"{again.start.astimezone(WARSAW):%H:%M}" == "02:00"

    with database.writing() as session:
        booking.hold(session, NIGHTLY, first, now, conversation_id=None)
        with pytest.raises(SlotTaken):
            booking.hold(session, NIGHTLY, again, now, conversation_id=None)


def test_a_day_s_notice_is_twenty_four_real_hours(database_url):
    rules = BookingRules(min_notice=timedelta(hours=24))
    salon = a_business(rules=rules)
    database = a_database(database_url, salon)

    with database.reading() as session:
        offered = offered_in(session, salon, date(2027, 3, 28), date(2027, 3, 29), now=at("2027-03-27T10:00"))

    assert times(offered)[0] == "11:00 ewa"
