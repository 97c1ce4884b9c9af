"""Words that sound or look alike: written by ear, or with a letter too many, too few, wrong or swapped."""

import re
from collections.abc import Iterable, Mapping

from rapidfuzz.distance import OSA

from receptionist.language.common_words import ENGLISH, POLISH
from receptionist.language.morphology import known
from receptionist.language.text import Token, fold

_SOUNDS = (
    ("ch", "h"), ("rz", "z"), ("ck", "k"), ("qu", "k"), ("ph", "f"), ("sh", "sz"), ("th", "t"), ("ee", "i"),
    ("oo", "u"), ("x", "ks"), ("c", "k"), ("v", "w"), ("y", "i"), ("j", "i"), ("q", "k"), ("iur", "ur"),
)  # fmt: skip
_DOUBLED = re.compile(r"(.)\1")
SHORTEST = 5


def sound(word: str) -> str:
    """How a word is heard, roughly: the same for "masarz" and "masaż", "piling" and "peeling"."""
    heard = fold(word.lower().replace("ó", "u"))
    for written, said in _SOUNDS:
        heard = heard.replace(written, said)
    # pedicure, "pedikiur": what is written -ure is said -ur.
    return _DOUBLED.sub(r"\1", re.sub("ure$", "ur", heard))


def slips(length: int) -> int:
    """How many wrong letters a word of that length may have."""
    return 0 if length < SHORTEST else 1 if length < 9 else 2 if length < 14 else 3


def _is_english(word: str) -> bool:
    """A frequent English word, or a form of one: "needing", "moved", "changes"."""
    stems = (word.removesuffix(ending) for ending in ("ing", "ed", "s", "d") if word.endswith(ending))
    return word in ENGLISH or any(stem in ENGLISH or f"{stem}e" in ENGLISH for stem in stems)


class Sounds:
    """Forms found by their sound, then by few wrong letters; built once, asked often."""

    def __init__(self, forms: Iterable[str], spelled: Mapping[str, set[str]] | None = None) -> None:
        self._heard: dict[str, set[str]] = {}
        self._near: dict[tuple[str, int], list[str]] = {}
        for form in forms:
            for spelling in (spelled or {}).get(form, {form}):
                self._add(sound(spelling), form)

    def _add(self, heard: str, form: str) -> None:
        if heard not in self._heard:
            self._near.setdefault((heard[:1], len(heard)), []).append(heard)
        self._heard.setdefault(heard, set()).add(form)

    def like(self, token: Token) -> set[str]:
        """Forms that the client may have meant by this word; empty for short and for real other words."""
        if len(token.text) < SHORTEST or token.folded in POLISH or _is_english(token.folded):
            return set()
        heard = sound(token.text)
        if heard in self._heard:
            return self._heard[heard]
        if known(token.text.lower()) or known(token.text):
            return set()
        return self._nearest(heard)

    def _nearest(self, heard: str) -> set[str]:
        allowed = slips(len(heard))
        found: dict[int, set[str]] = {}
        for length in range(len(heard) - allowed, len(heard) + allowed + 1):
            for other in self._near.get((heard[:1], length), ()):
                distance = OSA.distance(heard, other, score_cutoff=allowed)
                if distance <= min(allowed, slips(len(other))):
                    found.setdefault(distance, set()).update(self._heard[other])
        return found[min(found)] if found else set()
