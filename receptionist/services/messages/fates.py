"""What became of messages, for the owner to see: of a client, of a day, and counted. Changes nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, case, func, select
from sqlalchemy.orm import Session

from receptionist.domain.business import Business
from receptionist.domain.clock import midnight
from receptionist.storage.models import Appointment, Notification

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Totals:
    """Messages of some days: how many were sent and what they cost in parts, and how many came to nothing.

    `confirmed` counts visits whose client said that they come after a reminder of those days was sent.
    """

    sent: int
    parts: int
    delivered: int
    failed: int
    dropped: int
    confirmed: int


def of_client(session: Session, client_id: int, *, most: int = 100) -> Sequence[Notification]:
    """A client's messages, the newest first."""
    theirs = select(Notification).where(Notification.client_id == client_id)
    return session.scalars(theirs.order_by(Notification.due_at.desc()).limit(most)).all()


def of_day(session: Session, business: Business, on: date) -> Sequence[Notification]:
    """The messages that are due, or were sent, on a local date; by the time of day."""
    when = func.coalesce(Notification.sent_at, Notification.due_at)
    rows = select(Notification).where(_between(when, business, on, on))
    return session.scalars(rows.order_by(when, Notification.id)).all()


def totals(session: Session, business: Business, first_on: date, last_on: date) -> Totals:
    """What was sent from one local date to another, both included."""
    when = func.coalesce(Notification.sent_at, Notification.due_at)
    within = _between(when, business, first_on, last_on)
    is_sent = Notification.state == "sent"
    counted = select(
        _count(is_sent),
        func.coalesce(func.sum(case((is_sent, Notification.parts))), 0),
        _count(Notification.delivered_at.is_not(None)),
        _count(Notification.state == "failed"),
        _count(Notification.state == "dropped"),
    ).where(within)
    sent, parts, delivered, failed, dropped = session.execute(counted).one()
    return Totals(sent, parts, delivered, failed, dropped, _confirmed(session, within))


def _confirmed(session: Session, within: ColumnElement[bool]) -> int:
    reminded = (
        select(func.count(func.distinct(Appointment.id)))
        .join(Notification, Notification.appointment_id == Appointment.id)
        .where(
            within,
            Notification.kind == "reminder",
            Notification.state == "sent",
            Appointment.confirmed_at >= Notification.sent_at,
        )
    )
    return session.scalar(reminded) or 0


def _count(what: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((what, 1), else_=0)), 0)


def _between(
    when: ColumnElement[datetime], business: Business, first_on: date, last_on: date
) -> ColumnElement[bool]:
    start, end = midnight(first_on, business.zone), midnight(last_on + _DAY, business.zone)
    return (when >= start) & (when < end)
