"""Changes of a visit proved to be the client's: moved, cancelled, confirmed, late. In the desk's transaction.

Each looks at the row first: staff, or the client on another device, may have changed it meanwhile.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from receptionist.dialogue import decisions as do
from receptionist.dialogue.frame import Frame, OwnVisit
from receptionist.dialogue.outcomes import (
    Asked,
    Booked,
    CancelAsked,
    Cancelled,
    Gone,
    Kept,
    LateNoted,
    Moved,
    MovedMeanwhile,
    VisitConfirmed,
    VisitsShown,
)
from receptionist.dialogue.wording import words_for
from receptionist.domain.availability import Slot
from receptionist.domain.errors import SlotTaken
from receptionist.language.when import When
from receptionist.services import booking, outbox
from receptionist.storage.models import STANDING, Appointment

if TYPE_CHECKING:
    from receptionist.services.desk import Desk
    from receptionist.services.result import Result

_LONG_AGO = timedelta(hours=3)
_FAR_AHEAD = timedelta(hours=36)
"""Who is late means a visit between these two, counted from now."""


def ask_move(desk: Desk, slot: Slot, visit: OwnVisit, result: Result) -> None:
    """Ask whether to move it there. Nothing is held: the visit keeps its time until the client confirms."""
    if not _unchanged(desk, visit, result):
        return
    if (slot.start, slot.staff) == (visit.slot.start, visit.slot.staff):
        result.frame = replace(result.frame, slot=None, wish=())  # To where it is: no move at all.
        result.outcomes.append(do.AskWhen())
        return
    exact = When(start=desk.business.local(slot.start).replace(tzinfo=None), end=None, clock_said=True)
    result.frame = replace(result.frame, slot=slot, offered=(), wish=(exact,))
    result.outcomes.append(Asked(slot, "confirmation", visit.slot))


def move(desk: Desk, slot: Slot, visit: OwnVisit, result: Result) -> None:
    """Move a visit; where somebody was quicker, offer what is nearest."""
    if not _unchanged(desk, visit, result):
        return
    try:
        row = booking.move(desk.session, desk.business, visit.id, slot, desk.now)
    except SlotTaken as taken:
        desk.taken(slot, taken, result)
        return
    asked = row.state == "requested"
    result.outcomes.append(
        Booked(booking.slot_of(row), requested=True) if asked else Moved(booking.slot_of(row))
    )
    result.events.append({"type": "appointment.rescheduled", "appointment": row.id})
    result.frame = result.frame.after_booking(OwnVisit(row.id, booking.slot_of(row)))


def cancel(desk: Desk, step: do.Step, result: Result) -> None:
    """Ask about, cancel or keep the visits that the client wants to cancel."""
    visits = result.frame.cancelling
    if not all(_unchanged(desk, visit, result) for visit in visits):
        return
    if isinstance(step, do.KeepVisit):
        result.frame = replace(result.frame, cancelling=())
        result.outcomes.append(Kept(tuple(visit.slot for visit in visits)))
        return
    far = _far_enough(desk, visits, result)
    if far and isinstance(step, do.Cancel) and far == visits:
        _cancel(desk, far, result)
    elif far:
        result.frame = replace(result.frame, cancelling=far)
        result.outcomes.append(CancelAsked(tuple(visit.slot for visit in far)))


def _far_enough(desk: Desk, visits: tuple[OwnVisit, ...], result: Result) -> tuple[OwnVisit, ...]:
    """Those that the client may cancel; the others go to staff, who decide."""
    near = [visit for visit in visits if _is_near(desk, visit)]
    if near:
        too_late(desk, near[0], result)
    return tuple(visit for visit in visits if visit not in near)


def _cancel(desk: Desk, visits: tuple[OwnVisit, ...], result: Result) -> None:
    for visit in visits:
        booking.cancel(desk.session, desk.business, visit.id, desk.now)
        result.events.append({"type": "appointment.cancelled", "appointment": visit.id})
        result.frame = result.frame.without(visit)
    result.outcomes.append(Cancelled(tuple(visit.slot for visit in visits)))


def note(desk: Desk, step: do.ConfirmVisit | do.TellLate | do.ShowVisits, result: Result) -> None:
    """Write down what the client says of a visit without changing its time, or say which visits there are."""
    match step:
        case do.ConfirmVisit(visits):
            said = tuple(visit.slot for visit in visits if _confirm(desk, visit, result))
            result.outcomes += [VisitConfirmed(said)] if said else []
        case do.TellLate():
            _tell_late(desk, step, result)
        case do.ShowVisits(unchanged):
            _show(desk, result, unchanged=unchanged)


def _confirm(desk: Desk, visit: OwnVisit, result: Result) -> bool:
    """Write down that the client will come; saying so twice is no harm. False: there is no such visit yet."""
    if not _unchanged(desk, visit, result):
        return False
    row = desk.session.get_one(Appointment, visit.id)
    if row.state == "requested":
        result.outcomes.append(Booked(visit.slot, requested=True))
        return False
    row.confirmed_at, row.updated_at = row.confirmed_at or desk.now, desk.now
    result.events.append({"type": "appointment.confirmed", "appointment": visit.id})
    return True


def _tell_late(desk: Desk, step: do.TellLate, result: Result) -> None:
    """Tell staff that the client will be late; past the owner's limit they decide what can still be done."""
    soon = [v for v in step.visits if -_LONG_AGO <= v.slot.start - desk.now <= _FAR_AHEAD]
    if not soon:
        _show(desk, result)
        return
    visit = min(soon, key=lambda each: abs(each.slot.start - desk.now))
    if not _unchanged(desk, visit, result):
        return
    row = desk.session.get_one(Appointment, visit.id)
    row.late_minutes, row.updated_at = step.minutes, desk.now
    limit = desk.business.rules.late_limit
    past_limit = step.minutes is not None and timedelta(minutes=step.minutes) > limit
    result.outcomes.append(LateNoted(visit.slot, step.minutes, past_limit))
    result.events.append({"type": "appointment.late", "appointment": visit.id, "minutes": step.minutes})
    _tell_staff(desk, row, step.minutes)
    if past_limit:
        desk.hand_over(do.HandOver("rule", "late"), result)


