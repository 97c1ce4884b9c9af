"""Tells open staff pages that the calendar or the inbox has changed; they ask for themselves what."""

import json
import threading
import time
from collections.abc import Iterator

from flask import Blueprint, Response
from sqlalchemy import func, select
from sqlalchemy.orm import Session
from werkzeug.exceptions import ServiceUnavailable

from receptionist.domain.roles import Role
from receptionist.parts import Parts
from receptionist.storage.models import (
    Appointment,
    BusinessRow,
    BusyBlock,
    Conversation,
    ConversationEvent,
    ConversationNote,
    Task,
)
from receptionist.web.current import parts
from receptionist.web.staff.guard import needs
from receptionist.web.staff.rail import waiting

pages = Blueprint("live", __name__, url_prefix="/staff")

STREAM_SECONDS = 300
# Only a word to a browser that has gone to another page shows that it has: its place must soon be free again.
HEARTBEAT_SECONDS = 2
POLL_SECONDS = 0.7
# Each keeps a thread of the server; the rest must stay free for those who ask something.
_streams = threading.BoundedSemaphore(12)
State = dict[str, object]


@pages.get("/events")
@needs(Role.STAFF)
def events() -> Response:
    """Events `calendar` and `inbox` as server-sent events, each as soon as something is new there."""
    if not _streams.acquire(blocking=False):
        error = ServiceUnavailable("Too many are listening.")
        error.retry_after = 30
        raise error
    answer = Response(_stream(parts()), mimetype="text/event-stream")
    answer.headers.update({"X-Accel-Buffering": "no", "Cache-Control": "no-store"})
    return answer


def calendar_state(session: Session) -> State:
    """What differs whenever a visit, a busy block or the business's settings have changed."""
    newest = select(func.max(Appointment.updated_at)).scalar_subquery()
    block = select(func.max(BusyBlock.id)).scalar_subquery()
    blocks = select(func.count(BusyBlock.id)).scalar_subquery()
    revision = select(func.max(BusinessRow.revision)).scalar_subquery()
    return {"calendar": str(session.execute(select(newest, block, blocks, revision)).one())}


def inbox_state(session: Session) -> State:
    """What differs whenever something was said, handed over, noted or done; `waiting` is how many wait."""
    said = select(func.max(ConversationEvent.id)).scalar_subquery()
    # What a client writes to staff is no event of theirs, and who has a conversation is none of the client's.
    moved = select(func.max(Conversation.updated_at)).scalar_subquery()
    noted = select(func.max(ConversationNote.id)).scalar_subquery()
    task = select(func.max(Task.id)).scalar_subquery()
    done = select(func.max(Task.done_at)).scalar_subquery()
    newest = session.execute(select(said, moved, noted, task, done)).one()
    return {"inbox": str(newest), "waiting": waiting(session)}


def _stream(own: Parts) -> Iterator[str]:
    try:
        yield "retry: 2000\n\n"
        ends, quiet_since = time.monotonic() + STREAM_SECONDS, time.monotonic()
        seen = _look(own)
        yield _event("hello", seen)
        while time.monotonic() < ends:
            time.sleep(POLL_SECONDS)
            now = _look(own)
            changed = [kind for kind in ("calendar", "inbox") if now[kind] != seen[kind]]
            seen = now
            yield from (_event(kind, now) for kind in changed)
            if changed or time.monotonic() - quiet_since > HEARTBEAT_SECONDS:
                yield ": still here\n\n"
                quiet_since = time.monotonic()
    finally:
        _streams.release()


def _look(own: Parts) -> State:
    with own.database.reading() as session:
        return calendar_state(session) | inbox_state(session)


def _event(kind: str, state: State) -> str:
    return f"event: {kind}\ndata: {json.dumps({'waiting': state['waiting']})}\n\n"
