"""What became of messages, for the owner to see: of a client, of a day, and counted. Changes nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, case, func, select
from sqlalchemy.orm import Session

from receptionist.domain.business import Business
from receptionist.domain.clock import midnight
from receptionist.services.messages.planning import KINDS, rule_key
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


@dataclass(frozen=True, slots=True)
class Waiting:
    """The messages of a rule that stand planned: how many, and when the first is due."""

    count: int
    soonest: datetime


@dataclass(frozen=True, slots=True)
class DaysMessage:
    """A message of a day; whose visit it speaks of and when that begins, where it speaks of one."""

    row: Notification
    client: str | None
    starts_at: datetime | None


def of_client(session: Session, client_id: int, *, most: int = 100) -> Sequence[Notification]:
    """A client's messages, the newest first."""
    theirs = select(Notification).where(Notification.client_id == client_id)
    return session.scalars(theirs.order_by(Notification.due_at.desc()).limit(most)).all()


def of_day(session: Session, business: Business, on: date, *, most: int) -> list[DaysMessage]:
    """The messages that are due, or were sent, on a local date; by the time of day, at most so many."""
    when = func.coalesce(Notification.sent_at, Notification.due_at)
    rows = (
        select(Notification, Appointment.client_name, Appointment.starts_at)
        .outerjoin(Appointment, Appointment.id == Notification.appointment_id)
        .where(_between(when, business, on, on))
        .order_by(when, Notification.id)
        .limit(most)
    )
    return [DaysMessage(*row) for row in session.execute(rows)]


def waiting(session: Session, business: Business) -> list[Waiting | None]:
    """For each of the owner's rules, in their order, what stands planned by it."""
    planned = (
        select(Notification.rule, func.count(), func.min(Notification.due_at))
        .where(Notification.state == "planned", Notification.kind.in_(KINDS))
        .group_by(Notification.rule)
    )
    by_rule = {rule: Waiting(count, soonest) for rule, count, soonest in session.execute(planned)}
    return [by_rule.get(rule_key(rule)) for rule in business.reminders]


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
