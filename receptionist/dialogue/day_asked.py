"""The day whose hours a client has asked: "to o 11" after "czy jesteście w sobotę?" is on that day.

Remembers only.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, time, timedelta

from receptionist.dialogue.decisions import Answer
from receptionist.dialogue.frame import Frame
from receptionist.domain.availability import opening
from receptionist.domain.business import Business
from receptionist.language.when import When


def with_day_asked(frame: Frame, answers: Iterable[Answer], business: Business) -> Frame:
    """The frame with that day as the wish, where it is open and nothing is being booked or moved."""
    if frame.booking or frame.slot or frame.moving or frame.pending:
        return frame
    days = [each.on for each in answers if each.topic == "hours" and each.on]
    on = next((day for day in reversed(days) if opening(business, day)), None)
    if on is None:
        return frame
    start = datetime.combine(on, time())
    return replace(frame, wish=(When(start=start, end=start + timedelta(days=1)),))
