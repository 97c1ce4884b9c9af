"""Engines that need no model, and a command that serves one as the real server would.

python engines.py SOCKET IDLE_SECONDS [broken|crashing]
"""

import json
import os
import sys
import threading
import time
from collections.abc import Mapping
from pathlib import Path

from receptionist.gateways.engine import Completion, Engine, Interrupted, Messages
from receptionist.gateways.model_server import serve


class ParrotEngine:
    """Answers with the last message. One that begins with "wait" is answered when `go` is set."""

    def __init__(self) -> None:
        self.go = threading.Event()
        self.interrupted = threading.Event()
        self.calls: list[str] = []

    def complete(
        self, messages: Messages, schema: Mapping[str, object] | None, *, max_tokens: int, until: float
    ) -> Completion:
        text = messages[-1]["content"]
        self.calls.append(text)
        if text == "die":
            os._exit(11)
        if text.startswith("wait"):
            self._wait(until)
        answer = {"text": text, "pid": os.getpid(), "warmed": self.calls.count("warm")}
        return Completion(json.dumps(answer), "stop", 7, 5, 3, 2)

    def warm(self, messages: Messages, *, until: float) -> int:
        self.interrupted.clear()
        self.calls.append("warm")
        self._wait(until)
        return 7

    def interrupt(self) -> None:
        self.interrupted.set()

    def _wait(self, until: float) -> None:
        while not self.go.wait(0.005):
            if time.monotonic() >= until or self.interrupted.is_set():
                raise Interrupted


def load(kind: str) -> Engine:
    """The engine that the command serves."""
    if kind == "broken":
        raise OSError("no such model")
    if kind == "crashing":
        os._exit(11)
    engine = ParrotEngine()
    engine.go.set()
    return engine


if __name__ == "__main__":
    socket, idle, *kind = sys.argv[1:]
    code = serve(lambda: load((kind or ["good"])[0]), Path(socket), idle_seconds=float(idle))
    os._exit(code)
