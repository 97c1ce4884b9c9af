"""What one message means for its conversation: heard, understood, planned. Looks up and writes nothing."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from receptionist.dialogue import decisions as do
from receptionist.dialogue import policy, rating
from receptionist.dialogue.acts import Reading
from receptionist.dialogue.frame import Frame
from receptionist.dialogue.proving import code_in
from receptionist.dialogue.questions import Message
from receptionist.domain.business import Business
from receptionist.language.text import fold
from receptionist.services.unanswered import OpenQuestion
from receptionist.storage.models import Conversation


@dataclass(frozen=True, slots=True)
class Heard:
    """What a turn starts from: the conversation as it was before anything was written.

    `row` belongs to no session any more.
    """

    business: Business
    row: Conversation
    frame: Frame
    language: str
    recent: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Thought:
    """How a message was understood and what is to be done. `plan` None: it is for people to read."""

    reading: Reading | None = None
    plan: policy.Plan | None = None
    questions: Sequence[OpenQuestion] = ()


def planned(heard: Heard, message: Message, score: do.Rate | None) -> policy.Plan:
    """The plan for a message that was read."""
    plan = policy.decide(heard.frame, message, heard.business)
    plan = rating.rated(heard.frame, message.reading, plan, score)
    return (
        policy.meanwhile(heard.frame, plan, message.reading)
        if heard.row.status == "waiting_for_staff"
        else plan
    )


def picked(frame: Frame, text: str, business: Business, score: do.Rate | None) -> policy.Plan | None:
    """The plan for a button that was just shown, for a code or a mere score: what needs no reading."""
    if score and not score.comment:
        return policy.Plan(frame, (), None, score)
    if frame.awaiting == "code" and (code := code_in(text)):
        return policy.Plan(frame, (), do.CheckCode(code))
    means = dict(frame.shown).get(fold(text.strip()))
    return policy.picked(frame, means, business) if means else None


def kept(reading: Reading | None) -> dict[str, Any] | None:
    """What staff are shown of how a message was understood; no contact data again."""
    if reading is None:
        return None
    return {
        "intents": list(reading.intents),
        "topic": reading.topic,
        "route": reading.route,
        "certain": reading.certain,
        "services": [asdict(m) for m in reading.services],
        "staff": [asdict(m) for m in reading.staff],
        "when": [str(w) for w in reading.whens],
    }
