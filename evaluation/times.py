"""When a time that was read counts as the time that was meant. Knows the notation, not the reader.

A window is right where it shares at least half of the waking hours of both; `~` is an hour give or take.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, time, timedelta

_CELL = timedelta(minutes=15)
_LONGEST = timedelta(days=400)
_AROUND = timedelta(hours=4)


def same(got: Sequence[str], wanted: Sequence[str], now: datetime) -> bool:
    """Whether the alternatives read are those wanted; several days may also be told as one window."""
    if len(got) == len(wanted) and all(any(_fits(g, w, now) for g in got) for w in wanted):
        return True
    if not got or not wanted or not all(_is_window(told) for told in (*got, *wanted)):
        return False
    return _overlap(_cells(got, now), _cells(wanted, now))


def _fits(got: str, want: str, now: datetime) -> bool:
    if want.startswith("~"):
        return _around(got, _moment(want[1:], now), now)
    if _is_window(got) != _is_window(want):
        return False
    if _is_window(want):
        return _overlap(_cells([got], now), _cells([want], now))
    return _moment(got, now) == _moment(want, now)


def _around(got: str, at: datetime, now: datetime) -> bool:
    if not _is_window(got):
        return _moment(got, now) == at
    start, end = _window(got, now)
    return start <= at <= end and end - start <= _AROUND


def _is_window(told: str) -> bool:
    return "/" in told


def _window(told: str, now: datetime) -> tuple[datetime, datetime]:
    start, end = told.split("/")
    return _moment(start, now), _moment(end, now)


def _moment(told: str, now: datetime) -> datetime:
    """A time with no day said counts as today; T24:00 is the end of it."""
    told = told.lstrip("@")
    if not told.startswith("T"):
        return datetime.fromisoformat(told)
    hours, minutes = map(int, told[1:].split(":"))
    return datetime.combine(now.date(), time()) + timedelta(hours=hours, minutes=minutes)


def _overlap(some: set[datetime], others: set[datetime]) -> bool:
    return bool(some & others) and 2 * len(some & others) >= len(some | others)


def _cells(windows: Iterable[str], now: datetime) -> set[datetime]:
    """The quarters of an hour from seven to nine in the evening that lie in the windows."""
    found = set()
    for told in windows:
        start, end = _window(told, now)
        at = start - timedelta(minutes=start.minute % 15, seconds=start.second)
        while at < min(end, start + _LONGEST):
            if 7 <= at.hour < 21:
                found.add(at)
            at += _CELL
    return found
