"""Which few of many slots are said."""

from receptionist.domain.selection import nearest, spread
from tests.builders import WARSAW, a_business, a_slot, at, times

SHOP = a_business()


def slots(*moments: str):
    return [a_slot(SHOP, moment, staff) for moment in moments for staff in ("ewa", "jan")]


def test_a_free_day_is_spread_over_well_apart_hours_and_both_people():
    free = slots(
        *(f"2027-03-02T{hour:02}:{minute:02}" for hour in range(9, 17) for minute in (0, 15, 30, 45))
    )

    assert times(spread(free, WARSAW)) == ["09:00 ewa", "11:00 jan", "13:00 ewa"]


def test_a_narrow_window_is_said_closely():
    free = slots("2027-03-02T16:00", "2027-03-02T16:15", "2027-03-02T16:30")

    assert [t[:5] for t in times(spread(free, WARSAW))] == ["16:00", "16:15", "16:30"]


def test_several_days_are_not_all_spent_on_the_first():
    free = slots("2027-03-02T09:00", "2027-03-02T12:00", "2027-03-02T15:00", "2027-03-03T10:00")

    assert [f"{s.start:%d}" for s in spread(free, WARSAW)] == ["02", "02", "03"]


def test_the_nearest_come_in_order_of_time():
    free = slots("2027-03-02T09:00", "2027-03-02T13:45", "2027-03-02T14:30", "2027-03-02T15:15")

    chosen = nearest(free, at("2027-03-02T14:00"), WARSAW)

    assert [t[:5] for t in times(chosen)] == ["13:45", "14:30", "15:15"]


def test_near_an_hour_two_are_said_of_that_day_and_the_same_hour_of_the_next():
    free = slots(*(f"2027-03-0{day}T{hour:02}:00" for day in (2, 3, 4) for hour in (11, 13, 15, 17)))

    chosen = nearest(free, at("2027-03-02T14:00"), WARSAW)

    assert [f"{s.start.astimezone(WARSAW):%d %H}" for s in chosen] == ["02 13", "02 15", "03 13"]


def test_near_a_closed_day_each_neighbouring_day_is_said_once():
    free = slots(*(f"2027-03-0{day}T{hour:02}:00" for day in (1, 3, 4) for hour in (9, 13)))

    chosen = nearest(free, at("2027-03-02T00:00"), WARSAW)

    assert [f"{s.start.astimezone(WARSAW):%d %H}" for s in chosen] == ["01 09", "03 09", "04 09"]


def test_of_nothing_nothing_is_chosen():
    assert spread([], WARSAW) == ()
    assert nearest([], at("2027-03-02T14:00"), WARSAW) == ()
