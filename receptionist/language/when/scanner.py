"""Text → nodes: figures by one expression, words by the lexicon. Decides nothing else."""

import re
from collections.abc import Callable, Mapping, Sequence

from receptionist.language.text import fold
from receptionist.language.when.lexicon import Lexicon
from receptionist.language.when.values import Length, Node, Value

LONGEST_TEXT = 4000
"""Letters read: no client's message is longer, and the work stays bounded."""

_FEMININE = "stej|tej|ej|szej|sza|giej|ga|ciej|cia|mej|sta|ta"
_MASCULINE = "stego|ego|tego|go|szego|giego|ciego|mego"
_PLAIN = "th|st|nd|rd|ty|szy|gi|ci|my|sty|ym|tym|szym|gim|cim"
_TOKEN = re.compile(
    rf"""
      (?P<skip> [\w.+-]{{1,64}}@[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{1,4}}
             | (?:https?://|www\.)\S+ | \+\d[\d\ \-()]{{7,20}}\d
             | (?<!\d)\d{{3}}(?P<gap>[ .-])\d{{3}}(?P=gap)\d{{3,4}}(?!\d)
             | \d{{9,}} | \d+\+ | (?<!\d)\d{{2}}-\d{{3}}(?!\d)
             | \d+(?:[.,]\d+)?\s?(?:%|zl\b|pln\b|eur\b|usd\b|[€$£]) | [€$£]\s?\d+ )
    | (?P<iso> (?<!\d)\d{{4}}(?P<line>[-/.])\d{{1,2}}(?P=line)\d{{1,2}}(?!\d) ) t?
    | (?P<isomonth> (?<!\d)20\d\d-[01]\d(?![\d-]) )
    | (?P<dmy> (?<!\d)\d{{1,2}}\ ?(?P<stroke>[./-])\ ?\d{{1,2}}\ ?(?P=stroke)\ ?(?:\d{{4}}|\d{{2}})(?!\d) )
    | (?P<clock> (?<![\d.,])\d{{1,2}}\ ?[:;]\ ?\d{{2}}(?::\d{{2}})?(?!\d) | (?<!\d)\d{{1,2}}h(?:\d{{2}})?\b )
    | (?P<dotted> (?<![\d.,])\d{{1,2}}[./]\d{{1,2}}(?!\d|[.,]\d) )
    | (?P<feminine> (?<!\d)\d{{1,2}}(?:\ ?[-']\ ?)?(?:{_FEMININE})\b )
    | (?P<masculine> (?<!\d)\d{{1,2}}(?:\ ?[-']\ ?)?(?:{_MASCULINE})\b )
    | (?P<plain> (?<!\d)\d{{1,2}}(?:\ ?[-']\ ?)?(?:{_PLAIN})\b )
    | (?P<minutes> (?<![\d:.,])\d{{1,3}}['’′](?!\w) )
    | (?P<number> \d+ )
    | (?P<half> [ap]\ ?\.?\ ?m\b\.? | (?<=\d)[ap]\b\.? )
    | (?P<word> noon(?=ish\b) | (?:week-end|smigus-dyngus|o["”]clock)\b | [^\W\d_]+(?:['’][^\W\d_]+)* )
    | (?P<mark> [,;:.!?()&@\-–—\n…] | (?<!\d)/(?!\d) )
    """,
    re.VERBOSE,
)
_MARKS = {
    ",": "comma",
    ";": "stop",
    "-": "dash",
    "–": "dash",
    "—": "dash",
    "&": "and",
    "/": "or",
    "@": "at",
    ":": "colon",
}
_ABBREVIATED = {
    "at",
    "drop",
    "weekday",
    "month",
    "oclock",
    "unit",
    "about",
    "street",
    "day_ord",
    "title",
    "numbered",
    "ord",
    "num",
    "working",
}


def scan(text: str, lexicon: Lexicon) -> list[Node]:
    """The nodes of the text; each stands for `text[start:end]`."""
    folded = fold(text[:LONGEST_TEXT])
    found = list(_TOKEN.finditer(folded))
    words = [match.group() if match.lastgroup == "word" else "" for match in found]
    nodes: list[Node] = []
    place = 0
    while place < len(found):
        entry = lexicon.find(words, place) if words[place] else None
        size = entry[1] if entry else 1
        start, end = found[place].start(), found[place + size - 1].end()
        if entry and entry[0].kind != "drop":
            nodes.append(Node(entry[0].kind, entry[0].value, start, end, entry[0].note))
        elif entry is None:
            nodes.append(_figures(found[place]))
        place += size
    return _compounds(_without_abbreviation_dots(_whole_names(nodes, folded), folded), folded)


