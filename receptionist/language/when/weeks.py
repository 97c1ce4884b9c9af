"""Weekdays, weeks, months and their parts: "w przyszły piątek", "pod koniec miesiąca"."""

from collections.abc import Sequence
from datetime import date, timedelta

from receptionist.language.when import almanac
from receptionist.language.when.almanac import coming_weekday, one_day, week_start
from receptionist.language.when.dates import day_node, number
from receptionist.language.when.production import Built, every, first
from receptionist.language.when.values import DAY, Days, Length, Node, Scene, Span, Stretch

_LONGEST = {"months": 36, "days": 800, "minutes": 60 * 24 * 14}
_DAYS_PLURAL = ("dni", "dniach", "days")
_WEEK = Length(days=7)
_DAY = Length(days=1)
_QUARTER = Length(months=3)


def relative(parts: Sequence[Node], scene: Scene) -> Built:
    return day_node(scene.today + DAY * (number(parts[-1]) or 0))


def weekday(parts: Sequence[Node], scene: Scene) -> Built:
    """The nearest to come; "this" may be today, "najbliższy" not."""
    weekday = number(first(parts, "weekday"))
    assert weekday is not None
    if first(parts, "next"):
        return day_node(week_start(scene.today, 1) + DAY * weekday)
    this = first(parts, "this")
    nearest = this is not None and scene.raw(this).lower().startswith("najbli")
    if this and not nearest and weekday == scene.today.weekday():
        return day_node(scene.today)
    return day_node(coming_weekday(scene.today, weekday), weekday=weekday)


def after_next(parts: Sequence[Node], scene: Scene) -> Built:
    weekday = number(first(parts, "weekday")) or 0
    return day_node(coming_weekday(scene.today, weekday) + 7 * DAY)


def weekday_of_week(parts: Sequence[Node], scene: Scene) -> Built:
    """ "czwartek w przyszłym tygodniu", "Friday this week"."""
    unit, weekday = first(parts, "unit"), number(first(parts, "weekday")) or 0
    if unit is None or unit.value != _WEEK:
        return None
    start = week_start(scene.today, 1 if first(parts, "next") else 0)
    return "day", Days((one_day(start + DAY * weekday),), weekday, frame=(start, start + 7 * DAY))


def weekday_ahead(parts: Sequence[Node], scene: Scene) -> Built:
    """ "za dwa tygodnie w czwartek", "piątek za tydzień": that day of the calendar week."""
    length, weekday = first(parts, "ahead"), number(first(parts, "weekday")) or 0
    if (
        length is None
        or not isinstance(length.value, Length)
        or length.value.minutes
        or length.value.days % 7
    ):
        return None
    start = week_start(almanac.moved(scene.now, length.value).date())
    return "day", Days((one_day(start + DAY * weekday),), weekday, frame=(start, start + 7 * DAY))


