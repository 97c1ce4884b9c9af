"""Productions for dates in figures and words: "3 grudnia", "the 15th of this month", "5-7 May"."""

from collections.abc import Sequence
from datetime import date

from receptionist.language.when import almanac
from receptionist.language.when.production import Built, every, first
from receptionist.language.when.values import DAY, Days, Length, Node, Scene

_LAST_HOUR = 24


def number(node: Node | None) -> int | None:
    return node.value if node is not None and isinstance(node.value, int) else None


def day_node(day: date | None, *, weekday: int | None = None, month_day: int | None = None) -> Built:
    """A node for one date; None where the calendar has no such day."""
    return ("day", Days((almanac.one_day(day),), weekday, month_day)) if day else None


def day_month_year(parts: Sequence[Node], scene: Scene) -> Built:
    """The day first, or the month where only that is a date, or one to come ("07/30/2028")."""
    value = parts[-1].value
    assert isinstance(value, tuple)
    day, month, year = value
    year += 2000 if year < 100 else 0
    found = [d for d in (almanac.a_date(year, month, day), almanac.a_date(year, day, month)) if d]
    swapped = "/" in scene.raw(parts[-1]) and found and found[0] < scene.today <= found[-1]
    return day_node((found[-1] if swapped else found[0]) if found else None)


def year_month_day(parts: Sequence[Node], _: Scene) -> Built:
    value = parts[-1].value
    assert isinstance(value, tuple)
    return day_node(almanac.a_date(*value))


def year_month(parts: Sequence[Node], _: Scene) -> Built:
    value = parts[-1].value
    assert isinstance(value, tuple)
    year, month = value
    return ("day", Days((almanac.month_span(year, month),))) if 1 <= month <= 12 else None


def short(parts: Sequence[Node], scene: Scene) -> Built:
    """ "18.04" where it is a date; with a weekday beside it, only if they agree."""
    node, weekday = parts[-1], first(parts, "weekday")
    assert isinstance(node.value, tuple)
    day, month = node.value
    found = almanac.coming_date(scene.today, month, day) if 1 <= month <= 12 else None
    if found is None and "/" in scene.raw(node) and 1 <= day <= 12:
        found = almanac.coming_date(scene.today, day, month)
    if found is None or (weekday and found.weekday() != weekday.value):
        return None
    return day_node(found)


def hyphened(parts: Sequence[Node], scene: Scene) -> Built:
    """ "28-04", and "4-28" or "3-19", where the figures can be no hours; a weekday must agree."""
    one, two = every(parts, "num")
    if one.end + 1 != two.start:
        return None
    left, right = number(one) or 0, number(two) or 0
    day_first = left > _LAST_HOUR or (left > 12 and scene.raw(two).startswith("0"))
    no_hours = (right > _LAST_HOUR and right % 15 > 0) or left < scene.opens.hour - 1
    month_first = right > 12 and (no_hours or scene.raw(parts[0]).lower() == "on")
    if day_first == month_first or not 1 <= (right if day_first else left) <= 12:
        return None
    day, month = (left, right) if day_first else (right, left)
    found = almanac.coming_date(scene.today, month, day)
    weekday = first(parts, "weekday")
    return None if found is None or (weekday and found.weekday() != weekday.value) else day_node(found)


def short_too(parts: Sequence[Node], scene: Scene) -> Built:
    """ "16-18.04", "16 lub 17.04": the month counts for both."""
    last = short(parts, scene)
    if last is None or not isinstance(last[1], Days):
        return None
    end, day = last[1].spans[0], number(parts[0]) or 0
    start = almanac.a_date(end[0].year, end[0].month, day)
    if start is None or start >= end[0]:
        return None
    together = parts[1].kind in ("dash", "until")
    return "day", Days(((start, end[1]),) if together else (almanac.one_day(start), end))


