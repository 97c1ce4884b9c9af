"""The model as its server sees it: loads it, lets requests take turns, answers each with a status and JSON.

Knows nothing of sockets. Understands the part of the OpenAI protocol that we use, plus `deadline`.
"""

import logging
import threading
import time
from collections.abc import Callable, Mapping
from typing import Literal

from receptionist.gateways.engine import Completion, Engine, Interrupted
from receptionist.gateways.turns import Busy, Late, Turns

WAITING_AT_MOST = 4
MOST_TOKENS = 1024
LONGEST_DEADLINE = 120.0

State = Literal["loading", "ready", "failed"]
Answer = tuple[int, Mapping[str, object]]

log = logging.getLogger("receptionist.model_server")


class ServedModel:
    """A model that is loading, ready or failed. Methods may be called from any thread."""

    def __init__(self, load: Callable[[], Engine]) -> None:
        self.state: State = "loading"
        self.last_used = time.monotonic()
        self._load = load
        self._engine: Engine | None = None
        self._turns = Turns(WAITING_AT_MOST)

    def load(self) -> None:
        """Loads the model in the background."""
        threading.Thread(target=self._load_now, name="load", daemon=True).start()

    def health(self) -> Answer:
        """Where the model is. Asking keeps the process alive, unless loading failed."""
        if self.state != "failed":
            self.last_used = time.monotonic()
        return 200, {"status": self.state}

    def complete(self, request: Mapping[str, object]) -> Answer:
        """`POST /v1/chat/completions`: 400 not understood, 429 too many wait, 503 no model, 504 too late."""
        return self._answering(request, self._complete)

    def warm(self, request: Mapping[str, object]) -> Answer:
        """`POST /warm`: reads `messages` when there is nothing else to do; 503 when there is."""
        return self._answering(request, self._warm)

    def _load_now(self) -> None:
        started = time.monotonic()
        try:
            self._engine = self._load()
        except Exception:
            log.exception("the model cannot be loaded")
            self.state = "failed"
            return
        self.last_used = time.monotonic()
        self.state = "ready"
        log.info("model loaded in %.1f s", self.last_used - started)

    def _answering(
        self,
        request: Mapping[str, object],
        answer: Callable[[Engine, Mapping[str, object], float], Answer],
    ) -> Answer:
        self.last_used = started = time.monotonic()
        if self._engine is None:
            return _refusal(503, f"the model is {self.state}")
        try:
            return answer(self._engine, request, started + _deadline(request))
        except Busy:
            return _refusal(429, "the model is busy")
        except (Late, Interrupted):
            return _refusal(504, "the deadline has passed")
        except ValueError as error:
            return _refusal(400, str(error))
        except Exception:
            log.exception("the model failed to answer")
            return _refusal(500, "the model failed to answer")
        finally:
            self.last_used = time.monotonic()

    def _complete(self, engine: Engine, request: Mapping[str, object], until: float) -> Answer:
        messages, schema, most = _messages(request), _schema(request), _max_tokens(request)
        asked = time.monotonic()
        with self._turns.take(until):
            began = time.monotonic()
            completion = engine.complete(messages, schema, max_tokens=most, until=until)
        _log_figures(completion, waited=began - asked, took=time.monotonic() - began)
        return 200, _protocol_answer(completion)

    def _warm(self, engine: Engine, request: Mapping[str, object], until: float) -> Answer:
        messages = _messages(request)
        try:
            with self._turns.take_spare(engine.interrupt):
                read = engine.warm(messages, until=until)
        except (Busy, Interrupted):
            return _refusal(503, "there is something else to do")
        return 200, {"read_tokens": read}


def _messages(request: Mapping[str, object]) -> list[dict[str, str]]:
    messages = request.get("messages")
    if not isinstance(messages, list) or not messages or not all(map(_is_message, messages)):
        raise ValueError("messages: a list of {role, content} with texts is needed")
    return messages


def _is_message(message: object) -> bool:
    return isinstance(message, dict) and all(isinstance(message.get(key), str) for key in ("role", "content"))


def _schema(request: Mapping[str, object]) -> Mapping[str, object] | None:
    wanted = request.get("response_format")
    if wanted is None:
        return None
    holder = wanted.get("json_schema") if isinstance(wanted, dict) else None
    schema = holder.get("schema") if isinstance(holder, dict) else None
    if isinstance(schema, dict):
        return schema
    raise ValueError("response_format: only {type: json_schema, json_schema: {schema}} is known")


def _max_tokens(request: Mapping[str, object]) -> int:
    most = request.get("max_tokens", 160)
    if not isinstance(most, int) or not 1 <= most <= MOST_TOKENS:
        raise ValueError(f"max_tokens: a whole number from 1 to {MOST_TOKENS} is needed")
    return most


def _deadline(request: Mapping[str, object]) -> float:
    seconds = request.get("deadline", LONGEST_DEADLINE)
    return min(float(seconds), LONGEST_DEADLINE) if isinstance(seconds, int | float) else LONGEST_DEADLINE


def _refusal(status: int, message: str) -> Answer:
    return status, {"error": {"message": message, "code": status}}


def _protocol_answer(completion: Completion) -> Mapping[str, object]:
    message = {"role": "assistant", "content": completion.text}
    usage = {
        "prompt_tokens": completion.prompt_tokens,
        "completion_tokens": completion.answer_tokens,
        "total_tokens": completion.prompt_tokens + completion.answer_tokens,
        "prompt_tokens_details": {"cached_tokens": completion.reused_tokens},
    }
    return {
        "object": "chat.completion",
        "choices": [{"index": 0, "message": message, "finish_reason": completion.finish}],
        "usage": usage,
    }


def _log_figures(completion: Completion, *, waited: float, took: float) -> None:
    # Figures only: what clients write does not belong into a log.
    log.info(
        "answered in %.2f s after waiting %.2f s: prompt %d tokens (%d reused), answer %d in %d steps, %s",
        took,
        waited,
        completion.prompt_tokens,
        completion.reused_tokens,
        completion.answer_tokens,
        completion.decodes,
        completion.finish,
    )
