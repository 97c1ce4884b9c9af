"""Ten thousand due reminders and four workers, some of them killed: `python -m benchmarks.reminders`.

The gateway fails one message in ten. On SQLite and on PostgreSQL. Prints Markdown and judges nothing.
"""

import argparse
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.measuring import print_machine, print_table, shown
from benchmarks.sending import Outcome, send_all
from tests.databases import running_server

KILLS = 12
WITHIN_SECONDS = 60


@contextmanager
def _database(kind: str, folder: Path) -> Iterator[str]:
    if kind == "SQLite":
        yield f"sqlite:///{folder}/reminders.sqlite3"
        return
    with running_server() as server, server.fresh_database() as url:
        yield url


def _row(what: str, kind: str, outcome: Outcome, messages: int) -> list[str]:
    return [
        what,
        kind,
        f"{os.getloadavg()[0]:.1f}",
        shown(outcome.seconds / WITHIN_SECONDS * 10_000 / messages),
        shown(outcome.seconds),
        shown(outcome.processor),
        f"{outcome.recipients:,}",
        str(outcome.kills),
        str(outcome.repeats),
        str(messages - min(outcome.recipients, outcome.sent_rows)),
    ]


def main() -> None:
    reading = argparse.ArgumentParser(description=__doc__)
    reading.add_argument("--messages", type=int, default=10_000)
    messages = reading.parse_args().messages
    print_machine()
    runs = {
        "no kills": {"kills": 0, "keyless": False},
        "killed, the gateway takes keys": {"kills": KILLS, "keyless": False},
        "killed, the gateway takes none": {"kills": KILLS, "keyless": True},
    }
    rows = []
    for what, how in runs.items():
        for kind in ("SQLite", "PostgreSQL"):
            with tempfile.TemporaryDirectory() as name, _database(kind, Path(name)) as url:
                outcome = send_all(
                    url, Path(name), messages=messages, kills=how["kills"], keyless=bool(how["keyless"])
                )
            rows.append(_row(what, kind, outcome, messages))
    head = ("run", "database", "load after", "of 60 s", "seconds", "processor seconds")
    head += ("accepted", "kills", "repeated", "lost")
    print_table(f"{messages:,} reminders, four workers", head, rows)


if __name__ == "__main__":
    main()