def _show(desk: Desk, result: Result, *, unchanged: bool = False) -> None:
    """Say which visits the client has, as they stand now."""
    current = [(visit, _current(desk, visit)) for visit in result.frame.booked]
    standing = tuple(OwnVisit(visit.id, slot) for visit, slot in current if slot)
    result.frame = replace(result.frame, booked=standing)
    asked = frozenset(visit.slot for visit in standing if _is_request(desk, visit))
    result.outcomes.append(VisitsShown(tuple(visit.slot for visit in standing), asked, unchanged))


def _unchanged(desk: Desk, visit: OwnVisit, result: Result) -> bool:
    """Whether the visit stands as the conversation knows it; otherwise the client is told how it stands."""
    slot = _current(desk, visit)
    if slot == visit.slot:
        return True
    frame = _with_nothing_going_on(result.frame.without(visit))
    if slot is None:
        # A new one is proposed then, and it would be for the same.
        result.frame = replace(frame, service=visit.slot.service, staff=visit.slot.staff)
        result.outcomes.append(Gone(visit.slot))
    else:
        result.frame = replace(frame, booked=(*frame.booked, OwnVisit(visit.id, slot)))
        result.outcomes.append(MovedMeanwhile(slot))
    return False


def stays(desk: Desk, visit: OwnVisit, result: Result) -> None:
    """The client moves nothing after all: say where the visit stands, as its row has it."""
    if _unchanged(desk, visit, result):
        result.outcomes.append(Kept((visit.slot,)))


def may_move(desk: Desk, visit: OwnVisit, result: Result) -> bool:
    """Whether another time may be looked for; where not, the client is told why."""
    return _unchanged(desk, visit, result) and not too_late(desk, visit, result)


def too_late(desk: Desk, visit: OwnVisit, result: Result) -> bool:
    """Whether the visit is so near that staff decide; they are told then."""
    if not _is_near(desk, visit):
        return False
    result.frame = _with_nothing_going_on(result.frame)
    desk.hand_over(do.HandOver("rule", "late_change"), result)
    return True


def _is_near(desk: Desk, visit: OwnVisit) -> bool:
    return visit.slot.start - desk.now < desk.business.rules.cancel_notice


def _current(desk: Desk, visit: OwnVisit) -> Slot | None:
    row = desk.session.get(Appointment, visit.id, populate_existing=True)
    return booking.slot_of(row) if row and row.state in STANDING else None


def _is_request(desk: Desk, visit: OwnVisit) -> bool:
    return desk.session.get_one(Appointment, visit.id).state == "requested"


def _with_nothing_going_on(frame: Frame) -> Frame:
    return replace(frame, moving=None, cancelling=(), booking=False, slot=None, service=None, wish=())


def _tell_staff(desk: Desk, row: Appointment, minutes: int | None) -> None:
    business = desk.business
    if business.email:
        words = words_for(business, business.language, business.local(desk.now).date())
        text = words.late_note(booking.slot_of(row), row.client_name or "", minutes)
        outbox.put(desk.session, "email", business.email, text, kind=outbox.STAFF, rule="late", now=desk.now)
