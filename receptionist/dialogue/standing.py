"""What is answered from how the conversation stands: the same question of another day, "am I booked now?",
a search that is dropped. Decides only."""

import re
from dataclasses import replace
from datetime import datetime

from receptionist.dialogue import decisions as do
from receptionist.dialogue.absorbing import absorb
from receptionist.dialogue.acts import Reading
from receptionist.dialogue.frame import Frame
from receptionist.dialogue.of_whom import asked_at_work
from receptionist.dialogue.picking import without_refused
from receptionist.dialogue.renaming import put_right
from receptionist.domain.business import Business
from receptionist.language.text import fold

Stands = tuple[Frame, tuple[do.Answer, ...], do.Step | None]

_NEVER_MIND = re.compile(
    r"\b(never ?mind|forget (?:about )?it|leave it|nie ?wazne|zostawmy to|nic juz"
    r"|(?<!nie )za drogo|(?<!nie )za droga|(?<!not )too (?:expensive|pricey|dear))\b"
)
_BOOKED_YET = re.compile(
    r"\bmam (?:\w+ ){0,2}?(?:wizyt\w+|termin\w*|miejsce)|\bto juz wszystko\b"
    r"|\bjest(?:em|esmy) (?:juz |jeszcze |teraz )?(?:zapisan|umowion|wpisan)\w*"
    r"|\b(?:jest|to) (?:juz )?(?:zapisan|umowion|zarezerwowan|zaklepan)\w*"
    r"|\b(?:am i|is (?:it|that|this)|are we|so i ?'?m|so it ?'?s|do i have|don ?'?t have)\b"
    r".*\b(?:booked|reserved|confirmed|all set|done|appointment|visit|slot)\b"
)
_BACK = re.compile(
    r"\b(?:zostaw\w*|zosta[jn]\w+|wr[ao]c\w*|biore|wezme)\b.*"
    r"\b(?:jak byl[oay]|poprzedni\w*|tamt\w+|star\w+|pierwotn\w+)\b"
    r"|\b(?:poprzedni|tamt(?:en|a)|pierwotn[ya])(?: \w+)? (?:termin|godzin\w*|byl\w*)\b|\bjak bylo\b"
    r"|\bgo back to\b|\bas it was\b|\b(?:previous|original|old) (?:one|time|slot|appointment)\b"
)
_AFTER_ALL = re.compile(
    r"\bjednak\b.*\b(?:wpis\w*|zapis\w*|bior\w*|wezm\w*|niech (?:bedzie|zostanie))\b"
    r"|\b(?:actually|on second thoughts?)\b.*\b(?:book it|go ahead|take it|keep it)\b"
)
_CONTACT = r"\b(?:numer\w*|nr|telefon\w*|mail\w*|number|phone|e-?mail)\b"
_WRONG = (
    r"\b(?:zl[eya]\w*|pomyl\w*|blad|bled\w*|inny|now[ya]|zmien\w*|popraw\w*"
    r"|wrong|mistake|typo|another|new|change|correct)\b"
)
_WRONG_CONTACT = re.compile(rf"{_CONTACT}.*{_WRONG}|{_WRONG}.*{_CONTACT}")
_CONCLUDES = re.compile(r"^\W*(?:ok |a |no |aha )*(?:czyli|wiec|to znaczy|so)\b|\?\s*$")
_WHEN_ANSWERED = re.compile(
    r"\b(?:kiedy|ile|jak dlugo|o ktorej|how (?:long|soon|fast)|when|what time)\b.*"
    r"\b(?:od(?:ezw|pisz|powie|dzwon|powied)\w*|zadzwon\w*|skontaktuj\w*|czeka\w*|potrwa|trwa[cl]?\w*|zajmie"
    r"|da\w* (?:mi |nam )?znac|reply|answer|respond|get back|call (?:me|back)|hear|wait|let (?:me|us) know"
    r"|will (?:it|that|this) take)\b"
    r"|\b(?:co|what) (?:teraz|dalej|now|next)\W*$|\bco z (?:\w+ )?odpowiedz\w*"
    r"|\b(?:da|mozna|ktos|kogos) .*\b(?:teraz|od razu|zaraz)\b.*\?"
    r"|\b(?:anyone|anybody|someone|somebody|you) .*\b(?:now|sooner)\?"
    r"|\b(?:jest|sa|is|are) (?:tam|tu|tutaj|ktos|there|anyone|anybody)\b"
    r"(?:.*\b(?:kto\w*|czlowiek\w*|osob\w*|human|person|anyone|anybody|someone|here|there)\b)?\W*$"
)
_UNDONE_YET = re.compile(
    r"\b(?:odwolan[aeyo]|przelozon[aey]|przesuniet[aey]|zmienion[aey]|anulowan[aey]|cancell?ed|moved|changed|rescheduled)\b"
)


