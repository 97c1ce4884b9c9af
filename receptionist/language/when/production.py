"""The engine of the grammar: patterns over kinds of nodes, tried in order, each once a place.

A pattern is written with names ("in length weekday?"); inside, every kind is one letter, so that the
standard regular expressions do the matching and the work stays in proportion to the text.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from receptionist.language.when.values import Node, Scene, Value

Built = tuple[str, Value] | None
Build = Callable[[Sequence[Node], Scene], Built]


class _Letters(dict[str, str]):
    """The one letter that stands for a kind in a pattern, given out on first use."""

    def __missing__(self, kind: str) -> str:
        self[kind] = chr(0xE000 + len(self))
        return self[kind]


_LETTER = _Letters()


def pattern(names: str) -> re.Pattern[str]:
    """A pattern over kinds: "(num|ord) of? month"."""
    return re.compile(re.sub(r"[a-z_]+", lambda m: _LETTER[m.group()], names).replace(" ", ""))


@dataclass(frozen=True, slots=True)
class Production:
    """Nodes of this pattern become one node, unless `build` refuses them with None."""

    pattern: re.Pattern[str]
    build: Build


def rule(names: str, build: Build) -> Production:
    return Production(pattern(names), build)


def reduce(nodes: list[Node], productions: Sequence[Production], scene: Scene) -> list[Node]:
    """The nodes after every production was tried from left to right."""
    kinds = "".join([_LETTER[node.kind] for node in nodes])
    for production in productions:
        place = 0
        while match := production.pattern.search(kinds, place):
            first, last = match.span()
            place = first + 1
            built = production.build(nodes[first:last], scene)
            if built is None:
                continue
            nodes[first:last] = [_joined(nodes[first:last], built)]
            kinds = kinds[:first] + _LETTER[built[0]] + kinds[last:]
    return nodes


def _joined(parts: Sequence[Node], built: tuple[str, Value]) -> Node:
    notes = {part.note for part in parts if part.note == "source"}
    return Node(built[0], built[1], parts[0].start, parts[-1].end, "source" if notes else "")


def first(parts: Sequence[Node], *kinds: str) -> Node | None:
    """The first part of one of these kinds."""
    return next((part for part in parts if part.kind in kinds), None)


def every(parts: Sequence[Node], *kinds: str) -> list[Node]:
    """All parts of these kinds, in order."""
    return [part for part in parts if part.kind in kinds]
