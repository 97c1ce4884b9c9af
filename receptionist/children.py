"""Programs that run beside one another: started in sessions of their own, restarted, ended without strays.

Knows nothing of what the programs do.
"""

import contextlib
import logging
import os
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from signal import SIGKILL, SIGTERM, Signals

FIRST_DELAY = 1.0
LONGEST_DELAY = 60.0
STEADY = 60.0
"""Seconds after which a program counts as well, so that its next restart comes at once again."""

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Child:
    """A program and everything that it starts itself."""

    name: str
    command: Sequence[str]
    folder: Path
    process: "subprocess.Popen[bytes] | None" = None
    started_at: float = 0.0
    delay: float = FIRST_DELAY
    restart_at: float | None = None

    def start(self) -> None:
        """Run it; OSError where the program cannot be started."""
        # A session of its own: Ctrl-C reaches only the parent, and the whole group can be ended.
        self.process = subprocess.Popen(
            self.command, cwd=self.folder, stdin=subprocess.DEVNULL, start_new_session=True
        )
        self.started_at = time.monotonic()
        self.restart_at = None

    def exit_code(self) -> int | None:
        """None while it runs."""
        return self.process.poll() if self.process else None

    def keep_running(self) -> None:
        """Start it again where it has ended, after a delay that grows while it keeps ending early."""
        code, now = self.exit_code(), time.monotonic()
        if code is None:
            return
        if self.restart_at is None:
            self.delay = FIRST_DELAY if now - self.started_at > STEADY else self.delay
            self.restart_at = now + self.delay
            log.warning(
                "The %s ended with code %s; starting it again in %.0f s.", self.name, code, self.delay
            )
            self.delay = min(2 * self.delay, LONGEST_DELAY)
        elif now >= self.restart_at:
            self.signal(SIGKILL)
            self.start()

    def signal(self, number: Signals) -> None:
        """To the program and all that it started; nothing happens where they have gone."""
        if self.process:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.process.pid, number)


def end(children: Sequence[Child], patience: float) -> None:
    """Ask all to end, wait `patience` seconds at most for all together, then end what is left by force."""
    deadline = time.monotonic() + patience
    for child in children:
        child.signal(SIGTERM)
    for child in children:
        _wait(child, deadline)
        child.signal(SIGKILL)
        if child.process:
            child.process.wait()


def _wait(child: Child, deadline: float) -> None:
    while child.process and child.exit_code() is None and time.monotonic() < deadline:
        time.sleep(0.05)
