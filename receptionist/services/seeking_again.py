"""The desk's looks after an offer: later, on other days, the last there is. Within its transaction."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from receptionist.dialogue.together import parts_of
from receptionist.dialogue.wish import days_of
from receptionist.services import together
from receptionist.services.seeking import Found, last_on, other_window, seek

if TYPE_CHECKING:
    from receptionist.services.desk import Desk
    from receptionist.services.result import Result

_MOST_DAYS = 3


def seek_other(desk: Desk, direction: str, result: Result) -> None:
    """Look in that direction from what was offered."""
    desk.release(result)
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
    if parts_of(frame):  # Of these not every start of a day is looked through: the later ones are offered.
        there = [slot for slot, on in zip(frame.offered, offered, strict=True) if on in days]
        result.frame = replace(frame, offered=tuple(there) or frame.offered)
        seek_other(desk, "later", result)
        return
    slots = last_on(desk.session, desk.business, frame, desk.now, days)
    if len(slots) == 1:
        desk.take(slots[0], result)
    else:
        desk.offer_found(Found(slots), result)
