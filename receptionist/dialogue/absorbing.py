"""What a message adds to the frame: services, staff, times, contact. Adds what was said; decides nothing."""

import re
from dataclasses import replace

from receptionist.dialogue.acts import Reading
from receptionist.dialogue.comparing import compared
from receptionist.dialogue.excluding import within
from receptionist.dialogue.frame import Frame
from receptionist.dialogue.leaving_out import left_out
from receptionist.dialogue.of_whom import the_other
from receptionist.dialogue.renaming import renamed
from receptionist.dialogue.together import clear_first, joins, queued, times_of, with_party
from receptionist.dialogue.wish import merge, moved
from receptionist.domain.business import Business
from receptionist.language.contact import read_contact
from receptionist.language.text import fold

BOOKING = ("book", "availability")
_WRONG_HOUR = re.compile(r"(?<!nie )\bza (?:pozno|wczesnie)\b|(?<!not )\btoo (?:late|early)\b")
_WITH_THEM = re.compile(r"\b(?:u|do) (?:niej|niego|nich|tej pani|tego pana)\b|\bwith (?:her|him|them)\b")
_ON_TOP = re.compile(
    r"\b(?:jeszcze(?! (?:raz|nie\b|inacz))|dodatkowo|do tego|oprocz tego|poza tym|przy okazji|od razu tez|"
    r"do(?:rzuc|lacz|loz|pisz|bier)\w*|plus|takze|tez|rowniez|"
    r"also|as well|too|add|on top|while i'?m (?:at it|there))\b"
)
_INSTEAD = re.compile(r"\b(?:zamiast|jednak|wol[ea]\w*|raczej|tylko|instead|rather|only|change it)\b")


def absorb(frame: Frame, reading: Reading, business: Business, *, wishes: bool) -> Frame:
    """The frame after a message. `wishes` False: its times and people are no wish (a mere question)."""
    known = _spoken_of(_with_contact(frame, reading), reading)
    known = with_party(known, reading) if wishes else known
    known = compared(_with_services(known, reading, wishes=wishes), reading, business)
    if not wishes:
        return known
    wants = any(i in BOOKING for i in reading.intents)
    if wants or _continues(known, reading):
        known = replace(known, booking=True)
    known = _for_the_person(_with_staff(_past_refusal(known, business), reading, frame, business), business)
    theirs = [s for s in frame.offered if known.staff in (None, s.staff)]
    offered_on = [business.local(s.start).date() for s in theirs or frame.offered]
    whens = [when for when in times_of(reading) if not _of_client(reading, when.words)]
    if not whens:
        return known
    if frame.moving and not frame.wish:
        return replace(known, wish=moved(whens, business.local(frame.moving.slot.start).replace(tzinfo=None)))
    before = () if _WRONG_HOUR.search(fold(reading.text)) else known.wish
    return replace(known, wish=merge(within(whens, before), before, offered_on))


def _of_client(reading: Reading, words: str) -> bool:
    """Whether words belong to the client's own name or address: people are called Lis, Maj and Sobota."""
    return any(words.strip(" ,.;") in own for own in reading.contact.words.values())


def _continues(frame: Frame, reading: Reading) -> bool:
    """Whether what was merely given belongs to a booking: "balejaż", "środa 17:30", "to w czwartek"."""
    if reading.services and any(when.clock_said for when in reading.whens):
        return True  # "strzyżenie w piątek po 16, ile to kosztuje?"
    gives = any(i in ("inform", "yes", "no") for i in reading.intents)
    return gives and bool(reading.services or (reading.whens and frame.service) or frame.booking)


def _with_contact(frame: Frame, reading: Reading) -> Frame:
    contact = reading.contact
    return replace(
        frame,
        name=renamed(frame, reading) or contact.name or _with_surname(frame, reading),
        phone=contact.phone or frame.phone,
        email=contact.email or frame.email,
    )


def _with_surname(frame: Frame, reading: Reading) -> str | None:
    """The name known so far; a surname that follows a first name in a message of its own is added."""
    if frame.awaiting != "phone" or not frame.name or " " in frame.name or reading.certain:
        return frame.name
    added = read_contact(reading.text, awaiting="name").name
    return f"{frame.name} {added}" if added and " " not in added else frame.name


def _with_services(frame: Frame, reading: Reading, *, wishes: bool) -> Frame:
    named = sorted(dict.fromkeys(m.ids for m in reading.services), key=len)
    if (
        not (named or reading.refused)
        or frame.moving
        or (not wishes and (frame.booking or any(len(ids) > 1 for ids in named[:1])))
    ):
        return frame
    if (fewer := left_out(frame, reading)) != frame:
        return fewer
    if not named:
        return frame
    if _adds(frame, reading, named):
        return clear_first(replace(frame, queue=(*queued(frame), *named), apart=False))
    if not wishes and len(named) > 1 and reading.staff:  # Whichever of them that person does.
        return replace(frame, service=None, either=tuple(i for ids in named for i in ids), queue=())
    first, *rest = named
    queue = tuple(rest) or _still_queued(frame, first)
    return clear_first(replace(frame, service=None, either=first, queue=queue, apart=False))


def _adds(frame: Frame, reading: Reading, named: list[tuple[str, ...]]) -> bool:
    """Whether these services come on top of the one that is being booked: "a jeszcze manicure"."""
    if not (frame.booking and frame.service) or any(frame.service in ids for ids in named):
        return False
    said = fold(reading.text)
    return (bool(_ON_TOP.search(said)) or joins(frame, reading)) and not _INSTEAD.search(said)


def _still_queued(frame: Frame, answer: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """What was to follow stays so when a question about the first service is answered."""
    return frame.queue if frame.awaiting == "service" and answer[0] in frame.either else ()


def _with_staff(frame: Frame, reading: Reading, before: Frame, business: Business) -> Frame:
    if reading.any_staff:
        return replace(frame, staff=None, any_staff=True)
    named = _named(reading) or the_other(before, reading, business)
    if named is None and not frame.staff and _WITH_THEM.search(fold(reading.text)):
        named = frame.spoken_of
    return replace(frame, staff=named, any_staff=False) if named else frame


def _named(reading: Reading) -> str | None:
    """The one person of the business whom a message names."""
    named = (m.ids[0] for m in reading.staff if len(m.ids) == 1 and not _of_client(reading, m.words))
    return next(named, None)


def _spoken_of(frame: Frame, reading: Reading) -> Frame:
    return replace(frame, spoken_of=_named(reading) or frame.spoken_of)


def _past_refusal(frame: Frame, business: Business) -> Frame:
    """Once others were offered because the person asked for does not do it, anyone will do."""
    told = frame.offered and frame.service and frame.staff
    if told and frame.staff not in business.service(frame.service or "").staff:
        return replace(frame, staff=None)
    return frame


def _for_the_person(frame: Frame, business: Business) -> Frame:
    """Of services that fit the words, those which the person asked for does."""
    theirs = tuple(s for s in frame.either if frame.staff in business.service(s).staff)
    if not theirs or theirs == frame.either:
        return frame
    return replace(frame, service=theirs[0], either=()) if len(theirs) == 1 else replace(frame, either=theirs)
