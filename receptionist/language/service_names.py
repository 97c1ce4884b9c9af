"""Finds services in a message by the phrases of the business file; never guesses between equals."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from receptionist.domain.business import Business
from receptionist.language.common_words import CALENDAR, POLISH
from receptionist.language.misspelling import Sounds
from receptionist.language.morphology import readings
from receptionist.language.phrases import Kind, Phrase, Vocabulary, is_general, vocabulary
from receptionist.language.text import Token, fold, listed

_REACH = 3  # how many words further on a phrase may go on: "masaż, poproszę, pleców"
_MOST = 12
_CLAUSE = re.compile(r"[.?!;\n]")
_DOING = re.compile(r"\b(?:z?rob|popraw|ogarn|do my|get my|done)")
# Services of one kind that differ by whom they are for: a client who names neither must be asked.
_AUDIENCE = listed(
    "damski damskie meski meskie dzieciecy dzieciece women men ladies gents kids children boys girls"
)


@dataclass(frozen=True, slots=True)
class Hit:
    """A word of the vocabulary at a token of the message."""

    at: int
    word: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Fit:
    """A phrase, or part of one, found at these tokens."""

    phrase: Phrase
    hits: tuple[Hit, ...]
    full: bool

    @property
    def places(self) -> tuple[int, ...]:
        """The tokens it stands on."""
        return tuple(sorted({hit.at for hit in self.hits}))

    @property
    def weak(self) -> bool:
        """Only a verb, or only what says which kind: with another service beside it, it belongs to that."""
        heads = {self.phrase.words[i] for i in self.phrase.heads}
        sure = {hit.word for hit in self.hits if hit.kind is not Kind.VERB}
        return not sure or not (self.full or heads & sure)

    @property
    def rank(self) -> tuple[int, bool, bool, int, int]:
        """More words, the whole name, one thing rather than several, side by side, written surely."""
        places = self.places
        stretched = places[-1] - places[0] + 1 - len(places)
        surest = min(hit.kind for hit in self.hits)
        return (
            len({hit.word for hit in self.hits}),
            self.full,
            self.full or not self.phrase.compound,
            -stretched,
            surest,
        )


class ServiceNames:
    """The services of one business, ready to be found."""

    def __init__(self, business: Business) -> None:
        self._vocabulary: Vocabulary = vocabulary(business)
        self._order = {service.id: number for number, service in enumerate(business.services)}
        self._sounds = Sounds(self._vocabulary.nominal(), self._vocabulary.spelled)
        self._siblings = _siblings(self._vocabulary.phrases)
        self._by_word: dict[str, list[Phrase]] = {}
        for phrase in self._vocabulary.phrases:
            for word in set(phrase.words):
                self._by_word.setdefault(word, []).append(phrase)

    def find(self, text: str, words: Sequence[Token]) -> list[tuple[tuple[str, ...], int, int]]:
        """(ids, first token, last token) in the order of the message."""
        left = self._hits(words)
        found: list[tuple[Fit, tuple[str, ...]]] = []
        while left and len(found) < _MOST:
            fits = list(self._fits(text, words, left))
            if not fits:
                break
            best = max(fits, key=lambda fit: fit.rank)
            equals = [fit for fit in fits if fit.places == best.places and fit.rank == best.rank]
            found.append((best, self._ids(equals)))
            left = [hit for hit in left if hit.at not in best.places]
        firm = {at for fit, _ in found if not fit.weak for at in fit.places}
        kept = [(fit, ids) for fit, ids in found if not (fit.weak and _beside(fit, firm))]
        return sorted(((ids, fit.places[0], fit.places[-1]) for fit, ids in kept), key=lambda each: each[1:])

    def _ids(self, equals: Sequence[Fit]) -> tuple[str, ...]:
        ids = {fit.phrase.service for fit in equals}
        if any(hit.kind is Kind.VERB for fit in equals for hit in fit.hits):
            ids |= {sibling for each in tuple(ids) for sibling in self._siblings.get(each, ())}
        return tuple(sorted(ids, key=self._order.__getitem__))

    def _hits(self, words: Sequence[Token]) -> list[Hit]:
        found: list[Hit] = []
        for at, token in enumerate(words):
            kinds = self._exact(token)
            if not kinds:
                similar = self._sounds.like(token)
                meant = [word for form in similar for word in self._vocabulary.index[form]]
                kinds = dict.fromkeys(meant, Kind.MISSPELLED)
            found += [Hit(at, word, kind) for word, kind in kinds.items()]
        return found

    def _exact(self, token: Token) -> dict[str, Kind]:
        kinds = self._vocabulary.index.get(token.folded, {})
        # A word written with diacritics means just that word: "żeby" are no teeth.
        if kinds and token.text.lower() != token.folded:
            return kinds if token.text.lower() in self._vocabulary.spelled[token.folded] else {}
        return kinds

    def _fits(self, text: str, words: Sequence[Token], hits: Sequence[Hit]) -> Iterator[Fit]:
        phrases = {id(phrase): phrase for hit in hits for phrase in self._by_word[hit.word]}
        doing = bool(_DOING.search(fold(text)))
        for phrase in phrases.values():
            for group in _groups(text, words, [hit for hit in hits if hit.word in phrase.words]):
                fit = Fit(phrase, group, {hit.word for hit in group} >= phrase.content)
                if _holds(fit, words, doing) or _done_to_oneself(fit, words):
                    yield fit


def _groups(text: str, words: Sequence[Token], hits: Sequence[Hit]) -> Iterator[tuple[Hit, ...]]:
    """Hits near one another, in one clause, each word once."""
    group: list[Hit] = []
    for hit in sorted(hits, key=lambda each: each.at):
        if group and _apart(text, words, group, hit):
            yield tuple(group)
            group = []
        group.append(hit)
    if group:
        yield tuple(group)


def _apart(text: str, words: Sequence[Token], group: Sequence[Hit], hit: Hit) -> bool:
    last = group[-1].at
    between = text[words[last].end : words[hit.at].start]
    return (
        hit.at - last > _REACH or hit.word in {each.word for each in group} or bool(_CLAUSE.search(between))
    )


def _holds(fit: Fit, words: Sequence[Token], doing: bool) -> bool:
    """Whether so much of the phrase is enough to mean it."""
    matched = {hit.word for hit in fit.hits}
    if len({hit.at for hit in fit.hits}) < len(matched):
        return False
    phrase = fit.phrase
    if phrase.compound and any(hit.kind is Kind.VERB for hit in fit.hits):
        return False
    if fit.full:
        return any(not word.isdigit() for word in phrase.content)
    heads = {phrase.words[i] for i in phrase.heads}
    if heads and (heads & matched if phrase.compound else heads <= matched):
        return _head_is_enough(fit, words, heads)
    qualifiers = {phrase.words[i] for i in phrase.qualifiers if not phrase.words[i].isdigit()}
    if len(matched - {word for word in matched if word.isdigit()}) > 1 and phrase.content >= matched:
        return True
    sure = [hit for hit in fit.hits if hit.kind not in {Kind.VERB, Kind.RELATED}]
    if any(hit.word in qualifiers and not _qualifies_other(words, hit.at) for hit in sure):
        return True
    if any(
        hit.kind is Kind.RELATED and hit.word in qualifiers and _means(hit, words, doing) for hit in fit.hits
    ):
        return True
    return doing and any(_is_object(words[hit.at]) for hit in sure)


def _means(hit: Hit, words: Sequence[Token], doing: bool) -> bool:
    """ "na hybrydę" is the "Manicure hybrydowy"; "na ślub" is not yet the make-up for one."""
    wished = doing or len(words) == 1 or words[hit.at - 1].folded == "na"
    return wished and hit.word.startswith(words[hit.at].folded[:4]) and "ow" in hit.word[-5:]


def _done_to_oneself(fit: Fit, words: Sequence[Token]) -> bool:
    """ "obciąć się" is "obcięcie włosów"."""
    if fit.phrase.compound or any(hit.kind is not Kind.VERB for hit in fit.hits):
        return False
    near = {words[at].folded for hit in fit.hits for at in (hit.at - 1, hit.at + 1) if 0 <= at < len(words)}
    return "sie" in near


def _beside(fit: Fit, firm: set[int]) -> bool:
    return bool({fit.places[0] - 1, fit.places[-1] + 1} & firm)


def _head_is_enough(fit: Fit, words: Sequence[Token], heads: set[str]) -> bool:
    hit = next(each for each in fit.hits if each.word in heads)
    if hit.kind is Kind.VERB:
        return len(fit.hits) > len(heads) or fit.phrase.rest_qualifies
    return fit.phrase.is_name or len(fit.hits) > len(heads) or not _has_other_object(words, hit.at)


def _has_other_object(words: Sequence[Token], at: int) -> bool:
    """ "usuwanie ósemki" is not the business's "usuwanie kamienia"."""
    if at + 1 >= len(words) or words[at + 1].folded in POLISH | CALENDAR:
        return False
    found = readings(words[at + 1].text.lower())
    return any("gen" in each.cases or ":pl:gen" in each.tag or each.kind == "adj" for each in found)


def _qualifies_other(words: Sequence[Token], at: int) -> bool:
    """ "wózek dziecięcy" is no "strzyżenie dziecięce"."""
    before = words[at - 1] if at else None
    if before is None or before.folded in POLISH or is_general(before.text):
        return False
    return any(each.kind == "subst" for each in readings(before.text.lower()))


def _is_object(word: Token) -> bool:
    return not word.folded.isdigit() and all(each.kind != "num" for each in readings(word.text.lower()))


def _siblings(phrases: Sequence[Phrase]) -> dict[str, set[str]]:
    """Services whose names have one head and differ by the people they are for."""
    families: dict[tuple[str, ...], set[str]] = {}
    for phrase in phrases:
        if (
            phrase.is_name
            and not phrase.compound
            and _AUDIENCE & {w.removesuffix("'s") for w in phrase.words}
        ):
            families.setdefault(tuple(phrase.words[i] for i in sorted(phrase.heads)), set()).add(
                phrase.service
            )
    found: dict[str, set[str]] = {}
    for family in families.values():
        for service in family:
            found.setdefault(service, set()).update(family)
    return found
