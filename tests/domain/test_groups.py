"""Visits in a row and side by side: against all combinations that `free_slots` allows, and by hand."""

from datetime import timedelta
from itertools import pairwise, permutations, product

import pytest

from receptionist.domain.availability import Taken, free_slots, taken_stretch
from receptionist.domain.business import BookingRules, ClockRange, Hours
from receptionist.domain.groups import Diary, Part, one_after_another, side_by_side, waiting
from receptionist.domain.interval import Interval
from tests.builders import NOW, a_business, a_service, a_slot, at

MINUTES = timedelta(minutes=1)
DAY = Interval(at("2027-03-02T00:00"), at("2027-03-03T00:00"))
CUT = a_service("cut")
SHAVE = a_service("shave", duration=45 * MINUTES, staff=("jan",))
TINT = a_service("tint", staff=("ewa",))


def diary(*services, taken=(), now=NOW, **fields):
    business = a_business(*services, **fields)
    known = [
        Taken(
            taken_stretch(business.service(s.service), s.start),
            s.staff,
            business.service(s.service).resource,
            s.service,
            s.start,
        )
        for s in (a_slot(business, *visit) for visit in taken)
    ]
    return Diary(business, now, known, {})


def told(known, groups):
    return [
        " + ".join(f"{known.business.local(s.start):%H:%M} {s.staff} {s.service}" for s in group)
        for group in groups
    ]


def possible(known, parts, window, *, at_once):
    """Every way to have the parts, by trying all slots of all orders one upon another."""
    reach = Interval(window.start, window.end + timedelta(hours=8))
    for order in permutations(parts):
        pools = [known.free(part, window if n == 0 else reach) for n, part in enumerate(order)]
        for group in product(*pools):
            if _follows(known, group, at_once=at_once) and _stands(known, order, group):
                yield group


def _follows(known, group, *, at_once):
    pairs = list(pairwise(group))
    if at_once:
        return all(a.start == b.start for a, b in pairs)
    return all(timedelta() <= b.start - a.end <= known.longest_wait for a, b in pairs)


def _stands(known, order, group):
    for part, slot in zip(order, group, strict=True):
        taken, now = known.taken, known.now
        window = Interval(slot.start, slot.start + MINUTES)
        if slot not in free_slots(known.business, part.service, part.staff, window, now, taken, known.busy):
            return False
        known = known.with_visit(slot)
    return True


CASES = {
    "the same person does both": (diary(CUT, SHAVE), ("cut", "shave")),
    "two people": (diary(SHAVE, TINT), ("shave", "tint")),
    "a buffer after": (diary(a_service("cut", buffer_after=20 * MINUTES), SHAVE), ("cut", "shave")),
    "a buffer before": (
        diary(CUT, a_service("shave", staff=("jan",), buffer_before=10 * MINUTES)),
        ("cut", "shave"),
    ),
    "one chair": (
        diary(
            a_service("cut", resource="chair"),
            a_service("tint", resource="chair", buffer_after=10 * MINUTES),
            resources={"chair": 1},
        ),
        ("cut", "tint"),
    ),
    "two chairs": (diary(a_service("cut", resource="chair"), resources={"chair": 2}), ("cut", "cut")),
    "one a day": (diary(a_service("cut", max_per_day=1)), ("cut", "cut")),
    "two a day": (diary(a_service("cut", max_per_day=2)), ("cut", "cut")),
    "a coarse grid": (
        diary(CUT, SHAVE, rules=BookingRules(slot_step=60 * MINUTES, min_notice=timedelta())),
        ("cut", "shave"),
    ),
    "three parts": (diary(CUT, SHAVE, TINT), ("cut", "shave", "tint")),
    "a full morning": (
        diary(CUT, SHAVE, taken=[(f"2027-03-02T{h:02}:30", "jan", "shave") for h in range(9, 13)]),
        ("cut", "shave"),
    ),
    "notice": (diary(CUT, SHAVE, now=at("2027-03-02T14:00")), ("cut", "shave")),
}


