"""The reminders of a visit as rows with a due time. Plans and drops them; delivery is the worker's."""

from datetime import datetime, timedelta
from uuid import uuid4

from sqlalchemy import select
from sqlalchemy.orm import Session

from receptionist.domain.business import Business, ReminderRule
from receptionist.domain.reminders import PlannedReminder, plan_reminders
from receptionist.storage.models import Appointment, Client, Notification

_KIND = "reminder:"
_WAITING = ("planned", "dropped")


def rule_key(rule: ReminderRule) -> str:
    """What names a rule in the rows it makes, the same for as long as the owner keeps it."""
    assert rule.before is not None
    return f"{_KIND}{rule.before // timedelta(minutes=1)}m:{rule.channel}"


def plan(session: Session, business: Business, visit: Appointment, now: datetime) -> None:
    """Make the rows say what the rules say of the visit; what was sent or tried already stays as it is."""
    client = session.get_one(Client, visit.client_id)
    due = {rule_key(planned.rule): planned for planned in plan_reminders(business, visit.starts_at, now)}
    for row in _rows(session, visit.id):
        planned = due.pop(row.rule, None)
        if row.state in _WAITING:
            row.state = "dropped" if planned is None else "planned"
            row.due_at = row.due_at if planned is None else planned.due_at
    for planned in due.values():
        recipient = client.phone if planned.rule.channel == "sms" else client.email
        if recipient is not None:
            session.add(_notification(visit.id, planned, recipient, now))
    session.flush()


def plan_anew(session: Session, business: Business, visit: Appointment, now: datetime) -> None:
    """Plan for a visit that was moved: what was said of its earlier time does not count for the new one."""
    for row in _rows(session, visit.id):
        if row.state not in _WAITING:
            row.rule = f"{row.rule}@{visit.sequence}"
    session.flush()
    plan(session, business, visit, now)


def drop(session: Session, appointment_id: str) -> None:
    """Drop what is still planned for a visit."""
    for row in _rows(session, appointment_id):
        if row.state == "planned":
            row.state = "dropped"
    session.flush()


def _rows(session: Session, appointment_id: str) -> list[Notification]:
    of_visit = select(Notification).where(
        Notification.appointment_id == appointment_id, Notification.rule.startswith(_KIND)
    )
    # The worker may have claimed a row since this session last saw it.
    fresh = of_visit.with_for_update().execution_options(populate_existing=True)
    return list(session.scalars(fresh))


def _notification(
    appointment_id: str, planned: PlannedReminder, recipient: str, now: datetime
) -> Notification:
    return Notification(
        id=str(uuid4()),
        appointment_id=appointment_id,
        rule=rule_key(planned.rule),
        channel=planned.rule.channel,
        recipient=recipient,
        due_at=planned.due_at,
        created_at=now,
    )
