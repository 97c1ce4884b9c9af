"""An OpenAI-compatible server on this machine, real HTTP, that answers as badly as it is told."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Manner = Callable[["_Request"], None]


class ModelApi(ThreadingHTTPServer):
    """`manner` decides how every request is answered."""

    daemon_threads = True

    def __init__(self, manner: Manner) -> None:
        super().__init__(("127.0.0.1", 0), _Request)
        self.manner = manner
        self.paths: list[str] = []
        self.questions: list[dict[str, object]] = []
        self.keys: list[str | None] = []
        self.ending = threading.Event()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class _Request(BaseHTTPRequestHandler):
    server: ModelApi

    def do_POST(self) -> None:
        self.server.paths.append(self.path)
        self.server.keys.append(self.headers.get("Authorization"))
        self.server.questions.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        self.server.manner(self)

    def answer(self, body: bytes, status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


def says(content: object) -> Manner:
    """A whole answer with that text in it."""
    body = json.dumps({"choices": [{"message": {"content": content}}]}).encode()
    return lambda request: request.answer(body)


def sends(body: bytes, status: int = 200) -> Manner:
    """Those bytes."""
    return lambda request: request.answer(body, status)


def never(request: _Request) -> None:
    """No word until the test ends."""
    request.server.ending.wait(30)


def trickles(request: _Request) -> None:
    """A byte now and then, without an end: no single read ever takes long."""
    request.send_response(200)
    request.end_headers()
    while not request.server.ending.wait(0.05):
        request.wfile.write(b" ")


def trickles_headers(request: _Request) -> None:
    """The same, before the answer has even begun."""
    request.wfile.write(b"HTTP/1.1 200 OK\r\nX-Long: ")
    while not request.server.ending.wait(0.05):
        request.wfile.write(b"x")


@contextmanager
def serving(manner: Manner) -> Iterator[ModelApi]:
    """The server runs until the end of the block."""
    server = ModelApi(manner)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    try:
        yield server
    finally:
        server.ending.set()
        server.shutdown()
        server.server_close()
