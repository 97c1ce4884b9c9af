"""Danger to life or health, looked for in every language at once and before anything else.

Knows nothing of businesses. A miss is worse than ten false alarms; the signs stand in intents/dangers.py.
"""

import functools
import re

from receptionist.dialogue.intents.danger_signs import NO_DANGER
from receptionist.dialogue.intents.dangers import DANGERS
from receptionist.dialogue.phrases import Hit, Vocabulary, compile_phrase, phrases_of, prepare


@functools.cache
def _vocabulary() -> Vocabulary:
    # Short words stay as they are: flea collars are no collapse.
    return Vocabulary((*DANGERS, NO_DANGER), shortest=8)


@functools.cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(compile_phrase(phrase, {}) for block in DANGERS for phrase in phrases_of(block))


@functools.cache
def _harmless() -> re.Pattern[str]:
    phrases = (compile_phrase(phrase, {}).pattern for phrase in phrases_of(NO_DANGER))
    return re.compile("|".join(f"(?:{phrase})" for phrase in phrases))


def find_emergency(text: str) -> Hit | None:
    """The words that speak of danger to life or health; None where there are none.

    Words that belong to a figure of speech or an illness long over do not count; others beside them do.
    """
    sentence = prepare(text, {}, _vocabulary())
    harmless = sentence.find(_harmless())
    hits = (hit for pattern in _patterns() for hit in sentence.find(pattern))
    return next((hit for hit in hits if not _lies_in(hit, harmless)), None)


def _lies_in(hit: Hit, others: list[Hit]) -> bool:
    return any(other.start < hit.end and hit.start < other.end for other in others)
