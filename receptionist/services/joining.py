"""Puts the client of a conversation on the waiting list, within the desk's transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from receptionist.dialogue import decisions as do
from receptionist.dialogue.frame import Awaiting, Frame, Waiting
from receptionist.dialogue.outcomes import Joined, NothingFree, Sought, Spans, WaitAsked
from receptionist.dialogue.together import together
from receptionist.dialogue.wording.consent import TEXTS
from receptionist.domain.availability import Slot
from receptionist.domain.clock import midnight
from receptionist.domain.explain import Because, explain
from receptionist.domain.interval import Interval, merge
from receptionist.domain.selection import spread
from receptionist.language.when import When
from receptionist.services import booking, consents, seeking, waitlist
from receptionist.services.clients import ClientDetails
from receptionist.services.waitlist import Wanted

if TYPE_CHECKING:
    from receptionist.services.desk import Desk
    from receptionist.services.result import Result

UNSAID = timedelta(days=14)
"""How far ahead somebody waits who has said no time."""
_AROUND = timedelta(hours=2)
"""An hour that was named stands for the part of the day around it: nothing frees up to the minute."""
_MINUTE = timedelta(minutes=1)
_MAY_COME = ("taken", "off_grid")


def join(desk: Desk, step: do.Join, result: Result) -> None:
    """Write the client down, or ask for what is missing; what is free already is mentioned."""
    waited = result.frame.waiting
    if waited is None:
        return
    if together(result.frame):
        desk.hand_over(do.HandOver("unusual", "party"), result)
        return
    if waited.service is None:
        result.outcomes.append(do.AskService(waited.either))
        return
    wanted = _wanted(desk, waited.service, waited)
    free = [slot for window in wanted.windows for slot in _free(desk, wanted, window)]
    if not free and (why := _never(desk, wanted)):
        result.frame = replace(result.frame, waiting=replace(waited, wish=()))
        result.outcomes.append(NothingFree(why, waited.wish[0] if waited.wish else None))
        return
    # Who was just offered what is free, and wants to wait all the same, is not offered it again.
    offer = step.fresh and not (result.frame.slot or result.frame.offered)
    slots = spread(free, desk.business.zone) if offer else ()
    if slots:
        result.frame = replace(result.frame, offered=slots)
    sought = Sought(wanted.service, wanted.staff, _spans(desk, wanted) if waited.wish else (), slots)
    if asks := _missing(result):
        result.outcomes.append(WaitAsked(sought, asks, step.fresh, step.unclear, step.bad_phone, step.why))
    else:
        _enter(desk, wanted, sought, result)


def proposed(frame: Frame, because: Because | None) -> Frame:
    """The frame once somebody hears that a time is taken: the list is proposed, but not to all."""
    # A move keeps its visit, and a group is never waited for as a whole.
    if because != "taken" or frame.moving or together(frame):
        return frame
    return replace(frame, may_wait=Waiting(frame.service, frame.staff, frame.wish))


def stop(result: Result) -> None:
    """The client does not want to be written down; a slot that is held meanwhile stays so."""
    result.frame = replace(result.frame, waiting=None)
    result.outcomes.append(do.StopWaiting())


def _enter(desk: Desk, wanted: Wanted, sought: Sought, result: Result) -> None:
    frame, conversation = result.frame, desk.conversation
    entry = waitlist.enter(
        desk.session,
        wanted,
        ClientDetails(frame.name or "", frame.phone, frame.email),
        desk.now,
        language=conversation.language or desk.business.language,
        conversation_id=conversation.id,
    )
    spoken = conversation.language or desk.business.language
    told = frame.consent or (spoken if spoken in TEXTS else desk.business.language)
    consents.keep_waiting(desk.session, conversation.id, told, desk.now)
    result.outcomes.append(Joined(sought, by_phone=entry.phone is not None))
    result.events.append({"type": "waitlist.joined", "waitlist": waitlist.entry_json(entry, desk.business)})
    result.frame = replace(frame, waiting=None, listed=True)
    if not frame.slot:
        result.frame = replace(result.frame, booking=False, wish=())


def _wanted(desk: Desk, service: str, waited: Waiting) -> Wanted:
    """Who does not do the service is nobody to wait for: then anyone will do."""
    staff = waited.staff if waited.staff in desk.business.service(service).staff else None
    return Wanted(service, staff, tuple(_windows(desk, waited.wish)))


def _windows(desk: Desk, wish: Sequence[When]) -> list[Interval]:
    today, zone = desk.business.local(desk.now).date(), desk.business.zone
    if not wish:
        return [Interval(midnight(today, zone), midnight(today + UNSAID, zone))]
    return merge(
        Interval(window.start - _AROUND, window.end + _AROUND - _MINUTE) if when.end is None else window
        for when in wish
        for window in seeking.windows(when, desk.business, desk.now)
    )


def _spans(desk: Desk, wanted: Wanted) -> Spans:
    return tuple((desk.business.local(w.start), desk.business.local(w.end)) for w in wanted.windows)


def _free(desk: Desk, wanted: Wanted, window: Interval) -> list[Slot]:
    return booking.free(desk.session, desk.business, wanted.service, wanted.staff, window, desk.now)


def _never(desk: Desk, wanted: Wanted) -> Because | None:
    """Why nothing can become free there at all; None where it can."""
    reasons = [explain(desk.business, wanted.service, wanted.staff, w, desk.now) for w in wanted.windows]
    return None if any(why in _MAY_COME for why in reasons) else reasons[0]


def _missing(result: Result) -> Awaiting | None:
    if not result.frame.name:
        return "name"
    return None if result.frame.phone or result.frame.email else "phone"
