"""Frame and reading → one plan for the turn. Pure: looks nothing up, says nothing, carries nothing out."""

from dataclasses import dataclass, replace

from receptionist.dialogue import decisions as do
from receptionist.dialogue.absorbing import absorb
from receptionist.dialogue.acts import Intent, Reading
from receptionist.dialogue.frame import Frame
from receptionist.dialogue.picking import choose
from receptionist.domain.business import Business

UNUSUAL = {"special_order", "cooperation"}
ABOUT_A_VISIT: tuple[Intent, ...] = ("reschedule", "cancel", "confirm", "my_visits", "late", "waitlist")


@dataclass(frozen=True, slots=True)
class Plan:
    """One turn: what is known now, the question to answer first (if any) and the step to take (if any)."""

    frame: Frame
    answer: do.Answer | None
    step: do.Step | None


def decide(frame: Frame, reading: Reading, business: Business, *, faq: bool = False) -> Plan:
    """What to do about a message. `faq`: one of the owner's answers fits its question."""
    if topic := _same_question(frame, reading):
        known = replace(absorb(frame, reading, business, wishes=False), misunderstood=0)
        return Plan(known, do.Answer(topic, reading.text), None)
    if grave := _for_staff(reading):
        return Plan(absorb(frame, reading, business, wishes=False), None, grave)
    answer = _question(reading, business, faq=faq)
    known = absorb(frame, reading, business, wishes=_may_wish(frame, reading, answer))
    if frame.proposed and reading.intents[0] == "yes":
        known = replace(known, booking=True)
    step = _step(frame, known, reading, business, answered=answer is not None)
    if isinstance(step, do.Clarify):
        return _misunderstood(known, business)
    return Plan(replace(known, misunderstood=0), answer, step)


def picked(frame: Frame, value: str) -> Plan | None:
    """The plan for a tapped button whose value is `slot:N` or `service:ID`; None for any other."""
    kind, _, which = value.partition(":")
    if kind == "slot" and which.isdigit() and int(which) < len(frame.offered):
        return Plan(replace(frame, misunderstood=0), None, do.Take(frame.offered[int(which)]))
    if kind == "service":
        chosen = replace(frame, booking=True, service=which, either=(), misunderstood=0)
        return Plan(chosen, None, do.Seek())
    return None


def _for_staff(reading: Reading) -> do.HandOver | None:
    if "emergency" in reading.intents:
        return do.HandOver("emergency")
    if "complaint" in reading.intents:
        return do.HandOver("complaint", reading.topic)
    if "human" in reading.intents:
        if reading.topic in (None, "asked", "callback"):
            return do.HandOver("asked", reading.topic)
        return do.HandOver("unusual" if reading.topic in UNUSUAL else "rule", reading.topic)
    return None


def _question(reading: Reading, business: Business, *, faq: bool) -> do.Answer | None:
    if "question" not in reading.intents:
        return None
    return do.Answer(reading.topic, reading.text) if faq or _known(reading.topic, business) else None


def _same_question(frame: Frame, reading: Reading) -> str | None:
    """The topic just answered, where the client asks it again of another day or service: "a w niedzielę?"."""
    if frame.booking or not set(reading.intents) <= {"inform", "question", "availability", "off_topic"}:
        return None
    if frame.asked_about == "hours" and reading.whens and not (reading.services or reading.staff):
        return "hours"
    if frame.asked_about in ("price", "duration", "who") and reading.services and not reading.whens:
        return frame.asked_about if reading.topic is None else None
    return None


def _known(topic: str | None, business: Business) -> bool:
    """Whether the business itself answers a question of that topic; otherwise only its FAQ may."""
    match topic:
        case None | "payment":
            return False
        case "address" | "phone" | "email":
            return bool(getattr(business, topic))
        case _:
            return True


def _may_wish(frame: Frame, reading: Reading, answer: do.Answer | None) -> bool:
    """Whether the times and people of a message are wishes: not those of a mere question."""
    return answer is None or frame.booking or reading.intent != "question"


