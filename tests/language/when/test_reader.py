"""What the reader promises besides the tables: words, awaiting, business life, odd days."""

from datetime import datetime, time
from time import monotonic

import pytest

from receptionist.language.when import When, read

MONDAY = datetime(2026, 11, 23, 9, 0)


def written(text, now=MONDAY, language="pl", **options):
    return [str(when) for when in read(text, now, language, **options)]


@pytest.mark.parametrize(
    ("when", "notation"),
    [
        (When(datetime(2026, 11, 27, 16), None), "@2026-11-27T16:00"),
        (When(datetime(2026, 11, 27), datetime(2026, 11, 28)), "2026-11-27/2026-11-28"),
        (When(datetime(2026, 11, 27, 16), datetime(2026, 11, 28)), "2026-11-27T16:00/2026-11-28T00:00"),
        (When(time(14), None), "T14:00"),
        (When(time(18), time(0)), "T18:00/T24:00"),
    ],
    ids=["start", "day", "window", "undated start", "undated window"],
)
def test_the_notation_is_the_one_of_the_interface(when, notation):
    assert str(when) == notation


def test_words_and_span_point_into_the_text():
    text = "Dzień dobry, czy w czwartek po 16 lub w sobotę rano coś się znajdzie?"

    found = read(text, MONDAY)

    assert [when.words for when in found] == ["w czwartek po 16", "w sobotę rano"]
    assert all(text[slice(*when.span)] == when.words for when in found)


def test_a_day_without_an_hour_says_so():
    (found,) = read("w czwartek", MONDAY)

    assert (found.day_said, found.clock_said) == (True, False)


def test_an_hour_without_a_day_says_so():
    (found,) = read("po 16", MONDAY)

    assert (found.day_said, found.clock_said) == (False, True)


def test_about_is_marked_as_approximate():
    (found,) = read("jutro gdzieś o 17", MONDAY)

    assert found.approximate


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("15", ["T15:00"]),
        ("16:30", ["T16:30"]),
        ("o 10", ["T10:00"]),
        ("może 9", ["T09:00"]),
        ("17.15", ["T17:15"]),
        ("5.12", ["2026-12-05/2026-12-06"]),
        ("siedemnasta", ["T17:00"]),
        ("czwarta dziesięć", ["T16:10"]),
        ("10-12", ["T10:00/T12:00"]),
        ("27", ["2026-11-27/2026-11-28"]),
        ("15 lub 16", ["T15:00", "T16:00"]),
        ("dla 2 osób", []),
        ("mogę z dwoma kotami?", []),
        ("mam 3 pytania", []),
        ("can I bring two friends?", []),
        ("3 pasuje", ["T15:00"]),
        ("600 700 800", []),
    ],
)
def test_a_bare_number_is_a_time_only_when_it_was_asked_for(text, expected):
    assert written(text, awaiting=True) == expected


@pytest.mark.parametrize("text", ["15", "27", "10-12", "czwarta dziesięć"])
def test_a_bare_number_is_no_time_unasked(text):
    assert written(text) == []


@pytest.mark.parametrize(
    ("opens", "closes", "expected"),
    [(time(7), time(21), "T08:00"), (time(12), time(22), "T20:00")],
    ids=["day salon", "evening studio"],
)
def test_an_hour_is_read_inside_business_life(opens, closes, expected):
    assert written("o 8", opens=opens, closes=closes) == [expected]


def test_an_hour_of_today_that_is_over_means_the_evening():
    assert written("dziś o 7", datetime(2026, 11, 23, 15, 0)) == ["@2026-11-23T19:00"]


