"""From a wish to what can be offered: its windows, the free slots in them, and the nearest otherwise."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from sqlalchemy.orm import Session

from receptionist.dialogue.frame import Frame
from receptionist.domain.availability import Slot
from receptionist.domain.business import Business
from receptionist.domain.clock import instant, midnight
from receptionist.domain.explain import Because, explain
from receptionist.domain.groups import Group
from receptionist.domain.interval import Interval
from receptionist.domain.selection import COUNT, nearest, spread
from receptionist.language.when import When
from receptionist.services.finding import free_in

HORIZON = timedelta(days=21)
"""How far around a wish the nearest free time is looked for, before all that may be booked is searched."""
NEAR = (timedelta(days=3), timedelta(days=10))
"""How many days on either side are looked through first, and then."""
_START = timedelta(minutes=1)
_AROUND = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Found:
    """What there is. `exact`: the one slot that was asked for; `because`: why the wish itself is not free.

    `groups`: what each slot begins, where several visits are wanted together.
    """

    slots: tuple[Slot, ...]
    exact: Slot | None = None
    because: Because | None = None
    wanted: When | None = None
    groups: tuple[Group, ...] = ()


def seek(session: Session, business: Business, frame: Frame, now: datetime) -> Found:
    """What to offer for the frame's wish; with no wish, the nearest free times. `now` is an instant."""
    if frame.staff and frame.staff not in business.service(frame.service or "").staff:
        anyone = seek(session, business, replace(frame, staff=None), now)
        return replace(anyone, exact=None, because="not_theirs")
    search = _Search(session, business, frame, now)
    if not frame.wish:
        return Found(spread(search.from_now_on(), business.zone))
    wishes = [(when, window) for when in frame.wish for window in windows(when, business, now)]
    found = search.free_in([window for _, window in wishes])
    free = [(when, slot) for (when, _), slots in zip(wishes, found, strict=True) for slot in slots]
    if free:
        return fitting(free, frame.wish, business)
    return search.around(*wishes[0])


def windows(when: When, business: Business, now: datetime) -> list[Interval]:
    """The instants that a wish means; one with no day said is meant for each of the next 14 days."""
    if isinstance(when.start, datetime):
        start = instant(when.start, business.zone)
        if when.end is None or isinstance(when.end, time):
            return [_near(start) if when.approximate else Interval(start, start + _START)]
        return [Interval(start, instant(when.end, business.zone))]
    today = business.local(now).date()
    days = [today + timedelta(days=n) for n in range(14)]
    return [_on_day(when, datetime.combine(day, when.start), business) for day in days]


def _on_day(when: When, start: datetime, business: Business) -> Interval:
    begins = instant(start, business.zone)
    if not isinstance(when.end, time):
        return _near(begins) if when.approximate else Interval(begins, begins + _START)
    end = datetime.combine(start.date(), when.end)
    return Interval(begins, instant(end if end > start else end + timedelta(days=1), business.zone))


def _near(start: datetime) -> Interval:
    return Interval(start - _AROUND, start + _AROUND + _START)


def fitting(free: Sequence[tuple[When, Slot]], wish: Sequence[When], business: Business) -> Found:
    """What is free of the wish: the very slot where an hour was named, otherwise a few to choose from."""
    slots = [slot for _, slot in free]
    named = [slot for when, slot in free if _names(when, slot, business)]
    if named and all(when.end is None for when in wish) and len({s.start for s in named}) == 1:
        return Found((named[0],), exact=named[0])
    if len(wish) == 1 and wish[0].approximate and isinstance(wish[0].start, datetime):
        return Found(nearest(slots, instant(wish[0].start, business.zone), business.zone))
    return Found(spread(slots, business.zone))


def _names(when: When, slot: Slot, business: Business) -> bool:
    local = business.local(slot.start).replace(tzinfo=None)
    said = when.start if isinstance(when.start, datetime) else datetime.combine(local.date(), when.start)
    return when.end is None and said == local


