"""How a name that was found is written: capitals, and the nominative of "na Kowalską". Finds no names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from receptionist.language.morphology import readings
from receptionist.language.text import fold, listed

PARTICLES = listed("van der den de von da di la le el al bin ben dos das du y zu zum ter della del af")


@dataclass(frozen=True, slots=True)
class Said:
    """A name and the client's words for it."""

    name: str
    start: int
    end: int


def said_as(words: Sequence[re.Match[str]], inflected: bool) -> Said:
    """These words as a name; `inflected`: they stand after "na" or "dla" and are put into the nominative."""
    start, end = words[0].start(), words[-1].end()
    said = [word.group() for word in words]
    if inflected:
        said = [_nominative(word) for word in said]
    if not any(word[:1].isupper() for word in said):
        said = [_capitals(word) for word in said]
    return Said(" ".join(said), start, end)


def _capitals(word: str) -> str:
    return (
        word if fold(word) in PARTICLES else re.sub(r"(?:^|(?<=[-'’]))\w", lambda m: m.group().upper(), word)
    )


def _nominative(word: str) -> str:
    """ "na Kowalską" is Kowalska; a form that may be a name as it stands is kept."""
    written = _capitals(word)
    names = [each for each in readings(written) if each.is_name and each.cases]
    if not names or any("nom" in each.cases for each in names):
        return _guessed_nominative(word) if not names else word
    accusative = [each.lemma for each in names if "acc" in each.cases]
    lemma = (accusative or [names[0].lemma])[0]
    return lemma if word[:1].isupper() else lemma.lower()


def _guessed_nominative(word: str) -> str:
    for ending, nominative in (("ską", "ska"), ("cką", "cka"), ("skiego", "ski"), ("ckiego", "cki")):
        if word.endswith(ending):
            return word.removesuffix(ending) + nominative
    return word
