"""A real PostgreSQL server for the tests: found, started in a temporary folder, stopped at the end."""

import os
import re
import secrets
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import psycopg
from psycopg import sql

DEBIAN = Path("/usr/lib/postgresql")
UNSAFE_BUT_FAST = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=60"


class NoPostgres(Exception):
    """PostgreSQL cannot be started here; the text says what to do."""


@dataclass(frozen=True, slots=True)
class Server:
    """A running server that is reached over a Unix socket in `folder`."""

    folder: Path

    @contextmanager
    def fresh_database(self) -> Iterator[str]:
        """The SQLAlchemy URL of a new empty database, dropped afterwards."""
        name = f"test_{secrets.token_hex(6)}"
        self._run("CREATE DATABASE {}", name)
        try:
            yield f"postgresql+psycopg://postgres@/{name}?host={quote(str(self.folder), safe='/')}"
        finally:
            self._run("DROP DATABASE {} WITH (FORCE)", name)

    def _run(self, statement: str, name: str) -> None:
        with psycopg.connect(
            host=str(self.folder), user="postgres", dbname="postgres", autocommit=True, connect_timeout=30
        ) as connection:
            connection.execute(sql.SQL(statement).format(sql.Identifier(name)))


@contextmanager
def running_server() -> Iterator[Server]:
    """A server of our own; raises NoPostgres where there is none to start."""
    tools = newest_tools()
    # Straight under /tmp: a socket's path may have no more than 107 letters.
    folder = Path(tempfile.mkdtemp(prefix="pg-", dir="/tmp"))
    try:
        if os.geteuid() == 0:
            _give_to_postgres(folder)
        _call(
            tools / "initdb",
            "-D",
            folder / "data",
            "-U",
            "postgres",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--no-sync",
        )
        options = f"-c listen_addresses= -k {folder} {UNSAFE_BUT_FAST}"
        log = folder / "log"
        _call(tools / "pg_ctl", "-D", folder / "data", "-o", options, "-l", log, "-w", "-t", "60", "start")
        try:
            yield Server(folder)
        finally:
            _call(tools / "pg_ctl", "-D", folder / "data", "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def newest_tools() -> Path:
    """The folder of the newest server's programs; raises NoPostgres where there is none."""
    found = [path.parent for path in DEBIAN.glob("*/bin/initdb")]
    if found:
        return max(found, key=lambda path: int(re.sub(r"\D", "", path.parent.name) or 0))
    on_path = shutil.which("initdb")
    if on_path is None:
        raise NoPostgres("no PostgreSQL server was found; install it: apt-get install postgresql")
    return Path(on_path).resolve().parent


def _give_to_postgres(folder: Path) -> None:
    try:
        shutil.chown(folder, "postgres")
    except LookupError:
        raise NoPostgres(
            "PostgreSQL refuses to run as root and there is no user postgres to run it as"
        ) from None


def _call(*command: str | Path) -> None:
    # PostgreSQL refuses to run as root; Debian's package brings a user for it.
    as_postgres = ("runuser", "-u", "postgres", "--") if os.geteuid() == 0 else ()
    words = [*as_postgres, *map(str, command)]
    # Into a file, not a pipe: the server inherits it and would keep a pipe open for ever.
    with tempfile.TemporaryFile("w+") as output:
        done = subprocess.run(words, stdout=output, stderr=output, cwd="/", timeout=120, check=False)
        output.seek(0)
        if done.returncode:
            raise NoPostgres(f"{' '.join(words)} failed:\n{output.read()}")
