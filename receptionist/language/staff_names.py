"""Finds staff in a message: names in every case, nicknames, titles. A client's own name is not theirs."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from receptionist.domain.business import Business, StaffMember
from receptionist.language.common_words import CALENDAR, ENGLISH, EVERYDAY, EVERYDAY_OR_CALENDAR, POLISH
from receptionist.language.inflection import CASES, forms, name_forms
from receptionist.language.misspelling import Sounds
from receptionist.language.morphology import readings
from receptionist.language.nicknames import (
    DOCTOR_TITLES,
    FEMALE_TITLES,
    MALE_TITLES,
    TITLES,
    is_first_name,
    is_womans,
    nicknames,
)
from receptionist.language.presence import asks_for
from receptionist.language.text import Token, fold, listed, tokens

_GENITIVE = frozenset({"do", "u", "od", "dla"})
_PERSONAL = _GENITIVE | listed("przez z ze with to by see from for at")
_OF_TIME = listed("w we na o po przed in on until przez")
_INTRODUCED = (
    ("tu",), ("jestem",), ("nazywam", "sie"), ("nazwisko",), ("imie",), ("z", "tej", "strony"),
    ("name", "is"), ("this", "is"), ("i'm",), ("i’m",), ("im",), ("i", "am"), ("it's",), ("it’s",),
    ("pozdrawiam",), ("surname",),
)  # fmt: skip
_SURNAME_ENDS = (
    "ski", "ska", "skiego", "skiej", "cki", "cka", "ckiej", "dzki", "dzka", "wicz", "czyk", "son",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Called:
    """One word a staff member may be called by. `own`: the owner wrote it, it was not derived."""

    member: str
    part: str  # "first", "last" or "alias"
    cases: frozenset[str]
    own: bool


@dataclass(slots=True)
class Named:
    """Neighbouring tokens that name people: by member the parts said and whether the owner wrote them."""

    first: int
    last: int
    calls: dict[str, list[Called]] = field(default_factory=dict)
    misspelled: bool = False


class StaffNames:
    """The people of one business, ready to be found."""

    def __init__(self, business: Business) -> None:
        self._index: dict[str, list[Called]] = {}
        self._spelled: dict[str, set[str]] = {}
        self._women: dict[str, bool] = {}
        self._doctors: set[str] = set()
        self._order = {member.id: number for number, member in enumerate(business.staff)}
        for member in business.staff:
            self._add(member)
        self._sounds = Sounds(self._index, self._spelled)

    def _add(self, member: StaffMember) -> None:
        names = _bare(member.name)
        if any(
            word.folded in DOCTOR_TITLES for each in (member.name, *member.aliases) for word in tokens(each)
        ):
            self._doctors.add(member.id)
        firsts, lasts = names[:1], names[1:]
        feminine = bool(firsts) and is_womans(firsts[0])
        self._women[member.id] = feminine
        for first in firsts:
            self._add_name(member.id, "first", first, feminine, own=True)
            for short in nicknames(first):
                self._add_name(member.id, "first", short, feminine, own=False)
        for last in lasts:
            self._add_name(member.id, "last", last, feminine, own=True)
        for alias in member.aliases:
            self._add_alias(member.id, alias, {fold(last) for last in lasts}, feminine)

    def _add_alias(self, member: str, alias: str, lasts: set[str], feminine: bool) -> None:
        for word in _bare(alias):
            if fold(word) in lasts:
                continue
            self._add_name(member, "first", word, feminine, own=True)
            if not word[:1].isupper():
                for form in forms(word):
                    self._put(form, Called(member, "alias", CASES, own=True))

    def _add_name(self, member: str, part: str, name: str, feminine: bool, own: bool) -> None:
        for form, cases in name_forms(name, feminine).items():
            self._put(form, Called(member, part, cases, own))
        self._put(name.lower() + "'s", Called(member, part, CASES, own))

    def _put(self, form: str, called: Called) -> None:
        self._index.setdefault(fold(form), []).append(called)
        self._spelled.setdefault(fold(form), set()).add(form)

    def find(
        self, words: Sequence[Token], taken: frozenset[int] = frozenset()
    ) -> list[tuple[tuple[str, ...], int, int]]:
        """(ids, first token, last token) in the order of the message; `taken` tokens mean something else."""
        found = []
        for named in self._named(words, taken):
            if self._plausible(named, words):
                ids = self._ids(named, words)
                if ids:
                    found.append((ids, named.first, named.last))
        return found

    def _named(self, words: Sequence[Token], taken: frozenset[int]) -> Iterator[Named]:
        open_: Named | None = None
        for at, token in enumerate(words):
            called, misspelled = ([], False) if at in taken else self._calls(token)
            if open_ and called and at == open_.last + 1 and _joins(open_, called):
                _extend(open_, at, called)
            else:
                if open_:
                    yield open_
                open_ = Named(at, at, misspelled=misspelled) if called else None
                if open_:
                    _extend(open_, at, called)
        if open_:
            yield open_

    def _calls(self, token: Token) -> tuple[list[Called], bool]:
        exact = self._index.get(token.folded, [])
        spelled = self._spelled.get(token.folded, set())
        if exact and (token.text.lower() == token.folded or token.text.lower() in spelled):
            return exact, False
        similar = self._sounds.like(token)
        return [called for form in sorted(similar) for called in self._index[form]], True

    def _ids(self, named: Named, words: Sequence[Token]) -> tuple[str, ...]:
        parts = {member: {call.part for call in calls} for member, calls in named.calls.items()}
        most = max(len(each) for each in parts.values())
        ids = [member for member, said in parts.items() if len(said) == most]
        before = _before(words, named.first)
        ids = _narrowed(ids, lambda member: any(call.own for call in named.calls[member]))
        ids = self._by_title(ids, before)
        if before[-1:] and _without_titles(before)[-1:] and _without_titles(before)[-1] in _GENITIVE:
            ids = _narrowed(ids, lambda member: any("gen" in call.cases for call in named.calls[member]))
        return tuple(sorted(ids, key=self._order.__getitem__))

    def _by_title(self, ids: list[str], before: list[str]) -> list[str]:
        titles = set(before[len(_without_titles(before)) :])
        if titles & DOCTOR_TITLES:
            ids = _narrowed(ids, lambda member: member in self._doctors)
        if titles & (MALE_TITLES - {"panie"}):
            ids = _narrowed(ids, lambda member: not self._women[member])
        if titles & FEMALE_TITLES:
            ids = _narrowed(ids, lambda member: self._women[member])
        return ids

    def _plausible(self, named: Named, words: Sequence[Token]) -> bool:
        before = _before(words, named.first)
        bare = _without_titles(before)
        parts = {call.part for calls in named.calls.values() for call in calls}
        full = any(
            len({call.part for call in calls} & {"first", "last"}) == 2 for calls in named.calls.values()
        )
        if _introduces(bare) or (not full and _is_somebody_else(named, words, parts)):
            return False
        full = full or named.last > named.first
        if full or len(bare) < len(before) or len(words) == 1 + named.last - named.first:
            return full or not _only_a_date(named, words, before)
        return _is_name_here(named, words, bare, parts)


def _bare(name: str) -> list[str]:
    return [word.text for word in tokens(name) if word.folded not in TITLES]


def _joins(named: Named, called: Sequence[Called]) -> bool:
    """Whether the next word goes on naming the same person."""
    return any(
        call.part == "last" or call.part not in {each.part for each in named.calls[call.member]}
        for call in called
        if call.member in named.calls
    )


def _extend(named: Named, at: int, called: Sequence[Called]) -> None:
    named.last = at
    for call in called:
        named.calls.setdefault(call.member, []).append(call)


def _before(words: Sequence[Token], at: int) -> list[str]:
    return [word.folded for word in words[max(0, at - 5) : at]]


def _without_titles(before: list[str]) -> list[str]:
    end = len(before)
    while end and before[end - 1] in TITLES:
        end -= 1
    return before[:end]


def _narrowed(ids: list[str], fits: Callable[[str], bool]) -> list[str]:
    kept = [each for each in ids if fits(each)]
    return kept or ids


def _introduces(before: list[str]) -> bool:
    return any(tuple(before[-len(cue) :]) == cue for cue in _INTRODUCED)


def _is_somebody_else(named: Named, words: Sequence[Token], parts: set[str]) -> bool:
    """A first name with a foreign surname, or a surname after a foreign first name, is another person."""
    if "first" in parts and named.last + 1 < len(words):
        after = words[named.last + 1]
        if _is_surname(after) and words[named.last].end + 1 == after.start:
            return True
    if parts == {"last"} and named.first:
        before = words[named.first - 1]
        return (
            before.folded not in TITLES and _is_given(before) and before.end + 1 == words[named.first].start
        )
    return False


def _is_surname(token: Token) -> bool:
    if token.folded in EVERYDAY_OR_CALENDAR:
        return False
    if token.folded.endswith(_SURNAME_ENDS):
        return len(token.folded) > 5
    if not token.text[:1].isupper():
        return False
    found = readings(token.text)
    return not found or any("nazwisko" in each.labels for each in found)


def _is_given(token: Token) -> bool:
    if token.folded in EVERYDAY:
        return False
    return is_first_name(token.text) or any(
        "imię" in each.labels for each in readings(token.text.capitalize())
    )


def _only_a_date(named: Named, words: Sequence[Token], before: list[str]) -> bool:
    """A bare "maj" or "sobota" is a date, whatever people are called."""
    token = words[named.first]
    return token.folded in CALENDAR and not (before and before[-1] in TITLES) and not token.text[:1].isupper()


def _is_name_here(named: Named, words: Sequence[Token], before: list[str], parts: set[str]) -> bool:
    """Whether a word that may be a common one is a name at this place."""
    token = words[named.first]
    previous = before[-1] if before else ""
    capital = token.text[:1].isupper() and not token.text.isupper()
    if not _is_common(token, parts) or asks_for(words, named.first, named.last):
        return True
    if previous.isdigit() or (previous in _OF_TIME and previous != "przez"):
        return False
    if previous in _PERSONAL and any(
        _case_fits(previous, call.cases) for calls in named.calls.values() for call in calls
    ):
        return capital or (token.folded not in CALENDAR and previous in _GENITIVE - {"dla"})
    return capital and named.first > 0 and (token.folded not in CALENDAR or "first" in parts)


def _is_common(token: Token, parts: set[str]) -> bool:
    if token.folded in CALENDAR or token.folded in ENGLISH or token.folded in POLISH:
        return True
    found = [each for each in readings(token.text.lower()) if not each.is_name]
    if "first" in parts:
        return any(each.kind in {"fin", "praet", "impt", "prep", "conj", "adv", "qub"} for each in found)
    return "last" in parts and bool(found)


def _case_fits(preposition: str, cases: frozenset[str]) -> bool:
    if preposition in _GENITIVE:
        return "gen" in cases
    return "inst" in cases if preposition in {"z", "ze"} else True
