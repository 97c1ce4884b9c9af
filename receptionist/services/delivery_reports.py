"""What gateways report of messages, kept with their rows. Sends nothing.

Reports come twice, late and in any order: arrived is the last word; what says nothing new changes nothing.
"""

import logging
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from receptionist.gateways.reports import Fate, Report
from receptionist.storage.models import Notification, Task

log = logging.getLogger(__name__)

UNDELIVERED = "undelivered"
"""The kind of the task that a message leaves which the gateway took and could not deliver."""
_UNDERWAY = ("planned", "sending")


def record(session: Session, report: Report, now: datetime) -> bool:
    """Keep a report with its message; False where nothing is known of such a message. `now` is an instant."""
    row = _row(session, report)
    if row is None:
        log.warning("A delivery report about a message that is not ours")
        return False
    row.gateway_id = row.gateway_id or report.gateway_id
    if report.fate is Fate.DELIVERED:
        row.delivered_at = row.delivered_at or now
    if report.fate is Fate.FAILED:
        _failed(session, row, report, now)
    else:
        _taken(row, arrived=report.fate is Fate.DELIVERED, now=now)
    session.flush()
    return True


def _row(session: Session, report: Report) -> Notification | None:
    """By our key where it was told back: that is known before the gateway's id is."""
    same = Notification.id == report.key if report.key else Notification.gateway_id == report.gateway_id
    return session.scalar(select(Notification).where(same).with_for_update())


def _taken(row: Notification, *, arrived: bool, now: datetime) -> None:
    """The gateway has the message, even where its answer to us was lost: it must not go out again."""
    if (row.state in _UNDERWAY and row.attempts) or (arrived and row.state == "failed"):
        row.state, row.error, row.sent_at = "sent", None, row.sent_at or now


def _failed(session: Session, row: Notification, report: Report, now: datetime) -> None:
    if row.delivered_at is not None or row.state in ("failed", "dropped"):
        return
    row.state = "failed"
    row.error = f"undelivered {report.reason}" if report.reason else "undelivered"
    session.add(
        Task(
            kind=UNDELIVERED,
            appointment_id=row.appointment_id,
            notification_id=row.id,
            client_id=row.client_id,
            created_at=now,
        )
    )
