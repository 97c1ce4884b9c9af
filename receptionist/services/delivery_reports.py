"""What gateways report of messages, kept with their rows. Sends nothing.

Reports come twice, late and in any order: arrived is the last word; what says nothing new changes nothing.
"""

import logging
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from receptionist.gateways.reports import Fate, Report
from receptionist.services.messages.recording import give_up
from receptionist.storage.models import Notification

log = logging.getLogger(__name__)

_UNDERWAY = ("planned", "sending")


def record(session: Session, report: Report, now: datetime) -> bool:
    """Keep a report with its message; False where nothing is known of such a message. `now` is an instant."""
    row = _row(session, report)
    if row is None:
        log.warning("A delivery report about a message that is not ours")
        return False
    if row.channel != "sms":
        return True  # It goes by e-mail by now; how the SMS fared is known.
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
    """It did not arrive: by e-mail instead where there is an address, otherwise a person sees to it."""
    if row.delivered_at is None and row.state not in ("failed", "dropped"):
        give_up(session, row, f"undelivered {report.reason or ''}".strip(), now)
