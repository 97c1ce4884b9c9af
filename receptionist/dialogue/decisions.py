"""The closed set of things that the receptionist can decide to do in a turn. Values only."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from receptionist.dialogue.frame import OwnVisit
from receptionist.dialogue.knowledge import FaqAnswer
from receptionist.domain.availability import Slot

Reason = Literal["asked", "complaint", "emergency", "not_understood", "rule", "unusual"]

Same = Literal["all", "staff", "hour"]


@dataclass(frozen=True, slots=True)
class AskService:
    """Which service? `either`: the ones that fit what was said; empty: all."""

    either: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AskWhen:
    """Which day or time? The frame's `doubt` says what is wrong with the one that was named."""


@dataclass(frozen=True, slots=True)
class Seek:
    """Look for free time that fits the frame's wish; with no wish, the nearest."""


@dataclass(frozen=True, slots=True)
class AsBefore:
    """Look for what the client had at the last visit: all of it, the person, the hour."""

    same: tuple[Same, ...]


@dataclass(frozen=True, slots=True)
class SeekOther:
    """Look again: after or before what was offered, on other days, or for the last there is on the day."""

    direction: Literal["later", "earlier", "other_day", "latest"]


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
    """The client does not want it after all: free what is held and ask what to change.

    `drops`: they spoke of giving it up, not of a change.
    """

    drops: bool = False


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
class AskAddress:
    """Ask for the phone or e-mail on record. `bad_phone`: it was no number; `why`: say what it is for.

    `forgot`: the client does not know which number it was.
    """

    bad_phone: str | None = None
    why: bool = False
    forgot: bool = False


@dataclass(frozen=True, slots=True)
class SendCode:
    """Send a code to this address (E.164 or e-mail), if anybody is known by it."""

    address: str


@dataclass(frozen=True, slots=True)
class AskCode:
    """Ask for the code once more. `digits`: what was given is no six digits; `unclear`: not understood.

    `needed`: the client told who they are instead.
    """

    because: Literal["digits", "unclear", "needed"] | None = None


@dataclass(frozen=True, slots=True)
class CheckCode:
    """The client gave a code: where it is right, the request that waited is taken up."""

    code: str


@dataclass(frozen=True, slots=True)
class LeaveIt:
    """The client drops a request about a visit."""


@dataclass(frozen=True, slots=True)
class ShowVisits:
    """Say which visits the client has. `unchanged`: they asked whether a change was made already."""

    unchanged: bool = False


@dataclass(frozen=True, slots=True)
class WhichVisit:
    """Ask which of these is meant."""

    visits: tuple[OwnVisit, ...]
    unclear: bool = False


@dataclass(frozen=True, slots=True)
class ConfirmVisit:
    """The client says that they will come."""

    visits: tuple[OwnVisit, ...]


@dataclass(frozen=True, slots=True)
class TellLate:
    """The client will be late for the nearest of these, by so many minutes where they said so."""

    visits: tuple[OwnVisit, ...]
    minutes: int | None


@dataclass(frozen=True, slots=True)
class Join:
    """Write the client down on the waiting list, or ask for what is still missing for it.

    `fresh`: what is waited for is new; the rest as in AskDetails.
    """

    fresh: bool = False
    bad_phone: str | None = None
    why: bool = False
    unclear: bool = False


@dataclass(frozen=True, slots=True)
class StopWaiting:
    """The client does not want to be on the waiting list after all."""


@dataclass(frozen=True, slots=True)
class HandOver:
    """Bring a person. `topic` says which rule or wish it was."""

    reason: Reason
    topic: str | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """Tell staff, who have been asked in, what the client has just given: a number to call, a name."""


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
class Rate:
    """Keep what the client thinks of the conversation: a score from 1 to 5, a comment, both or neither."""

    score: int | None
    comment: str | None = None


@dataclass(frozen=True, slots=True)
class OffTopic:
    """Say kindly what one is here for."""


Step = (
    AskService
    | AskWhen
    | Seek
    | AsBefore
    | SeekOther
    | Take
    | Narrow
    | AskDetails
    | Book
    | GiveUp
    | AskCancel
    | Cancel
    | KeepVisit
    | AskAddress
    | SendCode
    | AskCode
    | CheckCode
    | LeaveIt
    | ShowVisits
    | WhichVisit
    | ConfirmVisit
    | TellLate
    | Join
    | StopWaiting
    | HandOver
    | Note
    | Clarify
    | Greet
    | Thank
    | OffTopic
)


@dataclass(frozen=True, slots=True)
class Answer:
    """Answer a question before going on: `topic` as in `Reading.topic`, or the owner's own answer in `faq`.

    "unknown": nobody has answered it, so it goes to people while the conversation goes on.
    "person": what `staff` does. `services` and `on`, a local date, are what it asks about; none named: what
    the conversation is about.
    """

    topic: str | None
    services: tuple[str, ...] = ()
    on: date | None = None
    faq: FaqAnswer | None = None
    staff: str | None = None
