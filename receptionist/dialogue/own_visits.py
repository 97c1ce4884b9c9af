"""The client's own visits: shown, confirmed, moved, cancelled, late. Decides; changes nothing.

Only visits in `Frame.booked` are touched: those booked in this conversation, or loaded after a proof.
"""

import re
from dataclasses import replace
from datetime import datetime

from receptionist.dialogue import decisions as do
from receptionist.dialogue import usual
from receptionist.dialogue.acts import Intent, Reading
from receptionist.dialogue.frame import Frame, OwnVisit
from receptionist.dialogue.picking import is_at
from receptionist.dialogue.proving import ask_for_proof
from receptionist.dialogue.several_visits import all_of, every, spared
from receptionist.dialogue.visit_choice import (
    elsewhere_on_its_day,
    is_shift,
    lateness,
    meant,
    shift,
    wished,
)
from receptionist.dialogue.wish import moved
from receptionist.domain.availability import Slot
from receptionist.domain.business import Business
from receptionist.language.party import another_person
from receptionist.language.text import fold
from receptionist.language.when import When

_OTHERWISE = re.compile(
    r"\b(jednak|wol[ae]l\w*|zamiast|zmien\w*|instead|rather|actually|make it|change it)\b"
)
_MINE = re.compile(
    r"\b(mine|my (?:own )?(?:visit|appointment|booking)|moj\w{1,3} wizyt\w*|swoj\w{1,3} wizyt\w*)\b"
)
ABOUT: tuple[Intent, ...] = ("reschedule", "cancel", "late", "confirm", "my_visits")
Decided = tuple[Frame, do.Step]
# "Yes, I will come after all" is no yes to a cancellation.
_COMES = re.compile(r"\b(przyjd\w+|bede|zjawie|zostaw\w*|come|be there|keep)\b")
_WHEN = re.compile(
    r"^(a |and |so |czyli |to )?(kiedy|o ktorej|na ktora|when|what time)\b"
    r".*\b(ta|ten|to|te|mam|druga|wizyta|it|is|the)\b"
    r"|\bmam .*\bwizyt|\bdo i have .*(visit|appointment)"
)
_STAYS = re.compile(r"\b(?:zostaj\w+|aktualn\w+|bez zmian|stays?|still (?:on|stands?|there|booked))\b")
_HAS_ONE = re.compile(
    r"\bma (?:\w+ ){0,2}?(?:u was|u panstwa|wizyt\w+|umowion\w+|zapisan\w+)"
    r"|\bjest (?:u was )?(?:zapisan|umowion)\w*"
    r"|\b(?:has|have) (?:\w+ ){0,3}?(?:appointment|booking|visit|booked)|\bis (?:booked|down)\b"
)
_AT_WHAT_TIME = re.compile(r"\b(?:o ktorej|na ktora|kiedy|what time|when)\b")
_WHEN_IS_THE_OTHER = re.compile(
    r"\b(?:kiedy|o ktorej|when|what time)\b"
    r".*\b(?:drug\w+|pierwsz\w+|other|second|first)(?: (?:one|visit|wizyt\w+))?\W*$"
)


def change(frame: Frame, reading: Reading, business: Business) -> Decided | None:
    """The step about the client's own visits; None where the message is about none of them."""
    if frame.cancelling and frame.awaiting == "confirmation":
        return _answered(frame, reading, business)
    if frame.pending and frame.awaiting == "visit":
        return _chosen(frame, reading, business)
    if frame.moving and frame.awaiting in ("when", "slot", "confirmation") and shift(reading):
        return _moving(frame, frame.moving, reading, business)
    if not frame.booking and _asks_of_theirs(reading):
        reading = replace(reading, intents=("my_visits",), certain=True, evidence={"intent": reading.text})
    act = next((act for act in reading.intents if act in ABOUT), None)
    if act is None and frame.booked and not frame.booking:
        if _asks_when(reading):
            return frame, do.ShowVisits()
        act = "reschedule" if _thinks_again(reading) else None
    if act is None or _is_of_the_booking(frame, reading, act):
        return None
    if not frame.proven and not _known_here(frame, reading):
        return None if _is_guess(reading) else ask_for_proof(frame, reading)
    return about(act, _meant(frame, reading, business), frame, reading, business)


def taken_up(frame: Frame, business: Business) -> Decided | None:
    """The request that waited for the proof; None where there is none."""
    reading = frame.pending
    if reading and (wish := usual.taken_up(frame, reading, business)):
        return wish
    act = next((act for act in reading.intents if act in ABOUT), None) if reading else None
    if reading is None or act is None:
        return None
    known = replace(frame, pending=None)
    return about(act, _meant(frame, reading, business), known, reading, business)


