"""The desk's looks after an offer: later, on other days, the last there is. Within its transaction."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from receptionist.dialogue.frame import Frame
from receptionist.dialogue.together import parts_of
from receptionist.dialogue.wish import days_of
from receptionist.domain.availability import Slot
from receptionist.services import together
from receptionist.services.seeking import Found, last_on, other_window, seek

if TYPE_CHECKING:
    from receptionist.services.desk import Desk
    from receptionist.services.result import Result

_MOST_DAYS = 3


def seek_other(desk: Desk, direction: str, result: Result) -> None:
    """Look in that direction from what was offered."""
    if direction == "latest":
        _last_ones(desk, result)
        return
    frame = result.frame
    wish = other_window(frame.offered, direction, desk.business)
    result.frame = replace(frame, wish=(wish,))
    if parts_of(frame):
        together.seek(desk, result)
    else:
        desk.offer_found(seek(desk.session, desk.business, result.frame, desk.now), result)


def _last_ones(desk: Desk, result: Result) -> None:
    """Hold the last free time of the day spoken of; of several days, offer the last of each."""
    frame = result.frame
    offered = [desk.business.local(slot.start).date() for slot in frame.offered]
    days = days_of(frame.wish)
    days = days if 0 < len(days) <= _MOST_DAYS else sorted(set(offered))
    slots: tuple[Slot, ...]
    if parts_of(frame):
        slots = _last_offered(frame, [on in days for on in offered])
    else:
        slots = last_on(desk.session, desk.business, frame, desk.now, days)
    if len(slots) == 1:
        desk.take(slots[0], result)
    else:
        desk.offer_found(Found(slots), result)


def _last_offered(frame: Frame, on_the_day: list[bool]) -> tuple[Slot, ...]:
    """The last of the groups offered: of these, not every start of a day is looked through."""
    there = [slot for slot, fits in zip(frame.offered, on_the_day, strict=True) if fits]
    return (max(there or frame.offered),)
