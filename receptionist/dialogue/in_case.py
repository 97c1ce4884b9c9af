"""Questions about what would be: "a jeśli mi coś wypadnie, do kiedy mogę odwołać?". Nothing is wished yet."""

import re
from dataclasses import replace

from receptionist.dialogue.acts import Reading
from receptionist.language.text import fold

NOTICE = "notice"
"""The topic of a question about until when a visit may be cancelled or moved."""

_IF = (
    r"(?:jesli|jezeli|jak(?= (?:mi|nam|nie|zachor\w+|jednak|odwolam|bede)\b)|gdyby\w*|jakby\w*|w razie|co jak"
    r"|what if|if|in case)"
)
_UNDO = r"(?:odwol\w+|przeloz\w+|przesun\w+|zrezygn\w+|anulow\w+|cancel\w*|resched\w+|move (?:it|my))"
_PREVENTED = (
    r"(?:(?:mi|nam|mnie) (?:\w+ )?wypad\w+|wypad\w+ (?:mi|nam)|zachoruj\w+|rozchoruj\w+|rozmysl\w+"
    r"|nie (?:bede mogl\w*|bedziemy mogli|dam rady|bede w stanie|przyjde)|zmieni\w* (?:zdanie|plany)"
    r"|something (?:\w+ )?comes up|change my mind|(?:get|fall|am) (?:sick|ill)"
    r"|(?:can ?'?t|cannot) (?:make|come))"
)
_HYPOTHETICAL = re.compile(
    rf"\b{_IF}\b.{{0,40}}?\b(?:{_PREVENTED}|{_UNDO})\b"
    rf"|\b(?:do kiedy|z jakim wyprzedzeniem|ile (?:\w+ )?(?:przed|wczesniej)|(?:how|until when).*"
    rf"(?:late|ahead|before|advance|notice|until)).*\b{_UNDO}\b"
    rf"|\b{_UNDO}\b.{{0,30}}\b(?:do kiedy|w ostatniej chwili|last minute)\b"
)
_WISHED = re.compile(
    r"(?<!gdybym )(?<!gdyby )(?<!jesli )(?<!jak )(?<!if i )"
    rf"\b(?:chce|chcial\w*|prosze|please|i'd like|want to)\b.*\b{_UNDO}\b"
)
_NOT_YET = re.compile(r"\?|\b(?:do kiedy|czy|jak|how|until when|what if|co jak|can i|could i|may i)\b")
_TO_WAIT = re.compile(r"\b(?:zwoln\w+|zwaln\w+|da\w* (?:mi )?znac|let me know|frees?|opens? up)\b")
_COSTS = re.compile(
    r"\b(?:plac\w*|zaplac\w*|koszt\w*|oplat\w*|zaliczk\w*|depozyt\w*|kar[aey]|przepad\w+|zwro\w+|odda\w*"
    r"|fee|charge\w*|pay|refund\w*|deposit|lose)\b"
)


def in_case(reading: Reading) -> Reading:
    """The reading of such a question as what it is; any other as it was."""
    said = fold(reading.text)
    if "emergency" in reading.intents or not (_HYPOTHETICAL.search(said) and _NOT_YET.search(said)):
        return reading
    if _TO_WAIT.search(said) or _WISHED.search(said):
        return reading
    topic = None if _COSTS.search(said) else NOTICE
    return replace(reading, intents=("question",), topic=topic, whens=(), certain=True)
