"""What is bookable: hours minus what is taken, on the slot grid. The ONLY place that decides it; pure."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from itertools import pairwise
from zoneinfo import ZoneInfo

from receptionist.domain.business import DAY_MINUTES, Business, ClockRange, Service, StaffMember
from receptionist.domain.clock import at_minute, instant, is_on_clock, midnight
from receptionist.domain.interval import Interval, intersect, merge, subtract

_DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    """A time that can be booked with one person; `end` is start + duration, without buffers. UTC."""

    start: datetime
    end: datetime
    service: str
    staff: str


@dataclass(frozen=True, slots=True)
class Taken:
    """A held or booked visit: what it keeps of its resource, buffers included; UTC.

    It keeps the same of its staff member, but for the `pause` in which they have nothing to do.
    """

    stretch: Interval
    staff: str
    resource: str | None
    service: str
    starts_at: datetime
    id: str = ""
    pause: Interval | None = None

    @property
    def of_staff(self) -> list[Interval]:
        """What it keeps of its staff member."""
        return without(self.stretch, self.pause)


def taken_stretch(service: Service, start: datetime) -> Interval:
    """What a visit that starts at `start` takes of its resource; of its staff member, but for the pause."""
    return Interval(start - service.buffer_before, start + service.duration + service.buffer_after)


def pause(service: Service, start: datetime) -> Interval | None:
    """When the staff member has nothing to do in a visit that starts at `start`."""
    if not service.processing_for:
        return None
    begins = start + service.processing_from
    return Interval(begins, begins + service.processing_for)


def without(stretch: Interval, pause: Interval | None) -> list[Interval]:
    """A stretch but for its pause."""
    return subtract([stretch], [pause]) if pause else [stretch]


def taken_by(service: Service, staff: str, start: datetime) -> Taken:
    """What a visit would take."""
    stretch = taken_stretch(service, start)
    return Taken(stretch, staff, service.resource, service.id, start, pause=pause(service, start))


def free_slots(  # noqa: PLR0917 - the whole question, in the order it is asked
    business: Business,
    service_id: str,
    staff_id: str | None,
    window: Interval,
    now: datetime,
    taken: Sequence[Taken],
    busy: Mapping[str, Sequence[Interval]],
) -> list[Slot]:
    """Every slot with `window.start <= start < window.end`, by start, then staff id.

    `staff_id` None: one slot for each free member of the staff. `taken` may hold visits of anyone at any
    time, `busy` is other time taken, by staff id. KeyError for an unknown service.
    """
    service = business.service(service_id)
    starts = _starts(business, bookable_window(business, window, now), _full_days(business, service, taken))
    if not starts:
        return []
    span = Interval(starts[0], starts[-1] + service.duration)
    reach = Interval(span.start - service.buffer_before, span.end + service.buffer_after)
    near = [t for t in taken if t.stretch.overlaps(reach)]
    full, blocks = merge(_resource_full(business, service, near)), _staff_blocks(near, busy)
    slots = [
        Slot(start, start + service.duration, service.id, member.id)
        for member in candidates(business, service, staff_id)
        for start in _clear(
            _within(starts, working_time(business, member, span), service.duration),
            service,
            full,
            blocks(member.id),
        )
    ]
    return sorted(slots, key=lambda slot: (slot.start, slot.staff))


def candidates(business: Business, service: Service, staff_id: str | None) -> list[StaffMember]:
    """Who of the staff may do the service: everyone who offers it, or that one person if they do."""
    return [m for m in business.staff if m.id in service.staff and staff_id in (None, m.id)]


def bookable_window(business: Business, window: Interval, now: datetime) -> Interval:
    """The part of `window` that notice and advance allow; its end is not after its start where none is."""
    last_on = business.local(now).date() + business.rules.max_advance
    end_of_last = midnight(last_on + _DAY, business.zone)
    return Interval(max(window.start, now + business.rules.min_notice), min(window.end, end_of_last))


def opening(business: Business, on: date) -> list[Interval]:
    """The opening hours of one local date, the part after midnight too; closed: none. UTC."""
    return _intervals(business, on, _opening_ranges(business, on))


def opening_time(business: Business, span: Interval) -> list[Interval]:
    """When the business is open around `span`; hours that touch are one, across midnight too."""
    return merge(_over_days(business, span, lambda on: opening(business, on)))


def working_time(business: Business, member: StaffMember, span: Interval) -> list[Interval]:
    """When someone works around `span`: their hours inside the business's, time off taken away."""
    present = subtract(
        _over_days(
            business, span, lambda on: [] if is_away(member, on) else staff_hours(business, member, on)
        ),
        # A night shift of the day before ends where time off begins.
        [
            Interval(midnight(t.first_on, business.zone), midnight(t.last_on + _DAY, business.zone))
            for t in member.time_off
        ],
    )
    return intersect(present, opening_time(business, span))


def staff_hours(business: Business, member: StaffMember, on: date) -> list[Interval]:
    """Someone's own hours of one local date, whether or not the business is open or they are away."""
    if on in member.exceptions:
        return _intervals(business, on, member.exceptions[on])
    if member.weekly is None:
        return opening(business, on)
    return _intervals(business, on, member.weekly.get(on.weekday(), ()))


