"""Saved settings and what is planned: it follows what decides it, and nothing else makes work of it."""

from dataclasses import fields, replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select, update

from receptionist.domain.business import Business, ClockRange, Hours, MessageRules, ReminderRule
from receptionist.services import draft
from receptionist.services.messages import planning
from receptionist.storage.models import Appointment, Notification
from tests.builders import EVERY_DAY, NOW, a_business, a_service, a_slot
from tests.services.desk import booked

SALON = a_business(reminders=(ReminderRule(timedelta(hours=24), "sms"),))
FRIDAY = a_slot(SALON, "2027-03-05T10:00")
DUE = FRIDAY.start - timedelta(hours=24)
ODD = NOW + timedelta(minutes=1)
"""When no rule would have it: a row that says so has not been planned anew."""

FOLLOWED = {
    "a rule": (replace(SALON, reminders=(ReminderRule(timedelta(hours=24), "sms", True),)), DUE),
    "quiet hours": (
        replace(SALON, quiet_hours=ClockRange(9 * 60, 11 * 60)),
        DUE - timedelta(hours=1, minutes=5),
    ),
    "the zone": (replace(SALON, zone=ZoneInfo("Europe/Helsinki")), DUE),
}
LEFT = {
    "the name": replace(SALON, name="Nowa"),
    "hours": replace(SALON, hours=Hours({0: EVERY_DAY[0]})),
    "a service": replace(SALON, services=(a_service(price=None),)),
    "notices": replace(SALON, messages=MessageRules(booked="off", a_day=2)),
}


@pytest.fixture
def session_with_a_row(session):
    draft.store(session, SALON, NOW)
    booked(session, FRIDAY, business=SALON)
    session.execute(update(Notification).where(Notification.kind == "reminder").values(due_at=ODD))
    return session


def due_at(session):
    return session.scalar(select(Notification.due_at).where(Notification.kind == "reminder"))


@pytest.mark.parametrize(("changed", "expected"), FOLLOWED.values(), ids=FOLLOWED)
def test_what_is_planned_follows(session_with_a_row, changed, expected):
    draft.store(session_with_a_row, changed, NOW)

    assert due_at(session_with_a_row) == expected


@pytest.mark.parametrize("changed", LEFT.values(), ids=LEFT)
def test_what_is_planned_is_left_alone_by(session_with_a_row, changed):
    draft.store(session_with_a_row, changed, NOW)

    assert due_at(session_with_a_row) == ODD


def test_planning_asks_nothing_of_the_business_that_would_not_make_it_follow(session_with_a_row):
    asked = set()

    class Watched(Business):
        def __getattribute__(self, name):
            asked.add(name)
            return super().__getattribute__(name)

    values = {field.name: getattr(SALON, field.name) for field in fields(SALON)}
    visit = session_with_a_row.scalars(select(Appointment)).one()
    session_with_a_row.query(Notification).delete()
    planning.plan(session_with_a_row, Watched(**values), visit, NOW)

    follows = {"reminders", "quiet_hours", "zone"}
    new_rows_only = {"languages"}
    assert asked & set(values) == follows | new_rows_only