@dataclass(frozen=True, slots=True)
class _Search:
    """Free time for one frame: its service, its person, its own hold left out of account."""

    session: Session
    business: Business
    frame: Frame
    now: datetime

    def free(self, window: Interval, *, anyone: bool = False) -> list[Slot]:
        return self.free_in([window], anyone=anyone)[0]

    def free_in(self, windows: Sequence[Interval], *, anyone: bool = False) -> list[list[Slot]]:
        """The free slots of each window."""
        return free_in(
            self.session,
            self.business,
            self.frame.service or "",
            None if anyone else self.frame.staff,
            windows,
            self.now,
            ignoring=self.frame.moving.id if self.frame.moving else self.frame.appointment,
        )

    def from_now_on(self) -> list[Slot]:
        """The free time of the first weeks in which there is any."""
        for reach in NEAR:
            days = Interval(self.now, self._days_around(self.now, reach).end)
            if self._tell_apart(first := self.free(days)):
                return first
        last = self.now + self.business.rules.max_advance + timedelta(days=1)
        start = self.now
        while start < last:
            if slots := self.free(Interval(start, start + HORIZON)):
                return slots
            start += HORIZON
        return []

    def around(self, when: When, window: Interval) -> Found:
        """The nearest to a wish that is not free: the same person first, somebody else on that day too."""
        because = explain(self.business, self.frame.service or "", self.frame.staff, window, self.now)
        if because == "too_far":
            return Found((), because=because, wanted=when)
        wanted = max(window.start, self.now)
        own = nearest(self._near(wanted), wanted, self.business.zone)
        others = nearest(self._same_day(wanted), wanted, self.business.zone, 1) if self.frame.staff else ()
        slots = sorted({*own[: COUNT - len(others)], *others}) or spread(
            self.from_now_on(), self.business.zone
        )
        return Found(tuple(slots), because=because, wanted=when)

    def _near(self, wanted: datetime) -> list[Slot]:
        """The free time around an instant. A few whole days mostly hold enough, and weeks cost far more."""
        for reach in NEAR:
            if self._tell_apart(free := self.free(self._days_around(wanted, reach))):
                return free
        return self.free(Interval(wanted - HORIZON, wanted + HORIZON))

    def _days_around(self, moment: datetime, reach: timedelta) -> Interval:
        """The whole days around a moment."""
        on, zone = self.business.local(moment).date(), self.business.zone
        return Interval(midnight(on - reach, zone), midnight(on + reach + timedelta(days=1), zone))

    def _tell_apart(self, slots: Sequence[Slot]) -> bool:
        """Whether there are slots on so many days that farther ones would not be chosen."""
        return len({self.business.local(slot.start).date() for slot in slots}) >= COUNT

    def _same_day(self, wanted: datetime) -> list[Slot]:
        on = self.business.local(wanted).date()
        zone = self.business.zone
        return self.free(Interval(midnight(on, zone), midnight(on + timedelta(days=1), zone)), anyone=True)


def last_on(
    session: Session, business: Business, frame: Frame, now: datetime, days: Sequence[date]
) -> tuple[Slot, ...]:
    """The last free time of each of these local days."""
    zone = business.zone
    whole = [Interval(midnight(on, zone), midnight(on + timedelta(days=1), zone)) for on in days]
    found = _Search(session, business, frame, now).free_in(whole)
    return tuple(max(slots) for slots in found if slots)


def other_window(offered: Sequence[Slot], direction: str, business: Business) -> When:
    """The window after, before or on other days than what was offered; on the wall clock."""
    starts = [business.local(s.start).replace(tzinfo=None) for s in offered]
    first, last = min(starts), max(starts)
    if direction == "later":
        return When(start=last + timedelta(minutes=1), end=_midnight_after(last))
    if direction == "earlier":
        return When(start=first.replace(hour=0, minute=0), end=first)
    return When(start=_midnight_after(last), end=_midnight_after(last) + timedelta(days=14))


def _midnight_after(moment: datetime) -> datetime:
    return moment.replace(hour=0, minute=0) + timedelta(days=1)
