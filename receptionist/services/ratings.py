"""Asks a client once how the conversation went, and keeps what they think of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import exists, or_, select

from receptionist.dialogue import decisions as do
from receptionist.dialogue.outcomes import Rated, RatingAsked
from receptionist.storage.models import ConversationEvent, Handover, Rating

if TYPE_CHECKING:
    from receptionist.services.desk import Desk
    from receptionist.services.result import Result

DONE = (
    "appointment.booked",
    "appointment.rescheduled",
    "appointment.cancelled",
    "appointment.confirmed",
    "waitlist.joined",
)
"""The events after which a conversation has come to something."""
_GRAVE = ("complaint", "emergency")
_LOW = 3
"""Up to this score one word of why is asked for."""


def thank(desk: Desk, result: Result) -> None:
    """Answer thanks or a goodbye, with the question where it is the time for it."""
    if not _may_ask(desk, result):
        result.outcomes.append(do.Thank())
        return
    desk.session.add(Rating(conversation_id=desk.conversation.id, asked_at=desk.now))
    result.outcomes.append(RatingAsked())


def keep(desk: Desk, given: do.Rate, result: Result, *, alone: bool) -> None:
    """Keep a score, a comment, or both; `alone`: the message said nothing else, so it is answered here."""
    row = desk.session.get(Rating, desk.conversation.id)
    if row is None:
        return
    first = row.given_at is None
    if given.score or given.comment:
        row.score, row.comment = given.score or row.score, given.comment or row.comment
        row.given_at = desk.now
    if alone:
        low = given.score is not None and given.score <= _LOW
        result.outcomes.append(Rated(asks_why=first and low and not given.comment))


def _may_ask(desk: Desk, result: Result) -> bool:
    """Once, of a conversation in which something was done, nothing is under way and nothing went wrong."""
    frame = result.frame
    if frame.booking or frame.slot or frame.pending or frame.waiting:
        return False
    here = desk.conversation.id
    done = exists().where(ConversationEvent.conversation_id == here, ConversationEvent.type.in_(DONE))
    asked = exists().where(Rating.conversation_id == here)
    wrong = exists().where(
        Handover.conversation_id == here, or_(Handover.closed_at.is_(None), Handover.reason.in_(_GRAVE))
    )
    return bool(desk.session.scalar(select(done & ~asked & ~wrong)))
