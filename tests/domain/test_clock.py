"""Wall clocks and instants."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from receptionist.domain.clock import instant, is_on_clock

WARSAW = "Europe/Warsaw"


@pytest.mark.parametrize(
    ("local", "zone", "expected"),
    [
        pytest.param("2026-01-10T12:00", WARSAW, "2026-01-10T11:00", id="winter"),
        pytest.param("2026-07-10T12:00", WARSAW, "2026-07-10T10:00", id="summer"),
        pytest.param("2026-10-25T02:30", WARSAW, "2026-10-25T00:30", id="repeated-means-the-first"),
        pytest.param("2027-03-28T02:00", WARSAW, "2027-03-28T01:00", id="skipped-from-its-first-minute"),
        pytest.param("2027-03-28T02:40", WARSAW, "2027-03-28T01:00", id="skipped-means-the-jump"),
        pytest.param("2027-03-28T03:00", WARSAW, "2027-03-28T01:00", id="first-after-the-jump"),
        pytest.param(
            "2026-10-04T02:15", "Australia/Lord_Howe", "2026-10-03T15:30", id="half-an-hour-skipped"
        ),
        pytest.param("2026-04-24T00:30", "Africa/Cairo", "2026-04-23T22:00", id="midnight-skipped"),
        pytest.param("2011-12-30T15:00", "Pacific/Apia", "2011-12-30T10:00", id="a-whole-day-skipped"),
    ],
)
def test_a_wall_clock_becomes_an_instant(local: str, zone: str, expected: str) -> None:
    assert instant(datetime.fromisoformat(local), ZoneInfo(zone)) == datetime.fromisoformat(
        expected + "+00:00"
    )


def test_an_aware_time_is_no_wall_clock() -> None:
    with pytest.raises(ValueError, match="no wall clock"):
        instant(datetime(2026, 1, 1, tzinfo=UTC), ZoneInfo(WARSAW))


@pytest.mark.parametrize(
    ("local", "shown"),
    [
        ("2027-03-28T01:59", True),
        ("2027-03-28T02:00", False),
        ("2027-03-28T02:59", False),
        ("2027-03-28T03:00", True),
        ("2026-10-25T02:00", True),
        ("2026-10-25T02:59", True),
    ],
)
def test_a_clock_does_not_show_what_it_skips(local: str, shown: bool) -> None:
    assert is_on_clock(datetime.fromisoformat(local), ZoneInfo(WARSAW)) is shown
