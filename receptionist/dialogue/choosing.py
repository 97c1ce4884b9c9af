"""Which of the things just offered is meant: "ten drugi", "2", "the last one". Knows no offers."""

import re
from collections.abc import Sequence

from receptionist.language.text import fold

LAST = -1
_ORDINALS = {
    1: r"pierwsz\w*|jedynk\w*|jeden|first|1st|one|1",
    2: r"drug\w*|dwojk\w*|dwa|second|2nd|two|2",
    3: r"trzec\w*|trojk\w*|trzy|third|3rd|three|3",
    4: r"czwarta|czwarty|czwarte|czworka|cztery|fourth|4th|four|4",
    LAST: r"ostatni\w*|last",
}
_POLITE = (
    r"a|no|to|niech|bedzie|poprosze|prosze|biore|wybieram|wezme|wole|ten|ta|te|tej|tego|opcj\w+|numer|nr|termin|"
    r"godzin\w+|propozycj\w+|wizyt\w+|z|nich|tych|tamtych|podanych|moze|byc|dobra|ok|okej|tak|pasuje|mi|"
    r"k|just|whatever|fine|of|these|those|them|the|option|number|i'll|i|take|want|please|that|let's|go|with|for|it|is|works|slot|yes|okay"
)
_CHOICES = {
    number: re.compile(rf"^(?:(?:{_POLITE}) )*(?P<choice>{words})(?: (?:{_POLITE}|one))*$")
    for number, words in _ORDINALS.items()
}
_POINTED_AT = {
    number: re.compile(
        rf"\b(?:t[aeoy]|te[njg]o?|the|that|my) (?:{words})\b(?! (?:raz\w*|time|tydz\w*|week|godzin\w*))"
        rf"|\b(?:{words})(?= (?:wizyt\w*|termin\w*|visit|appointment|booking|one)\b)"
        rf"|^(?:(?:a|i|no|ale|and|but) )?(?:{words})(?= (?:odpada|zostaje|moze|niech|jest|nie|stays|can))"
    )
    for number, words in {
        1: "pierwsz[aeyo]\\w*|first",
        2: "drug[aieo]\\w*|second",
        3: "trzec\\w+|third",
        LAST: "ostatni\\w*|last",
    }.items()
}


def read_choice(text: str) -> tuple[int, str] | None:
    """The number of the thing chosen, from 1 (LAST: the last one), and the words; None: no choice."""
    line = " ".join(re.findall(r"[^\W_]+(?:['’][^\W_]+)?", fold(text)))
    for number, pattern in _CHOICES.items():
        if match := pattern.match(line):
            return number, _own_words(text, match["choice"])
    return None


def named_place(text: str, aside: Sequence[tuple[int, int]] = ()) -> int | None:
    """The place in a list that a message points at: "ta druga odpada". `aside`: spans that are none."""
    if chosen := read_choice(text):
        return chosen[0]
    for number, pattern in _POINTED_AT.items():
        hit = pattern.search(fold(text))
        if hit and not any(start < hit.end() and hit.start() < end for start, end in aside):
            return number
    return None


def _own_words(text: str, folded: str) -> str:
    start = fold(text).find(folded)
    return text[start : start + len(folded)]
