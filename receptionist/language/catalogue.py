"""Services and staff of one business as clients name them. Finds, never chooses between what fits equally."""

from dataclasses import dataclass

from receptionist.domain.business import Business
from receptionist.language.corrections import wanted
from receptionist.language.emails import email_spans
from receptionist.language.meaning import Meanings
from receptionist.language.service_names import ServiceNames
from receptionist.language.staff_names import StaffNames
from receptionist.language.text import Token, tokens

_LONGEST = 2_000
Found = tuple[tuple[str, ...], int, int]


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of a message that name something; several `ids` fit equally and must be asked about."""

    ids: tuple[str, ...]
    words: str
    start: int
    end: int


class Catalogue:
    """What one business offers and who works there; build once a business, it keeps no message."""

    def __init__(self, business: Business) -> None:
        self.business = business
        self._services = ServiceNames(business)
        self._staff = StaffNames(business)
        self._meanings = Meanings(business)

    def services(self, text: str) -> list[Mention]:
        """Services named in the text, in its order, each once; what the client takes back is left out."""
        words = _words(text)
        people = self._staff.find(words)
        named = {at for _, first, last in people for at in range(first, last + 1)}
        found = self._services.find(text, [word for at, word in enumerate(words) if at not in named])
        rest = [word for at, word in enumerate(words) if at not in named]
        return _mentions(text, rest, found)

    def taken_back(self, text: str) -> list[Mention]:
        """Services that the text names only to be without them: "bez brody", "no pedicure"."""
        words = _words(text)
        stand = {mention.start for mention in self.services(text)}
        found = _all_mentions(text, words, self._services.find(text, words))
        return [mention for mention in found if mention.start not in stand]

    def staff(self, text: str) -> list[Mention]:
        """People named in the text, in its order, each once; what the client takes back is left out."""
        words = _words(text)
        return _mentions(text, words, self._staff.find(words))

    def by_meaning(self, text: str) -> list[Mention]:
        """Services that the text is near in meaning; loads the sentence encoder, so only when names fail."""
        ids = self._meanings.near(text[:_LONGEST])
        return [Mention(ids, text, 0, len(text))] if ids else []


def _words(text: str) -> list[Token]:
    """The words of a text without those of e-mail addresses."""
    text = text[:_LONGEST]
    spans = email_spans(text)
    return [word for word in tokens(text) if not any(start <= word.start < end for start, end in spans)]


def _all_mentions(text: str, words: list[Token], found: list[Found]) -> list[Mention]:
    mentions = []
    for ids, first, last in found:
        start, end = words[first].start, words[last].end
        mentions.append(Mention(ids, text[start:end], start, end))
    return mentions


def _mentions(text: str, words: list[Token], found: list[Found]) -> list[Mention]:
    mentions = _all_mentions(text, words, found)
    return _each_once(wanted(text, mentions, lambda each: (each.start, each.end)))


def _each_once(mentions: list[Mention]) -> list[Mention]:
    """Without repetitions and without the vaguer of two: "strzyżenie… to męskie" is one wish."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda each: (len(each.ids), each.start)):
        if not any(set(other.ids) <= set(mention.ids) for other in kept):
            kept.append(mention)
    return sorted(kept, key=lambda each: each.start)
