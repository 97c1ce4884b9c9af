"""What is left when a client only shuts days out: "nie wtorek i nie przed 14", "not today"."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta

from receptionist.dialogue.wish import merge
from receptionist.language.text import fold
from receptionist.language.when import When

_ANY_DAY = {"pl": "w ciągu dwóch tygodni, nie ", "en": "in the next two weeks, not "}
_NOT = {"pl": "nie", "en": "not"}
_LEAD = (
    r"^\W*(?:(?:no|to|ale|a|but|ok|well|just|tylko|byle|zeby|aby|i|and|ja|w|on|jednak|sorry|sorki|niestety"
    r"|przepraszam|oj|hmm?|actually|unfortunately)[ ,]+)*"
)
_SHUTS_OUT = re.compile(
    _LEAD
    + r"(?:nie(?: (?:dam|damy) rady| moge| mozemy| mam czasu| pasuje(?: mi)?)?|oprocz|poza|procz|ani|neither"
    r"|z wyjatkiem"
    r"|(?:i |we )?(?:can ?not|can'?t)(?: (?:do|make|come))?"
    r"|not|except|anything but|any day but|other than)\b(?! ?[,.;])"
)
_DAY_THEN_NO = re.compile(
    _LEAD
    + r"(?P<shut>.+?) (?:(?:to|mi|juz|jednak|akurat|niestety) )*"
    + r"(?:nie (?:dam|damy) rady|nie moge|nie mozemy|nie mam (?:czasu|jak)|nie (?:pasuje|odpowiada)(?: mi)?"
    r"|odpada|nie(?: za)? bardzo|(?:i |we )?(?:can ?not|can'?t)(?: (?:do|make|come))?(?: it)?"
    r"|(?:do(?:es)?n'?t|won'?t) work(?: for me)?|(?:is|'s) (?:no good|out|off))\W*$"
)
_PIECES = re.compile(
    r"[,;]|\b(?:i|oraz|and)\b|\b(?P<neither>ani|nor|or)\b"
    r"|(?=\b(?:ale|byle|zeby|but|just)\b(?: \w+)? (?:nie|not)\b)"
)

Reads = Callable[[str], Sequence[When]]


def what_is_left(text: str, language: str, reads: Reads) -> tuple[When, ...]:
    """The times of the coming fortnight that are not shut out; empty where the text wishes for a day.

    `reads` reads the times of a text.
    """
    if language not in _ANY_DAY or not shuts_out(text):
        return ()
    days: tuple[When, ...] = ()
    hours: list[When] = []
    for shut, piece in _pieces(_refused_first(text, language)):
        said = list(reads(piece))
        if said and not any(each.day_said for each in said):
            hours += said  # "nie rano" shuts no day out.
            continue
        if said and not shut:
            return ()
        days = _both(days, _without(shut, _ANY_DAY[language], reads)) if shut else days
    left = [part for day in days for part in _at(day, hours)] if days else hours
    return tuple(replace(each, words=text, span=(0, len(text))) for each in left)


def left_beside(text: str, language: str, reads: Reads) -> tuple[When, ...]:
    """As `what_is_left`, where more is said than the days: "przegląd, byle nie w poniedziałek rano"."""
    pieces = list(_pieces(text)) if language in _NOT else []
    refused = [piece for shut, piece in pieces if shut or _SHUTS_OUT.search(fold(piece))]
    wished = [when for _, piece in pieces if piece not in refused for when in reads(piece)]
    if not refused or any(when.day_said for when in wished):
        return ()
    shut = (each if _SHUTS_OUT.search(fold(each)) else f"{_NOT[language]} {each}" for each in refused)
    left = what_is_left(", ".join([*shut, *(when.words for when in wished)]), language, reads)
    start, end = text.index(refused[0].strip()), text.rindex(refused[-1]) + len(refused[-1])
    return tuple(replace(each, words=text[start:end], span=(start, end)) for each in left)


def shuts_out(text: str) -> bool:
    """Whether a text says what is not wanted: "nie w piątek", "friday doesn't work"."""
    folded = fold(text)
    return bool(_SHUTS_OUT.search(folded) or _DAY_THEN_NO.match(folded))


def within(said: Sequence[When], before: Sequence[When]) -> tuple[When, ...]:
    """What is left of the days spoken of before, where times were only shut out; else just what was said."""
    if not all(shuts_out(each.words) and isinstance(each.end, datetime) for each in said):
        return tuple(said)
    return _both(before, said) or tuple(said)


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """What is shut out of the days, if anything, and the whole piece: ("wtorek", "nie wtorek")."""
    neither, start = False, 0
    for joint in [*_PIECES.finditer(text), None]:
        piece = text[start : joint.start() if joint else len(text)]
        hit = _SHUTS_OUT.search(fold(piece))
        rest = piece[hit.end() :] if hit else piece
        hourly = bool(re.match(r" (?:przed|po|wczesniej|pozniej|before|after|earlier|later)\b", fold(rest)))
        yield rest if (hit or neither) and not hourly else "", piece
        if joint:
            neither, start = bool(joint["neither"]), joint.end()


def _refused_first(text: str, language: str) -> str:
    """ "Jutro i w piątek nie mogę" as "nie jutro, nie w piątek"."""
    trailing = None if _SHUTS_OUT.search(fold(text)) else _DAY_THEN_NO.match(fold(text))
    if not trailing:
        return text
    shut = text[trailing.start("shut") : trailing.end("shut")]
    ends = [0, *(at for joint in _PIECES.finditer(shut) for at in joint.span()), len(shut)]
    said = (shut[start:end].strip() for start, end in zip(ends[::2], ends[1::2], strict=True))
    return ", ".join(f"{_NOT[language]} {each}" for each in said)


def _without(shut: str, any_day: str, reads: Reads) -> tuple[When, ...]:
    fortnight = reads(any_day)
    left = reads(any_day + shut)
    same = [(each.start, each.end) for each in left] == [(each.start, each.end) for each in fortnight]
    return () if same else tuple(left)


def _both(some: Sequence[When], others: Sequence[When]) -> tuple[When, ...]:
    """The stretches that lie in both; those of the others where there are none of the first."""
    shared = [_shared(one, other) for one in some for other in others]
    return tuple(each for each in shared if each) if some and others else (*some, *others)


def _shared(one: When, other: When) -> When | None:
    mine, theirs = _dated(one), _dated(other)
    if mine is None or theirs is None:
        return None
    start, end = max(mine[0], theirs[0]), min(mine[1], theirs[1])
    return replace(one, start=start, end=end, words=other.words, span=other.span) if start < end else None


def _dated(when: When) -> tuple[datetime, datetime] | None:
    if not isinstance(when.start, datetime):
        return None
    end = when.end if isinstance(when.end, datetime) else when.start + timedelta(minutes=1)
    return when.start, end


def _at(days: When, hours: Sequence[When]) -> Iterator[When]:
    """The hours on each of the days; the days themselves where no hour was said."""
    stretch = _dated(days)
    if not hours or stretch is None:
        yield days
        return
    on = stretch[0].date()
    while datetime.combine(on, time()) < stretch[1]:
        midnight = datetime.combine(on, time())
        day = replace(days, start=midnight, end=midnight + timedelta(days=1), clock_said=False)
        yield from (each for hour in merge(hours, [day]) if (each := _shared(hour, days)))
        on += timedelta(days=1)
