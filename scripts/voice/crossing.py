"""How well the voice does on examples it was not trained on, and how far it is to be trusted.

Nested cross-validation: the thresholds are chosen within the training part of each fold and judged on the
rest. Near-copies of one another stay in one fold. `python -m scripts.voice.crossing` prints the figures.
"""

import functools
import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from receptionist.dialogue.acts import INTENTS, Context
from receptionist.dialogue.combining import TRUST, Trust, main_act, speaks_of_danger
from receptionist.dialogue.emergencies import find_emergency
from receptionist.dialogue.understanding import Understanding
from receptionist.dialogue.voice import Heard, Opinion
from receptionist.dialogue.voice.opinion import answers, opinion_of
from scripts.voice.fitting import Array, reduced
from scripts.voice.material import NOW, Example, examples, noise, numbers
from scripts.voice.trades import business
from scripts.voice.training import tables

FOLDS = 5
ALIKE = 0.86
FALSE_ALARMS = 0.015
_STEPS = (0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
_DANGERS = (0.05, 0.08, 0.1, 0.12, 0.15, 0.2, 0.3, 0.4, 0.5)


@dataclass(frozen=True, slots=True)
class Judged:
    """How one example was read by a voice that had not seen it."""

    example: Example
    by_rules: str | None
    opinion: Opinion
    trust: Trust
    read: str
    certain: bool


class Recalled:
    """A voice that says what it was told to say: the opinion of a fold."""

    opinion: Opinion

    def hear(self, _heard: Heard) -> Opinion:
        """The opinion of the fold."""
        return self.opinion

    def warm(self) -> None:
        """Nothing to load."""


def folds_of(vectors: Array, count: int) -> Array:
    """A fold for every text, the same for texts nearer than ALIKE."""
    leader = np.arange(len(vectors))
    for one, other in np.argwhere(np.triu(vectors @ vectors.T, 1) >= ALIKE).tolist():
        leader[leader == leader[other]] = leader[one]
    groups = np.random.default_rng(3).permutation(np.unique(leader)).tolist()
    fold = {group: at % count for at, group in enumerate(groups)}
    return np.array([fold[each] for each in leader.tolist()])


def crossed(read: Sequence[Example]) -> Iterator[Judged]:
    """Every example, read in full by rules and a voice of the other folds."""
    rows, vectors = numbers([*read])
    small, _ = reduced(rows)
    folds = folds_of(vectors, FOLDS)
    for fold in range(FOLDS):
        rest, held = np.flatnonzero(folds != fold), np.flatnonzero(folds == fold)
        trust = chosen(read, small, vectors, rest)
        opinions = _opinions(read, small, rest, held)
        yield from (_judged(read[at], opinions[at], trust) for at in held.tolist() if read[at].real)


def chosen(read: Sequence[Example], small: Array, vectors: Array, among: Array) -> Trust:
    """The trust that serves best within some of the examples, by cross-validation among them."""
    folds = folds_of(vectors[among], FOLDS - 1)
    inner: dict[int, Opinion] = {}
    for fold in range(FOLDS - 1):
        inner |= _opinions(read, small, among[folds != fold], among[folds == fold])
    known = [(read[at], opinion) for at, opinion in inner.items() if read[at].real]
    ways = [Trust(*steps, TRUST.danger) for steps in itertools.product(_STEPS, repeat=3)]
    best = max(ways, key=lambda trust: sum(_worth(example, opinion, trust) for example, opinion in known))
    return _danger(known, best)


def _worth(example: Example, opinion: Opinion, trust: Trust) -> float:
    """Right is worth one, half where it must ask back; certain and wrong costs as much."""
    by_rules = next((intent for intent in INTENTS if intent == example.heard.main), None)
    act, certain = main_act(by_rules, opinion, firm=example.firm, trust=trust)
    return (1.0 if certain else 0.5) if act == example.acts[0] else (-1.0 if certain else 0.0)


def _danger(known: Sequence[tuple[Example, Opinion]], trust: Trust) -> Trust:
    """The trust with the lowest bound of danger that alarms few who are in none."""
    calm = [pair for pair in known if "emergency" not in pair[0].acts]
    ways = [replace(trust, danger=bound) for bound in _DANGERS]
    few = (way for way in ways if np.mean([_alarms(*pair, way) for pair in calm]) <= FALSE_ALARMS)
    return next(few, ways[-1])


def _alarms(example: Example, opinion: Opinion, trust: Trust) -> bool:
    return speaks_of_danger(opinion, example.text, elsewhere=example.elsewhere, trust=trust)


def _opinions(
    read: Sequence[Example],
    small: Array,
    train: Array,
    held: Array,
) -> dict[int, Opinion]:
    table = tables([read[at] for at in train], small[train])
    scores = small[held] @ table[:-1] + table[-1]
    return {at: opinion_of(answers(row)) for at, row in zip(held.tolist(), scores, strict=True)}


def _judged(example: Example, opinion: Opinion, trust: Trust) -> Judged:
    understanding, voice = _reader(example.trade, trust)
    voice.opinion = opinion
    reading = understanding.read(example.text, Context(NOW, example.language, example.awaiting))
    return Judged(example, example.heard.main, opinion, trust, reading.intent, reading.certain)


@functools.cache
def _reader(trade: str, trust: Trust) -> tuple[Understanding, Recalled]:
    voice = Recalled()
    return Understanding(business(trade), voice=voice, trust=trust), voice


def main() -> None:
    """Print the figures."""
    judged = list(crossed([*examples(), *noise()]))
    for trust in dict.fromkeys(each.trust for each in judged):
        print(trust)
    for language in ("pl", "en", None):
        _print(language or "both", [each for each in judged if language in {None, each.example.language}])


def _print(name: str, judged: Sequence[Judged]) -> None:
    right = np.array([each.read == each.example.acts[0] for each in judged])
    certain = np.array([each.certain for each in judged])
    rules = np.mean([each.by_rules == each.example.acts[0] for each in judged])
    voice = np.mean([each.opinion.act == each.example.acts[0] for each in judged])
    print(f"{name}: {len(judged)}, rules {rules:.1%}, voice {voice:.1%}, both {right.mean():.1%}")
    print(
        f"  certain {certain.mean():.1%}, of them right {right[certain].mean():.1%}, "
        f"certain and wrong {(certain & ~right).mean():.1%}"
    )
    danger = np.array(["emergency" in each.example.acts for each in judged])
    for what, found in _found(judged).items():
        print(f"  danger by {what}: {found[danger].mean():.1%}, false {found[~danger].mean():.2%}")


def _found(judged: Sequence[Judged]) -> dict[str, Array]:
    return {
        "patterns": np.array([find_emergency(each.example.text) is not None for each in judged]),
        "voice": np.array([_alarms(each.example, each.opinion, each.trust) for each in judged]),
        "both": np.array([each.read == "emergency" for each in judged]),
    }


if __name__ == "__main__":
    main()
