"""Whether a client lets go of what is held or moved, or wants a new visit instead. Finds only."""

import re

from receptionist.dialogue.acts import Reading
from receptionist.dialogue.frame import Frame
from receptionist.language.text import fold

_AS_IT_IS = re.compile(
    r"\b(?:zosta(?:je|nie|wiam|wmy|w|wcie)|bez zmian|leave it|keep (?:it|mine|the)|as it (?:is|was))\b"
)
_CHANGE = re.compile(r"\b(?:zmien\w*|zmian\w*|inn[aeyi]\w*|pomyl\w*|chang\w*|different|other|wrong)\b")
_NEW_ONE = re.compile(r"\bnow[yae]\w* (?:termin|wizyt)\w*|\bnew (?:time|one|visit|appointment)\b")
_GIVES_UP = re.compile(
    r"\b(?:rezygn\w*|zrezygn\w*|rozmysl\w*|zostaw\w*|odpuszcz\w*|nie chce|niewazne|never ?mind|forget it"
    r"|leave it|don ?['’]?t want|not any ?more|no longer)\b"
)


def leaves_it(reading: Reading) -> bool:
    """Whether a visit that was to be moved stays as it is."""
    return bool(_AS_IT_IS.search(fold(reading.text)))


def drops_it(frame: Frame, reading: Reading) -> bool:
    """Whether a slot is given up, not refused for a detail of it that is to be changed."""
    said = fold(reading.text)
    refuses = frame.awaiting == "confirmation" and reading.intents[0] == "no"
    return not _CHANGE.search(said) and (not refuses or bool(_GIVES_UP.search(said)))


def wants_a_new_one(reading: Reading) -> bool:
    """Whether a new visit is spoken of."""
    return bool(_NEW_ONE.search(fold(reading.text)))
