"""What is known so far in one conversation. A value: each turn makes a new one; it is kept as JSON."""

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from functools import cache
from typing import Literal

from pydantic import TypeAdapter

from receptionist.dialogue.acts import Reading
from receptionist.domain.availability import Slot
from receptionist.domain.groups import Group
from receptionist.language.when import Doubt, When

Awaiting = Literal[
    "service",
    "staff",
    "when",
    "slot",
    "name",
    "phone",
    "email",
    "code",
    "consent",
    "confirmation",
    "visit",
    "rating",
]


@dataclass(frozen=True, slots=True)
class OwnVisit:
    """A visit that is the client's: booked in this very conversation, or loaded after a proof."""

    id: str
    slot: Slot


@dataclass(frozen=True, slots=True)
class Waiting:
    """What a client wants to be told of once it is free; no `wish`: the coming two weeks."""

    service: str | None = None
    staff: str | None = None
    wish: tuple[When, ...] = ()
    either: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Frame:
    """The conversation's memory.

    `wish` is what the client wants, in local wall-clock time; `offered` the slots of the last offer;
    `slot` the one that is held under `appointment`. `queue` holds what is to be booked after this
    service: each one service, or several that fit what was said. `asked_about` is the topic last answered.
    `moving` and `cancelling` are the client's visits that are to be changed.
    `pending` is a request about one's visits that waits for a proof or for a choice; `code_to` the address to
    which the last code went, `refused` how often it was refused, `proven` the address that was proved.
    `withheld` counts refusals to leave contact data; `consent` is the language in which they were told what
    it is for.
    `proposed`: we have just asked whether to look for a time. `shown` are the choices last shown, as (text
    that picks it, what it stands for). `may_wait` is what we have just proposed to put on the waiting list,
    `waiting` what is being put there. `people` come at one time, each for a service. `combined`: for each
    slot of the last offer the whole group that it begins; `along` is held together with `slot`. `apart`: what
    is wanted is booked one visit after another. `usual`: we have just proposed what the client had before.
    `spoken_of`: whom of the staff the client named last, wished for or not. `listed`: they
    have just been put on the waiting list. `left`: the slot that was last given up for another wish.
    `doubt`: the date that was just asked about, because it cannot be meant as it was said. `whose`: for whom
    the first service is, where it is not for the client.
    """

    booking: bool = False
    service: str | None = None
    either: tuple[str, ...] = ()
    staff: str | None = None
    any_staff: bool = False
    wish: tuple[When, ...] = ()
    offered: tuple[Slot, ...] = ()
    slot: Slot | None = None
    appointment: str | None = None
    queue: tuple[tuple[str, ...], ...] = ()
    name: str | None = None
    phone: str | None = None
    email: str | None = None
    awaiting: Awaiting | None = None
    misunderstood: int = 0
    greeted: bool = False
    proposed: bool = False
    asked_about: str | None = None
    booked: tuple[OwnVisit, ...] = ()
    moving: OwnVisit | None = None
    cancelling: tuple[OwnVisit, ...] = ()
    pending: Reading | None = None
    code_to: str | None = None
    refused: int = 0
    proven: str | None = None
    withheld: int = 0
    insults: int = 0
    consent: str | None = None
    shown: tuple[tuple[str, str], ...] = ()
    may_wait: Waiting | None = None
    waiting: Waiting | None = None
    people: int = 1
    combined: tuple[Group, ...] = ()
    along: Group = ()
    apart: bool = False
    usual: bool = False
    spoken_of: str | None = None
    listed: bool = False
    left: Slot | None = None
    doubt: Doubt | None = None
    whose: str | None = None

    def without_slot(self) -> "Frame":
        """The same with no slot chosen; the hold itself is given up by whoever carries this out."""
        return replace(self, slot=None, appointment=None, along=())

    def without_wish(self) -> "Frame":
        """The same with nothing looked for any more."""
        idle = replace(self, booking=False, service=None, staff=None, any_staff=False, people=1, apart=False)
        return replace(idle, either=(), wish=(), offered=(), queue=(), combined=())

    def after_booking(self, visit: OwnVisit) -> "Frame":
        """What stays known once a visit is booked or moved: the client, and what is still to be booked."""
        following = self.queue[0] if self.queue else ()
        return Frame(
            booking=bool(following),
            service=following[0] if len(following) == 1 else None,
            either=following if len(following) > 1 else (),
            wish=days_only(self.wish) if following else (),
            queue=self.queue[1:],
            name=self.name,
            phone=self.phone,
            email=self.email,
            greeted=self.greeted,
            proven=self.proven,
            withheld=self.withheld,
            insults=self.insults,
            consent=self.consent,
            booked=(*self.without(visit).booked, visit),
        )

    def without(self, visit: OwnVisit) -> "Frame":
        """The same once a visit is no longer the client's, or is about to be known anew."""
        kept = tuple(own for own in self.booked if own.id != visit.id)
        return replace(self, booked=kept, moving=None, cancelling=())

    def knowing(self, visit: OwnVisit) -> "Frame":
        """The same with one more visit known to be the client's."""
        known = any(own.id == visit.id for own in self.booked)
        return self if known else replace(self, booked=(*self.booked, visit))

    @property
    def services(self) -> tuple[str, ...]:
        """What a question that names no service is about: what is being booked, else what is theirs."""
        theirs = tuple(dict.fromkeys(own.slot.service for own in self.booked))
        return (self.service,) if self.service else theirs

    @property
    def missing(self) -> Awaiting:
        """What has to be asked next once a slot is held."""
        if self.moving:
            return "confirmation"
        if not self.name:
            return "name"
        if self.phone or self.email:
            return "confirmation"
        return "email" if self.withheld > 1 else "phone"


@cache
def _adapter() -> TypeAdapter[Frame]:
    return TypeAdapter(Frame)


def dump(frame: Frame) -> dict[str, object]:
    """The frame as plain JSON values."""
    values: dict[str, object] = _adapter().dump_python(frame, mode="json")
    return values


def load(values: dict[str, object]) -> Frame:
    """The frame back from `dump`'s values; empty values give an empty frame."""
    return _adapter().validate_python(values)


def days_only(wish: tuple[When, ...]) -> tuple[When, ...]:
    """The days of a wish without its hours, for the next service of the same outing."""
    whole = []
    for when in wish:
        if isinstance(when.start, datetime):
            midnight = datetime.combine(when.start.date(), time())
            whole.append(replace(when, start=midnight, end=_next_midnight(when, midnight), clock_said=False))
    return tuple(whole)


def _next_midnight(when: When, midnight: datetime) -> datetime:
    end = when.end if isinstance(when.end, datetime) else midnight + timedelta(minutes=1)
    last = (end - timedelta(minutes=1)).date()
    return datetime.combine(last, time()) + timedelta(days=1)
