"""What to do about an answer to an offer: take one of it, show less of it, look elsewhere. Decides only."""

from collections.abc import Sequence

from receptionist.dialogue import decisions as do
from receptionist.dialogue.acts import Reading
from receptionist.dialogue.frame import Frame
from receptionist.dialogue.picking import choose
from receptionist.dialogue.wish import days_of
from receptionist.domain.availability import Slot
from receptionist.domain.business import Business

_PARTS_OF_DAY = ("morning", "afternoon", "evening")


def about_offer(frame: Frame, known: Frame, reading: Reading, business: Business) -> do.Step | None:
    """The step while the client is choosing among offered slots; None: the message is about something else.

    `known` is the frame with what the message adds.
    """
    if reading.services and {i for m in reading.services for i in m.ids} != {frame.service}:
        return None
    choice = choose(reading, frame.offered, business)
    if choice.direction:
        return do.SeekOther(choice.direction)
    slots = _on_the_day(choice.slots, frame, reading, business)
    if len(slots) == 1 and (not reading.whens or _names_one(reading)):
        return do.Take(slots[0])
    if len(slots) > 1 and len(slots) < len(frame.offered):
        return do.Narrow(slots)
    if reading.any_staff and not reading.whens:
        return do.Take(frame.offered[0])
    if reading.whens or reading.staff:
        return None
    if _agrees(frame, known, reading):
        return do.Take(frame.offered[0]) if len(frame.offered) == 1 else do.Narrow(frame.offered)
    return do.AskWhen() if reading.intents[0] in ("no", "cancel") else None


def _agrees(frame: Frame, known: Frame, reading: Reading) -> bool:
    """Whether they say yes, or give the name for the only time that there is."""
    named = known.name != frame.name and len(frame.offered) == 1
    return reading.intents[0] in ("yes", "confirm") or named


def _on_the_day(
    slots: Sequence[Slot], frame: Frame, reading: Reading, business: Business
) -> tuple[Slot, ...]:
    """Of slots at an hour that was said with no day, those on the one day wished for all along."""
    days = days_of(frame.wish)
    if len(days) != 1 or any(when.day_said for when in reading.whens):
        return tuple(slots)
    there = tuple(slot for slot in slots if business.local(slot.start).date() == days[0])
    return there or tuple(slots)


def _names_one(reading: Reading) -> bool:
    """An hour or a part of a day picks a slot; a bare "in December" that happens to hold one does not."""
    few = len(reading.whens) <= len(_PARTS_OF_DAY)  # More are what is left once some are shut out.
    return few and any(w.clock_said or w.end is None for w in reading.whens)
