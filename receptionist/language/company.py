"""Who else comes: people beside their own services, and those who join what is being booked. Counts only."""

import re
from collections.abc import Sequence

from receptionist.language.kin import KIN, ME, ONE, RELATIVE
from receptionist.language.text import fold

_AND = r"(?:,|\ba|\bi|\band|\boraz|\bplus|\bwhile|\bzas|\bnatomiast)"
_TOO = r"(?:tez|takze|rowniez|jeszcze|dodatkowo|also|too)"
_FOR = r"(?:dla |for |na )?"
_WHOSE = rf"(?:{ONE}|{ME}|ja)"
# A service stands as "§"; nothing of another sentence belongs here.
_APIECE = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:ja|mnie|i|me)\b.{{2,60}}?{_AND}\s*(?:dla |for )?{ONE}\b",
        r"\bdla (?:mnie|siebie)\b.+\bdla " + ONE + r"\b",
        rf"\bfor {ME}\b.+\bfor {ONE}\b",
        rf"\b{_WHOSE}\b[^.?!]*§[^.?!]*{_AND}\s*(?:{_TOO} )?{_FOR}{_WHOSE}\b[^.?!]*§",
        rf"§[^.?!§]*\b(?:dla|for) {_WHOSE}\b[^.?!§]*{_AND}[^.?!]*§[^.?!§]*\b(?:dla|for) {_WHOSE}\b",
        rf"§[^.?!§]*{_AND}\s*(?:(?:a|{_TOO}) )*(?:dla |for )?{ONE}\b[^.?!§]{{0,30}}§",
    )
)
# "For me X and Y, and for my son X": X is found once, so that somebody seems to be without a service.
_WITHOUT_THEIRS = re.compile(rf"\b(?:dla|for) {ME}\b[^.?!]*§[^.?!]*§[^.?!§]*{_AND}\s*{_FOR}{ONE}\b[^§]*$")
_FOR_NAMED = re.compile(r"\b(?:[Dd]la|[Ff]or) (?P<who>[A-ZŁŚŻŹĆÓ][^\W\d_]+)")
_NO_NAME = re.compile(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|ponied\w*|wtor\w*|sro?d\w*|czwart\w*|piat\w*|sobot\w*"
    r"|niedziel\w*|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|easter|christmas|pana?|pani|panstwa|now|today|tomorrow|the|my|an?|me|now\w*)$"
)
_PERSON = re.compile(rf"\b(?:{KIN}|{RELATIVE})\b")
_SELF = re.compile(r"\b(?:dla|for) (?:mnie|siebie|me|myself)\b|^\W*(?:(?:a|i|and)\W+)?ja\b")
_JOINS = re.compile(
    rf"^\W*(?:(?:no|ok|okej|tak|super|dobrze|swietnie|yes|great|oh|aha)\W+)*(?:a|i|and|oraz|plus)\b|\b{_TOO}\b"
    r"|\bas well\b|\b(?:do(?:rzuc|lacz|pisz|loz)\w*|add)\b"
)
_SAME = re.compile(r"\b(?:tez|takze|rowniez|to samo|tak samo|too|as well|the same|same for|also)\b")
_RATHER = re.compile(
    r"^\W*(?:(?:a|oj|oh|ah)\W+)*(?:nie\b|no,)"
    r"|\b(?:zamiast|jednak|nie dla|tylko|instead|rather|not for|actually|only)\b"
)
_SOMEBODY = 3
"""Letters by which two words for people are told apart, whatever their case."""


def each_with_their_own(text: str, spans: Sequence[tuple[int, int]]) -> int | None:
    """How many people stand each beside a service of their own: "ja strzyżenie, córka manicure".

    `spans` are the places of the services.
    """
    if len(spans) < 2:
        return None
    line = _masked(fold(text), spans)
    names = {fold(each["who"]) for each in _FOR_NAMED.finditer(text)}
    called = [name for name in names if not _NO_NAME.match(name)]
    if len(called) < 2 and not any(pattern.search(line) for pattern in _APIECE):
        return None
    if _WITHOUT_THEIRS.search(line):
        return len(spans) + 1
    # Two people with three services are no three people: that mixture is for staff to see.
    with_client = 1 + len({_root(each.group()) for each in _PERSON.finditer(line)})
    return min(len(spans), max(len(called), with_client))


def _masked(line: str, spans: Sequence[tuple[int, int]]) -> str:
    """The line with one "§" a service, and the "for me" that stands inside of one left to be read."""
    for start, end in reversed(spans):
        own = _SELF.search(line[start:end])
        line = f"{line[:start]}§{f' {own.group()} ' if own else ''}{line[end:]}"
    return line


def somebody(text: str) -> str | None:
    """Whom of the client's people a message names first, by the beginning of the word; None: nobody."""
    hit = _PERSON.search(fold(text))
    return _root(hit.group()) if hit else None


def comes_too(text: str, whose: str | None, *, named: bool) -> str | None:
    """Who joins with a service of their own: "a dla córki koloryzacja", "mąż też". None: nobody does.

    `whose` is the person (as `somebody` says it) for whom the booking is so far; None: the client.
    `named`: the message names a service.
    """
    said = fold(text)
    who = somebody(text) or ("me" if whose and _SELF.search(said) else None)
    if who is None or who == whose or _RATHER.search(said):
        return None
    return who if (_JOINS if named else _SAME).search(said) else None


def _root(word: str) -> str:
    return word.replace("mez", "maz", 1)[:_SOMEBODY]
