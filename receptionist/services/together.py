"""The desk's steps where visits are booked together: seek, take, book. Within the desk's transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from receptionist.dialogue.frame import Frame, OwnVisit
from receptionist.dialogue.outcomes import Asked, Booked, OneByOne
from receptionist.dialogue.together import one_by_one, parts_of
from receptionist.domain.availability import Slot
from receptionist.domain.clock import midnight
from receptionist.domain.errors import SlotTaken
from receptionist.domain.explain import Because, explain
from receptionist.domain.groups import Diary, Group, Part, one_after_another, side_by_side
from receptionist.domain.interval import Interval
from receptionist.domain.selection import COUNT, nearest
from receptionist.language.when import When
from receptionist.services import booking, parties
from receptionist.services.finding import diary
from receptionist.services.messages.announcing import announced
from receptionist.services.seeking import HORIZON, Found, fitting, windows
from receptionist.storage.models import Appointment

if TYPE_CHECKING:
    from receptionist.services.desk import Desk
    from receptionist.services.result import Result

Way = Callable[[Diary, Sequence[Part], Interval], list[Group]]
_DAYS = 4
"""On how many days groups are looked for before those found are enough."""


def seek(desk: Desk, result: Result) -> None:
    """Hold the very group that was asked for, or offer some; where there is none at all, go another way."""
    desk.release(result)
    found = _find(desk, result.frame)
    if found.exact:
        result.frame = replace(result.frame, combined=found.groups)
        desk.take(found.exact, result)
    elif found.slots or found.because == "too_far":
        desk.offer_found(found, result)
    else:
        result.frame = one_by_one(result.frame)
        result.outcomes.append(OneByOne())
        desk.seek(result)


def take(desk: Desk, group: Group, result: Result) -> None:
    """Hold all of a group; where somebody was quicker with any part of it, offer what is nearest."""
    frame = result.frame
    wanted = When(start=desk.business.local(group[0].start).replace(tzinfo=None), end=None, clock_said=True)
    try:
        visits = parties.hold(
            desk.session, desk.business, group, desk.now, conversation_id=desk.conversation.id
        )
    except SlotTaken:
        _taken(desk, wanted, result)
        return
    result.frame = replace(
        frame,
        booking=True,
        slot=group[0],
        along=group[1:],
        appointment=visits[0].id,
        offered=(),
        combined=(),
        wish=(wanted,),
    )
    instead = frame.slot is not None
    result.outcomes.append(Asked(group[0], result.frame.missing, fresh=True, instead=instead))


def book(desk: Desk, client: booking.ClientDetails, result: Result) -> None:
    """Book all that is held together, or nothing of it."""
    frame = result.frame
    assert frame.slot
    assert frame.appointment
    try:
        visits = parties.book(desk.session, desk.business, frame.appointment, client, desk.now)
    except SlotTaken:
        _taken(desk, frame.wish[0], result)
        return
    written(desk, result, visits, frame.slot)
    known = replace(frame, queue=())
    for visit in visits:
        known = known.after_booking(OwnVisit(visit.id, booking.slot_of(visit)))
    result.frame = known


def written(desk: Desk, result: Result, visits: Sequence[Appointment], slot: Slot) -> None:
    """Note what stands in the database now: visits, or the requests for them."""
    result.written = visits[0]
    asked = any(visit.state == "requested" for visit in visits)
    reminders = announced(desk.session, desk.business, visits)
    result.outcomes.append(Booked(slot, len(visits), requested=asked, reminders=reminders))
    for visit in visits:
        result.events.append({"type": f"appointment.{visit.state}", "appointment": visit.id})


def _taken(desk: Desk, wanted: When, result: Result) -> None:
    """Offer what is nearest to a group that is no longer free."""
    result.frame = replace(result.frame.without_slot(), wish=(wanted,))
    window = windows(wanted, desk.business, desk.now)[0]
    desk.offer_found(_around(desk, result.frame, wanted, window, "taken"), result)


def _find(desk: Desk, frame: Frame) -> Found:
    """The groups that fit the frame's wish, at one time or else in a row; otherwise the nearest ones."""
    search = _Search(desk, _parts(frame, desk))
    theirs = not frame.staff or any(part.staff for part in search.parts)
    ways = _ways(frame)
    wishes = [(w, window) for w in frame.wish for window in windows(w, desk.business, desk.now)]
    because: Because | None = None if theirs else "not_theirs"
    for way in ways:
        fits = search.fitting(way, wishes or [(None, search.always())])
        if fits:
            found = _chosen(fits, frame, desk)
            # What is not quite as it was asked for is offered, not taken.
            as_asked = theirs and way is ways[0]
            return found if as_asked else replace(found, exact=None, because=because)
    if not wishes:
        return Found(())
    when, window = wishes[0]
    return _around(desk, frame, when, window, because or search.because(window))


