"""A business as values: zone, hours, exceptions, services, staff, rules. Holds no visits, reads no files."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Literal, Never
from zoneinfo import ZoneInfo

DAY_MINUTES = 24 * 60
SHORTEST_LEAD, LONGEST_LEAD = timedelta(minutes=15), timedelta(days=30)
"""How long before a visit, or after it, a message by rule may come."""
RuleChannel = Literal["sms", "email", "first"]
NoticeChannel = Literal["off", "sms", "email", "first"]

Names = Mapping[str, str]
"""A text in several languages, by language code; the owner's first language is always there."""


@dataclass(frozen=True, slots=True, order=True)
class ClockRange:
    """A stretch of a local day in minutes after midnight; `closes` above 1440 reaches into the next day."""

    opens: int
    closes: int


WeeklyHours = Mapping[int, tuple[ClockRange, ...]]
"""Ranges by weekday, Monday 0; a weekday left out is closed."""


@dataclass(frozen=True, slots=True)
class Hours:
    """Weekly hours and the dates that differ from them (no ranges: closed)."""

    weekly: WeeklyHours
    exceptions: Mapping[date, tuple[ClockRange, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Price:
    """What a service costs, in the business's currency; `starts_at` where it may cost more."""

    amount: Decimal
    starts_at: bool = False


@dataclass(frozen=True, slots=True)
class Service:
    """Something that can be booked.

    `processing_for`: how long the staff member has nothing to do, from `processing_from` after the start (a
    dye that works by itself); the client stays, and so does the resource. `staff_confirms`: a booking is a
    request until somebody of the staff accepts it.
    """

    id: str
    name: Names
    duration: timedelta
    staff: tuple[str, ...]
    synonyms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    buffer_before: timedelta = timedelta()
    buffer_after: timedelta = timedelta()
    price: Price | None = None
    resource: str | None = None
    max_per_day: int | None = None
    processing_from: timedelta = timedelta()
    processing_for: timedelta = timedelta()
    staff_confirms: bool = False


@dataclass(frozen=True, slots=True)
class TimeOff:
    """Whole local days away, both ends included."""

    first_on: date
    last_on: date


@dataclass(frozen=True, slots=True)
class StaffMember:
    """A person who serves clients. `weekly` None: works whenever the business is open."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    weekly: WeeklyHours | None = None
    exceptions: Mapping[date, tuple[ClockRange, ...]] = field(default_factory=dict)
    time_off: tuple[TimeOff, ...] = ()


@dataclass(frozen=True, slots=True)
class BookingRules:
    """What may be booked and until when it may be changed. Steps count from local midnight.

    Who is later than `late_limit` may not be served in full; a place offered to someone on the waiting list
    is kept for `waitlist_hold`.
    """

    slot_step: timedelta = timedelta(minutes=15)
    min_notice: timedelta = timedelta(hours=2)
    max_advance: timedelta = timedelta(days=90)
    cancel_notice: timedelta = timedelta(hours=24)
    hold: timedelta = timedelta(minutes=10)
    late_limit: timedelta = timedelta(minutes=15)
    waitlist_hold: timedelta = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class Faq:
    """A question that the owner has answered, in the owner's words."""

    question: Names
    answer: Names


@dataclass(frozen=True, slots=True)
class ReminderRule:
    """A message `before` the visit begins, or (`after`) once it is over; exactly one of them is given.

    Channel `first` is the first that reaches the client: the phone, else the e-mail. No services: for all of
    them. `text` is the owner's template by language; where there is none, ours is sent.
    """

    before: timedelta | None
    channel: RuleChannel
    ask_confirmation: bool = False
    after: timedelta | None = None
    services: tuple[str, ...] = ()
    text: Names = field(default_factory=dict)

    def concerns(self, service_id: str) -> bool:
        """Whether visits of that service get this message."""
        return not self.services or service_id in self.services


@dataclass(frozen=True, slots=True)
class MessageRules:
    """Which notices are sent besides the reminders, and over which channel. Codes and offers always are.

    `plain`: SMS without Polish diacritics, which make them shorter and cheaper. `a_day`: at most so many
    reminders and thanks to a client on one day; None is no limit. `answers_a_day`: how many of a number's
    own SMS are answered in a day; what comes beyond is left to staff.
    """

    booked: NoticeChannel = "first"
    moved: NoticeChannel = "first"
    cancelled: NoticeChannel = "first"
    staff_handover: NoticeChannel = "email"
    staff_booked: NoticeChannel = "email"
    staff_cancelled: NoticeChannel = "email"
    plain: bool = False
    a_day: int | None = None
    answers_a_day: int = 5


@dataclass(frozen=True, slots=True)
class HandoverRules:
    """When people answer, and after how many misunderstood turns they are brought in."""

    staff_hours: WeeklyHours = field(default_factory=dict)
    after_failed_turns: int = 2


@dataclass(frozen=True, slots=True)
class Assistant:
    """How the assistant appears. `name` None: simply "assistant".

    `greeting`: the owner's own first words, by language, instead of ours. `to_staff`: words and phrases whose
    mention, in any form, brings a person at once.
    """

    name: str | None = None
    greeting: Names = field(default_factory=dict)
    emoji: bool = False
    to_staff: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Business:
    """Everything an owner has told the receptionist."""

    name: str
    zone: ZoneInfo
    languages: tuple[str, ...]
    hours: Hours
    services: tuple[Service, ...]
    staff: tuple[StaffMember, ...]
    kind: str = "salon"
    currency: str = "PLN"
    phone: str | None = None
    email: str | None = None
    address: str | None = None
    tone: Literal["formal", "informal"] = "formal"
    holidays: frozenset[date] = frozenset()
    holiday_country: str | None = None
    rules: BookingRules = BookingRules()
    resources: Mapping[str, int] = field(default_factory=dict)
    faq: tuple[Faq, ...] = ()
    reminders: tuple[ReminderRule, ...] = ()
    quiet_hours: ClockRange | None = None
    messages: MessageRules = MessageRules()
    handover: HandoverRules = field(default_factory=HandoverRules)
    assistant: Assistant = field(default_factory=Assistant)

    @property
    def language(self) -> str:
        """The owner's first language."""
        return self.languages[0]

    def service(self, service_id: str) -> Service:
        """The service of that id; KeyError where there is none."""
        return next((s for s in self.services if s.id == service_id), None) or _missing(service_id)

    def staff_member(self, staff_id: str) -> StaffMember:
        """The staff member of that id; KeyError where there is none."""
        return next((s for s in self.staff if s.id == staff_id), None) or _missing(staff_id)

    def local(self, instant: datetime) -> datetime:
        """An instant on the business's own clock (aware)."""
        return instant.astimezone(self.zone)


def _missing(key: str) -> Never:
    raise KeyError(key)
