"""What is bookable, rule by rule; 2026-06-01 is a Monday."""

import os
import time
from dataclasses import replace
from datetime import date, timedelta

import pytest

from receptionist.domain.availability import opening
from receptionist.domain.business import Hours, TimeOff
from receptionist.domain.interval import Interval
from tests.domain.desk import Desk, ranges


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_a_visit_lies_wholly_inside_the_hours(desk: Desk) -> None:
    desk.open("09:00-11:30")
    assert desk.day("2026-06-01") == ["09:00", "10:00"]


def test_the_window_holds_its_start_and_not_its_end(desk: Desk) -> None:
    assert desk.starts("2026-06-01T10:00", "2026-06-01T12:00") == ["01T10:00", "01T11:00"]


def test_the_grid_is_counted_from_local_midnight(desk: Desk) -> None:
    desk.open("09:10-12:00")
    desk.rules(slot_step=timedelta(minutes=50))
    assert desk.day("2026-06-01") == ["09:10", "10:00", "10:50"]


def test_anyone_gives_a_slot_for_each_free_person_by_start_then_id(desk: Desk) -> None:
    desk.with_ben()
    desk.book("2026-06-01T10:00", staff="ben")
    found = [
        (desk.business.local(s.start).hour, s.staff)
        for s in desk.slots("2026-06-01T09:00", "2026-06-01T12:00")
    ]
    assert found == [(9, "ann"), (9, "ben"), (10, "ann"), (11, "ann"), (11, "ben")]


def test_a_named_person_is_the_only_one_offered(desk: Desk) -> None:
    desk.with_ben()
    assert {s.staff for s in desk.slots("2026-06-01T09:00", "2026-06-01T12:00", staff="ben")} == {"ben"}


def test_someone_who_does_not_do_the_service_has_no_slot(desk: Desk) -> None:
    desk.with_ben()
    desk.service(staff=("ann",))
    assert desk.slots("2026-06-01T09:00", "2026-06-01T12:00", staff="ben") == []


def test_split_hours_give_both_parts(desk: Desk) -> None:
    desk.open("09:00-12:00", "16:00-18:00")
    assert desk.day("2026-06-01") == ["09:00", "10:00", "11:00", "16:00", "17:00"]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("09:00-10:30", "10:30-12:00"), ["09:00", "10:00", "11:00"]),
        (("09:00-10:29", "10:30-12:00"), ["09:00", "11:00"]),
    ],
    ids=["touching", "a-minute-apart"],
)
def test_only_ranges_that_touch_are_one(desk: Desk, texts: tuple[str, ...], expected: list[str]) -> None:
    desk.open(*texts)
    assert desk.day("2026-06-01") == expected


def test_ranges_join_across_midnight(desk: Desk) -> None:
    desk.open("00:00-01:00", "22:30-24:00")
    assert desk.starts("2026-06-01T20:00", "2026-06-02T20:00") == ["01T23:00", "02T00:00"]
    desk.rules(slot_step=timedelta(minutes=30))
    assert desk.starts("2026-06-01T20:00", "2026-06-02T20:00") == [
        "01T22:30",
        "01T23:00",
        "01T23:30",
        "02T00:00",
    ]


def test_hours_past_midnight_belong_to_the_day_they_open_on(desk: Desk) -> None:
    desk.business = replace(desk.business, hours=Hours({4: ranges("22:00-02:00")}))
    assert desk.starts("2026-06-01T00:00", "2026-06-08T00:00") == [
        "05T22:00",
        "05T23:00",
        "06T00:00",
        "06T01:00",
    ]


def test_a_closed_day_keeps_the_night_before_it(desk: Desk) -> None:
    desk.business = replace(
        desk.business, hours=Hours(dict.fromkeys(range(7), ranges("22:00-02:00")), {date(2026, 6, 6): ()})
    )
    assert desk.starts("2026-06-05T20:00", "2026-06-07T12:00") == [
        "05T22:00",
        "05T23:00",
        "06T00:00",
        "06T01:00",
    ]