def span_of_unit(unit: Node, scene: Scene, ahead: int) -> Span | None:
    """This or the next week, month, year or day."""
    if unit.kind == "weekend":
        start = week_start(scene.today, ahead) + 5 * DAY
        return start, start + 2 * DAY
    if unit.value == _WEEK:
        start = week_start(scene.today, ahead)
        return start, start + 7 * DAY
    if unit.value == Length(months=1):
        return almanac.month_start(scene.today, ahead), almanac.month_start(scene.today, ahead + 1)
    if unit.value == _QUARTER:
        start = date(scene.today.year, (scene.today.month - 1) // 3 * 3 + 1, 1)
        return almanac.month_start(start, 3 * ahead), almanac.month_start(start, 3 * ahead + 3)
    if unit.value == Length(months=12):
        return date(scene.today.year + ahead, 1, 1), date(scene.today.year + ahead + 1, 1, 1)
    return one_day(scene.today + DAY * ahead) if unit.value == _DAY else None


def unit(parts: Sequence[Node], scene: Scene) -> Built:
    unit = first(parts, "unit", "weekend")
    assert unit is not None
    later = first(parts, "next") or (first(parts, "coming") and unit.kind == "unit")
    if unit.value == Length(minutes=1) and first(parts, "this"):
        return "moment", Stretch(scene.now)
    if unit.value == Length(minutes=60) and first(parts, "next"):
        return "stretch", Stretch(scene.now, scene.now + timedelta(hours=1))
    if unit.value == _DAY and scene.raw(unit).lower() in _DAYS_PLURAL:
        return "day", Days(((scene.today, scene.today + 3 * DAY),))
    if unit.value == _DAY and not later:
        return "that_day", None
    span = span_of_unit(unit, scene, 1 if later else 0)
    return ("day", Days((span,))) if span else None


def weekend_of(parts: Sequence[Node], _: Scene) -> Built:
    """ "weekend 19-20 grudnia", "the weekend of May 8"."""
    days = parts[-1].value
    if not isinstance(days, Days) or days.wide:
        return None
    start = days.spans[0][0]
    saturday = start + DAY * ((5 - start.weekday()) % 7) if start.weekday() < 6 else start - DAY
    return "day", Days(((saturday, saturday + 2 * DAY),))


def unit_after_next(parts: Sequence[Node], scene: Scene) -> Built:
    """ "the week after next"."""
    unit = first(parts, "unit", "weekend")
    span = span_of_unit(unit, scene, 2) if unit else None
    return ("day", Days((span,))) if span else None


def half(parts: Sequence[Node], _: Scene) -> Built:
    """ "pierwsza połowa kwietnia", "the second half of May"."""
    which, days = number(parts[0]), parts[-1].value
    if which not in (1, 2) or not isinstance(days, Days) or not days.wide:
        return None
    if parts[1].kind == "third" and parts[1].value != 1:
        return None
    start, end = days.spans[0]
    middle = start + DAY * ((end - start).days // 2)
    return "day", Days(((start, middle) if which == 1 else (middle, end),))


def half_of_it(parts: Sequence[Node], scene: Scene) -> Built:
    """ "w styczniu, najlepiej w pierwszej połowie"."""
    return half([*parts[-2:], parts[0]], scene)


def either(parts: Sequence[Node], scene: Scene) -> Built:
    """ "w tym lub przyszłym tygodniu", "this or next Friday"."""
    build = weekday if parts[-1].kind == "weekday" else unit
    which = every(parts, "this", "next", "coming")
    found = [build([word, parts[-1]], scene) for word in which]
    days = [one[1] for one in found if one and isinstance(one[1], Days)]
    return ("day", Days(tuple(span for one in days for span in one.spans))) if len(days) == 2 else None


def week_of(parts: Sequence[Node], _: Scene) -> Built:
    """ "the week of December 7th"."""
    unit, days = first(parts, "unit"), parts[-1].value
    if unit is None or unit.value != _WEEK or not isinstance(days, Days) or days.wide:
        return None
    start = week_start(days.spans[0][0])
    return "day", Days(((start, start + 7 * DAY),))


def week_from(parts: Sequence[Node], _: Scene) -> Built:
    """ "the week starting on the 7th": from that day."""
    days = parts[-1].value
    if not isinstance(days, Days) or days.wide:
        return None
    start = days.spans[0][0]
    return "day", Days(((start, start + 7 * DAY),))


def in_week_of(parts: Sequence[Node], scene: Scene) -> Built:
    """ "w tygodniu 7-11 grudnia" are those days, "w tygodniu 7 grudnia" that week; no working days."""
    days = parts[-1].value
    if not scene.raw(parts[0]).lower().startswith("w tyg") or not isinstance(days, Days):
        return None
    return ("day", days) if days.wide else week_of([parts[0].became("unit", _WEEK), parts[-1]], scene)


def rest(parts: Sequence[Node], scene: Scene) -> Built:
    """ "reszta tygodnia", "the rest of the month"."""
    span = span_of_unit(parts[-1], scene, 0)
    return ("day", Days(((scene.today, span[1]),))) if span else None


_BEFORE_END = 3
"""In place of a third: all the time until the end."""


def before_end(parts: Sequence[Node], _: Scene) -> Built:
    """ "przed końcem miesiąca": until it is over, the last third included."""
    return ("third", _BEFORE_END) if parts[-1].value == 2 else None


def third(parts: Sequence[Node], scene: Scene) -> Built:
    """ "pod koniec miesiąca", "w połowie lutego", "mid August", "koniec przyszłego miesiąca"."""
    which, unit = number(first(parts, "third", "month_end")) or 0, first(parts, "unit", "weekend")
    days = first(parts, "day")
    span: Span | None = None
    if days is not None and isinstance(days.value, Days) and days.value.wide:
        span = days.value.spans[0]
    elif unit is not None:
        span = span_of_unit(unit, scene, 1 if first(parts, "next", "coming") else 0)
    if span is None or (span[1] - span[0]).days < 5:
        return None
    if which == _BEFORE_END:
        return "day", Days(((scene.today, span[1]),), deadline=True)
    return "day", Days((almanac.third_of(span, which),))


def third_of_year(parts: Sequence[Node], scene: Scene) -> Built:
    """ "early 2028", "the end of the year" in short."""
    year = number(first(parts, "year")) or scene.today.year
    which = number(first(parts, "third"))
    span = date(year, 1, 1), date(year + 1, 1, 1)
    if which == _BEFORE_END:
        return "day", Days(((scene.today, span[1]),), deadline=True)
    return "day", Days((almanac.third_of(span, 2 if which is None else which),))


def end_of_month(_: Sequence[Node], scene: Scene) -> Built:
    start = almanac.month_start(scene.today)
    return "day", Days((almanac.third_of((start, almanac.month_start(start, 1)), 2),))


def nth(parts: Sequence[Node], scene: Scene) -> Built:
    """ "pierwszy poniedziałek grudnia", "last Friday of the month", "drugi tydzień stycznia"."""
    what, place = (
        first(parts, "weekday", "unit", "weekend"),
        number(first(parts, "ord", "day_ord", "hour_ord")),
    )
    place = -(place or 1) if first(parts, "last") else place or 1
    for ahead in (0, 1):
        span = _month_of(parts, scene, ahead)
        found = _nth_of(what, span, place) if span and what else None
        if found and found[1] > scene.today:
            return "day", Days((found,))
    return None


def quarter(parts: Sequence[Node], scene: Scene) -> Built:
    """ "w drugim kwartale": the next one."""
    place = number(first(parts, "ord", "hour_ord")) or 0
    if parts[-1].value != _QUARTER:
        return None
    years = (scene.today.year, scene.today.year + 1)
    found = [span for span in (_quarter_of(year, place) for year in years) if span and span[1] > scene.today]
    return ("day", Days((found[0],))) if found else None


def _quarter_of(year: int, place: int) -> Span | None:
    place = place if place > 0 else 5 + place
    start = date(year, place * 3 - 2, 1) if 1 <= place <= 4 else None
    return (start, almanac.month_start(start, 3)) if start else None


def _month_of(parts: Sequence[Node], scene: Scene, ahead: int) -> Span | None:
    days = first(parts, "day")
    if days is not None and isinstance(days.value, Days):
        start = days.value.spans[0][0]
        return almanac.month_span(start.year + ahead, start.month) if days.value.wide else None
    unit = parts[-1]
    if unit.kind == "year":
        year = number(unit) or scene.today.year
        return (date(year, 1, 1), date(year + 1, 1, 1)) if not ahead else None
    return span_of_unit(unit, scene, 1 if first(parts, "next") else ahead)


def _nth_of(what: Node, span: Span, place: int) -> Span | None:
    if what.kind == "weekday":
        found = almanac.nth_weekday(span, number(what) or 0, place)
        return one_day(found) if found else None
    if what.kind == "weekend":
        found = almanac.nth_weekday(span, 5, place)
        return (found, found + 2 * DAY) if found else None
    if what.value == _WEEK:
        return almanac.nth_week(span, place)
    if what.value == _QUARTER:
        return _quarter_of(span[0].year, place)
    day = span[0] + DAY * (place - 1) if place > 0 else span[1] + DAY * place
    return one_day(day) if what.value == _DAY and span[0] <= day < span[1] else None
