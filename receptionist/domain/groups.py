"""Slots that are booked together: in a row, or side by side. Pure; `free_slots` alone says what is free."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise, permutations

from receptionist.domain.availability import Slot, Taken, free_slots, taken_by
from receptionist.domain.business import Business
from receptionist.domain.interval import Interval

Group = tuple[Slot, ...]
"""Slots that belong together, in the order of time."""

LONGEST_WAIT = timedelta(minutes=30)
"""How long a client waits at most between two parts, unless the grid itself is wider."""
_INSTANT = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Part:
    """One visit that is wanted; `staff` None: with anyone."""

    service: str
    staff: str | None = None


@dataclass(frozen=True, slots=True)
class Diary:
    """What is known to be taken at `now`: what `free_slots` is asked with."""

    business: Business
    now: datetime
    taken: Sequence[Taken]
    busy: Mapping[str, Sequence[Interval]]

    def free(self, part: Part, window: Interval) -> list[Slot]:
        """The free slots of a part that start in the window."""
        return free_slots(self.business, part.service, part.staff, window, self.now, self.taken, self.busy)

    def with_visit(self, slot: Slot) -> "Diary":
        """The same once that slot is taken."""
        service = self.business.service(slot.service)
        return replace(self, taken=[*self.taken, taken_by(service, slot.staff, slot.start)])

    def still_free(self, part: Part, slot: Slot) -> bool:
        """Whether that very slot is free."""
        return slot in self.free(part, Interval(slot.start, slot.start + _INSTANT))

    @property
    def longest_wait(self) -> timedelta:
        """How long the wait between two parts may be: a start comes at least once in each step."""
        return max(LONGEST_WAIT, self.business.rules.slot_step)


def one_after_another(diary: Diary, parts: Sequence[Part], window: Interval) -> list[Group]:
    """For each start in the window the best way to have all parts in a row, in whichever order.

    Best is the least waiting, then the fewest people, then the order in which they were named.
    """
    orders = dict.fromkeys(permutations(parts))
    rows = [group for order in orders for group in _rows(diary, order, window)]
    # The sort is stable: among equals the order in which the parts were named stays first.
    return _first_of_each_start(sorted(rows, key=lambda row: (waiting(row), len({s.staff for s in row}))))


def side_by_side(diary: Diary, parts: Sequence[Part], window: Interval) -> list[Group]:
    """For each start in the window one way to have all parts at the same time, each with someone else."""
    first, *others = parts
    pools = [_by_start(diary.free(part, window)) for part in others]

    def beside(group: Group, place: int) -> Iterable[Slot]:
        return pools[place - 1].get(group[0].start, ())

    groups = (_filled(diary, (slot,), parts, beside) for slot in diary.free(first, window))
    return _first_of_each_start(group for group in groups if group)


def waiting(group: Group) -> timedelta:
    """The time that passes between the parts."""
    return sum((b.start - a.end for a, b in pairwise(group)), timedelta())


def _rows(diary: Diary, order: Sequence[Part], window: Interval) -> Iterator[Group]:
    reach = sum((diary.business.service(part.service).duration for part in order), timedelta())
    later = Interval(window.start, window.end + reach + diary.longest_wait * len(order))
    pools = [diary.free(part, later) for part in order[1:]]

    def following(group: Group, place: int) -> Iterable[Slot]:
        end, until = group[-1].end, group[-1].end + diary.longest_wait
        soon = [slot for slot in pools[place - 1] if end <= slot.start <= until]
        return sorted(soon, key=lambda slot: (slot.start, slot.staff != group[-1].staff))

    for slot in diary.free(order[0], window):
        if group := _filled(diary, (slot,), order, following):
            yield group


def _filled(
    diary: Diary, group: Group, parts: Sequence[Part], choices: Callable[[Group, int], Iterable[Slot]]
) -> Group | None:
    """The group with all its parts, each judged the earlier ones counted as taken; None: no way."""
    place = len(group)
    if place == len(parts):
        return group
    known = diary.with_visit(group[-1])
    for slot in choices(group, place):
        if known.still_free(parts[place], slot):
            whole = _filled(known, (*group, slot), parts, choices)
            if whole:
                return whole
    return None


def _by_start(slots: Iterable[Slot]) -> Mapping[datetime, list[Slot]]:
    starts: dict[datetime, list[Slot]] = {}
    for slot in slots:
        starts.setdefault(slot.start, []).append(slot)
    return starts


def _first_of_each_start(groups: Iterable[Group]) -> list[Group]:
    first: dict[datetime, Group] = {}
    for group in groups:
        first.setdefault(group[0].start, group)
    return [first[start] for start in sorted(first)]
