"""Which of the things just offered is meant: "ten drugi", "2", "the last one". Knows no offers."""

import re

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
    r"godzin\w+|propozycj\w+|wizyt\w+|z|nich|moze|byc|dobra|ok|okej|tak|pasuje|mi|"
    r"the|option|number|i'll|i|take|want|please|that|let's|go|with|for|it|is|works|slot|yes|okay"
)
_CHOICES = {
    number: re.compile(rf"^(?:(?:{_POLITE}) )*(?P<choice>{words})(?: (?:{_POLITE}|one))*$")
    for number, words in _ORDINALS.items()
}


def read_choice(text: str) -> tuple[int, str] | None:
    """The number of the thing chosen, from 1 (LAST: the last one), and the words; None: no choice."""
    line = " ".join(re.findall(r"[^\W_]+(?:['’][^\W_]+)?", fold(text)))
    for number, pattern in _CHOICES.items():
        if match := pattern.match(line):
            return number, _own_words(text, match["choice"])
    return None


def _own_words(text: str, folded: str) -> str:
    start = fold(text).find(folded)
    return text[start : start + len(folded)]