@pytest.mark.parametrize(("known", "services"), CASES.values(), ids=CASES)
@pytest.mark.parametrize(("way", "at_once"), [(one_after_another, False), (side_by_side, True)])
def test_a_start_is_offered_where_there_is_any_way_and_only_there(known, services, way, at_once):
    parts = [Part(service) for service in services]
    window = Interval(at("2027-03-02T08:00"), at("2027-03-02T12:30"))
    if now_later := known.now > window.start:
        window = Interval(window.start, at("2027-03-02T18:00"))
    all_ways = list(possible(known, parts, window, at_once=at_once))

    groups = way(known, parts, window)

    assert {group[0].start for group in groups} == {group[0].start for group in all_ways}
    assert all(group in all_ways for group in groups)
    assert len(groups) == len({group[0].start for group in groups})
    assert not now_later or all(group[0].start >= known.now for group in groups)


@pytest.mark.parametrize("services", [("cut", "shave"), ("cut", "tint"), ("cut", "cut")])
def test_nobody_waits_longer_than_needed(services):
    known = diary(CUT, SHAVE, TINT, taken=[("2027-03-02T10:00", "jan", "shave")])
    parts = [Part(service) for service in services]
    window = Interval(at("2027-03-02T09:00"), at("2027-03-02T12:00"))
    least = {}
    for group in possible(known, parts, window, at_once=False):
        start = group[0].start
        least[start] = min(least.get(start, timedelta.max), waiting(group))

    assert {g[0].start: waiting(g) for g in one_after_another(known, parts, window)} == least


def test_the_same_person_goes_on_where_it_costs_no_wait():
    known = diary(CUT, a_service("trim"))

    groups = one_after_another(known, [Part("cut"), Part("trim")], DAY)

    assert all(len({slot.staff for slot in group}) == 1 for group in groups)


def test_a_buffer_makes_the_client_wait_only_with_the_same_person():
    buffered = {"buffer_after": 15 * MINUTES}
    known = diary(a_service("cut", staff=("jan",), **buffered), a_service("trim", **buffered))

    with_jan = one_after_another(known, [Part("cut"), Part("trim", "jan")], DAY)
    with_anyone = one_after_another(known, [Part("cut"), Part("trim")], DAY)

    assert told(known, with_jan)[0] == "09:00 jan cut + 09:45 jan trim"
    assert told(known, with_anyone)[0] == "09:00 jan cut + 09:30 ewa trim"


def test_the_other_order_is_taken_where_the_named_one_does_not_fit():
    known = diary(CUT, TINT, taken=[("2027-03-02T16:30", "ewa", "tint")])
    late = Interval(at("2027-03-02T16:00"), DAY.end)

    assert told(known, one_after_another(known, [Part("cut"), Part("tint")], late)) == [
        "16:00 ewa tint + 16:30 jan cut"
    ]


def test_both_ends_lie_within_the_hours():
    known = diary(CUT, SHAVE)

    last = one_after_another(known, [Part("cut"), Part("shave")], DAY)[-1]

    assert last[0].start == at("2027-03-02T15:45")


@pytest.mark.parametrize("on", ["2027-03-28", "2027-10-31"], ids=["the clock jumps", "the clock is put back"])
def test_on_the_days_on_which_the_clock_is_changed_parts_follow_in_real_time(on):
    night = {weekday: (ClockRange(0, 6 * 60),) for weekday in range(7)}
    known = diary(CUT, SHAVE, hours=Hours(night), now=at(f"{on}T00:00") - timedelta(days=1),
                  rules=BookingRules(min_notice=timedelta(), max_advance=timedelta(days=400)))  # fmt: skip
    window = Interval(at(f"{on}T00:00"), at(f"{on}T04:00"))
    parts = [Part("cut"), Part("shave")]
    all_ways = list(possible(known, parts, window, at_once=False))

    groups = one_after_another(known, parts, window)

    assert {group[0].start for group in groups} == {group[0].start for group in all_ways}
    assert all(group in all_ways for group in groups)
