"""Which of the client's own visits a message is about, how far it is shifted. Finds; does not decide."""

import re
from collections.abc import Callable, Sequence
from datetime import timedelta

from receptionist.dialogue.acts import Reading
from receptionist.dialogue.choosing import LAST, named_place, read_choice
from receptionist.dialogue.frame import OwnVisit
from receptionist.dialogue.picking import is_at
from receptionist.domain.business import Business
from receptionist.language.text import fold
from receptionist.language.when import When, amounts, read

_EARLIER = re.compile(r"\b(wczesniej\w*|szybciej|przyspiesz\w*|earlier|sooner|forward|ahead)\b")
_LATER = re.compile(r"\b(pozniej\w*|opozni\w*|later|back)\b")
_BY = re.compile(r"\b(przesun\w*|przeloz\w*|przelozyc|opozni\w*|przyspiesz\w*|move|push|shift|bring)\b")
# "z czwartku na piątek", "from Tuesday to Wednesday": the time reader gives the wish only, here is the rest.
_FROM = re.compile(r"\b(?:z|ze|from)\s+(.{2,40}?)\s+(?:na|to|until|do)\b")
_ONTO = re.compile(r"\b(?:na|to|do|for)\W*$")
_OTHER = re.compile(r"\b(the other( one)?|t[ea] druga wizyt[ae]|pozostal\w+)\b")
_EVERY = re.compile(r"\b(wszystki\w+|obie|oba|obydw\w+|all|both)\b")

Fits = Callable[[OwnVisit], bool]


def meant(
    visits: Sequence[OwnVisit], reading: Reading, business: Business, *, in_order: bool = False
) -> tuple[OwnVisit, ...]:
    """The visits that fit what was said of them: service, person, day, hour, place in a list.

    `in_order`: they were listed to the client, so that "ta druga" is the second, not the other one.
    Each thing said narrows the choice only where it leaves one: what fits none is no reason to lose all.
    """
    left = tuple(visits)
    for fits in _narrowing(reading, business):
        left = tuple(visit for visit in left if fits(visit)) or left
    if len(left) == 2 and not in_order and _OTHER.search(fold(reading.text)):
        return left[:1]  # The last is the one that was just spoken of.
    left = tuple(sorted(left, key=lambda visit: visit.slot.start))
    spoken = [when.span for when in reading.whens]
    number = named_place(reading.text, spoken) if in_order else _chosen_alone(reading)
    if number and len(left) > 1:
        place = len(left) if number == LAST else number
        left = left[place - 1 : place] or left
    return left


def _chosen_alone(reading: Reading) -> int | None:
    numbered = read_choice(reading.text)
    return numbered[0] if numbered and not reading.whens else None


def every(reading: Reading) -> bool:
    """Whether all of one's visits are meant: "odwołaj wszystkie", "cancel both"."""
    return bool(_EVERY.search(fold(reading.text)))


def shift(reading: Reading) -> timedelta | None:
    """By how much a visit is to be moved: "o godzinę później", "half an hour earlier"; None: not said so."""
    folded = fold(reading.text)
    earlier = bool(_EARLIER.search(folded))
    if not (earlier or _LATER.search(folded) or _BY.search(folded)):
        return None
    lengths = amounts(reading.text, reading.language)
    return (-lengths[0] if earlier else lengths[0]) if lengths else None


def is_shift(words: str) -> bool:
    """Whether words of time say by how much, not when: "dzień później", "an hour earlier"."""
    said = fold(words)
    return bool(_EARLIER.search(said) or _LATER.search(said))


def lateness(reading: Reading) -> int | None:
    """How many minutes late a client will be, where it is said."""
    lengths = amounts(reading.text, reading.language)
    return int(lengths[0].total_seconds() // 60) if lengths else None


def _narrowing(reading: Reading, business: Business) -> list[Fits]:
    services = {i for mention in reading.services for i in mention.ids}
    staff = {i for mention in reading.staff for i in mention.ids}
    return [
        lambda visit: visit.slot.service in services,
        lambda visit: visit.slot.staff in staff,
        lambda visit: _is_then(visit, reading, business),
    ]


def _is_then(visit: OwnVisit, reading: Reading, business: Business) -> bool:
    """Whether the visit is at the time said of it; in a move, at the time that it is moved from."""
    start = business.local(visit.slot.start).replace(tzinfo=None)
    if "reschedule" not in reading.intents:
        return any(is_at(when, start) for when in reading.whens)
    the_day_before = start.replace(hour=0, minute=0) - timedelta(hours=12)
    said = _FROM.search(fold(reading.text))
    if said is None:
        spoken = read(reading.text, the_day_before, reading.language)
        return any(is_at(when, start) for when in spoken if _is_of_the_visit(when, reading))
    words = reading.text[said.start(1) : said.end(1)]
    return any(is_at(when, start) for when in read(words, the_day_before, reading.language))


def _is_of_the_visit(when: When, reading: Reading) -> bool:
    """Whether a time in a move says which visit: it is not wished for, or only moved by a length."""
    if _ONTO.search(fold(reading.text[: when.span[0]])) or is_shift(when.words):
        return False
    wished = any(when.span[0] < other.span[1] and other.span[0] < when.span[1] for other in reading.whens)
    return not wished or shift(reading) is not None
