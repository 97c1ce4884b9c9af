"""What the calendar shows: visits with their state, and when nobody can be booked."""

from datetime import date, timedelta

import pytest

from receptionist.domain.business import ClockRange, Hours, StaffMember, TimeOff
from receptionist.domain.interval import Interval
from receptionist.services import agenda, client_search
from receptionist.services.clients import ClientDetails, find_or_make
from receptionist.storage.models import BusyBlock
from tests.builders import NOW, a_business, at
from tests.services.desk import BARTEK, NOON, SALON, TEN, booked, hold

TUESDAY = Interval(at("2027-03-02T00:00"), at("2027-03-03T00:00"))


def shown(session, of_staff=None, window=TUESDAY, now=NOW):
    return [(card.client, card.state) for card in agenda.cards(session, window, now, of_staff=of_staff)]


def shaded(session, business, who="ewa", window=TUESDAY):
    return [
        (f"{business.local(s.span.start):%H:%M}-{business.local(s.span.end):%H:%M}", s.why)
        for s in agenda.shades(session, business, window, [who])
    ]


def test_visits_come_in_order_with_their_state(session):
    confirmed = booked(session, NOON, BARTEK)
    confirmed.confirmed_at = NOW
    booked(session, TEN)

    assert shown(session) == [("Anna Sowa", "booked"), ("Bartek Kos", "confirmed")]


def test_what_a_client_is_just_booking_is_shown_until_it_ends(session):
    hold(session)

    assert shown(session) == [("", "held")]
    assert shown(session, now=NOW + SALON.rules.hold) == []


def test_only_those_asked_for_are_shown(session):
    booked(session)

    assert shown(session, "ewa") == [("Anna Sowa", "booked")]
    assert shown(session, "jan") == []


def test_a_visit_of_another_day_is_not_shown(session):
    booked(session)

    assert shown(session, window=Interval(TUESDAY.end, TUESDAY.end + timedelta(days=1))) == []


SPLIT = Hours({1: (ClockRange(9 * 60, 12 * 60), ClockRange(13 * 60, 17 * 60))})
OFF = StaffMember("ewa", "Ewa Dąb", time_off=(TimeOff(date(2027, 3, 2), date(2027, 3, 2)),))


@pytest.mark.parametrize(
    ("business", "expected"),
    [
        (SALON, [("00:00-09:00", "closed"), ("17:00-00:00", "closed")]),
        (
            a_business(hours=SPLIT),
            [("00:00-09:00", "closed"), ("12:00-13:00", "break"), ("17:00-00:00", "closed")],
        ),
        (a_business(holidays=frozenset({date(2027, 3, 2)})), [("00:00-00:00", "holiday")]),
        (a_business(staff=(OFF,)), [("00:00-00:00", "away")]),
    ],
    ids=["hours", "a break", "a holiday", "time off"],
)
def test_what_is_not_working_time_says_why(session, business, expected):
    assert shaded(session, business) == expected


def test_busy_time_is_shown(session):
    session.add(BusyBlock(staff_id="ewa", starts_at=TEN.start, ends_at=NOON.start))
    session.flush()

    assert ("10:00-12:00", "busy") in shaded(session, SALON)
    assert ("10:00-12:00", "busy") not in shaded(session, SALON, "jan")


@pytest.mark.parametrize(
    ("business", "expected"),
    [
        (SALON, (8, 18)),
        (a_business(hours=SPLIT), (8, 18)),
        (a_business(hours=Hours({1: (ClockRange(18 * 60, 26 * 60),)})), (0, 24)),
        (a_business(hours=Hours({0: (ClockRange(10 * 60, 12 * 60),)})), (9, 13)),
        (a_business(hours=Hours({})), (0, 24)),
    ],
    ids=["hours", "a break", "past midnight", "closed that day", "never open"],
)
def test_the_shown_hours_hold_the_day_and_a_bit(business, expected):
    assert agenda.shown_hours(business, TUESDAY) == tuple(hour * 60 for hour in expected)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("zolc", ["Łucja Żółć-Brzęk"]),
        ("brzek luc", ["Łucja Żółć-Brzęk"]),
        ("ŻÓŁĆ", ["Łucja Żółć-Brzęk"]),
        ("600 111", ["Łucja Żółć-Brzęk"]),
        ("lucja@", ["Łucja Żółć-Brzęk"]),
        ("%", []),
        ("60", []),
        ("  ", []),
    ],
)
def test_a_client_is_found_as_one_types(session, typed, expected):
    find_or_make(session, ClientDetails("Łucja Żółć-Brzęk", "+48600111222", "lucja@dom.example"), NOW)
    find_or_make(session, BARTEK, NOW)

    assert [client.name for client in client_search.search(session, typed)] == expected


def test_staff_find_only_their_own_clients(session):
    booked(session)

    assert [c.name for c in client_search.search(session, "anna", of_staff="ewa")] == ["Anna Sowa"]
    assert client_search.search(session, "anna", of_staff="jan") == []