@pytest.mark.parametrize(
    ("text", "now", "expected"),
    [
        ("za 9 dni", datetime(2026, 12, 28, 10), ["2027-01-06/2027-01-07"]),
        ("na przyszły tydzień", datetime(2026, 12, 30, 10), ["2027-01-04/2027-01-11"]),
        ("2 stycznia", datetime(2026, 12, 30, 10), ["2027-01-02/2027-01-03"]),
        ("w Nowy Rok", datetime(2026, 12, 30, 10), ["2027-01-01/2027-01-02"]),
        ("w przyszłym miesiącu", datetime(2026, 12, 30, 10), ["2027-01-01/2027-02-01"]),
        ("29 lutego", datetime(2026, 12, 30, 10), ["2028-02-29/2028-03-01"]),
        ("tak za miesiąc", datetime(2027, 1, 31, 10), ["2027-02-28/2027-03-01"]),
        ("30 lutego", datetime(2027, 1, 31, 10), []),
        ("trzydziestego pierwszego", datetime(2027, 2, 3, 10), ["2027-03-31/2027-04-01"]),
        ("w niedzielę o 2:30", datetime(2027, 3, 24, 10), ["@2027-03-28T14:30"]),
        ("28 marca o 02:30", datetime(2027, 3, 24, 10), ["@2027-03-28T02:30"]),
        ("31 października od 9 do 11", datetime(2027, 10, 30, 10), ["2027-10-31T09:00/2027-10-31T11:00"]),
        ("na jutro", datetime(2027, 10, 30, 10), ["2027-10-31/2027-11-01"]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_odd_days_of_the_calendar(text, now, expected):
    assert written(text, now) == expected


@pytest.mark.parametrize(
    ("year", "text", "expected"),
    [
        (2026, "w Wielkanoc", "2026-04-05/2026-04-07"),
        (2027, "w Wielki Piątek", "2027-03-26/2027-03-27"),
        (2028, "w Boże Ciało", "2028-06-15/2028-06-16"),
        (2029, "w tłusty czwartek", "2029-02-08/2029-02-09"),
        (2030, "w Poniedziałek Wielkanocny", "2030-04-22/2030-04-23"),
    ],
)
def test_feasts_beside_easter_move_with_it(year, text, expected):
    assert written(text, datetime(year, 1, 10, 9)) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("w poneidziałek", "2026-11-30/2026-12-01"),
        ("we wtotek", "2026-11-24/2026-11-25"),
        ("w piątk", "2026-11-27/2026-11-28"),
        ("w sobte", "2026-11-28/2026-11-29"),
        ("7 grudina", "2026-12-07/2026-12-08"),
        ("9 styczna", "2027-01-09/2027-01-10"),
        ("pojutze", "2026-11-25/2026-11-26"),
    ],
)
def test_one_wrong_letter_in_a_name_is_forgiven(text, expected):
    assert written(text) == [expected]


@pytest.mark.parametrize(
    "text",
    ["u pana Marka", "jadę do Sopotu", "w worku", "mają Państwo", "Marcin Lipka", "robota wre"],
)
def test_ordinary_words_are_not_taken_for_names_of_days(text):
    assert written(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Iwona Kaczmarek-Lis, 505 606 707",
        "Jan Sobota-Marzec",
        "doktor Lis",
        "pani Maj",
        "Marek Gru",
        "Agata Lis-Mróz",
        "Grażyna Lis, 5 osób",
        "na nazwisko Maj",
    ],
)
def test_a_name_is_no_month(text):
    assert written(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5 lis", ["2027-11-05/2027-11-06"]),
        ("maj 2027", ["2027-05-01/2027-06-01"]),
        ("12 sty o 9", ["@2027-01-12T09:00"]),
        ("w maju", ["2027-05-01/2027-06-01"]),
        ("pon-śr", ["2026-11-30/2026-12-03"]),
    ],
)
def test_a_short_month_counts_beside_a_number_and_a_hyphen_may_join_days(text, expected):
    assert written(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "od wtorku do czwartku, byle nie w środę rano",
            ["2026-11-24/2026-11-25", "2026-11-25T12:00/2026-11-27T00:00"],
        ),
        (
            "w grudniu w poniedziałki, oprócz poniedziałku rano",
            [f"2026-12-{day:02}T12:00/2026-12-{day + 1:02}T00:00" for day in (7, 14, 21, 28)],
        ),
        (
            "od wtorku do środy, byle nie po 18",
            ["2026-11-24T00:00/2026-11-24T18:00", "2026-11-25T00:00/2026-11-25T18:00"],
        ),
    ],
    ids=["one day's hours", "every such day's hours", "hours of every day"],
)
def test_an_exclusion_leaves_what_remains(text, expected):
    assert written(text) == expected


def test_an_hour_beside_a_long_stretch_gives_a_handful_of_entries():
    assert len(written("w grudniu po 16")) == 7


def test_what_comes_later_is_counted_from_the_time_said_before():
    found = written("1 grudnia o 12 i dwa tygodnie później o 12")

    assert found == ["@2026-12-01T12:00", "@2026-12-15T12:00"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kończę o 16", ["T16:00/T24:00"]),
        ("we wtorek kończę o 16, może 17:30", ["@2026-11-24T17:30"]),
    ],
)
def test_the_end_of_work_is_a_bound_only_where_nothing_else_is_wished(text, expected):
    assert written(text) == expected


def test_a_very_long_text_is_read_in_bounded_work():
    text = "jutro o 10 albo w piątek po 16, " * 20_000

    found = read(text, MONDAY)

    assert [str(when) for when in found] == ["@2026-11-24T10:00", "2026-11-27T16:00/2026-11-28T00:00"]


def test_an_unknown_language_is_read_as_polish():
    assert written("na jutro", language="de") == ["2026-11-24/2026-11-25"]


@pytest.mark.parametrize(
    ("text", "now", "expected"),
    [
        ("na 13", datetime(2026, 11, 23, 9), "@2026-11-23T13:00"),
        ("na 13", datetime(2026, 11, 23, 15), "@2026-11-24T13:00"),
        ("po 19", datetime(2026, 12, 31, 9), "2026-12-31T19:00/2027-01-01T00:00"),
        ("przed 11", datetime(2026, 11, 23, 12), "2026-11-24T00:00/2026-11-24T11:00"),
        ("na piątek", datetime(2026, 11, 23, 12), "2026-11-27/2026-11-28"),
    ],
)
def test_an_undated_time_can_be_put_on_the_nearest_day(text, now, expected):
    (found,) = read(text, now)

    assert str(found.soonest(now)) == expected


@pytest.mark.parametrize("piece", ["@", "a@b.", "1,", "+1", "5 albo 6, ", "w piątek ", "pierwszy "])
def test_no_repetition_makes_the_work_explode(piece):
    started = monotonic()

    read(piece * 50_000, MONDAY, awaiting=True)

    assert monotonic() - started < 20
