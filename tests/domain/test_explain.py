"""Why nothing is free; 2026-06-01 is a Monday."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from receptionist.domain.business import Hours, TimeOff
from receptionist.domain.explain import explain
from receptionist.domain.interval import Interval
from tests.domain.desk import Desk, ranges


@pytest.fixture
def desk() -> Desk:
    """Weekdays 09:00-17:00, a holiday on Thursday; ann is away on Tuesday and off on Friday."""
    desk = Desk()
    weekdays = dict.fromkeys(range(5), ranges("09:00-17:00"))
    desk.business = replace(
        desk.business,
        hours=Hours(weekdays, {date(2026, 6, 3): ()}),
        holidays=frozenset({date(2026, 6, 4)}),
    )
    desk.with_ben()
    desk.ann(
        weekly={0: ranges("09:00-13:00"), 1: ranges("09:00-17:00")},
        time_off=(TimeOff(date(2026, 6, 2), date(2026, 6, 2)),),
    )
    desk.rules(min_notice=timedelta(hours=2), max_advance=timedelta(days=30))
    desk.now = desk.at("2026-06-01T12:00")
    return desk


@pytest.mark.parametrize(
    ("start", "end", "staff", "because"),
    [
        ("2026-06-01T09:00", "2026-06-01T12:00", None, "past"),
        ("2026-06-01T13:00", "2026-06-01T13:30", None, "too_soon"),
        ("2026-07-02T00:00", "2026-07-03T00:00", None, "too_far"),
        ("2026-06-07T00:00", "2026-06-08T00:00", None, "closed"),
        ("2026-06-03T00:00", "2026-06-04T00:00", None, "closed"),
        ("2026-06-01T20:00", "2026-06-01T21:00", None, "other_hours"),
        ("2026-06-01T16:30", "2026-06-01T16:31", None, "other_hours"),
        ("2026-06-06T20:00", "2026-06-06T21:00", None, "closed"),
        ("2026-06-04T00:00", "2026-06-05T00:00", None, "holiday"),
        ("2026-06-05T00:00", "2026-06-06T00:00", "ann", "staff_off"),
        ("2026-06-02T00:00", "2026-06-03T00:00", "ann", "staff_away"),
        ("2026-06-08T14:00", "2026-06-08T15:00", "ann", "staff_other_hours"),
        ("2026-06-02T00:00", "2026-06-03T00:00", "cleo", "not_theirs"),
        ("2026-06-02T00:00", "2026-06-03T00:00", "ben", "taken"),
        ("2026-06-02T00:00", "2026-06-03T00:00", None, "taken"),
        ("2026-06-01T00:00", "2026-06-02T00:00", None, "taken"),
    ],
    ids=[
        "before-now",
        "inside-the-notice",
        "beyond-the-advance",
        "weekend",
        "closed-by-an-exception",
        "after-hours",
        "too-late-for-a-whole-visit",
        "an-hour-of-a-closed-day",
        "holiday",
        "does-not-work-that-day",
        "time-off",
        "works-that-day-at-other-hours",
        "does-not-do-the-service",
        "works",
        "somebody-works",
        "the-rest-of-today",
    ],
)
def test_the_reason_is_the_one_that_stands_in_the_way(
    desk: Desk, start: str, end: str, staff: str | None, because: str
) -> None:
    window = Interval(desk.at(start), desk.at(end))
    assert explain(desk.business, "cut", staff, window, desk.now) == because


def test_a_day_whose_last_hours_are_inside_the_notice_is_too_soon(desk: Desk) -> None:
    desk.now = desk.at("2026-06-01T15:00")
    today = Interval(desk.at("2026-06-01T00:00"), desk.at("2026-06-02T00:00"))
    assert explain(desk.business, "cut", None, today, desk.now) == "too_soon"


def test_a_day_whose_hours_are_over_is_past(desk: Desk) -> None:
    desk.now = desk.at("2026-06-01T18:00")
    today = Interval(desk.at("2026-06-01T00:00"), desk.at("2026-06-02T00:00"))
    assert explain(desk.business, "cut", None, today, desk.now) == "past"


def test_a_night_reaching_beyond_the_advance_is_too_far(desk: Desk) -> None:
    weekend_and_monday = Interval(desk.at("2026-06-27T00:00"), desk.at("2026-06-30T00:00"))
    desk.rules(max_advance=timedelta(days=27))
    assert explain(desk.business, "cut", None, weekend_and_monday, desk.now) == "too_far"
