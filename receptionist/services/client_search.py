"""Finding a client as one types: by parts of the name without diacritics, digits of the phone, e-mail."""

import re
from collections.abc import Sequence

from sqlalchemy import ColumnElement, Select, exists, or_, select
from sqlalchemy.orm import Session

from receptionist.language.text import fold
from receptionist.storage.models import Appointment, Client

_NO_DIGIT = re.compile(r"\D")
_WILD = str.maketrans({"%": r"\%", "_": r"\_", "\\": r"\\"})
FEWEST_DIGITS = 3


def search(session: Session, typed: str, *, of_staff: str | None = None, limit: int = 8) -> Sequence[Client]:
    """The clients that match, by name; `of_staff`: only those who have had or will have a visit with them."""
    found = matching(typed)
    if found is None:
        return ()
    query = select(Client).where(found).order_by(Client.name_folded, Client.id).limit(limit)
    return session.scalars(_within(query, of_staff)).all()


def by_id(session: Session, client_id: int, *, of_staff: str | None = None) -> Client | None:
    """A client; None where there is none, or where `of_staff` never serves them."""
    return session.scalar(_within(select(Client).where(Client.id == client_id), of_staff))


def _within(query: Select[Client], of_staff: str | None) -> Select[Client]:
    if of_staff is None:
        return query
    return query.where(exists().where(Appointment.client_id == Client.id, Appointment.staff_id == of_staff))


def matching(typed: str) -> ColumnElement[bool] | None:
    """The condition for a client to match what was typed; None where nothing was."""
    words = fold(typed).translate(_WILD).split()
    if not words:
        return None
    by_name: ColumnElement[bool] | None = None
    for word in words:
        has = Client.name_folded.like(f"%{word}%", escape="\\")
        by_name = has if by_name is None else by_name & has
    assert by_name is not None
    ways = [by_name]
    if len(words) == 1:
        ways.append(Client.email.like(f"{words[0]}%", escape="\\"))
    digits = _NO_DIGIT.sub("", typed).removeprefix("00")
    if len(digits) >= FEWEST_DIGITS:
        ways.append(Client.phone.like(f"%{digits}%"))
    return or_(*ways)
