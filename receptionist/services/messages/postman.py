"""The postman: carries what is due to the gateways, any number of processes at once.

One message of a channel at a time, and each recorded before the next: a process that is killed leaves one
message of which nobody knows whether it arrived, and that one is sent again under the same key.
"""

import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Protocol

from receptionist.gateways.messengers import DeliveryError, Messenger
from receptionist.services.links import Links
from receptionist.services.messages import claiming, recording
from receptionist.services.messages.claiming import Claimed
from receptionist.services.messages.usefulness import still_on
from receptionist.storage import business as stored_business
from receptionist.storage.database import Database

log = logging.getLogger(__name__)

LEASE = timedelta(minutes=3)
"""What was claimed longer ago has been left; nothing is begun in the second half of it."""
_JUMP = timedelta(seconds=30)


class HasNow(Protocol):
    """A clock."""

    def now(self) -> datetime:
        """The instant."""
        ...


class Postman:
    """Delivers what stands written. With an executor, behind the caller's back; without, at once.

    `rates`: how many messages a second a channel's gateway takes, from all processes together. `elapsed`:
    seconds that no change of the clock touches.
    """

    def __init__(
        self,
        database: Database,
        messengers: Mapping[str, Messenger],
        clock: HasNow,
        links: Links,
        executor: Executor | None = None,
        *,
        rates: Mapping[str, float] | None = None,
        lease: timedelta = LEASE,
        elapsed: Callable[[], float] = time.monotonic,
    ) -> None:
        self.database = database
        self.messengers = messengers
        self.clock = clock
        self.links = links
        self.executor = executor
        self.rates = rates or {}
        self.lease = lease
        self.elapsed = elapsed
        self._posted: dict[str, deque[str]] = {channel: deque() for channel in messengers}
        self._stopping = threading.Event()
        self._watch: tuple[datetime, float] | None = None
        self._trusted_from = -1.0

    def post(self, ids: Sequence[str]) -> None:
        """Deliver these, after the commit that wrote them; what fails stays for the worker's round."""
        if not ids:
            return
        for posted in self._posted.values():
            posted.extend(ids)
        if self.executor:
            self.executor.submit(self._safely)
        else:
            self._safely()

    def round(self, channel: str | None = None) -> int:
        """Deliver whatever is due, on one channel or on all; how many messages were tried."""
        self._sweep()
        return sum(self._round(each) for each in ([channel] if channel else self.messengers))

    def stop(self) -> None:
        """Finish the message in hand and give back the rest."""
        self._stopping.set()

    def _round(self, channel: str) -> int:
        tried = 0
        while not self._stopping.is_set():
            with self.database.reading() as session:
                if not claiming.is_any_due(session, channel, self.clock.now()):
                    break
            claimed = self._claim(channel)
            tried += self._deliver(claimed.messages)
            if not claimed.looked_at:
                break
        return tried

    def _safely(self) -> None:
        try:
            for channel, posted in self._posted.items():
                if posted:
                    self._deliver(self._claim(channel, posted).messages)
        except Exception:
            log.exception("A message stays in the outbox")

    def _claim(self, channel: str, posted: deque[str] | None = None) -> claiming.Claim:
        """Take what is due; of it only what was `posted`, all that came until it was our turn to write."""
        with self.database.writing() as session:
            ids = None if posted is None else _emptied(posted)
            business = stored_business.require(session)
            now, rate = self.clock.now(), self.rates.get(channel)
            return claiming.claim(session, business, self.links, channel, now, ids=ids, rate=rate)

    def _deliver(self, claimed: Sequence[Claimed]) -> int:
        """Send one after another while the claim surely holds; how many were tried."""
        began = self.elapsed()
        is_on: bool | None = None
        for done, message in enumerate(claimed):
            wait = message.wait.total_seconds() - (self.elapsed() - began)
            over = self._stopping.wait(wait) if wait > 0 else self._stopping.is_set()
            if over or self.elapsed() - began > self.lease.total_seconds() / 2:
                self._give_back(claimed[done:])
                return done
            if is_on is None or wait > 0:
                is_on = self._is_on(message)
            if not is_on:
                self._give_back([message])
            is_on = self._send(message, claimed[done + 1 : done + 2]) if is_on else None
        return len(claimed)

    def _is_on(self, claimed: Claimed) -> bool:
        with self.database.reading() as session:
            return still_on(session, claimed.id, claimed.visit_changed_at)

    def _send(self, claimed: Claimed, following: Sequence[Claimed]) -> bool | None:
        """Send one and write down what became of it; in the same transaction the last look at the next."""
        fate = self._hand_over(claimed)
        with self.database.writing() as session:
            if isinstance(fate, DeliveryError):
                recording.failed(session, claimed.id, fate, self.clock.now())
            else:
                recording.sent(session, claimed.id, fate, self.clock.now())
            seen = [still_on(session, each.id, each.visit_changed_at) for each in following]
        return seen[0] if seen else None

    def _hand_over(self, claimed: Claimed) -> str | DeliveryError | None:
        """Give one to the gateway: the gateway's own id of it, or why it did not take it."""
        try:
            return self.messengers[claimed.channel].send(claimed.message, key=claimed.id)
        except DeliveryError as error:
            log.warning("A message by %s was not delivered: %s", claimed.channel, error)
            return error
        except Exception as error:  # a gateway's answer that nobody foresaw must not stop the others
            log.exception("The messenger for %s failed", claimed.channel)
            return DeliveryError(type(error).__name__, permanent=False)

    def _give_back(self, claimed: Sequence[Claimed]) -> None:
        with self.database.writing() as session:
            claiming.give_back(session, [message.id for message in claimed])

    def _sweep(self) -> None:
        """Take up what dead processes left, unless the clock was just set: then nobody's age is known."""
        now, elapsed, watch = self.clock.now(), self.elapsed(), self._watch
        self._watch = now, elapsed
        if watch and abs((now - watch[0]).total_seconds() - (elapsed - watch[1])) > _JUMP.total_seconds():
            log.warning("The clock was set; what others are sending is left to them for a while")
            self._trusted_from = elapsed + self.lease.total_seconds()
        if elapsed < self._trusted_from:
            return
        with self.database.reading() as session:
            left = claiming.are_any_left(session, now, self.lease)
        if left:
            with self.database.writing() as session:
                swept = claiming.sweep(session, now, self.lease)
            log.warning("Messages that another process left half-way: %d", swept)


def _emptied(posted: deque[str]) -> list[str]:
    """What was in it, where other threads empty it too."""
    taken: list[str] = []
    with suppress(IndexError):
        while True:
            taken.append(posted.popleft())
    return taken
