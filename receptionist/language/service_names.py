"""Finds services in a message by the phrases of the business file; never guesses between equals."""

import re
from collections.abc import Iterator, Sequence

from receptionist.domain.business import Business
from receptionist.language import audience
from receptionist.language.common_words import CALENDAR, ENGLISH, POLISH
from receptionist.language.families import Families
from receptionist.language.fields import Fields
from receptionist.language.misspelling import Sounds
from receptionist.language.phrases import Kind, Phrase, Vocabulary, vocabulary
from receptionist.language.service_fits import Fit, Hit, beside, fits, says_no_thing
from receptionist.language.short_words import longer
from receptionist.language.text import Token, fold, listed

_EVERYDAY = POLISH | ENGLISH
_MOST = 12
_SHORT = 8
_DOING = re.compile(r"\b(?:z?rob|popraw|ogarn|do my|get my|done)")
_AND = re.compile(r"\s+(?:(?:i|oraz|and|plus)|[&+])\s+")
_SOMETHING_FOR = re.compile(
    r"\b(?:cos|cokolwiek|something|anything) (?:na|do|dla|for)(?: (?:my|the|moje|moj|moja))? (?P<what>\w{3,})"
)
_FOR = re.compile(r"\s+(?:(?:dla|for)\s+)?")
_OF = re.compile(r"\s+of\s+(?:(?:an?|the|my|your|his|her|old|small|large)\s+){0,2}")
_FOR_A = re.compile(r"\s+(?:dla|for)\s+(?:(?:an?|the|my|your)\s+)?")
# What a wish may consist of beside its object: "no na włosy poproszę".
_WISHING = CALENDAR | listed(
    "no na do u dla cos z ze w we o po hej halo czesc dzien dobry prosze poprosze chce chcialabym chcialbym "
    "moje moich mnie i jutro dzis dzisiaj pojutrze rano wieczorem poludniu "
    "a an the my for please hi hello i'd like want need something with on at to today tomorrow new"
)
Found = tuple[tuple[str, ...], int, int]