def named(parts: Sequence[Node], scene: Scene) -> Built:
    """A day of a named month, with or without year and weekday."""
    month, day = number(first(parts, "month")), number(first(parts, "num", "day_ord", "ord", "hour_ord"))
    year = number(first(parts, "year"))
    if month is None or day is None or _reflexive(parts, scene):
        return None
    found = almanac.a_date(year, month, day) if year else almanac.coming_date(scene.today, month, day)
    return day_node(found) or ("skip", None)


def _reflexive(parts: Sequence[Node], scene: Scene) -> bool:
    """ "sie" is the month only with a capital: it is the commonest Polish word."""
    name = scene.raw(first(parts, "month") or parts[0])
    return name.lower() in ("sie", "się") and name[0] != "S"


def named_long(parts: Sequence[Node], scene: Scene) -> Built:
    """Month first ("December 3rd", "marzec 3"): a weak abbreviation needs a capital letter."""
    month = first(parts, "month")
    if month is None or (month.note == "weak" and not scene.raw(month)[0].isupper()):
        return None
    if first(parts, "num") and scene.raw(parts[0]).lower() in ("w", "we"):
        return None
    if month.note == "weak" and parts[parts.index(month) + 1].kind == "comma":  # "Jan Lis, 5 osób"
        return None
    return named(parts, scene)


def several(parts: Sequence[Node], scene: Scene) -> Built:
    """ "5 albo 6 grudnia": both; "od 3 do 5": a stretch."""
    nodes = every(parts, "num", "day_ord", "ord", "hour_ord")
    month = first(parts, "month")
    built = [named([node, month], scene) if month else None for node in nodes]
    days = [one[1].spans[0] for one in built if one and isinstance(one[1], Days)]
    if len(days) != len(nodes):
        return None
    if first(parts, "or", "comma") or (first(parts, "and") and not first(parts, "between")):
        return "day", Days(tuple(days))
    return _stretch(days[0][0], days[-1][1], nodes[0])


def old(_: Sequence[Node], __: Scene) -> Built:
    """ "z 25 na 27 listopada": the first is the visit's day now."""
    return "skip", None


def old_if_moving(_: Sequence[Node], scene: Scene) -> Built:
    return ("skip", None) if scene.moving else None


def _stretch(start: date, end: date, first_said: Node) -> Built:
    if start >= end:
        earlier = almanac.a_date(end.year, start.month, start.day)
        if earlier is None or earlier >= end or not isinstance(first_said.value, int):
            return None
        start = earlier
    return "day", Days(((start, end),))


def weekday_and_number(parts: Sequence[Node], scene: Scene) -> Built:
    """ "Monday the 21st": the next month where they agree, else the number is believed."""
    weekday, day = number(parts[0]), number(first(parts, "ord", "day_ord"))
    if day is None or not 1 <= day <= 31:
        return None
    agreed = _agreeing(weekday, day, scene, months=9)
    return day_node(agreed or almanac.coming_month_day(scene.today, day))


def _agreeing(weekday: int | None, day: int, scene: Scene, months: int) -> date | None:
    """The next day of the month that falls on this weekday."""
    starts = [almanac.month_start(scene.today, ahead) for ahead in range(months)]
    dates = [almanac.a_date(start.year, start.month, day) for start in starts]
    return next((d for d in dates if d and d >= scene.today and d.weekday() == weekday), None)


def weekday_and_figure(parts: Sequence[Node], scene: Scene) -> Built:
    """ "wtorek 15 o 10": a date where the weekday agrees."""
    return day_node(_agreeing(number(parts[0]), number(parts[-1]) or 0, scene, months=2))


def weekday_and_late_figure(parts: Sequence[Node], scene: Scene) -> Built:
    """ "wtorek 22": no hour of a business, but a date where the weekday agrees."""
    late = (number(parts[-1]) or 0) >= max(scene.closes.hour, 20)
    return weekday_and_figure(parts, scene) if late else None