def test_an_exception_beats_weekly_hours_and_holidays_and_opens_a_closed_day(desk: Desk) -> None:
    desk.business = replace(
        desk.business,
        hours=Hours(
            {0: ranges("09:00-11:00"), 1: ranges("09:00-11:00"), 2: ranges("09:00-11:00")},
            {date(2026, 6, 2): ranges("14:00-15:00"), date(2026, 6, 6): ranges("10:00-11:00")},
        ),
        holidays=frozenset({date(2026, 6, 2), date(2026, 6, 3)}),
    )
    expected = ["01T09:00", "01T10:00", "02T14:00", "06T10:00"]
    assert desk.starts("2026-06-01T00:00", "2026-06-08T00:00") == expected


def test_staff_work_inside_the_hours_of_the_business(desk: Desk) -> None:
    desk.ann(weekly={0: ranges("07:00-11:00")}, exceptions={date(2026, 6, 2): ranges("15:00-20:00")})
    assert desk.starts("2026-06-01T00:00", "2026-06-08T00:00") == [
        "01T09:00",
        "01T10:00",
        "02T15:00",
        "02T16:00",
    ]


def test_staff_without_hours_of_their_own_follow_an_exception_of_the_business(desk: Desk) -> None:
    desk.business = replace(desk.business, hours=Hours({}, {date(2026, 6, 2): ranges("10:00-12:00")}))
    assert desk.starts("2026-06-01T00:00", "2026-06-08T00:00") == ["02T10:00", "02T11:00"]


@pytest.mark.parametrize(
    ("on", "is_open"),
    [
        ("2026-06-09", True),
        ("2026-06-10", False),
        ("2026-06-11", False),
        ("2026-06-12", False),
        ("2026-06-13", True),
    ],
)
def test_time_off_takes_whole_days_with_both_ends(desk: Desk, on: str, is_open: bool) -> None:
    desk.ann(time_off=(TimeOff(date(2026, 6, 10), date(2026, 6, 12)),))
    assert bool(desk.day(on)) is is_open


def test_time_off_beats_an_exception(desk: Desk) -> None:
    desk.ann(
        time_off=(TimeOff(date(2026, 6, 2), date(2026, 6, 2)),),
        exceptions={date(2026, 6, 2): ranges("10:00-12:00")},
    )
    assert desk.day("2026-06-02") == []


def test_time_off_takes_the_night_that_begins_on_it_and_ends_the_night_before(desk: Desk) -> None:
    desk.open("22:00-02:00")
    desk.ann(time_off=(TimeOff(date(2026, 6, 5), date(2026, 6, 5)),))
    assert desk.starts("2026-06-04T12:00", "2026-06-06T23:00") == ["04T22:00", "04T23:00", "06T22:00"]


@pytest.mark.parametrize(
    ("now", "first"),
    [("2026-06-01T08:00", "10:00"), ("2026-06-01T08:01", "11:00"), ("2026-06-01T14:30", None)],
    ids=["exactly-the-notice", "a-minute-less", "too-late-today"],
)
def test_notice_is_needed(desk: Desk, now: str, first: str | None) -> None:
    desk.rules(min_notice=timedelta(hours=2))
    desk.now = desk.at(now)
    assert next(iter(desk.day("2026-06-01")), None) == first


def test_the_last_day_of_the_advance_is_whole(desk: Desk) -> None:
    desk.rules(max_advance=timedelta(days=2))
    desk.now = desk.at("2026-06-01T23:59")
    assert desk.starts("2026-06-03T15:00", "2026-06-05T00:00") == ["03T15:00", "03T16:00"]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (0, 0, ["09:00", "10:00", "11:00", "13:00", "14:00", "15:00", "16:00"]),
        (0, 30, ["09:00", "10:00", "14:00", "15:00", "16:00"]),
        (30, 0, ["09:00", "10:00", "14:00", "15:00", "16:00"]),
        (30, 60, ["09:00", "15:00", "16:00"]),
    ],
    ids=["none", "after", "before", "both-add-up"],
)
def test_buffers_of_neighbouring_visits_add_up(
    desk: Desk, before: int, after: int, expected: list[str]
) -> None:
    desk.service(buffer_before=timedelta(minutes=before), buffer_after=timedelta(minutes=after))
    desk.book("2026-06-01T12:00")
    assert desk.day("2026-06-01") == expected


