"""Another visit like the one just booked, for somebody else or right after it: "a moja mama też?".

Decides only.
"""

import re
from dataclasses import replace
from datetime import datetime

from receptionist.dialogue import decisions as do
from receptionist.dialogue.absorbing import absorb
from receptionist.dialogue.frame import Frame
from receptionist.dialogue.questions import Message
from receptionist.dialogue.usual import at_that_hour
from receptionist.dialogue.visit_choice import is_shift, shift
from receptionist.domain.availability import Slot
from receptionist.domain.business import Business
from receptionist.language.audience import groups_of
from receptionist.language.party import another_animal, another_person
from receptionist.language.text import fold, tokens
from receptionist.language.when import When

_SAME = re.compile(r"\b(?:to samo|tak samo|taki? sam\w*|t[eay] sam\w*|tej samej|the same|same)\b")
_SAME_FOR = re.compile(r"\W*(?:(?:and|a|i|no|to|then|so|jeszcze)\W+)*(?:samo|the same|same) (?:dla|for)\b")
_ALSO = re.compile(r"\b(?:tez|takze|rowniez|jeszcze|too|also|as well|another)\b")
_COULD = re.compile(r"\b(?:moglab?y?\w*|moglby\w*|chcial\w*|chce|mozna|could|can|would|wants?|likes?)\b")
_AFTER = re.compile(
    r"\b(?:zaraz|od razu|tuz|bezposrednio) po\b|\bpo (?:mnie|nim|niej|nas|tym)\b"
    r"|\b(?:right|straight|just|directly) after\b|\bafter (?:me|him|her|us|that|it)\b"
)
_OTHER_MATTERS = frozenset(("cancel", "late", "my_visits", "human", "waitlist", "thanks"))
_ORDINAL = re.compile(r"^\W*(?:na |dla |do )?(?:drug|pierwsz|trzec)\w+\W*$")


def one_more(frame: Frame, message: Message, business: Business) -> tuple[Frame, do.Step] | None:
    """The frame and the step for such a wish; None where the message is none, or has been answered."""
    idle = frame.booked and not (frame.booking or frame.pending or frame.moving or frame.cancelling)
    if not idle or message.answers or not _is_wished(message):
        return None
    last, reading = frame.booked[-1].slot, message.reading
    whens = tuple(w for w in reading.whens if not _ORDINAL.match(fold(w.words)) and not is_shift(w.words))
    known = absorb(frame, replace(reading, whens=whens), business, wishes=True)
    known = replace(known, booking=True, people=1, wish=_wish(message, whens, last, business))
    if another_person(reading.text) and known.name == frame.name:
        known = replace(known, name=None)
    if not (known.service or known.either):
        if not _suits(last.service, reading.text, business):
            return known, do.AskService()
        known = replace(known, service=last.service)
    if not known.staff and _AFTER.search(fold(reading.text)) and _does(last.staff, known.service, business):
        known = replace(known, staff=last.staff)
    return known, do.Seek() if known.service else do.AskService(known.either)


def _is_wished(message: Message) -> bool:
    reading, said = message.reading, fold(message.reading.text)
    same = bool(_SAME.search(said))
    if "emergency" in reading.intents or (reading.certain and reading.intents[0] in _OTHER_MATTERS):
        return False
    if "complaint" in reading.intents and not _SAME_FOR.match(said):
        return False
    if another_person(reading.text) or another_animal(reading.text):
        return same or bool(_ALSO.search(said) and (_COULD.search(said) or "?" in reading.text))
    return bool(reading.services and _AFTER.search(said) and not reading.whens)


def _wish(message: Message, whens: tuple[When, ...], last: Slot, business: Business) -> tuple[When, ...]:
    """When: as said, else right after the last visit, or at its hour where somebody else may be free."""
    start: datetime = business.local(last.start).replace(tzinfo=None)
    if by := shift(message.reading):
        return (_at(start + by),)
    if whens:
        return at_that_hour(whens, start)
    alone = len(business.service(last.service).staff) == 1
    after = _AFTER.search(fold(message.reading.text)) or alone
    return (_at(business.local(last.end).replace(tzinfo=None) if after else start),)


def _at(start: datetime) -> When:
    return When(start=start, end=None, clock_said=True)


def _does(staff: str, service: str | None, business: Business) -> bool:
    return service is not None and staff in business.service(service).staff


def _suits(service: str, text: str, business: Business) -> bool:
    """Whether a service is for those whom a text names: what is for women is not the same for a son."""
    named = [groups_of(t.folded) for name in business.service(service).name.values() for t in tokens(name)]
    own, theirs = (
        frozenset[str]().union(*named),
        frozenset[str]().union(*(groups_of(t.folded) for t in tokens(text))),
    )
    return not own or not theirs or bool(own & theirs)
