"""Productions for the clock: hours and stretches between them; the half of the day is settled later."""

from collections.abc import Sequence
from dataclasses import replace

from receptionist.language.when.production import Built, first
from receptionist.language.when.settle import settled_in
from receptionist.language.when.values import Clock, Hours, Length, Node, Scene

_CLOCKS = ("time", "maybe", "hhmm", "num", "hour_ord", "noon", "dotted", "digits", "year")
_AMOUNTS = (5, 10, 15, 20, 25)


def clock_of(node: Node | None, scene: Scene) -> Clock | None:
    """The hour that a node may be, or None where it cannot be one."""
    if node is None or node.note == "count":
        return None
    if isinstance(node.value, Clock):
        return node.value
    if isinstance(node.value, tuple):
        return _figures(node, node.value[0], node.value[1], scene)
    if not isinstance(node.value, int):
        return None
    hour, minute = divmod(node.value, 100) if node.kind in ("digits", "year") else (node.value, 0)
    return _figures(node, hour, minute, scene)


def _figures(node: Node, hour: int, minute: int, scene: Scene) -> Clock | None:
    raw = scene.raw(node)
    short = node.kind == "dotted" and ("/" in raw or not raw[-2:].isdigit())
    if hour > 24 or minute > 59 or short:
        return None
    continental = "h" in raw.lower() and node.kind == "hhmm"
    return Clock(hour * 60 + minute, fixed=hour > 12 or hour == 0 or raw.startswith("0") or continental)


def _clock_in(parts: Sequence[Node], scene: Scene, place: int = 0) -> Clock | None:
    nodes = [part for part in parts if part.kind in _CLOCKS]
    return clock_of(nodes[place], scene) if nodes else None


def is_date(node: Node) -> bool:
    """Whether "18.04" could be a date as well as a clock."""
    if node.kind != "dotted" or not isinstance(node.value, tuple):
        return False
    return 1 <= node.value[0] <= 31 and 1 <= node.value[1] <= 12


def _shifted(clock: Clock | None, minutes: int) -> Built:
    """The clock some minutes later or earlier, still open to morning or afternoon."""
    if clock is None:
        return None
    moved = clock.minutes + minutes
    return "time", replace(clock, minutes=(moved + 720 if moved < 60 and not clock.fixed else moved) % 1440)


def half_before(parts: Sequence[Node], scene: Scene) -> Built:
    return _shifted(clock_of(parts[-1], scene), -30)


def half_after(parts: Sequence[Node], scene: Scene) -> Built:
    return _shifted(clock_of(parts[-1], scene), 30)


def _amount(parts: Sequence[Node]) -> int | None:
    """The minutes of "kwadrans po …", "20 past …"; an odd number needs the word minutes."""
    node = first(parts[:3], "quarter", "num")
    if node is None or node is parts[-1]:
        return None
    minutes = 15 if node.kind == "quarter" else node.value
    unit = first(parts, "unit")
    if not isinstance(minutes, int) or (unit and unit.value != Length(minutes=1)):
        return None
    return minutes if minutes in _AMOUNTS or (unit and 0 < minutes < 60) else None


def before_hour(parts: Sequence[Node], scene: Scene) -> Built:
    minutes = _amount(parts)
    return _shifted(clock_of(parts[-1], scene), -minutes) if minutes else None


def quarter_to_noon(parts: Sequence[Node], _: Scene) -> Built:
    """ "kwadrans przed" noon, whose last words are also a part of the day."""
    part = parts[-1].value
    morning = isinstance(part, Hours) and part.start == Clock(480, fixed=True) and part.half == "am"
    return ("time", Clock(705, fixed=True)) if morning else None


def past_hour(parts: Sequence[Node], scene: Scene) -> Built:
    minutes = _amount(parts)
    return _shifted(clock_of(parts[-1], scene), minutes) if minutes else None


