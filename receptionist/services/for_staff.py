"""What is for people: a conversation given to them, what is added to it, when they answer.

In the desk's transaction.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from receptionist.dialogue import decisions as do
from receptionist.dialogue.animals import Whose
from receptionist.dialogue.frame import load
from receptionist.dialogue.outcomes import HandedOver, Noted
from receptionist.domain.answering import answering_hours
from receptionist.services import handover

if TYPE_CHECKING:
    from receptionist.services.desk import Desk
    from receptionist.services.result import Result


def take(desk: Desk, step: do.HandOver | do.Note, result: Result) -> None:
    """Bring a person, or add to what is before them."""
    if isinstance(step, do.Note):
        _note(desk, result)
        return
    desk.will_write()
    outcome = handover.open_handover(
        desk.session, desk.business, desk.conversation, step, frame=result.frame, now=desk.now
    )
    result.outcomes.append(outcome)
    if not outcome.again:
        result.events.append({"type": "handover", "reason": step.reason})


def who_answers(desk: Desk, result: Result) -> None:
    """Say when people answer."""
    hours = answering_hours(desk.business, desk.now)
    result.outcomes.append(HandedOver("asked", "reply", *hours, urgent=_urgency(desk)))


def _note(desk: Desk, result: Result) -> None:
    """What was left for staff: a number or an e-mail is to be called, anything else is only added."""
    frame, before = result.frame, load(desk.conversation.frame)
    handover.note(desk.session, desk.business, desk.conversation, frame)
    call = frame.phone if frame.phone != before.phone else None
    write = frame.email if frame.email != before.email else None
    since = answering_hours(desk.business, desk.now)[0]
    result.outcomes.append(Noted(call or write, since, _urgency(desk)))


def _urgency(desk: Desk) -> Whose | None:
    return handover.urgency(handover.standing_handover(desk.session, desk.conversation.id))
