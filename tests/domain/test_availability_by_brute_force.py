"""The offered slots against the rules said again, minute by minute, on random businesses and both jumps."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from receptionist.domain.availability import Taken, free_slots, taken_stretch
from receptionist.domain.business import (
    BookingRules,
    Business,
    ClockRange,
    Hours,
    Service,
    StaffMember,
    TimeOff,
)
from receptionist.domain.interval import Interval

MINUTE = timedelta(minutes=1)
DAYS = timedelta(days=1)


@dataclass(frozen=True)
class Minute:
    at: datetime
    label: datetime
    repeated: bool


@cache
def calendar_of(zone: ZoneInfo, start: datetime) -> "Calendar":
    return Calendar(zone, start, days=10)


class Calendar:
    """Every minute of a few days with what the clock on the wall shows."""

    def __init__(self, zone: ZoneInfo, start: datetime, days: int) -> None:
        times = [(start + n * MINUTE).astimezone(zone) for n in range(days * 1440)]
        self.minutes = [Minute(t.astimezone(UTC), t.replace(tzinfo=None, fold=0), t.fold == 1) for t in times]
        self.places = {m.at: n for n, m in enumerate(self.minutes)}

    @cache  # noqa: B019 - the calendars live as long as the tests
    def place(self, label: datetime) -> int:
        """The first minute at which the clock shows this label, or has jumped over it."""
        return next(n for n, m in enumerate(self.minutes) if m.label >= label)

    def between(self, on: date, ranges: tuple[ClockRange, ...]) -> set[int]:
        day = datetime(on.year, on.month, on.day)
        return {
            n
            for r in ranges
            for n in range(self.place(day + r.opens * MINUTE), self.place(day + r.closes * MINUTE))
        }

    def of(self, stretch: Interval) -> set[int]:
        return set(range(self.places[stretch.start], self.places[stretch.end]))


def open_minutes(calendar: Calendar, business: Business, dates: list[date]) -> set[int]:
    return set().union(*(calendar.between(on, business_ranges(business, on)) for on in dates))


def business_ranges(business: Business, on: date) -> tuple[ClockRange, ...]:
    if on in business.hours.exceptions:
        return business.hours.exceptions[on]
    return () if on in business.holidays else business.hours.weekly.get(on.weekday(), ())


def work_minutes(calendar: Calendar, business: Business, member: StaffMember, dates: list[date]) -> set[int]:
    off = {on for t in member.time_off for on in dates if t.first_on <= on <= t.last_on}
    found: set[int] = set()
    for on in set(dates) - off:
        own = (
            member.weekly.get(on.weekday(), ())
            if member.weekly is not None
            else business_ranges(business, on)
        )
        found |= calendar.between(on, member.exceptions.get(on, own))
    return {n for n in found if calendar.minutes[n].label.date() not in off}


def brute_force(
    business: Business, window: Interval, now: datetime, taken: list[Taken], busy: dict[str, list[Interval]]
) -> list[tuple[datetime, str]]:
    service, rules, zone = business.services[0], business.rules, business.zone
    first_on = window.start.astimezone(zone).date()
    calendar = calendar_of(zone, now - 2 * DAYS)
    dates = [first_on + n * DAYS for n in range(-1, (window.end - window.start).days + 2)]
    opened = open_minutes(calendar, business, dates)
    working = {m.id: opened & work_minutes(calendar, business, m, dates) for m in business.staff}
    lost = {m.id: set().union(*(calendar.of(i) for i in busy.get(m.id, []))) for m in business.staff}
    for visit in taken:
        lost[visit.staff] |= calendar.of(visit.stretch)
    used = Counter(n for t in taken if t.resource == service.resource for n in calendar.of(t.stretch))
    a_day = Counter(t.starts_at.astimezone(zone).date() for t in taken)
    last_on = now.astimezone(zone).date() + rules.max_advance
    found = []
    for minute in calendar.minutes:
        label, at = minute.label, minute.at
        if not (window.start <= at < window.end) or minute.repeated or at < now + rules.min_notice:
            continue
        if (label.hour * 60 + label.minute) % (rules.slot_step // MINUTE) or label.date() > last_on:
            continue
        if a_day[label.date()] >= (service.max_per_day or 1000):
            continue
        visit = calendar.of(Interval(at, at + service.duration))
        stretch = calendar.of(taken_stretch(service, at))
        if service.resource and any(used[n] >= business.resources[service.resource] for n in stretch):
            continue
        found += [
            (at, m.id)
            for m in sorted(business.staff, key=lambda m: m.id)
            if visit <= working[m.id] and not stretch & lost[m.id]
        ]
    return found


@st.composite
def clock_ranges(draw: st.DrawFn) -> tuple[ClockRange, ...]:
    edges = sorted(draw(st.sets(st.integers(0, 32 * 2), min_size=2, max_size=4)))
    pairs = zip(edges[::2], edges[1::2], strict=False)
    return tuple(ClockRange(a * 30, b * 30) for a, b in pairs if a * 30 < 1440)


FIRST_DAYS = [date(2026, 6, 12), date(2026, 10, 24), date(2027, 3, 27)]


@st.composite
def questions(
    draw: st.DrawFn,
) -> tuple[Business, Interval, datetime, list[Taken], dict[str, list[Interval]]]:
    zone = ZoneInfo(draw(st.sampled_from(["Europe/Warsaw", "America/New_York", "Africa/Cairo"])))
    first_on = draw(st.sampled_from(FIRST_DAYS))
    dates = st.sampled_from([first_on + n * DAYS for n in range(3)])
    weekly = st.lists(clock_ranges(), min_size=7, max_size=7).map(lambda week: dict(enumerate(week)))
    exceptions = st.dictionaries(dates, clock_ranges() | st.just(()), max_size=1)
    fives = st.integers(0, 6).map(lambda n: n * 5 * MINUTE)
    service = Service(
        "s",
        {"en": "S"},
        draw(st.sampled_from([15, 60, 90, 125])) * MINUTE,
        ("a", "b"),
        buffer_before=draw(fives),
        buffer_after=draw(fives),
        resource="r",
        max_per_day=draw(st.sampled_from([None, 2])),
    )
    time_off = st.builds(lambda on: (TimeOff(on, on),), dates) | st.just(())
    staff = tuple(
        StaffMember(
            i, i, weekly=draw(st.none() | weekly), exceptions=draw(exceptions), time_off=draw(time_off)
        )
        for i in ("a", "b")
    )
    business = Business(
        "B",
        zone,
        ("en",),
        Hours(draw(weekly), draw(exceptions)),
        (service,),
        staff,
        holidays=frozenset(draw(st.sets(dates, max_size=1))),
        resources={"r": draw(st.integers(1, 2))},
        rules=BookingRules(
            slot_step=draw(st.sampled_from([15, 45, 60])) * MINUTE,
            min_notice=draw(st.sampled_from([0, 0, 2, 24])) * 60 * MINUTE,
            max_advance=draw(st.sampled_from([1, 2, 90])) * DAYS,
        ),
    )
    midnight = datetime(first_on.year, first_on.month, first_on.day, tzinfo=UTC)
    moments = st.integers(0, 3 * 96).map(lambda n: midnight + n * 15 * MINUTE)
    visits = draw(st.lists(st.tuples(moments, st.sampled_from(["a", "b"])), max_size=6))
    taken = [Taken(taken_stretch(service, at), who, "r", "s", at) for at, who in visits]
    busy = {"a": [Interval(at, at + 35 * MINUTE) for at in draw(st.lists(moments, max_size=2))]}
    start = draw(moments)
    return business, Interval(start, start + draw(st.integers(12, 60)) * 60 * MINUTE), midnight, taken, busy


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(questions())
def test_the_offer_is_what_the_rules_say_minute_by_minute(
    question: tuple[Business, Interval, datetime, list[Taken], dict[str, list[Interval]]],
) -> None:
    business, window, now, taken, busy = question
    offered = [(s.start, s.staff) for s in free_slots(business, "s", None, window, now, taken, busy)]
    assert offered == brute_force(business, window, now, taken, busy)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(questions())
def test_a_booked_slot_is_never_offered_again(
    question: tuple[Business, Interval, datetime, list[Taken], dict[str, list[Interval]]],
) -> None:
    business, window, now, taken, busy = question
    for slot in free_slots(business, "s", None, window, now, taken, busy)[:3]:
        visit = Taken(taken_stretch(business.services[0], slot.start), slot.staff, "r", "s", slot.start)
        left = free_slots(business, "s", slot.staff, window, now, [*taken, visit], busy)
        assert all(s.end <= slot.start or s.start >= slot.end for s in left)


def test_the_brute_force_itself_finds_something() -> None:
    every_day = Hours(dict.fromkeys(range(7), (ClockRange(0, 1440),)))
    service = Service("s", {"en": "S"}, 60 * MINUTE, ("a",))
    business = Business(
        "B",
        ZoneInfo("Europe/Warsaw"),
        ("en",),
        every_day,
        (service,),
        (StaffMember("a", "A"),),
        rules=replace(BookingRules(), slot_step=60 * MINUTE, min_notice=0 * MINUTE),
    )
    start = datetime(2027, 3, 27, 23, tzinfo=UTC)
    assert len(brute_force(business, Interval(start, start + 23 * 60 * MINUTE), start, [], {})) == 23
