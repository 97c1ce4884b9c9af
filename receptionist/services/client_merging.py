"""Two rows of one client made one: who may be the same, what would move, and the merging itself."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from rapidfuzz import fuzz
from sqlalchemy import Column, delete, func, or_, select, update
from sqlalchemy.orm import Session

from receptionist.dialogue.wording.words import Words
from receptionist.language.text import fold
from receptionist.services import journal
from receptionist.services.client_changes import Wanted
from receptionist.storage.models import Base, Client, User

NEAR = 88
"""How alike two names are to be shown as one person, of 100; measured in the tests."""
_MOST = 5
_CANDIDATES = 500
_STEM = 4


def look_alikes(session: Session, client: Client) -> list[Client]:
    """Clients that may be the same person: with the same e-mail, or a name that is nearly the same."""
    stems = [Client.name_folded.contains(word[:_STEM], autoescape=True) for word in _words(client.name)]
    same_mail = [Client.email == client.email] if client.email else []
    if not (stems or same_mail):
        return []
    query = select(Client).where(Client.id != client.id, or_(*same_mail, *stems)).limit(_CANDIDATES)
    scored = [(likeness(client, other), other) for other in session.scalars(query)]
    near = sorted((pair for pair in scored if pair[0] >= NEAR), key=lambda pair: (-pair[0], pair[1].id))
    return [other for _, other in near[:_MOST]]


def likeness(one: Client, other: Client) -> float:
    """How much two clients look like one, of 100: the same e-mail, or their names in any order."""
    if one.email and one.email == other.email:
        return 100
    first, second = (" ".join(sorted(_words(each.name))) for each in (one, other))
    return fuzz.ratio(first, second)


def moves(session: Session, client_id: int) -> dict[str, int]:
    """How many rows of each table are a client's; tables without any are left out."""
    counts = {
        column.table.name: session.scalar(
            select(func.count()).select_from(column.table).where(column == client_id)
        )
        or 0
        for column in _pointing()
    }
    return {table: count for table, count in counts.items() if count}


def merge(
    session: Session, keep: Client, gone: Client, wanted: Wanted, *, by: User, now: datetime
) -> dict[str, int]:
    """Give `keep` all that is of `gone`, in the form wanted, and delete `gone`; how many rows moved.

    Who has stopped messages in either row has stopped them. `now` is an instant.
    """
    moved = moves(session, gone.id)
    for column in _pointing():
        session.execute(update(column.table).where(column == gone.id).values({column.name: keep.id}))
    for field in ("sms_stopped_at", "mail_stopped_at"):
        setattr(keep, field, getattr(keep, field) or getattr(gone, field))
    keep.created_at = min(keep.created_at, gone.created_at)
    # First: no two clients have one phone, not even for a moment.
    session.execute(delete(Client).where(Client.id == gone.id))
    session.expunge(gone)
    keep.name, keep.phone, keep.email, keep.note = wanted.name, wanted.phone, wanted.email, wanted.note
    keep.updated_at = now
    journal.note(session, by, "client.merged", "client", keep.id, now=now, gone=gone.id, moved=moved)
    session.flush()
    return moved


def joined_note(keep: Client, gone: Client, wanted: Wanted, words: Words) -> str:
    """Both notes, and the address that the merged client would lose."""
    lost = [words.phone(p) for p in (keep.phone, gone.phone) if p and p != wanted.phone]
    lost += [e for e in (keep.email, gone.email) if e and e != wanted.email]
    return "\n".join(dict.fromkeys(filter(None, (keep.note, gone.note, ", ".join(dict.fromkeys(lost))))))


def _pointing() -> Iterator[Column[int]]:
    """Every column that names a client: a table that is added later is not forgotten."""
    for table in Base.metadata.sorted_tables:
        for column in table.columns:
            if any(key.column is Client.__table__.c.id for key in column.foreign_keys):
                yield column


def _words(name: str) -> Sequence[str]:
    return fold(name).replace("-", " ").split()
