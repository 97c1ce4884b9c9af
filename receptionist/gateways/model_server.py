"""The model's own process: HTTP over a Unix socket, for all web processes of this machine's user.

    python -m receptionist.gateways.model_server --model FILE.gguf --socket PATH

It ends by itself when nobody has asked for anything, not even for /health, for a while.
"""

import argparse
import fcntl
import json
import logging
import os
import signal
import socketserver
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler
from pathlib import Path

from receptionist.gateways.engine import Engine
from receptionist.gateways.model_health import lock_path
from receptionist.gateways.served_model import Answer, ServedModel

IDLE_SECONDS = 20.0
LARGEST_REQUEST = 256 * 1024
NICENESS = 10

log = logging.getLogger("receptionist.model_server")


def main(arguments: list[str] | None = None) -> int:
    """The command. 0: ended as it should or another one serves already; 1: the model cannot be loaded."""
    parser = argparse.ArgumentParser(prog="python -m receptionist.gateways.model_server")
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--socket", type=Path, required=True)
    parser.add_argument("--idle", type=float, default=IDLE_SECONDS, help="seconds unused before it ends")
    options = parser.parse_args(arguments)
    logging.basicConfig(
        stream=sys.stderr, level=logging.INFO, format="%(asctime)s %(levelname)s model: %(message)s"
    )
    _let_pages_go_first()
    return serve(lambda: _llama(options.model), options.socket, idle_seconds=options.idle)


def _let_pages_go_first() -> None:
    """The model takes what of the processors is left."""
    os.nice(NICENESS)
    # Linux may share processors out by session; being nice then counts within our own alone.
    with suppress(OSError):
        if os.getsid(0) == os.getpid():
            Path("/proc/self/autogroup").write_text(str(NICENESS), encoding="ascii")


def serve(load: Callable[[], Engine], socket_path: Path, *, idle_seconds: float = IDLE_SECONDS) -> int:
    """Serves the model until SIGTERM or idleness; returns at once where another process does it already."""
    with _only_one(socket_path) as first:
        if not first:
            return 0
        model = ServedModel(load)
        stop = threading.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stop.set())
        with _listening(socket_path, model):
            model.load()
            _wait_until_unused(model, stop, idle_seconds)
        log.info("ending: %s", "told to" if stop.is_set() else "nobody has asked for a while")
        return 1 if model.state == "failed" else 0


def _llama(model_path: Path) -> Engine:
    # Only the process that really serves pays for importing the library.
    from receptionist.gateways.llama import Llama

    return Llama(model_path, heads_folder=model_path.with_name(model_path.name + ".heads"))


def _wait_until_unused(model: ServedModel, stop: threading.Event, idle_seconds: float) -> None:
    while not stop.wait(min(1.0, idle_seconds / 4)):
        if time.monotonic() - model.last_used > idle_seconds and model.state != "loading":
            return


@contextmanager
def _only_one(socket_path: Path) -> Iterator[bool]:
    """Whether this process is the one that may serve there; the kernel takes the right back if it dies."""
    with lock_path(socket_path).open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            lock.truncate(0)
            lock.write(str(os.getpid()))
            lock.flush()
            yield True


@contextmanager
def _listening(socket_path: Path, model: ServedModel) -> Iterator[None]:
    socket_path.unlink(missing_ok=True)
    with _Server(str(socket_path), model) as server:
        threading.Thread(target=server.serve_forever, name="serve", daemon=True).start()
        try:
            yield
        finally:
            # The name goes first: who comes now shall start a new server, not wait for this one.
            socket_path.unlink(missing_ok=True)
            server.shutdown()


class _Server(socketserver.ThreadingMixIn, socketserver.UnixStreamServer):
    daemon_threads = True
    request_queue_size = 64

    def __init__(self, address: str, model: ServedModel) -> None:
        self.model = model
        super().__init__(address, _Request)


class _Request(BaseHTTPRequestHandler):
    """One request on one connection (HTTP/1.0): nothing lingers when either side goes away."""

    server: _Server
    timeout = 10

    def do_GET(self) -> None:
        """GET /health."""
        self._send(self.server.model.health() if self.path == "/health" else _NOT_FOUND)

    def do_POST(self) -> None:
        """POST /v1/chat/completions, POST /warm."""
        model = self.server.model
        answers = {"/v1/chat/completions": model.complete, "/warm": model.warm}
        answer = answers.get(self.path)
        if answer is None:
            self._send(_NOT_FOUND)
        elif (request := self._body()) is None:
            self._send((400, {"error": {"message": "a JSON object is needed", "code": 400}}))
        else:
            self._send(answer(request))

    def _body(self) -> Mapping[str, object] | None:
        with suppress(ValueError):
            length = int(self.headers.get("Content-Length", ""))
            if 0 < length <= LARGEST_REQUEST:
                body = json.loads(self.rfile.read(length))
                return body if isinstance(body, dict) else None
        return None

    def _send(self, answer: Answer) -> None:
        status, content = answer
        body = json.dumps(content).encode()
        with suppress(ConnectionError):
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    def address_string(self) -> str:
        """Who asks: a Unix socket has no address."""
        return "local"

    def log_message(self, *_: object) -> None:
        """Requests are not logged: a heartbeat each few seconds would drown what matters."""


_NOT_FOUND: Answer = (404, {"error": {"message": "no such address", "code": 404}})


if __name__ == "__main__":
    code = main()
    logging.shutdown()
    # A thread may still be inside the library; tearing the interpreter down under it would crash.
    os._exit(code)
