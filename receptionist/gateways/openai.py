"""The model over HTTP: the embedded one on its Unix socket, or any OpenAI-compatible server.

Every question has a hard deadline and every trouble is ModelUnavailable; what is asked is not known here.
"""

import json
import logging
import queue
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from urllib.parse import urlsplit

import httpx

from receptionist.dialogue.acts import ModelUnavailable
from receptionist.gateways.model_process import ModelProcess, State

FAILURES_BEFORE_REST = 3
REST_SECONDS = 30.0
LARGEST_ANSWER = 64 * 1024
_BUSY = 429
_WARM_AGAIN = 3.0
COLD_AT_MOST = 120.0
"""Seconds after which clients may ask although others have kept a head from being read."""

log = logging.getLogger(__name__)

Messages = Sequence[Mapping[str, str]]


class OpenAIModel:
    """A language model behind an OpenAI-compatible address. Safe to share between threads."""

    def __init__(
        self,
        base_url: str,
        *,
        api_key: str | None = None,
        name: str = "default",
        uds: str | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        headers = {"Content-Type": "application/json"}
        if api_key:
            headers["Authorization"] = f"Bearer {api_key}"
        # Without kept connections nothing is shared across a fork or outlives a restart of the server.
        limits = httpx.Limits(max_keepalive_connections=0)
        transport = httpx.HTTPTransport(uds=uds, limits=limits) if uds else None
        self._client = httpx.Client(headers=headers, limits=limits, transport=transport)
        self._address = _versioned(base_url) + "/chat/completions"
        self._name = name
        self._own_server = uds is not None
        self._clock = clock
        self._breaker = _Breaker(clock)

    def complete(
        self,
        messages: Messages,
        schema: Mapping[str, object],
        *,
        deadline: float,
        max_tokens: int = 160,
    ) -> str:
        """JSON text that fits `schema`, within `deadline` seconds. Raises ModelUnavailable.

        A server of somebody else may ignore the schema: check what it says.
        """
        if deadline <= 0 or self.state() != "ready":
            raise ModelUnavailable("no time, or no model")
        try:
            answer = self._ask(self._question(messages, schema, deadline, max_tokens), deadline)
        except ModelUnavailable as trouble:
            if not isinstance(trouble, _Busy):
                self._failed(trouble)
            raise
        self._breaker.succeeded()
        return answer

    def state(self) -> State:
        """ "ready", or "failed" while the server rests after failing several times in a row."""
        return "ready" if self._breaker.closed() else "failed"

    def _failed(self, trouble: ModelUnavailable) -> None:
        log.warning("the language model did not answer: %s", trouble)
        self._breaker.failed()

    def _question(
        self, messages: Messages, schema: Mapping[str, object], deadline: float, max_tokens: int
    ) -> dict[str, object]:
        form = {"name": "answer", "schema": schema}
        return {
            "model": self._name,
            "messages": list(messages),
            "response_format": {"type": "json_schema", "json_schema": form},
            "max_tokens": max_tokens,
            "temperature": 0,
        } | self._limit(deadline)

    def _limit(self, deadline: float) -> dict[str, object]:
        # Our own server stops a little earlier, so that it is free again when the client has given up.
        return {"deadline": deadline - min(0.1, deadline / 10)} if self._own_server else {}

    def _ask(self, question: Mapping[str, object], deadline: float) -> str:
        """Asks in a thread of its own: httpx limits each step, and a slow server can make many steps."""
        answers: queue.SimpleQueue[str | ModelUnavailable] = queue.SimpleQueue()
        until = time.monotonic() + deadline
        thread = threading.Thread(
            target=lambda: answers.put(self._answer(question, until)), name="model-question", daemon=True
        )
        thread.start()
        try:
            answer = answers.get(timeout=deadline)
        except queue.Empty:
            raise ModelUnavailable(f"no answer within {deadline:.1f} s") from None
        if isinstance(answer, ModelUnavailable):
            raise answer
        return answer

    def _answer(self, question: Mapping[str, object], until: float) -> str | ModelUnavailable:
        try:
            return _content(self._fetch(question, until))
        except ModelUnavailable as trouble:
            return trouble
        except (httpx.HTTPError, httpx.InvalidURL, OSError, ValueError) as error:
            return ModelUnavailable(f"{type(error).__name__}: {error}")

    def _fetch(self, question: Mapping[str, object], until: float) -> bytes:
        left = max(0.01, until - time.monotonic())
        with self._client.stream("POST", self._address, content=_body(question), timeout=left) as response:
            if response.status_code == _BUSY:
                raise _Busy("the model is busy")
            if response.status_code != httpx.codes.OK:
                raise ModelUnavailable(f"HTTP status {response.status_code}")
            body = b""
            for chunk in response.iter_bytes():
                body += chunk
                if time.monotonic() > until or len(body) > LARGEST_ANSWER:
                    raise ModelUnavailable("too slow or too long an answer")
            return body


class EmbeddedModel(OpenAIModel):
    """The model in its own process on this machine; starts it and keeps it running."""

    def __init__(self, process: ModelProcess) -> None:
        super().__init__("http://model", uds=str(process.socket_path))
        self._process = process
        self._heads: list[Messages] = []
        self._cold_until = 0.0
        process.on_ready = self._is_ready

    def start(self) -> None:
        """Brings the process up where none is running. Returns at once."""
        self._process.ensure_running()

    def state(self) -> State:
        """Where the process is; "loading" too while it reads a head, "failed" too while it rests.

        With its head unread it could not answer in time: each question would only cost its deadline.
        """
        state = self._process.state()
        if state != "ready":
            return state
        return "loading" if self._clock() < self._cold_until else super().state()

    def wait(self, seconds: float) -> State:
        """Waits while the model is loading. For commands only: a page must not wait."""
        until = time.monotonic() + seconds
        self._process.wait(seconds)
        while self.state() == "loading" and time.monotonic() < until:
            time.sleep(0.05)
        return self.state()

    def warm(self, messages: Messages) -> None:
        """Has the constant head of later prompts read ahead, now and whenever the model starts again.

        Read between the clients' questions, which come first. Returns at once.
        """
        self._heads.append(messages)
        if self._process.state() == "ready":
            self._warm_in_background([messages])

    def _failed(self, trouble: ModelUnavailable) -> None:
        super()._failed(trouble)
        self._process.ensure_running()  # looks at once whether the process is still there

    def _is_ready(self) -> None:
        self._breaker.succeeded()
        self._warm_in_background(list(self._heads))

    def _warm_in_background(self, heads: Sequence[Messages]) -> None:
        if heads:
            self._cold_until = self._clock() + COLD_AT_MOST
            threading.Thread(target=self._warm_all, args=(heads,), name="model-warm", daemon=True).start()

    def _warm_all(self, heads: Sequence[Messages]) -> None:
        for head in heads:
            while self._process.state() == "ready" and not self._warmed(head):
                time.sleep(_WARM_AGAIN)
        self._cold_until = 0.0

    def _warmed(self, head: Messages) -> bool:
        """False where the model had something else to do."""
        try:
            response = self._client.post(
                "http://model/warm", content=_body({"messages": list(head)}), timeout=130
            )
        except httpx.HTTPError:
            return False
        return response.status_code != httpx.codes.SERVICE_UNAVAILABLE


class _Busy(ModelUnavailable):
    """Others are being served: no sign of a broken server."""


class _Breaker:
    """After several failures in a row nobody asks for a while; then one more failure is enough."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._failures = 0
        self._rest_until = 0.0

    def closed(self) -> bool:
        return self._clock() >= self._rest_until

    def succeeded(self) -> None:
        self._failures = 0
        self._rest_until = 0.0

    def failed(self) -> None:
        self._failures += 1
        if self._failures >= FAILURES_BEFORE_REST:
            self._rest_until = self._clock() + REST_SECONDS


def _versioned(base_url: str) -> str:
    base_url = base_url.rstrip("/")
    return base_url if urlsplit(base_url).path else base_url + "/v1"


def _body(question: Mapping[str, object]) -> bytes:
    # In ASCII, for a client's text may hold half a character that UTF-8 has no bytes for.
    return json.dumps(question).encode("ascii")


def _content(body: bytes) -> str:
    """The answer's text, if it is JSON."""
    try:
        text = json.loads(body)["choices"][0]["message"]["content"]
        json.loads(text)
    except (ValueError, KeyError, IndexError, TypeError) as error:
        raise ModelUnavailable("the answer is not JSON") from error
    return str(text)
