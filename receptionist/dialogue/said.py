"""The values named in one message: services, people, times, contact. Weighs no intents."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import time
from functools import partial

from receptionist.dialogue.acts import Context
from receptionist.dialogue.excluding import left_beside, what_is_left
from receptionist.dialogue.namesakes import told_apart, without_nations
from receptionist.dialogue.other_words import following_one, rather_at, without_no_hours
from receptionist.domain.business import Business
from receptionist.language.catalogue import Catalogue, Mention
from receptionist.language.contact import Contact, read_contact
from receptionist.language.detect import detect
from receptionist.language.text import fold
from receptionist.language.when import Doubt, When, doubted
from receptionist.language.when import read as read_when

ASKED_FOR_A_TIME = frozenset({"when", "slot"})
_MAY_BE_REFUSED = ASKED_FOR_A_TIME | {"name", "phone", "email", "confirmation"}
"""A time stands between us: "nie w piątek" leaves the other days."""
_PLAIN = {"pl": ("zabieg", "Ani"), "en": ("treatment", "Ann")}
_WITHOUT = re.compile(r"\b(?:bez|nie|without|not|no|but|except|oprocz|poza|procz|wyjatkiem)\b")
_LAST_MINUTE = 24 * 60 - 1


@dataclass(frozen=True, slots=True)
class Said:
    """What a message names, whatever it wants."""

    text: str
    language: str
    services: tuple[Mention, ...]
    staff: tuple[Mention, ...]
    whens: tuple[When, ...]
    contact: Contact
    refused: tuple[Mention, ...] = ()
    doubt: Doubt | None = None

    @property
    def names_anything(self) -> bool:
        """Whether there is any value at all."""
        return bool(self.services or self.staff or self.whens or self.contact.words)

    def without_names(self) -> str:
        """The text with every service and person called by a plain word, as the examples call them."""
        service, person = _PLAIN.get(self.language, _PLAIN["en"])
        named = [(m, service) for m in self.services] + [(m, person) for m in self.staff]
        text = self.text
        for mention, word in sorted(named, key=lambda each: each[0].start, reverse=True):
            text = text[: mention.start] + word + text[mention.end :]
        return text

    def spans(self) -> Iterator[tuple[int, int]]:
        """Where in the text the values stand."""
        yield from ((mention.start, mention.end) for mention in (*self.services, *self.staff))
        yield from (when.span for when in self.whens)
        for words in self.contact.words.values():
            if (start := self.text.find(words)) >= 0:
                yield start, start + len(words)


class Listening:
    """Reads the values of messages to one business."""

    def __init__(self, business: Business) -> None:
        self._business = business
        self._catalogue = Catalogue(business)
        self._opens, self._closes = _business_life(business)
        self._staff_names = [name for member in business.staff for name in (member.name, *member.aliases)]

    def services(self, text: str) -> list[Mention]:
        """The services named in a text."""
        return self._catalogue.services(text)

    def listen(self, text: str, context: Context) -> Said:
        """The values of a message."""
        contact, services = told_apart(self._contact(text, context), self._catalogue.services(text), text)
        services = without_nations(services, text)
        # Sam Green has not begun to speak Polish; of somebody unheard so far a name is all there is to go by.
        telling = _without(text, contact.words.values()) if context.language else text
        language = detect(telling, context.language, self._business.languages)
        return Said(
            text=text,
            language=language,
            services=tuple(services),
            staff=tuple(self._catalogue.staff(text)),
            whens=self.times(text, context, language),
            contact=contact,
            refused=self._refused(text),
            doubt=doubted(text, context.now, language),
        )

    def _refused(self, text: str) -> tuple[Mention, ...]:
        """Services that the message does without; looked for only where it does without something."""
        return tuple(self._catalogue.taken_back(text)) if _WITHOUT.search(fold(text)) else ()

    def times(self, text: str, context: Context, language: str) -> tuple[When, ...]:
        """The times named in a text or in a quote from one."""
        asked = context.awaiting in ASKED_FOR_A_TIME

        def reads(words: str, *, asked: bool = asked) -> list[When]:
            life = {"opens": self._opens, "closes": self._closes}
            return read_when(words, context.now, language, **life, awaiting=asked)

        if context.awaiting == "confirmation" and (hour := rather_at(text, partial(reads, asked=True))):
            return hour
        said = without_no_hours(text)
        if context.awaiting in _MAY_BE_REFUSED:
            left = following_one(text, reads) or what_is_left(said, language, reads)
        else:
            left = following_one(text, reads) or self._left_at_first(said, context, language, reads)
        return left or tuple(reads(said))

    def _left_at_first(
        self, said: str, context: Context, language: str, reads: Callable[[str], list[When]]
    ) -> tuple[When, ...]:
        """What is left where the first message already shuts days out; only looked for beside a service."""
        opens = context.awaiting in {None, "service"} and bool(_WITHOUT.search(fold(said)))
        return left_beside(said, language, reads) if opens and self.services(said) else ()

    def _contact(self, text: str, context: Context) -> Contact:
        country = self._business.holiday_country or "PL"
        return read_contact(text, awaiting=context.awaiting, staff_names=self._staff_names, country=country)


def _without(text: str, words: Iterable[str]) -> str:
    for each in words:
        text = text.replace(each, " ")
    return text


def _business_life(business: Business) -> tuple[time, time]:
    """The earliest opening and the latest closing of the week, against which an hour is read."""
    ranges = [stretch for day in business.hours.weekly.values() for stretch in day]
    if not ranges:
        return time(7), time(21)
    opens = min(stretch.opens for stretch in ranges)
    closes = min(max(stretch.closes for stretch in ranges), _LAST_MINUTE)
    return time(*divmod(opens, 60)), time(*divmod(closes, 60))
