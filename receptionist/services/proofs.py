"""The desk's part in a proof: send a code, check it, load the client's visits, take up what waited."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from receptionist.dialogue import decisions as do
from receptionist.dialogue.frame import Frame
from receptionist.dialogue.outcomes import CodeSent, CodeWrong
from receptionist.dialogue.own_visits import taken_up
from receptionist.dialogue.wording import words_for
from receptionist.domain.reminders import Carrier
from receptionist.services import identity, outbox

if TYPE_CHECKING:
    from receptionist.services.desk import Desk
    from receptionist.services.result import Result


def prove(desk: Desk, step: do.SendCode | do.CheckCode, result: Result) -> None:
    """Take one step of a proof."""
    match step:
        case do.SendCode(address):
            _send_code(desk, address, result)
        case do.CheckCode(code):
            _check_code(desk, code, result)


def _send_code(desk: Desk, address: str, result: Result) -> None:
    """Send a code; who is not known gets the same answer, and nothing else."""
    again = result.frame.code_to == address
    result.unhurried = True
    code = desk.identity.make(desk.session, desk.conversation.id, address, desk.now)
    if code is None:
        result.frame = replace(result.frame, pending=None, code_to=None)
        desk.hand_over(do.HandOver("rule", "identity"), result)
        return
    result.frame = _remembering(result, address)
    result.outcomes.append(CodeSent(address, again))
    if code.known:
        words = words_for(
            desk.business, desk.conversation.language or "", desk.business.local(desk.now).date()
        )
        channel: Carrier = "email" if "@" in address else "sms"
        text = words.code_message(code.digits)
        language = desk.conversation.language
        outbox.put(desk.session, channel, address, text, rule=outbox.CODE, now=desk.now, language=language)


def _check_code(desk: Desk, digits: str, result: Result) -> None:
    """Check a code; where it is right, go on with what the client came for."""
    frame, verdict = result.frame, desk.identity.check(desk.session, desk.conversation.id, digits, desk.now)
    if verdict != "right" or frame.code_to is None:
        result.outcomes.append(CodeWrong(over=verdict == "over"))
        return
    name, visits = identity.upcoming(desk.session, frame.code_to, desk.now)
    result.greets = None if frame.proven else name
    here = {visit.id for visit in visits}
    kept = tuple(visit for visit in frame.booked if visit.id not in here)
    result.frame = replace(frame, proven=frame.code_to, code_to=None, name=name, booked=(*visits, *kept))
    following = taken_up(result.frame, desk.business)
    result.frame, step = following or (replace(result.frame, pending=None), do.ShowVisits())
    desk.step(step, result)


def _remembering(result: Result, address: str) -> Frame:
    kept = replace(result.frame, code_to=address)
    return replace(kept, email=address) if "@" in address else replace(kept, phone=address)