def _step(
    frame: Frame, known: Frame, reading: Reading, business: Business, *, answered: bool
) -> do.Step | None:
    if frame.slot and (step := _about_details(frame, known, reading)):
        return step
    if frame.awaiting == "slot" and (step := _about_offer(frame, reading, business)):
        return step
    if _wish_changed(frame, known) or known.either:
        return _seek_or_ask(known)
    if not frame.booking and (visit := next((i for i in reading.intents if i in ABOUT_A_VISIT), None)):
        return do.HandOver("rule", visit)
    if known.booking and not frame.booking:
        return _seek_or_ask(known)
    told = _told(frame, known)
    if answered or told:
        return _go_on(known) if known.booking or told else None
    return _social(reading)


def _about_details(frame: Frame, known: Frame, reading: Reading) -> do.Step | None:
    """The steps while a slot is held and the client gives details or confirms."""
    if _wish_changed(frame, known):
        return _seek_or_ask(known)
    if _told(frame, known):
        return do.AskDetails()
    if reading.contact.invalid_phone:
        return do.AskDetails(bad_phone=reading.contact.invalid_phone)
    if reading.topic == "why_phone":
        return do.AskDetails(why=True)
    if frame.awaiting == "confirmation" and reading.intents[0] in ("yes", "confirm"):
        return do.Book()
    if frame.awaiting == "phone" and reading.intents[0] == "no":
        return do.AskDetails(why=True)
    if reading.intents[0] in ("no", "cancel"):
        return do.GiveUp()
    return None


def _told(frame: Frame, known: Frame) -> bool:
    """Whether the client has given a name or a way to be reached that was not known."""
    return (known.name, known.phone, known.email) != (frame.name, frame.phone, frame.email)


def _about_offer(frame: Frame, reading: Reading, business: Business) -> do.Step | None:
    """The steps while the client is choosing among offered slots."""
    if reading.services and {i for m in reading.services for i in m.ids} != {frame.service}:
        return None
    choice = choose(reading, frame.offered, business)
    if choice.direction:
        return do.SeekOther(choice.direction)
    if len(choice.slots) == 1 and (not reading.whens or _names_one(reading)):
        return do.Take(choice.slots[0])
    if len(choice.slots) > 1 and len(choice.slots) < len(frame.offered):
        return do.Narrow(choice.slots)
    if reading.any_staff and not reading.whens:
        return do.Take(frame.offered[0])
    if reading.whens or reading.staff:
        return None
    if reading.intents[0] in ("yes", "confirm"):
        return do.Take(frame.offered[0]) if len(frame.offered) == 1 else do.Narrow(frame.offered)
    return do.AskWhen() if reading.intents[0] in ("no", "cancel") else None


def _names_one(reading: Reading) -> bool:
    """An hour or a part of a day picks a slot; a bare "in December" that happens to hold one does not."""
    return any(w.clock_said or w.end is None for w in reading.whens)


def _wish_changed(frame: Frame, known: Frame) -> bool:
    before = (frame.service, frame.staff, frame.any_staff, frame.wish)
    return known.booking and (known.service, known.staff, known.any_staff, known.wish) != before


def _seek_or_ask(known: Frame) -> do.Step:
    return do.Seek() if known.service else do.AskService(known.either)


def _go_on(known: Frame) -> do.Step:
    """Where the conversation was, once a question in between is answered or a detail is given."""
    if known.slot:
        return do.AskDetails()
    if known.awaiting == "slot" and known.offered:
        return do.Narrow(known.offered)
    return do.AskWhen() if known.service and known.booking else do.AskService(known.either)


def _social(reading: Reading) -> do.Step:
    """Courtesies, and the honest last resort."""
    match reading.intents[0]:
        case "greet":
            return do.Greet()
        case "thanks":
            return do.Thank()
        case "off_topic" if reading.certain:
            return do.OffTopic()
        case "question":
            return do.HandOver("unusual", "question")
        case _:
            return do.Clarify()


def _misunderstood(known: Frame, business: Business) -> Plan:
    """Ask once more, where the conversation stands; a person where that was not the first time."""
    times = known.misunderstood + 1
    if times >= business.handover.after_failed_turns:
        return Plan(replace(known, misunderstood=0), None, do.HandOver("not_understood"))
    step: do.Step = do.Clarify()
    if known.slot:
        step = do.AskDetails(unclear=True)
    elif known.awaiting == "slot" and known.offered:
        step = do.Narrow(known.offered, unclear=True)
    elif known.awaiting == "service":
        step = do.AskService(known.either)
    elif known.awaiting == "when":
        step = do.AskWhen()
    return Plan(replace(known, misunderstood=times), None, step)
