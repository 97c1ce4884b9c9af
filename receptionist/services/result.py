"""What one turn came to. Values for the chat to word and to send; decides nothing."""

from dataclasses import dataclass, field

from receptionist.dialogue.acts import Reading
from receptionist.dialogue.frame import Frame
from receptionist.dialogue.outcomes import Outcome
from receptionist.dialogue.policy import Plan
from receptionist.storage.models import Appointment

Event = dict[str, object]


class WouldWrite(Exception):
    """A plan that was only to look comes to something that must be written."""


@dataclass(slots=True)
class Result:
    """What is known now, what is to be said, and what happened.

    `unhurried`: the answer must take as long whoever asked.
    `greets` is the name of a client who has just proved who they are; `written` the visit, or the first of
    several, that was booked or requested.
    """

    frame: Frame
    outcomes: list[Outcome] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    unhurried: bool = False
    greets: str | None = None
    written: Appointment | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """A turn for whoever looks on: how the message was read (None: a button), the plan, what came of it."""

    reading: Reading | None
    plan: Plan
    outcomes: tuple[Outcome, ...]
