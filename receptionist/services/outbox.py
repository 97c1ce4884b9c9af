"""Messages that leave the house: a row in the transaction that causes them, delivered after its commit.

Reminders are rows of the same table, but have no text before they are sent: they are passed over here.
"""

import logging
from collections.abc import Mapping
from concurrent.futures import Executor
from datetime import datetime, timedelta
from typing import Literal
from uuid import uuid4

from sqlalchemy import CursorResult, select, update
from sqlalchemy.orm import Session

from receptionist.gateways.messengers import DeliveryError, Message, Messenger
from receptionist.services.clock import Clock
from receptionist.storage.database import Database
from receptionist.storage.models import Notification

log = logging.getLogger(__name__)

Channel = Literal["sms", "email"]
CODE = "code"
"""The rule of messages whose text is wiped once it is no longer needed."""
ATTEMPTS = 4
_LIVES: Mapping[str, timedelta] = {CODE: timedelta(minutes=10)}
_FIRST_WAIT = timedelta(minutes=1)
_LONGEST_SENDING = timedelta(minutes=5)


def put(
    session: Session,
    channel: Channel,
    recipient: str,
    text: str,
    *,
    rule: str,
    now: datetime,
    appointment_id: str | None = None,
) -> str:
    """Write a message down, to be delivered at once; its id. `now` is an instant."""
    row = Notification(
        id=str(uuid4()),
        appointment_id=appointment_id,
        rule=rule,
        channel=channel,
        recipient=recipient,
        text=text,
        due_at=now,
        state="planned",
        attempts=0,
        created_at=now,
    )
    session.add(row)
    session.flush()
    return row.id


class Postman:
    """Delivers what stands in the outbox. With an executor, behind the caller's back; without, at once."""

    def __init__(
        self,
        database: Database,
        messengers: Mapping[str, Messenger],
        clock: Clock,
        executor: Executor | None = None,
    ) -> None:
        self.database = database
        self.messengers = messengers
        self.clock = clock
        self.executor = executor

    def post(self, ids: list[str]) -> None:
        """Deliver these, after the commit that wrote them; what fails stays for the worker's round."""
        for each in ids:
            if self.executor:
                self.executor.submit(self._safely, each)
            else:
                self._safely(each)

    def round(self) -> int:
        """Deliver whatever is due, and what a dead process left half-way; how many were tried."""
        now = self.clock.now()
        with self.database.writing() as session:
            _sweep(session, now)
        with self.database.reading() as session:
            due = select(Notification.id).where(
                Notification.state == "planned", Notification.due_at <= now, Notification.text.is_not(None)
            )
            ids = list(session.scalars(due.order_by(Notification.due_at)))
        for each in ids:
            self._safely(each)
        return len(ids)

    def _safely(self, notification_id: str) -> None:
        try:
            self._deliver(notification_id)
        except Exception:
            log.exception("A message stays in the outbox")

    def _deliver(self, notification_id: str) -> None:
        with self.database.writing() as session:
            message = _claim(session, notification_id, self.clock.now())
        if message is None:
            return
        channel, recipient, text = message
        try:
            self.messengers[channel].send(Message(recipient, text), key=notification_id)
        except DeliveryError as error:
            with self.database.writing() as session:
                _failed(session, notification_id, error, self.clock.now())
            log.warning("A message by %s was not delivered: %s", channel, error)
            return
        with self.database.writing() as session:
            _sent(session, notification_id, self.clock.now())


def _claim(session: Session, notification_id: str, now: datetime) -> tuple[str, str, str] | None:
    """Take a planned row by one conditional UPDATE; None where another has it, or it is no use any more."""
    claimed = session.execute(
        update(Notification)
        .where(Notification.id == notification_id, Notification.state == "planned")
        .values(state="sending", claimed_at=now, attempts=Notification.attempts + 1)
    )
    assert isinstance(claimed, CursorResult)
    if not claimed.rowcount:
        return None
    row = session.get_one(Notification, notification_id, populate_existing=True)
    if row.text is None or now - row.created_at > _LIVES.get(row.rule, timedelta.max):
        _end(row, "dropped")
        return None
    return row.channel, row.recipient, row.text


def _sent(session: Session, notification_id: str, now: datetime) -> None:
    row = session.get_one(Notification, notification_id)
    row.sent_at = now
    _end(row, "sent")


def _failed(session: Session, notification_id: str, error: DeliveryError, now: datetime) -> None:
    row = session.get_one(Notification, notification_id)
    row.error = str(error)
    if error.permanent or row.attempts >= ATTEMPTS:
        _end(row, "failed")
    else:
        row.state, row.due_at = "planned", now + _FIRST_WAIT * 2 ** (row.attempts - 1)


def _end(row: Notification, state: str) -> None:
    row.state = state
    if row.rule == CODE:
        row.text = None


def _sweep(session: Session, now: datetime) -> None:
    """Plan again what a process that died was sending."""
    session.execute(
        update(Notification)
        .where(
            Notification.state == "sending",
            Notification.text.is_not(None),
            Notification.claimed_at <= now - _LONGEST_SENDING,
        )
        .values(state="planned")
    )
