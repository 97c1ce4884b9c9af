"""Waiting for programs that run beside the tests, with a bound that only a hang meets."""

import socket
import time
from collections.abc import Callable

HANG = 60.0


def eventually(holds: Callable[[], object]) -> None:
    limit = time.monotonic() + HANG
    while not holds():
        assert time.monotonic() < limit, "it never happened"
        time.sleep(0.02)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
