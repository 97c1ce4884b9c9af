"""What is counted from now, and years beside a date: neighbours that must not be taken for one another."""

from datetime import datetime

import pytest

from receptionist.language.when import read

MONDAY = datetime(2026, 11, 23, 9, 0)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("za dzień lub dwa", "pl", ["2026-11-24/2026-11-26"]),
        ("za godzinę, dwie", "pl", ["2026-11-23T10:00/2026-11-23T11:00"]),
        ("za tydzień, dwa masaże", "pl", ["2026-11-30/2026-12-01"]),
        ("za tydzień, 2 osoby", "pl", ["2026-11-30/2026-12-01"]),
        ("in a week or two", "en", ["2026-11-30/2026-12-08"]),
        ("w dwa najbliższe piątki", "pl", ["2026-11-27/2026-11-28", "2026-12-04/2026-12-05"]),
        ("one of the next two Fridays at 3", "en", ["@2026-11-27T15:00", "@2026-12-04T15:00"]),
        ("within the next day", "en", ["2026-11-23/2026-11-25"]),
        ("within the day", "en", ["2026-11-23/2026-11-24"]),
        ("by the end of the day", "en", ["2026-11-23/2026-11-24"]),
        ("w tyg. 7-11.12", "pl", ["2026-12-07/2026-12-12"]),
        ("w tygodniu 7 grudnia", "pl", ["2026-12-07/2026-12-14"]),
    ],
)
def test_what_is_counted_from_now(text, language, expected):
    assert [str(when) for when in read(text, MONDAY, language)] == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("po dwóch tygodniach odpadły mi tipsy", "pl"),
        ("after a week it fell off", "en"),
        ("na kontrolę po 2 tygodniach", "pl"),
    ],
)
def test_a_length_in_a_story_is_no_wish(text, language):
    assert read(text, MONDAY, language) == []


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("w styczniu przyszłego roku", "pl", ["2027-01-01/2027-02-01"]),
        ("za rok w styczniu", "pl", ["2028-01-01/2028-02-01"]),
        ("in January next year", "en", ["2027-01-01/2027-02-01"]),
        ("Easter next year", "en", ["2027-03-28/2027-03-30"]),
        ("29 lutego przyszłego roku", "pl", []),
        ("12 grudnia 28 osób", "pl", ["2026-12-12/2026-12-13"]),
        ("12 December 27 minutes", "en", ["2026-12-12/2026-12-13"]),
        ("12 grudnia 18", "pl", ["@2026-12-12T18:00"]),
        ("I may in a week come", "en", ["2026-11-30/2026-12-01"]),
    ],
)
def test_a_year_beside_a_date(text, language, expected):
    assert [str(when) for when in read(text, MONDAY, language)] == expected


@pytest.mark.parametrize("text", ["the Friday closest to 3 May 2021", "the 4th nearest Friday to 3 May 2021"])
def test_nothing_is_closest_to_a_date_that_is_over(text):
    assert all(when.start >= MONDAY for when in read(text, MONDAY, "en"))
