"""So long from now, said with a bare "w": "w 48 godzin", "w tydzień". How long a visit takes is no time."""

import re
from collections.abc import Sequence

from receptionist.language.when.lengths import from_now_for
from receptionist.language.when.production import Built
from receptionist.language.when.values import Length, Node, Scene

_DEADLINE = Length(minutes=12 * 60)
"""No visit takes so long: from here on hours are a deadline in any sentence."""
_SO_LONG = re.compile(
    r"(?:godzin\w*|h|dni|tydzie[nń]|tygodnie|tygodni|kwarta[lł]y?|miesi[aą]ce?|miesi[eę]cy|rok|lata?)$"
)
"""The case of a stretch; "w 12 tygodniu" counts weeks of something else."""
_TOLD = re.compile(
    r"\b(?!chwil|czyli|problem|chcia|wola|mog|myśla)\w{2,}(?:[łl][aoy]|[łl][ae]m|ł|[aeiy]li)\b", re.IGNORECASE
)


def so_long(parts: Sequence[Node], scene: Scene) -> Built:
    """From now until it is over; hours only as a deadline or where nothing else is said."""
    value, raw = parts[-1].value, scene.raw(parts[-1]).lower()
    if not isinstance(value, Length) or not scene.raw(parts[0]).lower().startswith("w"):
        return None
    if value == Length(days=1) or not _SO_LONG.search(raw) or _told(parts[0], scene):
        return None
    alone = scene.text[parts[0].start : parts[-1].end] == scene.text.strip(" .,!?")
    if value.minutes and value.minutes < _DEADLINE.minutes and not alone:
        return None
    return from_now_for(value, scene)


def _told(preposition: Node, scene: Scene) -> bool:
    """ "hybryda odpadła w 4 dni": a story, not a wish."""
    sentence = re.split(r"[.?!;\n]", scene.text[: preposition.start])[-1]
    return _TOLD.search(sentence) is not None
