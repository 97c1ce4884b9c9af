"""Which words ask for what was before, and at what hour "the same time" is."""

from datetime import datetime, time

import pytest

from receptionist.dialogue.usual import at_that_hour, read_same
from receptionist.language.when import When, read

THURSDAY_AT_TWO = datetime(2027, 3, 4, 14)
NOW = datetime(2027, 4, 12, 9)


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("Poproszę to co zwykle", ("all",)),
        ("to samo co ostatnim razem, w piątek", ("all",)),
        ("jak zawsze, tylko rano", ("all",)),
        ("chcę taką samą wizytę jak poprzednio", ("all",)),
        ("mój stały zabieg", ("all",)),
        ("my usual on Friday", ("all",)),
        ("same as last time please", ("all",)),
        ("same thing again in a month", ("all",)),
        ("u tej samej pani", ("staff",)),
        ("do tego samego fryzjera w sobotę", ("staff",)),
        ("z tą samą osobą co ostatnio", ("staff",)),
        ("u mojej stałej kosmetyczki", ("staff",)),
        ("with the same stylist", ("staff",)),
        ("with my usual barber", ("staff",)),
        ("za sześć tygodni o tej samej porze", ("hour",)),
        ("same time next week", ("hour",)),
        ("u tej samej pani o tej samej godzinie", ("staff", "hour")),
        ("strzyżenie w piątek", ()),
        ("ostatnio byłam w maju", ()),
        ("ile to zwykle trwa?", ()),
        ("zawsze mam problem z terminem", ()),
        ("when are you usually open?", ()),
        ("I was there last time", ()),
        ("obie wizyty tego samego dnia", ()),
    ],
)
def test_the_words_are_read(text, same):
    assert read_same(text) == same


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("za sześć tygodni", datetime(2027, 5, 27, 14)),
        ("w przyszłym tygodniu", datetime(2027, 4, 22, 14)),
        ("jutro", datetime(2027, 4, 13, 14)),
        ("w środę", datetime(2027, 4, 14, 14)),
        ("w środę o 10", datetime(2027, 4, 14, 10)),
    ],
)
def test_the_hour_is_that_of_the_last_visit_and_in_weeks_the_weekday_too(text, start):
    (wish,) = at_that_hour(read(text, NOW, "pl"), THURSDAY_AT_TWO)

    assert (wish.start, wish.end) == (start, None)


def test_with_no_day_said_the_hour_alone_is_wished():
    assert at_that_hour((), THURSDAY_AT_TWO) == (When(time(14), None, day_said=False, clock_said=True),)
