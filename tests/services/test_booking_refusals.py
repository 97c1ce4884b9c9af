"""What is not offered cannot be held, and what is offered instead."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import func, select

from receptionist.domain.business import BookingRules, TimeOff
from receptionist.domain.errors import NotFound, SlotTaken
from receptionist.storage.models import Appointment, BusyBlock
from tests.builders import a_slot, at, times
from tests.services.desk import BARTEK, SALON, TEN, booked, hold


@pytest.mark.parametrize(
    "slot",
    [
        a_slot(SALON, "2027-03-02T08:45"),
        a_slot(SALON, "2027-03-02T16:45"),
        a_slot(SALON, "2027-03-02T10:10"),
        a_slot(SALON, "2027-03-01T08:30"),
        a_slot(SALON, "2028-03-02T10:00"),
        a_slot(SALON, "2027-03-02T10:00", staff="nobody"),
        replace(TEN, end=TEN.end - timedelta(minutes=15)),
    ],
    ids=["before opening", "into closing", "off the grid", "past", "too far", "unknown person", "shorter"],
)
def test_what_is_not_offered_cannot_be_held(session, slot):
    with pytest.raises(SlotTaken):
        hold(session, slot)

    assert session.scalar(select(func.count(Appointment.id))) == 0


def test_an_unknown_service_is_not_found(session):
    with pytest.raises(NotFound):
        hold(session, replace(TEN, service="nothing"))


def test_time_that_is_busy_cannot_be_held(session):
    session.add(BusyBlock(staff_id="ewa", starts_at=TEN.start, ends_at=TEN.end))

    with pytest.raises(SlotTaken) as refused:
        hold(session)

    assert times(refused.value.alternatives) == ["10:00 jan", "09:45 jan", "10:15 jan"]


def test_the_alternatives_are_the_nearest_with_the_same_person_first(session):
    booked(session)

    with pytest.raises(SlotTaken) as refused:
        hold(session)

    assert times(refused.value.alternatives) == ["10:00 jan", "09:45 jan", "10:15 jan"]

    booked(session, a_slot(SALON, "2027-03-02T10:00", staff="jan"), BARTEK)
    with pytest.raises(SlotTaken) as refused:
        hold(session)
    assert times(refused.value.alternatives) == ["09:30 ewa", "10:30 ewa", "09:15 ewa"]


def test_the_alternatives_reach_into_the_next_week_where_they_must(session):
    away = TimeOff(date(2027, 3, 1), date(2027, 3, 7))
    ill = replace(SALON, staff=tuple(replace(member, time_off=(away,)) for member in SALON.staff))

    with pytest.raises(SlotTaken) as refused:
        hold(session, business=ill)

    assert refused.value.alternatives[0].start == at("2027-03-08T09:00")


def test_nothing_free_at_all_means_no_alternatives(session):
    closed = replace(
        SALON, rules=BookingRules(max_advance=timedelta()), hours=replace(SALON.hours, weekly={})
    )

    with pytest.raises(SlotTaken) as refused:
        hold(session, business=closed)

    assert refused.value.alternatives == ()
