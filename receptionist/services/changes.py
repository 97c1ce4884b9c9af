"""Changes of a visit that is proved to be the client's: move, cancel. Within the desk's transaction."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from receptionist.dialogue import decisions as do
from receptionist.dialogue.frame import OwnVisit
from receptionist.dialogue.outcomes import Asked, CancelAsked, Cancelled, Kept, Moved
from receptionist.domain.availability import Slot
from receptionist.domain.errors import SlotTaken
from receptionist.language.when import When
from receptionist.services import booking

if TYPE_CHECKING:
    from receptionist.services.desk import Desk
    from receptionist.services.result import Result


def ask_move(desk: Desk, slot: Slot, visit: OwnVisit, result: Result) -> None:
    """Ask whether to move it there. Nothing is held: the visit keeps its time until the client confirms."""
    exact = When(start=desk.business.local(slot.start).replace(tzinfo=None), end=None, clock_said=True)
    result.frame = replace(result.frame, slot=slot, offered=(), wish=(exact,))
    result.outcomes.append(Asked(slot, "confirmation", visit.slot))


def move(desk: Desk, slot: Slot, visit: OwnVisit, result: Result) -> None:
    """Move a visit; where somebody was quicker, offer what is nearest."""
    try:
        row = booking.move(desk.session, desk.business, visit.id, slot, desk.now)
    except SlotTaken as taken:
        desk.taken(slot, taken, result)
        return
    result.outcomes.append(Moved(booking.slot_of(row)))
    result.events.append({"type": "appointment.rescheduled", "appointment": row.id})
    result.frame = result.frame.after_booking(OwnVisit(row.id, booking.slot_of(row)))


def cancel(desk: Desk, step: do.Step, result: Result) -> None:
    """Ask about, cancel or keep the visit that the client wants to cancel."""
    visit = result.frame.cancelling
    if visit is None or too_late(desk, visit, result):
        return
    match step:
        case do.AskCancel():
            result.outcomes.append(CancelAsked(visit.slot))
        case do.KeepVisit():
            result.frame = replace(result.frame, cancelling=None)
            result.outcomes.append(Kept(visit.slot))
        case _:
            booking.cancel(desk.session, desk.business, visit.id, desk.now)
            result.outcomes.append(Cancelled(visit.slot))
            result.events.append({"type": "appointment.cancelled", "appointment": visit.id})
            result.frame = result.frame.without(visit)


def too_late(desk: Desk, visit: OwnVisit, result: Result) -> bool:
    """Whether the visit is so near that staff decide; they are told then."""
    if visit.slot.start - desk.now >= desk.business.rules.cancel_notice:
        return False
    result.frame = replace(result.frame, moving=None, cancelling=None, booking=False, slot=None)
    desk.hand_over(do.HandOver("rule", "late_change"), result)
    return True