def _whole_names(nodes: list[Node], folded: str) -> list[Node]:
    """A hyphenated name is one word: "Kaczmarek-Lis" holds no month, but "pon-pt" is a range."""
    first = 0
    for place in range(1, len(nodes) + 1):
        if place < len(nodes) and _glued(nodes[place - 1], nodes[place], folded):
            continue
        run = nodes[first:place]
        kinds = {node.kind for node in run}
        if len(run) > 2 and ("word" in kinds or {"weekday", "month"} <= kinds):
            nodes[first:place] = [node.became("word") for node in run]
        first = place
    return nodes


def _glued(left: Node, right: Node, folded: str) -> bool:
    """A hyphen and a letter next to each other, "-time" aside ("lunch-time")."""
    if left.end != right.start or "dash" not in (left.kind, right.kind):
        return False
    word = right if left.kind == "dash" else left
    return folded[word.start].isalpha() and folded[word.start : word.end] != "time"


def _figures(match: re.Match[str]) -> Node:
    """A node for what is no word of the lexicon."""
    name = match.lastgroup or "word"
    kind, value = _READERS[name](match.group(name))
    return Node(kind, value, match.start(), match.end(name))


def _integers(written: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", written))


def _number(written: str) -> tuple[str, Value]:
    if len(written) <= 2:
        return "num", int(written)
    if len(written) > 4:
        return "skip", None
    return ("year" if 1900 <= int(written) < 2200 else "digits"), int(written)


def _clock(written: str) -> tuple[str, Value]:
    hour, minute = (*_integers(written), 0)[:2]
    counted = written.endswith("h")  # "48h" is a length
    return ("hhmm", (hour, minute)) if (hour <= 24 or counted) and minute < 60 else ("skip", None)


def _ordinal(kind: str, written: str) -> tuple[str, Value]:
    return kind, _integers(written)[0]


_READERS: Mapping[str, Callable[[str], tuple[str, Value]]] = {
    "skip": lambda _: ("skip", None),
    "iso": lambda written: ("ymd", _integers(written)),
    "isomonth": lambda written: ("ym", _integers(written)),
    "dmy": lambda written: ("dmy", _integers(written)),
    "clock": _clock,
    "dotted": lambda written: ("dotted", _integers(written)),
    "feminine": lambda written: _ordinal("hour_ord", written),
    "masculine": lambda written: _ordinal("day_ord", written),
    "plain": lambda written: _ordinal("ord", written),
    "minutes": lambda written: ("length", Length(minutes=_integers(written)[0])),
    "number": _number,
    "half": lambda written: ("ampm", 12 if written[0] == "p" else 0),
    "word": lambda _: ("word", None),
    "mark": lambda written: (_MARKS.get(written, "stop"), None),
}


def _without_abbreviation_dots(nodes: Sequence[Node], folded: str) -> list[Node]:
    """ "pt. 15", "18. lutego": the dot belongs to the word unless the sentence plainly ends there."""
    kept: list[Node] = []
    for node in nodes:
        before = kept[-1] if kept else None
        glued = before is not None and before.end == node.start and before.kind in _ABBREVIATED
        if node.kind == "stop" and folded[node.start] == "." and glued:
            continue
        kept.append(node)
    return kept


def _compounds(nodes: Sequence[Node], folded: str) -> list[Node]:
    """Twenty + three → 23, dwudziestego + siódmego → 27."""
    kept: list[Node] = []
    for node in nodes:
        if len(kept) >= 2 and kept[-1].kind == "dash" and _adds(kept[-2], node, folded):
            kept.pop()
        if kept and _adds(kept[-1], node, folded):
            kept.append(_sum(kept.pop(), node))
        else:
            kept.append(node)
    return kept


def _sum(tens: Node, ones: Node) -> Node:
    return Node(ones.kind, int(str(tens.value)) + int(str(ones.value)), tens.start, ones.end, ones.note)


def _adds(tens: Node, ones: Node, folded: str) -> bool:
    numbers = ("num", "ord", "day_ord", "hour_ord")
    if tens.kind not in numbers or ones.kind not in numbers or folded[ones.start].isdigit():
        return False
    if (
        tens.value not in (20, 30, 40, 50)
        or not 1 <= int(str(ones.value)) <= 9
        or folded[tens.start].isdigit()
    ):
        return False
    return tens.kind in ("num", ones.kind) and (tens.kind != "num" or ones.kind in ("num", "ord"))
