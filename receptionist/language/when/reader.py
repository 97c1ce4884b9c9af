"""The one entrance: text → times. Reads the words, applies the grammar stage by stage, and never raises."""

import functools
from collections.abc import Sequence
from datetime import datetime, time
from pathlib import Path

from receptionist.language.when import answers, grammar, sense
from receptionist.language.when.almanac import one_day
from receptionist.language.when.assembly import Assembler
from receptionist.language.when.lexicon import Lexicon, load
from receptionist.language.when.production import reduce
from receptionist.language.when.scanner import scan
from receptionist.language.when.settle import edge_of
from receptionist.language.when.values import Clock, Days, Hours, Node, Scene, When

_STAGES = (
    grammar.GUARDS,
    grammar.MINUTES,
    grammar.LENGTHS,
    grammar.DATES,
    grammar.MONTHS,
    grammar.SPANS,
    grammar.CLOCKS,
)
_EVENING = Hours(Clock(17 * 60, fixed=True), Clock(24 * 60, fixed=True), "pm")
_IDLE = {"word", "comma", "stop", "dash"}


@functools.cache
def lexicon(language: str) -> Lexicon:
    """The words of a language; Polish where it is not known."""
    name, shortest = ("english", 6) if language == "en" else ("polish", 5)
    words = load(Path(__file__).with_name(f"{name}.txt"))
    words.forgive(("weekday", "month", "rel"), shortest)
    return words


def read(
    text: str,
    now: datetime,
    language: str = "pl",
    *,
    opens: time = time(7),
    closes: time = time(21),
    awaiting: bool = False,
) -> list[When]:
    """The times that a text names, soonest first; nothing where it names none.

    `now` is naive local wall clock, as are the answers. `opens` and `closes` bound the business's life and
    decide which half of the day a bare hour means. `awaiting`: the assistant has just asked for a time, so
    a bare "15" counts as one.
    """
    nodes = scan(text, lexicon(language))
    if all(node.kind in _IDLE for node in nodes):
        return []
    moving = any(node.kind == "move" for node in nodes)
    scene = Scene(text, now, opens, closes, awaiting, moving)
    for stage in _STAGES:
        nodes = reduce(_parted(nodes, scene) if stage is grammar.CLOCKS else nodes, stage, scene)
    if awaiting:
        nodes = reduce(nodes, grammar.WHEN_ASKED, scene)
    groups = Assembler(scene).walk(nodes)
    return answers.answers(sense.wished(groups, scene), scene)


def _edge(node: Node, before: Sequence[Node]) -> Node:
    """ "late tomorrow afternoon" is said around the day."""
    if [n.kind for n in before] != ["third", "day"] or not isinstance(node.value, Hours):
        return node
    which = before[0].value
    return node.became(node.kind, edge_of(node.value, which if isinstance(which, int) else 1))


def _parted(nodes: Sequence[Node], scene: Scene) -> list[Node]:
    """ "tonight" and "this" with a part are a day and a part of it."""
    parted: list[Node] = []
    for place, node in enumerate(nodes):
        this_part = node.kind == "this" and place + 1 < len(nodes) and nodes[place + 1].kind == "part"
        if this_part or node.kind == "tonight":
            parted.append(Node("day", Days((one_day(scene.today),)), node.start, node.end))
        if node.kind == "tonight":
            parted.append(Node("part", _EVENING, node.start, node.end))
        elif not this_part:
            parted.append(_edge(node, nodes[max(place - 2, 0) : place]))
    return parted
