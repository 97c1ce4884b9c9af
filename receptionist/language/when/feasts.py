"""Feasts, and days with a bound: "po świętach", "od środy", "do piątku"; and what is no wish at all."""

from collections.abc import Sequence
from datetime import datetime, time

from receptionist.language.when import almanac
from receptionist.language.when.almanac import one_day, week_start
from receptionist.language.when.dates import number
from receptionist.language.when.production import Built, every, first
from receptionist.language.when.values import DAY, Days, Length, Node, Scene, Span

_LAST_WEEK = 9
"""Nobody counts weekdays further from a feast."""


def feast(parts: Sequence[Node], scene: Scene) -> Built:
    name, year = first(parts, "feast"), number(first(parts, "year"))
    assert name is not None
    key = str(name.value)
    span = almanac.feast(key, year) if year else almanac.coming_feast(key, scene.today)
    if name.value == "12-24+3":
        span = _holidays(parts, scene, span)
    return "feast_day", Days((span,))


def _holidays(parts: Sequence[Node], scene: Scene, christmas: Span) -> Span:
    """Plain "święta" are Christmas or Easter, whichever is nearer."""
    said = scene.raw(parts[-1]).lower()
    easter = almanac.coming_feast("easter+0+2", scene.today)
    vague = said.startswith(("świ", "swi", "holi", "the holi")) and "nar" not in said
    return min(christmas, easter) if vague else christmas


def next_season(_: Sequence[Node], scene: Scene) -> Built:
    """ "w następnej porze roku": the one that has not begun."""
    years = (scene.today.year, scene.today.year + 1)
    spans = sorted(almanac.feast(key, year) for year in years for key in almanac.SEASONS)
    return "day", Days((next(span for span in spans if span[0] > scene.today),))


def closest(parts: Sequence[Node], scene: Scene) -> Built:
    """ "the Friday closest to the 20th", "the third nearest Tuesday to 8 May"."""
    weekday, edge = (node.value for node in every(parts, "day", "feast_day"))
    nth, this = number(first(parts, "ord", "hour_ord", "day_ord")) or 1, first(parts, "this")
    assert isinstance(weekday, Days)
    assert isinstance(edge, Days)
    if this and not scene.raw(this).lower().startswith("najbli"):
        return None
    if weekday.weekday is None or nth > _LAST_WEEK:
        return None
    goal = edge.spans[0][0]
    near = (
        almanac.coming_weekday(goal, weekday.weekday) + 7 * DAY * week for week in range(-nth - 1, nth + 1)
    )
    left = sorted((abs(day - goal), day) for day in near if day >= scene.today)
    return ("day", Days((one_day(left[nth - 1][1]),))) if len(left) >= nth else None


def beside_feast(parts: Sequence[Node], scene: Scene) -> Built:
    """Ten days before a feast, the fortnight after."""
    node = parts[-1].value
    assert isinstance(node, Days)
    start, end = node.spans[0]
    if parts[0].kind == "after":
        return "day", Days(((end, end + 14 * DAY),))
    first_day = max(scene.today, start - 10 * DAY)
    return ("day", Days(((first_day, start),))) if first_day < start else None


def weekday_beside(parts: Sequence[Node], _: Scene) -> Built:
    """ "w poniedziałek po świętach", "the second Saturday before Easter"."""
    named, edge = first(parts, "day"), parts[-1].value
    assert named is not None
    assert isinstance(named.value, Days)
    assert isinstance(edge, Days)
    weekday, nth = named.value.weekday, number(first(parts, "ord", "hour_ord", "day_ord")) or 1
    if weekday is None or nth > _LAST_WEEK:
        return None
    if first(parts, "before"):
        start = edge.spans[0][0] - 7 * DAY * nth
    else:
        start = edge.spans[-1][1] + 7 * DAY * (nth - 1)
    return "day", Days((one_day(start + DAY * ((weekday - start.weekday()) % 7)),))


def beside_day(parts: Sequence[Node], _: Scene) -> Built:
    """ "dzień przed Wigilią", "a week after Easter"."""
    named, days = first(parts, "length", "unit"), parts[-1].value
    length = named.value if named else None
    if not isinstance(length, Length) or not isinstance(days, Days) or length.minutes:
        return None
    before = first(parts, "before") is not None
    edge = days.spans[0][0] if before else days.spans[-1][1] - DAY
    then = almanac.moved(datetime.combine(edge, time()), length.times(-1 if before else 1))
    return "day", Days((almanac.one_day(then.date()),))


def or_later(parts: Sequence[Node], scene: Scene) -> Built:
    """ "5 kwietnia albo później", "from Monday onwards"."""
    days = first(parts, "day")
    if days is None:
        return None
    return open_range([days.became("from"), days], scene)


def between_feasts(parts: Sequence[Node], _: Scene) -> Built:
    one, two = (node.value for node in every(parts, "feast_day"))
    assert isinstance(one, Days)
    assert isinstance(two, Days)
    start, end = one.spans[0][1], two.spans[0][0]
    return ("day", Days(((start, end),))) if start < end else None


def working(parts: Sequence[Node], scene: Scene) -> Built:
    """The next five working days, today included."""
    start = week_start(scene.today, 1) if first(parts, "next") else scene.today
    days = [start + DAY * n for n in range(9)]
    return "day", Days(tuple(one_day(d) for d in [d for d in days if d.weekday() < 5][:5]))


def any_day(parts: Sequence[Node], scene: Scene) -> Built:
    """ "każdego dnia", but not "co miesiąc"."""
    unit = first(parts, "unit")
    if unit is not None and unit.value != Length(days=1):
        return "skip", None
    return "any_day", Days(((scene.today, scene.today + 7 * DAY),))


def between_days(parts: Sequence[Node], scene: Scene) -> Built:
    """ "od środy do piątku": the second end lies after the first; a visit moves "to" a day."""
    if scene.moving and parts[0].kind == "day" and parts[1].kind == "to":
        return None
    one, two = (node.value for node in every(parts, "day"))
    assert isinstance(one, Days)
    assert isinstance(two, Days)
    start, end = one.spans[0][0], two.spans[-1][1]
    while end <= start and two.weekday is not None:
        end += 7 * DAY
    return ("day", Days(((start, end),))) if start < end else None


def open_range(parts: Sequence[Node], scene: Scene) -> Built:
    """ "od środy" a week from then, "do piątku" until it is over, "po 10 grudnia" the fortnight after."""
    node = first(parts, "day")
    assert node is not None
    days = node.value
    assert isinstance(days, Days)
    start, end = days.spans[0][0], days.spans[-1][1]
    kind = parts[0].kind
    if kind == "from":
        return "day", Days(((start, max(end, start + 7 * DAY)),))
    if kind == "after":
        return "day", Days(((end, end + 7 * DAY),))
    until = start if kind == "before" else end
    return ("day", Days(((scene.today, until),), deadline=True)) if until > scene.today else None


def source(parts: Sequence[Node], _: Scene) -> Built:
    """ "z czwartku na piątek": only the second is wished for."""
    return "source_day", parts[-1].value


def source_if_moving(parts: Sequence[Node], scene: Scene) -> Built:
    return ("source_day", parts[-1].value) if scene.moving else None


def since(parts: Sequence[Node], scene: Scene) -> Built:
    """ "za zabieg z 3 listopada": a date that would lie half a year ahead was meant in the past."""
    days = parts[-1].value
    assert isinstance(days, Days)
    return ("gone_day", None) if (days.spans[0][0] - scene.today).days > 180 else None


def gone(_: Sequence[Node], __: Scene) -> Built:
    return "gone_day", None
