"""What a service may be called, as phrases of words, and every form in which a client may write each word."""

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum

from receptionist.domain.business import Business, Service
from receptionist.language.derivation import english_verb_forms, related_forms, verb_forms
from receptionist.language.inflection import english_forms, forms
from receptionist.language.morphology import readings
from receptionist.language.text import fold, listed

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?|[-&+/,]")
_JOINING = frozenset({"i", "oraz", "and", "plus", "z", "ze", "with", "&", "+", "/", ","})
_OF_ENGLISH = listed("of for to in on by")
_BEHIND = _OF_ENGLISH | {"a", "an", "the"}
_LITTLE = _OF_ENGLISH | listed(
    "na w we do dla od o po przy u a an the your min minut minuty minutes minute h"
)
_LITTLE |= listed("godz godzina godziny hour hours")
# Said of every visit, so that alone they name no service.
_GENERAL = listed(
    "wizyta zabieg usluga termin pakiet sesja pierwszy kolejny nowy maly duzy caly pelny dodatkowy dlugi "
    "krotki "
    "appointment visit treatment session service first new full basic package"
)
# Removing is another thing with another object: who removes tartar does not remove teeth.
_REMOVING = listed(
    "usuwanie usuniecie wyciecie wycinanie wyrywanie zdjecie zdejmowanie ekstrakcja removal extraction"
)
_ENGLISH_ADJECTIVE = ("ic", "al", "ing", "ive", "ous", "ed", "ary")


class Kind(IntEnum):
    """How surely a form is the word; higher is surer."""

    MISSPELLED = 0
    RELATED = 1
    VERB = 2
    WORD = 3


@dataclass(frozen=True, slots=True)
class Phrase:
    """One name of a service: keys of the vocabulary, those that say something, indices of heads and kinds."""

    service: str
    words: tuple[str, ...]
    content: frozenset[str]
    heads: frozenset[int]
    qualifiers: frozenset[int]
    is_name: bool
    compound: bool = False
    crossed: bool = False

    @property
    def rest_qualifies(self) -> bool:
        """Whether all but the head only say which kind ("Strzyżenie męskie")."""
        return self.heads | self.qualifiers >= set(range(len(self.words)))


@dataclass(frozen=True, slots=True)
class Written:
    """A word of a name; hyphenated to the one before ("check-up"), or behind "for", "of"…"""

    text: str
    hyphenated: bool
    behind: bool


@dataclass(slots=True)
class Vocabulary:
    """Folded forms of all words of all phrases; `spelled` keeps the forms with their diacritics."""

    phrases: list[Phrase] = field(default_factory=list)
    index: dict[str, dict[str, Kind]] = field(default_factory=dict)
    spelled: dict[str, set[str]] = field(default_factory=dict)
    _done: set[tuple[str, str]] = field(default_factory=set)

    def add(self, form: str, word: str, kind: Kind) -> None:
        """Let `form` stand for `word`."""
        folded = fold(form)
        known = self.index.setdefault(folded, {})
        known[word] = max(kind, known.get(word, Kind.MISSPELLED))
        self.spelled.setdefault(folded, set()).add(form.lower())

    def nominal(self) -> list[str]:
        """Folded forms that are the word itself, not a verb made of it."""
        return [form for form, kinds in self.index.items() if Kind.WORD in kinds.values()]

    def add_word(self, word: str, language: str) -> str:
        """Let every form of a word stand for it; its key is the folded word of the business file."""
        key = fold(word)
        if (key, language) in self._done:
            return key
        self._done.add((key, language))
        nominal = english_forms(word) if language == "en" else forms(word) | {word.lower() + "'s"}
        verbal = english_verb_forms(word) if language == "en" else verb_forms(word)
        for form in nominal:
            self.add(form, key, Kind.WORD)
        for form in verbal:
            self.add(form, key, Kind.VERB)
        for form in related_forms(word) if language != "en" else ():
            self.add(form, key, Kind.RELATED)
        return key


def vocabulary(business: Business) -> Vocabulary:
    """Every name and synonym of every service, in every language of the file."""
    found = Vocabulary()
    same: dict[tuple[str, str], list[Phrase]] = {}
    for service in business.services:
        for language, text, is_name in _names(service):
            phrase = _phrase(service.id, text, language, is_name, found)
            if phrase.words and phrase not in found.phrases:
                found.phrases.append(phrase)
                same.setdefault((service.id, language), []).append(phrase)
    for phrases in same.values():
        found.phrases += [each for each in _crossed(phrases) if each not in found.phrases]
    return found


