"""The closed set of things that the receptionist can decide to do in a turn. Values only."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from receptionist.dialogue.knowledge import FaqAnswer
from receptionist.domain.availability import Slot

Reason = Literal["asked", "complaint", "emergency", "not_understood", "rule", "unusual"]


@dataclass(frozen=True, slots=True)
class AskService:
    """Which service? `either`: the ones that fit what was said; empty: all."""

    either: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AskWhen:
    """Which day or time?"""


@dataclass(frozen=True, slots=True)
class Seek:
    """Look for free time that fits the frame's wish; with no wish, the nearest."""


@dataclass(frozen=True, slots=True)
class SeekOther:
    """Look again, after or before what was offered, or on other days."""

    direction: Literal["later", "earlier", "other_day"]


@dataclass(frozen=True, slots=True)
class Take:
    """Hold this slot, which was offered."""

    slot: Slot


@dataclass(frozen=True, slots=True)
class Narrow:
    """Several offered slots fit the answer: show only those."""

    slots: tuple[Slot, ...]
    unclear: bool = False


@dataclass(frozen=True, slots=True)
class AskDetails:
    """Ask for the next missing detail, or for the confirmation. `bad_phone`: what was given is no number.

    `unclear`: the last message was not understood.
    """

    bad_phone: str | None = None
    why: bool = False
    unclear: bool = False


@dataclass(frozen=True, slots=True)
class Book:
    """The client has confirmed: book what is held."""


@dataclass(frozen=True, slots=True)
class GiveUp:
    """The client does not want it after all: free what is held and ask what to change."""


@dataclass(frozen=True, slots=True)
class AskCancel:
    """Ask whether the visit in the frame's `cancelling` is to be cancelled."""


@dataclass(frozen=True, slots=True)
class Cancel:
    """The client has confirmed: cancel it."""


@dataclass(frozen=True, slots=True)
class KeepVisit:
    """The client keeps the visit after all."""


@dataclass(frozen=True, slots=True)
class HandOver:
    """Bring a person. `topic` says which rule or wish it was."""

    reason: Reason
    topic: str | None = None


@dataclass(frozen=True, slots=True)
class Clarify:
    """Not understood: say what was understood and ask one clear question."""


@dataclass(frozen=True, slots=True)
class Greet:
    """Answer a greeting."""


@dataclass(frozen=True, slots=True)
class Thank:
    """Answer thanks or a goodbye."""


@dataclass(frozen=True, slots=True)
class OffTopic:
    """Say kindly what one is here for."""


Step = (
    AskService
    | AskWhen
    | Seek
    | SeekOther
    | Take
    | Narrow
    | AskDetails
    | Book
    | GiveUp
    | AskCancel
    | Cancel
    | KeepVisit
    | HandOver
    | Clarify
    | Greet
    | Thank
    | OffTopic
)


@dataclass(frozen=True, slots=True)
class Answer:
    """Answer a question before going on: `topic` as in `Reading.topic`, or the owner's own answer in `faq`.

    `services` and `on`, a local date, are what it asks about; none named: what the conversation is about.
    """

    topic: str | None
    services: tuple[str, ...] = ()
    on: date | None = None
    faq: FaqAnswer | None = None
