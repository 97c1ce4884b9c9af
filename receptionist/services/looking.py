"""Plans that only look: carried out and worded before the database is locked. Nothing is written here.

What is offered so is judged once more by whatever holds it: see booking.py.
"""

from dataclasses import dataclass
from datetime import datetime

from receptionist.dialogue import decisions as do
from receptionist.dialogue.policy import Plan
from receptionist.dialogue.wording import words_for
from receptionist.domain.business import Business
from receptionist.services.desk import Desk
from receptionist.services.identity import Identity
from receptionist.services.result import Result, WouldWrite
from receptionist.services.telling import Told, in_words
from receptionist.storage.database import Database
from receptionist.storage.models import Conversation

LOOKING = (
    do.AskAddress
    | do.AskCode
    | do.AskDetails
    | do.AskService
    | do.AskWhen
    | do.AsBefore
    | do.Clarify
    | do.Greet
    | do.LeaveIt
    | do.Narrow
    | do.OffTopic
    | do.Seek
    | do.SeekOther
    | do.WhichVisit
)
"""The steps that mostly change nothing; where one does, the desk says so."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What a turn came to without a change, and how it is said."""

    result: Result
    told: Told


def look(  # noqa: PLR0917 - what the desk takes, and what was said before
    database: Database,
    business: Business,
    row: Conversation,
    plan: Plan,
    now: datetime,
    identity: Identity,
    recent: tuple[tuple[str, str], ...],
) -> Looked | None:
    """Carry out a plan that only looks; None where it has to write. `row` is read, and not attached."""
    if plan.rate or not (plan.step is None or isinstance(plan.step, LOOKING)):
        return None
    try:
        with database.reading() as session:
            result = Desk(session, business, row, now, identity, looks=True).carry_out(plan)
    except WouldWrite:
        return None
    words = words_for(business, row.language or business.language, business.local(now).date())
    return Looked(result, in_words(result, words, recent))
