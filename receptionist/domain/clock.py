"""The one place where a wall clock becomes an instant. Never asks what time it is: `now` is a parameter."""

from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

_SECOND = timedelta(seconds=1)


def instant(local: datetime, zone: ZoneInfo) -> datetime:
    """The UTC instant of a naive wall clock in `zone`.

    A time that the clock repeats means the first; one that it skips means the moment of the jump.
    ValueError for an aware `local`.
    """
    if local.tzinfo is not None:
        raise ValueError(f"{local.isoformat()} is no wall clock: it has a zone")
    first = local.replace(tzinfo=zone, fold=0).astimezone(UTC)
    if is_on_clock(local, zone):
        return first
    return _jump(local.replace(tzinfo=zone, fold=1).astimezone(UTC), first, zone)


def is_on_clock(local: datetime, zone: ZoneInfo) -> bool:
    """Whether the clocks of `zone` ever show this naive time, once at least."""
    there = local.replace(tzinfo=zone, fold=0)
    # Inside a gap the two folds differ the other way round than in a repeated hour.
    return there.utcoffset() >= there.replace(fold=1).utcoffset()  # type: ignore[operator]


def midnight(on: date, zone: ZoneInfo) -> datetime:
    """The instant at which a local date begins."""
    return at_minute(on, 0, zone)


@lru_cache(maxsize=4096)
def at_minute(on: date, minute: int, zone: ZoneInfo) -> datetime:
    """The instant of a clock's label in minutes after the local midnight; above 1440 it is the next day's."""
    return instant(datetime(on.year, on.month, on.day) + timedelta(minutes=minute), zone)  # noqa: DTZ001


def _jump(before: datetime, after: datetime, zone: ZoneInfo) -> datetime:
    """The first instant in (before, after] with the offset that `after` has."""
    offset = after.astimezone(zone).utcoffset()
    while after - before > _SECOND:
        middle = before + (after - before) // 2 // _SECOND * _SECOND
        if middle.astimezone(zone).utcoffset() == offset:
            after = middle
        else:
            before = middle
    return after
