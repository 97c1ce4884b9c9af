"""One at a time, a few waiting, nobody longer than they can: the queue before the model."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_LOOK_AGAIN = 0.2


class Busy(Exception):
    """As many as may wait are waiting already."""


class Late(Exception):
    """The time was up before the turn came."""


class Turns:
    """Hands out turns. Who took one in its spare time is asked to give way as soon as anybody waits."""

    def __init__(self, waiting_at_most: int) -> None:
        self._most = waiting_at_most + 1
        self._present = 0
        self._guard = threading.Lock()
        self._turn = threading.Lock()
        self._give_way: Callable[[], None] | None = None

    @contextmanager
    def take(self, until: float) -> Iterator[None]:
        """A turn, waited for until that moment of time.monotonic(); raises Busy at once, or Late."""
        self._enter()
        try:
            self._wait(until)
            try:
                yield
            finally:
                self._turn.release()
        finally:
            self._leave()

    @contextmanager
    def take_spare(self, give_way: Callable[[], None]) -> Iterator[None]:
        """A turn that nobody else wants now; raises Busy. `give_way` is called when somebody does."""
        if self._present or not self._turn.acquire(blocking=False):
            raise Busy
        self._give_way = give_way
        try:
            yield
        finally:
            self._give_way = None
            self._turn.release()

    def _enter(self) -> None:
        with self._guard:
            if self._present >= self._most:
                raise Busy
            self._present += 1

    def _leave(self) -> None:
        with self._guard:
            self._present -= 1

    def _wait(self, until: float) -> None:
        while (left := until - time.monotonic()) > 0:
            # Asked again and again: the first time may be before the other has really begun.
            if give_way := self._give_way:
                give_way()
            if self._turn.acquire(timeout=min(left, _LOOK_AGAIN)):
                return
        raise Late
