"""Processing time: the staff member is free in it, the resource and the client are not."""

from datetime import timedelta

import pytest

from receptionist.domain.availability import free_slots, pause, taken_by
from receptionist.domain.interval import Interval
from tests.builders import NOW, a_business, a_service, at, times

DYE = a_service(
    "dye",
    duration=timedelta(hours=2),
    staff=("ewa",),
    resource="chair",
    processing_from=timedelta(minutes=30),
    processing_for=timedelta(hours=1),
)
FRINGE = a_service("fringe", duration=timedelta(minutes=30), staff=("ewa",), resource="chair")
TALK = a_service("talk", duration=timedelta(minutes=30), staff=("ewa",))


def shop(chairs: int = 2):
    return a_business(DYE, FRINGE, TALK, resources={"chair": chairs})


def clock(time: str):
    return at(f"2027-03-02T{time}")


def starts(business, service, taken):
    window = Interval(clock("10:00"), clock("13:00"))
    slots = free_slots(business, service, None, window, NOW, taken, {})
    return [time.removesuffix(" ewa") for time in times(slots)]


def test_another_visit_fits_into_the_pause():
    business = shop()

    found = starts(business, "fringe", [taken_by(DYE, "ewa", clock("10:00"))])

    assert found == ["10:30", "10:45", "11:00", "12:00", "12:15", "12:30", "12:45"]


def test_the_resource_is_not_free_in_the_pause():
    business = shop(chairs=1)
    taken = [taken_by(DYE, "ewa", clock("10:00"))]

    assert starts(business, "fringe", taken) == ["12:00", "12:15", "12:30", "12:45"]
    assert starts(business, "talk", taken)[:3] == ["10:30", "10:45", "11:00"]


def test_the_pause_may_go_around_a_visit_that_is_there_already():
    business = shop()

    found = starts(business, "dye", [taken_by(FRINGE, "ewa", clock("11:00"))])

    assert found == ["10:00", "10:15", "10:30", "11:30", "11:45", "12:00", "12:15", "12:30", "12:45"]


@pytest.mark.parametrize(("chairs", "fits"), [(1, False), (2, True)])
def test_around_a_visit_the_resource_has_to_be_enough_for_both(chairs, fits):
    business = shop(chairs=chairs)

    found = starts(business, "dye", [taken_by(FRINGE, "ewa", clock("11:00"))])

    assert ("10:00" in found) is fits


def test_without_processing_there_is_no_pause():
    assert pause(FRINGE, clock("10:00")) is None