def is_away(member: StaffMember, on: date) -> bool:
    """Whether someone has time off on a local date."""
    return any(t.first_on <= on <= t.last_on for t in member.time_off)


def _opening_ranges(business: Business, on: date) -> Sequence[ClockRange]:
    if on in business.hours.exceptions:
        return business.hours.exceptions[on]
    return () if on in business.holidays else business.hours.weekly.get(on.weekday(), ())


def _intervals(business: Business, on: date, ranges: Sequence[ClockRange]) -> list[Interval]:
    return list(_on_date(business.zone, on, tuple(ranges)))


@lru_cache(maxsize=4096)
def _on_date(zone: ZoneInfo, on: date, ranges: tuple[ClockRange, ...]) -> tuple[Interval, ...]:
    return tuple(merge(Interval(at_minute(on, r.opens, zone), at_minute(on, r.closes, zone)) for r in ranges))


def _over_days(business: Business, span: Interval, hours: Callable[[date], list[Interval]]) -> list[Interval]:
    # A day earlier: hours after midnight belong to the day they opened on.
    first, last = business.local(span.start).date() - _DAY, business.local(span.end).date()
    return [piece for on in _dates(first, last) for piece in hours(on)]


def _dates(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=n) for n in range((last - first).days + 1))


def _starts(business: Business, window: Interval, full_days: frozenset[date]) -> list[datetime]:
    """The grid's instants in the window, but for the days that take no more."""
    if window.start >= window.end:
        return []
    days = _dates(business.local(window.start).date(), business.local(window.end).date())
    step = max(1, business.rules.slot_step // _MINUTE)
    grid = [start for on in days if on not in full_days for start in _grid(business.zone, on, step)]
    return grid[bisect_left(grid, window.start) : bisect_left(grid, window.end)]


@lru_cache(maxsize=1024)
def _grid(zone: ZoneInfo, on: date, step: int) -> tuple[datetime, ...]:
    """The starts of one local date, by the clock's label: what the clock skips is no start."""
    day = datetime(on.year, on.month, on.day)  # noqa: DTZ001 - a wall clock
    labels = (day + timedelta(minutes=minute) for minute in range(0, DAY_MINUTES, step))
    return tuple(instant(label, zone) for label in labels if is_on_clock(label, zone))


def _full_days(business: Business, service: Service, taken: Sequence[Taken]) -> frozenset[date]:
    if service.max_per_day is None:
        return frozenset()
    count = Counter(business.local(t.starts_at).date() for t in taken if t.service == service.id)
    return frozenset(on for on, visits in count.items() if visits >= service.max_per_day)


def _staff_blocks(
    taken: Sequence[Taken], busy: Mapping[str, Sequence[Interval]]
) -> Callable[[str], list[Interval]]:
    """Asked with a staff id: when that person cannot take a visit."""
    kept: dict[str, list[Interval]] = {}
    for visit in taken:
        kept.setdefault(visit.staff, []).extend(visit.of_staff)
    return lambda staff_id: merge([*kept.get(staff_id, ()), *busy.get(staff_id, ())])


def _resource_full(business: Business, service: Service, taken: Sequence[Taken]) -> list[Interval]:
    """When every unit of the service's resource is taken."""
    if service.resource is None:
        return []
    stretches = [t.stretch for t in taken if t.resource == service.resource]
    # At one instant the ends come first: a unit given back is free for the next visit.
    changes = sorted([(s.start, 1) for s in stretches] + [(s.end, -1) for s in stretches])
    full, used = [], 0
    for (at, change), (until, _) in pairwise(changes):
        used += change
        if used >= business.resources[service.resource]:
            full.append(Interval(at, until))
    return full


def _within(starts: list[datetime], hours: list[Interval], duration: timedelta) -> list[datetime]:
    """The starts whose visit lies wholly inside the hours; both are sorted."""
    return [
        start
        for piece in hours
        for start in starts[bisect_left(starts, piece.start) : bisect_right(starts, piece.end - duration)]
    ]


def _clear(
    starts: list[datetime], service: Service, full: list[Interval], blocks: list[Interval]
) -> list[datetime]:
    """The starts whose stretch, buffers included, meets neither a full resource nor a block of the person."""
    if not starts:
        return []
    first = starts[0]
    whole = taken_stretch(service, first)
    for part in without(whole, pause(service, first)):
        starts = _missing(starts, part.start - first, part.end - first, blocks)
    return _missing(starts, whole.start - first, whole.end - first, full)


def _missing(
    starts: list[datetime], begins: timedelta, ends: timedelta, blocks: list[Interval]
) -> list[datetime]:
    """The starts from which the time from `begins` to `ends` after them meets none of the blocks.

    All are sorted, and the blocks lie apart.
    """
    kept: list[datetime] = []
    done = 0
    for block in blocks:
        before = bisect_right(starts, block.start - ends, lo=done)
        kept += starts[done:before]
        done = bisect_left(starts, block.end - begins, lo=before)
    return kept + starts[done:]
