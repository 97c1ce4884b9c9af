"""The real service in processes of its own: gunicorn, a fresh database, Monday morning, rules only."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from sqlalchemy import select

from receptionist.storage.database import Database
from receptionist.storage.models import Appointment, Client

PROJECT = Path(__file__).resolve().parents[2]
STARTUP_SECONDS = 90


@dataclass
class Service:
    """A service that a test may kill and start again on the same data."""

    folder: Path
    port: int = 0
    process: subprocess.Popen[bytes] | None = field(default=None)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def database_url(self) -> str:
        return f"sqlite:///{self.folder}/receptionist.sqlite3"

    def start(self) -> None:
        self.port = self.port or free_port()
        command = [sys.executable, "-m", "gunicorn", "-c", str(PROJECT / "gunicorn.conf.py")]
        with (self.folder / "server.log").open("ab") as log:
            self.process = subprocess.Popen(
                command, cwd=PROJECT, env=self._environment(), stdout=log, stderr=subprocess.STDOUT
            )
        self._wait_until_up()

    def kill(self) -> None:
        """End it at once, as a power cut does: master first, or it would start its workers again."""
        assert self.process
        workers = _children(self.process.pid)
        self.process.kill()
        self.process.wait()
        for worker in workers:
            with suppress(ProcessLookupError):
                os.kill(worker, 9)

    def booked(self) -> list[tuple[str, str]]:
        """(service, client's name) of every booked visit, from the database itself."""
        database = Database(self.database_url)
        query = select(Appointment.service_id, Client.name).join(Client).where(Appointment.state == "booked")
        with database.reading() as session:
            rows = [(service, name) for service, name in session.execute(query)]
        database.close()
        return rows

    def _environment(self) -> dict[str, str]:
        return {
            **os.environ,
            "DATABASE_URL": self.database_url,
            "LLM": "off",
            "PORT": str(self.port),
            "RECEPTIONIST_INSTANCE": str(self.folder),
            "RECEPTIONIST_NOW": "2026-11-23T09:00",
            "RECEPTIONIST_TESTING": "1",
        }

    def _wait_until_up(self) -> None:
        assert self.process
        deadline = time.monotonic() + STARTUP_SECONDS
        while time.monotonic() < deadline and self.process.poll() is None:
            with suppress(urllib.error.URLError, OSError), urllib.request.urlopen(f"{self.url}/healthz"):
                return
            time.sleep(0.1)
        pytest.fail((self.folder / "server.log").read_text(encoding="utf-8")[-3000:], pytrace=False)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _children(pid: int) -> list[int]:
    listing = subprocess.run(
        ["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, text=True, check=False
    )
    return [int(line) for line in listing.stdout.split()]
