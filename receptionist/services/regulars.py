"""What a client had before, for who wants it again: only after a proof. Within the desk's transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from receptionist.dialogue import decisions as do
from receptionist.dialogue.frame import Frame
from receptionist.dialogue.outcomes import NoHistory, UsualProposed
from receptionist.dialogue.usual import at_that_hour
from receptionist.domain.availability import Slot
from receptionist.domain.business import Business
from receptionist.services.booking import slot_of, together
from receptionist.services.clients import ClientDetails, find
from receptionist.storage.models import Appointment

if TYPE_CHECKING:
    from receptionist.services.desk import Desk
    from receptionist.services.result import Result


def last_visit(session: Session, address: str, now: datetime) -> tuple[Slot, ...]:
    """The client's latest visit that has begun, with what was booked together with it; else the next one."""
    details = ClientDetails("", email=address) if "@" in address else ClientDetails("", phone=address)
    client = find(session, details)
    if client is None:
        return ()
    theirs = select(Appointment).where(Appointment.client_id == client.id, Appointment.state == "booked")
    row = session.scalar(
        theirs.where(Appointment.starts_at <= now).order_by(Appointment.starts_at.desc()).limit(1)
    ) or session.scalar(theirs.order_by(Appointment.starts_at).limit(1))
    parts = together(session, row.id) if row else []
    return tuple(slot_of(part) for part in parts if part.state == "booked")


def as_before(desk: Desk, step: do.AsBefore, result: Result) -> None:
    """Look for what the client had before, but for what they say otherwise; nothing before: say so."""
    last = _still_offered(_last(desk, result.frame), desk.business)
    if not last:
        result.frame = replace(result.frame, usual=False)
        result.outcomes.append(NoHistory(asks=not result.frame.service))
        if result.frame.service:
            desk.seek(result)
        return
    result.frame = _filled(result.frame, step, last, desk.business)
    desk.seek(result)


def ask_service(desk: Desk, step: do.AskService, result: Result) -> None:
    """Ask for the service; a client whom we know is offered the usual one."""
    frame = result.frame
    last = _still_offered(_last(desk, frame), desk.business) if frame.proven and not step.either else ()
    if last and frame.awaiting != "service":
        result.frame = replace(frame, usual=True)
        result.outcomes.append(UsualProposed(last))
    else:
        result.outcomes.append(step)


def _last(desk: Desk, frame: Frame) -> tuple[Slot, ...]:
    """What the client had last: proved, or booked in this very conversation."""
    if frame.proven:
        return last_visit(desk.session, frame.proven, desk.now)
    if not frame.booked:
        return ()
    parts = together(desk.session, frame.booked[-1].id)
    return tuple(slot_of(part) for part in parts if part.state == "booked")


def _still_offered(last: Sequence[Slot], business: Business) -> tuple[Slot, ...]:
    known = {service.id for service in business.services}
    return tuple(last) if all(slot.service in known for slot in last) else ()


def _filled(frame: Frame, step: do.AsBefore, last: Sequence[Slot], business: Business) -> Frame:
    """The frame with what was before, where the client named nothing else."""
    at_once = len(last) > 1 and len({slot.start for slot in last}) == 1
    if not frame.service:
        first, *others = dict.fromkeys(slot.service for slot in last)
        frame = replace(frame, service=first, either=(), queue=tuple((each,) for each in others))
        frame = replace(frame, people=len(last)) if at_once and frame.people == 1 else frame
    if not frame.staff and not frame.any_staff and not at_once:
        theirs = {slot.service: slot.staff for slot in last}
        staff = theirs.get(frame.service or "", last[0].staff)
        # Who was asked for by name, as it were, stays so: that they do not do it is then said.
        if "staff" in step.same or staff in business.service(frame.service or "").staff:
            frame = replace(frame, staff=staff)
    if "hour" in step.same:
        start = business.local(last[0].start).replace(tzinfo=None)
        frame = replace(frame, wish=at_that_hour(frame.wish, start))
    return frame
