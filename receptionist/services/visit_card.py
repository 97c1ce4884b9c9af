"""All that the panel of one visit shows: the client, other visits, messages, who did what."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from receptionist.services.desk_booking import SUBJECT
from receptionist.storage.models import Appointment, Client, JournalEntry, Notification

MOST = 8
_SHOWN = ("requested", "booked", "cancelled")


@dataclass(frozen=True, slots=True)
class VisitCard:
    """One visit and what surrounds it; `others` are the client's other visits, newest first."""

    visit: Appointment
    client: Client | None
    others: Sequence[Appointment]
    visits: int
    no_shows: int
    messages: Sequence[Notification]
    journal: Sequence[JournalEntry]


def visit_card(session: Session, visit: Appointment, *, of_staff: str | None) -> VisitCard:
    """A visit with its surroundings; `of_staff`: only the client's visits with them are told of."""
    client = session.get(Client, visit.client_id) if visit.client_id else None
    theirs = [Appointment.client_id == visit.client_id, Appointment.state.in_(_SHOWN)]
    if of_staff is not None:
        theirs.append(Appointment.staff_id == of_staff)
    counted = select(
        func.count().filter(Appointment.state != "cancelled"),
        func.count().filter(Appointment.attendance == "no_show"),
    ).where(*theirs)
    visits, no_shows = session.execute(counted).one() if client else (0, 0)
    others = (
        select(Appointment)
        .where(*theirs, Appointment.id != visit.id)
        .order_by(Appointment.starts_at.desc())
        .limit(MOST)
    )
    return VisitCard(
        visit,
        client,
        session.scalars(others).all() if client else (),
        visits,
        no_shows,
        session.scalars(_messages(visit)).all(),
        session.scalars(_journal(visit)).all(),
    )


def _messages(visit: Appointment) -> Select[Notification]:
    of_visit = select(Notification).where(
        Notification.appointment_id == visit.id, Notification.state != "dropped"
    )
    return of_visit.order_by(Notification.due_at).limit(MOST)


def _journal(visit: Appointment) -> Select[JournalEntry]:
    of_visit = select(JournalEntry).where(
        JournalEntry.subject == SUBJECT, JournalEntry.subject_id == visit.id
    )
    return of_visit.order_by(JournalEntry.id.desc()).limit(MOST)
