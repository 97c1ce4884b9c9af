"""What staff do with a conversation or a task of the inbox: one transaction each, the caller's.

Who answers has taken it; a second one is told who has it. Nothing is sent that no person has sent.
"""

from datetime import datetime

from sqlalchemy import CursorResult, select, update
from sqlalchemy.orm import Session

from receptionist.dialogue.decisions import HandOver
from receptionist.dialogue.frame import load
from receptionist.domain.business import Business
from receptionist.domain.errors import Conflict, NotFound
from receptionist.services import handover, journal
from receptionist.services.handover import locked, standing_handover
from receptionist.services.transcript import Message
from receptionist.storage.models import (
    Conversation,
    ConversationNote,
    Handover,
    StoredReply,
    Task,
    User,
)

STEPPED_IN = "stepped_in"
"""The topic of a conversation that staff took without being asked."""
CLOSINGS = ("solved", "booked", "no_answer", "spam", "other")


class HeldBy(Exception):
    """Somebody else has the conversation: `name`."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(name)


def take(session: Session, business: Business, conversation_id: str, by: User, now: datetime) -> None:
    """A person takes a conversation that waits, or steps into one that the assistant leads.

    HeldBy: somebody else has it. Conflict: it is closed. NotFound. `now` is an instant.
    """
    row = locked(session, conversation_id)
    standing = standing_handover(session, conversation_id)
    if standing and standing.taken_by and standing.user_id != by.id:
        raise HeldBy(standing.taken_by)
    if standing is None:
        _step_in(session, business, row, now)
    handover.take(session, conversation_id, by.name, now, user_id=by.id)
    journal.note(session, by, "conversation.taken", "conversation", conversation_id, now=now)


def assign(session: Session, conversation_id: str, to: User, by: User, now: datetime) -> None:
    """Give a conversation to a colleague, or take it over from one. Conflict: nobody needs to have it."""
    row = locked(session, conversation_id)
    standing = standing_handover(session, conversation_id)
    if standing is None:
        raise Conflict("conversation", conversation_id, row.status)
    standing.taken_by = standing.user_id = None
    session.flush()
    handover.take(session, conversation_id, to.name, now, user_id=to.id)
    row.updated_at = now
    journal.note(session, by, "conversation.assigned", "conversation", conversation_id, now=now, to=to.id)


def answer(
    session: Session, conversation_id: str, text: str, *, by: User, key: str, now: datetime
) -> Message | None:
    """Write to the client, who sees it at once; the same `key` is written once, and then gives None.

    HeldBy: somebody else has it. Conflict: nobody has it, or it is over.
    """
    row = locked(session, conversation_id)
    if session.get(StoredReply, (conversation_id, f"staff {key}")):
        return None
    _theirs(session, row, by)
    said = handover.answer(session, conversation_id, text, now)
    kept = StoredReply(
        conversation_id=conversation_id, key=f"staff {key}", reply={"turn": said["id"]}, created_at=now
    )
    session.add(kept)
    return said


def note(session: Session, conversation_id: str, text: str, *, by: User, key: str, now: datetime) -> None:
    """Keep a note that the client never sees; the same `key` is the same note. NotFound."""
    locked(session, conversation_id)
    if session.scalar(select(ConversationNote.id).where(ConversationNote.key == key)):
        return
    session.add(
        ConversationNote(
            conversation_id=conversation_id,
            user_id=by.id,
            user_name=by.name,
            text=text,
            key=key,
            created_at=now,
        )
    )


def hand_back(session: Session, business: Business, conversation_id: str, by: User, now: datetime) -> None:
    """The assistant goes on, and says so. HeldBy: somebody else has it. Conflict: nobody has."""
    _theirs(session, locked(session, conversation_id), by)
    handover.hand_back(session, business, conversation_id, now)
    journal.note(session, by, "conversation.handed_back", "conversation", conversation_id, now=now)


def close(session: Session, conversation_id: str, reason: str, by: User, now: datetime) -> None:
    """The conversation is over, also one that nobody has taken. HeldBy. Conflict: staff are not asked."""
    row = locked(session, conversation_id)
    if row.status == "waiting_for_staff":
        handover.take(session, conversation_id, by.name, now, user_id=by.id)
    _theirs(session, row, by)
    handover.close(session, conversation_id, reason, now)
    journal.note(session, by, "conversation.closed", "conversation", conversation_id, now=now, reason=reason)


def finish_task(session: Session, task_id: int, by: User, now: datetime) -> None:
    """A task is seen to; done already it stays so. NotFound: there is none."""
    row = session.get(Task, task_id)
    if row is None:
        raise NotFound("task", str(task_id))
    done = session.execute(update(Task).where(Task.id == task_id, Task.done_at.is_(None)).values(done_at=now))
    assert isinstance(done, CursorResult)
    if done.rowcount:
        journal.note(session, by, "task.done", "task", task_id, now=now, kind=row.kind)


def _step_in(session: Session, business: Business, row: Conversation, now: datetime) -> None:
    if row.status != "assistant":
        raise Conflict("conversation", row.id, row.status)
    step = HandOver("unusual", STEPPED_IN)
    handover.open_handover(session, business, row, step, frame=load(row.frame), now=now)
    session.flush()


def _theirs(session: Session, row: Conversation, by: User) -> Handover:
    """The open handover, which is this person's."""
    standing = standing_handover(session, row.id)
    if standing is None or standing.taken_by is None:
        raise Conflict("conversation", row.id, row.status)
    if standing.user_id != by.id:
        raise HeldBy(standing.taken_by)
    return standing
