"""Worker processes that send due reminders to a gateway, killed at random where that is asked.

`python -m benchmarks.sending SECONDS` is one worker whose claims are given up after so many seconds.
"""

import json
import os
import random
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

from sqlalchemy import func, insert, select

from receptionist import worker
from receptionist.domain.business import ReminderRule
from receptionist.parts import build
from receptionist.services.business_file import read_file
from receptionist.services.messages import planning
from receptionist.settings import DEMO_BUSINESS, PROJECT, Settings
from receptionist.storage import business as stored_business
from receptionist.storage.database import Database
from receptionist.storage.models import Appointment, Client, Notification

RULE = ReminderRule(timedelta(hours=24), "sms", ask_confirmation=True)
_HANG = 600.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a run. `repeats` are messages accepted more than once.

    `seconds` from the first worker's start until all is sent; `processor`: seconds that workers, gateway and
    this process computed, from their start to their end.
    """

    seconds: float
    processor: float
    recipients: int
    messages: int
    kills: int
    sent_rows: int

    @property
    def repeats(self) -> int:
        return self.messages - self.recipients


def send_all(
    url: str, folder: Path, *, messages: int, workers: int = 4, kills: int = 0, keyless: bool = False
) -> Outcome:
    """Fill the database with due reminders and let workers send them all, killing some on the way."""
    fill(url, messages)
    before, database = _computed(), Database(url)
    with _gateway(keyless=keyless) as port:
        killed, seconds = _work(database, folder, port, messages=messages, workers=workers, kills=kills)
        told = _told(port)
    sent = _sent(database)
    database.close()
    return Outcome(seconds, _computed() - before, told["recipients"], told["messages"], killed, sent)


def fill(url: str, messages: int) -> None:
    """A salon without quiet hours, and reminders of tomorrow's visits that are due now."""
    database, now = Database(url), datetime.now(UTC)
    database.migrate()
    salon = replace(read_file(DEMO_BUSINESS).business, quiet_hours=None, reminders=(RULE,))
    service = salon.services[0]
    starts_at = now + timedelta(hours=23, minutes=58)
    ends_at = starts_at + service.duration
    clients, visits, rows = [], [], []
    for number in range(1, messages + 1):
        visit, phone = str(uuid4()), f"+486{number:08}"
        known = {"id": number, "name": "Anna Sowa", "phone": phone}
        clients.append(known | {"created_at": now, "updated_at": now})
        visits.append(
            {"id": visit, "service_id": service.id, "staff_id": service.staff[0], "client_id": number}
            | {"starts_at": starts_at, "ends_at": ends_at, "blocked_from": starts_at}
            | {"blocked_until": ends_at, "state": "booked", "currency": "PLN"}
            | {"created_at": now, "updated_at": now}
        )
        rows.append(
            {"id": str(uuid4()), "appointment_id": visit, "client_id": number, "kind": "reminder"}
            | {"rule": planning.rule_key(RULE), "channel": "sms", "recipient": phone, "language": "pl"}
            | {"due_at": now, "created_at": now - timedelta(days=3)}
        )
    with database.writing() as session:
        stored_business.save(session, salon)
        for table, values in ((Client, clients), (Appointment, visits), (Notification, rows)):
            session.execute(insert(table), values)
    database.close()


def _work(
    database: Database, folder: Path, port: int, *, messages: int, workers: int, kills: int
) -> tuple[int, float]:
    """Keep so many workers at it until all is accepted and written down; kills and seconds."""
    url = database.url.render_as_string(hide_password=False)
    chance, began, killed = random.Random(7), time.monotonic(), 0
    crew = [a_worker(url, folder, port) for _ in range(workers)]
    try:
        while _sent(database) < messages:
            if time.monotonic() - began > _HANG:
                raise TimeoutError("the messages do not all arrive")
            time.sleep(0.3)
            if killed < kills and _told(port)["messages"] > messages * (killed + 1) / (kills + 2):
                number = chance.randrange(workers)
                os.killpg(crew[number].pid, signal.SIGKILL)
                crew[number].wait()
                crew[number], killed = a_worker(url, folder, port), killed + 1
        return killed, time.monotonic() - began
    finally:
        for each in crew:
            each.terminate()
        for each in crew:
            each.wait(60)


def a_worker(url: str, folder: Path, port: int) -> subprocess.Popen[bytes]:
    """One worker process that sends through the gateway at `port`; its claims last five seconds."""
    settings = {
        "DATABASE_URL": url,
        "LLM": "off",
        "RECEPTIONIST_INSTANCE": str(folder),
        "SECRET_KEY": "for measuring only",
        "SMS_URL": f"smsapi://token@127.0.0.1:{port}",
    }
    with (folder / "worker.log").open("ab") as log:
        return subprocess.Popen(
            (sys.executable, "-m", "benchmarks.sending", "5"),
            cwd=PROJECT,
            env=os.environ | settings,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )


@contextmanager
def _gateway(*, keyless: bool) -> Iterator[int]:
    command = [sys.executable, "-m", "benchmarks.sms_gateway", *(["--keyless"] if keyless else [])]
    with subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, text=True) as gateway:
        assert gateway.stdout
        try:
            yield int(gateway.stdout.readline())
        finally:
            gateway.terminate()


def _computed() -> float:
    """Seconds of processor of this process and of those that it has seen end."""
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


def _told(port: int) -> dict[str, int]:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/") as answer:
        told: dict[str, int] = json.load(answer)
        return told


def _sent(database: Database) -> int:
    with database.reading() as session:
        return session.scalar(select(func.count()).where(Notification.state == "sent")) or 0


def main() -> None:
    parts = build(Settings.from_environment(os.environ))
    parts.postman.lease = timedelta(seconds=float(sys.argv[1]))
    worker.run(parts)


if __name__ == "__main__":
    main()
