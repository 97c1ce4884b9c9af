"""What is answered before the matter itself: other languages, insults, data withheld. Decides only."""

import re
from dataclasses import replace

from receptionist.dialogue import decisions as do
from receptionist.dialogue.acts import Reading
from receptionist.dialogue.frame import Frame
from receptionist.dialogue.weighing import ABOUT_VISITS, STAFF_MATTERS
from receptionist.language.detect import foreign
from receptionist.language.text import fold, tokens

FOREIGN = "foreign_"
"""What the topic of a handover begins with where the client writes in a language that is not spoken here."""
_A_NAME = 3
_HAS_NONE = re.compile(
    r"\bnie mam (?:\w+ )?(?:telefonu|komorki|numeru)\b|\b(?:don'?t|do not) have a (?:phone|mobile|number)\b"
)
_CURSES = re.compile(
    r"\b(?:kurw\w*|spierdal\w*|wypierdal\w*|odpierdol\w*|pierdol\w*|jeban\w*|jebac|jeb sie|chuj\w*|debil\w*"
    r"|idiot\w*|kretyn\w*|glup(?:i|ia|ku) \w*bot\w*|fuck\w*|asshole\w*|moron\w*"
    r"|bitch\w*|piece of shit|dickhead\w*)\b"
)
_WITHHELD = re.compile(
    r"\bnie (?:chce |bede |zamierzam |moge )?(?:poda\w*|dam(?! rady)|dawac|zostawi\w*)\b"
    r"|\bnie mam (?:telefonu|numeru|e?-?maila)\b"
    r"|\b(?:bez (?:numeru|telefonu|podawania))\b"
    r"|\b(?:won't|wont|not going to|don't want to|dont want to|rather not|prefer not to) "
    r"(?:give|share|leave|say)\b"
    r"|\bi (?:don't|dont) have (?:a |an )?(?:phone|number|email|e-mail)\b|\bno (?:phone|number|email)\b"
)


def aside(frame: Frame, reading: Reading) -> tuple[Frame, do.Step | None] | None:
    """The frame and the step (None: go on where we were) for such a message; None for an ordinary one."""
    if "emergency" in reading.intents:
        return None
    if tongue := _foreign(frame, reading):
        return frame, do.HandOver("unusual", FOREIGN + tongue)
    if _insults(reading):
        known = replace(frame, insults=frame.insults + 1)
        return known, do.HandOver("unusual", "insult") if known.insults > 1 else None
    return _withheld(frame, reading)


def _foreign(frame: Frame, reading: Reading) -> str | None:
    """The language; names are written in many scripts and languages."""
    names = frame.awaiting == "name" and len(tokens(reading.text)) <= _A_NAME
    return None if names else foreign(reading.text)


def _insults(reading: Reading) -> bool:
    """A curse and nothing else; what is wished or complained of with a curse is heard as it is."""
    if not _CURSES.search(fold(reading.text)):
        return False
    meant = set(reading.intents) & (ABOUT_VISITS | STAFF_MATTERS) if reading.certain else set()
    answers = reading.certain and reading.intents[0] in ("yes", "no", "question")
    return not (meant or answers or reading.services or reading.whens or reading.contact.words)


def _withheld(frame: Frame, reading: Reading) -> tuple[Frame, do.Step] | None:
    """Who will not leave a number is told why, then asked for an e-mail, then given to people."""
    if frame.slot is None or frame.awaiting not in ("name", "phone", "email") or reading.contact.words:
        return None
    said = _WITHHELD.search(fold(reading.text)) is not None
    if not said and (frame.awaiting == "name" or reading.intents[0] != "no" or reading.whens):
        return None  # "Nie, w piątek nie mogę": it is the day that is refused.
    has_none = frame.withheld == 0 and _HAS_NONE.search(fold(reading.text)) is not None
    known = replace(frame, withheld=frame.withheld + (2 if has_none else 1))
    if known.withheld > 2:
        return known, do.HandOver("rule", "no_contact")
    return known, do.AskDetails(why=known.withheld == 1)
