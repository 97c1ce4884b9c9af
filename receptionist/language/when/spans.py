"""Productions for weekdays, weeks, feasts and what is counted from today."""

from collections.abc import Sequence
from datetime import date, datetime, time

from receptionist.language.when import almanac
from receptionist.language.when.almanac import coming_weekday, one_day, week_start
from receptionist.language.when.dates import day_node, number
from receptionist.language.when.production import Built, Production, every, first, rule
from receptionist.language.when.values import DAY, Days, Length, Node, Scene, Span, Stretch

_LONGEST = {"months": 36, "days": 800, "minutes": 60 * 24 * 14}
_WEEK = Length(days=7)
_DAY = Length(days=1)


def _length(parts: Sequence[Node], _: Scene) -> Built:
    """ "3 dni", "pół godziny", "kwadrans"; nothing beyond three years is meant."""
    count, unit = first(parts, "num", "art"), first(parts, "unit")
    if unit is None or not isinstance(unit.value, Length):
        return None
    if first(parts, "half"):
        return ("length", Length(minutes=30)) if unit.value == Length(minutes=60) else None
    if first(parts, "quarter"):
        return ("length", Length(minutes=15)) if unit.value == Length(minutes=60) else None
    times = number(count) if count and count.kind == "num" else 1
    return _bounded(unit.value.times(times or 0))


def _bounded(length: Length) -> Built:
    if any(getattr(length, name) > most for name, most in _LONGEST.items()) or length == Length():
        return None
    return "length", length


def _sum(parts: Sequence[Node], _: Scene) -> Built:
    one, two = parts[0].value, parts[-1].value
    assert isinstance(one, Length)
    assert isinstance(two, Length)
    return _bounded(one + two)


def _half_more(parts: Sequence[Node], _: Scene) -> Built:
    """ "półtorej godziny"."""
    return "length", parts[0].value


def _a_unit(parts: Sequence[Node], _: Scene) -> Built:
    """ "za godzinę", "za tydzień": one of it."""
    value = parts[-1].value
    return ("ahead", value) if isinstance(value, Length) else None


def _ahead(parts: Sequence[Node], _: Scene) -> Built:
    length = first(parts, "length")
    return ("ahead", length.value) if length else None


def _quarter_ahead(_: Sequence[Node], __: Scene) -> Built:
    return "ahead", Length(minutes=15)


def _from_now(parts: Sequence[Node], scene: Scene) -> Built:
    """ "za godzinę" is a moment, "za tydzień" a day."""
    length = parts[-1].value if parts[-1].kind == "ahead" else parts[0].value
    assert isinstance(length, Length)
    then = almanac.moved(scene.now, length)
    return ("moment", Stretch(then)) if length.minutes else day_node(then.date())


def _ago(parts: Sequence[Node], scene: Scene) -> Built:
    """Minutes and hours ago are a moment; days ago are no wish."""
    total = [node.value for node in every(parts, "length") if isinstance(node.value, Length)]
    minutes = sum(length.minutes for length in total)
    if any(length.days or length.months for length in total):
        return "gone_day", None
    return "moment", Stretch(almanac.moved(scene.now, Length(minutes=-minutes)))


def _from_day(parts: Sequence[Node], scene: Scene) -> Built:
    """ "3 dni od jutra", "a week from Wednesday", "2 days after tomorrow"."""
    length, days = first(parts, "length", "ahead"), first(parts, "day", "weekday", "rel")
    start = _start(days, scene)
    if start is None or length is None or not isinstance(length.value, Length) or length.value.minutes:
        return None
    then = almanac.moved(datetime(start.year, start.month, start.day), length.value)
    return day_node(then.date())


def _start(node: Node | None, scene: Scene) -> date | None:
    if node is None:
        return None
    if isinstance(node.value, Days):
        return node.value.spans[0][0]
    value = number(node)
    if value is None:
        return None
    return scene.today + DAY * value if node.kind == "rel" else coming_weekday(scene.today, value)


def _relative(parts: Sequence[Node], scene: Scene) -> Built:
    return day_node(scene.today + DAY * (number(parts[-1]) or 0))


def _weekday(parts: Sequence[Node], scene: Scene) -> Built:
    """The nearest to come; "this" may be today."""
    weekday = number(first(parts, "weekday"))
    assert weekday is not None
    if first(parts, "next"):
        return day_node(week_start(scene.today, 1) + DAY * weekday)
    if first(parts, "this") and weekday == scene.today.weekday():
        return day_node(scene.today)
    return day_node(coming_weekday(scene.today, weekday), weekday=weekday)


def _after_next(parts: Sequence[Node], scene: Scene) -> Built:
    weekday = number(first(parts, "weekday")) or 0
    return day_node(coming_weekday(scene.today, weekday) + 7 * DAY)


def _weekdays_ahead(parts: Sequence[Node], scene: Scene) -> Built:
    """ "two Sundays from now", "dwie soboty od teraz"."""
    weekday, count = number(first(parts, "weekday")) or 0, number(first(parts, "num")) or 1
    return day_node(coming_weekday(scene.today, weekday) + 7 * DAY * (count - 1)) if 0 < count < 53 else None


