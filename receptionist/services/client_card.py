"""Everything that staff see of one client: visits, messages and their fate, consents, conversations.

`only_with`: the staff member whose visits alone are shown; None shows everybody's.
"""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, case, func, or_, select
from sqlalchemy.orm import Session

from receptionist.services.client_list import UNREAL
from receptionist.storage.models import (
    Appointment,
    Client,
    Consent,
    Conversation,
    IdentityCode,
    Notification,
)

MOST = 50
_CONVERSATIONS = 10


@dataclass(frozen=True, slots=True)
class Card:
    """One client. Visits and messages are the newest, latest first; `visit_count` counts them all."""

    client: Client
    visits: tuple[Appointment, ...]
    visit_count: int
    cancelled: int
    no_shows: int
    consents: tuple[Consent, ...]
    messages: tuple[Notification, ...]
    conversations: tuple[Conversation, ...]


def card(session: Session, client: Client, *, only_with: str | None = None) -> Card:
    """The card of a client whom the asker may see."""
    theirs = [Appointment.client_id == client.id, Appointment.state.not_in(UNREAL)]
    if only_with is not None:
        theirs.append(Appointment.staff_id == only_with)
    count, cancelled, missed = _counts(session, theirs)
    return Card(
        client,
        _visits(session, theirs),
        count,
        cancelled,
        missed,
        _consents(session, client.id),
        _messages(session, client.id, theirs, whole=only_with is None),
        _conversations(session, client.id),
    )


def _counts(session: Session, theirs: list[ColumnElement[bool]]) -> tuple[int, int, int]:
    def counted(what: ColumnElement[bool]) -> ColumnElement[int]:
        return func.coalesce(func.sum(case((what, 1), else_=0)), 0)

    cancelled_ones, missed_ones = Appointment.state == "cancelled", Appointment.attendance == "no_show"
    query = select(func.count(), counted(cancelled_ones), counted(missed_ones)).select_from(Appointment)
    count, cancelled, missed = session.execute(query.where(*theirs)).one()
    return count, cancelled, missed


def _visits(session: Session, theirs: list[ColumnElement[bool]]) -> tuple[Appointment, ...]:
    query = select(Appointment).where(*theirs).order_by(Appointment.starts_at.desc()).limit(MOST)
    return tuple(session.scalars(query))


def _consents(session: Session, client_id: int) -> tuple[Consent, ...]:
    query = select(Consent).where(Consent.client_id == client_id).order_by(Consent.given_at.desc())
    return tuple(session.scalars(query.limit(MOST)))


def _messages(
    session: Session, client_id: int, theirs: list[ColumnElement[bool]], *, whole: bool
) -> tuple[Notification, ...]:
    """Of visits, and those to the client themselves where everything is shown."""
    of_visits = Notification.appointment_id.in_(select(Appointment.id).where(*theirs))
    wanted = or_(of_visits, Notification.client_id == client_id) if whole else of_visits
    query = select(Notification).where(wanted).order_by(Notification.due_at.desc()).limit(MOST)
    return tuple(session.scalars(query))


def _conversations(session: Session, client_id: int) -> tuple[Conversation, ...]:
    """Where the client booked, or proved who they are."""
    booked_in = select(Appointment.conversation_id).where(Appointment.client_id == client_id)
    proved_in = select(IdentityCode.conversation_id).where(
        IdentityCode.client_id == client_id, IdentityCode.used_at.is_not(None)
    )
    query = select(Conversation).where(or_(Conversation.id.in_(booked_in), Conversation.id.in_(proved_in)))
    return tuple(session.scalars(query.order_by(Conversation.updated_at.desc()).limit(_CONVERSATIONS)))
