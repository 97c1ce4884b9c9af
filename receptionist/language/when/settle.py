"""An hour said without morning or afternoon becomes the one that is meant. Arithmetic only."""

from dataclasses import replace

from receptionist.language.when.values import MIDNIGHT, Clock, Hours, Scene

_HALF_DAY = MIDNIGHT // 2


_EDGES = {
    (6, 0): (6, 10),
    (6, 2): (10, 12),
    (12, 0): (12, 15),
    (12, 2): (15, 19),
    (17, 0): (17, 19),
    (17, 2): (19, 22),
}
"""Hour at which a part of the day starts, and "early" or "late" → the hours that are meant."""


def edge_of(part: Hours, third: int) -> Hours:
    """ "early tomorrow afternoon": the part's beginning or end."""
    start, end = _EDGES.get((part.start.minutes // 60 if part.start else 0, third), (0, 0))
    return Hours(Clock(start * 60, fixed=True), Clock(end * 60, fixed=True), part.half) if end else part


def settled_in(clock: Clock, part: Hours) -> Clock:
    """The clock as it is read beside a part of the day: "8" in the evening is 20:00."""
    if clock.fixed:
        return clock
    base = clock.minutes % _HALF_DAY
    late = {
        "am": base == 0,  # "rano o 12": nobody means midnight
        "pm": True,
        "noon": clock.minutes < 11 * 60 or clock.minutes >= _HALF_DAY,
        "night": 6 * 60 <= clock.minutes < _HALF_DAY,
    }.get(part.half)
    if late is None:
        return clock
    return replace(clock, minutes=base + _HALF_DAY * late, fixed=True)


def settled(clock: Clock, scene: Scene, *, after: int = -1) -> int:
    """Minutes after midnight: the reading inside business life, and later than `after` minutes."""
    if clock.fixed:
        return clock.minutes
    base = clock.minutes % _HALF_DAY
    options = [base + _HALF_DAY] if clock.minutes >= _HALF_DAY else [base, base + _HALF_DAY]
    options = [m for m in options if m > after] or options[-1:]
    opens, closes = scene.opens.hour * 60 + scene.opens.minute, scene.closes.hour * 60 + scene.closes.minute
    inside = [m for m in options if opens <= m < (closes or MIDNIGHT)]
    awake = [m for m in options if 7 * 60 <= m < 21 * 60]
    return (inside or awake or options)[0]


def stretch_of(hours: Hours, scene: Scene, *, after: int = -1) -> tuple[int, int]:
    """Start and end in minutes after midnight; an end before the start is moved to the afternoon."""
    if hours.start is None:
        return 0, (settled(hours.end, scene, after=after) if hours.end else 0) or MIDNIGHT
    if hours.end is None:
        return settled(hours.start, scene, after=after), MIDNIGHT
    start, end = settled(hours.start, scene, after=after), settled(hours.end, scene)
    if start >= end and not hours.start.fixed and start - _HALF_DAY >= 0:
        start -= _HALF_DAY
    if end <= start and not hours.end.fixed:
        end = settled(hours.end, scene, after=start)
    return start, end if end > start else MIDNIGHT


def narrowed(part: Hours, other: Hours) -> Hours:
    """A part of the day and a bound said together: "wieczorem, po 18", "rano do 10"."""
    start = settled_in(other.start, part) if other.start else None
    end = settled_in(other.end, part) if other.end else None
    if start is None and end is None:
        return part
    if start and end:
        return Hours(start, end)
    if start:
        inside = part.end and start.minutes < part.end.minutes and part.end.minutes - start.minutes < 180
        return Hours(start, None if inside else part.end) if part.half == "pm" else Hours(start, part.end)
    return Hours(part.start if part.start and end and part.start.minutes < end.minutes else None, end)
