"""Replies kept for another time: called up by a shortcut, with what is known of the client filled in."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from receptionist.dialogue.wording import words_for
from receptionist.domain.business import Business
from receptionist.domain.errors import NotFound
from receptionist.services.inbox_view import Thread
from receptionist.storage.models import Appointment, CannedReply

VARIABLES = {"imie": "name", "termin": "time", "telefon": "phone", "firma": "business"}
"""What may stand in double braces, in Polish and in English."""
SHORTCUT = re.compile(r"[a-z0-9][a-z0-9-]{0,29}")
_VARIABLE = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")


class ShortcutTaken(Exception):
    """Another reply has this shortcut."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A reply ready to be looked over: what is not known stays in braces, and cannot be sent so."""

    shortcut: str
    text: str


def all_replies(session: Session) -> Sequence[CannedReply]:
    """Every reply, by shortcut."""
    return session.scalars(select(CannedReply).order_by(CannedReply.shortcut)).all()


def save(session: Session, reply_id: int | None, shortcut: str, text: Mapping[str, str]) -> CannedReply:
    """Keep a reply, a new one without `reply_id`. ShortcutTaken. NotFound: there is none of that id."""
    same = session.scalar(select(CannedReply.id).where(CannedReply.shortcut == shortcut))
    if same is not None and same != reply_id:
        raise ShortcutTaken
    row = CannedReply() if reply_id is None else reply(session, reply_id)
    row.shortcut, row.text = shortcut, dict(text)
    session.add(row)
    session.flush()
    return row


def reply(session: Session, reply_id: int) -> CannedReply:
    """The reply of an id. NotFound: there is none."""
    row = session.get(CannedReply, reply_id)
    if row is None:
        raise NotFound("reply", str(reply_id))
    return row


def unknown(text: str) -> list[str]:
    """The variables of a text that do not exist."""
    known = {*VARIABLES, *VARIABLES.values()}
    return [name for name in _VARIABLE.findall(text) if name.lower() not in known]


def unfilled(text: str) -> bool:
    """Whether something in double braces is left, which no client should read."""
    return _VARIABLE.search(text) is not None


def filled(
    session: Session, business: Business, thread: Thread, visit: Appointment | None, now: datetime
) -> list[Filled]:
    """Every reply in the language of a conversation, or in the owner's, with its variables filled in."""
    language = thread.row.language or business.language
    known = _known(business, language, thread, visit, now)
    texts = ((row.shortcut, _in(row.text, language, business)) for row in all_replies(session))
    return [Filled(shortcut, _fill(text, known)) for shortcut, text in texts]


def _in(text: Mapping[str, str], language: str, business: Business) -> str:
    return text.get(language) or text.get(business.language) or next(iter(text.values()), "")


def _known(
    business: Business, language: str, thread: Thread, visit: Appointment | None, now: datetime
) -> dict[str, str]:
    """The variables that have a value, by their Polish names."""
    words = words_for(business, language, business.local(now).date())
    start = business.local(visit.starts_at) if visit else None
    values = {
        "imie": (thread.frame.name or "").partition(" ")[0],
        "termin": f"{words.day(start.date())}, {words.clock(start)}" if start else "",
        "telefon": words.phone(business.phone),
        "firma": business.name,
    }
    return {name: value for name, value in values.items() if value}


def _fill(text: str, known: Mapping[str, str]) -> str:
    def value(found: re.Match[str]) -> str:
        asked = found[1].lower()
        name = next((pl for pl, en in VARIABLES.items() if asked in (pl, en)), asked)
        return known.get(name, found[0])

    return _VARIABLE.sub(value, text)
