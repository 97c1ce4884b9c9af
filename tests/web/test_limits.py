"""What one client may ask of us, counted by many threads at once."""

import sys
import threading
import time

import pytest

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