def as_it_stands(frame: Frame, reading: Reading, business: Business) -> Stands | None:
    """The frame, the answers and the step; None where the message is about something else."""
    if again := _same_question(frame, reading):
        known = replace(absorb(frame, reading, business, wishes=False), misunderstood=0)
        return known, (again,), None
    if _lets_it_be(frame, reading):
        return replace(frame.without_wish(), misunderstood=0), (), do.LeaveIt()
    on = business.local(frame.slot.start).date() if frame.slot else None
    if at_work := asked_at_work(reading, on):
        return replace(frame, misunderstood=0), (at_work,), do.AskDetails()
    if back := _back(frame, reading):
        return back
    if _puts_contact_right(frame, reading):
        # Whose number it is cannot be known here: on record it is changed by people only.
        return absorb(frame, reading, business, wishes=False), (), do.HandOver("rule", "contact")
    if frame.awaiting == "slot" and (left := without_refused(reading, frame.offered, business)) is not None:
        return replace(frame, misunderstood=0), (), do.Narrow(left) if left else do.AskWhen()
    if frame.booked and not frame.booking and _asks_whether_undone(reading):
        return frame, (), do.ShowVisits(unchanged=True)
    if frame.listed and not (frame.booked or frame.booking) and asks_when_answered(reading):
        return frame, (do.Answer("listed"),), None
    if not _asks_whether_booked(reading):
        return None
    if frame.slot and not frame.moving:
        return frame, (do.Answer("held"),), do.AskDetails()
    if frame.booked and not (frame.booking or frame.slot or frame.moving):
        return frame, (), do.ShowVisits()
    if frame.listed and not (frame.booked or frame.booking):
        return frame, (do.Answer("listed"),), None
    return None


def _back(frame: Frame, reading: Reading) -> Stands | None:
    """Back to the slot that was given up for another wish: "to zostaw jak było"."""
    gone = None if frame.moving or frame.along else frame.left
    if gone is None or gone == frame.slot or reading.whens:
        return None
    said, gave_up = fold(reading.text), frame.awaiting == "when" and not frame.offered
    if not (frame.booking and _BACK.search(said)) and not (gave_up and _AFTER_ALL.search(said)):
        return None
    known = replace(
        frame,
        booking=True,
        service=gone.service,
        either=(),
        staff=gone.staff,
        queue=(),
        people=1,
        combined=(),
    )
    return replace(known, misunderstood=0), (), do.Take(gone)


def _puts_contact_right(frame: Frame, reading: Reading) -> bool:
    """Whether who has booked gives another number, address or name instead of the one given."""
    given = reading.contact.phone or reading.contact.email
    known = given in (frame.phone, frame.email)
    idle = frame.booked and not (frame.booking or frame.slot or frame.moving or frame.pending)
    if idle and frame.name and put_right(frame.name, reading):
        return True
    return bool(given and idle and not known and _WRONG_CONTACT.search(fold(reading.text)))


def asks_when_answered(reading: Reading) -> bool:
    """Whether who waits for people asks when they will answer: "kiedy się odezwiecie?", "how long?"."""
    return not reading.services and bool(_WHEN_ANSWERED.search(fold(reading.text)))


def _asks_whether_booked(reading: Reading) -> bool:
    said = fold(reading.text)
    return not reading.services and bool(_CONCLUDES.search(said) and _BOOKED_YET.search(said))


def _asks_whether_undone(reading: Reading) -> bool:
    """ "Czyli odwołane?", "so is it moved now?": asked, not wished for."""
    said = fold(reading.text)
    return (
        "?" in reading.text
        and not reading.whens
        and bool(_CONCLUDES.search(said) and _UNDONE_YET.search(said))
    )


def _lets_it_be(frame: Frame, reading: Reading) -> bool:
    """Whether who was looking for a time no longer does: nothing is held or about to be moved."""
    looking = frame.booking and not (frame.slot or frame.moving)
    return looking and bool(_NEVER_MIND.search(fold(reading.text)))


def _names_a_visit(reading: Reading) -> bool:
    return bool(reading.services) or any(when.clock_said for when in reading.whens)


def _same_question(frame: Frame, reading: Reading) -> do.Answer | None:
    """The question just answered, where the client asks it of another day or service: "a w niedzielę?"."""
    said = set(reading.intents) - ({"yes"} if frame.awaiting is None else set())  # "Ok, and on Friday?"
    if frame.booking or not said <= {"inform", "question", "availability", "off_topic"}:
        return None
    services = tuple(m.ids[0] for m in reading.services if len(m.ids) == 1)
    staff = next((m.ids[0] for m in reading.staff if len(m.ids) == 1), None)
    on = next((w.start.date() for w in reading.whens if isinstance(w.start, datetime)), None)
    if frame.asked_about in ("presence", "nobody") and (staff or on) and not _names_a_visit(reading):
        return do.Answer("presence", on=on, staff=staff or frame.spoken_of)
    if frame.asked_about == "hours" and reading.whens and not (reading.services or staff):
        return do.Answer("hours", on=on)
    if frame.asked_about in ("price", "duration", "who") and services and not reading.whens:
        return do.Answer(frame.asked_about, services) if reading.topic is None else None
    return None
