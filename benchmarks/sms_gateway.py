"""A gateway that speaks as SMSAPI does, fails one message in ten, and counts what it accepts.

A failure comes before or after the message is accepted, in turns. Without keys (`--keyless`) it accepts
whatever comes, and fails before accepting only. `GET /` tells what it has accepted.
"""

import argparse
import json
import threading
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs


class Gateway(ThreadingHTTPServer):
    """The server and what it has accepted, by recipient."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self, *, fails_every: int, keyless: bool) -> None:
        super().__init__(("127.0.0.1", 0), Answering)
        self.fails_every, self.keyless = fails_every, keyless
        self.counting = threading.Lock()
        self.asked = 0
        self.keys: set[str] = set()
        self.accepted: Counter[str] = Counter()

    def take(self, to: str, key: str) -> tuple[int, dict[str, object]]:
        """Status and body of the answer to one message."""
        with self.counting:
            self.asked += 1
            fails = self.fails_every > 0 and self.asked % self.fails_every == 0
            if fails and (self.keyless or self.asked % (2 * self.fails_every)):
                return 500, {}
            if key in self.keys and not self.keyless:
                return 200, {"error": 53, "message": "Not unique idx"}
            self.keys.add(key)
            self.accepted[to] += 1
        return (500, {}) if fails else (200, {"count": 1, "list": [{"id": key, "points": 0.1}]})


class Answering(BaseHTTPRequestHandler):
    """One connection."""

    protocol_version = "HTTP/1.1"
    # Head and body leave together: one that waits for the other's receipt would take 40 ms.
    wbufsize = -1
    disable_nagle_algorithm = True
    server: Gateway

    def do_POST(self) -> None:
        form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        self._answer(*self.server.take(form["to"][0], form["idx"][0]))

    def do_GET(self) -> None:
        with self.server.counting:
            accepted = self.server.accepted
            told = {"recipients": len(accepted), "messages": accepted.total(), "asked": self.server.asked}
        self._answer(200, dict(told))

    def _answer(self, status: int, body: dict[str, object]) -> None:
        text = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def log_message(self, *_: object) -> None:
        """Nothing: the counts say it all."""


def main() -> None:
    reading = argparse.ArgumentParser(description=__doc__)
    reading.add_argument("--fails-every", type=int, default=10)
    reading.add_argument("--keyless", action="store_true")
    chosen = reading.parse_args()
    gateway = Gateway(fails_every=chosen.fails_every, keyless=chosen.keyless)
    print(gateway.server_address[1], flush=True)
    gateway.serve_forever()


if __name__ == "__main__":
    main()
