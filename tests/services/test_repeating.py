"""Weekly visits: every clash is listed first, and none is ever booked over anything."""

from datetime import date, timedelta

import pytest
from sqlalchemy import func, select

from receptionist.services import repeating
from receptionist.services.desk_booking import version_of
from receptionist.services.obstacles import Warned
from receptionist.storage.models import Appointment
from tests.builders import a_business, a_slot
from tests.services.desk import BARTEK, SALON, TEN, booked
from tests.services.front_desk import a_desk

HOLIDAY = date(2027, 3, 16)
SALON_WITH_A_HOLIDAY = a_business(holidays=frozenset({HOLIDAY}))


def planned(desk, visit, times=8):
    return {
        each.on.isoformat(): [o.kind for o in each.obstacles] for each in repeating.plan(desk, visit, times)
    }


def visits(session):
    return session.scalar(select(func.count()).where(Appointment.state == "booked"))


def test_eight_weeks_list_the_holiday_and_the_visit_in_the_way(session):
    visit = booked(session)
    booked(session, a_slot(SALON, "2027-04-06T10:15"), BARTEK)

    plan = planned(a_desk(session, SALON_WITH_A_HOLIDAY), visit)

    assert plan == {
        "2027-03-09": [],
        "2027-03-16": ["holiday"],
        "2027-03-23": [],
        "2027-03-30": [],
        "2027-04-06": ["visit"],
        "2027-04-13": [],
        "2027-04-20": [],
    }


def test_the_clock_says_the_same_hour_after_the_time_changes(session):
    visit = booked(session)

    plan = repeating.plan(a_desk(session), visit, 8)

    assert {SALON.local(each.slot.start).strftime("%A %H:%M") for each in plan} == {"Tuesday 10:00"}


def test_what_is_ticked_is_booked_and_nothing_else(session):
    visit = booked(session)
    fitting = [date(2027, 3, 9), date(2027, 3, 23)]

    made = repeating.book(a_desk(session, SALON_WITH_A_HOLIDAY), visit.id, version_of(visit), fitting, 8)

    assert [SALON.local(each.starts_at).date() for each in made] == fitting
    assert {(each.client_id, each.overrides) for each in made} == {(visit.client_id, False)}
    assert visits(session) == 3


def test_where_one_of_those_ticked_does_not_fit_none_is_booked(session):
    visit = booked(session)
    with pytest.raises(Warned) as refused, session.begin_nested():
        repeating.book(
            a_desk(session, SALON_WITH_A_HOLIDAY),
            visit.id,
            version_of(visit),
            [date(2027, 3, 9), HOLIDAY],
            8,
        )

    assert [o.kind for o in refused.value.obstacles] == ["holiday"]
    assert visits(session) == 1


def test_a_day_that_was_not_listed_cannot_be_ticked(session):
    visit = booked(session)

    with pytest.raises(ValueError, match="not offered"):
        repeating.book(
            a_desk(session), visit.id, version_of(visit), [TEN.start.date() + timedelta(days=1)], 8
        )