def test_the_buffer_after_a_visit_is_kept_free(desk: Desk) -> None:
    desk.rules(slot_step=timedelta(minutes=5))
    desk.service(duration=timedelta(minutes=20), buffer_after=timedelta(minutes=5))
    desk.book("2026-06-01T10:00")
    near = desk.starts("2026-06-01T09:30", "2026-06-01T10:31")
    assert near == ["01T09:30", "01T09:35", "01T10:25", "01T10:30"]


def test_a_long_visit_does_not_run_into_the_next(desk: Desk) -> None:
    desk.rules(slot_step=timedelta(minutes=30))
    desk.busy = {"ann": [Interval(desk.at("2026-06-01T10:00"), desk.at("2026-06-01T11:00"))]}
    desk.service(duration=timedelta(minutes=90))
    assert desk.starts("2026-06-01T00:00", "2026-06-01T12:30") == ["01T11:00", "01T11:30", "01T12:00"]


def test_buffers_may_reach_outside_the_hours_but_not_into_busy_time(desk: Desk) -> None:
    desk.open("09:00-11:00")
    desk.service(buffer_before=timedelta(minutes=30), buffer_after=timedelta(minutes=30))
    assert desk.day("2026-06-01") == ["09:00", "10:00"]
    desk.busy = {"ann": [Interval(desk.at("2026-06-01T11:00"), desk.at("2026-06-01T12:00"))]}
    assert desk.day("2026-06-01") == ["09:00"]


def test_a_resource_is_full_when_every_unit_is_taken_at_one_time(desk: Desk) -> None:
    desk.with_ben()
    desk.business = replace(desk.business, resources={"chair": 2})
    desk.service(resource="chair", staff=("ann",))
    desk.book("2026-06-01T10:00", staff="ben")
    desk.book("2026-06-01T12:00", staff="ben")
    desk.book("2026-06-01T12:00", staff="cleo")
    desk.book("2026-06-01T13:00", staff="cleo")
    assert desk.day("2026-06-01") == ["09:00", "10:00", "11:00", "13:00", "14:00", "15:00", "16:00"]


def test_a_unit_given_back_is_free_at_that_very_moment(desk: Desk) -> None:
    desk.business = replace(desk.business, resources={"chair": 2})
    desk.service(resource="chair")
    for hour in ("10", "11", "12"):
        desk.book(f"2026-06-01T{hour}:00", staff="ben")
    assert desk.day("2026-06-01") == ["09:00", "10:00", "11:00", "12:00", "13:00", "14:00", "15:00", "16:00"]


def test_max_per_day_counts_starts_of_the_service_whoever_does_it(desk: Desk) -> None:
    desk.with_ben()
    desk.service(max_per_day=2)
    desk.book("2026-06-01T10:00", staff="ann")
    desk.book("2026-06-01T10:00", staff="ben")
    desk.book("2026-06-02T10:00", staff="ben")
    assert desk.day("2026-06-01") == []
    assert len(desk.day("2026-06-02")) == 8


def test_the_zone_of_the_server_does_not_matter(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    here = desk.slots("2026-06-01T00:00", "2026-06-03T00:00")
    monkeypatch.setenv("TZ", "America/Los_Angeles")
    time.tzset()
    try:
        assert desk.slots("2026-06-01T00:00", "2026-06-03T00:00") == here
    finally:
        os.environ.pop("TZ")
        time.tzset()


def test_opening_is_told_for_one_date_with_the_night_that_belongs_to_it(desk: Desk) -> None:
    desk.open("18:00-02:00")
    expected = [Interval(desk.at("2026-06-01T18:00"), desk.at("2026-06-02T02:00"))]
    assert opening(desk.business, date(2026, 6, 1)) == expected
