"""A conversation between the assistant and people: opened, taken, answered, handed back, closed.

assistant → waiting_for_staff → staff → assistant or closed; each step is one conditional UPDATE.
"""

from datetime import datetime

from sqlalchemy import CursorResult, select, update
from sqlalchemy.orm import Session

from receptionist.dialogue.animals import Whose
from receptionist.dialogue.decisions import HandOver
from receptionist.dialogue.frame import Frame
from receptionist.dialogue.outcomes import HandedOver
from receptionist.dialogue.wording import words_for
from receptionist.domain.answering import answering_hours
from receptionist.domain.business import Business
from receptionist.domain.errors import Conflict, NotFound
from receptionist.services import transcript
from receptionist.services.handover_facts import gathered
from receptionist.services.messages.notices import tell_staff_of_handover
from receptionist.services.texts import forward
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
    standing = standing_handover(session, conversation.id)
    before = standing.facts if standing else {}
    facts = gathered(session, business, conversation, step, frame=frame, before=before)
    if standing is None:
        session.add(
            Handover(
                conversation_id=conversation.id,
                reason=step.reason,
                facts=facts,
                opened_at=now,
                taken_by=None,
                closed_at=None,
            )
        )
        conversation.status = "waiting_for_staff"
        tell_staff_of_handover(session, business, step.reason, now)
        return HandedOver(step.reason, step.topic, answers_from, answers_until)
    graver = step.reason == "emergency" and standing.reason != "emergency"
    if graver:
        standing.reason = step.reason
        tell_staff_of_handover(session, business, step.reason, now)
    standing.facts = {**facts, "reason": standing.reason}
    return HandedOver(
        step.reason, step.topic, answers_from, answers_until, again=not graver, urgent=urgency(standing)
    )


def urgency(standing: Handover | None) -> Whose | None:
    """Whose danger an open handover speaks of; None where it is no emergency."""
    if standing is None or standing.reason != "emergency":
        return None
    topics = set(standing.facts["topics"])
    animals: tuple[Whose, ...] = ("either", "animal")
    return "person" if "person" in topics else next((whose for whose in animals if whose in topics), "person")


def note(session: Session, business: Business, conversation: Conversation, frame: Frame) -> None:
    """Add what the client has told since to the facts; the reason stays. Nothing where none is open."""
    standing = standing_handover(session, conversation.id)
    if standing:
        step = HandOver(standing.facts["reason"], standing.facts["topic"])
        standing.facts = gathered(session, business, conversation, step, frame=frame, before=standing.facts)


def standing_handover(session: Session, conversation_id: str) -> Handover | None:
    """The open handover of a conversation."""
    query = select(Handover).where(Handover.conversation_id == conversation_id, Handover.closed_at.is_(None))
    return session.scalar(query)


def take(
    session: Session, conversation_id: str, staff_name: str, now: datetime, *, user_id: int | None = None
) -> None:
    """A person takes the conversation; the assistant is silent from now on. `user_id`: their account.

    Taken again by the same person it stays theirs. NotFound: no such conversation. Conflict: somebody else
    has it, or nobody asked for a person.
    """
    same = Handover.taken_by == staff_name if user_id is None else Handover.user_id == user_id
    taken = session.execute(
        update(Handover)
        .where(
            Handover.conversation_id == conversation_id,
            Handover.closed_at.is_(None),
            Handover.taken_by.is_(None) | same,
        )
        .values(taken_by=staff_name, user_id=user_id)
    )
    assert isinstance(taken, CursorResult)
    if not taken.rowcount:
        raise Conflict("conversation", conversation_id, locked(session, conversation_id).status)
    row = locked(session, conversation_id)
    if row.status == "waiting_for_staff":
        _move(session, row, "waiting_for_staff", "staff", now)


def answer(session: Session, conversation_id: str, text: str, now: datetime) -> transcript.Message:
    """A person writes to the client, who sees it at once. Conflict: staff do not have the conversation."""
    row = locked(session, conversation_id)
    if row.status != "staff":
        raise Conflict("conversation", conversation_id, row.status)
    return _tell(session, row, "staff", text, now)


def hand_back(session: Session, business: Business, conversation_id: str, now: datetime) -> None:
    """The assistant goes on with what it knew, and says so in one line. Conflict: staff do not have it."""
    row = locked(session, conversation_id)
    _move(session, row, "staff", "assistant", now)
    _end(session, conversation_id, now)
    words = words_for(business, row.language or business.language, business.local(now).date())
    _tell(session, row, "assistant", words.back_again(), now)


def close(session: Session, conversation_id: str, reason: str, now: datetime) -> None:
    """The conversation is over; `reason` is kept with the facts. Conflict: staff do not have it."""
    row = locked(session, conversation_id)
    if standing := standing_handover(session, conversation_id):
        standing.facts = {**standing.facts, "closed_because": reason}
    _move(session, row, "staff", "closed", now)
    _end(session, conversation_id, now)


def locked(session: Session, conversation_id: str) -> Conversation:
    """The conversation, kept from everybody else until the transaction ends. NotFound: there is none."""
    query = select(Conversation).where(Conversation.id == conversation_id).with_for_update()
    row = session.scalar(query.execution_options(populate_existing=True))
    if row is None:
        raise NotFound("conversation", conversation_id)
    return row


def _move(session: Session, row: Conversation, before: str, after: str, now: datetime) -> None:
    """One step of the state, by one conditional UPDATE. Conflict: it was not in the state before."""
    session.flush()
    moved = session.execute(
        update(Conversation)
        .where(Conversation.id == row.id, Conversation.status == before)
        .values(status=after, updated_at=now)
    )
    assert isinstance(moved, CursorResult)
    session.refresh(row)
    if not moved.rowcount:
        raise Conflict("conversation", row.id, row.status)
    transcript.add_event(session, row, "status", {"type": "status", "status": after}, now)


def _end(session: Session, conversation_id: str, now: datetime) -> None:
    session.execute(
        update(Handover)
        .where(Handover.conversation_id == conversation_id, Handover.closed_at.is_(None))
        .values(closed_at=now)
    )


def _tell(session: Session, row: Conversation, author: str, text: str, now: datetime) -> transcript.Message:
    said = transcript.say(session, row, author, text, now)
    forward(session, row.id, text, now)
    row.updated_at = now
    return said
