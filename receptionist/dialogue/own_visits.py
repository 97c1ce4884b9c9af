"""Moving and cancelling a visit that was booked in this very conversation. Decides; changes nothing."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from receptionist.dialogue import decisions as do
from receptionist.dialogue.acts import Reading
from receptionist.dialogue.frame import Frame, OwnVisit
from receptionist.dialogue.wish import merge
from receptionist.domain.business import Business
from receptionist.language.when import When


def change(frame: Frame, reading: Reading, business: Business) -> tuple[Frame, do.Step] | None:
    """The step about a visit of this conversation; None where the message is about none of them."""
    if frame.cancelling and frame.awaiting == "confirmation":
        return _answered(frame, reading)
    if frame.booking or not frame.booked:
        return None
    visit = _meant(frame.booked, reading)
    if "reschedule" in reading.intents:
        return _moving(frame, visit, reading, business)
    if "cancel" in reading.intents:
        return replace(frame, cancelling=visit), do.AskCancel()
    return None


def _answered(frame: Frame, reading: Reading) -> tuple[Frame, do.Step] | None:
    if reading.intents[0] in ("yes", "confirm", "cancel"):
        return frame, do.Cancel()
    return (frame, do.KeepVisit()) if reading.intents[0] == "no" else None


def _meant(booked: Sequence[OwnVisit], reading: Reading) -> OwnVisit:
    """The visit whose service is named, otherwise the one booked last."""
    named = {i for mention in reading.services for i in mention.ids}
    return next((visit for visit in booked if visit.slot.service in named), booked[-1])


def _moving(frame: Frame, visit: OwnVisit, reading: Reading, business: Business) -> tuple[Frame, do.Step]:
    start: datetime = business.local(visit.slot.start).replace(tzinfo=None)
    before = When(start=start, end=None, clock_said=True)
    staff = next((m.ids[0] for m in reading.staff if len(m.ids) == 1), visit.slot.staff)
    known = replace(
        frame,
        booking=True,
        moving=visit,
        service=visit.slot.service,
        staff=staff,
        wish=merge(reading.whens, [before]) if reading.whens else (),
    )
    return known, do.Seek() if reading.whens else do.AskWhen()
