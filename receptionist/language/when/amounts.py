"""How long, not when: "15 minut", "pół godziny", "an hour". Reads lengths only."""

from datetime import datetime, time, timedelta

from receptionist.language.when import grammar
from receptionist.language.when.production import reduce
from receptionist.language.when.reader import lexicon
from receptionist.language.when.scanner import scan
from receptionist.language.when.values import Length, Node, Scene

_QUARTER = timedelta(minutes=15)
_ANY_DAY = datetime(2000, 1, 3)


def amounts(text: str, language: str = "pl") -> list[timedelta]:
    """The lengths that a text names, in its order; months and years are none."""
    nodes = scan(text, lexicon(language))
    scene = Scene(text, _ANY_DAY, time(7), time(21), awaiting=False, moving=False)
    for stage in (grammar.GUARDS, grammar.MINUTES, grammar.LENGTHS):
        nodes = reduce(nodes, stage, scene)
    return [length for node in nodes if (length := _length(node))]


def _length(node: Node) -> timedelta | None:
    if node.kind == "quarter":
        return _QUARTER
    if node.kind not in ("length", "unit") or not isinstance(node.value, Length) or node.value.months:
        return None
    return timedelta(days=node.value.days, minutes=node.value.minutes) or None
