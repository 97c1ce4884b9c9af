"""The real service in processes of its own: gunicorn, a fresh database, Monday morning, rules only."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from receptionist.services import transcript
from receptionist.storage.database import Database
from receptionist.storage.models import Appointment, Conversation

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

    @property
    def now(self) -> datetime:
        """When it is for the service, give or take how long it has been running."""
        return datetime(2026, 11, 23, 8, tzinfo=UTC)

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

    def booked(self, name: str) -> list[str]:
        """The services booked under a name, from the database itself."""
        query = select(Appointment.service_id).where(
            Appointment.state == "booked", Appointment.client_name == name
        )
        with closing(Database(self.database_url)) as database, database.reading() as session:
            return list(session.scalars(query))

    def staff_says(self, text: str) -> None:
        """A member of staff takes the newest conversation and writes in it."""
        newest = select(Conversation).order_by(Conversation.created_at.desc()).limit(1)
        now = datetime.now(UTC)
        with closing(Database(self.database_url)) as database, database.writing() as session:
            row = session.scalars(newest).one()
            row.status = "staff"
            transcript.say(session, row, "staff", text, now)

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
