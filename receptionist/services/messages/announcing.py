"""Which reminders a client may be told of: those that stand planned in this transaction. Plans none."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from receptionist.dialogue.coming import Coming
from receptionist.domain.business import Business
from receptionist.storage.models import Appointment, Notification


def announced(session: Session, business: Business, visits: Sequence[Appointment]) -> tuple[Coming, ...]:
    """The planned reminders of visits, soonest first, by the business's clock."""
    starts = {visit.id: business.local(visit.starts_at) for visit in visits}
    planned = (
        select(Appointment.id, Notification.due_at, Notification.channel)
        .join(Appointment, Appointment.id == Notification.appointment_id)
        .where(
            Appointment.id.in_(starts),
            Notification.kind == "reminder",
            Notification.state == "planned",
        )
        .order_by(Notification.due_at)
    )
    rows = session.execute(planned).all()
    return tuple(Coming(business.local(due_at), starts[visit], channel) for visit, due_at, channel in rows)
