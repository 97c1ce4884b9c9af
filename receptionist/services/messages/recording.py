"""What became of a message that was tried: sent, to be tried again, or failed and a task for staff.

Runs inside the caller's transaction.
"""

from datetime import datetime, timedelta

from sqlalchemy import String, bindparam, case, func, select, update
from sqlalchemy.orm import Session

from receptionist.gateways.breaker import Resting
from receptionist.gateways.messengers import DeliveryError
from receptionist.services.messages.claiming import end
from receptionist.services.outbox import CODE
from receptionist.storage.asking import among, change
from receptionist.storage.models import Notification, Task
from receptionist.storage.types import UTCDateTime

ATTEMPTS = 16
UNDELIVERED = "undelivered"
"""The kind of the task that a lasting fault leaves."""
LATE = timedelta(minutes=5)
_FIRST_WAIT = timedelta(seconds=1)
_GROWTH = 2.0
_LONGEST_WAIT = timedelta(hours=1)
# The gateway's own report of a message may have come before its answer.
_UNDERWAY = among(Notification.state, ("sending", "planned"))
_SENT = (
    update(Notification)
    .where(Notification.id == bindparam("row"))
    .values(
        gateway_id=func.coalesce(Notification.gateway_id, bindparam("gateway", type_=String())),
        text=case((Notification.kind == CODE, None), else_=Notification.text),
        sent_at=case((_UNDERWAY, bindparam("now", type_=UTCDateTime())), else_=Notification.sent_at),
        error=case((_UNDERWAY, None), else_=Notification.error),
        state=case((_UNDERWAY, "sent"), else_=Notification.state),
    )
)


def sent(session: Session, notification_id: str, gateway_id: str | None, now: datetime) -> None:
    """The gateway has accepted a message; `gateway_id` is what it calls it."""
    change(session, _SENT, {"row": notification_id, "gateway": gateway_id, "now": now})


def failed(session: Session, notification_id: str, error: DeliveryError, now: datetime) -> None:
    """The gateway has not accepted a message: later again, by e-mail instead, or never."""
    row = session.get_one(Notification, notification_id)
    if row.state != "sending":
        return
    if isinstance(error, Resting):
        row.attempts -= 1  # Nothing was tried, and an outage must not use up the tries.
    if not error.permanent and row.attempts < ATTEMPTS:
        row.state, row.error = "planned", str(error)
        row.due_at = now + max(waiting(max(row.attempts, 1)), error.retry_after or timedelta())
    else:
        give_up(session, row, str(error), now)


def give_up(session: Session, row: Notification, reason: str, now: datetime) -> None:
    """This channel does not reach the client: the other one is tried, or a person has to see to it."""
    if row.fallback:
        row.state, row.channel, row.recipient, row.fallback = "planned", "email", row.fallback, None
        row.due_at, row.attempts, row.error = now, 1, reason
        return
    end(row, "failed", reason)
    session.add(
        Task(
            kind=UNDELIVERED,
            note=reason,
            appointment_id=row.appointment_id,
            notification_id=row.id,
            client_id=row.client_id,
            created_at=now,
        )
    )


def waiting(attempts: int) -> timedelta:
    """How long to wait after so many tries: 1 s, 2 s, 4 s … up to an hour."""
    return min(_FIRST_WAIT * _GROWTH ** (attempts - 1), _LONGEST_WAIT)


def late(session: Session, now: datetime) -> int:
    """How many messages ought to have left over five minutes ago and were not tried yet."""
    overdue = select(func.count()).where(
        Notification.state == "planned", Notification.due_at < now - LATE, Notification.attempts == 0
    )
    return session.scalar(overdue) or 0
