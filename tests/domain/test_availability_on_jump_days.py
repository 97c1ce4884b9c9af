"""The two days on which the clock jumps."""

from datetime import timedelta

import pytest

from tests.domain.desk import Desk


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_spring_skips_an_hour(desk: Desk) -> None:
    desk.open("00:00-06:00")
    desk.now = desk.at("2027-03-27T10:00")
    assert desk.day("2027-03-28") == ["00:00", "01:00", "03:00", "04:00", "05:00"]


def test_notice_is_real_hours_across_the_jump(desk: Desk) -> None:
    desk.rules(min_notice=timedelta(hours=24))
    desk.now = desk.at("2027-03-27T10:00")
    assert desk.day("2027-03-28")[0] == "11:00"


def test_autumn_offers_a_repeated_hour_once_and_durations_stay_real(desk: Desk) -> None:
    desk.open("00:00-04:00")
    desk.now = desk.at("2026-10-24T10:00")
    desk.service(duration=timedelta(hours=2))
    assert desk.day("2026-10-25") == ["00:00", "01:00", "02:00"]
    desk.book("2026-10-25T01:00")
    # Two real hours after 01:00 the clock shows 02:00 for the second time, and that one is not offered.
    assert desk.day("2026-10-25") == []
    desk.open("00:00-05:00")
    assert desk.day("2026-10-25") == ["03:00"]


@pytest.mark.parametrize(
    ("end", "expected"),
    [("02:30", ["00:00", "01:00"]), ("03:00", ["00:00", "01:00"]), ("04:00", ["00:00", "01:00", "03:00"])],
)
def test_hours_that_end_in_the_skipped_hour_end_at_the_jump(
    desk: Desk, end: str, expected: list[str]
) -> None:
    desk.open(f"00:00-{end}")
    desk.now = desk.at("2027-03-27T10:00")
    assert desk.day("2027-03-28") == expected
