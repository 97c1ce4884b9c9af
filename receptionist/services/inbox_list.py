"""The lists of the inbox: conversations and the machine's tasks in one, page by page.

Few questions whatever the number of rows: for the page's ids, its conversations, and its tasks.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import CompoundSelect, Select, String, and_, case, cast, func, literal, select, union_all
from sqlalchemy.orm import Session, aliased

from receptionist.storage.models import Client, Conversation, Handover, Task, Turn

Tab = Literal["waiting", "mine", "all", "closed"]
TABS: tuple[Tab, ...] = ("waiting", "mine", "all", "closed")
PAGE = 25
_CONVERSATION, _TASK = "conversation", "task"
_SNIPPET = 120
_OPEN = Handover.closed_at.is_(None)


@dataclass(frozen=True, slots=True)
class Line:
    """A conversation or a task in a list. `at`: since when it waits, or its last change.

    `reason` is the handover's, or the task's kind; `said` the beginning of what was said last, by `author`.
    """

    kind: str
    id: str
    at: datetime
    reason: str | None
    name: str | None
    said: str
    author: str | None
    status: str
    taken_by: str | None
    last: int

    @property
    def emergency(self) -> bool:
        """Whether it goes before everything else."""
        return self.reason == "emergency"

    @property
    def unanswered(self) -> bool:
        """Whether staff have it and the client spoke last."""
        return self.status == "staff" and self.author == "client"


@dataclass(frozen=True, slots=True)
class Listing:
    """A page of one tab, whether another follows, and how many stand in the first two tabs."""

    lines: tuple[Line, ...]
    more: bool
    waiting: int
    mine: int


def listing(session: Session, tab: Tab, user_id: int, *, page: int = 0, size: int = PAGE) -> Listing:
    """A page of a tab, for one account: who waits longest first, after emergencies; elsewhere the newest."""
    rows = session.execute(_ids(tab, user_id).offset(page * size).limit(size + 1)).all()
    seen = rows[:size]
    lines = _conversations(session, [row.id for row in seen if row.kind == _CONVERSATION])
    lines |= _tasks(session, [int(row.id) for row in seen if row.kind == _TASK])
    waiting, mine = _counts(session, user_id)
    found = (replace(lines[row.kind, row.id], at=row.at) for row in seen if (row.kind, row.id) in lines)
    return Listing(tuple(found), len(rows) > size, waiting, mine)


def _ids(tab: Tab, user_id: int) -> Select[Any] | CompoundSelect[Any]:
    if tab == "waiting":
        urgent = case((Handover.reason == "emergency", 0), else_=1).label("urgent")
        people = _kind(_CONVERSATION, Handover.conversation_id, Handover.opened_at, urgent)
        people = people.where(_OPEN, Handover.taken_by.is_(None))
        tasks = _kind(_TASK, cast(Task.id, String), Task.created_at, literal(1).label("urgent"))
        return union_all(people, tasks.where(Task.done_at.is_(None))).order_by("urgent", "at", "id")
    newest = _kind(_CONVERSATION, Conversation.id, Conversation.updated_at)
    if tab == "mine":
        newest = newest.join(Handover, and_(Handover.conversation_id == Conversation.id, _OPEN))
        return newest.where(Handover.user_id == user_id).order_by(Conversation.updated_at, Conversation.id)
    if tab == "all":
        return newest.order_by(Conversation.updated_at.desc(), Conversation.id)
    done = _kind(_TASK, cast(Task.id, String), Task.done_at).where(Task.done_at.is_not(None))
    closed = newest.where(Conversation.status == "closed")
    both = union_all(closed, done).subquery()
    return select(both).order_by(both.c.at.desc(), both.c.id)


def _kind(kind: str, key: Any, at: Any, *more: Any) -> Select[Any]:  # noqa: ANN401 - columns of any table
    return select(literal(kind).label("kind"), key.label("id"), at.label("at"), *more)


def _counts(session: Session, user_id: int) -> tuple[int, int]:
    def counted(*where: Any) -> Any:  # noqa: ANN401 - a scalar of any kind
        return select(func.count()).where(*where).scalar_subquery()

    waiting = counted(_OPEN, Handover.taken_by.is_(None)) + counted(Task.done_at.is_(None))
    both = session.execute(select(waiting, counted(_OPEN, Handover.user_id == user_id))).one()
    return both[0], both[1]


def _conversations(session: Session, ids: Sequence[str]) -> dict[tuple[str, str], Line]:
    """Each with its newest handover and its last turn."""
    if not ids:
        return {}
    other = aliased(Handover)
    newest = select(func.max(other.id)).where(other.conversation_id == Conversation.id)
    last = and_(Turn.conversation_id == Conversation.id, Turn.position == Conversation.length - 1)
    query = (
        select(
            Conversation.id,
            Conversation.status,
            Conversation.updated_at,
            Conversation.length,
            Conversation.frame["name"].as_string().label("name"),
            Handover.reason,
            Handover.taken_by,
            Handover.closed_at,
            func.substr(Turn.text, 1, _SNIPPET).label("said"),
            Handover.facts["last_said"].as_string().label("wanted"),
            Turn.author,
        )
        .select_from(Conversation)
        .outerjoin(Handover, Handover.id == newest.scalar_subquery())
        .outerjoin(Turn, last)
        .where(Conversation.id.in_(ids))
    )
    return {(_CONVERSATION, row.id): _line(row) for row in session.execute(query)}


def _line(row: Any) -> Line:  # noqa: ANN401 - a row of the query above
    is_open = row.reason is not None and row.closed_at is None
    # What the assistant says when it hands over is always the same.
    wanted = row.wanted if is_open and row.author == "assistant" else None
    return Line(
        _CONVERSATION,
        row.id,
        row.updated_at,
        row.reason if is_open or row.status == "closed" else None,
        row.name,
        (wanted or row.said or "")[:_SNIPPET],
        "client" if wanted else row.author,
        row.status,
        row.taken_by if is_open or row.status == "closed" else None,
        row.length,
    )


def _tasks(session: Session, ids: Sequence[int]) -> dict[tuple[str, str], Line]:
    if not ids:
        return {}
    query = select(Task, Client.name).outerjoin(Client, Client.id == Task.client_id).where(Task.id.in_(ids))
    return {
        (_TASK, str(task.id)): Line(
            _TASK,
            str(task.id),
            task.created_at,
            task.kind,
            name,
            (task.note or "")[:_SNIPPET],
            None,
            "closed" if task.done_at else "waiting_for_staff",
            None,
            0,
        )
        for task, name in session.execute(query)
    }
