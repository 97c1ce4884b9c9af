"""How a newly said time joins the earlier one."""

from datetime import date, datetime, time

import pytest

from receptionist.dialogue.wish import merge
from receptionist.language.when import When

TUESDAY = When(datetime(2027, 4, 13), datetime(2027, 4, 14))
WEDNESDAY = When(datetime(2027, 4, 14), datetime(2027, 4, 15))
WEEK = When(datetime(2027, 4, 12), datetime(2027, 4, 19))
MONTH = When(datetime(2027, 5, 1), datetime(2027, 6, 1))
TUESDAY_AT_NOON = When(datetime(2027, 4, 13, 12), None, clock_said=True)
TUESDAY_AFTER_FIVE = When(datetime(2027, 4, 13, 17), datetime(2027, 4, 14), clock_said=True)
AT_THREE = When(time(15), None, day_said=False, clock_said=True)
EVENING = When(time(18), time(0), day_said=False, clock_said=True)


@pytest.mark.parametrize(
    ("said", "before", "wish"),
    [
        ([TUESDAY], [], ["2027-04-13/2027-04-14"]),
        ([], [TUESDAY], ["2027-04-13/2027-04-14"]),
        ([WEDNESDAY], [TUESDAY_AT_NOON], ["@2027-04-14T12:00"]),
        ([WEDNESDAY], [TUESDAY_AFTER_FIVE], ["2027-04-14T17:00/2027-04-15T00:00"]),
        ([WEDNESDAY], [TUESDAY], ["2027-04-14/2027-04-15"]),
        ([AT_THREE], [TUESDAY], ["@2027-04-13T15:00"]),
        ([AT_THREE], [TUESDAY_AT_NOON], ["@2027-04-13T15:00"]),
        ([EVENING], [TUESDAY], ["2027-04-13T18:00/2027-04-14T00:00"]),
        ([AT_THREE], [], ["T15:00"]),
        ([AT_THREE], [MONTH], ["T15:00"]),
        ([TUESDAY_AT_NOON], [WEDNESDAY], ["@2027-04-13T12:00"]),
        ([MONTH], [TUESDAY_AT_NOON], ["2027-05-01/2027-06-01"]),
    ],
    ids=str,
)
def test_a_time_joins_the_earlier_one(said, before, wish):
    assert [str(when) for when in merge(said, before)] == wish


def test_an_hour_alone_is_meant_for_the_days_just_offered():
    wish = merge([AT_THREE], [], offered_on=[date(2027, 4, 20), date(2027, 4, 20)])

    assert [str(when) for when in wish] == ["@2027-04-20T15:00"]


def test_an_hour_alone_is_meant_for_each_day_of_the_week_wanted():
    assert len(merge([AT_THREE], [WEEK])) == 7
