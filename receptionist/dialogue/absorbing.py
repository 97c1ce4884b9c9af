"""What a message adds to the frame: services, staff, times, contact. Adds what was said; decides nothing."""

from dataclasses import replace

from receptionist.dialogue.acts import Reading
from receptionist.dialogue.frame import Frame
from receptionist.dialogue.wish import merge
from receptionist.domain.business import Business

BOOKING = ("book", "availability")


def absorb(frame: Frame, reading: Reading, business: Business, *, wishes: bool) -> Frame:
    """The frame after a message. `wishes` False: its times and people are no wish (a mere question)."""
    known = _with_contact(frame, reading)
    known = _with_services(known, reading, wishes=wishes)
    if not wishes:
        return known
    wants = any(i in BOOKING for i in reading.intents)
    if wants or _continues(known, reading):
        known = replace(known, booking=True)
    known = _with_staff(known, reading)
    offered_on = [business.local(s.start).date() for s in frame.offered]
    whens = [when for when in reading.whens if not _of_client(reading, when.words)]
    return replace(known, wish=merge(whens, known.wish, offered_on)) if whens else known


def _of_client(reading: Reading, words: str) -> bool:
    """Whether words belong to the client's own name or address: people are called Lis, Maj and Sobota."""
    return any(words.strip(" ,.;") in own for own in reading.contact.words.values())


def _continues(frame: Frame, reading: Reading) -> bool:
    """Whether what was merely given belongs to a booking: "balejaż", "środa 17:30", "to w czwartek"."""
    gives = any(i in ("inform", "yes", "no") for i in reading.intents)
    return gives and bool(reading.services or (reading.whens and frame.service) or frame.booking)


def _with_contact(frame: Frame, reading: Reading) -> Frame:
    contact = reading.contact
    return replace(
        frame,
        name=contact.name or frame.name,
        phone=contact.phone or frame.phone,
        email=contact.email or frame.email,
    )


def _with_services(frame: Frame, reading: Reading, *, wishes: bool) -> Frame:
    named = list(dict.fromkeys(m.ids[0] for m in reading.services if len(m.ids) == 1))
    either = next((m.ids for m in reading.services if len(m.ids) > 1), ())
    if not named:
        return replace(frame, either=either, service=None) if either and wishes else frame
    if not wishes and frame.booking:
        return frame
    first, *rest = named
    return replace(frame, service=first, queue=tuple(rest), either=())


def _with_staff(frame: Frame, reading: Reading) -> Frame:
    if reading.any_staff:
        return replace(frame, staff=None, any_staff=True)
    named = [m.ids[0] for m in reading.staff if len(m.ids) == 1 and not _of_client(reading, m.words)]
    return replace(frame, staff=named[0], any_staff=False) if named else frame
