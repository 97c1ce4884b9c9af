"""A hold: what it blocks, until when, and what ends it."""

from datetime import timedelta
from decimal import Decimal

import pytest

from receptionist.domain.business import Price
from receptionist.domain.errors import SlotTaken
from receptionist.services import booking
from tests.builders import NOW, a_business, a_service, a_slot, times
from tests.services.desk import HOLD, NOON, SALON, TEN, around, booked, cells, hold, is_free

MOMENT = timedelta(microseconds=1)


def test_a_hold_blocks_the_slot(session):
    hold(session)

    assert not is_free(session, TEN)
    with pytest.raises(SlotTaken):
        hold(session)


def test_a_hold_blocks_what_overlaps_it_and_nothing_else(session):
    hold(session)

    offered = booking.free(session, SALON, "trim", "ewa", around(TEN), NOW)
    assert times(offered) == ["09:15 ewa", "09:30 ewa", "10:30 ewa"]


@pytest.mark.parametrize(
    ("age", "expected"),
    [(HOLD - MOMENT, False), (HOLD, True)],
    ids=["just before it ends", "at the very moment it ends"],
)
def test_a_hold_ends_at_its_exact_moment(session, age, expected):
    hold(session)

    assert is_free(session, TEN, NOW + age) is expected


def test_another_may_hold_the_slot_at_the_very_moment_a_hold_ends(session):
    first = hold(session)

    second = hold(session, now=NOW + HOLD)

    assert (first.state, second.state) == ("released", "held")
    assert cells(session, first.id) == 0


def test_a_new_hold_of_a_conversation_releases_its_earlier_one(session):
    earlier = hold(session, TEN, conversation_id="first")

    later = hold(session, NOON, conversation_id="first")

    assert (earlier.state, later.state) == ("released", "held")
    assert is_free(session, TEN)


def test_a_conversation_may_hold_a_time_that_overlaps_its_own_hold(session):
    hold(session, TEN, conversation_id="first")

    later = hold(session, a_slot(SALON, "2027-03-02T10:15"), conversation_id="first")

    assert later.state == "held"


def test_a_conversation_keeps_its_hold_when_the_new_one_is_refused(session):
    hold(session, NOON, conversation_id="second")
    earlier = hold(session, TEN, conversation_id="first")

    with pytest.raises(SlotTaken):
        hold(session, NOON, conversation_id="first")

    assert earlier.state == "held"
    assert not is_free(session, TEN)


@pytest.mark.parametrize(
    ("taken", "expected"),
    [((), "ewa"), (("ewa",), "jan")],
    ids=["the one who was named", "another where that one is not free"],
)
def test_anyone_will_do_where_the_client_says_so(session, taken, expected):
    for staff in taken:
        hold(session, a_slot(SALON, "2027-03-02T10:00", staff))

    visit = booking.hold(session, SALON, TEN, NOW, conversation_id=None, anyone=True)

    assert visit.staff_id == expected


def test_anyone_is_refused_where_nobody_is_free(session):
    for staff in ("ewa", "jan"):
        hold(session, a_slot(SALON, "2027-03-02T10:00", staff))

    with pytest.raises(SlotTaken):
        booking.hold(session, SALON, TEN, NOW, conversation_id=None, anyone=True)


def test_a_hold_says_what_it_will_cost(session):
    dearer = a_business(a_service(price=Price(Decimal("99.50"), starts_at=True)), currency="EUR")

    visit = hold(session, business=dearer)

    assert (visit.price, visit.price_starts_at, visit.currency) == (Decimal("99.50"), True, "EUR")


def test_a_released_hold_frees_the_slot(session):
    visit = hold(session)

    booking.release(session, visit.id)

    assert is_free(session, TEN)
    assert cells(session, visit.id) == 0


def test_releasing_leaves_a_booked_visit_alone(session):
    visit = booked(session)

    booking.release(session, visit.id)

    assert visit.state == "booked"
    assert not is_free(session, TEN)


def test_the_sweep_releases_exactly_the_holds_that_ended(session):
    ended = hold(session, TEN)
    going_on = hold(session, NOON, now=NOW + MOMENT)

    assert booking.sweep_holds(session, NOW + HOLD) == 1
    assert (ended.state, going_on.state) == ("released", "held")