def to_hour(parts: Sequence[Node], scene: Scene) -> Built:
    """ "ten to five", but "10 to 12" is a range."""
    bare = parts[0].kind == "num" and first(parts, "unit") is None
    bare = bare and parts[-1].kind != "noon"
    return None if bare and scene.raw(parts[0]).isdigit() else before_hour(parts, scene)


def hour_and_minute(parts: Sequence[Node], scene: Scene) -> Built:
    """ "siedemnastej trzydzieści", "three twenty", "03 45", "ósma zero pięć"."""
    clock, minute = clock_of(parts[0], scene), parts[-1]
    if clock is None or not isinstance(minute.value, int) or clock.minutes % 60:
        return None
    zero = len(parts) == 3 and parts[1].value == 0
    two_figures = scene.raw(minute).isdigit() and len(scene.raw(minute)) == 2
    spoken = not scene.raw(minute).isdigit() and (10 <= minute.value < 60)
    if len(parts) == 3 and not zero:
        return None
    if not (zero and minute.value < 10) and not (two_figures and minute.value < 60) and not spoken:
        return None
    return "maybe", replace(clock, minutes=clock.minutes + minute.value)


def with_ampm(parts: Sequence[Node], scene: Scene) -> Built:
    clock, half = _clock_in(parts, scene), first(parts, "ampm")
    if clock is None or half is None or not isinstance(half.value, int):
        return None
    if clock.minutes >= 780:
        return "time", clock
    sure = len(scene.raw(half).strip(".")) > 1 or first(parts, "hhmm") is not None or len(parts) > 2
    return ("time" if sure else "maybe"), Clock(clock.minutes % 720 + 60 * half.value, fixed=True)


def certain(parts: Sequence[Node], scene: Scene) -> Built:
    """A number becomes an hour through the word beside it ("o", "at", "godz.")."""
    clock = _clock_in(parts, scene)
    return ("time", clock) if clock else None


def ordinal(parts: Sequence[Node], scene: Scene) -> Built:
    """ "o szesnasty": the wrong gender, and nothing that it could belong to."""
    polish = scene.raw(parts[0]).lower() == "o"
    clock = clock_of(parts[-1].became("hour_ord", parts[-1].value), scene) if polish else None
    return ("time", clock) if clock else None


def certain_if_no_date(parts: Sequence[Node], scene: Scene) -> Built:
    return None if is_date(parts[-1]) else certain(parts, scene)


def with_part(parts: Sequence[Node], scene: Scene) -> Built:
    """ "7 wieczorem", "five in the evening", "afternoon 2:30", "rano o 9"."""
    clock, part = _clock_in(parts, scene), first(parts, "part")
    if clock is None or part is None or not isinstance(part.value, Hours):
        return None
    if scene.raw(parts[0]).lower() == "one" and first(parts, "for"):  # "one for the morning": a visit
        return None
    return "time", settled_in(clock, part.value)


def hour_of_day(parts: Sequence[Node], scene: Scene) -> Built:
    """ "siedemnasta godzina"."""
    clock = clock_of(parts[0], scene)
    return ("time", clock) if clock and parts[-1].value == Length(minutes=60) else None


def certain_unless_one(parts: Sequence[Node], scene: Scene) -> Built:
    """ "11 tomorrow", but not "one on the 9th"."""
    return None if scene.raw(parts[0]).lower() == "one" else certain(parts, scene)


def with_noon(parts: Sequence[Node], scene: Scene) -> Built:
    """ "dwunasta w południe", "twelve noon", "o drugiej w południe"."""
    clock = clock_of(parts[0], scene)
    return ("time", settled_in(clock, Hours(None, None, "noon"))) if clock else None


def about(parts: Sequence[Node], scene: Scene) -> Built:
    clock = _clock_in(parts, scene)
    if clock is None or is_date(parts[-1]):
        return None
    return "time", replace(clock, approximate=True)


