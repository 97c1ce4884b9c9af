"""The chat API of the widget: JSON in, JSON out, server-sent events. What is said is decided elsewhere."""

import json
import threading
import time
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any, Literal, TypeVar

from flask import Blueprint, Response, jsonify, request
from pydantic import BaseModel, ConfigDict, StrictStr, ValidationError
from werkzeug.exceptions import BadRequest, NotFound, RequestEntityTooLarge, ServiceUnavailable

from receptionist.language.text import whole
from receptionist.parts import Parts
from receptionist.services import health, transcript, widget_look
from receptionist.services.messages import recording
from receptionist.storage import business as stored_business
from receptionist.web.current import parts
from receptionist.web.limits import STARTING, TALKING, at_most, by_conversation

pages = Blueprint("chat", __name__)
Shape = TypeVar("Shape", bound=BaseModel)

LONGEST_TEXT = 2000
LONGEST_KEY = 200
STREAM_SECONDS = 600
HEARTBEAT_SECONDS = 20
POLL_SECONDS = 0.5
# A stream keeps a thread of the server; the rest of them must stay free for those who ask something.
_streams = threading.BoundedSemaphore(40)


class Opening(BaseModel):
    """The body that starts a conversation."""

    model_config = ConfigDict(extra="ignore")
    language: StrictStr | None = None


class Message(BaseModel):
    """The body of a client's message; `visit`: the token of the visit's page that it is written from."""

    model_config = ConfigDict(extra="ignore")
    text: StrictStr
    visit: StrictStr | None = None


@pages.get("/healthz")
def healthz() -> Response:
    """Whether we serve, what the model does, when the worker was last seen, how many messages are late."""
    own = parts()
    with own.database.reading() as session:
        seen_at = health.worker_seen_at(session)
        late = recording.late(session, own.clock.now())
    model = own.model.state() if own.model else "off"
    seen = seen_at.isoformat() if seen_at else None
    return jsonify(status="ok", model=model, worker_seen_at=seen, messages_late=late)


@pages.get("/api/chat/config")
def config() -> Response:
    """What the widget shows before anyone says a word."""
    with parts().database.reading() as session:
        shown, look = stored_business.require(session), widget_look.look(session)
    return jsonify(
        name=shown.name,
        languages=list(shown.languages),
        phone=shown.phone,
        assistant="asystent",
        **asdict(look),
    )


@pages.post("/api/chat/conversations")
@at_most(STARTING)
def start() -> tuple[Response, Literal[201]]:
    """Start a conversation."""
    opening = _body(Opening, optional=True)
    return jsonify(parts().chat.open(opening.language)), 201


@pages.get("/api/chat/conversations/<conversation_id>")
def history(conversation_id: str) -> Response:
    """The conversation so far."""
    return jsonify(parts().chat.history(conversation_id, _token()))


@pages.post("/api/chat/conversations/<conversation_id>/messages")
@at_most(TALKING, by_conversation)
def say(conversation_id: str) -> Response:
    """Answer a message."""
    body = _body(Message)
    text = whole(body.text.replace("\x00", "")).strip()
    if len(text) > LONGEST_TEXT:
        raise RequestEntityTooLarge(f"A message has at most {LONGEST_TEXT} characters.")
    if not text:
        raise BadRequest("The message is empty.")
    key = request.headers.get("Idempotency-Key")
    if key is not None and len(key) > LONGEST_KEY:
        raise BadRequest(f"An Idempotency-Key has at most {LONGEST_KEY} characters.")
    return jsonify(parts().chat.say(conversation_id, _token(), text, key or None, visit_link=body.visit))


@pages.get("/api/chat/conversations/<conversation_id>/events")
def events(conversation_id: str) -> Response:
    """Messages and events as they come: after `Last-Event-ID`, otherwise those from now on."""
    own, token = parts(), _token()
    with own.database.reading() as session:
        row = transcript.conversation(session, conversation_id, token)
        last = transcript.last_event(session, row.id)
    asked = request.headers.get("Last-Event-ID", "")
    if not _streams.acquire(blocking=False):
        error = ServiceUnavailable("Too many are listening.")
        error.retry_after = 30
        raise error
    stream = _stream(own, conversation_id, int(asked) if asked.isdecimal() and len(asked) < 16 else last)
    answer = Response(stream, mimetype="text/event-stream")
    answer.headers["X-Accel-Buffering"] = "no"
    return answer


def _stream(own: Parts, conversation_id: str, last: int) -> Iterator[str]:
    try:
        yield ": listening\n\n"
        ends = time.monotonic() + STREAM_SECONDS
        quiet_since = time.monotonic()
        while time.monotonic() < ends:
            with own.database.reading() as session:
                fresh = transcript.events_after(session, conversation_id, last)
            for event in fresh:
                last = event.id
                kind = "message" if event.type == "message" else "event"
                yield f"id: {event.id}\nevent: {kind}\ndata: {json.dumps(event.payload)}\n\n"
            if fresh or time.monotonic() - quiet_since > HEARTBEAT_SECONDS:
                yield ": still here\n\n"
                quiet_since = time.monotonic()
            time.sleep(POLL_SECONDS)
    finally:
        _streams.release()


def _token() -> str:
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token:
        # The same answer as for a conversation that is not there.
        raise NotFound("There is nothing here under this address.")
    return token


def _body(shape: type[Shape], *, optional: bool = False) -> Shape:
    """The request's JSON in a shape; BadRequest with what is wrong, never with what was sent."""
    raw: Any = request.get_json(silent=True, force=True)
    if raw is None and optional and not request.get_data():
        raw = {}
    try:
        return shape.model_validate(raw)
    except ValidationError as error:
        wrong = "; ".join(f"{'.'.join(map(str, e['loc'])) or 'body'}: {e['msg']}" for e in error.errors())
        raise BadRequest(f"The JSON does not fit: {wrong}") from None
