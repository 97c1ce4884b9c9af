"""What becomes free is offered to the first who waits for it: who, which slot, which words, when not."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from receptionist.domain.business import ClockRange
from receptionist.domain.interval import Interval
from receptionist.services import booking, offering
from receptionist.storage.models import Appointment, FreedPlace
from tests.builders import ANNA, NOW, a_business, a_service, a_slot
from tests.services.desk import BARTEK, NOON, SALON, TEN, booked, cells, hold, is_free
from tests.services.waiting_room import (
    LINKS,
    TUESDAY,
    cancelled,
    freed,
    hold_of,
    offered,
    state,
    texts,
    waits,
)

HALF_HOUR = timedelta(minutes=30)


def test_a_cancelled_visit_is_held_for_the_first_who_waits(session):
    first, second = waits(session, "Ada"), waits(session, "Iga")

    (message,) = freed(session)

    assert message
    assert offered(session) == [("Ada", TEN.start)]
    assert (state(session, first), state(session, second)) == ("offered", "waiting")
    assert not is_free(session, TEN)
    held = session.get_one(Appointment, hold_of(session, first))
    assert held.held_until == NOW + SALON.rules.waitlist_hold
    assert cells(session, held.id) == 6


def test_a_visit_that_is_moved_frees_its_old_time(session):
    waits(session, "Ada")
    visit = booked(session)

    booking.move(session, SALON, visit.id, NOON, NOW)
    offering.make(session, SALON, LINKS, NOW)

    assert offered(session) == [("Ada", TEN.start)]


def test_the_message_has_the_place_the_hour_and_a_link_that_names_the_hold(session):
    entry = waits(session, "Ada")

    freed(session)

    ((channel, to, text),) = texts(session)
    words, _, token = text.rpartition("https://salon.example/w/")
    assert (channel, to[:3]) == ("sms", "+48")
    assert words == (
        "Próba: zwolnił się termin: przystrzyżenie, wtorek 2 marca o 10:00 u Ewy. "
        "Trzymamy go do 9:30, wystarczy potwierdzić: "
    )
    assert LINKS.offered(token) == hold_of(session, entry)


def test_who_gave_only_an_address_is_written_to_there_and_in_their_language(session):
    waits(session, "Ada", email="ada@example.com", language="en")

    freed(session)

    ((channel, to, text),) = texts(session)
    assert (channel, to) == ("email", "ada@example.com")
    assert text.startswith("Próba: a place has come free: trim, Tuesday 2 March at 10:00 am with Ewa.")


@pytest.mark.parametrize(
    "wish",
    [
        pytest.param({"staff": "jan"}, id="another person"),
        pytest.param({"window": Interval(NOON.start, NOON.start + HALF_HOUR)}, id="another hour"),
        pytest.param(
            {"window": Interval(TEN.start + timedelta(days=1), TEN.start + timedelta(days=2))},
            id="another day",
        ),
    ],
)
def test_a_place_that_does_not_fit_is_offered_to_nobody_and_forgotten(session, wish):
    waits(session, "Ada", **wish)

    assert freed(session) == []
    assert is_free(session, TEN)
    assert session.scalar(select(func.count(FreedPlace.id))) == 0


def test_a_place_that_does_not_fit_the_first_goes_to_the_next(session):
    waits(session, "Ada", staff="jan")
    waits(session, "Iga", staff=None)

    freed(session)

    assert offered(session) == [("Iga", TEN.start)]


def test_what_was_free_anyway_is_not_offered(session):
    # Nobody was in the way at noon: a cancellation at ten changes nothing about it.
    waits(session, "Ada", window=Interval(NOON.start, TUESDAY.end))

    assert freed(session) == []


def test_a_longer_visit_is_offered_where_it_fits_around_the_freed_time(session):
    long = a_service("long", duration=timedelta(hours=1))
    salon = a_business(a_service(), long)
    waits(session, "Ada", service="trim")
    before = booked(session, a_slot(SALON, "2027-03-02T09:30"))
    booked(session, a_slot(SALON, "2027-03-02T10:30"), BARTEK)

    cancelled(session, before, business=salon)

    assert offered(session) == [("Ada", before.starts_at)]


def test_a_long_visit_that_is_cancelled_serves_as_many_as_fit(session):
    for name in ("Ada", "Iga", "Ola"):
        waits(session, name, window=Interval(TEN.start, TEN.start + HALF_HOUR * 2))
    one, other = booked(session), booked(session, a_slot(SALON, "2027-03-02T10:30"), BARTEK)
    booking.cancel(session, SALON, one.id, NOW)

    cancelled(session, other)

    assert offered(session) == [("Ada", TEN.start), ("Iga", TEN.start + HALF_HOUR)]


def test_who_joined_once_the_place_was_free_saw_it_and_is_not_told(session):
    visit = booked(session)
    waits(session, "Ada")
    booking.cancel(session, SALON, visit.id, NOW - timedelta(hours=2))

    assert offering.make(session, SALON, LINKS, NOW) == []


def test_a_place_that_starts_too_soon_is_not_offered(session):
    salon = replace(SALON, rules=replace(SALON.rules, min_notice=timedelta(hours=2)))
    waits(session, "Ada")
    visit = booked(session)

    assert cancelled(session, visit, TEN.start - timedelta(hours=1), salon) == []


def test_a_place_is_kept_no_longer_than_until_it_begins(session):
    entry = waits(session, "Ada")

    freed(session, TEN.start - timedelta(minutes=10))

    assert session.get_one(Appointment, hold_of(session, entry)).held_until == TEN.start


def test_in_quiet_hours_nothing_is_held_and_after_them_it_is_offered(session):
    salon = replace(SALON, quiet_hours=ClockRange(8 * 60, 10 * 60))
    waits(session, "Ada")
    visit = booked(session)

    assert cancelled(session, visit, NOW, salon) == []
    assert is_free(session, TEN)
    assert len(offering.make(session, salon, LINKS, NOW + timedelta(hours=1))) == 1
    assert offered(session) == [("Ada", TEN.start)]


def test_what_was_booked_in_the_quiet_hours_is_not_offered_after_them(session):
    salon = replace(SALON, quiet_hours=ClockRange(8 * 60, 10 * 60))
    waits(session, "Ada")
    cancelled(session, booked(session), NOW, salon)
    booked(session, client=BARTEK)

    assert offering.make(session, salon, LINKS, NOW + timedelta(hours=1)) == []


def test_who_has_booked_such_a_visit_since_is_off_the_list(session):
    entry = waits(session, "Ada", email="ada@example.com")
    other = waits(session, "Iga")
    ada = replace(ANNA, name="Ada", phone=None, email="ada@example.com")
    booked(session, NOON, ada)

    freed(session)

    assert (state(session, entry), state(session, other)) == ("ended", "offered")


def test_a_daily_limit_that_opens_again_is_a_place(session):
    limited = a_business(a_service(max_per_day=1))
    waits(session, "Ada", staff=None, window=Interval(NOON.start, TUESDAY.end))
    visit = booked(session, business=limited)

    cancelled(session, visit, business=limited)

    assert offered(session) == [("Ada", NOON.start)]


def test_a_hold_that_ends_is_no_freed_visit(session):
    waits(session, "Ada")
    held = hold(session)

    assert cancelled(session, held) == []


def test_with_nobody_waiting_nothing_is_written_down(session):
    freed(session)

    assert session.scalar(select(func.count(FreedPlace.id))) == 0
