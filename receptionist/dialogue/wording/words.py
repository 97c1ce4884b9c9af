"""What a language has to be able to say. The base holds what does not depend on the language."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import groupby
from typing import ClassVar

import phonenumbers

from receptionist.dialogue.decisions import AskAddress, AskCode
from receptionist.dialogue.facts import Facts
from receptionist.dialogue.frame import Frame
from receptionist.dialogue.outcomes import (
    Answered,
    Asked,
    Booked,
    Cancelled,
    CodeSent,
    CodeWrong,
    Gone,
    HandedOver,
    Joined,
    Kept,
    LateNoted,
    Moved,
    MovedMeanwhile,
    Noted,
    NothingFree,
    Offered,
    VisitConfirmed,
    VisitsShown,
    WaitAsked,
)
from receptionist.domain.availability import Slot, working_time
from receptionist.domain.business import Business, ClockRange, WeeklyHours
from receptionist.domain.clock import midnight
from receptionist.domain.groups import Group
from receptionist.domain.interval import Interval, intersect
from receptionist.language.declension import called
from receptionist.language.when import When

_DAY = timedelta(days=1)
_POLAND = 48


class Words(ABC):
    """All sentences of one language, for one business on one local day."""

    code: ClassVar[str]

    def __init__(self, business: Business, today: date) -> None:
        self.business = business
        self.today = today
        self.formal = business.tone == "formal"
        self.named = f" {business.assistant.name}" if business.assistant.name else ""

    def opening(self) -> str:
        """The first words of a conversation: the owner's own, or ours."""
        return self.smiling(self.business.assistant.greeting.get(self.code) or self.greeting())

    def smiling(self, text: str) -> str:
        """With a smile where the owner likes them."""
        return f"{text} 🙂" if self.business.assistant.emoji else text

    @abstractmethod
    def greeting(self) -> str: ...
    @abstractmethod
    def greet_back(self, frame: Frame) -> str: ...
    @abstractmethod
    def thanked(self, frame: Frame) -> str: ...
    @abstractmethod
    def ask_rating(self) -> str: ...
    @abstractmethod
    def rated(self, *, asks_why: bool) -> str: ...
    @abstractmethod
    def off_topic(self) -> str: ...
    @abstractmethod
    def clarify(self, frame: Frame) -> str: ...
    @abstractmethod
    def clarifying(self) -> tuple[str, ...]: ...
    @abstractmethod
    def ask_service(self, either: tuple[str, ...], frame: Frame) -> str: ...
    @abstractmethod
    def ask_when(self, frame: Frame) -> str: ...
    @abstractmethod
    def offered(self, outcome: Offered, frame: Frame) -> str: ...
    @abstractmethod
    def nothing_free(self, outcome: NothingFree, frame: Frame) -> str: ...
    @abstractmethod
    def asked(self, outcome: Asked, frame: Frame) -> str: ...
    @abstractmethod
    def offered_together(self, outcome: Offered, frame: Frame) -> str: ...
    @abstractmethod
    def one_by_one(self, frame: Frame) -> str: ...
    @abstractmethod
    def no_history(self, *, asks: bool) -> str: ...
    @abstractmethod
    def the_usual(self) -> str: ...
    @abstractmethod
    def usual_proposed(self, last: Group) -> str: ...
    @abstractmethod
    def yes_no(self) -> tuple[str, str]: ...
    @abstractmethod
    def gave_up(self, *, drops: bool) -> str: ...
    @abstractmethod
    def booked(self, outcome: Booked, reminders: str) -> str: ...
    @abstractmethod
    def requested(self, outcome: Booked) -> str: ...
    @abstractmethod
    def answered_request(self, slot: Slot, *, accepted: bool) -> str: ...
    @abstractmethod
    def cancel_or_not(self) -> tuple[str, str]: ...
    @abstractmethod
    def ask_cancel(self, slots: Sequence[Slot]) -> str: ...
    @abstractmethod
    def changed(self, outcome: Moved | Cancelled | Kept) -> str: ...
    @abstractmethod
    def ask_address(self, step: AskAddress) -> str: ...
    @abstractmethod
    def code_sent(self, outcome: CodeSent) -> str: ...
    @abstractmethod
    def ask_code(self, step: AskCode) -> str: ...
    @abstractmethod
    def code_wrong(self, outcome: CodeWrong) -> str: ...
    @abstractmethod
    def new_code(self) -> str: ...
    @abstractmethod
    def code_message(self, digits: str) -> str: ...
    @abstractmethod
    def left_it(self) -> str: ...
    @abstractmethod
    def visits_shown(self, outcome: VisitsShown) -> str: ...
    @abstractmethod
    def which_visit(self, slots: Sequence[Slot], *, unclear: bool) -> str: ...
    @abstractmethod
    def visit_as_it_is(self, outcome: VisitConfirmed | Gone | MovedMeanwhile) -> str: ...
    @abstractmethod
    def late_noted(self, outcome: LateNoted) -> str: ...
    @abstractmethod
    def late_note(self, slot: Slot, name: str, minutes: int | None) -> str: ...
    @abstractmethod
    def visit_of(self, slot: Slot) -> str: ...
    @abstractmethod
    def let_me_know(self) -> str: ...
    @abstractmethod
    def wait_asked(self, outcome: WaitAsked) -> str: ...
    @abstractmethod
    def joined(self, outcome: Joined) -> str: ...
    @abstractmethod
    def not_waiting(self) -> str: ...
    @abstractmethod
    def place_free(self, slot: Slot, until: datetime, url: str) -> str: ...
    @abstractmethod
    def handed_over(self, outcome: HandedOver, frame: Frame) -> str: ...
    @abstractmethod
    def noted(self, outcome: Noted) -> str: ...
    @abstractmethod
    def back_again(self) -> str: ...
    @abstractmethod
    def summary(self, facts: Facts) -> tuple[str, str, str]: ...
    @abstractmethod
    def answered(self, outcome: Answered) -> str: ...
    @abstractmethod
    def unreachable(self) -> str: ...
    @abstractmethod
    def once_more(self, text: str) -> str: ...
    @abstractmethod
    def openers(self) -> tuple[str, ...]: ...
    @abstractmethod
    def money(self, amount: Decimal, *, starts_at: bool) -> str: ...
    @abstractmethod
    def slot_label(self, slot: Slot) -> str: ...
    @abstractmethod
    def group_label(self, group: Group) -> str: ...
    @abstractmethod
    def slot_value(self, slot: Slot) -> str: ...
    @abstractmethod
    def day(self, on: date) -> str: ...
    @abstractmethod
    def clock(self, at: datetime) -> str: ...
    @abstractmethod
    def length(self, span: timedelta) -> str: ...
    @abstractmethod
    def at_person(self, staff_id: str) -> str: ...
    @abstractmethod
    def week_rows(self) -> list[tuple[str, str]]: ...

    @abstractmethod
    def calling(self, name: str) -> str | None: ...

    def by_name(self, name: str, text: str) -> str:
        """A sentence that begins with the client's name; without it where that is not certain."""
        called_so = self.calling(name)
        return f"{called_so}, {self._going_on(text)}" if called_so else text

    def _going_on(self, text: str) -> str:
        """A text after a comma: its capital stays where it belongs to a name or an abbreviation, or is I."""
        first, _, _ = text.partition(" ")
        people = {part for member in self.business.staff for part in called(member).split()}
        names = people | set(self.business.name.split())
        as_it_is = first == "I" or first.strip(",.:") in names or first[1:] != first[1:].lower()
        return text if as_it_is else text[:1].lower() + text[1:]

    def service(self, service_id: str) -> str:
        """A service's name in this language, or in the owner's first one."""
        names = self.business.service(service_id).name
        return names.get(self.code) or names[self.business.language]

    def service_inside(self, service_id: str) -> str:
        """The service's name within a sentence: a capital only where it is an abbreviation or a name."""
        name = self.service(service_id)
        first, _, _ = name.partition(" ")
        return name if len(first) > 1 and first[1:] != first[1:].lower() else name[:1].lower() + name[1:]

    def wished_day(self, frame: Frame) -> date | None:
        """The one day that is wished for; None where none or several are."""
        days = {when.start.date() for when in frame.wish if isinstance(when.start, datetime)}
        return days.pop() if len(days) == 1 and not any(_is_long(when) for when in frame.wish) else None

    def hours_of(self, staff_id: str, on: date) -> list[tuple[datetime, datetime]]:
        """When someone works on a local date, on the business's clock."""
        day = Interval(midnight(on, self.business.zone), midnight(on + _DAY, self.business.zone))
        present = working_time(self.business, self.business.staff_member(staff_id), day)
        inside = intersect(present, [day])
        return [(self.business.local(span.start), self.business.local(span.end)) for span in inside]

    def person(self, staff_id: str) -> str:
        """How clients know a staff member."""
        return called(self.business.staff_member(staff_id))

    def person_first(self, staff_id: str) -> str:
        """The same at the beginning of a sentence."""
        name = self.person(staff_id)
        return name[0].upper() + name[1:]

    def done_by(self, staff_id: str) -> list[str]:
        """The services a staff member does, as within a sentence."""
        return [self.service_inside(s.id) for s in self.business.services if staff_id in s.staff]

    def price(self, service_id: str) -> str:
        """What a service costs, in words; nothing where the owner gave no price."""
        price = self.business.service(service_id).price
        return self.money(price.amount, starts_at=price.starts_at) if price else ""

    @staticmethod
    def amount(money: Decimal) -> str:
        """120, 99.5: no needless noughts."""
        return f"{money.normalize():f}"

    def price_of(self, slots: Sequence[Slot]) -> str:
        """What several visits cost together; nothing where the owner gave no price for one of them."""
        return self.total_of([slot.service for slot in slots])

    def total_of(self, services: Sequence[str]) -> str:
        """The same of services, one a visit."""
        prices = [self.business.service(service).price for service in services]
        known = [price for price in prices if price]
        if len(known) < len(prices):
            return ""
        amount = sum((price.amount for price in known), Decimal())
        return self.money(amount, starts_at=any(price.starts_at for price in known))

    def start(self, slot: Slot) -> datetime:
        """A slot's start on the business's clock."""
        return self.business.local(slot.start)

    def phone(self, number: str | None) -> str:
        """A number as people read it: national for the business's country, otherwise international."""
        if not number:
            return ""
        parsed = phonenumbers.parse(number, "PL")
        own = self.business.phone
        home = parsed.country_code == (phonenumbers.parse(own, "PL").country_code if own else _POLAND)
        style = phonenumbers.PhoneNumberFormat
        return phonenumbers.format_number(parsed, style.NATIONAL if home else style.INTERNATIONAL)


def weekly_runs(weekly: WeeklyHours) -> list[tuple[list[int], tuple[ClockRange, ...]]]:
    """Weekdays (Monday 0) that follow one another with the same hours, and those hours."""
    return [(list(days), hours) for hours, days in groupby(range(7), key=lambda day: weekly.get(day, ()))]


def listed(parts: Sequence[str], last: str) -> str:
    """ "a, b or c": the parts with commas, and the word `last` before the last one."""
    *before, final = parts
    return f"{', '.join(before)} {last} {final}" if before else final


def at_one_time(group: Group) -> bool:
    """Whether all parts of a group start at once."""
    return len({slot.start for slot in group}) == 1


def _is_long(when: When) -> bool:
    """Whether a wish is a window of more than a day."""
    start, end = when.start, when.end
    return isinstance(start, datetime) and isinstance(end, datetime) and end - start > _DAY
