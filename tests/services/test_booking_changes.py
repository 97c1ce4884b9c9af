"""Moving and cancelling visits, and writing down those agreed elsewhere."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from receptionist.domain.errors import Conflict, SlotTaken
from receptionist.services import booking
from receptionist.storage.models import Appointment
from tests.builders import ANNA, NOW, a_business, a_service, a_slot, times
from tests.services.desk import BARTEK, NOON, SALON, TEN, booked, cells, hold, is_free


def test_a_visit_may_move_into_its_own_time(session):
    salon = a_business(a_service(buffer_after=timedelta(minutes=15)))
    visit = booked(session, TEN, business=salon)
    later = a_slot(salon, "2027-03-02T10:15")

    booking.move(session, salon, visit.id, later, NOW)

    assert booking.slot_of(visit) == later
    assert session.scalars(select(Appointment.id)).all() == [visit.id]
    assert cells(session, visit.id) == 9
    assert is_free(session, a_slot(salon, "2027-03-02T09:30"))


def test_a_move_frees_the_old_time_and_takes_the_new(session):
    visit = booked(session)

    booking.move(session, SALON, visit.id, a_slot(SALON, "2027-03-02T12:00", staff="jan"), NOW)

    assert is_free(session, TEN)
    assert not is_free(session, a_slot(SALON, "2027-03-02T12:00", staff="jan"))
    assert (visit.staff_id, visit.sequence) == ("jan", 1)


def test_a_refused_move_leaves_the_visit_where_it_is(session):
    visit = booked(session)
    booked(session, NOON, BARTEK)

    with pytest.raises(SlotTaken) as refused:
        booking.move(session, SALON, visit.id, NOON, NOW)

    assert times(refused.value.alternatives) == ["12:00 jan", "11:45 jan", "12:15 jan"]
    assert (booking.slot_of(visit), visit.sequence) == (TEN, 0)
    assert not is_free(session, TEN)


def test_moving_to_where_it_is_changes_nothing(session):
    visit = booked(session)

    booking.move(session, SALON, visit.id, TEN, NOW)

    assert (booking.slot_of(visit), visit.sequence) == (TEN, 0)


def test_only_a_booked_visit_can_be_moved(session):
    held = hold(session)

    with pytest.raises(Conflict):
        booking.move(session, SALON, held.id, NOON, NOW)


def test_a_visit_keeps_its_service_when_it_moves(session):
    salon = a_business(a_service(), a_service("shave"))
    visit = booked(session)

    with pytest.raises(ValueError, match="keeps its service"):
        booking.move(session, salon, visit.id, replace(NOON, service="shave"), NOW)


def test_a_cancelled_visit_frees_its_time_once(session):
    visit = booked(session)

    for _ in range(2):
        booking.cancel(session, SALON, visit.id, NOW)

    assert (visit.state, visit.sequence) == ("cancelled", 1)
    assert is_free(session, TEN)
    assert cells(session, visit.id) == 0


def test_a_visit_agreed_elsewhere_is_written_down_once_and_asks_no_rule(session):
    at_night = a_slot(SALON, "2027-03-02T22:00")

    visits = [booking.enter(session, SALON, at_night, ANNA, NOW) for _ in range(2)]

    assert visits[0] is visits[1]
    assert visits[0].state == "booked"


def test_a_visit_agreed_elsewhere_still_needs_free_cells(session):
    booked(session)

    with pytest.raises(SlotTaken):
        booking.enter(session, SALON, a_slot(SALON, "2027-03-02T10:10"), BARTEK, NOW)

    assert session.scalar(select(func.count(Appointment.id))) == 1
