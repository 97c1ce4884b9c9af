"""Which reminders a client may be told of: those that stand planned in this transaction. Plans none."""

from collections.abc import Sequence

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from receptionist.dialogue.coming import Coming
from receptionist.domain.business import Business
from receptionist.storage.asking import ask
from receptionist.storage.models import Appointment, Notification

_PLANNED = select(Notification.due_at, Notification.channel).where(
    Notification.appointment_id == bindparam("visit"),
    Notification.kind == "reminder",
    Notification.state == "planned",
)


def announced(session: Session, business: Business, visits: Sequence[Appointment]) -> tuple[Coming, ...]:
    """The planned reminders of visits, soonest first, by the business's clock."""
    coming = [
        Coming(business.local(due_at), business.local(visit.starts_at), channel)
        for visit in visits
        for due_at, channel in ask(session, _PLANNED, {"visit": visit.id})
    ]
    return tuple(sorted(coming, key=lambda each: each.at))