def _meant(frame: Frame, reading: Reading, business: Business) -> tuple[OwnVisit, ...]:
    in_order = frame.proven is not None
    if "cancel" not in reading.intents:
        return meant(frame.booked, reading, business, in_order=in_order)
    left, others = spared(frame.booked, reading, business)
    return meant(left, others, business, in_order=in_order and len(left) == len(frame.booked))


def picked_visit(frame: Frame, visit_id: str, business: Business) -> Decided | None:
    """The step for a visit tapped in a list; None where it is not theirs or nothing was asked of it."""
    visit = next((own for own in frame.booked if own.id == visit_id), None)
    return _with(visit, frame, frame.pending, business) if visit and frame.pending else None


def about(
    act: Intent, visits: tuple[OwnVisit, ...], frame: Frame, reading: Reading, business: Business
) -> Decided:
    """What to do about visits that may be meant."""
    if not frame.booked or act == "my_visits":
        return frame, do.ShowVisits()
    if act == "late":
        return frame, do.TellLate(visits, lateness(reading))
    if act == "cancel" and len(visits) > 1 and all_of(visits, reading, business):
        return replace(frame, cancelling=visits), do.AskCancel()
    if act == "confirm" and len(visits) > 1 and every(reading):
        return frame, do.ConfirmVisit(visits)
    if act == "reschedule" and len(visits) > 1 and every(reading):
        return frame, do.HandOver("unusual", "several")  # Half a group moved would be worse than a wait.
    if len(visits) > 1:
        return replace(frame, pending=reading), do.WhichVisit(visits)
    return _one(act, visits[0], frame, reading, business)


def _one(act: Intent, visit: OwnVisit, frame: Frame, reading: Reading, business: Business) -> Decided:
    match act:
        case "reschedule":
            return _moving(frame, visit, reading, business)
        case "cancel":
            return replace(frame, cancelling=(visit,)), do.AskCancel()
        case "late":
            return frame, do.TellLate((visit,), lateness(reading))
        case _:
            return frame, do.ConfirmVisit((visit,))


def _is_guess(reading: Reading) -> bool:
    """Whether no word of the message speaks for what was read: nobody is asked to prove anything for that."""
    return not reading.evidence and (reading.route == "llm" or not reading.certain)


def _is_of_the_booking(frame: Frame, reading: Reading, act: Intent) -> bool:
    """While a visit is being booked, "no, cancel that" and "yes, I confirm" are about that one."""
    if frame.booked and not frame.moving and _MINE.search(fold(reading.text)):
        return False
    if frame.booked and frame.awaiting is None and not (frame.slot or frame.moving):
        return False  # Their visits were just shown, and nothing was asked of the booking.
    if frame.moving and act in ("reschedule", "cancel"):
        # Another one of theirs, named by its service, is another matter.
        return not any(m.ids[0] != frame.moving.slot.service for m in reading.services)
    return frame.booking and (act in ("reschedule", "cancel", "confirm") or frame.slot is not None)


def _known_here(frame: Frame, reading: Reading) -> bool:
    """Whether a visit booked in this conversation is meant: none other was named."""
    if not frame.booked:
        return False
    named = {i for mention in reading.services for i in mention.ids}
    return not named or any(visit.slot.service in named for visit in frame.booked)


def _thinks_again(reading: Reading) -> bool:
    """ "Jednak wolałbym u Ewy", "actually, make it 5 pm", right after a booking: that visit, otherwise."""
    otherwise = bool(reading.whens or reading.staff) and not reading.services
    return otherwise and bool(_OTHERWISE.search(fold(reading.text)))


def _asks_of_theirs(reading: Reading) -> bool:
    """ "Żona ma u was masaż, o której?": somebody else's visit, shown to nobody without a code."""
    said = fold(reading.text)
    return another_person(reading.text) and bool(_HAS_ONE.search(said) and _AT_WHAT_TIME.search(said))


def _asks_when(reading: Reading) -> bool:
    """ "A kiedy jest ta druga?", "what time is the other one?", asked by somebody who has visits."""
    if "?" in reading.text and not reading.whens and _STAYS.search(fold(reading.text)):
        return True  # "A pierwsza zostaje?"
    asks = reading.intents[0] in ("question", "off_topic", "availability") and reading.topic is None
    pattern = _WHEN_IS_THE_OTHER if reading.intents[0] == "availability" else _WHEN
    return asks and not reading.services and bool(pattern.search(fold(reading.text)))


