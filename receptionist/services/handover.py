"""Brings a person into a conversation: opens the handover with what is known, and says when people answer."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from receptionist.dialogue.decisions import HandOver
from receptionist.dialogue.frame import Frame, dump
from receptionist.dialogue.outcomes import HandedOver
from receptionist.domain.answering import answering_hours
from receptionist.domain.business import Business
from receptionist.storage.models import Conversation, Handover


def open_handover(
    session: Session,
    business: Business,
    conversation: Conversation,
    step: HandOver,
    *,
    frame: Frame,
    now: datetime,
) -> HandedOver:
    """Give the conversation to people, in the caller's transaction; one already given only gets graver.

    `now` is an instant. What was an emergency stays one.
    """
    answers_from, answers_until = answering_hours(business, now)
    standing = session.scalar(
        select(Handover).where(Handover.conversation_id == conversation.id, Handover.closed_at.is_(None))
    )
    if standing is None:
        session.add(
            Handover(
                conversation_id=conversation.id,
                reason=step.reason,
                facts={"topic": step.topic, "frame": dump(frame)},
                opened_at=now,
                taken_by=None,
                closed_at=None,
            )
        )
        conversation.status = "waiting_for_staff"
        return HandedOver(step.reason, step.topic, answers_from, answers_until)
    graver = step.reason == "emergency" and standing.reason != "emergency"
    if graver:
        standing.reason = step.reason
    standing.facts = {"topic": step.topic, "frame": dump(frame)}
    return HandedOver(step.reason, step.topic, answers_from, answers_until, again=not graver)
