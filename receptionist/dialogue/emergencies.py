"""Danger to life or health, looked for in every language at once and before anything else.

Knows nothing of businesses. A miss is worse than ten false alarms; the signs stand in intents/dangers.py.
"""

import functools
import re

from receptionist.dialogue.intents.dangers import DANGERS
from receptionist.dialogue.phrases import Hit, Vocabulary, compile_phrase, phrases_of, prepare


@functools.cache
def _vocabulary() -> Vocabulary:
    # Short words stay as they are: flea collars are no collapse.
    return Vocabulary(DANGERS, shortest=8)


@functools.cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(compile_phrase(phrase, {}) for block in DANGERS for phrase in phrases_of(block))


def find_emergency(text: str) -> Hit | None:
    """The words that speak of danger to life or health; None where there are none."""
    sentence = prepare(text, {}, _vocabulary())
    for pattern in _patterns():
        if hits := sentence.find(pattern):
            return hits[0]
    return None
