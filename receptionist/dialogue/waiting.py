"""Joining the waiting list: what is waited for, and by whom. Decides; writes nothing down."""

import re
from dataclasses import replace

from receptionist.dialogue import decisions as do
from receptionist.dialogue.absorbing import BOOKING, absorb
from receptionist.dialogue.acts import Reading
from receptionist.dialogue.choosing import read_choice
from receptionist.dialogue.frame import Frame, Waiting
from receptionist.dialogue.picking import choose
from receptionist.dialogue.questions import Message
from receptionist.dialogue.together import together
from receptionist.domain.availability import Slot
from receptionist.domain.business import Business
from receptionist.language.text import fold

_ABOUT_OTHERS = (*BOOKING, "reschedule", "my_visits", "late", "confirm")
# Folded words of both languages, which agree only to what was just proposed.
_WILL_WAIT = re.compile(r"\b(znac|cynk\w*|info\w*|[pz]oczekam|list[aey]|list|know|notify|wait)\b")
_NO_NEED = re.compile(
    r"\bnie (trzeba|musi\w*|dawaj\w*|chce|potrzeb\w*|[pz]oczekam)|\bno need|\bdon ?t\b|\bnot\b"
)


def join(frame: Frame, message: Message, business: Business) -> tuple[Frame, do.Step | None]:
    """The step towards the list, and the frame to go on with; no step: it is about something else."""
    reading = message.reading
    if "waitlist" in reading.intents or (frame.may_wait and _agrees(frame, reading)):
        if together(_heard(frame, reading, business)):
            return frame, do.HandOver("unusual", "party")  # An entry is one visit: half of it is no use.
        return _wanting(frame, reading, business), do.Join(fresh=True)
    if frame.waiting is None:
        return frame, None
    return _answered(frame, message, business)


def picked(frame: Frame, *, service: str | None = None) -> Frame:
    """The frame once a button says what is waited for: the proposal itself, or the service asked for."""
    waited = frame.may_wait or frame.waiting or Waiting(frame.service, frame.staff, frame.wish)
    if service:
        waited = replace(waited, service=service, either=())
    return _with(frame, waited)


def _agrees(frame: Frame, reading: Reading) -> bool:
    """Whether a proposal to wait is taken; a bare yes says so only where no time was offered beside it."""
    words = fold(reading.text).replace("'", " ").replace("’", " ")
    if _WILL_WAIT.search(words) and not _NO_NEED.search(words):
        return True
    return not frame.offered and reading.intents[0] == "yes"


def _wanting(frame: Frame, reading: Reading, business: Business) -> Frame:
    """The frame with what a message adds to what is waited for, and to what is known of the client."""
    known = _heard(frame, reading, business)
    service = known.service or (None if known.either else _only_service(known.staff, business))
    waited = Waiting(service, known.staff, known.wish, known.either)
    told = replace(frame, name=known.name, phone=known.phone, email=known.email)
    return _with(replace(told, people=known.people, queue=known.queue), waited)


def _heard(frame: Frame, reading: Reading, business: Business) -> Frame:
    """The frame as if what is waited for were wished: what a message adds to it is read in the same way."""
    basis = frame.may_wait or frame.waiting or Waiting(_service(frame), frame.staff, frame.wish)
    known = replace(frame, service=basis.service, either=basis.either, staff=basis.staff, wish=basis.wish)
    return absorb(known, reading, business, wishes=True)


def _with(frame: Frame, waited: Waiting) -> Frame:
    """What is waited for is also what is spoken of, unless a slot is held meanwhile."""
    frame = replace(frame, waiting=waited, may_wait=None, pending=None)
    if frame.slot:
        return frame
    return replace(frame, booking=False, service=waited.service, staff=waited.staff, wish=waited.wish)


def _service(frame: Frame) -> str | None:
    booked = {visit.slot.service for visit in frame.booked}
    return frame.service or (booked.pop() if len(booked) == 1 else None)


def _only_service(staff: str | None, business: Business) -> str | None:
    services = [s.id for s in business.services if staff is None or staff in s.staff]
    return services[0] if len(services) == 1 else None


def _answered(frame: Frame, message: Message, business: Business) -> tuple[Frame, do.Step | None]:
    """What an answer to a question of the list comes to."""
    reading, known = message.reading, _wanting(frame, message.reading, business)
    if (known.name, known.phone, known.email) != (frame.name, frame.phone, frame.email):
        return known, do.Join()
    if slot := _chosen(frame, reading, business):
        return replace(frame, waiting=None), do.Take(slot)
    if _wants_else(reading):
        return replace(frame, waiting=None, booking=bool(reading.whens)), None
    if known.waiting != frame.waiting:
        return known, do.Join(fresh=True)
    return _stays(frame, message)


def _chosen(frame: Frame, reading: Reading, business: Business) -> Slot | None:
    """The free slot that is taken instead of waiting; a client's own name picks nobody's slot."""
    if not (reading.whens or read_choice(reading.text)):
        return None
    slots = choose(reading, frame.offered, business).slots
    return slots[0] if len(slots) == 1 else None


def _wants_else(reading: Reading) -> bool:
    """Whether the client would rather book, at an hour say, or asks about a visit."""
    at_an_hour = bool(reading.whens) and all(when.end is None for when in reading.whens)
    return at_an_hour or any(intent in _ABOUT_OTHERS for intent in reading.intents)


def _stays(frame: Frame, message: Message) -> tuple[Frame, do.Step | None]:
    reading = message.reading
    if reading.contact.invalid_phone:
        return frame, do.Join(bad_phone=reading.contact.invalid_phone)
    if message.answers:
        return frame, do.Join()
    if reading.topic == "why_phone" or (frame.awaiting == "phone" and reading.intents[0] == "no"):
        return frame, do.Join(why=True)
    if reading.intents[0] in ("no", "cancel"):
        return replace(frame, waiting=None), do.StopWaiting()
    return frame, None