def of_month(parts: Sequence[Node], scene: Scene) -> Built:
    """ "14th of this month", "piętnastego przyszłego miesiąca"."""
    day = number(first(parts, "ord", "day_ord", "num"))
    start = almanac.month_start(scene.today, 1 if first(parts, "next") else 0)
    if parts[-1].value != Length(months=1):
        return None
    return day_node(almanac.a_date(start.year, start.month, day)) if day else None


def month_day(parts: Sequence[Node], scene: Scene) -> Built:
    """ "27-go", "szesnastego", "on the 17th"."""
    day = number(first(parts, "ord", "day_ord", "num"))
    if day is None or not 1 <= day <= 31:
        return None
    return day_node(almanac.coming_month_day(scene.today, day), month_day=day)


def month_day_in_figures(parts: Sequence[Node], scene: Scene) -> Built:
    """ "the 7th please", but not "on second thought"."""
    return month_day(parts, scene) if scene.raw(parts[-1])[0].isdigit() else None


def month_days(parts: Sequence[Node], scene: Scene) -> Built:
    """ "od 10-go do 15-go", "z 5-go na 7-go"."""
    days = [number(node) for node in every(parts, "ord", "day_ord")]
    dates = [almanac.coming_month_day(scene.today, day) for day in days if day and day <= 31]
    if len(dates) != 2 or not dates[0] or not dates[1]:
        return None
    end = almanac.coming_month_day(dates[0], days[1] or 0) or dates[1]
    return "day", Days(((dates[0], end + DAY),))


def month(parts: Sequence[Node], scene: Scene) -> Built:
    """ "w sierpniu", "May 2031", "next May" (the coming one)."""
    month = first(parts, "month")
    if scene.raw(parts[0]).lower() == "za":  # "rachunek za październik" pays for it
        return "gone_day", None
    return _of_month_named(parts, scene) if month and _sure(month, parts, scene) else None


def _sure(month: Node, parts: Sequence[Node], scene: Scene) -> bool:
    """ "maj", "lis", "May" are names and verbs too: months only after a preposition or beside a year."""
    doubtful = month.note == "weak" or scene.raw(month).lower() in ("may", "march", "mar")
    if doubtful and scene.raw(parts[0]).lower() == "na" and scene.raw(month)[0].isupper():
        return False
    return not doubtful or len(parts) > 1


def month_with_capital(parts: Sequence[Node], scene: Scene) -> Built:
    """ "March in two years", but not "may in an hour"."""
    return sure_month(parts, scene) if scene.raw(parts[0])[0].isupper() else None


def _of_month_named(parts: Sequence[Node], scene: Scene) -> Built:
    value, year = number(first(parts, "month")) or 1, number(first(parts, "year"))
    span = almanac.month_span(year, value) if year else almanac.coming_month(scene.today, value)
    return "day", Days((span,))


def month_after_next(parts: Sequence[Node], scene: Scene) -> Built:
    """ "March after next": a year after the coming one."""
    start = almanac.coming_month(scene.today, number(parts[0]) or 1)[0]
    return "day", Days((almanac.month_span(start.year + 1, start.month),))


def turn(parts: Sequence[Node], scene: Scene) -> Built:
    """ "na przełomie maja i czerwca": the last third of the one and the first of the other."""
    one, two = (number(node) or 1 for node in every(parts, "month"))
    start, end = almanac.third_of(almanac.coming_month(scene.today, one), 2)
    after = almanac.month_span(end.year, end.month)
    return ("day", Days(((start, almanac.third_of(after, 0)[1]),))) if after[0].month == two else None


def sure_month(parts: Sequence[Node], scene: Scene) -> Built:
    """A month after "koniec", "do", "of": even where its name could be another word."""
    if parts[0].note == "weak" and len(parts) == 1 and scene.raw(parts[0]).lower() != "maja":
        return None
    return _of_month_named(parts, scene)
