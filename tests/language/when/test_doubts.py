"""Dates that cannot be meant as they were said, and what is beside them and can."""

from datetime import date, datetime

import pytest

from receptionist.language.when import NoSuchDay, TwoDays, date_put_right, doubted

MONDAY = datetime(2027, 3, 8, 9, 0)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("wizyta 31 kwietnia po południu", "pl", NoSuchDay(31, 4, 2027)),
        ("trzydziestego pierwszego września", "pl", NoSuchDay(31, 9, 2027)),
        ("najlepiej 31-go, no tego, czerwca", "pl", NoSuchDay(31, 6, 2027)),
        ("31 dnia kwietnia", "pl", NoSuchDay(31, 4, 2027)),
        ("może 31.11?", "pl", NoSuchDay(31, 11, 2027)),
        ("30.02.2028 o 12", "pl", NoSuchDay(30, 2, 2028)),
        ("2027-06-31", "pl", NoSuchDay(31, 6, 2027)),
        ("29 lutego", "pl", None),
        ("29 lutego 2027", "pl", NoSuchDay(29, 2, 2027)),
        ("the 31st of June at 3 pm", "en", NoSuchDay(31, 6, 2027)),
        ("November 31st", "en", NoSuchDay(31, 11, 2027)),
        ("Feb 30", "en", NoSuchDay(30, 2, 2028)),
    ],
)
def test_a_day_that_no_calendar_has(text, language, expected):
    assert doubted(text, MONDAY, language) == expected


@pytest.mark.parametrize(
    ("text", "language", "on", "instead"),
    [
        ("we wtorek 18 marca", "pl", "2027-03-18", "2027-03-16"),
        ("18 marca, we wtorek", "pl", "2027-03-18", "2027-03-16"),
        ("w środę 18.03 o 11", "pl", "2027-03-18", "2027-03-17"),
        ("w niedzielę trzynastego", "pl", "2027-03-13", "2027-03-14"),
        ("Monday 9 March", "en", "2027-03-09", "2027-03-08"),
        ("on Sunday, 20th of March", "en", "2027-03-20", "2027-03-21"),
        ("March 18th, Friday", "en", "2027-03-18", "2027-03-19"),
        ("Saturday 12/03/2027", "en", "2027-03-12", "2027-03-13"),
    ],
)
def test_a_weekday_and_a_date_that_disagree(text, language, on, instead):
    expected = TwoDays(date.fromisoformat(on), date.fromisoformat(instead))

    assert doubted(text, MONDAY, language) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("w czwartek 18 marca", "pl"),
        ("we wtorek o 15.30", "pl"),
        ("30 minut w kwietniu", "pl"),
        ("18 marca albo we wtorek", "pl"),
        ("w poniedziałek, środę, 18 marca", "pl"),
        ("18 marca, wtorek lub środa", "pl"),
        ("w piątek, dla dwóch osób w marcu", "pl"),
        ("Thursday the 18th", "en"),
        ("12/30/2027", "en"),
        ("from Monday 15 to Friday 19 March", "en"),
        ("it may take 30 minutes", "en"),
    ],
)
def test_what_can_be_meant_as_it_was_said(text, language):
    assert doubted(text, MONDAY, language) is None


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("czerwca miało być, 26", "pl", date(2027, 6, 26)),
        ("maja", "pl", date(2027, 5, 31)),
        ("to 30", "pl", date(2027, 4, 30)),
        ("30 o 15", "pl", date(2027, 4, 30)),
        ("28, a nie 31", "pl", date(2027, 4, 28)),
        ("sorry, I meant the 29th", "en", date(2027, 4, 29)),
        ("June then", "en", NoSuchDay(31, 6, 2027)),
        ("o 15", "pl", None),
        ("to w piątek", "pl", None),
        ("za 2 tygodnie", "pl", None),
    ],
)
def test_what_is_left_out_of_a_correction_is_kept(text, language, expected):
    assert date_put_right(text, language, NoSuchDay(31, 4, 2027)) == expected


def test_a_month_is_put_right_to_the_nearest_one():
    assert date_put_right("stycznia", "pl", date(2026, 12, 14)) == date(2027, 1, 14)
