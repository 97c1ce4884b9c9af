"""What is counted from now or from a day: "za dwa tygodnie", "in two hours", "3 days from Friday"."""

from collections.abc import Sequence
from datetime import date, datetime, time

from receptionist.language.when import almanac
from receptionist.language.when.almanac import coming_weekday
from receptionist.language.when.dates import day_node, number
from receptionist.language.when.production import Built, every, first
from receptionist.language.when.values import DAY, Days, Length, Node, Scene, Stretch

_LONGEST = {"months": 36, "days": 800, "minutes": 60 * 24 * 14}
_HALVES = {
    Length(minutes=60): Length(minutes=30),
    Length(months=1): Length(days=14),
    Length(months=12): Length(months=6),
}
_WEEK = Length(days=7)
_DAY = Length(days=1)


def counted(parts: Sequence[Node], _: Scene) -> Built:
    """ "3 dni", "pół godziny", "kwadrans"; nothing beyond three years is meant."""
    count, unit = first(parts, "num", "art"), first(parts, "unit")
    if unit is None or not isinstance(unit.value, Length):
        return None
    if first(parts, "half"):
        return ("length", _HALVES[unit.value]) if unit.value in _HALVES else None
    if first(parts, "quarter"):
        return ("length", Length(minutes=15)) if unit.value == Length(minutes=60) else None
    times = number(count) if count and count.kind == "num" else 1
    return _bounded(unit.value.times(times or 0))


def _bounded(length: Length) -> Built:
    if any(getattr(length, name) > most for name, most in _LONGEST.items()):
        return "skip", None
    if length == Length():
        return None
    return "length", length


def and_a_half(parts: Sequence[Node], scene: Scene) -> Built:
    """ "an hour and a half"."""
    built = counted(parts[:2], scene)
    if built is None or not isinstance(built[1], Length) or built[1].minutes % 60 or not built[1].minutes:
        return None
    return "length", Length(minutes=built[1].minutes + 30)


def added(parts: Sequence[Node], _: Scene) -> Built:
    one, two = parts[0].value, parts[-1].value
    assert isinstance(one, Length)
    assert isinstance(two, Length)
    return _bounded(one + two)


def half_more(parts: Sequence[Node], _: Scene) -> Built:
    """ "półtorej godziny"."""
    return "length", parts[0].value


def bare_hours(parts: Sequence[Node], scene: Scene) -> Built:
    """ "24h" after "za", "w ciągu", "w"."""
    hours = parts[0].value
    bare = scene.raw(parts[0]).lower().endswith("h") and isinstance(hours, tuple)
    return _bounded(Length(minutes=60 * hours[0])) if bare and isinstance(hours, tuple) else None


def hours_written(parts: Sequence[Node], _: Scene) -> Built:
    """ "2 godz." after "za" or before minutes."""
    return _bounded(Length(minutes=60 * (number(parts[0]) or 0)))


def unit_hence(parts: Sequence[Node], scene: Scene) -> Built:
    """ "tydzień od dziś", "week from now"."""
    return from_now([parts[0].became("ahead", parts[0].value)], scene)


def a_unit(parts: Sequence[Node], _: Scene) -> Built:
    """ "za dwie godziny", "za trzy tygodnie": one of it."""
    value = parts[-1].value
    return ("ahead", value) if isinstance(value, Length) else None


def unit_and_more(parts: Sequence[Node], _: Scene) -> Built:
    """ "za godzinę i 15 minut"."""
    unit, more = first(parts, "unit"), parts[-1].value
    if unit is None or not isinstance(unit.value, Length) or not isinstance(more, Length):
        return None
    return "ahead", unit.value + more


def ahead(parts: Sequence[Node], _: Scene) -> Built:
    length = first(parts, "length")
    return ("ahead", length.value) if length else None


def either_ahead(parts: Sequence[Node], scene: Scene) -> Built:
    """ "za 2-3 tygodnie", "in 3 or 4 days": from the sooner to the later."""
    counts = [number(node) or 0 for node in every(parts, "num")]
    if not 0 < counts[0] < counts[-1] or not isinstance(parts[-1].value, Length):
        return None
    longest = _bounded(parts[-1].value.times(counts[-1]))
    if longest is None or longest[0] == "skip":
        return None
    start, end = (almanac.moved(scene.now, parts[-1].value.times(count)) for count in counts)
    if parts[-1].value.minutes:
        return "stretch", Stretch(start, end)
    return "day", Days(((start.date(), end.date() + DAY),))


def one_or_more(parts: Sequence[Node], _: Scene) -> Built:
    """ "within a day or two": the longer."""
    unit = first(parts, "unit")
    assert unit is not None
    assert isinstance(unit.value, Length)
    return _bounded(unit.value.times(number(parts[-1]) or 1))


def one_or_more_ahead(parts: Sequence[Node], scene: Scene) -> Built:
    """ "za dzień lub dwa", "in an hour or two"."""
    if first(parts, "comma") and scene.raw(parts[-1]).isdigit():
        return None
    one = parts[0].became("num", 1)
    return either_ahead([one, parts[-1], *every(parts, "unit")], scene)


def after(parts: Sequence[Node], scene: Scene) -> Built:
    """ "po dwóch tygodniach", where nothing else is said: a week from then."""
    value = parts[-1].value
    assert isinstance(value, Length)
    start = almanac.moved(scene.now, value).date()
    return ("day", Days(((start, start + 7 * DAY),))) if not value.minutes else None


