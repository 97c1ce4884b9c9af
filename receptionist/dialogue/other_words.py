"""Turns of phrase about time that the reader of times does not know: "nie ta środa, następna", "18 jednak".

Prepares a text for the reader of times, or reads what it cannot; decides nothing.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from receptionist.language.text import fold
from receptionist.language.when import When

Reads = Callable[[str], Sequence[When]]

# "U tej drugiej" is a person, not two o'clock; "the cheaper one" is a thing, not one o'clock.
_NO_HOUR = re.compile(
    r"\b(?:u|od|z|do|przez) (?:tej|tego|tym|ta) (?:drug|pierwsz|trzec)\w+"
    r"|\b(?:the|this|that|which|any|each|other) (?:\w+ )?one\b"
    r"(?! (?:o'?clock|pm|am|thirty|fifteen|forty))"
)
_WEEKDAY = (
    r"(?:pon\w*|wtor\w*|sro?d\w*|czwart\w*|piat\w*|sobo\w*|niedziel\w*"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)"
)
_NOT_THIS_ONE = re.compile(
    rf"\b(?P<day>{_WEEKDAY})\b(?=[^.!?]*(?:\bnie\b|\bnot\b|\bno\b|,|\btylko\b|\bbut\b))"
    r"(?:\W+(?:nie|tylko|ale|a|w|we|na|ta|ten|te|tej|the|but|no|not|one|on))*\W+"
    r"(?:nastepn\w+|kolejn\w+|(?:the )?next(?: one| week)?)\W*(?:prosze|poprosze|please|then)?\W*$"
)
_RATHER_AT = re.compile(
    r"^\W*(?:(?:nie|no|oj|czekaj\w*|wait|jednak|wlasciwie|actually|sorry|sorki|to|a|moze|na|make it|better"
    r"|lepiej)\W+)+"
    r"(?P<hour>\d{1,2}(?::\d\d)?)(?:\W+(?:jednak|lepiej|prosze|please|instead|then))*\W*$"
)


def without_no_hours(text: str) -> str:
    """The text with the words that only look like an hour as spaces."""
    folded = fold(text)
    for hit in _NO_HOUR.finditer(folded):
        text = text[: hit.start()] + " " * (hit.end() - hit.start()) + text[hit.end() :]
    return text


def following_one(text: str, reads: Reads) -> tuple[When, ...]:
    """The weekday a week on from the one that is refused: "nie ta środa, następna"; empty for other texts."""
    hit = _NOT_THIS_ONE.search(fold(text))
    days = reads(text[hit.start("day") : hit.end("day")]) if hit else ()
    if not hit or len(days) != 1:
        return ()
    week, day = timedelta(days=7), days[0]
    if not isinstance(day.start, datetime) or not isinstance(day.end, datetime):
        return ()
    words = text[hit.start() : hit.end()]
    return (replace(day, start=day.start + week, end=day.end + week, words=words, span=hit.span()),)


def rather_at(text: str, reads_as_answer: Reads) -> tuple[When, ...]:
    """A bare hour that puts right what is about to be booked: "nie, czekaj. 18 jednak"."""
    hit = _RATHER_AT.match(fold(text))
    if not hit:
        return ()
    found = reads_as_answer(text[hit.start("hour") : hit.end("hour")])
    return tuple(replace(w, words=text[slice(*hit.span("hour"))], span=hit.span("hour")) for w in found)