def _weekday_of_week(parts: Sequence[Node], scene: Scene) -> Built:
    """ "wtorek w przyszłym tygodniu", "Friday this week"."""
    unit, weekday = first(parts, "unit"), number(first(parts, "weekday")) or 0
    if unit is None or unit.value != _WEEK:
        return None
    start = week_start(scene.today, 1 if first(parts, "next") else 0)
    return "day", Days((one_day(start + DAY * weekday),), weekday, frame=(start, start + 7 * DAY))


def _weekday_ahead(parts: Sequence[Node], scene: Scene) -> Built:
    """ "za dwa tygodnie w czwartek", "środa za tydzień": that day of the calendar week."""
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
    if unit.value == Length(months=12):
        return date(scene.today.year + ahead, 1, 1), date(scene.today.year + ahead + 1, 1, 1)
    return one_day(scene.today + DAY * ahead) if unit.value == _DAY else None


def _unit(parts: Sequence[Node], scene: Scene) -> Built:
    unit = first(parts, "unit", "weekend")
    assert unit is not None
    if unit.value == _DAY and not first(parts, "next"):
        return "that_day", None
    span = span_of_unit(unit, scene, 1 if first(parts, "next") else 0)
    return ("day", Days((span,))) if span else None


def _third(parts: Sequence[Node], scene: Scene) -> Built:
    """ "pod koniec tygodnia", "w połowie grudnia", "mid December", "koniec przyszłego miesiąca"."""
    which, unit = number(first(parts, "third", "month_end")) or 0, first(parts, "unit", "weekend")
    days = first(parts, "day")
    span: Span | None = None
    if days is not None and isinstance(days.value, Days) and days.value.wide:
        span = days.value.spans[0]
    elif unit is not None:
        span = span_of_unit(unit, scene, 1 if first(parts, "next") else 0)
    if span is None or (span[1] - span[0]).days < 5:
        return None
    return "day", Days((almanac.third_of(span, which),))


def _end_of_month(_: Sequence[Node], scene: Scene) -> Built:
    start = almanac.month_start(scene.today)
    return "day", Days((almanac.third_of((start, almanac.month_start(start, 1)), 2),))


def _nth(parts: Sequence[Node], scene: Scene) -> Built:
    """ "pierwszy poniedziałek grudnia", "last Friday of the month", "drugi tydzień stycznia"."""
    what, place = (
        first(parts, "weekday", "unit", "weekend"),
        number(first(parts, "ord", "day_ord", "hour_ord")),
    )
    for ahead in (0, 1):
        span = _month_of(parts, scene, ahead)
        found = _nth_of(what, span, place or -1) if span and what else None
        if found and found[1] > scene.today:
            return "day", Days((found,))
    return None


def _month_of(parts: Sequence[Node], scene: Scene, ahead: int) -> Span | None:
    days = first(parts, "day")
    if days is not None and isinstance(days.value, Days):
        return days.value.spans[0] if days.value.wide else None
    unit = parts[-1]
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
    day = span[0] + DAY * (place - 1) if place > 0 else span[1] - DAY
    return one_day(day) if what.value == _DAY and day < span[1] else None


def _next_days(parts: Sequence[Node], scene: Scene) -> Built:
    """ "w ciągu najbliższych trzech dni", "next few days"."""
    length = first(parts, "length", "ahead")
    value = length.value if length else Length(days=3)
    assert isinstance(value, Length)
    if value.minutes:
        return "stretch", Stretch(scene.now, almanac.moved(scene.now, value))
    return "day", Days(((scene.today, almanac.moved(scene.now, value).date()),))


def _feast(parts: Sequence[Node], scene: Scene) -> Built:
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


def _beside_feast(parts: Sequence[Node], scene: Scene) -> Built:
    """Ten days before a feast, the fortnight after."""
    node = parts[-1].value
    assert isinstance(node, Days)
    start, end = node.spans[0]
    if parts[0].kind == "after":
        return "day", Days(((end, end + 14 * DAY),))
    return "day", Days(((max(scene.today, start - 10 * DAY), start),))


def _between_feasts(parts: Sequence[Node], _: Scene) -> Built:
    one, two = (node.value for node in every(parts, "feast_day"))
    assert isinstance(one, Days)
    assert isinstance(two, Days)
    start, end = one.spans[0][1], two.spans[0][0]
    return ("day", Days(((start, end),))) if start < end else None


def _working(parts: Sequence[Node], scene: Scene) -> Built:
    """The next five working days, today included."""
    start = week_start(scene.today, 1) if first(parts, "next") else scene.today
    days = [start + DAY * n for n in range(9)]
    return "day", Days(tuple(one_day(d) for d in [d for d in days if d.weekday() < 5][:5]))


def _any_day(_: Sequence[Node], scene: Scene) -> Built:
    return "any_day", Days(((scene.today, scene.today + 7 * DAY),))


def _soonest(parts: Sequence[Node], scene: Scene) -> Built:
    days = number(parts[-1]) or 1
    return "stretch", Stretch(scene.now, datetime.combine(scene.today, time()) + DAY * days)