def quarter_ahead(_: Sequence[Node], __: Scene) -> Built:
    return "ahead", Length(minutes=15)


def from_now(parts: Sequence[Node], scene: Scene) -> Built:
    """ "za dwie godziny" is a moment, "za trzy tygodnie" a day."""
    length = parts[-1].value if parts[-1].kind == "ahead" else parts[0].value
    assert isinstance(length, Length)
    then = almanac.moved(scene.now, length)
    return ("moment", Stretch(then)) if length.minutes else day_node(then.date())


def ago(parts: Sequence[Node], scene: Scene) -> Built:
    """Minutes and hours ago are a moment; days ago are no wish."""
    total = [node.value for node in every(parts, "length") if isinstance(node.value, Length)]
    minutes = sum(length.minutes for length in total)
    if any(length.days or length.months for length in total):
        return "gone_day", None
    return "moment", Stretch(almanac.moved(scene.now, Length(minutes=-minutes)))


def from_day_named(parts: Sequence[Node], scene: Scene) -> Built:
    """ "a week today", "two weeks on Monday"."""
    if not scene.raw(parts[1]).lower().startswith("week"):
        return None
    built = counted(parts[:2], scene)
    return from_day([parts[1].became(*built), parts[-1]], scene) if built else None


def week_after(parts: Sequence[Node], scene: Scene) -> Built:
    """ "Friday week"."""
    if scene.raw(parts[-1]).lower() != "week":
        return None
    return day_node(coming_weekday(scene.today, number(parts[0]) or 0) + 7 * DAY)


def from_day(parts: Sequence[Node], scene: Scene) -> Built:
    """ "3 dni od jutra", "a week from Monday", "2 days after tomorrow"."""
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


def after_tomorrow(parts: Sequence[Node], scene: Scene) -> Built:
    """ "tydzień po jutrze", written as two words, is no "pojutrze"."""
    if not scene.raw(parts[1]).lower().startswith("po "):
        return None
    return from_day([parts[0].became("length", parts[0].value), parts[1].became("rel", 1)], scene)


def weekdays_ahead(parts: Sequence[Node], scene: Scene) -> Built:
    """ "two Fridays from now", "dwie soboty od teraz"."""
    weekday, count = number(first(parts, "weekday")) or 0, number(first(parts, "num")) or 1
    return day_node(coming_weekday(scene.today, weekday) + 7 * DAY * (count - 1)) if 0 < count < 53 else None


def next_weekdays(parts: Sequence[Node], scene: Scene) -> Built:
    """ "the next two Fridays", "w dwie najbliższe soboty": each of them."""
    weekday, count = number(parts[-1]) or 0, number(first(parts, "num")) or 0
    if not 1 < count < 8:
        return None
    start = coming_weekday(scene.today, weekday)
    return "day", Days(tuple(almanac.one_day(start + 7 * DAY * ahead) for ahead in range(count)))


def next_days(parts: Sequence[Node], scene: Scene) -> Built:
    """ "w ciągu najbliższych pięciu dni", "next five days"."""
    length = first(parts, "length", "ahead")
    value = length.value if length else Length(days=3)
    assert isinstance(value, Length)
    return from_now_for(Length(days=2) if value == _DAY else value, scene)


def from_now_for(length: Length, scene: Scene) -> Built:
    """From now so long; "within a day" reaches into tomorrow, for today has a word of its own."""
    then = almanac.moved(scene.now, length)
    return (
        ("stretch", Stretch(scene.now, then))
        if length.minutes
        else ("day", Days(((scene.today, then.date()),)))
    )


def next_counted(parts: Sequence[Node], scene: Scene) -> Built:
    """ "dwa najbliższe tygodnie", "the two upcoming weeks"."""
    built = counted([node for node in parts if node.kind in ("num", "unit")], scene)
    return next_days([parts[0].became(*built)], scene) if built and built[0] == "length" else None


def later(parts: Sequence[Node], scene: Scene) -> Built:
    """ "dwa tygodnie później": from the time that was said before."""
    length, word = parts[0].value, scene.raw(parts[-1]).lower()
    return (
        ("shift", length) if isinstance(length, Length) and word in ("później", "pozniej", "later") else None
    )


def days_long(parts: Sequence[Node], scene: Scene) -> Built:
    """ "from 5 May for ten days"."""
    length, start = first(parts, "length"), _start(first(parts, "day"), scene)
    if length is None or start is None or not isinstance(length.value, Length) or length.value.minutes:
        return None
    end = almanac.moved(datetime(start.year, start.month, start.day), length.value).date()
    return "day", Days(((start, end),))


def next_unit(parts: Sequence[Node], scene: Scene) -> Built:
    """ "w ciągu najbliższego tygodnia", "in the next month": from today on."""
    value = parts[-1].value
    if not isinstance(value, Length) or scene.raw(parts[0]).lower() == "przez":
        return None
    tomorrow_too = value == _DAY and first(parts, "next", "coming")
    return from_now_for(Length(days=2) if tomorrow_too else value, scene)


def rest_of_day(_: Sequence[Node], scene: Scene) -> Built:
    """ "do końca dnia"."""
    return day_node(scene.today)


def soonest(parts: Sequence[Node], scene: Scene) -> Built:
    days = number(parts[-1]) or 1
    return "stretch", Stretch(scene.now, datetime.combine(scene.today, time()) + DAY * days)
