"""HTTP to an SMS gateway: one form posted, one answer read. What the answer means is for the adapter.

Silence, a broken line and an endless answer are DeliveryError; nothing of a message stands in its words.
"""

import json
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import SplitResult, unquote, urlsplit

import httpx

from receptionist.gateways.messengers import DeliveryError

SILENCE = timedelta(seconds=20)
"""How long a gateway may say nothing before it is given up."""
_LONGEST_WAIT = timedelta(days=1)
_LONGEST_ANSWER = 100_000
_PASSING = frozenset({408, 409, 425, 429})
_HERE = frozenset({"127.0.0.1", "localhost", "::1"})


@dataclass(frozen=True, slots=True)
class Answer:
    """What a gateway answered: its JSON object (None: it sent none), and how long it asks to wait."""

    status: int
    body: Mapping[str, Any] | None
    retry_after: timedelta | None

    @property
    def passing(self) -> bool:
        """Whether the status alone says that another try may go well."""
        return self.status >= 500 or self.status in _PASSING


class Wire:
    """The line to one gateway; encrypted, except to a server on this very machine."""

    def __init__(
        self,
        address: SplitResult,
        *,
        auth: tuple[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        silence: timedelta = SILENCE,
    ) -> None:
        self._base = base_of(address)
        self._auth = auth
        self._headers = dict(headers or {})
        self._silence = silence.total_seconds()
        self._client: httpx.Client | None = None

    def post(self, path: str, form: Mapping[str, str]) -> Answer:
        """Post a form. DeliveryError (passing) where no answer comes."""
        ends = time.monotonic() + self._silence
        try:
            with self._line().stream("POST", f"{self._base}{path}", data=dict(form)) as answer:
                wait = wait_of(answer.headers.get("Retry-After"))
                return Answer(answer.status_code, _object(_whole(answer, ends)), wait)
        except httpx.TimeoutException as error:
            raise DeliveryError("the gateway is silent", permanent=False) from error
        except httpx.HTTPError as error:
            raise DeliveryError(f"no line to the gateway: {type(error).__name__}", permanent=False) from error

    def _line(self) -> httpx.Client:
        # Kept open: to read the certificates anew for each message would take longer than to send it.
        if self._client is None:
            self._client = httpx.Client(auth=self._auth, headers=self._headers, timeout=self._silence)
        return self._client


def base_of(address: SplitResult) -> str:
    """`https://HOST[:PORT]`, or http where the host is this machine."""
    host = address.hostname or ""
    named = f"[{host}]" if ":" in host else host
    port = f":{address.port}" if address.port else ""
    return f"{'http' if host in _HERE else 'https'}://{named}{port}"


def is_here(url: str) -> bool:
    """Whether an address leads to this very machine, where no gateway can call."""
    return urlsplit(url).hostname in _HERE


def secret(part: str | None) -> str:
    """The user or the password of an address, with its escapes undone."""
    return unquote(part or "")


def wait_of(header: str | None) -> timedelta | None:
    """What a Retry-After says, in seconds or as a date; None for nonsense. At most a day."""
    if not header:
        return None
    try:
        wait = timedelta(seconds=int(header)) if header.strip().isdecimal() else _until(header)
    except (ValueError, OverflowError):
        return None
    return min(max(wait, timedelta()), _LONGEST_WAIT)


def _until(header: str) -> timedelta:
    moment = parsedate_to_datetime(header)
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)) - datetime.now(UTC)


def _whole(answer: httpx.Response, ends: float) -> bytes:
    """All of an answer; one that never ends, byte after byte, is as good as silence."""
    read = b""
    for chunk in answer.iter_bytes():
        read += chunk
        if time.monotonic() > ends or len(read) > _LONGEST_ANSWER:
            raise httpx.ReadTimeout("no end")
    return read


def _object(answer: bytes) -> Mapping[str, Any] | None:
    try:
        body = json.loads(answer)
    except ValueError:
        return None
    return body if isinstance(body, dict) else None
