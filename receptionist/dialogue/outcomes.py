"""What came of a decision: facts for the wording, read from what was committed or found. Values only."""

from dataclasses import dataclass
from datetime import date, datetime

from receptionist.dialogue.animals import Whose
from receptionist.dialogue.coming import Coming
from receptionist.dialogue.decisions import (
    AskAddress,
    AskCode,
    AskService,
    AskWhen,
    Clarify,
    GiveUp,
    Greet,
    LeaveIt,
    OffTopic,
    Reason,
    StopWaiting,
    Thank,
    WhichVisit,
)
from receptionist.dialogue.frame import Awaiting
from receptionist.domain.availability import Slot
from receptionist.domain.explain import Because
from receptionist.domain.groups import Group
from receptionist.language.when import When


@dataclass(frozen=True, slots=True)
class Offered:
    """Free slots to choose from. `because`: why `wanted` is not among them; `groups`: what each begins."""

    slots: tuple[Slot, ...]
    because: Because | None = None
    wanted: When | None = None
    again: bool = False
    unclear: bool = False
    groups: tuple[Group, ...] = ()


@dataclass(frozen=True, slots=True)
class OneByOne:
    """No group can be had: what is wanted is looked for one visit after another."""


@dataclass(frozen=True, slots=True)
class NoHistory:
    """Nothing is known of an earlier visit. `asks`: the service has to be asked for."""

    asks: bool


@dataclass(frozen=True, slots=True)
class UsualProposed:
    """Which service? The one of the last visit perhaps."""

    last: Group


@dataclass(frozen=True, slots=True)
class NothingFree:
    """There is nothing to offer at all."""

    because: Because | None
    wanted: When | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """A slot is held and a detail is still missing. `fresh`: it was only just held, `instead` of another.

    `moved_from`: nothing is held, a booked visit is to be moved to the slot.
    """

    slot: Slot
    asks: Awaiting
    moved_from: Slot | None = None
    fresh: bool = False
    instead: bool = False
    unclear: bool = False
    bad_phone: str | None = None
    why: bool = False


@dataclass(frozen=True, slots=True)
class Booked:
    """A visit that stands in the database, or the first of `parts` of them; `reminders` are planned.
    `requested`: it waits for staff to accept it; it must not be called booked."""

    slot: Slot
    parts: int = 1
    requested: bool = False
    reminders: tuple[Coming, ...] = ()


@dataclass(frozen=True, slots=True)
class Moved:
    """A visit that stands in the database at another time."""

    slot: Slot


@dataclass(frozen=True, slots=True)
class CancelAsked:
    """Whether these visits are to be cancelled is being asked."""

    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class Cancelled:
    """Visits that stand in the database as cancelled."""

    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """Visits that stay as they were."""

    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class CodeSent:
    """A code is on its way, if anybody is known by that address. `again`: not the first one."""

    address: str
    again: bool = False


@dataclass(frozen=True, slots=True)
class CodeWrong:
    """The code is not right. `over`: no further try is possible, a new one is needed."""

    over: bool


@dataclass(frozen=True, slots=True)
class VisitsShown:
    """The client's visits that are still to come; none: there are none. `requested`: not yet accepted."""

    slots: tuple[Slot, ...]
    requested: frozenset[Slot] = frozenset()
    unchanged: bool = False


@dataclass(frozen=True, slots=True)
class VisitConfirmed:
    """Visits whose rows say that the client will come."""

    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class LateNoted:
    """Staff are told that the client will be late. `past_limit`: later than the owner allows."""

    slot: Slot
    minutes: int | None
    past_limit: bool


@dataclass(frozen=True, slots=True)
class Gone:
    """A visit that does not stand any more: somebody cancelled it meanwhile."""

    slot: Slot


@dataclass(frozen=True, slots=True)
class MovedMeanwhile:
    """A visit that somebody moved meanwhile; this is where it stands now."""

    slot: Slot


Spans = tuple[tuple[datetime, datetime], ...]
"""Stretches of time on the business's clock."""


@dataclass(frozen=True, slots=True)
class Sought:
    """What is waited for; no `spans`: the coming two weeks. `slots` are free there even now."""

    service: str
    staff: str | None
    spans: Spans = ()
    slots: tuple[Slot, ...] = ()


@dataclass(frozen=True, slots=True)
class WaitAsked:
    """A detail is missing for the waiting list. `fresh`: what is waited for has only just been said."""

    sought: Sought
    asks: Awaiting
    fresh: bool = False
    unclear: bool = False
    bad_phone: str | None = None
    why: bool = False


@dataclass(frozen=True, slots=True)
class Joined:
    """An entry of the waiting list that stands in the database."""

    sought: Sought
    by_phone: bool


@dataclass(frozen=True, slots=True)
class HandedOver:
    """A person has been told. `answers_from` is the local time at which people answer; None: now.

    `answers_until`: they stop today; `again`: staff had it before; `urgent`: whose danger it was about.
    """

    reason: Reason
    topic: str | None = None
    answers_from: datetime | None = None
    answers_until: datetime | None = None
    again: bool = False
    urgent: Whose | None = None


@dataclass(frozen=True, slots=True)
class Noted:
    """Staff can see what the client gave. `call`: the number or e-mail just left; `urgent` as above."""

    call: str | None = None
    answers_from: datetime | None = None
    urgent: Whose | None = None


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer: the owner's words, or a topic and what it is about; `together`: the sum."""

    topic: str | None
    words: str | None = None
    services: tuple[str, ...] = ()
    on: date | None = None
    opening: tuple[tuple[datetime, datetime], ...] = ()
    staff: str | None = None
    together: bool = False


@dataclass(frozen=True, slots=True)
class RatingAsked:
    """The client says goodbye, and is asked how it went."""


@dataclass(frozen=True, slots=True)
class Rated:
    """What the client thinks is kept."""

    asks_why: bool


Outcome = (
    Offered
    | OneByOne
    | NoHistory
    | UsualProposed
    | NothingFree
    | Asked
    | Booked
    | Moved
    | CancelAsked
    | Cancelled
    | Kept
    | CodeSent
    | CodeWrong
    | VisitsShown
    | VisitConfirmed
    | LateNoted
    | Gone
    | MovedMeanwhile
    | WaitAsked
    | Joined
    | HandedOver
    | Noted
    | Answered
    | AskAddress
    | AskCode
    | AskService
    | AskWhen
    | Clarify
    | GiveUp
    | Greet
    | LeaveIt
    | OffTopic
    | Rated
    | RatingAsked
    | StopWaiting
    | Thank
    | WhichVisit
)
