"""Turns and events of a conversation: written in the caller's transaction, read as the API shows them."""

import hashlib
import hmac
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, insert, select, update
from sqlalchemy.orm import Session, make_transient_to_detached

from receptionist.dialogue.wording import Button
from receptionist.domain.availability import Slot
from receptionist.domain.business import Business
from receptionist.domain.errors import NotFound
from receptionist.domain.groups import Group
from receptionist.storage.asking import ask, change
from receptionist.storage.models import Conversation, ConversationEvent, Turn

Message = dict[str, Any]
RECENT = 4

# Built once, and the rows written past the session's unit of work: every turn does all of this.
_COLUMNS = Conversation.__table__.columns
_BY_ID = select(*_COLUMNS).where(Conversation.id == bindparam("id"))
_LAST_TURNS = (
    select(Turn.author, Turn.text)
    .where(Turn.conversation_id == bindparam("id"))
    .order_by(Turn.position.desc())
    .limit(RECENT)
)
_CLAIM = update(Conversation).where(
    Conversation.id == bindparam("its_id"),
    Conversation.length == bindparam("known_length"),
    Conversation.status == bindparam("known_status"),
)
_NEW_TURN = insert(Turn).returning(Turn.id)
_NEW_EVENT = insert(ConversationEvent)


def token_hash(token: str) -> str:
    """How a conversation's token is kept."""
    return hashlib.sha256(token.encode()).hexdigest()


def conversation(session: Session, conversation_id: str, token: str) -> Conversation:
    """The conversation that a client's token opens, to be read: it is attached to no session.

    NotFound for an unknown id and a wrong token alike.
    """
    found = ask(session, _BY_ID, {"id": conversation_id})
    row = Conversation(**dict(zip(_COLUMNS.keys(), found[0], strict=True))) if found else None
    return _opened(row, conversation_id, token)


def locked(session: Session, conversation_id: str, token: str) -> Conversation:
    """The same under its lock, to be changed."""
    row = session.get(Conversation, conversation_id, with_for_update=True)
    return _opened(row, conversation_id, token)


def attach(session: Session, known: Conversation) -> Conversation:
    """A conversation that was claimed as it was `known`, to be changed in the session that has its lock."""
    make_transient_to_detached(known)
    session.add(known)
    return known


def _opened(row: Conversation | None, conversation_id: str, token: str) -> Conversation:
    if row is None or not hmac.compare_digest(row.token_hash, token_hash(token)):
        raise NotFound("conversation", conversation_id)
    return row


def claim(session: Session, known: Conversation, values: dict[str, Any]) -> bool:
    """Lock a conversation and give it new values; nothing, and False, where it is not as it was `known`."""
    as_known = {"its_id": known.id, "known_length": known.length, "known_status": known.status}
    return change(session, _CLAIM, as_known | values) == 1


def add_turn(
    session: Session,
    row: Conversation,
    author: str,
    text: str,
    now: datetime,
    *,
    choices: Sequence[dict[str, Any]] = (),
    reading: dict[str, Any] | None = None,
    at: int | None = None,
) -> Message:
    """Write one message down at the conversation's next position, under its lock; as the API shows it.

    `at`: the position, where it has been counted already.
    """
    shown = list(choices)
    written = {
        "conversation_id": row.id,
        "position": row.length if at is None else at,
        "author": author,
        "text": text,
        "choices": shown,
        "reading": reading,
        "created_at": now,
    }
    if at is None:
        row.length += 1
    ((new,),) = ask(session, _NEW_TURN, written)
    return _shown(new, author, text, shown, now)


def say(  # noqa: PLR0917 - as `add_turn`
    session: Session,
    row: Conversation,
    author: str,
    text: str,
    now: datetime,
    choices: Sequence[dict[str, Any]] = (),
    *,
    at: int | None = None,
) -> Message:
    """Write one message down and tell whoever is listening."""
    said = add_turn(session, row, author, text, now, choices=choices, at=at)
    add_event(session, row, "message", said, now)
    return said


def add_event(session: Session, row: Conversation, kind: str, payload: dict[str, Any], now: datetime) -> None:
    """Tell whoever is listening to the conversation."""
    event = {"conversation_id": row.id, "type": kind, "payload": payload, "created_at": now}
    change(session, _NEW_EVENT, event)


def _shown(turn_id: int, author: str, text: str, choices: Sequence[dict[str, Any]], at: datetime) -> Message:
    return {"id": str(turn_id), "from": author, "text": text, "choices": choices, "at": at.isoformat()}


def messages(session: Session, conversation_id: str) -> list[Message]:
    """The whole conversation, oldest first."""
    query = select(Turn).where(Turn.conversation_id == conversation_id).order_by(Turn.position)
    return [
        _shown(turn.id, turn.author, turn.text, turn.choices, turn.created_at)
        for turn in session.scalars(query)
    ]


def recent(session: Session, conversation_id: str) -> tuple[tuple[str, str], ...]:
    """The last turns as (author, text), newest last."""
    last = ask(session, _LAST_TURNS, {"id": conversation_id})
    return tuple((author, text) for author, text in last)[::-1]


def events_after(session: Session, conversation_id: str, last_id: int) -> list[ConversationEvent]:
    """What has happened since an event, oldest first."""
    query = (
        select(ConversationEvent)
        .where(ConversationEvent.conversation_id == conversation_id, ConversationEvent.id > last_id)
        .order_by(ConversationEvent.id)
    )
    return list(session.scalars(query))


def last_event(session: Session, conversation_id: str) -> int:
    """The id of the newest event; 0 where nothing has happened yet."""
    query = select(func.max(ConversationEvent.id)).where(ConversationEvent.conversation_id == conversation_id)
    return session.scalar(query) or 0


def choice(button: Button, business: Business) -> dict[str, Any]:
    """A button as the API shows it."""
    shown: dict[str, Any] = {"label": button.label, "value": button.value}
    if not button.slot:
        return shown
    slot = slot_json(button.slot, business)
    return {**shown, "slot": {**slot, **_whole((button.slot, *button.along), business)}}


def _whole(group: Group, business: Business) -> dict[str, Any]:
    """The end of all that is booked together, and its parts; nothing where a slot stands alone."""
    if len(group) == 1:
        return {}
    end = max(slot.end for slot in group)
    return {"end": local_iso(end, business), "parts": [slot_json(slot, business) for slot in group]}


def slot_json(slot: Slot, business: Business) -> dict[str, str]:
    """A slot with its ends on the business's clock, without an offset, as `flask slots` prints it."""
    return {
        "service": slot.service,
        "staff": slot.staff,
        "start": local_iso(slot.start, business),
        "end": local_iso(slot.end, business),
    }


def local_iso(moment: datetime, business: Business) -> str:
    """An instant on the business's clock: `2026-11-27T16:00`."""
    return business.local(moment).replace(tzinfo=None).isoformat(timespec="minutes")
