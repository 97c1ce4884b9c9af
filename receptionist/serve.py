"""Starts the whole receptionist and ends it together: web server, worker, and the model's set-up behind them.

Does none of their work. Visitors are served as soon as the web server answers, with or without the model.
"""

import http.client
import importlib.util
import logging
import os
import shutil
import signal
import socket
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from threading import Event

from receptionist.children import Child, end
from receptionist.settings import PROJECT, Settings, SettingsError

PATIENCE = 6.0
"""Seconds that the programs get to end by themselves; longer than gunicorn's graceful_timeout."""

log = logging.getLogger("receptionist")


@dataclass(frozen=True, slots=True)
class Address:
    """Where the web server listens."""

    host: str
    port: int

    @classmethod
    def from_environment(cls, environ: Mapping[str, str]) -> "Address":
        """From PORT and RECEPTIONIST_BIND; raises SettingsError."""
        port = environ.get("PORT") or "8000"
        if not (port.isdecimal() and 0 < int(port) < 65536):
            raise SettingsError((f"PORT: {port!r} is no port number",))
        return cls(environ.get("RECEPTIONIST_BIND") or "127.0.0.1", int(port))

    @property
    def here(self) -> str:
        """The host by which this machine reaches the server."""
        return "127.0.0.1" if self.host == "0.0.0.0" else self.host  # noqa: S104  # compared, not bound

    def obstacle(self) -> str | None:
        """Why a server cannot listen there, or None where it can."""
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((self.host, self.port))
            except OSError as error:
                return error.strerror or str(error)
        return None

    def answers(self) -> bool:
        """Whether a web server replies to a request."""
        connection = http.client.HTTPConnection(self.here, self.port, timeout=2)
        try:
            connection.request("GET", "/healthz")
            connection.getresponse()
        except (OSError, http.client.HTTPException):
            return False
        finally:
            connection.close()
        return True


class House:
    """The running programs: without the web server there is nothing; the others may come and go."""

    def __init__(
        self, address: Address, web: Child, worker: Child, model: Child | None, door: Child | None = None
    ) -> None:
        self.address = address
        self.web = web
        self.worker = worker
        self.model = model
        self.door = door
        self.is_open = False

    def run(self, stop: Event) -> int:
        """Serve until `stop` or until the web server ends; the exit code for the shell."""
        try:
            self.web.start()
            while self.web.exit_code() is None and not stop.wait(0.1):
                self.look_after()
            return self.farewell()
        finally:
            end([child for child in (self.web, self.worker, self.model, self.door) if child], PATIENCE)

    def look_after(self) -> None:
        if self.is_open:
            self.worker.keep_running()
            self.watch_model()
        elif self.address.answers():
            self.open()

    def open(self) -> None:
        """The others start only now: they would take the processors that the first page waits for."""
        self.is_open = True
        log.info("Ready: http://%s:%d/ (Ctrl-C ends it)", self.address.here, self.address.port)
        for child in (self.worker, self.model, self.door):
            if child:
                child.start()

    def watch_model(self) -> None:
        if self.model and (code := self.model.exit_code()) is not None:
            log.info(MODEL_READY) if code == 0 else log.warning(MODEL_MISSING, code)
            self.model = None

    def farewell(self) -> int:
        code = self.web.exit_code()
        if code is None:
            log.info("Ending.")
            return 0
        log.error("The web server ended with code %s; the reason is above.", code)
        return 1


MODEL_READY = "The language model is in place; it reads along as soon as it is loaded."
MODEL_MISSING = (
    "The language model could not be set up (code %s, see above): the receptionist goes on by rules. "
    "It is tried again at the next start, or by: make model"
)


def main() -> int:
    """Serve until told to end; the exit code for the shell."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(name)s: %(message)s", stream=sys.stderr)
    try:
        settings = Settings.from_environment(os.environ)
        address = Address.from_environment(os.environ)
    except SettingsError as error:
        return refuse(str(error))
    if reason := address.obstacle():
        return refuse(
            f"Cannot listen on {address.host} port {address.port}: {reason}. Another one: PORT=8080 make run"
        )
    stop = Event()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: stop.set())
    return House(address, web_server(), worker(), model_setup(settings), owners_door()).run(stop)


def refuse(reason: str) -> int:
    print(reason, file=sys.stderr)
    return 2


def web_server() -> Child:
    return Child("web server", (sys.executable, "-m", "gunicorn"), PROJECT)


def worker() -> Child:
    return Child("worker", (sys.executable, "-m", "flask", "worker"), PROJECT)


def owners_door() -> Child:
    """What prints the link for the owner's account, as long as there is no owner."""
    return Child("owner's link", (sys.executable, "-m", "flask", "owner-link"), PROJECT)


def model_setup(settings: Settings) -> Child | None:
    """What installs the model's engine and fetches the model, or None where nothing is to be done."""
    if settings.llm == "off":
        log.info("The language model is switched off: the receptionist answers by rules.")
        return None
    if settings.llm != "auto":
        log.info("The language model is the server in LLM; without it the receptionist answers by rules.")
        return None
    log.info(
        "The receptionist answers by rules until the language model is there; its set-up goes on behind it."
    )
    command = setup_command(settings.llm_model is not None)
    return Child("model's set-up", command, PROJECT) if command else None


def setup_command(own_model: bool) -> tuple[str, ...]:
    """The Makefile knows what is missing; without it (in a container) all but the model is there already."""
    if shutil.which("make") and (PROJECT / "Makefile").is_file():
        return ("make", "--silent", "engine" if own_model else "model")
    if importlib.util.find_spec("llama_cpp") is None:
        log.warning("The language model's engine is missing: pip install -r requirements-model.txt")
        return ()
    return () if own_model else (sys.executable, "-m", "receptionist.gateways.fetch")


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
