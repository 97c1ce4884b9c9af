"""How much one client may ask of us. Counted in each process: a rough guard, not an account."""

import threading
import time
from collections.abc import Callable, Hashable, Sequence
from functools import wraps
from math import ceil
from typing import NamedTuple, ParamSpec, TypeVar, cast

from flask import Flask, current_app, request
from werkzeug.exceptions import TooManyRequests

_Asked = ParamSpec("_Asked")
_Answer = TypeVar("_Answer")


class Rate(NamedTuple):
    """At most so many requests in so many seconds, which begin with the first of them."""

    most: int
    seconds: float


TALKING = (Rate(15, 3), Rate(120, 60))
STARTING = (Rate(60, 60),)
SIGNING_IN = (Rate(30, 60),)
_MOST_KEPT = 10_000


def register(app: Flask) -> None:
    """Count the requests of an application."""
    app.extensions["counts"] = _Counts()


def by_address() -> str:
    """The address that a request comes from."""
    return request.remote_addr or ""


def by_conversation() -> str:
    """The conversation that a request belongs to."""
    return str((request.view_args or {}).get("conversation_id", ""))


def limited(
    rates: Sequence[Rate], by: Callable[[], Hashable] = by_address, *, methods: Sequence[str] = ()
) -> Callable[[Callable[_Asked, _Answer]], Callable[_Asked, _Answer]]:
    """Answer a view's requests beyond the rates with 429; `methods`: only these count, none: all."""

    def within(view: Callable[_Asked, _Answer]) -> Callable[_Asked, _Answer]:
        @wraps(view)
        def answer(*parts: _Asked.args, **named: _Asked.kwargs) -> _Answer:
            if not methods or request.method in methods:
                _count((request.endpoint, by()), rates)
            return view(*parts, **named)

        return answer

    return within


def _count(whose: Hashable, rates: Sequence[Rate]) -> None:
    wait = cast(_Counts, current_app.extensions["counts"]).wait(whose, rates, time.monotonic())
    if wait > 0:
        error = TooManyRequests("That was too much at once. Please wait a moment.")
        error.retry_after = ceil(wait)
        raise error


class _Counts:
    """How many requests each asker has had in the window that is open for them."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._windows: dict[Hashable, tuple[float, int]] = {}
        """By asker and rate: when the window ends (monotonic), and the requests in it."""

    def wait(self, whose: Hashable, rates: Sequence[Rate], now: float) -> float:
        """Count a request; how many seconds it has come too early, 0 where it may go on."""
        with self._lock:
            if len(self._windows) > _MOST_KEPT:
                self._windows = {key: kept for key, kept in self._windows.items() if kept[0] > now}
            return max(self._one((whose, rate), rate, now) for rate in rates)

    def _one(self, key: Hashable, rate: Rate, now: float) -> float:
        ends, had = self._windows.get(key, (now, 0))
        if ends <= now:
            ends, had = now + rate.seconds, 0
        self._windows[key] = ends, had + 1
        return ends - now if had >= rate.most else 0.0
