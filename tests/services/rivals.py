"""Clients in processes of their own, each with its own connection, who all act at the same moment.

The acts stand at the top of this module, because a new process finds them by name.
"""

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from threading import Barrier

from receptionist.domain.availability import Slot
from receptionist.domain.errors import SlotTaken
from receptionist.services import booking
from receptionist.services.clients import ClientDetails
from receptionist.storage.business import require
from receptionist.storage.database import Database

PATIENCE = 60
"""Seconds that the first of them waits for the last to come."""

_start: Barrier


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one: the person who will see them, or what they were offered instead."""

    staff: str | None
    instead: tuple[Slot, ...] = ()


Act = Callable[[Database, int], Outcome]


@dataclass(frozen=True, slots=True)
class Confirm:
    """Says yes to a time that was kept for them once; the keeping has ended."""

    holds: Sequence[str]
    now: datetime

    def __call__(self, database: Database, number: int) -> Outcome:
        with database.writing() as session:
            held = self.holds[number]
            visit = booking.book(session, require(session), held, details(number), self.now)
            return Outcome(visit.staff_id)


@dataclass(frozen=True, slots=True)
class AskForAnyone:
    """Takes a time, with whoever is free then, and confirms it: two transactions, as in a chat."""

    slot: Slot
    now: datetime

    def __call__(self, database: Database, number: int) -> Outcome:
        with database.writing() as session:
            business = require(session)
            held = booking.hold(session, business, self.slot, self.now, conversation_id=None, anyone=True)
        with database.writing() as session:
            visit = booking.book(session, business, held.id, details(number), self.now)
            return Outcome(visit.staff_id)


def details(number: int) -> ClientDetails:
    """Who the rival of that number is."""
    return ClientDetails(f"Rival {number}", f"+4860000{number:04}")


class Rivals:
    """So many processes, started when they are first needed."""

    def __init__(self, processes: ProcessPoolExecutor, count: int) -> None:
        self.count = count
        self._processes = processes

    def all_at_once(self, url: str, act: Act) -> list[Outcome]:
        """What becomes of each of them; anything but a refusal is raised here."""
        running = [self._processes.submit(_one, url, act, number) for number in range(self.count)]
        return [one.result(2 * PATIENCE) for one in running]


@contextmanager
def rivals(count: int) -> Iterator[Rivals]:
    """Processes that share nothing but the signal to start: no connection, no lock, no thread of the tests.

    They fork from a server that has only imported what they need, because twenty imports take half a minute.
    """
    fresh = multiprocessing.get_context("forkserver")
    fresh.set_forkserver_preload([__name__, "pytest"])
    start = fresh.Barrier(count)
    with ProcessPoolExecutor(count, fresh, _come, (start,)) as processes:
        yield Rivals(processes, count)


def _come(start: Barrier) -> None:
    global _start  # noqa: PLW0603 - the one thing that a process is given when it begins
    _start = start


def _one(url: str, act: Act, number: int) -> Outcome:
    database = Database(url)
    try:
        with database.reading() as session:  # connected before the start
            require(session)
        _start.wait(PATIENCE)
        return act(database, number)
    except SlotTaken as refusal:
        return Outcome(None, tuple(refusal.alternatives))
    finally:
        database.close()
