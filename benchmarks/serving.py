"""The service as visitors reach it: gunicorn with its own settings and the worker, on a fresh SQLite file.

Each client has an address of its own (127.0.1.x), because the service counts what one address asks.
"""

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from receptionist.settings import PROJECT

STARTUP_SECONDS = 120.0
ANSWER_SECONDS = 60.0


class NoAnswer(Exception):
    """The service did not answer as it should."""


@contextmanager
def serving(business: Path, now: str, *, llm: str) -> Iterator["Service"]:
    """A service for that business whose clock starts at `now` (local); ended afterwards."""
    with tempfile.TemporaryDirectory() as folder, socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
        probe.close()
        settings = {
            "DATABASE_URL": f"sqlite:///{folder}/benchmark.sqlite3",
            "LLM": llm,
            "PORT": str(port),
            "RECEPTIONIST_BUSINESS": str(business),
            "RECEPTIONIST_INSTANCE": folder,
            "RECEPTIONIST_NOW": now,
            "RECEPTIONIST_TESTING": "1",
        }
        log, programs = Path(folder) / "log", []
        try:
            web = _started(("gunicorn",), settings, log, programs)
            _wait(web, port, log)
            worker = _started(("flask", "worker"), settings, log, programs)
            service = Service(port, web.pid, worker.pid)
            service.wait_until_loaded()
            yield service
        finally:
            for program in programs:
                os.killpg(program.pid, signal.SIGTERM)
            for program in programs:
                program.wait(60)


def _started(
    command: Sequence[str], settings: Mapping[str, str], log: Path, programs: list[subprocess.Popen[bytes]]
) -> subprocess.Popen[bytes]:
    """One of the two programs, running; it stands among the `programs` to be ended."""
    with log.open("ab") as output:
        program = subprocess.Popen(
            (sys.executable, "-m", *command),
            cwd=PROJECT,
            env=os.environ | settings,
            stdout=output,
            stderr=output,
            start_new_session=True,
        )
    programs.append(program)
    return program


def _wait(house: subprocess.Popen[bytes], port: int, log: Path) -> None:
    """Until the service answers and its model, if it has one, is no longer loading."""
    ends = time.monotonic() + STARTUP_SECONDS
    while time.monotonic() < ends and house.poll() is None:
        with suppress(OSError, http.client.HTTPException):
            if Visitor(port, 0).ask("GET", "/healthz")["model"] in ("off", "ready"):
                return
        time.sleep(0.2)
    raise NoAnswer(log.read_text(encoding="utf-8")[-2000:])


@dataclass(frozen=True, slots=True)
class Service:
    """A service that runs: its port, and the processes of its web server and its worker."""

    port: int
    web: int
    worker: int

    def wait_until_loaded(self) -> None:
        """Until it rests: words, examples and encoder are loaded behind the first answers."""
        ends, before = time.monotonic() + STARTUP_SECONDS, 0.0
        while (spent := self.processor_seconds()) - before > 0.1 and time.monotonic() < ends:
            before = spent
            time.sleep(1)

    def processor_seconds(self) -> float:
        """What it has computed so far, all its processes together but without the model's."""
        return sum(map(self._spent, Path("/proc").glob("[0-9]*/stat"))) / os.sysconf("SC_CLK_TCK")

    def _spent(self, stat: Path) -> int:
        try:
            fields = stat.read_text(encoding="utf-8").rpartition(")")[2].split()
        except OSError:
            return 0  # it has just ended
        own = int(stat.parent.name) == self.worker or int(fields[3]) == self.web
        return int(fields[11]) + int(fields[12]) if own else 0


class Visitor:
    """One browser: one connection that is kept, and one conversation at a time."""

    def __init__(self, port: int, number: int) -> None:
        self._line = http.client.HTTPConnection(
            "127.0.0.1", port, timeout=ANSWER_SECONDS, source_address=(f"127.0.1.{number + 1}", 0)
        )
        self._path, self._token = "", ""

    def open(self) -> dict[str, Any]:
        """Begin a conversation."""
        opened = self.ask("POST", "/api/chat/conversations", {"language": "pl"})
        self._path, self._token = f"/api/chat/conversations/{opened['id']}/messages", opened["token"]
        return opened

    def say(self, text: str) -> dict[str, Any]:
        """Send a message; the answer."""
        return self.ask("POST", self._path, {"text": text})

    def ask(self, method: str, path: str, body: dict[str, str] | None = None) -> dict[str, Any]:
        """One request; NoAnswer for anything but success."""
        headers = {"Content-Type": "application/json", "Authorization": f"Bearer {self._token}"}
        self._line.request(method, path, json.dumps(body) if body else None, headers)
        answer = self._line.getresponse()
        text = answer.read()
        if answer.status >= 300:
            raise NoAnswer(f"{method} {path}: {answer.status} {text[:200]!r}")
        told: dict[str, Any] = json.loads(text)
        return told
