"""A visit that comes again every week: what fits is listed first, then booked as ticked, all of it or none.

Never puts a visit over another, whoever asks: what does not fit is booked by hand, with a reason.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from receptionist.domain.availability import Slot
from receptionist.domain.clock import instant, is_on_clock
from receptionist.services import desk_booking
from receptionist.services.booking import slot_of
from receptionist.services.desk_booking import Desk
from receptionist.services.obstacles import Obstacle, Warned, obstacles
from receptionist.storage.models import Appointment, Client

MOST = 26


@dataclass(frozen=True, slots=True)
class Repeat:
    """One week's turn, and what stands in its way."""

    on: date
    slot: Slot
    obstacles: tuple[Obstacle, ...]


def plan(desk: Desk, visit: Appointment, times: int) -> list[Repeat]:
    """The visits of the weeks after this one, so that with it there are `times`; the clock's time stays."""
    found = []
    for week in range(1, times):
        slot, exact = _weeks_later(desk, visit, week)
        in_the_way = obstacles(desk.session, desk.business, slot, desk.now)
        if not exact:
            in_the_way.append(Obstacle("other_hours"))
        found.append(Repeat(desk.business.local(slot.start).date(), slot, tuple(in_the_way)))
    return found


def book(desk: Desk, visit_id: str, version: str, days: Collection[date], times: int) -> list[Appointment]:
    """Book the ticked days of the plan; Warned, with none booked, where one of them does not fit.

    The client, who asked for them, gets no notice of each. ValueError for a day that is not of the plan;
    otherwise as `desk_booking.move`.
    """
    visit = desk_booking.standing(desk, visit_id, version)
    planned = {each.on: each for each in plan(desk, visit, times)}
    if not set(days) <= set(planned):
        raise ValueError("a day that was not offered")
    chosen = [planned[on] for on in sorted(days)]
    for each in chosen:
        if each.obstacles:
            raise Warned(each.slot, each.obstacles)
    client = desk.session.get_one(Client, visit.client_id)
    name = visit.client_name or ""
    return [desk_booking.book(desk, each.slot, client, name=name, tell=False) for each in chosen]


def _weeks_later(desk: Desk, visit: Appointment, weeks: int) -> tuple[Slot, bool]:
    """The slot so many weeks later, and whether the clock shows its time that day."""
    business, slot = desk.business, slot_of(visit)
    local: datetime = business.local(slot.start).replace(tzinfo=None) + timedelta(weeks=weeks)
    start = instant(local, business.zone)
    moved = Slot(start, start + (slot.end - slot.start), slot.service, slot.staff)
    return moved, is_on_clock(local, business.zone)
