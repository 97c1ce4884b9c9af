"""Groups → the answer: windows and starts in wall clock, with what was excluded taken away."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from receptionist.language.when.assembly import Group
from receptionist.language.when.settle import settled, stretch_of
from receptionist.language.when.values import DAY, MIDNIGHT, Clock, Days, Hours, Scene, Span, When

_MOST, _FEW = 14, 7
"""An hour beside a stretch of days is spelled out day by day; where that makes more, for the first few."""
_FARTHEST = 400
"""Days of one stretch that are looked at."""
Minutes = tuple[int, int]
"""A stretch of a day, half open, in minutes after midnight."""


def answers(groups: Sequence[Group], scene: Scene) -> list[When]:
    """The alternatives, soonest first, each once."""
    excluded = [group for group in groups if group.negative]
    wanted = [group for group in groups if not group.negative] or _all_but(excluded)
    once: dict[tuple[object, object], When] = {}
    for group in wanted:
        for when in _of_group(group, excluded, scene):
            once.setdefault((when.start, when.end), when)
    return sorted(once.values(), key=lambda when: _order(when, scene))


def _order(when: When, scene: Scene) -> datetime:
    return when.start if isinstance(when.start, datetime) else datetime.combine(scene.today, when.start)


def _all_but(excluded: Sequence[Group]) -> list[Group]:
    """What is left where nothing else was said: of the week that was named, or of the day's hours."""
    for group in excluded:
        if group.days and group.days.frame:
            return [Group(group.start, group.end, days=Days((group.days.frame,)))]
        if group.days is None and isinstance(group.clock, Hours):
            return [Group(group.start, group.end, clock=Hours(None, None))]
    return []


def _of_group(group: Group, excluded: Sequence[Group], scene: Scene) -> list[When]:
    if group.absolute:
        found = [When(group.absolute.start, group.absolute.end, clock_said=True)]
    elif group.days is None or (group.any_day and group.clock):
        found = _undated(group.clock, _shut_hours(excluded, scene), scene)
    elif group.days.deadline and (last := _last_hour(group, scene)):
        found = _by_hour(group.days, last, scene)
    else:
        days = _days_left(group.days, excluded, scene)
        if group.days.deadline and isinstance(group.clock, Clock):  # "by Monday at 2:30"
            days = [(end - DAY, end) for _, end in days[-1:]]
        found = list(_dated(days, group.clock, excluded, scene))
    span = (group.start, group.end)
    return [replace(when, words=scene.text[slice(*span)], span=span) for when in found]


def _undated(clock: Clock | Hours | None, excluded: Sequence[Minutes], scene: Scene) -> list[When]:
    if clock is None:
        return []
    if isinstance(clock, Clock):
        start = _clock_time(settled(clock, scene))
        return [When(start, None, approximate=clock.approximate, day_said=False, clock_said=True)]
    stretches = _without([stretch_of(clock, scene)], excluded)
    return [When(_clock_time(a), _clock_time(b), day_said=False, clock_said=True) for a, b in stretches]


def _last_hour(group: Group, scene: Scene) -> Hours | None:
    """ "do piątku do 15", "by Friday noon"; but "by Friday at 2" is taken for the start."""
    if isinstance(group.clock, Hours):
        return group.clock if group.clock.start is None else None
    words = scene.text[group.start : group.end].lower().split()
    return Hours(None, group.clock) if group.clock and not {"at", "o"} & set(words) else None


def _by_hour(days: Days, hours: Hours, scene: Scene) -> list[When]:
    """ "do piątku do 15": all the time until then."""
    start, end = days.spans[0]
    return [When(_midnight(start), _at(end - DAY, stretch_of(hours, scene)[1]), clock_said=True)]


def _clock_time(minutes: int) -> time:
    return time(*divmod(minutes % MIDNIGHT, 60))