def _ways(frame: Frame) -> tuple[Way, ...]:
    """People come at one time if they can."""
    return (side_by_side, one_after_another) if frame.people > 1 else (one_after_another,)


def _around(desk: Desk, frame: Frame, when: When, window: Interval, because: Because) -> Found:
    """The groups nearest to a window in which there is none."""
    search = _Search(desk, _parts(frame, desk))
    for way in _ways(frame) if because != "too_far" else ():
        if groups := search.around(way, window.start):
            return _with_groups(Found(tuple(g[0] for g in groups), because=because, wanted=when), groups)
    return Found((), because=because, wanted=when)


def _chosen(fits: Sequence[tuple[When | None, Group]], frame: Frame, desk: Desk) -> Found:
    """What to say of the groups that fit: the one named, or a few to choose from."""
    anything = When(start=datetime.min, end=datetime.max)  # noqa: DTZ901 - a wish with no time in it
    firsts = [(when or anything, group[0]) for when, group in fits]
    return _with_groups(fitting(firsts, frame.wish, desk.business), [group for _, group in fits])


def _with_groups(found: Found, groups: Iterable[Group]) -> Found:
    by_first = {group[0]: group for group in groups}
    return replace(found, groups=tuple(by_first[slot] for slot in found.slots))


def _parts(frame: Frame, desk: Desk) -> list[Part]:
    """What is wanted of whom; where several come at a time, the person asked for serves one of them."""
    parts = [
        Part(service, frame.staff if frame.staff in desk.business.service(service).staff else None)
        for service in parts_of(frame)
    ]
    if frame.people == 1:
        return parts
    first = next((n for n, part in enumerate(parts) if part.staff), None)
    return [part if n == first else replace(part, staff=None) for n, part in enumerate(parts)]


@dataclass(frozen=True, slots=True)
class _Search:
    """Looks for groups of these parts, a day at a time, until there are enough."""

    desk: Desk
    parts: Sequence[Part]

    def always(self) -> Interval:
        return Interval(
            self.desk.now, self.desk.now + self.desk.business.rules.max_advance + timedelta(days=1)
        )

    def fitting(
        self, way: Way, wishes: Iterable[tuple[When | None, Interval]]
    ) -> list[tuple[When | None, Group]]:
        """The groups that start in the windows, of the first few days that have any."""
        found: list[tuple[When | None, Group]] = []
        days: set[date] = set()
        for when, window in wishes:
            for piece in self._by_days(window):
                groups = self._groups(way, piece)
                found += [(when, group) for group in groups]
                days |= {self._day(group[0].start) for group in groups}
                if len(days) == _DAYS:
                    return found
        return found

    def around(self, way: Way, wanted: datetime) -> list[Group]:
        """The groups nearest to an instant, on its day and on those before and after."""
        found: list[Group] = []
        wanted = max(wanted, self.desk.now)
        zone, on = self.desk.business.zone, self._day(wanted)
        for distance in range(HORIZON.days + 1):
            for day in sorted({on - timedelta(days=distance), on + timedelta(days=distance)}):
                whole = Interval(midnight(day, zone), midnight(day + timedelta(days=1), zone))
                found += self._groups(way, whole)
            if len({self._day(group[0].start) for group in found}) >= COUNT:
                break
        chosen = nearest([group[0] for group in found], wanted, zone)
        return sorted(group for group in found if group[0] in chosen)

    def because(self, window: Interval) -> Because:
        """Why a part cannot start in the window, or that only all together cannot."""
        desk = self.desk
        known = diary(desk.session, desk.business, window, desk.now)
        alone = next((part for part in self.parts if not known.free(part, window)), None)
        if alone is None:
            return "taken"
        return explain(desk.business, alone.service, alone.staff, window, desk.now)

    def _groups(self, way: Way, window: Interval) -> list[Group]:
        desk = self.desk
        return way(diary(desk.session, desk.business, window, desk.now), self.parts, window)

    def _by_days(self, window: Interval) -> Iterator[Interval]:
        zone, start = self.desk.business.zone, max(window.start, self.desk.now)
        while start < window.end:
            end = min(midnight(self._day(start) + timedelta(days=1), zone), window.end)
            yield Interval(start, end)
            start = end

    def _day(self, moment: datetime) -> date:
        return self.desk.business.local(moment).date()
