"""What an SMS means as things stand with its number: a short answer, or a matter for a conversation."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from receptionist.dialogue import sms_replies
from receptionist.dialogue.acts import Context, Reading
from receptionist.dialogue.visit_choice import lateness
from receptionist.domain.business import Business
from receptionist.language.when import When
from receptionist.services.minds import Minds
from receptionist.services.replies.asking import Situation
from receptionist.services.replies.inbound import Inbound

LONGEST = 2000
_MANNERS = frozenset({"thanks", "greet", "inform"})

Kind = Literal["yes", "no", "move", "late", "stop", "start", "empty", "talk"]
"""empty: nothing that wants an answer."""


@dataclass(frozen=True, slots=True)
class Meant:
    """What a message is taken for; `minutes`: how late its client will be, where they said so."""

    kind: Kind
    minutes: int | None = None


TALK = Meant("talk")


def meant(message: Inbound, stands: Situation, business: Business, minds: Minds, now: datetime) -> Meant:
    """What a message means: set words at once, a longer answer to a reminder as the chat reads it.

    `now` is an instant. In doubt it is a conversation.
    """
    said = "stop" if message.opted_out else sms_replies.meaning(message.text)
    if said in ("stop", "start"):
        return Meant(said)
    if not message.text.strip():
        return Meant("empty")
    if stands.choosing and sms_replies.picked(message.text, len(stands.choosing)):
        return Meant(stands.answer, stands.minutes) if stands.answer else TALK
    if stands.talking or not stands.visits:
        return TALK
    if said == "yes" and stands.offered and sms_replies.is_courtesy(message.text):
        return Meant("empty")
    if said:
        return Meant(said)
    context = Context(business.local(now).replace(tzinfo=None))
    return _of(minds.of(business).read(message.text[:LONGEST], context).reading, stands, business)


def _of(reading: Reading, stands: Situation, business: Business) -> Meant:
    intents = set(reading.intents) - _MANNERS
    if not reading.certain:
        return TALK
    if intents and intents <= {"confirm", "yes"}:
        return Meant("yes") if all(_is_of_a_visit(w, stands, business) for w in reading.whens) else TALK
    if intents == {"late"}:
        return Meant("late", lateness(reading))
    moves = {"reschedule", "cancel", "no", "availability"} | (
        {"question"} if reading.topic is None else set()
    )
    if "reschedule" in intents and intents <= moves:
        return Meant("move")
    return Meant("no") if "cancel" in intents and intents <= {"cancel", "no"} else TALK


def _is_of_a_visit(when: When, stands: Situation, business: Business) -> bool:
    """Whether a time that was said is one of the visits', or of its day."""
    starts = [business.local(visit.slot.start).replace(tzinfo=None) for visit in stands.visits]
    if not isinstance(when.start, datetime):
        return any(start.time() == when.start for start in starts)
    if isinstance(when.end, datetime):
        return any(when.start <= start < when.end for start in starts)
    return when.start in starts
