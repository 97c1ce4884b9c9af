"""What stands in the way of a visit that staff want to put somewhere. Says it, allows nothing by itself.

Whether it fits is asked of `free_slots` alone, under the rules that hold for staff; the rest says why not.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from receptionist.domain.availability import Slot, Taken, free_slots, taken_by, taken_stretch
from receptionist.domain.business import DAY_MINUTES, Business, ClockRange, Hours, Service
from receptionist.domain.errors import NotFound, Refused
from receptionist.domain.explain import explain
from receptionist.domain.groups import Diary
from receptionist.domain.interval import Interval
from receptionist.services.finding import diary
from receptionist.storage.models import Appointment

Kind = Literal[
    "visit", "held", "busy", "resource", "daily", "past", "closed", "holiday", "other_hours",
    "staff_off", "staff_away", "staff_other_hours", "not_theirs", "taken",
]  # fmt: skip
"""visit, held: another visit, or one that a client is just booking; the hours as `explain` names them."""

STEP = timedelta(minutes=5)
LONGEST = timedelta(hours=12)
_FAR = timedelta(days=3650)
_INSTANT = timedelta(microseconds=1)
_NONE = timedelta()
_ALWAYS = Hours({weekday: (ClockRange(0, DAY_MINUTES),) for weekday in range(7)})


@dataclass(frozen=True, slots=True)
class Obstacle:
    """One thing in the way; of a visit also whose it is and when it is. UTC."""

    kind: Kind
    who: str | None = None
    span: Interval | None = None


class Warned(Refused):
    """It does not fit: staff may insist, with a reason. `slot` is where it was to be."""

    def __init__(self, slot: Slot, obstacles: Sequence[Obstacle]) -> None:
        self.slot = slot
        self.obstacles = tuple(obstacles)
        super().__init__(slot, self.obstacles)


def for_staff(business: Business, slot: Slot) -> Business:
    """The business as staff may book in it: at any notice, every five minutes, a visit as long as the slot.

    NotFound for a service that is not (or no longer) offered.
    """
    service = next((s for s in business.services if s.id == slot.service), None)
    if service is None:
        raise NotFound("service", slot.service)
    rules = replace(business.rules, min_notice=-_FAR, max_advance=_FAR, slot_step=STEP)
    return with_service(replace(business, rules=rules), _as_long_as(service, slot.end - slot.start))


def with_service(business: Business, service: Service) -> Business:
    """The business with another version of one service."""
    others = tuple(service if s.id == service.id else s for s in business.services)
    return replace(business, services=others)


def obstacles(
    session: Session, business: Business, slot: Slot, now: datetime, *, ignoring: str | None = None
) -> list[Obstacle]:
    """What stands in the way of a slot; nothing where it can simply be had. The visit `ignoring` does not."""
    lenient = for_staff(business, slot)
    known = diary(session, lenient, _start_of(slot), now)
    known = replace(known, taken=[taken for taken in known.taken if taken.id != ignoring])
    yesterdays = lenient.local(slot.start).date() < lenient.local(now).date()
    found = [Obstacle("past")] if yesterdays else []
    if not _fits(known, slot):
        found += [*_hours(lenient, slot, now), *_visits(session, known, slot), *_rest(known, slot)]
    return found if found or _fits(known, slot) else [Obstacle("taken")]


def _fits(known: Diary, slot: Slot) -> bool:
    return slot in free_slots(
        known.business, slot.service, slot.staff, _start_of(slot), known.now, known.taken, known.busy
    )


def _hours(business: Business, slot: Slot, now: datetime) -> Iterator[Obstacle]:
    """Why the hours of the business or of the person do not hold the visit."""
    why = explain(business, slot.service, slot.staff, _start_of(slot), min(now, slot.start))
    match why:
        case "past" | "too_soon" | "too_far" | "off_grid" | "taken":
            return
        case _:
            yield Obstacle(why)


def _visits(session: Session, known: Diary, slot: Slot) -> Iterator[Obstacle]:
    """Visits of the same person at the same time."""
    wanted = taken_by(known.business.service(slot.service), slot.staff, slot.start).of_staff
    meeting = [t.id for t in known.taken if t.staff == slot.staff and _meet(t.of_staff, wanted)]
    if not meeting:
        return
    rows = session.scalars(
        select(Appointment).where(Appointment.id.in_(meeting)).order_by(Appointment.starts_at)
    )
    for row in rows:
        kind: Kind = "held" if row.state == "held" else "visit"
        yield Obstacle(kind, row.client_name, Interval(row.starts_at, row.ends_at))


def _rest(known: Diary, slot: Slot) -> Iterator[Obstacle]:
    """Busy time of the person, a resource of which nothing is left, a day that takes no more of these."""
    service, business = known.business.service(slot.service), known.business
    stretch = taken_stretch(service, slot.start)
    for block in known.busy.get(slot.staff, ()):
        if block.overlaps(stretch):
            yield Obstacle("busy", span=block)
    same_day = [t for t in known.taken if t.service == service.id and _same_day(business, t, slot)]
    if service.max_per_day is not None and len(same_day) >= service.max_per_day:
        yield Obstacle("daily")
    staff = tuple(replace(m, weekly=None, exceptions={}, time_off=()) for m in business.staff)
    open_always = replace(business, hours=_ALWAYS, holidays=frozenset(), staff=staff)
    able = replace(service, max_per_day=None, staff=(slot.staff,))
    others = [t for t in known.taken if t.staff != slot.staff]
    if not _fits(replace(known, business=with_service(open_always, able), taken=others, busy={}), slot):
        yield Obstacle("resource")


def _meet(some: list[Interval], others: list[Interval]) -> bool:
    return any(one.overlaps(other) for one in some for other in others)


def _same_day(business: Business, taken: Taken, slot: Slot) -> bool:
    return business.local(taken.starts_at).date() == business.local(slot.start).date()


def _as_long_as(service: Service, duration: timedelta) -> Service:
    if duration == service.duration:
        return service
    # A visit made so short that it would end in the pause has none.
    pause = service.processing_for if service.processing_from + service.processing_for < duration else _NONE
    return replace(service, duration=duration, processing_for=pause)


def _start_of(slot: Slot) -> Interval:
    """A window that holds this start and no other."""
    return Interval(slot.start, slot.start + _INSTANT)
