"""A yes that comes with more: "tak, a mogę z nim zostać?", "yes, and I need an invoice". Parts the two.

Decides nothing about the visit.
"""

import re
from dataclasses import dataclass, replace

from receptionist.dialogue import decisions as do
from receptionist.dialogue.acts import Context, Reading
from receptionist.dialogue.understanding import Understanding
from receptionist.language.text import fold

_JOINS = {
    "pl": r"i|a|ale|tylko|oraz|jeszcze|czy|gdzie|jak|kiedy|ile|co",
    "en": r"and|but|also|only|where|how|what|when|is|are|do|does|can|could|will",
}
_CUTS = {
    language: re.compile(rf"[,.;:!)]+\s+|\s+[-–]\s+|\s+(?=(?:{joins})\s)")
    for language, joins in _JOINS.items()
}
_JOINED = re.compile(r"^(?:(?:i|a|ale|tylko|oraz|no|and|but|also|just)\s+(?=\S+\s)|[,.;:!\s]+)+")
_TO_STAFF = (
    r"da\w* znac|przekaz\w*|uprzedz\w*|powiedz\w*|poinformuj\w*|zaznacz\w*|zanotuj\w*|dopis\w*"
    r"|tell|let .*\bknow|warn|inform|note|mention"
)
_TELLS = re.compile(rf"\b(?:{_TO_STAFF})\b")
_WISHES = re.compile(
    rf"\b(?:{_TO_STAFF}|prosze|prosil\w*|poprosze|zeby|zalezy|potrzeb\w+|uczulen\w*|uczulon\w*|alergi\w*|ciaz\w*"
    r"|wozk\w*|please|need|make sure|allerg\w*|pregnan\w*|wheelchair)\b"
)
_TO_WAIT = re.compile(r"\b(?:zwoln\w+|zwaln\w+|wczesniejsz\w+|frees?|free|opens?|comes? up|sooner|earlier)\b")
_IN_CASE = re.compile(r"\b(?:gdyby\w*|jesli|jezeli|co jak|what if|in case|if i)\b.*\?")
_ANOTHER_MATTER = frozenset(
    ("book", "availability", "reschedule", "waitlist", "my_visits", "emergency", "no")
)
_CONFIRMS = re.compile(r"\b(?:potwierdz\w+|confirm\w*)\b")
_AGREES = frozenset(("yes", "confirm", "cancel", "thanks", "greet"))
_FEWEST_WORDS = 2
_WISH_WORDS = 3


@dataclass(frozen=True, slots=True)
class Agreed:
    """The yes by itself and what was said beside it: a question (`asks`), or a matter for people.

    `for_staff`: as what people get it where its reading does not say that.
    """

    yes: Reading
    rest: Reading
    asks: bool = False
    for_staff: do.HandOver | None = None


def agreed(whole: Reading, context: Context, understanding: Understanding) -> Agreed | None:
    """The two parts of a message; None where it is no yes, or where nothing for others stands beside it."""
    if context.awaiting != "confirmation" and whole.intents[0] != "confirm":
        return None
    if whole.contact.words:
        return None  # What is to be booked is put right first, and asked about again.
    parts = None if "emergency" in whole.intents else _parts(whole, context, understanding)
    if parts is None:
        return None
    yes, text = parts
    if set(understanding.by_rules(text, context).intents) <= _AGREES:
        return None
    rest = understanding.by_rules(text, replace(context, awaiting=None))
    if "emergency" in rest.intents:  # Heard whole, it was none.
        rest = replace(rest, intents=("inform",), certain=False)
    return _beside(yes, rest)


def _parts(whole: Reading, context: Context, understanding: Understanding) -> tuple[Reading, str] | None:
    """The longest beginning that only agrees, and the words after it."""
    parts = None
    for cut in _CUTS[whole.language].finditer(fold(whole.text)):
        said = whole.text[: cut.start()]
        head = understanding.by_rules(said, context)
        agrees = "intent" in head.evidence or _CONFIRMS.search(fold(said))
        if not (agrees and set(head.intents) <= _AGREES and head.certain):
            break
        left = whole.text[cut.end() :]
        joined = _JOINED.match(fold(left))
        parts = head, left[joined.end() :] if joined else left
    return parts if parts and len(parts[1].split()) >= _FEWEST_WORDS else None


def _beside(yes: Reading, rest: Reading) -> Agreed | None:
    said = fold(rest.text)
    tells = bool(_TELLS.search(said)) and not _TO_WAIT.search(said)
    if rest.certain and rest.intents[0] in ("human", "complaint") and not rest.whens:
        return Agreed(yes, rest)
    if rest.whens or rest.refused or (rest.staff and not tells) or (rest.services and not rest.topic):
        return None  # They would rather have another time, person or service.
    if _asks(rest):
        return Agreed(yes, rest, asks=True)
    wishes = tells or (not _ANOTHER_MATTER & set(rest.intents) and bool(_WISHES.search(said)))
    if not wishes or len(said.split()) < _WISH_WORDS:
        return None
    return Agreed(yes, rest, for_staff=do.HandOver("unusual", "wish"))


def _asks(rest: Reading) -> bool:
    """Whether it is a question about something else than another visit or time."""
    if _IN_CASE.search(fold(rest.text)):
        return True
    if _ANOTHER_MATTER & set(rest.intents):
        return False
    for_people = rest.certain and rest.intents[0] in ("human", "complaint")
    return not for_people and ("question" in rest.intents or ("?" in rest.text and not rest.certain))
