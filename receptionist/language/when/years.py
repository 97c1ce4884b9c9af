"""Years beside a date: "w maju przyszłego roku", "17 May 28", "za rok w kwietniu". Arithmetic only."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from receptionist.language.when import almanac
from receptionist.language.when.production import Built, first
from receptionist.language.when.values import Days, Length, Node, Scene

_YEAR = Length(months=12)
_HALF_A_YEAR = timedelta(days=183)
_SOON = 2
"""Years ahead that are written in two figures: 26, 27 and 28 are no hours."""


def said(parts: Sequence[Node], scene: Scene) -> Built:
    """ "przyszłego roku" after a month or a feast."""
    if parts[-1].value != _YEAR:
        return None
    return "year", scene.today.year + (1 if first(parts, "next") else 0)


def two_figures(parts: Sequence[Node], scene: Scene) -> Built:
    """ "17 maja 28": this year or one of the next two."""
    raw = scene.raw(parts[-1])
    year = scene.today.year // 100 * 100 + int(raw) if raw.isdigit() and len(raw) == 2 else 0
    return ("year", year) if 0 <= year - scene.today.year <= _SOON else None


def ahead(parts: Sequence[Node], scene: Scene) -> Built:
    """ "za rok w kwietniu": of the year that is then, and not one a few weeks from now."""
    days, length = first(parts, "day"), first(parts, "ahead", "length")
    if days is None or not isinstance(days.value, Days) or length is None:
        return None
    years = _whole_years(length.value)
    if not years:
        return None
    moved = in_year(days.value, scene.today.year + years)
    then = almanac.moved(scene.now, Length(months=12 * years)).date()
    if moved and moved.spans[0][0] < then - _HALF_A_YEAR:
        moved = in_year(days.value, scene.today.year + years + 1)
    return ("day", moved) if moved else None


def _whole_years(length: object) -> int:
    if not isinstance(length, Length) or length.days or length.minutes or length.months % 12:
        return 0
    return length.months // 12


def in_year(days: Days, year: int) -> Days | None:
    """The same dates of that year; None for 29 February where it has none."""
    later = year - days.spans[0][0].year
    spans = [(_later(start, later), _later(end, later)) for start, end in days.spans]
    found = tuple((start, end) for start, end in spans if start and end)
    return replace(days, spans=found) if len(found) == len(spans) else None


def _later(day: date, years: int) -> date | None:
    return almanac.a_date(day.year + years, day.month, day.day)


def is_year(days: Days) -> bool:
    """Whether a whole calendar year was said, and nothing else."""
    start, end = days.spans[0]
    return len(days.spans) == 1 and (start.month, start.day) == (1, 1) and end == date(start.year + 1, 1, 1)
