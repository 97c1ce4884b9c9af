"""Proof of who writes: six digits sent to the phone or e-mail on record. Runs in the caller's transaction.

Whoever asks gets the same answers, whether anybody is known by the address or not.
"""

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal
from uuid import uuid4

from sqlalchemy import ColumnElement, CursorResult, func, select, update
from sqlalchemy.orm import Session

from receptionist.dialogue.frame import OwnVisit
from receptionist.domain.errors import NotFound
from receptionist.services.booking import slot_of
from receptionist.services.clients import ClientDetails, find
from receptionist.services.links import Links
from receptionist.storage.business import lock
from receptionist.storage.models import STANDING, Appointment, IdentityCode

LIFE = timedelta(minutes=10)
TRIES = 5
PER_HOUR = 3
PER_CONVERSATION = 6
"""However many numbers someone tries: nobody is to send codes to strangers."""
_HOUR = timedelta(hours=1)

Verdict = Literal["right", "wrong", "over"]


@dataclass(frozen=True, slots=True)
class Code:
    """A code made: the digits to send, and whether there is anybody to send them to."""

    digits: str
    known: bool


class Identity:
    """Makes and checks codes. Only hashes are kept, keyed with the house's secret."""

    def __init__(self, secret_key: str) -> None:
        self._key = secret_key.encode()

    def make(self, session: Session, conversation_id: str, address: str, now: datetime) -> Code | None:
        """A new code for an address (E.164 or e-mail); None where too many were asked for in an hour."""
        lock(session)  # Two requests at once must not both be the third.
        address_hash = self._hash("address", address)
        for same, most in (
            (IdentityCode.address_hash == address_hash, PER_HOUR),
            (IdentityCode.conversation_id == conversation_id, PER_CONVERSATION),
        ):
            if _made(session, same, now) >= most:
                return None
        _replace(session, conversation_id, now)
        client = find(session, _as_details(address))
        code_id, digits = str(uuid4()), f"{secrets.randbelow(10**6):06}"
        session.add(
            IdentityCode(
                id=code_id,
                conversation_id=conversation_id,
                client_id=client.id if client else None,
                address_hash=address_hash,
                code_hash=self._hash(code_id, digits),
                tries=0,
                created_at=now,
                expires_at=now + LIFE,
            )
        )
        session.flush()
        return Code(digits, client is not None)

    def check(self, session: Session, conversation_id: str, digits: str, now: datetime) -> Verdict:
        """Whether these are the digits of the conversation's last code; each code is right once.

        over: there is none, it is used or too old, or it was tried too often.
        """
        code = session.scalar(
            select(IdentityCode).where(
                IdentityCode.conversation_id == conversation_id, IdentityCode.used_at.is_(None)
            )
        )
        if code is None or code.expires_at <= now or not _tried(session, code):
            return "over"
        right = hmac.compare_digest(code.code_hash, self._hash(code.id, digits))
        if right and code.client_id is not None:
            code.used_at = now
            return "right"
        return "wrong" if code.tries < TRIES else "over"

    def _hash(self, purpose: str, text: str) -> str:
        return hmac.new(self._key, f"{purpose}:{text}".encode(), hashlib.sha256).hexdigest()


def upcoming(session: Session, address: str, now: datetime) -> tuple[str | None, tuple[OwnVisit, ...]]:
    """The client proved by an address, by name, and their visits that are not over, soonest first."""
    client = find(session, _as_details(address))
    if client is None:
        return None, ()
    theirs = select(Appointment).where(
        Appointment.client_id == client.id, Appointment.state.in_(STANDING), Appointment.ends_at > now
    )
    rows = session.scalars(theirs.order_by(Appointment.starts_at))
    return client.name, tuple(OwnVisit(row.id, slot_of(row)) for row in rows)


def linked_visit(session: Session, links: Links, token: str) -> OwnVisit | None:
    """The visit that a signed link proves, where it still stands."""
    try:
        row = session.get(Appointment, links.appointment(token))
    except NotFound:
        return None
    return OwnVisit(row.id, slot_of(row)) if row and row.state in STANDING else None


def _replace(session: Session, conversation_id: str, now: datetime) -> None:
    """A new code ends the earlier one: a conversation has one that may be right."""
    earlier = update(IdentityCode).where(
        IdentityCode.conversation_id == conversation_id, IdentityCode.used_at.is_(None)
    )
    session.execute(earlier.values(used_at=now))


def _made(session: Session, same: ColumnElement[bool], now: datetime) -> int:
    lately = select(func.count()).select_from(IdentityCode).where(same, IdentityCode.created_at > now - _HOUR)
    return session.scalar(lately) or 0


def _tried(session: Session, code: IdentityCode) -> bool:
    """Count one try; False where none is left or the code is used."""
    counted = session.execute(
        update(IdentityCode)
        .where(IdentityCode.id == code.id, IdentityCode.tries < TRIES, IdentityCode.used_at.is_(None))
        .values(tries=IdentityCode.tries + 1)
    )
    assert isinstance(counted, CursorResult)
    session.refresh(code)
    return bool(counted.rowcount)


def _as_details(address: str) -> ClientDetails:
    # An e-mail proves only who has no phone on record: it may have been added to a phone by anybody's word.
    return ClientDetails("", email=address) if "@" in address else ClientDetails("", phone=address)
