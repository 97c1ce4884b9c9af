"""One conversation as staff see it: what was said and understood, why it is theirs, whose it is."""

from dataclasses import dataclass
from typing import Literal

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session, aliased

from receptionist.dialogue.frame import Frame, load
from receptionist.domain.errors import NotFound
from receptionist.services.client_list import UNREAL, visible
from receptionist.storage.models import (
    Appointment,
    Client,
    Conversation,
    ConversationNote,
    Handover,
    IdentityCode,
    Notification,
    Task,
    Turn,
    User,
)

LATEST = 300
_VISITS = 12
Known = Literal["proven", "said"]


@dataclass(frozen=True, slots=True)
class Thread:
    """A conversation with its newest handover. Turns are the latest, oldest first."""

    row: Conversation
    handover: Handover | None
    frame: Frame
    turns: tuple[Turn, ...]
    notes: tuple[ConversationNote, ...]

    @property
    def is_open(self) -> bool:
        """Whether staff have been asked, and are not done."""
        return self.handover is not None and self.handover.closed_at is None


@dataclass(frozen=True, slots=True)
class Whose:
    """The client of a conversation, and whether they proved it or only said a number or an address."""

    client: Client
    known: Known
    visits: tuple[Appointment, ...]


def thread(session: Session, conversation_id: str) -> Thread:
    """The conversation. NotFound: there is none."""
    other = aliased(Handover)
    newest = select(func.max(other.id)).where(other.conversation_id == conversation_id)
    query = (
        select(Conversation, Handover)
        .outerjoin(Handover, Handover.id == newest.scalar_subquery())
        .where(Conversation.id == conversation_id)
    )
    found = session.execute(query).one_or_none()
    if found is None:
        raise NotFound("conversation", conversation_id)
    row, handover = found
    turns = select(Turn).where(Turn.conversation_id == conversation_id).order_by(Turn.position.desc())
    notes = select(ConversationNote).where(ConversationNote.conversation_id == conversation_id)
    return Thread(
        row,
        handover,
        load(row.frame),
        tuple(session.scalars(turns.limit(LATEST)))[::-1],
        tuple(session.scalars(notes.order_by(ConversationNote.id))),
    )


def whose(session: Session, shown: Thread, *, only_with: str | None) -> Whose | None:
    """The client, where the asker may see them: who booked or proved it here, else who has that number.

    `only_with`: the staff member whose clients and visits alone are shown; None shows everybody's.
    """
    booked = select(Appointment.client_id).where(
        Appointment.conversation_id == shown.row.id, Appointment.state.not_in(UNREAL)
    )
    proved = select(IdentityCode.client_id).where(
        IdentityCode.conversation_id == shown.row.id, IdentityCode.used_at.is_not(None)
    )
    by_proof = or_(Client.id.in_(booked), Client.id.in_(proved))
    said = [Client.phone == shown.frame.phone] if shown.frame.phone else []
    said += [Client.email == shown.frame.email] if shown.frame.email else []
    query = select(Client, by_proof.label("proven")).where(or_(by_proof, *said), *visible(only_with))
    found = session.execute(query.order_by(by_proof.desc(), Client.id).limit(1)).one_or_none()
    if found is None:
        return None
    client, proven = found
    return Whose(client, "proven" if proven else "said", _visits(session, client.id, only_with))


def _visits(session: Session, client_id: int, only_with: str | None) -> tuple[Appointment, ...]:
    query = select(Appointment).where(Appointment.client_id == client_id, Appointment.state.not_in(UNREAL))
    if only_with is not None:
        query = query.where(Appointment.staff_id == only_with)
    return tuple(session.scalars(query.order_by(Appointment.starts_at.desc()).limit(_VISITS)))


def colleagues(session: Session) -> tuple[User, ...]:
    """Everybody who may have a conversation, by name."""
    query = select(User).where(User.active, User.password_hash.is_not(None)).order_by(User.name)
    return tuple(session.scalars(query))


@dataclass(frozen=True, slots=True)
class TaskView:
    """A task of the machine, with what it is about as far as it still is there."""

    task: Task
    client: Client | None
    visit: Appointment | None
    message: Notification | None


def task(session: Session, task_id: int, *, only_with: str | None) -> TaskView:
    """The task. NotFound: there is none. Clients whom the asker may not see are left out."""
    row = session.get(Task, task_id)
    if row is None:
        raise NotFound("task", str(task_id))
    theirs = select(Client).where(Client.id == row.client_id, *visible(only_with))
    visit = session.get(Appointment, row.appointment_id) if row.appointment_id else None
    hidden = only_with is not None and visit is not None and visit.staff_id != only_with
    message = session.get(Notification, row.notification_id) if row.notification_id else None
    return TaskView(row, session.scalar(theirs), None if hidden else visit, message)