def _range(parts: Sequence[Node], _: Scene) -> Built:
    """ "od wtorku do czwartku": the second end lies after the first."""
    one, two = (node.value for node in every(parts, "day"))
    assert isinstance(one, Days)
    assert isinstance(two, Days)
    start, end = one.spans[0][0], two.spans[-1][1]
    while end <= start and two.weekday is not None:
        end += 7 * DAY
    return ("day", Days(((start, end),))) if start < end else None


def _open_range(parts: Sequence[Node], scene: Scene) -> Built:
    """ "od środy" a week from then, "do piątku" until it is over, "po 10 grudnia" the fortnight after."""
    days = parts[-1].value
    assert isinstance(days, Days)
    start, end = days.spans[0][0], days.spans[-1][1]
    kind = parts[0].kind
    if kind == "from":
        return "day", Days(((start, max(end, start + 7 * DAY)),))
    if kind == "after":
        return "day", Days(((end, end + 7 * DAY),))
    until = start if kind == "before" else end
    return ("day", Days(((scene.today, until),))) if until > scene.today else None


def _moved_range(parts: Sequence[Node], scene: Scene) -> Built:
    """ "from Thursday to Friday": a stretch, but the second day alone where a visit is moved."""
    return ("day", parts[-1].value) if scene.moving else _range(parts, scene)


def _second(parts: Sequence[Node], _: Scene) -> Built:
    """ "z czwartku na piątek": only the second is wished for."""
    return "day", parts[-1].value


def _since(parts: Sequence[Node], scene: Scene) -> Built:
    """ "za zabieg z 3 listopada": a date that would lie half a year ahead was meant in the past."""
    days = parts[-1].value
    assert isinstance(days, Days)
    return ("gone_day", None) if (days.spans[0][0] - scene.today).days > 180 else None


def _gone(_: Sequence[Node], __: Scene) -> Built:
    return "gone_day", None


def _nothing(_: Sequence[Node], __: Scene) -> Built:
    return "skip", None


GUARDS: tuple[Production, ...] = (
    rule("(num|ord|hour_ord|day_ord|digits) word? counted", _nothing),
    rule("(ord|hour_ord|day_ord) visit", _nothing),
    rule("street word?word? (num month)? num", _nothing),
    rule("street num month", _nothing),
    rule("(from|until)? num (dash|until|to) skip", _nothing),
)
LENGTHS: tuple[Production, ...] = (
    rule("hour_and_half unit", _half_more),
    rule("(num|art) unit", _length),
    rule("half art? unit", _length),
    rule("art? quarter of? art? unit", _length),
    rule("length and? length(?= ago| from)", _sum),
    rule("(?<=in) length and? length", _sum),
    rule("length ago", _ago),
    rule("unit ago", _gone),
)
SPANS: tuple[Production, ...] = (
    rule("(last|gone) (weekday|unit|weekend|month)(?! of| in| on| day| unit)", _gone),
    rule("past (part)?", _gone),
    rule("working (on next unit)?", _working),
    rule("anyday | every unit", _any_day),
    rule("(within|next|this) (the|this|next)* length", _next_days),
    rule("in length", _ahead),
    rule("in unit", _a_unit),
    rule("in quarter", _quarter_ahead),
    rule("num weekday hence", _weekdays_ahead),
    rule("num weekday from now", _weekdays_ahead),
    rule("(length|ahead) (from|after) this? (weekday|rel|day)", _from_day),
    rule(
        "unit from (weekday|rel|day)", lambda p, s: _from_day([p[0].became("length", p[0].value), *p[1:]], s)
    ),
    rule("length hence", _from_now),
    rule("ahead on? weekday", _weekday_ahead),
    rule("on? weekday ahead", _weekday_ahead),
    rule("ahead", _from_now),
    rule("on? weekday (on|of|in)? (next|this) unit", _weekday_of_week),
    rule("(on|in)? (next|this) unit comma? on? weekday", _weekday_of_week),
    rule("(ord|day_ord|hour_ord|last) (weekday|unit|weekend) (on|in|of)? the? (next|this)? (day|unit)", _nth),
    rule("(on|in)? (next|this|the) (unit|weekend)", _unit),
    rule("(?<=third) of? (unit|weekend)", _unit),
    rule("(on|in|for)? weekend", _unit),
    rule("month_end", _end_of_month),
    rule("third dash? of? the? (day)", _third),
    rule("on? weekday after next", _after_next),
    rule("on? the? (next|this|every)? weekday", _weekday),
    rule("on? rel", _relative),
    rule("on? feast year?", _feast),
    rule("between feast_day and feast_day", _between_feasts),
    rule("(after|before) feast_day", _beside_feast),
    rule("now", _soonest),
    rule("day after vague", _gone),
    rule("after vague", _nothing),
    rule("origin day for day", _second),
    rule("(from|origin) day (until|to|dash) day", _moved_range),
    rule("between day and day", _range),
    rule("day (dash|until) day", _range),
    rule("(origin|from) day", _since),
    rule("(from|until|before|after) day", _open_range),
)