class ServiceNames:
    """The services of one business, ready to be found."""

    def __init__(self, business: Business) -> None:
        self._vocabulary: Vocabulary = vocabulary(business)
        self._order = {service.id: number for number, service in enumerate(business.services)}
        self._sounds = Sounds(self._vocabulary.nominal(), self._vocabulary.spelled)
        self._forms = sorted(self._vocabulary.index)
        self._families = Families(self._vocabulary.phrases)
        self._fields = Fields(business)
        self._heads = {each.words[i] for each in self._vocabulary.phrases for i in each.heads}
        self._by_word: dict[str, list[Phrase]] = {}
        for phrase in self._vocabulary.phrases:
            for word in set(phrase.words):
                self._by_word.setdefault(word, []).append(phrase)

    def find(self, text: str, words: Sequence[Token]) -> list[Found]:
        """(ids, first token, last token) in the order of the message."""
        hits = self._hits(words)
        doing = bool(_DOING.search(fold(text)))
        found = self._best(text, words, hits, doing)
        found += self._joined(text, words, hits, found)
        if not any(fit.full for fit, _ in found) and (field := self._fields.named(words)):
            named = {each for _, ids in found for each in ids}
            return [(self._ordered(named | set(field[0])), field[1], field[1])]
        if not found:
            wished = self._wished(text, words, hits) or self._something_for(text, words)
            return wished or self._for_people(words)
        firm = {at for fit, _ in found if not fit.weak for at in fit.places}
        kept = [(fit, ids) for fit, ids in found if not (fit.weak and beside(fit, firm))]
        kept.sort(key=lambda each: (each[0].places[0], each[0].places[-1]))
        groups = audience.meant(words)
        return self._merged(text, words, [(fit, self._narrowed(fit, ids, groups)) for fit, ids in kept])

    def _best(
        self, text: str, words: Sequence[Token], hits: Sequence[Hit], doing: bool
    ) -> list[tuple[Fit, tuple[str, ...]]]:
        """The best fit first, then the best of what it leaves."""
        found: list[tuple[Fit, tuple[str, ...]]] = []
        left = list(hits)
        while left and len(found) < _MOST:
            candidates = list(self._fits(text, words, left, doing))
            if not candidates:
                break
            best = max(candidates, key=lambda fit: fit.rank)
            equals = [fit for fit in candidates if fit.places == best.places and fit.rank == best.rank]
            found.append((best, self._ids(equals)))
            left = [hit for hit in left if hit.at not in best.places]
        return found

    def _joined(
        self,
        text: str,
        words: Sequence[Token],
        hits: Sequence[Hit],
        found: Sequence[tuple[Fit, tuple[str, ...]]],
    ) -> list[tuple[Fit, tuple[str, ...]]]:
        """ "kąpiel i pazury": what is joined to a service may be said by its object only."""
        taken = {at for fit, _ in found for at in fit.places}
        ends = {fit.places[-1] for fit, _ in found if fit.ends_with_head}
        behind = {
            hit.at
            for hit in hits
            for end in ends
            if hit.at > end and _AND.fullmatch(text[words[end].end : words[hit.at].start])
        }
        return self._best(text, words, [hit for hit in hits if hit.at in behind - taken], True)

    def _for_people(self, words: Sequence[Token]) -> list[Found]:
        """ "męskie", "dla kobiety" and no service: all services for these people."""
        groups, at = audience.alone(words) if len(words) <= _SHORT else (frozenset(), 0)
        ids = self._families.whom(groups)
        others = [word for place, word in enumerate(words) if place != at]
        return [(self._ordered(ids), at, at)] if ids and all(map(says_no_thing, others)) else []

    def _wished(self, text: str, words: Sequence[Token], hits: Sequence[Hit]) -> list[Found]:
        """ "na włosy poproszę": nothing but the object of some services, and perhaps whom it is for."""
        said = [hit for hit in hits if not _wishing(words[hit.at])]
        objects = {hit.at for hit in said}
        if any(at not in objects and not _wishing(word) for at, word in enumerate(words)):
            return []
        # "usuwanie zęba" says what is to be done, and it is none of the services.
        if any(hit.word in self._heads for hit in said):
            return []
        found = [
            (fit, self._ordered(self._families.siblings(ids)))
            for fit, ids in self._best(text, words, said, True)
        ]
        found.sort(key=lambda each: each[0].places)
        groups = audience.meant(words)
        return self._merged(text, words, [(fit, self._of(ids, groups)) for fit, ids in found], wished=True)

    def _something_for(self, text: str, words: Sequence[Token]) -> list[Found]:
        """ "Coś na plecy": whatever else the message says."""
        said = _SOMETHING_FOR.search(fold(text))
        at = next((n for n, word in enumerate(words) if said and word.start == said.start("what")), None)
        if at is None:
            return []
        objects = words[at : at + 1]
        found = self._wished(text, objects, self._hits(objects))
        return [(ids, at, at) for ids, _, _ in found]

    def _of(self, ids: tuple[str, ...], groups: audience.Groups) -> tuple[str, ...]:
        return self._ordered(self._families.whom(groups) & set(ids) or set(ids))

    def _narrowed(self, fit: Fit, ids: tuple[str, ...], groups: audience.Groups) -> tuple[str, ...]:
        """ "haircut for my son": of what fits, the services for boys and men."""
        matched = frozenset(hit.word for hit in fit.hits)
        if not groups or any(audience.groups_of(word) for word in matched):
            return ids
        return self._ordered(self._families.narrowed(ids, matched, groups))

    def _merged(
        self,
        text: str,
        words: Sequence[Token],
        found: Sequence[tuple[Fit, tuple[str, ...]]],
        wished: bool = False,
    ) -> list[Found]:
        """ "couples massage" is one wish, and so is "cover-up of a tattoo"."""
        merged: list[tuple[Fit, Found]] = []
        for fit, ids in found:
            first, last = fit.places[0], fit.places[-1]
            before = merged[-1] if merged else None
            between = text[words[before[1][2]].end : words[first].start] if before else ""
            if before and (_OF.fullmatch(between) or (fit.weak and not wished and _FOR_A.fullmatch(between))):
                continue
            if before and (wished or fit.headless or before[0].headless) and _FOR.fullmatch(between):
                merged[-1] = (fit, (self._ordered({*before[1][0], *ids}), before[1][1], last))
            else:
                merged.append((fit, (ids, first, last)))
        return [each for _, each in merged]

    def _ids(self, equals: Sequence[Fit]) -> tuple[str, ...]:
        ids = {fit.phrase.service for fit in equals}
        if any(hit.kind is Kind.VERB for fit in equals for hit in fit.hits):
            ids = self._families.siblings(ids)
        return self._ordered(ids)

    def _ordered(self, ids: set[str]) -> tuple[str, ...]:
        return tuple(sorted(ids, key=self._order.__getitem__))

    def _hits(self, words: Sequence[Token]) -> list[Hit]:
        found: list[Hit] = []
        for at, token in enumerate(words):
            kinds = self._exact(token)
            if not kinds:
                similar = self._sounds.like(token) or longer(token, self._forms)
                meant = [word for form in similar for word in self._vocabulary.index[form]]
                kinds = dict.fromkeys(meant, Kind.MISSPELLED)
            found += [Hit(at, word, kind) for word, kind in kinds.items()]
        return found

    def _exact(self, token: Token) -> dict[str, Kind]:
        kinds = self._vocabulary.index.get(token.folded, {})
        written = token.text.lower()
        # A word written with diacritics means just that word: "żeby" are no teeth; nor is "was" a moustache.
        if kinds and (written != token.folded or written in _EVERYDAY):
            return kinds if written in self._vocabulary.spelled[token.folded] else {}
        return kinds

    def _fits(self, text: str, words: Sequence[Token], hits: Sequence[Hit], doing: bool) -> Iterator[Fit]:
        phrases = {id(phrase): phrase for hit in hits for phrase in self._by_word[hit.word]}
        for phrase in phrases.values():
            yield from fits(phrase, [hit for hit in hits if hit.word in phrase.words], text, words, doing)


def _wishing(word: Token) -> bool:
    return word.folded in _WISHING or word.folded.isdigit() or bool(audience.groups_of(word.folded))
