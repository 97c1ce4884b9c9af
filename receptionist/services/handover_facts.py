"""What staff are told of a conversation: gathered from its frame and its turns, summed up in three lines.

The lines are made of the facts; a model may put better ones in their place later, see summaries.py.
"""

from dataclasses import asdict
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from receptionist.dialogue.decisions import HandOver
from receptionist.dialogue.facts import Facts
from receptionist.dialogue.frame import Frame, dump
from receptionist.dialogue.wording import words_for
from receptionist.domain.business import Business
from receptionist.storage.models import Conversation, Turn

BY_FACTS = "facts"
BY_MODEL = "model"


def gathered(
    session: Session,
    business: Business,
    conversation: Conversation,
    step: HandOver,
    *,
    frame: Frame,
    before: dict[str, Any],
) -> dict[str, Any]:
    """The facts as plain JSON values, with `summary` in three lines; topics of `before` are kept."""
    topics = dict.fromkeys([*before.get("topics", ()), *([step.topic] if step.topic else [])])
    facts = _facts(session, conversation, step, frame, tuple(topics))
    words = words_for(business, business.language, business.local(conversation.updated_at).date())
    if before.get("by") == BY_MODEL:
        summed = {"summary": before["summary"], "by": BY_MODEL}
    else:
        summed = {"summary": list(words.summary(facts)), "by": BY_FACTS}
    return {**asdict(facts), "topic": step.topic, "frame": dump(frame), **summed}


def _facts(
    session: Session, conversation: Conversation, step: HandOver, frame: Frame, topics: tuple[str, ...]
) -> Facts:
    query = select(Turn).where(Turn.conversation_id == conversation.id).order_by(Turn.position)
    turns = list(session.scalars(query))
    said = [turn for turn in turns if turn.author == "client"]
    readings = [turn.reading for turn in said if turn.reading]
    return Facts(
        reason=step.reason,
        topics=topics,
        language=conversation.language or "",
        name=frame.name,
        phone=frame.phone,
        email=frame.email,
        service=frame.service,
        staff=frame.staff,
        when=tuple(dict.fromkeys(when.words for when in frame.wish if when.words)),
        visits=tuple(visit.id for visit in frame.booked),
        offers=sum(any("slot" in choice for choice in turn.choices) for turn in turns),
        refused=sum(reading["intents"][0] == "no" for reading in readings),
        misunderstood=sum(not reading["certain"] for reading in readings),
        last_said=said[-1].text if said else None,
    )
