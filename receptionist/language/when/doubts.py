"""Dates that cannot be meant as they were said: "30 lutego", "Tuesday 15 April" where that is a Thursday.

Reads the same nodes as the grammar; decides nothing, and changes nothing of what the grammar reads.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from receptionist.language.when import almanac, grammar
from receptionist.language.when.dates import number
from receptionist.language.when.production import Built, Production, first, reduce, rule
from receptionist.language.when.reader import lexicon
from receptionist.language.when.scanner import scan
from receptionist.language.when.values import DAY, Length, Node, Scene, Value

_LONGEST_MONTH = 31
_LAST_HOUR = 24
_LEAP_DAY = (2, 29)
_GRID = 5
"""Minutes: "we wtorek 15.30" is an hour, "15.04" is none."""


@dataclass(frozen=True, slots=True)
class NoSuchDay:
    """A day that the month does not have, of the month that was most likely meant: "30 lutego"."""

    day: int
    month: int
    year: int


@dataclass(frozen=True, slots=True)
class TwoDays:
    """A weekday and a date that disagree: the date, and such a weekday nearest to it."""

    on: date
    instead: date


Doubt = NoSuchDay | TwoDays


def doubted(text: str, now: datetime, language: str) -> Doubt | None:
    """The first date of a text that no calendar has, or whose weekday is another one."""
    nodes = scan(text, lexicon(language))
    kinds = {node.kind for node in nodes}
    if not kinds & {"dmy", "ymd", "dotted"} and not (
        kinds & {"month", "weekday"} and kinds & {"num", "ord", "day_ord", "hour_ord"}
    ):
        return None
    scene = Scene(text, now)
    nodes = reduce(reduce(nodes, grammar.GUARDS, scene), _DOUBTS, scene)
    return next((_doubt(node.value) for node in nodes if node.kind == "doubt"), None)


def date_put_right(text: str, language: str, around: date | NoSuchDay) -> date | NoSuchDay | None:
    """The date that a correction means: "lutego miało być, 26", "marca", "30"; what it leaves out is kept.

    None where it names neither a day nor a month, or names a weekday.
    """
    nodes = scan(text, lexicon(language))
    month = next((number(node) for node in reversed(nodes) if _is_month(node, text, language)), None)
    days = [found for place in range(len(nodes)) if (found := _day_at(nodes, place))]
    # "28, a nie 31": what was said before is what is wrong.
    day = next((new for new in reversed(days) if new != around.day), next(iter(days), None))
    if (month is None and day is None) or any(node.kind == "weekday" for node in nodes):
        return None
    month, day = month or around.month, day or around.day
    middles = [(year, date(year, month, 15)) for year in range(around.year - 1, around.year + 2)]
    spoken_of = date(around.year, around.month, 15)
    year = min(middles, key=lambda each: abs(each[1] - spoken_of))[0]
    return almanac.a_date(year, month, day) or NoSuchDay(day, month, year)


def _is_month(node: Node, text: str, language: str) -> bool:
    """A month; in Polish "sie" is none, and Maja is a name."""
    said = text[node.start : node.end]
    weak = node.note == "weak" and language == "pl"
    return node.kind == "month" and not (weak and (said == "sie" or said[0].isupper()))


def _day_at(nodes: Sequence[Node], place: int) -> int | None:
    """A day of the month at a node: a number that is no hour and counts nothing."""
    node = nodes[place]
    before = nodes[place - 1].kind if place else ""
    after = nodes[place + 1].kind if place + 1 < len(nodes) else ""
    if node.kind not in ("num", "ord", "day_ord") or before in _BEFORE_HOURS or after in _AFTER_HOURS:
        return None
    found = number(node) or 0
    return found if 1 <= found <= _LONGEST_MONTH else None


_BEFORE_HOURS = {"not", "at", "about", "before", "after", "until", "oclock", "counted"}
_AFTER_HOURS = {"oclock", "ampm", "unit", "counted", "part", "visit"}


def _named(parts: Sequence[Node], scene: Scene) -> Built:
    month, day = number(first(parts, "month")), number(first(parts, "num", "day_ord", "ord", "hour_ord"))
    said, unit = first(parts, "month"), first(parts, "unit")
    if not month or not day or said is None or scene.raw(said).lower() in ("sie", "się"):
        return None
    if unit and unit.value != Length(days=1):
        return None
    return _judged(day, month, number(first(parts, "year")), parts, scene)


def _far_apart(parts: Sequence[Node], scene: Scene) -> Built:
    """ "31, no wiesz, kwietnia": a number that is no hour either."""
    day = number(first(parts, "num", "ord", "day_ord")) or 0
    return _named(parts, scene) if day > _LAST_HOUR else None


def _in_figures(parts: Sequence[Node], scene: Scene) -> Built:
    value = (first(parts, "dmy", "ymd", "dotted") or parts[-1]).value
    assert isinstance(value, tuple)
    if first(parts, "ymd"):
        year, month, day = value
    elif first(parts, "dmy"):
        day, month, year = value
        year += 2000 if year < 100 else 0
    else:
        return _short(value[0], value[1], parts, scene)
    swapped = month > 12 >= day  # "12/30/2027": the month first.
    return None if swapped else _judged(day, month, year, parts, scene)


def _short(day: int, month: int, parts: Sequence[Node], scene: Scene) -> Built:
    """ "31.04": a date where it can be no hour."""
    looks_like_an_hour = day <= _LAST_HOUR and month % _GRID == 0
    if looks_like_an_hour or not 1 <= month <= 12:
        return None
    if "/" in scene.raw(first(parts, "dotted") or parts[-1]) and day <= 12:
        return None  # "4/5" may have the month first.
    return _judged(day, month, None, parts, scene)


def _bare_number(parts: Sequence[Node], scene: Scene) -> Built:
    """ "Monday the 17th": judged by this month and the next, where it agrees with neither."""
    weekday, day = number(first(parts, "weekday")), number(first(parts, "ord", "day_ord"))
    soon = almanac.coming_month_day(scene.today, day) if day and day <= _LONGEST_MONTH else None
    later = almanac.coming_month_day(soon + DAY, day or 0) if soon else None
    if soon is None or weekday in (soon.weekday(), later.weekday() if later else None):
        return None
    return _disagreeing(soon, weekday, scene)


def _judged(day: int, month: int, year: int | None, parts: Sequence[Node], scene: Scene) -> Built:
    coming = year or almanac.coming_month(scene.today, month)[0].year if 1 <= month <= 12 else 0
    found = almanac.a_date(year, month, day) if year else almanac.coming_date(scene.today, month, day)
    if not coming or day == 0:
        return None
    if found is None or ((month, day) == _LEAP_DAY and found.year != coming):
        return "doubt", (day, month, coming)
    weekday = number(first(parts, "weekday"))
    return None if weekday in (None, found.weekday()) else _disagreeing(found, weekday, scene)


def _disagreeing(on: date, weekday: int | None, scene: Scene) -> Built:
    near = [on + DAY * ahead for ahead in range(-6, 7)]
    fitting = [day for day in near if day.weekday() == weekday and day >= scene.today]
    if on < scene.today or not fitting:
        return None
    return "doubt", (on.toordinal(), min(fitting, key=lambda day: abs(day - on)).toordinal())


def _doubt(value: Value) -> Doubt | None:
    match value:
        case (day, month, year):
            return NoSuchDay(day, month, year)
        case (on, instead):
            return TwoDays(date.fromordinal(on), date.fromordinal(instead))
        case _:
            return None


_DAY = "(num|day_ord|ord|hour_ord)"
_LISTED = "(?<!weekday comma)(?<!weekday and)(?<!weekday or)"
_BEFORE = f"{_LISTED}(weekday comma? the?)?"
_AFTER = "((comma? on | comma)? the? weekday (?! or| and| comma| to| unit))?"
_DOUBTS: tuple[Production, ...] = (
    rule(f"{_BEFORE} (dmy|ymd) {_AFTER}", _in_figures),
    rule(f"(?<!at)(?<!about)(?<!oclock) {_BEFORE} dotted {_AFTER}", _in_figures),
    rule(f"{_BEFORE} {_DAY} unit? (of|in|on)? the? month (comma? year)? {_AFTER}", _named),
    rule(
        f"{_BEFORE} month comma? the? {_DAY} (?! ampm| oclock| unit| counted)(comma? year)? {_AFTER}", _named
    ),
    rule("(num|ord|day_ord) (word|comma|of|the|this|on){1,4} month", _far_apart),
    rule(f"{_LISTED} weekday comma? the? (ord|day_ord) (?! weekday| unit| month| of)", _bare_number),
)
