"""Visits as staff put them down: booked, moved, cancelled, marked. In the caller's transaction.

The rules are the clients' but for notice, advance and grid. What does not fit needs a reason, which the
journal keeps; nothing here may be reached from a conversation.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy.orm import Session

from receptionist.domain.availability import Slot
from receptionist.domain.business import Business
from receptionist.domain.errors import Conflict, NotFound, Refused
from receptionist.services import booking, freed, journal, occupancy, placing
from receptionist.services.messages import notices, planning
from receptionist.services.obstacles import Obstacle, Warned, for_staff, obstacles
from receptionist.storage.models import STANDING, Appointment, Client, User

Mark = Literal["confirmed", "arrived", "done", "no_show", "expected"]
"""What staff say of a visit; `expected` takes back what was said."""

MARKS: tuple[Mark, ...] = ("confirmed", "arrived", "done", "no_show", "expected")
SUBJECT = "appointment"


@dataclass(frozen=True, slots=True)
class Desk:
    """Who acts, when, in which transaction. `now` is an instant."""

    session: Session
    business: Business
    by: User
    now: datetime


class ChangedMeanwhile(Refused):
    """The visit was changed since it was looked at; `by` is who of the staff did last, empty: nobody has."""

    def __init__(self, visit_id: str, by: str) -> None:
        self.visit_id = visit_id
        self.by = by
        super().__init__(visit_id, by)


def book(
    desk: Desk,
    slot: Slot,
    client: Client,
    *,
    name: str = "",
    reason: str = "",
    note: str = "",
    tell: bool = True,
) -> Appointment:
    """Book a slot for a client; Warned where it does not fit and no reason is given.

    `name`: for whom it is, where that is not the name on record. `tell`: the client gets a notice.
    """
    booking.sweep_holds(desk.session, desk.now)
    in_the_way = _in_the_way(desk, slot, reason)
    visit = placing.new_visit(for_staff(desk.business, slot), slot, desk.now)
    visit.client_id, visit.client_name, visit.state = client.id, name or client.name, "booked"
    visit.staff_note = note or None
    desk.session.add(visit)
    _take(desk, visit, slot, in_the_way)
    planning.plan(desk.session, desk.business, visit, desk.now)
    _tell(desk, visit, "booked", tell=tell)
    _write(desk, "visit.booked", visit, reason, in_the_way)
    return visit


def move(
    desk: Desk, visit_id: str, slot: Slot, version: str, *, reason: str = "", tell: bool = True
) -> Appointment:
    """Give a visit another time, length or person; Warned where it does not fit and no reason is given.

    ChangedMeanwhile where it is not as it was looked at; Conflict where it does not stand any more.
    """
    booking.sweep_holds(desk.session, desk.now)
    visit = standing(desk, visit_id, version)
    before = booking.slot_of(visit)
    if slot == before:
        return visit
    in_the_way = _in_the_way(desk, slot, reason, ignoring=visit.id)
    freed.note(desk.session, visit, desk.now)
    occupancy.give_back(desk.session, visit.id)
    placing.put(for_staff(desk.business, slot), visit, slot)
    _take(desk, visit, slot, in_the_way)
    visit.sequence += 1
    _touch(desk, visit)
    if visit.state == "booked":
        planning.plan_anew(desk.session, desk.business, visit, desk.now)
        _tell(desk, visit, "moved", tell=tell)
    _write(desk, "visit.moved", visit, reason, in_the_way, before=_said(before))
    return visit


def cancel(desk: Desk, visit_id: str, version: str, *, tell: bool = True) -> Appointment:
    """Cancel a visit; raises as `move` does."""
    booking.sweep_holds(desk.session, desk.now)
    visit = standing(desk, visit_id, version)
    booking.call_off(desk.session, desk.business, visit, desk.now)
    _tell(desk, visit, "cancelled", tell=tell)
    _write(desk, "visit.cancelled", visit, "", [])
    return visit


def mark(desk: Desk, visit_id: str, said: Mark, version: str) -> Appointment:
    """Write down that the client has confirmed or come, or that the visit is done, or nobody came.

    Conflict for what cannot be known before the visit begins; otherwise as `move`.
    """
    visit = standing(desk, visit_id, version)
    if visit.state == "requested":
        raise Conflict(SUBJECT, visit.id, visit.state)
    if said in ("done", "no_show") and visit.starts_at > desk.now:
        raise Conflict(SUBJECT, visit.id, "early")
    if said == "confirmed":
        visit.confirmed_at = visit.confirmed_at or desk.now
    if said == "expected":
        visit.confirmed_at = None
    visit.attendance = said if said in ("arrived", "done", "no_show") else None
    _touch(desk, visit)
    _write(desk, f"visit.{said}", visit, "", [])
    return visit


def write_note(desk: Desk, visit_id: str, note: str, version: str) -> Appointment:
    """Keep a note on a visit for those who work here; raises as `move` does."""
    visit = standing(desk, visit_id, version)
    visit.staff_note = note or None
    _touch(desk, visit)
    return visit


def version_of(visit: Appointment) -> str:
    """What differs whenever a visit was changed."""
    return version(visit.sequence, visit.updated_at)


def version(sequence: int, updated_at: datetime) -> str:
    """The same, of what it is made of."""
    return f"{sequence}.{updated_at.timestamp():.6f}"


def standing(desk: Desk, visit_id: str, version: str) -> Appointment:
    """A visit that stands and is as it was looked at."""
    visit = desk.session.get(Appointment, visit_id, populate_existing=True)
    if visit is None:
        raise NotFound(SUBJECT, visit_id)
    if version != version_of(visit):
        raise ChangedMeanwhile(visit.id, journal.last_by(desk.session, SUBJECT, visit.id))
    if visit.state not in STANDING:
        raise Conflict(SUBJECT, visit.id, visit.state)
    return visit


def _in_the_way(desk: Desk, slot: Slot, reason: str, *, ignoring: str | None = None) -> list[Obstacle]:
    found = obstacles(desk.session, desk.business, slot, desk.now, ignoring=ignoring)
    if found and not reason:
        raise Warned(slot, found)
    return found


def _take(desk: Desk, visit: Appointment, slot: Slot, in_the_way: list[Obstacle]) -> None:
    visit.overrides = bool(in_the_way)
    desk.session.flush()
    if visit.overrides:
        occupancy.take_what_is_free(desk.session, desk.business, visit)
        return
    try:
        occupancy.take(desk.session, desk.business, visit)
    except occupancy.Full:
        raise Warned(slot, [Obstacle("taken")]) from None


def _tell(desk: Desk, visit: Appointment, what: notices.Happened, *, tell: bool) -> None:
    # What is over is nothing to write about.
    silently = not tell or visit.starts_at <= desk.now
    notices.tell(desk.session, desk.business, visit, what, desk.now, by_client=False, silently=silently)


def _touch(desk: Desk, visit: Appointment) -> None:
    visit.updated_at = desk.now
    desk.session.flush()


def _write(
    desk: Desk, action: str, visit: Appointment, reason: str, in_the_way: list[Obstacle], **more: object
) -> None:
    details = {"after": _said(booking.slot_of(visit)), **more}
    if in_the_way:
        details |= {"reason": reason, "over": sorted({each.kind for each in in_the_way})}
    journal.note(desk.session, desk.by, action, SUBJECT, visit.id, now=desk.now, **details)
    desk.session.flush()


def _said(slot: Slot) -> dict[str, str]:
    return {"start": slot.start.isoformat(), "end": slot.end.isoformat(), "staff": slot.staff}
