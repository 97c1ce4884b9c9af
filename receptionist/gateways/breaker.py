"""A circuit breaker around one gateway: while it is down, nothing waits for it. Knows no channel."""

import threading
import time
from collections.abc import Callable
from datetime import timedelta

from receptionist.gateways.messengers import DeliveryError, Message, Messenger

AFTER = 5
"""So many passing failures in a row take a gateway for down."""
_FIRST_REST = timedelta(seconds=30)
_LONGEST_REST = timedelta(minutes=15)


class Resting(DeliveryError):
    """Nothing was sent and nothing tried: the gateway is left alone for `retry_after`."""

    def __init__(self, rest: timedelta) -> None:
        super().__init__("the gateway is down and left alone for a while", permanent=False, retry_after=rest)


class Breaker:
    """A messenger that lets its gateway rest after failures in a row, each time twice as long.

    After a rest one message goes through as a trial; the others wait for what becomes of it. `seconds` is a
    clock that only goes forward.
    """

    def __init__(self, messenger: Messenger, seconds: Callable[[], float] = time.monotonic) -> None:
        self._messenger = messenger
        self._seconds = seconds
        self._lock = threading.Lock()
        self._failures = 0
        self._rests_until: float | None = None
        self._trying = False

    def send(self, message: Message, *, key: str) -> str | None:
        """Send; Resting where the gateway is left alone, otherwise what its messenger raises."""
        self._enter()
        try:
            sent = self._messenger.send(message, key=key)
        except DeliveryError as error:
            self._failed(error)
            raise
        except BaseException:
            self._failed(None)
            raise
        self._recovered()
        return sent

    def _enter(self) -> None:
        with self._lock:
            if self._rests_until is None:
                return
            left = self._rests_until - self._seconds()
            if left > 0 or self._trying:
                raise Resting(timedelta(seconds=max(left, 1.0)))
            self._trying = True

    def _failed(self, error: DeliveryError | None) -> None:
        if error is not None and error.permanent:
            # The gateway answered: it is this message that cannot go.
            self._recovered()
            return
        with self._lock:
            self._trying = False
            self._failures += 1
            asked = error.retry_after if error else None
            if self._failures >= AFTER or asked:
                self._rests_until = self._seconds() + max(self._rest(), asked or timedelta()).total_seconds()

    def _rest(self) -> timedelta:
        """How long to rest after so many failures; none where only the gateway asks for it."""
        if self._failures < AFTER:
            return timedelta()
        # Not doubled for ever: a gateway that is down for days would ask for ages.
        doubled: int = 1 << min(self._failures - AFTER, 10)
        return min(_LONGEST_REST, _FIRST_REST * doubled)

    def _recovered(self) -> None:
        with self._lock:
            self._failures, self._rests_until, self._trying = 0, None, False
