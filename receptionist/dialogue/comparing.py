"""One of several services by what tells it from the others: "te tańsze", "the gel one". Decides nothing."""

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from receptionist.dialogue.acts import Reading
from receptionist.dialogue.decisions import Answer
from receptionist.dialogue.frame import Frame
from receptionist.domain.business import Business, Service
from receptionist.language.text import fold, tokens

_Measure = Callable[[Service], Decimal | None]


def _price(service: Service) -> Decimal | None:
    return service.price.amount if service.price else None


def _length(service: Service) -> Decimal:
    return Decimal(service.duration.total_seconds())


_BY: tuple[tuple[re.Pattern[str], _Measure, bool], ...] = (
    (re.compile(r"\b(?:(?:naj)?tansz\w+|najtaniej|cheap(?:er|est))\b"), _price, False),
    (re.compile(r"\b(?:(?:naj)?drozsz\w+|pricier|(?:more|most) expensive)\b"), _price, True),
    (re.compile(r"\b(?:(?:naj)?krotsz\w+|short(?:er|est)|quick(?:er|est))\b"), _length, False),
    (re.compile(r"\b(?:(?:naj)?dluzsz\w+|long(?:er|est))\b"), _length, True),
)
_DIFFER = re.compile(
    r"\b(?:czym|jak) (?:to )?sie (?:\w+ ){0,2}?rozni\w*|\bczym (?:\w+ ){0,2}?roznia sie\b"
    r"|\bjaka (?:\w+ ){0,2}?roznica|\b(?:what'?s|what is) the difference"
    r"|\bhow (?:are they different|do they differ)"
)
_MOST = 4
_STEM, _WORD = 5, 3


def compared(known: Frame, reading: Reading, business: Business) -> Frame:
    """The frame with the service that is the cheapest, the shortest, … of those that may be meant."""
    may_be = _may_be(known, business)
    by = next(((of, most) for pattern, of, most in _BY if pattern.search(fold(reading.text))), None)
    if by is None and known.either and not reading.services:
        return _by_a_word(known, may_be, reading)
    if by is None or len(may_be) < 2 or reading.services:
        return known
    measure, most = by
    measured = [(value, s.id) for s in may_be if (value := measure(s)) is not None]
    if len(measured) < len(may_be):
        return known
    end = (max if most else min)(value for value, _ in measured)
    left = tuple(service for value, service in measured if value == end)
    return replace(known, service=left[0], either=()) if len(left) == 1 else replace(known, either=left)


def _by_a_word(known: Frame, may_be: list[Service], reading: Reading) -> Frame:
    """The one of several services in whose name alone a word of the answer stands: "the cleaning one"."""
    said = {word.folded[:_STEM] for word in tokens(reading.text) if len(word.folded) >= _WORD}
    named = [s for s in may_be if said & _stems(s)]
    return replace(known, service=named[0].id, either=()) if len(named) == 1 else known


def _stems(service: Service) -> set[str]:
    names = [*service.name.values(), *(each for group in service.synonyms.values() for each in group)]
    return {word.folded[:_STEM] for name in names for word in tokens(name)}


def differing(frame: Frame, answers: tuple[Answer, ...], reading: Reading) -> tuple[Answer, ...]:
    """The answers; to "czym się różnią?" with what is known of each: price and length."""
    asks = 1 < len(frame.either) <= _MOST and _DIFFER.search(fold(reading.text))
    return (Answer("price", frame.either),) if asks and not answers else answers


def _may_be(known: Frame, business: Business) -> list[Service]:
    """Those that fit what was said; all where a service was asked for, of the person wished for."""
    if known.either:
        return [service for service in business.services if service.id in known.either]
    if known.service or known.moving or known.queue:
        return []
    return [service for service in business.services if known.staff in (None, *service.staff)]
