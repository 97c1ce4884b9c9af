"""Holding and booking several visits together: all of them, or none and nothing changed."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from sqlalchemy import func, select

from receptionist.domain.errors import NotFound, SlotTaken
from receptionist.services import booking, parties
from receptionist.storage.models import Appointment, Notification, Occupancy
from tests.builders import ANNA, NOW, a_business, a_database, a_slot
from tests.services.desk import BARTEK, booked, cells, hold

SALON = a_business()
FIRST = a_slot(SALON, "2027-03-02T10:00")
SECOND = a_slot(SALON, "2027-03-02T10:30")
BESIDE = a_slot(SALON, "2027-03-02T10:00", "jan")
LATER = NOW + SALON.rules.hold


def hold_both(session, *slots, conversation_id="first"):
    return parties.hold(session, SALON, slots or (FIRST, SECOND), NOW, conversation_id=conversation_id)


def states(session):
    return sorted(session.scalars(select(Appointment.state)))


def all_cells(session):
    return session.scalar(select(func.count()).select_from(Occupancy))


@pytest.mark.parametrize("slots", [(FIRST, SECOND), (FIRST, BESIDE)], ids=["in a row", "side by side"])
def test_both_are_held_under_one_group_in_their_order(session, slots):
    visits = hold_both(session, *slots)

    assert [booking.slot_of(visit) for visit in visits] == list(slots)
    assert [visit.part for visit in visits] == [0, 1]
    assert len({visit.group_id for visit in visits}) == 1
    assert booking.together(session, visits[1].id) == visits


def test_where_the_second_is_taken_nothing_is_held_and_the_earlier_hold_stays(session):
    booked(session, SECOND, BARTEK)
    earlier = hold(session, a_slot(SALON, "2027-03-02T14:00"), conversation_id="first")
    before = all_cells(session)

    with pytest.raises(SlotTaken):
        hold_both(session)

    assert states(session) == ["booked", "held"]
    assert earlier.state == "held"
    assert all_cells(session) == before


def test_a_new_hold_takes_the_place_of_all_that_was_held_together(session):
    hold_both(session)

    hold(session, a_slot(SALON, "2027-03-02T10:15"), conversation_id="first")

    assert states(session) == ["held", "released", "released"]


def test_a_new_group_may_stand_where_the_old_one_did(session):
    hold_both(session)
    hold_both(session, SECOND, FIRST)

    assert states(session) == ["held", "held", "released", "released"]


def test_a_release_frees_all_parts(session):
    visits = hold_both(session)

    booking.release(session, visits[0].id)

    assert states(session) == ["released", "released"]
    assert all_cells(session) == 0


def test_all_are_booked_for_one_client(session):
    visits = parties.book(session, SALON, hold_both(session)[0].id, ANNA, NOW)

    assert [visit.state for visit in visits] == ["booked", "booked"]
    assert len({visit.client_id for visit in visits}) == 1
    assert all(cells(session, visit.id) == 6 for visit in visits)


def test_booking_twice_changes_nothing(session):
    held = hold_both(session)[0].id

    once = parties.book(session, SALON, held, ANNA, NOW)

    assert parties.book(session, SALON, held, ANNA, NOW) == once
    assert states(session) == ["booked", "booked"]


def test_where_one_part_was_lost_with_the_hold_none_is_booked(session):
    held = hold_both(session)[0].id
    booking.sweep_holds(session, LATER)
    booked(session, SECOND, BARTEK, LATER)

    with pytest.raises(SlotTaken):
        parties.book(session, SALON, held, ANNA, LATER)

    assert states(session) == ["booked", "released", "released"]
    assert all_cells(session) == 6
    assert not session.scalars(select(Notification).where(Notification.appointment_id == held)).all()


def test_a_hold_that_has_ended_is_taken_again_as_a_whole(session):
    held = hold_both(session)[0].id

    parties.book(session, SALON, held, ANNA, LATER + timedelta(hours=1))

    assert states(session) == ["booked", "booked"]


def test_an_unknown_group_is_not_found(session):
    with pytest.raises(NotFound):
        parties.book(session, SALON, "nothing", ANNA, NOW)


def test_of_many_who_want_overlapping_pairs_one_gets_both_and_nobody_half(database_url):
    """Some want 10:00 and 10:30, some 10:30 and 11:00, some two people at 10:30: Ewa's 10:30 is in all."""
    database = a_database(database_url, SALON, *(f"talk {n}" for n in range(9)))
    third = a_slot(SALON, "2027-03-02T11:00")
    pairs = [(FIRST, SECOND), (SECOND, third), (SECOND, a_slot(SALON, "2027-03-02T10:30", "jan"))]
    start = Barrier(9)

    def act(number):
        start.wait(60)
        try:
            with database.writing() as session:
                held = parties.hold(session, SALON, pairs[number % 3], NOW, conversation_id=f"talk {number}")
                first = held[0].id
            with database.writing() as session:
                return len(parties.book(session, SALON, first, ANNA, NOW))
        except SlotTaken:
            return 0

    with ThreadPoolExecutor(9) as clients:
        outcomes = list(clients.map(act, range(9)))

    with database.reading() as session:
        assert sorted(outcomes) == [0] * 8 + [2]
        assert states(session) == ["booked", "booked"]
        assert all_cells(session) == 12