def _answered(frame: Frame, reading: Reading, business: Business) -> Decided | None:
    if reading.intents == ("question",):
        return None  # Answered first, and asked again.
    comes = bool(_COMES.search(fold(reading.text)))
    visit, *others = frame.cancelling
    if not comes and (named := _named_instead(frame, reading, business)):
        # "Tę pierwszą": the very one is a yes, another one is asked about.
        same = named == visit and not others
        return (frame, do.Cancel()) if same else (replace(frame, cancelling=(named,)), do.AskCancel())
    if comes and others and len(kept := _meant(frame, reading, business)) == 1:
        rest = tuple(own for own in frame.cancelling if own not in kept)
        return replace(frame, cancelling=rest), do.AskCancel()  # "Keep the beard one": only the others.
    if not (comes or others) and _rather_moves(visit, reading, business):
        return _moving(replace(frame, cancelling=()), visit, reading, business)
    if reading.intents[0] in ("yes", "confirm", "cancel") and not (comes or reading.guessed):
        return frame, do.Cancel()
    return (frame, do.KeepVisit()) if comes or reading.intents[0] == "no" else None


def _named_instead(frame: Frame, reading: Reading, business: Business) -> OwnVisit | None:
    """The one of several visits that who was asked about cancelling points at."""
    if len(frame.booked) < 2 or reading.intents[0] not in ("inform", "no", "cancel", "my_visits"):
        return None
    visits = _meant(frame, reading, business)
    if len(visits) != 1 or (visits[0] in frame.cancelling and reading.intents[0] == "no"):
        return None
    return visits[0]


def _rather_moves(visit: OwnVisit, reading: Reading, business: Business) -> bool:
    """Whether who was asked about cancelling speaks of another time: "a może w przyszłym tygodniu?"."""
    if "reschedule" in reading.intents:
        return True
    start = business.local(visit.slot.start).replace(tzinfo=None)
    another = [when for when in reading.whens if not is_at(when, start)]
    return bool(another) and reading.intents[0] not in ("yes", "confirm", "cancel")


def _chosen(frame: Frame, reading: Reading, business: Business) -> Decided | None:
    assert frame.pending is not None
    if other := _other_act(frame.pending, reading):
        # "Actually cancel the colour": another request, of a visit that may be another too.
        return about(other, _meant(frame, reading, business), replace(frame, pending=None), reading, business)
    if reading.intents[0] == "no":
        return replace(frame, pending=None), do.LeaveIt()
    if "cancel" in frame.pending.intents and (every(reading) or reading.intents[0] in ("yes", "confirm")):
        # A yes to "which one?" is asked about as all of them: nothing is cancelled by it alone.
        asked = _meant(frame, frame.pending, business)
        return replace(frame, pending=None, cancelling=asked), do.AskCancel()
    visits = _meant(frame, reading, business)
    if len(visits) == 1:
        return _with(visits[0], frame, frame.pending, business)
    if len(visits) == len(frame.booked) and reading.services and reading.intents[0] == "inform":
        return frame, do.WhichVisit(visits, unclear=True)  # A word for something they have not booked.
    return (frame, do.WhichVisit(visits)) if len(visits) < len(frame.booked) else None


def _other_act(pending: Reading, reading: Reading) -> Intent | None:
    """What is asked of a visit now, where it is not what was asked of it before."""
    act = reading.intents[0]
    asks_else = act in ("cancel", "reschedule", "late") and act not in pending.intents
    return act if asks_else and reading.certain else None


def _with(visit: OwnVisit, frame: Frame, request: Reading, business: Business) -> Decided:
    act = next(act for act in request.intents if act in ABOUT)
    return _one(act, visit, replace(frame, pending=None), request, business)


def _moving(frame: Frame, visit: OwnVisit, reading: Reading, business: Business) -> Decided:
    proposed = frame.slot if frame.moving == visit else None
    staff = next((m.ids[0] for m in reading.staff if len(m.ids) == 1), visit.slot.staff)
    wish = _new_time(proposed or visit.slot, reading, business)
    if not wish and staff != visit.slot.staff:
        wish = (_at(visit.slot, business),)  # The same time with somebody else.
    known = replace(
        frame.without_slot(),
        booking=True,
        moving=visit,
        service=visit.slot.service,
        staff=staff,
        wish=wish,
        offered=(),
    )
    return known, do.Seek() if wish else do.AskWhen()


def _at(slot: Slot, business: Business) -> When:
    return When(start=business.local(slot.start).replace(tzinfo=None), end=None, clock_said=True)


def _new_time(from_slot: Slot, reading: Reading, business: Business) -> tuple[When, ...]:
    """Where a visit is to be moved to, counted from a slot; empty where no time was said."""
    start: datetime = business.local(from_slot.start).replace(tzinfo=None)
    by = shift(reading)
    if by is None and (rest := elsewhere_on_its_day(reading, start)):
        return (rest,)
    # "A day later" is counted from the visit, not from today.
    if whens := tuple(when for when in wished(reading) if not (by and is_shift(when.words))):
        # "On Wednesday, an hour later": the hour is counted from the visit's own.
        base = start + by if by and not any(when.clock_said for when in whens) else start
        return moved(whens, base)
    return (When(start=start + by, end=None, clock_said=True),) if by else ()
