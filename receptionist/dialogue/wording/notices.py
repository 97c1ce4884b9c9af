"""What is written to clients and staff about visits, outside the chat. Words only; decides nothing."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from receptionist.dialogue.coming import Coming
from receptionist.dialogue.wording.words import Words
from receptionist.domain.availability import Slot

W = TypeVar("W", bound=Words)


@dataclass(frozen=True, slots=True)
class About:
    """What a notice is about: visits that belong together in their order, whose they are, where they change.

    `far`: the client may live by another clock, so the place's own is named.
    """

    slots: tuple[Slot, ...]
    name: str
    link: str
    far: bool = False

    @property
    def first(self) -> Slot:
        """The visit that the client comes to first."""
        return self.slots[0]


class Notices(ABC, Generic[W]):
    """The notices of one language, in the words of one business on one local day."""

    def __init__(self, words: W) -> None:
        self.words = words

    @abstractmethod
    def booked(self, about: About) -> str: ...
    @abstractmethod
    def moved(self, about: About) -> str: ...
    @abstractmethod
    def cancelled(self, about: About) -> str: ...
    @abstractmethod
    def reminder(self, about: About) -> str: ...
    @abstractmethod
    def asks(self) -> str: ...
    @abstractmethod
    def asks_on_page(self) -> str: ...
    @abstractmethod
    def thanks(self, about: About) -> str: ...
    @abstractmethod
    def staff_booked(self, about: About) -> str: ...
    @abstractmethod
    def staff_cancelled(self, about: About) -> str: ...
    @abstractmethod
    def staff_handover(self, reason: str) -> str: ...
    @abstractmethod
    def subject(self, kind: str, about: About | None) -> str: ...
    @abstractmethod
    def ahead(self, reminder: Coming) -> str: ...
    @abstractmethod
    def coming_by(self, channel: str, times: Sequence[str]) -> str: ...
    @abstractmethod
    def when(self, slot: Slot) -> str: ...
    @abstractmethod
    def zone(self) -> str: ...

    def of(self, kind: str, about: About) -> str:
        """Our own text of a notice of that kind."""
        texts = {
            "booked": self.booked,
            "moved": self.moved,
            "cancelled": self.cancelled,
            "reminder": self.reminder,
            "thanks": self.thanks,
            "staff_booked": self.staff_booked,
            "staff_cancelled": self.staff_cancelled,
        }
        return texts[kind](about)

    def values(self, about: About) -> Mapping[str, str]:
        """What the variables of an owner's text stand for."""
        words, slot = self.words, about.first
        start = words.start(slot)
        return {
            "name": about.name.split(" ")[0],
            "service": ", ".join(words.service_inside(each.service) for each in about.slots),
            "staff": words.person(slot.staff),
            "when": self.when(slot) + self.far(about),
            "day": words.day(start.date()),
            "time": words.clock(start),
            "business": words.business.name,
            "address": words.business.address or "",
            "phone": words.phone(words.business.phone),
            "price": words.price_of(about.slots),
            "link": about.link,
        }

    def far(self, about: About) -> str:
        """The zone, in brackets, for whoever may live by another clock."""
        return f" ({self.zone()})" if about.far else ""

    def visits(self, about: About) -> str:
        """ "strzyżenie włosów u Ewy, trymowanie brody u Bartka"."""
        words = self.words
        return ", ".join(words.service_inside(s.service) + words.at_person(s.staff) for s in about.slots)

    def coming(self, reminders: Sequence[Coming]) -> str:
        """ "Dzień wcześniej przyślemy SMS."; nothing where no reminder is planned."""
        times: dict[str, list[str]] = {}
        for reminder in reminders:
            ahead = times.setdefault(reminder.channel, [])
            ahead += [self.ahead(reminder)] if self.ahead(reminder) not in ahead else []
        said = [self.coming_by(channel, ahead) for channel, ahead in times.items()]
        return " ".join(text[:1].upper() + text[1:] for text in said)
