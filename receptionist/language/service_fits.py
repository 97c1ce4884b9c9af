"""Words of a message laid upon a service's phrase, and whether they are enough to mean it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from receptionist.language.common_words import EVERYDAY_OR_CALENDAR, POLISH_OR_CALENDAR
from receptionist.language.morphology import readings
from receptionist.language.phrases import Kind, Phrase, is_general
from receptionist.language.text import Token

_REACH = 3  # how many words further on a phrase may go on: "masaż, poproszę, pleców"
_VERBS_REACH = 5  # "okulary mi się złamały, naprawicie?"
_CLAUSE = re.compile(r"[.?!;\n]")


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
    def headless(self) -> bool:
        """Of a name whose head is said of every visit: "pakiet dla pary"."""
        return not self.phrase.heads and not self.phrase.qualifiers

    @property
    def ends_with_head(self) -> bool:
        """Whether its last token says what is done, so that "and" joins another service."""
        heads = {self.phrase.words[i] for i in self.phrase.heads}
        return any(hit.word in heads for hit in self.hits if hit.at == self.places[-1])

    @property
    def rank(self) -> tuple[int, bool, bool, bool, int, int]:
        """More words, the owner's own, the whole name, one thing not several, close by, written surely."""
        places = self.places
        stretched = places[-1] - places[0] + 1 - len(places)
        surest = min(hit.kind for hit in self.hits)
        return (
            len({hit.word for hit in self.hits}),
            not self.phrase.crossed,
            self.full,
            self.full or not self.phrase.compound,
            -stretched,
            surest,
        )


def fits(
    phrase: Phrase, hits: Sequence[Hit], text: str, words: Sequence[Token], doing: bool
) -> Iterator[Fit]:
    """Where the phrase, or enough of it, is said. `doing`: the message asks for something to be done."""
    for group in _groups(text, words, hits):
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
    reach = _VERBS_REACH if Kind.VERB in {hit.kind, group[-1].kind} else _REACH
    return hit.at - last > reach or hit.word in {each.word for each in group} or bool(_CLAUSE.search(between))


def _holds(fit: Fit, words: Sequence[Token], doing: bool) -> bool:
    """Whether so much of the phrase is enough to mean it."""
    matched = {hit.word for hit in fit.hits}
    if len({hit.at for hit in fit.hits}) < len(matched):
        return False
    phrase = fit.phrase
    if phrase.crossed and not fit.full:
        return False
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


def beside(fit: Fit, firm: set[int]) -> bool:
    return bool({fit.places[0] - 1, fit.places[-1] + 1} & firm)


def _head_is_enough(fit: Fit, words: Sequence[Token], heads: set[str]) -> bool:
    hit = next(each for each in fit.hits if each.word in heads)
    if hit.kind is Kind.VERB:
        return len(fit.hits) > len(heads) or fit.phrase.rest_qualifies
    return fit.phrase.is_name or len(fit.hits) > len(heads) or not _has_other_object(words, hit.at)


def _has_other_object(words: Sequence[Token], at: int) -> bool:
    """ "usuwanie ósemki" is not the business's "usuwanie kamienia"."""
    if at + 1 >= len(words) or words[at + 1].folded in POLISH_OR_CALENDAR:
        return False
    found = readings(words[at + 1].text.lower())
    return any("gen" in each.cases or ":pl:gen" in each.tag or each.kind == "adj" for each in found)


def _qualifies_other(words: Sequence[Token], at: int) -> bool:
    """ "wózek dziecięcy" is no "strzyżenie dziecięce"."""
    return at > 0 and not says_no_thing(words[at - 1]) and _is_noun(words[at - 1])


def says_no_thing(word: Token) -> bool:
    """Whether a word names nothing that another one may belong to: little words, days, "cięcie"."""
    if word.folded in EVERYDAY_OR_CALENDAR or word.folded.isdigit() or is_general(word.text):
        return True
    return any(each.kind == "ger" for each in readings(word.text.lower()))


def _is_noun(word: Token) -> bool:
    return any(each.kind == "subst" for each in readings(word.text.lower()))


def _is_object(word: Token) -> bool:
    return not word.folded.isdigit() and all(each.kind != "num" for each in readings(word.text.lower()))
