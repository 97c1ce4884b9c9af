"""Signs of life of what runs in the background."""

from datetime import datetime

from sqlalchemy.orm import Session

from receptionist.storage.models import Heartbeat

WORKER = "worker"


def worker_seen_at(session: Session) -> datetime | None:
    """When the worker last ticked; None where it never did."""
    beat = session.get(Heartbeat, WORKER)
    return beat.seen_at if beat else None


def beat(session: Session, now: datetime) -> None:
    """Say that the worker is alive."""
    session.merge(Heartbeat(process=WORKER, seen_at=now))
