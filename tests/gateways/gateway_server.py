"""A gateway on this machine, real HTTP: forms in, JSON out. What is answered is for who builds on it."""

import json
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TypeVar
from urllib.parse import parse_qsl

Form = dict[str, str]
Server = TypeVar("Server", bound="GatewayServer")


@dataclass(frozen=True, slots=True)
class Trouble:
    """How the next call is answered instead of rightly. `taken`: the message was accepted before."""

    status: int = 200
    body: bytes = b""
    headers: Mapping[str, str] | None = None
    silent: bool = False
    endless: bool = False
    taken: bool = False


class GatewayServer(ThreadingHTTPServer):
    """Answers forms; `troubles` are worked off first, one a call."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Request)
        self.forms: list[Form] = []
        self.troubles: list[Trouble] = []
        self.ending = threading.Event()

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.server_address[1]}"

    def answer(self, path: str, headers: Mapping[str, str], form: Form) -> tuple[int, dict[str, object]]:
        """The status and JSON for a call."""
        raise NotImplementedError


class _Request(BaseHTTPRequestHandler):
    server: GatewayServer

    def do_POST(self) -> None:
        raw = self.rfile.read(int(self.headers["Content-Length"])).decode()
        form = dict(parse_qsl(raw, keep_blank_values=True))
        self.server.forms.append(form)
        trouble = self.server.troubles.pop(0) if self.server.troubles else None
        if trouble is None or trouble.taken:
            status, body = self.server.answer(self.path, dict(self.headers.items()), form)
        if trouble is None:
            self._send(status, json.dumps(body).encode(), {"Content-Type": "application/json"})
        elif trouble.silent:
            self.server.ending.wait(30)
        elif trouble.endless:
            self._trickle()
        else:
            self._send(trouble.status, trouble.body, trouble.headers or {})

    def _send(self, status: int, body: bytes, headers: Mapping[str, str]) -> None:
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def _trickle(self) -> None:
        self.send_response(200)
        self.end_headers()
        while not self.server.ending.wait(0.02):
            self.wfile.write(b" ")

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def serving(server: Server) -> Iterator[Server]:
    """The server, listening until the end."""
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.ending.set()
        server.shutdown()
        server.server_close()
        thread.join()
