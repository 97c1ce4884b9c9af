"""The first-run guide: how far it has come, and the business so far. What is whole is in force at once.

Until then the business that was there, the demo, goes on; nothing half made ever answers a client.
"""

from collections.abc import Collection, Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache

from sqlalchemy.orm import Session

from receptionist.domain.business import Business
from receptionist.services import draft
from receptionist.services.business_file import BusinessFileError, read_file
from receptionist.services.business_file.document import Document
from receptionist.services.business_file.mistakes import Mistake
from receptionist.settings import DEMO_BUSINESS
from receptionist.storage import business as stored_business
from receptionist.storage.models import GuideRow

STEPS = ("business", "hours", "services", "people", "test")
_SECTIONS: dict[str, Collection[str]] = {
    "business": ("business",),
    "hours": ("hours",),
    "services": ("services",),
    "people": ("staff", "services"),
}
FRESH: Document = {
    "business": {
        "name": "",
        "kind": "hairdresser",
        "timezone": "Europe/Warsaw",
        "languages": ["pl"],
        "currency": "PLN",
        "phone": None,
        "email": None,
        "address": None,
        "tone": "formal",
        "holidays": "PL",
    },
    "hours": {day: ["09:00-17:00"] for day in ("mon", "tue", "wed", "thu", "fri")},
    "services": [],
    "staff": [],
    "reminders": [{"before": "24h", "channel": "first", "ask_confirmation": True}],
}


@dataclass(frozen=True, slots=True)
class Guide:
    """`step`: the first still to be done, from 0. `in_force`: `document` is the business as it stands."""

    step: int
    finished: bool
    later: bool
    document: Document
    in_force: bool


def guide(session: Session) -> Guide:
    """How far it is; on the demo it begins with nothing of the demo's."""
    row = session.get(GuideRow, 1)
    stored = stored_business.require(session)
    if row is not None:
        document = row.document or draft.document_of(session)
        return Guide(row.step, row.finished, row.later, document, row.document is None)
    if is_demo(stored):
        return Guide(0, finished=False, later=False, document=deepcopy(FRESH), in_force=False)
    return Guide(
        len(STEPS) - 1, finished=False, later=False, document=draft.document_of(session), in_force=True
    )


def waits(session: Session) -> bool:
    """Whether an owner is to be reminded of it: begun or never begun, and not put off."""
    row = session.get(GuideRow, 1)
    if row is not None:
        return not (row.finished or row.later)
    return is_demo(stored_business.require(session))


def keep(session: Session, held: Guide) -> None:
    """Remember how far it is, in the caller's transaction."""
    session.merge(
        GuideRow(
            id=1,
            step=held.step,
            finished=held.finished,
            later=held.later,
            document=None if held.in_force else held.document,
        )
    )


def take_step(
    session: Session, held: Guide, step: str, document: Document, *, whole: Business | None, now: datetime
) -> Guide:
    """Keep a step that is right. `whole`: the document judged, which then is the business from now on."""
    if whole is not None:
        draft.store(session, whole, now)
    done = max(held.step, STEPS.index(step) + 1)
    taken = replace(held, step=done, later=False, document=document, in_force=whole is not None)
    keep(session, taken)
    return taken


def judged(document: Document, step: str, today: date) -> tuple[Business | None, Sequence[Mistake]]:
    """The business that the document is, if it is whole, and the mistakes that this step can mend."""
    try:
        return draft.read(document, today), ()
    except BusinessFileError as refused:
        return None, [mistake for mistake in refused.found if _belongs(mistake, step)]


def _belongs(mistake: Mistake, step: str) -> bool:
    # Who does a service is asked a step later than what it is.
    later = step == "services" and mistake.place[2:3] == ("staff",)
    return bool(mistake.place) and mistake.place[0] in _SECTIONS[step] and not later


def is_demo(business: Business) -> bool:
    """Whether this is the business of the demo file, as it came."""
    name, services = _demo()
    return (business.name, tuple(service.id for service in business.services)) == (name, services)


@lru_cache(maxsize=1)
def _demo() -> tuple[str, tuple[str, ...]]:
    business = read_file(DEMO_BUSINESS).business
    return business.name, tuple(service.id for service in business.services)