def between_clocks(parts: Sequence[Node], scene: Scene) -> Built:
    """ "od 10 do 12", "between 10 and 1"; two bare numbers with a dash wait for a day beside them."""
    nodes = [part for part in parts if part.kind in _CLOCKS]
    start, end = clock_of(nodes[0], scene), clock_of(nodes[-1], scene)
    if start is None or end is None or (is_date(nodes[0]) and is_date(nodes[-1])):
        return None
    if end.fixed and end.minutes > 720 and not start.fixed and nodes[-1].kind == "time":
        start = _like_end(start, end)
    sure = parts[0].kind in ("from", "between") or any(n.kind in ("time", "hhmm") for n in nodes)
    return ("hours" if sure else "maybe_hours"), Hours(start, end)


def _like_end(start: Clock, end: Clock) -> Clock:
    """ "2:30 to 5 pm" starts in the afternoon too, "11 to 2 pm" does not."""
    late = start.minutes % 720 + 720
    return Clock(late, fixed=True) if late < end.minutes else start


def after(parts: Sequence[Node], scene: Scene) -> Built:
    clock = _clock_in(parts, scene)
    return None if clock is None or is_date(parts[-1]) else ("hours", Hours(clock, None))


def before(parts: Sequence[Node], scene: Scene) -> Built:
    clock = _clock_in(parts, scene)
    return None if clock is None or is_date(parts[-1]) else ("hours", Hours(None, clock))


def onwards(parts: Sequence[Node], scene: Scene) -> Built:
    """ "3pm at the earliest", "16 lub później"; "at the latest" the other way round."""
    clock = _clock_in(parts, scene)
    if clock is None:
        return None
    return "hours", Hours(clock, None) if parts[-1].kind == "onwards" else Hours(None, clock)


def oclock(parts: Sequence[Node], scene: Scene) -> Built:
    """ "godzina dziesiąta": no length."""
    return ("oclock", None) if scene.raw(parts[0]).lower().startswith(("godzina", "godzinie")) else None


def certain_for(parts: Sequence[Node], scene: Scene) -> Built:
    """ "na 13", "make it for 14:00"; but "2 for 1" is no time."""
    english = scene.text[: parts[0].start].rstrip().lower().endswith("for")
    if english and parts[0].kind == "num" and not scene.awaiting:
        return None
    return certain_if_no_date(parts, scene)


def old_if_moving(_: Sequence[Node], scene: Scene) -> Built:
    """ "change it from 3 to 5": the first is the hour of now."""
    return ("skip", None) if scene.moving else None


def half_day(parts: Sequence[Node], _: Scene) -> Built:
    """ "Friday pm"."""
    late = parts[-1].value == 12
    start, end = (12, 18) if late else (6, 12)
    return "part", Hours(Clock(start * 60, fixed=True), Clock(end * 60, fixed=True), "pm" if late else "am")


def four_figures(parts: Sequence[Node], scene: Scene) -> Built:
    """ "Monday 0930"."""
    return certain(parts, scene) if len(scene.raw(parts[0])) == 4 else None


def both(parts: Sequence[Node], _: Scene) -> Built:
    """ "after 15 but before 18", "po 10 do 14"."""
    one, two = parts[0].value, parts[-1].value
    assert isinstance(one, Hours)
    assert isinstance(two, Hours)
    if one.start and not one.end and two.end and not two.start:
        return "hours", Hours(one.start, two.end)
    return None


def between_parts(parts: Sequence[Node], _: Scene) -> Built:
    one, two = parts[1].value, parts[-1].value
    start = one.start if isinstance(one, Hours) else one
    end = two.end if isinstance(two, Hours) else two
    assert start is None or isinstance(start, Clock)
    assert end is None or isinstance(end, Clock)
    return "hours", Hours(start, end)


def bare_hours(parts: Sequence[Node], _: Scene) -> Built:
    return "hours", parts[-1].value
