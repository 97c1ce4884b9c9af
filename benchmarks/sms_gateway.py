"""A gateway that speaks as SMSAPI does, fails one message in ten, and counts what it accepts.

A failure comes before or after the message is accepted, in turns. Without keys (`--keyless`) it accepts
whatever comes, and fails before accepting only. `GET /` tells what it has accepted. It understands no more
of HTTP than its one client says, so that it takes next to nothing of the processor that is being measured.
"""

import argparse
import asyncio
import json
import re
from collections import Counter
from urllib.parse import parse_qs

_LENGTH = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)


class Gateway:
    """What was asked and what was accepted, by recipient."""

    def __init__(self, *, fails_every: int, keyless: bool) -> None:
        self.fails_every, self.keyless = fails_every, keyless
        self.asked = 0
        self.keys: set[str] = set()
        self.accepted: Counter[str] = Counter()

    def take(self, to: str, key: str) -> tuple[int, dict[str, object]]:
        """Status and body of the answer to one message."""
        self.asked += 1
        fails = self.fails_every > 0 and self.asked % self.fails_every == 0
        if fails and (self.keyless or self.asked % (2 * self.fails_every)):
            return 500, {}
        if key in self.keys and not self.keyless:
            return 200, {"error": 53, "message": "Not unique idx"}
        self.keys.add(key)
        self.accepted[to] += 1
        return (500, {}) if fails else (200, {"count": 1, "list": [{"id": key, "points": 0.1}]})

    def told(self) -> dict[str, object]:
        """The counts."""
        return {"recipients": len(self.accepted), "messages": self.accepted.total(), "asked": self.asked}


class Line(asyncio.Protocol):
    """One connection, kept open; it answers one request after another."""

    def __init__(self, gateway: Gateway) -> None:
        self.gateway = gateway
        self.read = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the way back."""
        assert isinstance(transport, asyncio.Transport)
        self.way_back = transport

    def data_received(self, data: bytes) -> None:
        """Answer as soon as a request is whole."""
        self.read += data
        head, end, body = self.read.partition(b"\r\n\r\n")
        length = _LENGTH.search(head)
        size = int(length[1]) if length else 0
        if not end or len(body) < size:
            return
        self.read = body[size:]
        if head.startswith(b"GET"):
            self._answer(200, self.gateway.told())
        else:
            form = parse_qs(body[:size].decode())
            self._answer(*self.gateway.take(form["to"][0], form["idx"][0]))

    def _answer(self, status: int, body: dict[str, object]) -> None:
        text = json.dumps(body).encode()
        head = f"HTTP/1.1 {status} -\r\nContent-Type: application/json\r\nContent-Length: {len(text)}\r\n\r\n"
        self.way_back.write(head.encode() + text)


async def _serve(gateway: Gateway) -> None:
    server = await asyncio.get_running_loop().create_server(lambda: Line(gateway), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


def main() -> None:
    reading = argparse.ArgumentParser(description=__doc__)
    reading.add_argument("--fails-every", type=int, default=10)
    reading.add_argument("--keyless", action="store_true")
    chosen = reading.parse_args()
    asyncio.run(_serve(Gateway(fails_every=chosen.fails_every, keyless=chosen.keyless)))


if __name__ == "__main__":
    main()
