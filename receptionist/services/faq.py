"""Answers of staff made answers of the assistant: questions nobody could answer, and entries for them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from receptionist.dialogue.masking import masked
from receptionist.domain.business import Business
from receptionist.domain.errors import NotFound
from receptionist.services import journal
from receptionist.storage import business as stored_business
from receptionist.storage.models import BusinessRow, Conversation, FaqRow, Turn, UnansweredQuestion, User

MOST = 100


@dataclass(frozen=True, slots=True)
class Draft:
    """An entry to be looked over, in the language that the client spoke."""

    language: str
    question: str = ""
    answer: str = ""


def open_questions(session: Session) -> Sequence[UnansweredQuestion]:
    """What clients asked and nothing answers, the most asked first."""
    query = select(UnansweredQuestion).where(UnansweredQuestion.answered_at.is_(None))
    newest = query.order_by(UnansweredQuestion.times.desc(), UnansweredQuestion.last_asked_at.desc())
    return session.scalars(newest.limit(MOST)).all()


def from_question(session: Session, question_id: int) -> Draft:
    """An entry for a question that stands open. NotFound."""
    row = _question(session, question_id)
    return Draft(row.language, row.text)


def from_turn(session: Session, business: Business, turn_id: int) -> Draft:
    """An entry from what a person wrote, and what the client said before it. NotFound: no such answer."""
    turn = session.get(Turn, turn_id)
    if turn is None or turn.author != "staff":
        raise NotFound("answer", str(turn_id))
    before = select(Turn.text).where(
        Turn.conversation_id == turn.conversation_id, Turn.position < turn.position, Turn.author == "client"
    )
    asked = session.scalar(before.order_by(Turn.position.desc()).limit(1)) or ""
    spoken = session.get_one(Conversation, turn.conversation_id).language or business.language
    return Draft(spoken, masked(asked, business), masked(turn.text, business))


def add(
    session: Session,
    question: Mapping[str, str],
    answer: Mapping[str, str],
    *,
    by: User,
    now: datetime,
    question_id: int | None = None,
) -> None:
    """Keep an entry by language, for the chat to use at once; the open question is then answered."""
    stored_business.lock(session)
    row = FaqRow(question=dict(question), answer=dict(answer))
    session.add(row)
    session.execute(update(BusinessRow).values(revision=uuid4().hex))
    session.flush()
    journal.note(session, by, "faq.added", "faq", row.id, now=now)
    if question_id is not None:
        settle(session, question_id, now)


def settle(session: Session, question_id: int, now: datetime) -> None:
    """The question stands open no more. NotFound."""
    row = _question(session, question_id)
    row.answered_at = row.answered_at or now


def _question(session: Session, question_id: int) -> UnansweredQuestion:
    row = session.get(UnansweredQuestion, question_id)
    if row is None:
        raise NotFound("question", str(question_id))
    return row
