"""What went wrong elsewhere: reminders late, doubled, of the old time, in the past, on the days of a jump."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from receptionist.domain.business import ClockRange, MessageRules, ReminderRule
from receptionist.domain.clock import instant
from receptionist.services import booking
from receptionist.services.clients import ClientDetails
from receptionist.services.links import Links
from receptionist.services.messages.postman import Postman
from receptionist.storage.models import Notification
from tests.builders import WARSAW, a_business, a_database, a_slot
from tests.talking import ClockByHand, SentMessages

DAY = ReminderRule(timedelta(hours=24), "sms")
QUIET = ClockRange(21 * 60, 32 * 60)
POLE = ClientDetails("Anna Sowa", "+48600700800")
LONDONER = ClientDetails("Ann Owl", "+447911123456")


def at(local):
    return instant(datetime.fromisoformat(local), WARSAW)


class Salon:
    """A salon with its clock, and all that it has sent."""

    def __init__(self, url, now, *reminders, **messages):
        rules = MessageRules(**{"booked": "off", "moved": "off", "cancelled": "off", **messages})
        self.business = a_business(reminders=reminders, quiet_hours=QUIET, messages=rules)
        self.database = a_database(url, self.business)
        self.clock, self.sent = ClockByHand(at(now)), SentMessages()

    def book(self, local, client=POLE):
        with self.database.writing() as session:
            slot = a_slot(self.business, local)
            held = booking.hold(session, self.business, slot, self.clock.now(), conversation_id=None)
            return booking.book(session, self.business, held.id, client, self.clock.now()).id

    def change(self, visit, local=None):
        with self.database.writing() as session:
            if local is None:
                booking.cancel(session, self.business, visit, self.clock.now())
            else:
                slot = a_slot(self.business, local)
                booking.move(session, self.business, visit, slot, self.clock.now())

    def works_at(self, local, *, workers=1):
        """What is sent when so many workers go round at that time."""
        self.clock.moment = at(local)
        before = len(self.sent.messages)
        for _ in range(workers):
            boxes = {"sms": self.sent, "email": self.sent}
            Postman(self.database, boxes, self.clock, Links("test")).round()
        return [text for _, text in self.sent.messages[before:]]

    def states(self):
        with self.database.reading() as session:
            rows = session.scalars(select(Notification).order_by(Notification.due_at))
            return [(row.state, row.error) for row in rows]


@pytest.mark.parametrize(
    ("booked_at", "visit", "too_early", "due"),
    [
        ("2026-09-10T12:00", "2026-10-25T10:00", "2026-10-24T10:59", "2026-10-24T11:00"),
        ("2027-02-10T12:00", "2027-03-28T12:00", "2027-03-27T10:59", "2027-03-27T11:00"),
    ],
    ids=["the clock goes back", "the clock goes forward"],
)
def test_a_day_before_is_24_real_hours_and_once(sqlite_url, booked_at, visit, too_early, due):
    salon = Salon(sqlite_url, booked_at, DAY)
    salon.book(visit)

    assert salon.works_at(too_early) == []
    assert [visit[11:] in text for text in salon.works_at(due)] == [True]
    assert salon.works_at(visit) == []


def test_a_foreign_client_is_told_whose_clock_it_is(sqlite_url):
    salon = Salon(sqlite_url, "2027-03-02T09:00", booked="first")
    salon.book("2027-03-04T10:00", LONDONER)
    salon.book("2027-03-04T12:00", POLE)

    salon.works_at("2027-03-02T09:00")

    texts = dict(salon.sent.messages)
    assert "10:00 (czas miejscowy: Europe/Warsaw)" in texts[LONDONER.phone]
    assert "Europe/Warsaw" not in texts[POLE.phone]


def test_a_mail_names_the_zone(sqlite_url):
    salon = Salon(sqlite_url, "2027-03-02T09:00", booked="email")
    salon.book("2027-03-04T10:00", ClientDetails("Anna Sowa", email="anna@example.com"))

    assert ["Europe/Warsaw" in text for text in salon.works_at("2027-03-02T09:00")] == [True]


def test_after_an_outage_what_is_still_ahead_is_sent_once_by_two_workers(sqlite_url):
    salon = Salon(sqlite_url, "2027-03-01T09:00", DAY)
    salon.book("2027-03-04T12:00")

    assert len(salon.works_at("2027-03-03T15:00", workers=2)) == 1


def test_after_an_outage_nothing_is_said_of_what_is_over_and_the_row_says_why(sqlite_url):
    salon = Salon(sqlite_url, "2027-03-01T09:00", DAY)
    salon.book("2027-03-04T12:00")

    assert salon.works_at("2027-03-04T12:01", workers=2) == []
    assert salon.states() == [("dropped", "past")]


def test_of_a_moved_visit_the_new_time_is_said_and_of_a_cancelled_one_nothing(sqlite_url):
    salon = Salon(sqlite_url, "2027-03-01T09:00", DAY)
    moved, cancelled = salon.book("2027-03-04T12:00"), salon.book("2027-03-04T15:00")
    salon.change(moved, "2027-03-05T13:00")
    salon.change(cancelled)

    assert salon.works_at("2027-03-03T20:00") == []
    assert ["13:00" in text for text in salon.works_at("2027-03-04T13:00")] == [True]


def test_a_visit_booked_inside_the_lead_time_is_confirmed_once_and_not_reminded_of(sqlite_url):
    salon = Salon(sqlite_url, "2027-03-04T09:00", DAY, booked="first")
    salon.book("2027-03-04T12:00")

    assert len(salon.works_at("2027-03-04T09:00")) == 1
    assert salon.works_at("2027-03-04T11:00") == []


@pytest.mark.parametrize(
    ("visit", "expected"),
    [("2027-03-04T09:00", "2027-03-03T09:00"), ("2027-03-04T16:00", "2027-03-03T16:00")],
)
def test_reminders_leave_when_they_are_due(sqlite_url, visit, expected):
    salon = Salon(sqlite_url, "2027-03-01T09:00", DAY)
    salon.book(visit)

    assert len(salon.works_at(expected)) == 1


def test_quiet_hours_over_midnight_send_the_evening_before_and_never_at_night(sqlite_url):
    hours_before = ReminderRule(timedelta(hours=2), "sms")
    salon = Salon(sqlite_url, "2027-03-01T09:00", hours_before)
    salon.book("2027-03-04T09:30")

    assert salon.works_at("2027-03-03T20:54") == []
    assert len(salon.works_at("2027-03-03T20:55")) == 1


def test_a_reminder_that_the_night_has_overtaken_waits_for_the_morning(sqlite_url):
    salon = Salon(sqlite_url, "2027-03-01T09:00", DAY)
    salon.book("2027-03-04T16:00")

    assert salon.works_at("2027-03-03T23:30") == []
    assert salon.works_at("2027-03-04T07:59") == []
    assert len(salon.works_at("2027-03-04T08:00")) == 1
