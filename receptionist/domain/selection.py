"""Which few of many free slots are worth saying: spread over the time wanted, or nearest to an hour. Pure."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from receptionist.domain.availability import Slot

COUNT = 3
_A_DAY = 2
_LEAST_APART = timedelta(minutes=30)
_GAPS = tuple(timedelta(minutes=m) for m in (120, 60, 30, 1))


def spread(slots: Sequence[Slot], zone: ZoneInfo, count: int = COUNT) -> tuple[Slot, ...]:
    """The earliest slot and some well apart from it, at most two a day where there are several days."""
    days = {slot.start.astimezone(zone).date() for slot in slots}
    chosen: list[Slot] = []
    for gap in _GAPS:
        chosen = _apart(_one_a_start(slots), gap, zone, count, _A_DAY if len(days) > 1 else count)
        if len(chosen) == count:
            break
    return _even(chosen, slots)


def nearest(slots: Iterable[Slot], wanted: datetime, zone: ZoneInfo, count: int = COUNT) -> tuple[Slot, ...]:
    """The slots closest to an instant, well apart, in order of time: at most two on its day, one on others.

    Where other days have none, the day itself may fill up.
    """
    pool = list(slots)
    target = wanted.astimezone(zone)
    closest = sorted(_one_a_start(pool), key=lambda slot: (abs(slot.start - wanted), slot.start))
    same_hour = sorted(closest, key=lambda slot: _distance(slot, target))
    chosen: list[Slot] = []
    on_day: Counter[object] = Counter()
    for slot in same_hour:
        if len(chosen) == count:
            break
        day = slot.start.astimezone(zone).date()
        apart = all(abs(slot.start - other.start) >= _LEAST_APART for other in chosen)
        if apart and on_day[day] < (_A_DAY if day == target.date() else 1):
            chosen.append(slot)
            on_day[day] += 1
    chosen += [slot for slot in closest if slot not in chosen][: count - len(chosen)]
    return _even(sorted(chosen), pool)


def _distance(slot: Slot, target: datetime) -> tuple[int, int, datetime]:
    """Days away first, then how many minutes from the hour that was wanted, by the clocks of its zone."""
    local = slot.start.astimezone(target.tzinfo)
    minutes = (local.hour - target.hour) * 60 + local.minute - target.minute
    return abs((local.date() - target.date()).days), abs(minutes), slot.start


def _apart(slots: Sequence[Slot], gap: timedelta, zone: ZoneInfo, count: int, a_day: int) -> list[Slot]:
    chosen: list[Slot] = []
    on_day: Counter[object] = Counter()
    for slot in slots:
        day = slot.start.astimezone(zone).date()
        if (not chosen or slot.start - chosen[-1].start >= gap) and on_day[day] < a_day:
            chosen.append(slot)
            on_day[day] += 1
        if len(chosen) == count:
            break
    return chosen


def _one_a_start(slots: Iterable[Slot]) -> list[Slot]:
    return list({slot.start: slot for slot in sorted(slots, reverse=True)}.values())[::-1]


def _even(chosen: Sequence[Slot], slots: Sequence[Slot]) -> tuple[Slot, ...]:
    """The same starts, shared out among the people who are free then."""
    used: Counter[str] = Counter()
    shared = []
    for slot in chosen:
        free = [s for s in slots if s.start == slot.start]
        best = min(free, key=lambda s: used[s.staff])
        used[best.staff] += 1
        shared.append(best)
    return tuple(shared)