def _crossed(phrases: Sequence[Phrase]) -> Iterable[Phrase]:
    """ "skaling, czyszczenie zębów, usuwanie kamienia" may be called "czyszczenie kamienia" too."""
    simple = [phrase for phrase in phrases if not phrase.compound and phrase.heads]
    for one, other in itertools.permutations(simple, 2):
        heads = tuple(one.words[i] for i in sorted(one.heads))
        rest = other.content - {other.words[i] for i in other.heads}
        if rest and not rest & set(heads) and not _REMOVING & set(heads):
            words = (*heads, *(word for word in other.words if word in rest))
            if not any(set(words) == each.content for each in phrases):
                yield Phrase(
                    one.service,
                    words,
                    frozenset(words),
                    frozenset(range(len(heads))),
                    frozenset(),
                    is_name=False,
                    crossed=True,
                )


def _names(service: Service) -> Iterable[tuple[str, str, bool]]:
    names = [(language, text, True) for language, text in service.name.items()]
    names += [(language, text, False) for language, each in service.synonyms.items() for text in each]
    for language, text, is_name in names:
        yield language, text, is_name
        if "-" in text:
            yield language, text.replace("-", ""), is_name


def _phrase(service: str, text: str, language: str, is_name: bool, vocabulary: Vocabulary) -> Phrase:
    """The words that carry meaning, part by part where the name joins several things."""
    keys: list[str] = []
    heads: set[int] = set()
    qualifiers: set[int] = set()
    parts = _parts(text)
    for part in parts:
        words = [each.text for each in part]
        for roles, found in zip(_roles(part, language), (heads, qualifiers), strict=True):
            found |= {len(keys) + i for i in roles if not is_general(words[i])}
        keys += [vocabulary.add_word(word, language) for word in words]
    content = frozenset(key for key in keys if not is_general(key)) or frozenset(keys)
    return Phrase(
        service, tuple(keys), content, frozenset(heads), frozenset(qualifiers), is_name, len(parts) > 1
    )


def _parts(text: str) -> list[list[Written]]:
    parts: list[list[Written]] = [[]]
    before = ""
    for written in (match.group() for match in _WORD.finditer(text)):
        folded = fold(written)
        if folded in _JOINING:
            parts.append([])
        elif folded != "-" and (folded not in _LITTLE or before == "-"):
            parts[-1].append(Written(written, before == "-" and bool(parts[-1]), before in _BEHIND))
        before = folded
    return [part for part in parts if part]


def _roles(part: list[Written], language: str) -> tuple[set[int], set[int]]:
    """The head, with what is hyphenated to it, and the words that say which kind."""
    words = [each.text for each in part]
    starts = [i for i, each in enumerate(part) if not each.hyphenated]
    if language == "en":
        behind = next((i for i, each in enumerate(part) if each.behind and i), len(part))
        head = next((i for i in reversed(starts) if i < behind and not words[i].isdigit()), 0)
        adjectives = {i for i in starts if len(words[i]) > 4 and words[i].endswith(_ENGLISH_ADJECTIVE)}
    else:
        head = next((i for i in starts if not _is_adjective(words[i])), 0)
        adjectives = {i for i in range(len(words)) if _qualifies(words[i])}
    end = next((i for i in starts if i > head), len(words))
    heads = set(range(head, end))
    return heads, (adjectives | {i for i, word in enumerate(words) if word.isdigit()}) - heads


def is_general(word: str) -> bool:
    """Whether a word is said of every visit ("wizyta", "treatment")."""
    folded = fold(word)
    return folded in _GENERAL or any(fold(each.lemma) in _GENERAL for each in readings(word.lower()))


def _is_adjective(word: str) -> bool:
    kinds = {each.kind for each in readings(word.lower())}
    return bool(kinds & {"adj", "ppas", "pact"}) and not kinds & {"subst", "ger"}


def _qualifies(word: str) -> bool:
    return _is_adjective(word) or (not readings(word.lower()) and word.lower()[-1:] in "yei")
