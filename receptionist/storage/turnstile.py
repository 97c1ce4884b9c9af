"""One writer of a SQLite file at a time, first come, first served, and every commit on the disk.

SQLite itself only polls for its write lock, so that under many writers one may wait for ever; and it would
hold the lock while the disk is slow.
"""

import fcntl
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path

Settling = Callable[[], AbstractContextManager[None]]


class Turnstile:
    """Lets the writers of one file through, threads and processes alike."""

    def __init__(self, database: Path) -> None:
        self._log = Path(f"{database}-wal")
        self._queue = Path(f"{database}.queue")
        self._mine = threading.Lock()

    @contextmanager
    def one_at_a_time(self, settling: Settling = nullcontext) -> Iterator[None]:
        """Wait for the turn, keep it for the block; what the block committed is on the disk afterwards.

        `settling` surrounds the wait for the disk. A thread that asks again within the block waits for itself
        for ever.
        """
        with self._mine, self._queue.open("w") as queue:
            fcntl.flock(queue, fcntl.LOCK_EX)
            yield
        with settling():
            self._settle()

    def _settle(self) -> None:
        # Commits are in SQLite's log at once and on the disk when it says so (synchronous = NORMAL). We wait
        # for the disk here, where nobody waits for us; closing the log releases no lock that SQLite holds.
        try:
            log = os.open(self._log, os.O_RDONLY)
        except FileNotFoundError:
            return  # all of it is in the database file already
        try:
            os.fdatasync(log)
        finally:
            os.close(log)
