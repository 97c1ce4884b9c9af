"""How much one client may ask of us. Counted in each process: a rough guard, not an account."""

import threading
import time

from flask import Flask, request
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from limits.storage import MemoryStorage

SWEEP_SECONDS = 60.0


class OneAtATime(MemoryStorage):
    """The library's counts in memory without its timer, which fails where two threads start it at once."""

    STORAGE_SCHEME = ["threads"]  # noqa: RUF012 - as the library declares it

    def __init__(self, uri: str | None = None, wrap_exceptions: bool = False, **options: str) -> None:
        self._counting = threading.Lock()
        self._sweep_at = 0.0
        super().__init__(uri, wrap_exceptions, **options)

    def incr(self, key: str, expiry: float, amount: int = 1) -> int:
        """Count `amount` more under a key that is forgotten after `expiry` seconds; the count."""
        with self._counting:
            now = time.time()
            if now >= self._sweep_at:
                self._forget_old(now)
            if self.get(key) == 0:
                self.expirations[key] = now + expiry
            self.storage[key] += amount
            return self.storage[key]

    def _forget_old(self, now: float) -> None:
        self._sweep_at = now + SWEEP_SECONDS
        for old in [key for key, ends in self.expirations.items() if ends <= now]:
            self.clear(old)


limiter = Limiter(get_remote_address, storage_uri="threads://", headers_enabled=True)

TALKING = "15 per 3 seconds; 120 per minute"
STARTING = "60 per minute"
SIGNING_IN = "30 per minute"


def by_conversation() -> str:
    """The conversation that a request belongs to."""
    return str((request.view_args or {}).get("conversation_id", ""))


def register(app: Flask) -> None:
    """Count the requests of an application."""
    limiter.init_app(app)
