"""The reminder rows that a booking, a move and a cancellation leave behind."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from receptionist.domain.business import ReminderRule
from receptionist.services import booking
from receptionist.services.clients import ClientDetails
from receptionist.services.messages import planning
from receptionist.storage.models import Notification
from tests.builders import ANNA, NOW, WARSAW, a_business, a_slot, at
from tests.services.desk import booked, hold

DAY_BEFORE = ReminderRule(timedelta(hours=24), "sms", ask_confirmation=True)
HOURS_BEFORE = ReminderRule(timedelta(hours=2), "sms")
MAIL = ReminderRule(timedelta(hours=48), "email")
SALON = a_business(reminders=(DAY_BEFORE, HOURS_BEFORE))
FRIDAY, SATURDAY = a_slot(SALON, "2027-03-05T10:00"), a_slot(SALON, "2027-03-06T12:00")


def planned(session, state="planned"):
    rows = session.scalars(
        select(Notification)
        .where(Notification.state == state, Notification.kind == "reminder")
        .order_by(Notification.due_at)
    )
    return [f"{row.due_at.astimezone(WARSAW):%a %H:%M} {row.channel} {row.recipient}" for row in rows]


def test_a_booking_plans_the_reminders_of_its_visit(session):
    booked(session, FRIDAY, business=SALON)

    assert planned(session) == [f"Thu 10:00 sms {ANNA.phone}", f"Fri 08:00 sms {ANNA.phone}"]


def test_a_hold_plans_nothing(session):
    hold(session, FRIDAY, business=SALON)

    assert planned(session) == []


def test_booking_again_plans_nothing_more(session):
    visit = booked(session, FRIDAY, business=SALON)

    booking.book(session, SALON, visit.id, ANNA, NOW)

    assert len(planned(session)) == 2


def test_a_booking_inside_the_lead_time_gets_no_late_reminder(session):
    booked(session, FRIDAY, now=at("2027-03-05T07:00"), business=SALON)

    assert planned(session) == [f"Fri 08:00 sms {ANNA.phone}"]


@pytest.mark.parametrize(
    ("email", "expected"),
    [(None, []), ("anna@example.com", ["Wed 10:00 email anna@example.com"])],
    ids=["no address", "an address"],
)
def test_a_channel_without_an_address_is_left_out(session, email, expected):
    client = ClientDetails("Anna Sowa", ANNA.phone, email)

    booked(session, FRIDAY, client, business=replace(SALON, reminders=(MAIL,)))

    assert planned(session) == expected


def test_a_move_plans_for_the_new_time_only(session):
    visit = booked(session, FRIDAY, business=SALON)

    booking.move(session, SALON, visit.id, SATURDAY, NOW)

    assert planned(session) == [f"Fri 12:00 sms {ANNA.phone}", f"Sat 10:00 sms {ANNA.phone}"]
    assert planned(session, "dropped") == []


def test_a_move_to_a_near_time_drops_what_would_be_late(session):
    visit = booked(session, SATURDAY, business=SALON)

    booking.move(session, SALON, visit.id, FRIDAY, at("2027-03-05T07:00"))

    assert planned(session) == [f"Fri 08:00 sms {ANNA.phone}"]
    assert len(planned(session, "dropped")) == 1


def test_what_was_sent_of_the_old_time_is_said_again_of_the_new(session):
    visit = booked(session, FRIDAY, business=SALON)
    sent_at = at("2027-03-04T10:00")
    session.execute(
        update(Notification)
        .where(Notification.rule == planning.rule_key(DAY_BEFORE))
        .values(state="sent", sent_at=sent_at)
    )

    booking.move(session, SALON, visit.id, SATURDAY, sent_at + timedelta(hours=1))

    assert planned(session) == [f"Fri 12:00 sms {ANNA.phone}", f"Sat 10:00 sms {ANNA.phone}"]
    assert planned(session, "sent") == [f"Thu 10:00 sms {ANNA.phone}"]


def test_planning_again_does_not_repeat_what_was_sent(session):
    visit = booked(session, FRIDAY, business=SALON)
    session.execute(update(Notification).values(state="sent", sent_at=NOW))

    planning.plan(session, SALON, visit, NOW)

    assert planned(session) == []


def test_a_rule_that_the_owner_dropped_and_took_back_is_followed(session):
    visit = booked(session, FRIDAY, business=SALON)

    planning.plan(session, replace(SALON, reminders=(HOURS_BEFORE,)), visit, NOW)
    assert planned(session) == [f"Fri 08:00 sms {ANNA.phone}"]

    planning.plan(session, SALON, visit, NOW)
    assert planned(session) == [f"Thu 10:00 sms {ANNA.phone}", f"Fri 08:00 sms {ANNA.phone}"]


def test_a_cancellation_drops_what_is_planned_and_keeps_what_was_sent(session):
    visit = booked(session, FRIDAY, business=SALON)
    session.execute(
        update(Notification)
        .where(Notification.rule == planning.rule_key(DAY_BEFORE))
        .values(state="sent", sent_at=NOW)
    )

    booking.cancel(session, SALON, visit.id, NOW)

    assert planned(session) == []
    assert planned(session, "sent") == [f"Thu 10:00 sms {ANNA.phone}"]
    assert planned(session, "dropped") == [f"Fri 08:00 sms {ANNA.phone}"]
