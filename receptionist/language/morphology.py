"""Polish words from Morfeusz: what a form may be, and the forms a word has. Loaded at the first question."""

import functools
import threading
from dataclasses import dataclass
from typing import Any

_lock = threading.Lock()


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a form; `lemma` without Morfeusz's homonym mark, `tag` as Morfeusz writes it."""

    form: str
    lemma: str
    tag: str
    labels: tuple[str, ...]

    @property
    def kind(self) -> str:
        """The part of speech: subst, adj, ger, inf, fin, praet…"""
        return self.tag.split(":", 1)[0]

    @property
    def cases(self) -> frozenset[str]:
        """Grammatical cases of a singular noun; empty for anything else."""
        parts = self.tag.split(":")
        if parts[0] != "subst" or "sg" not in parts[1].split("."):
            return frozenset()
        return frozenset(parts[2].split("."))

    @property
    def is_name(self) -> bool:
        """A first name or a surname."""
        return "imię" in self.labels or "nazwisko" in self.labels


@functools.lru_cache(maxsize=1)
def _morfeusz() -> Any:  # noqa: ANN401 - the library has no types
    import morfeusz2

    return morfeusz2.Morfeusz()


@functools.lru_cache(maxsize=20_000)
def readings(word: str) -> tuple[Reading, ...]:
    """Every reading of one word; empty where Morfeusz does not know it. Capitals matter to names."""
    if not word.isalpha():
        return ()
    with _lock:
        found = _morfeusz().analyse(word)
    whole = [each[2] for each in found if each[0] == 0 and each[2][0] == word]
    return tuple(_reading(each) for each in whole if each[2] != "ign")


@functools.lru_cache(maxsize=20_000)
def known(word: str) -> bool:
    """Whether Morfeusz knows the word as written, cut-off personal endings included ("ufarbowałam")."""
    if not word.isalpha():
        return False
    with _lock:
        found = _morfeusz().analyse(word)
    return bool(found) and all(each[2][2] != "ign" for each in found)


@functools.lru_cache(maxsize=5_000)
def paradigm(lemma: str) -> tuple[Reading, ...]:
    """Every form of a word; empty where Morfeusz does not know it."""
    if not lemma.isalpha():
        return ()
    with _lock:
        found = _morfeusz().generate(lemma)
    return tuple(_reading(each) for each in found if each[2] != "ign")


def _reading(found: tuple[str, str, str, list[str], list[str]]) -> Reading:
    form, lemma, tag, labels = found[:4]
    return Reading(form, lemma.split(":", 1)[0], tag, tuple(labels))
