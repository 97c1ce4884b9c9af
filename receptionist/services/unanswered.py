"""Questions that nothing of the owner's answers, kept for the owner to answer. No personal data is kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from receptionist.dialogue.masking import masked
from receptionist.domain.business import Business
from receptionist.language.meaning import likest
from receptionist.storage.models import UnansweredQuestion

SAME = 0.75
"""How near two questions must be in meaning to be one. Measured on tests/services/test_unanswered.py."""
_LONGEST = 300
_LATEST = 500


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question to be written down, and the id of the one that was asked before in other words."""

    text: str
    language: str
    same_as: int | None


def sort_out(
    session: Session, questions: Sequence[str], language: str, business: Business
) -> list[OpenQuestion]:
    """Find what was asked before. It takes the sentence encoder: do it before a transaction that writes."""
    known = list(
        session.execute(
            select(UnansweredQuestion.id, UnansweredQuestion.text)
            .where(UnansweredQuestion.answered_at.is_(None))
            .order_by(UnansweredQuestion.last_asked_at.desc())
            .limit(_LATEST)
        )
    )
    found = []
    for question in questions:
        text = masked(question, business)[:_LONGEST].strip()
        nearest = likest(text, [asked for _, asked in known], SAME)
        found.append(OpenQuestion(text, language, None if nearest is None else known[nearest].id))
    return found


def write_down(
    session: Session, questions: Sequence[OpenQuestion], conversation_id: str, now: datetime
) -> None:
    """Count the questions, in the caller's transaction. `now` is an instant."""
    for question in questions:
        if question.same_as is None:
            session.add(
                UnansweredQuestion(
                    text=question.text,
                    language=question.language,
                    times=1,
                    conversation_id=conversation_id,
                    asked_at=now,
                    last_asked_at=now,
                )
            )
        else:
            session.execute(
                update(UnansweredQuestion)
                .where(UnansweredQuestion.id == question.same_as)
                .values(times=UnansweredQuestion.times + 1, last_asked_at=now)
            )


@dataclass(frozen=True, slots=True)
class Waiting:
    """A question that waits for the owner's answer, and how often it was asked."""

    id: int
    text: str
    language: str
    times: int


def waiting(session: Session, most: int) -> list[Waiting]:
    """What clients asked in vain, most often first."""
    query = select(UnansweredQuestion).where(UnansweredQuestion.answered_at.is_(None))
    query = query.order_by(UnansweredQuestion.times.desc(), UnansweredQuestion.last_asked_at.desc())
    return [Waiting(row.id, row.text, row.language, row.times) for row in session.scalars(query.limit(most))]


def find(session: Session, key: int) -> Waiting | None:
    """One question that waits; None where it does not."""
    row = session.get(UnansweredQuestion, key)
    if row is None or row.answered_at is not None:
        return None
    return Waiting(row.id, row.text, row.language, row.times)


def close(session: Session, key: int, now: datetime) -> None:
    """Mark a question as answered, or as needing no answer, in the caller's transaction."""
    session.execute(update(UnansweredQuestion).where(UnansweredQuestion.id == key).values(answered_at=now))
