# ruff: noqa: E501 - a pattern is a line
"""Wishes by what was before: "to co zwykle", "u tej samej osoby", "same time in six weeks". Decides only."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from receptionist.dialogue import decisions as do
from receptionist.dialogue.absorbing import absorb
from receptionist.dialogue.acts import Reading
from receptionist.dialogue.decisions import Same
from receptionist.dialogue.frame import Frame
from receptionist.dialogue.proving import ask_for_proof
from receptionist.dialogue.together import with_party
from receptionist.domain.business import Business
from receptionist.language.text import fold
from receptionist.language.when import When

_BEFORE = (
    r"(?:ostatnio|poprzednio|zwykle|zawsze|zazwyczaj|ostatnim razem|poprzednim razem|wczesniej|dotychczas)"
)
_PERSON = (
    r"(?:pan\w*|osob\w*|specjalist\w*|fryzjer\w*|kosmetyczk\w*|stylist\w*|masazyst\w*|lekar\w*|doktor\w*|terapeut\w*|barber\w*|"
    r"person|stylist|hairdresser|barber|therapist|doctor|dentist|vet|lady|guy|man|woman|one|girl)"
)
_PATTERNS: tuple[tuple[Same, re.Pattern[str]], ...] = (
    ("all", re.compile(
        rf"\bto co (?:mam |mialam |mialem |robie |robilam |robilem )?{_BEFORE}\b|\bto samo(?: co| jak)? (?:mam |mialam |mialem )?{_BEFORE}\b|"
        rf"\b(?:tak(?:i|a|ie)? )?sam\w* (?:uslug\w+|zabieg\w*|wizyt\w+|termin\w*) (?:co|jak) {_BEFORE}\b|"
        rf"\b(?:zapis\w*|umow\w*|wpis\w*|zarezerw\w*|poprosze|book|put me down)\b.*\b(?:na to samo|to samo|the same)\b(?! \w+ (?:co|jak|as)\b)|"
        rf"\b(?:tak )?jak {_BEFORE}\b|\bpowtork\w+ z {_BEFORE}|\b(?:moj\w*|swoj\w*) (?:stal\w+|zwykl\w+) (?:wizyt\w+|zabieg\w*|uslug\w+|zestaw\w*)\b|"
        rf"\b(?:the|my) usual\b(?! {_PERSON})|" r"\bas usual\b|\bsame (?:as|thing as|service as|treatment as|like) (?:last time|before|always|usual|usually|ever|i (?:had|always|usually))\b|"
        r"\bsame (?:thing|again)\b|\bwhat i (?:had last time|usually (?:have|get)|always (?:have|get))\b|\blike (?:last time|always)\b"
    )),
    ("staff", re.compile(
        rf"\b(?:u|do|z|przez) (?:t(?:ej|a|ego|ym|ego) )sam\w+ {_PERSON}|\b(?:u|do) (?:tej|tego) (?:{_PERSON} )?co {_BEFORE}\b|"
        rf"\b(?:u|do) (?:moj\w+|swoj\w+|naszej|naszego) (?:stal\w+ |zwykl\w+ )?{_PERSON}|\b(?:ta|tej|tego|ten) sam\w* {_PERSON} co {_BEFORE}\b|"
        rf"\bsame {_PERSON}\b|\bwith (?:my usual|my regular|whoever i had|who i had)\b|\bmy (?:usual|regular) {_PERSON}\b"
    )),
    ("hour", re.compile(
        r"\bo (?:tej|takiej) samej (?:porze|godzinie)|\bo (?:tej|takiej) samej(?= *(?:[.,!?]|$))|\bo tym samym czasie|\bta sama (?:pora|godzina)|\bsame time\b|\bat the same (?:time|hour)\b"
    )),
)  # fmt: skip
_NEVER = frozenset({"reschedule", "cancel", "late", "complaint", "human", "emergency", "waitlist"})
_NOT_IF_SURE = frozenset({"confirm", "my_visits", "no"})
_ONE_MORE = re.compile(
    r"\b(?:jeszcze(?! raz)|tez|takze|rowniez|kolejn\w+|nastepn\w+|another|also|as well|too|one more)\b"
)
_WEEKS = re.compile(r"tydz|tygod|week")


def read_same(text: str) -> tuple[Same, ...]:
    """What is to be as it was: all, the person, the hour."""
    folded = fold(text)
    return tuple(same for same, pattern in _PATTERNS if pattern.search(folded))


def as_before(frame: Frame, reading: Reading, business: Business) -> tuple[Frame, do.Step] | None:
    """The step for a wish by an earlier visit, after a proof where there is none; None: it is no such wish."""
    same = _wished(frame, reading)
    if not same:
        return None
    if not frame.proven and not frame.booked:
        return ask_for_proof(frame, reading)
    return taken_up(frame, reading, business, same)


def taken_up(
    frame: Frame, reading: Reading, business: Business, same: tuple[Same, ...] = ()
) -> tuple[Frame, do.Step] | None:
    """The step once it is known who asks; None where the message is no such wish."""
    same = same or _wished(replace(frame, pending=None), reading)
    if not same:
        return None
    known = absorb(replace(frame, pending=None), reading, business, wishes=True)
    return replace(known, booking=True), do.AsBefore(same)


def at_that_hour(wish: Sequence[When], last: datetime) -> tuple[When, ...]:
    """The days of a wish at the hour of the last visit (local); counted in weeks, on its weekday too."""
    if not wish:
        return (When(start=last.time(), end=None, day_said=False, clock_said=True),)
    return tuple(_at(when, last) for when in wish)


def _wished(frame: Frame, reading: Reading) -> tuple[Same, ...]:
    # A move that no word of the client's speaks of is only a guess.
    moves = reading.intent == "reschedule" and "intent" not in reading.evidence
    guessed = moves and (not reading.certain or bool(_ONE_MORE.search(fold(reading.text))))
    if frame.moving or frame.cancelling or frame.slot or frame.pending:
        return ()
    if _NEVER & set(reading.intents) and not guessed:
        return ()
    # What was only guessed says less than the words themselves.
    if reading.certain and reading.route == "rules" and _NOT_IF_SURE & set(reading.intents):
        return ()
    if reading.intents[0] == "question" and (reading.topic or "?" in reading.text):
        return ()
    if frame.usual and reading.intents[0] == "yes":
        return ("all",)
    same = read_same(reading.text)
    # Within a booking, "the same time" is the one just spoken of.
    spoken_of = frame.booking and (frame.offered or any(when.clock_said for when in frame.wish))
    together = with_party(frame, reading).people > 1  # "Two of us at the same time" is no earlier visit.
    return () if same == ("hour",) and (spoken_of or together) else same


def _at(when: When, last: datetime) -> When:
    if not isinstance(when.start, datetime) or when.clock_said or not isinstance(when.end, datetime):
        return when
    on = when.start.date()
    if _WEEKS.search(fold(when.words)):
        on += timedelta(days=last.weekday() - on.weekday())
    elif when.end - when.start > timedelta(days=1):
        return when
    return replace(when, start=datetime.combine(on, last.time()), end=None, clock_said=True)
