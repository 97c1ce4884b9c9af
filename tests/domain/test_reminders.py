"""When reminders are due: real hours, decent ones, and none that comes too late."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from receptionist.domain.availability import Slot
from receptionist.domain.business import Business, ClockRange, Hours, ReminderRule
from receptionist.domain.clock import instant
from receptionist.domain.reminders import Reach, decent, plan_reminders

WARSAW = ZoneInfo("Europe/Warsaw")
NIGHT = ClockRange(20 * 60, 32 * 60)
ANNA = Reach("+48600700800", "anna@example.com")
LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)
DAY, TWO_HOURS = timedelta(hours=24), timedelta(hours=2)


def at(local: str) -> datetime:
    return instant(datetime.fromisoformat(local), WARSAW)


def a_slot(visit: str) -> Slot:
    return Slot(at(visit), at(visit) + timedelta(minutes=30), "trim", "ewa")


def a_business(*rules: ReminderRule, quiet: ClockRange | None = NIGHT) -> Business:
    return Business(
        "Próba", WARSAW, ("pl",), Hours({}), services=(), staff=(), reminders=rules, quiet_hours=quiet
    )


def due(
    visit: str, *rules: ReminderRule, now: datetime = LONG_AGO, quiet: ClockRange | None = NIGHT
) -> list[str]:
    planned = plan_reminders(a_business(*rules, quiet=quiet), a_slot(visit), ANNA, now)
    return [f"{reminder.due_at.astimezone(WARSAW):%m-%d %H:%M}" for reminder in planned]


QUIET = {
    "in the middle of the day": ("2027-03-02T14:00", NIGHT, "2027-03-02T14:00"),
    "as the quiet hours begin": ("2027-03-02T20:00", NIGHT, "2027-03-02T19:55"),
    "just before they begin": ("2027-03-02T19:59", NIGHT, "2027-03-02T19:59"),
    "before midnight": ("2027-03-02T23:30", NIGHT, "2027-03-02T19:55"),
    "after midnight": ("2027-03-03T02:00", NIGHT, "2027-03-02T19:55"),
    "just before they end": ("2027-03-03T07:59", NIGHT, "2027-03-02T19:55"),
    "as they end": ("2027-03-03T08:00", NIGHT, "2027-03-03T08:00"),
    "quiet at midday": ("2027-03-02T13:00", ClockRange(720, 840), "2027-03-02T11:55"),
    "no quiet hours": ("2027-03-03T02:00", None, "2027-03-03T02:00"),
    "the night the clock goes forward": ("2027-03-28T07:00", NIGHT, "2027-03-27T19:55"),
    "the morning after it": ("2027-03-28T08:00", NIGHT, "2027-03-28T08:00"),
    "the night the clock goes back": ("2026-10-25T02:30", NIGHT, "2026-10-24T19:55"),
    "quiet from a time that is skipped": ("2027-03-28T03:10", ClockRange(150, 420), "2027-03-28T01:55"),
}


@pytest.mark.parametrize(("due_at", "quiet", "expected"), QUIET.values(), ids=QUIET.keys())
def test_quiet_hours_move_a_message_to_the_last_decent_moment_before(due_at, quiet, expected):
    assert decent(at(due_at), quiet, WARSAW) == at(expected)


def test_where_it_is_always_quiet_nothing_is_ever_said():
    assert decent(at("2027-03-02T14:00"), ClockRange(0, 1440), WARSAW) is None


PLANS = {
    "both rules": ("2027-03-10T15:00", ["03-09 15:00", "03-10 13:00"]),
    "an early visit": ("2027-03-10T09:00", ["03-09 09:00", "03-09 19:55"]),
    "over the clock going forward": ("2027-03-28T12:00", ["03-27 11:00", "03-28 10:00"]),
    "over the clock going back": ("2026-10-25T12:00", ["10-24 13:00", "10-25 10:00"]),
}


@pytest.mark.parametrize(("visit", "expected"), PLANS.values(), ids=PLANS.keys())
def test_reminders_count_real_hours_before_the_visit(visit, expected):
    assert due(visit, ReminderRule(DAY, "sms"), ReminderRule(TWO_HOURS, "sms")) == expected


NOWS = {
    "long before": ("2027-03-01T12:00", ["03-09 15:00", "03-10 13:00"]),
    "just in time": ("2027-03-09T14:59", ["03-09 15:00", "03-10 13:00"]),
    "at the very moment": ("2027-03-09T15:00", ["03-10 13:00"]),
    "inside the first lead": ("2027-03-10T12:00", ["03-10 13:00"]),
    "inside both": ("2027-03-10T13:30", []),
    "after the visit": ("2027-03-10T16:00", []),
}


@pytest.mark.parametrize(("now", "expected"), NOWS.values(), ids=NOWS.keys())
def test_what_would_be_late_already_is_not_planned(now, expected):
    rules = ReminderRule(DAY, "sms"), ReminderRule(TWO_HOURS, "sms")

    assert due("2027-03-10T15:00", *rules, now=at(now)) == expected


def test_what_the_quiet_hours_pushed_into_the_past_is_not_planned():
    assert due("2027-03-10T09:00", ReminderRule(TWO_HOURS, "sms"), now=at("2027-03-09T21:00")) == []


def test_two_that_the_quiet_hours_pushed_together_are_one_that_asks():
    rules = (
        ReminderRule(timedelta(hours=3), "sms"),
        ReminderRule(TWO_HOURS, "sms", ask_confirmation=True),
        ReminderRule(timedelta(hours=1), "sms"),
        ReminderRule(TWO_HOURS, "email"),
    )

    planned = plan_reminders(a_business(*rules), a_slot("2027-03-10T08:30"), ANNA, LONG_AGO)

    assert [(reminder.route.channel, reminder.rule.before) for reminder in planned] == [
        ("email", TWO_HOURS),
        ("sms", TWO_HOURS),
    ]