def _dated(
    days: Sequence[Span], clock: Clock | Hours | None, excluded: Sequence[Group], scene: Scene
) -> list[When]:
    if clock is None and not any(group.clock for group in excluded):
        return [When(_midnight(start), _midnight(end)) for start, end in days]
    found: list[When] = []
    for when in _by_day(days, clock, excluded, scene):
        goes_on = found and found[-1].end == when.start
        found.append(replace(found.pop(), end=when.end, clock_said=True) if goes_on else when)
    return found if len(found) <= _MOST else found[:_FEW]


def _by_day(
    days: Sequence[Span], clock: Clock | Hours | None, excluded: Sequence[Group], scene: Scene
) -> Iterable[When]:
    for day in _each(days):
        if isinstance(clock, Clock):
            minutes = settled(clock, scene, after=_earlier_today(day, scene))
            yield When(_at(day, minutes), None, approximate=clock.approximate, clock_said=True)
            continue
        shut = _shut_hours(excluded, scene, day)
        stretch = stretch_of(clock, scene, after=_earlier_today(day, scene)) if clock else (0, MIDNIGHT)
        for start, end in _without([stretch], shut):
            yield When(_at(day, start), _at(day, end), clock_said=bool(clock or shut))


def _earlier_today(day: date, scene: Scene) -> int:
    """Minutes of today that are over: "dziś o 7" in the afternoon means the evening."""
    return scene.now.hour * 60 + scene.now.minute if day == scene.today else -1


def _each(days: Sequence[Span]) -> Iterable[date]:
    for start, end in days:
        for ahead in range(min((end - start).days, _FARTHEST)):
            yield start + DAY * ahead


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())


def _at(day: date, minutes: int) -> datetime:
    return _midnight(day) + timedelta(minutes=minutes)


def _days_left(days: Days, excluded: Sequence[Group], scene: Scene) -> list[Span]:
    """The days without those excluded, and without those that are over."""
    left = [(max(a, scene.today) if b > scene.today else a, b) for a, b in days.spans]
    for group in excluded:
        if group.days is None or group.clock is not None:
            continue
        spans = _again_in(left, group.days) or list(group.days.spans)
        left = [piece for a, b in left for piece in _cut(a, b, spans)]
    return left


def _again_in(spans: Sequence[Span], days: Days) -> list[Span]:
    """Every such weekday or weekend of the spans: "oprócz środy", "except weekends"."""
    start, end = days.spans[0]
    weekend = start.weekday() == 5 and (end - start).days == 2
    weekdays = (5, 6) if weekend else (days.weekday,)
    return [(day, day + DAY) for day in _each(spans) if day.weekday() in weekdays]


def _cut(start: date, end: date, spans: Sequence[Span]) -> Iterable[Span]:
    for a, b in sorted(spans):
        if a < end and b > start:
            if a > start:
                yield start, a
            start = max(start, b)
    if start < end:
        yield start, end


def _shut_hours(excluded: Sequence[Group], scene: Scene, day: date | None = None) -> list[Minutes]:
    """ "byle nie rano" shuts out the night before too; "nie w środę rano" only on Wednesday."""
    hours = [
        g.clock for g in excluded if isinstance(g.clock, Hours) and (not g.days or _falls_on(g.days, day))
    ]
    found = []
    for clock in hours:
        start, end = stretch_of(clock, scene)
        found.append((0 if clock.half == "am" else start, MIDNIGHT if clock.half and end >= 21 * 60 else end))
    return sorted(found)


def _falls_on(days: Days, day: date | None) -> bool:
    if day is None:
        return False
    return day.weekday() == days.weekday or any(start <= day < end for start, end in days.spans)


def _without(stretches: Sequence[Minutes], excluded: Sequence[Minutes]) -> list[Minutes]:
    left = [(start, end) for start, end in stretches if start < end]
    for start, end in excluded:
        left = [
            piece for a, b in left for piece in ((a, min(b, start)), (max(a, end), b)) if piece[0] < piece[1]
        ]
    return left
