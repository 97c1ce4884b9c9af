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

    assert [t[:5] for t in times(nearest(free, at("2027-03-02T14:00")))] == ["13:45", "14:30", "15:15"]


def test_of_nothing_nothing_is_chosen():
    assert spread([], WARSAW) == ()
    assert nearest([], at("2027-03-02T14:00")) == ()
