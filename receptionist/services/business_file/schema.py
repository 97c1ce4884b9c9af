"""The keys of a business file and what each may hold. That an id exists is checked in references."""

from typing import Annotated, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    Tag,
    model_validator,
)

from receptionist.domain.business import RuleChannel
from receptionist.services.business_file.fields import (
    Count,
    Country,
    Currency,
    Date,
    DaysOff,
    Duration,
    Email,
    GridStep,
    Id,
    Ids,
    Language,
    Languages,
    Moment,
    Money,
    Names,
    Notice,
    Phone,
    PositiveDuration,
    QuietHours,
    Ranges,
    Templates,
    Text,
    Texts,
    Week,
    Zone,
    listed,
)


class Keys(BaseModel):
    """A mapping of the file: other keys are mistakes, a key without a value counts as left out."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        str_strip_whitespace=True,
        coerce_numbers_to_str=True,
        arbitrary_types_allowed=True,
    )

    @model_validator(mode="before")
    @classmethod
    def _without_empty_keys(cls, keys: object) -> object:
        return {k: v for k, v in keys.items() if v is not None} if isinstance(keys, dict) else keys


class Head(Keys):
    """`business:`"""

    name: Text
    timezone: Zone
    languages: Languages
    kind: Text = "salon"
    currency: Currency = "PLN"
    phone: Phone | None = None
    email: Email | None = None
    address: Text | None = None
    tone: Literal["formal", "informal"] = "formal"
    holidays: Country | None = None


class DayHours(Keys):
    """One of `exceptions:`"""

    date: Date
    hours: Ranges


def _a_date_once(days: list[DayHours]) -> list[DayHours]:
    dates = [day.date for day in days]
    repeated = next((on for on in dates if dates.count(on) > 1), None)
    if repeated is not None:
        raise ValueError(f"{repeated} is said twice; put all its hours in one list")
    return days


Exceptions = Annotated[list[DayHours], AfterValidator(_a_date_once)]


class Booking(Keys):
    """`booking:`; a rule left out is BookingRules' own."""

    slot_step: GridStep | None = None
    min_notice: Duration | None = None
    max_advance: Duration | None = None
    cancel_notice: Duration | None = None
    hold: PositiveDuration | None = None
    late_limit: Duration | None = None
    waitlist_hold: PositiveDuration | None = None


class PriceFrom(Keys):
    """`price: {from: 250}`"""

    amount: Money = Field(alias="from")


Price = Annotated[
    Annotated[Money, Tag("#fixed")] | Annotated[PriceFrom, Tag("#from")],
    Discriminator(lambda value: "#from" if isinstance(value, dict | PriceFrom) else "#fixed"),
]
"""The tags begin with `#`: they are no part of a place in the file."""


class ProcessingKeys(Keys):
    """`processing:` of a service: the staff member is free `for` so long, `after` so much of the visit."""

    after: PositiveDuration
    length: PositiveDuration = Field(alias="for")


class ServiceKeys(Keys):
    """One of `services:`"""

    id: Id
    name: Names
    duration: PositiveDuration
    staff: Ids
    synonyms: dict[Language, Texts] = {}
    buffer_before: Duration | None = None
    buffer_after: Duration | None = None
    price: Price | None = None
    resource: Id | None = None
    max_per_day: Count | None = None
    processing: ProcessingKeys | None = None
    staff_confirms: bool = False

    @model_validator(mode="after")
    def _ends_by_hand(self) -> Self:
        """The client is not left alone when it ends."""
        busy = self.processing
        if busy and busy.after + busy.length >= self.duration:
            raise ValueError("processing must end before the visit does")
        return self


class StaffKeys(Keys):
    """One of `staff:`"""

    id: Id
    name: Text
    aliases: Texts = []
    hours: Week | None = None
    exceptions: Exceptions = []
    time_off: Annotated[list[DaysOff], BeforeValidator(listed)] = []


class FaqKeys(Keys):
    """One of `faq:`"""

    q: Names
    a: Names


class ReminderKeys(Keys):
    """One of `reminders:`; a time before the visit or one after it."""

    before: PositiveDuration | None = None
    after: PositiveDuration | None = None
    channel: RuleChannel
    ask_confirmation: bool = False
    services: Annotated[list[Id], BeforeValidator(listed)] = []
    text: Templates = {}

    @model_validator(mode="after")
    def _at_one_time(self) -> Self:
        if (self.before is None) == (self.after is None):
            raise ValueError('either "before" or "after" is needed')
        return self


class MessageKeys(Keys):
    """`messages:`; a rule left out is MessageRules' own."""

    booked: Notice | None = None
    moved: Notice | None = None
    cancelled: Notice | None = None
    staff_handover: Notice | None = None
    staff_booked: Notice | None = None
    staff_cancelled: Notice | None = None
    plain: bool | None = None
    a_day: Count | None = None
    answers_a_day: Count | None = None


class AssistantKeys(Keys):
    """`assistant:`"""

    name: Annotated[Text, Field(max_length=40)] | None = None
    greeting: Names = {}
    emoji: bool = False
    to_staff: Texts = []


class HandoverKeys(Keys):
    """`handover:`"""

    staff_hours: Week | None = None
    after_failed_turns: Count | None = None


class VisitKeys(Keys):
    """One of `appointments:`"""

    client: Text
    phone: Phone | None = None
    email: Email | None = None
    service: Id
    staff: Id
    start: Moment


class BusyKeys(Keys):
    """One of `busy:`"""

    staff: Id
    start: Moment = Field(alias="from")
    end: Moment = Field(alias="to")

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Self:
        if self.end <= self.start:
            raise ValueError(f"ends at {self.end:%Y-%m-%dT%H:%M}, which is not after its start")
        return self


class FileKeys(Keys):
    """The whole file."""

    business: Head
    hours: Week
    services: list[ServiceKeys] = Field(min_length=1)
    staff: list[StaffKeys] = Field(min_length=1)
    exceptions: Exceptions = []
    booking: Booking = Booking()
    resources: dict[Id, Count] = {}
    faq: list[FaqKeys] = []
    reminders: list[ReminderKeys] = []
    quiet_hours: QuietHours | None = None
    handover: HandoverKeys = HandoverKeys()
    messages: MessageKeys = MessageKeys()
    assistant: AssistantKeys = AssistantKeys()
    appointments: list[VisitKeys] = []
    busy: list[BusyKeys] = []
