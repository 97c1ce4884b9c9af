"""Half-open intervals of time: merge, subtract, intersect. Pure; the ends are aware instants in UTC."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """The time from `start` (in) to `end` (out)."""

    start: datetime
    end: datetime

    def overlaps(self, other: "Interval") -> bool:
        """Whether the two share any time; touching ends share none."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Interval") -> bool:
        """Whether the whole of `other` lies in this one."""
        return self.start <= other.start and other.end <= self.end


def merge(intervals: Iterable[Interval]) -> list[Interval]:
    """The same time as sorted intervals that neither overlap nor touch; empty ones vanish."""
    merged: list[Interval] = []
    for interval in sorted(i for i in intervals if i.start < i.end):
        if merged and interval.start <= merged[-1].end:
            merged[-1] = Interval(merged[-1].start, max(merged[-1].end, interval.end))
        else:
            merged.append(interval)
    return merged


def intersect(left: Iterable[Interval], right: Iterable[Interval]) -> list[Interval]:
    """The time that lies in both."""
    ours, theirs = merge(left), merge(right)
    shared: list[Interval] = []
    while ours and theirs:
        start, end = max(ours[-1].start, theirs[-1].start), min(ours[-1].end, theirs[-1].end)
        if start < end:
            shared.append(Interval(start, end))
        # What lies before the one that starts later can meet only the other.
        (ours if ours[-1].start >= theirs[-1].start else theirs).pop()
    return shared[::-1]


def subtract(whole: Iterable[Interval], taken: Iterable[Interval]) -> list[Interval]:
    """The time that lies in `whole` and not in `taken`."""
    holes = merge(taken)
    return [piece for interval in merge(whole) for piece in _without(interval, holes)]


def _without(interval: Interval, holes: list[Interval]) -> Iterator[Interval]:
    start = interval.start
    for hole in holes:
        if hole.end <= start or hole.start >= interval.end:
            continue
        if start < hole.start:
            yield Interval(start, hole.start)
        start = hole.end
    if start < interval.end:
        yield Interval(start, interval.end)
