"""What one client may ask of us, counted by many threads at once."""

import sys
import threading
import time

import pytest

from receptionist.web import limits
from receptionist.web.limits import OneAtATime

THREADS, EACH = 16, 60
LONGER_THAN_THE_TIMER = 0.012


@pytest.fixture
def hasty_threads():
    """Threads that get in one another's way wherever they can."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def test_threads_that_count_at_once_lose_nothing_and_none_fails(hasty_threads):
    storage, begin = OneAtATime(), threading.Barrier(THREADS)
    failed: list[Exception] = []

    def count() -> None:
        for _ in range(EACH):
            begin.wait(60)
            try:
                storage.incr("somebody", 600)
            except RuntimeError as error:
                failed.append(error)
            time.sleep(LONGER_THAN_THE_TIMER)

    threads = [threading.Thread(target=count) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)

    assert failed == []
    assert storage.get("somebody") == THREADS * EACH


def test_what_is_over_is_forgotten(monkeypatch):
    storage, now = OneAtATime(), [1000.0]
    monkeypatch.setattr(limits.time, "time", lambda: now[0])
    storage.incr("somebody", 3)
    counts = [storage.incr("somebody", 3)]
    now[0] += 4
    counts.append(storage.incr("somebody", 3))

    now[0] += limits.SWEEP_SECONDS
    storage.incr("somebody else", 3)

    assert counts == [2, 1]
    assert set(storage.storage) == set(storage.expirations) == {"somebody else"}
