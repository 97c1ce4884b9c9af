"""Which of the times named in a message are wished for, and which words of it nobody has read."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from receptionist.dialogue.intents import Finding, en, pl
from receptionist.dialogue.said import Said
from receptionist.language.text import Token, fold, tokens
from receptionist.language.when import When

_NO_TIME_WANTED = frozenset({"emergency", "complaint", "off_topic", "thanks", "greet"})
_TIME_MATTERS_TO_STAFF = frozenset({"asked", "callback", "special_order"})
_LEFT_BEHIND = re.compile(r"\b(?:z|ze|zamiast|instead of|from)(?: \w+)? ?$")
_TARGET = re.compile(r"\b(?:na|to|for)(?: \w+)? ?$")
_OF_THE_VISIT = re.compile(
    r"^\s*(?:wizyt|termin|rezerwacj|spotkan|sesj|zabieg|appointment|booking|visit|session|slot)"
)
_ASKED_FOR_THE_NEXT = re.compile(
    r"^(?:naj\w+|pierwsz\w+|next|first|earliest|soonest|nearest|kiedy|when|jak|how|as)"
    r"(?: (?:naj\w+|woln\w+|dostepn\w+|mozliw\w+|termin\w*|free|available|possible|slot|time|soon))*$"
)
_FILLER = frozenset(pl.FILLER.split()) | frozenset(en.FILLER.split())


def without_greeted_times(said: Said, findings: Collection[Finding]) -> Said:
    """The values without the evening of "good evening"."""
    courtesies = [found for found in findings if found.act in {"greet", "thanks"}]
    kept = tuple(
        when
        for when in said.whens
        if not any(found.start < when.span[1] and when.span[0] <= found.end + 1 for found in courtesies)
    )
    return replace(said, whens=kept)


def relevant_times(
    said: Said, acts: Sequence[str], topic: str | None, findings: Collection[Finding]
) -> tuple[When, ...]:
    """The times a client speaks of wanting; of a visit being moved, the new one only."""
    main = acts[0]
    if main in _NO_TIME_WANTED or (main == "human" and topic not in _TIME_MATTERS_TO_STAFF):
        return ()
    left = tuple(
        when for when in said.whens if not _before(said, when, re.compile(r"\b(?:zamiast|instead of) $"))
    )
    if main == "reschedule":
        return _new_times(said, left, findings)
    if main in {"availability", "waitlist"}:
        return tuple(when for when in left if not _ASKED_FOR_THE_NEXT.match(fold(when.words).strip()))
    return left


def _new_times(said: Said, whens: tuple[When, ...], findings: Collection[Finding]) -> tuple[When, ...]:
    hindered = [found for found in findings if found.act == "cancel"]
    left = tuple(
        when
        for when in whens
        if not _before(said, when, _LEFT_BEHIND)
        and not _OF_THE_VISIT.match(fold(said.text[when.span[1] :]))
        and not any(found.start <= when.span[0] < found.end for found in hindered)
    )
    targets = tuple(
        when for when in left if _before(said, when, _TARGET) or _TARGET.match(fold(when.words)[:3])
    )
    return targets if targets and len(left) > 1 else left


def _before(said: Said, when: When, pattern: re.Pattern[str]) -> bool:
    return bool(pattern.search(fold(said.text[: when.span[0]])))


def content_words(text: str) -> list[str]:
    """The folded words of a text, small ones aside."""
    return [word.folded for word in tokens(text) if word.folded not in _FILLER]


def unexplained(said: Said, findings: Collection[Finding]) -> list[Token]:
    """The words that no value and no pattern speaks for, small words aside."""
    covered = [*said.spans(), *((found.start, found.end) for found in findings if found.topic != "mark")]
    return [
        word
        for word in tokens(said.text)
        if word.folded not in _FILLER
        and not any(start < word.end and word.start < end for start, end in covered)
    ]
