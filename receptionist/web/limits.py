"""How much one client may ask of us. Counted in each process: a rough guard, not an account."""

import functools
import math
import threading
import time
from collections.abc import Callable, Sequence
from typing import Any, TypeVar, cast

from flask import Flask, current_app, request
from limits import RateLimitItem, parse_many
from limits.storage import MemoryStorage
from limits.strategies import FixedWindowRateLimiter
from werkzeug.exceptions import TooManyRequests

SWEEP_SECONDS = 60.0
_COUNTS = "receptionist.limits"
_View = TypeVar("_View", bound=Callable[..., Any])


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


TALKING = "15 per 3 seconds; 120 per minute"
STARTING = "60 per minute"
SIGNING_IN = "30 per minute"


def register(app: Flask) -> None:
    """Count the requests of an application, from none."""
    app.extensions[_COUNTS] = FixedWindowRateLimiter(OneAtATime())


def by_address() -> str:
    """Where a request comes from."""
    return request.remote_addr or ""


def by_conversation() -> str:
    """The conversation that a request belongs to."""
    return str((request.view_args or {}).get("conversation_id", ""))


def at_most(rules: str, by: Callable[[], str] = by_address) -> Callable[[_View], _View]:
    """Refuse a view that is asked more often, with TooManyRequests; who only looks (GET) is not counted."""
    limits = parse_many(rules)

    def guard(view: _View) -> _View:
        @functools.wraps(view)
        def counted(*values: Any, **named: Any) -> Any:  # noqa: ANN401 - as the view has them
            if request.method != "GET":
                _count(limits, by())
            return view(*values, **named)

        return cast("_View", counted)

    return guard


def _count(limits: Sequence[RateLimitItem], who: str) -> None:
    counts: FixedWindowRateLimiter = current_app.extensions[_COUNTS]
    what = request.endpoint or ""
    over = next((limit for limit in limits if not counts.hit(limit, what, who)), None)
    if over:
        ends = counts.get_window_stats(over, what, who).reset_time
        raise TooManyRequests(retry_after=max(1, math.ceil(ends - time.time())))
