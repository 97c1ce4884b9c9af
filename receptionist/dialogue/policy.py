"""Frame and reading → one plan for the turn. Pure: looks nothing up, says nothing, carries nothing out."""

from dataclasses import dataclass, replace

from receptionist.dialogue import decisions as do
from receptionist.dialogue import waiting
from receptionist.dialogue.absorbing import absorb
from receptionist.dialogue.acts import Reading
from receptionist.dialogue.anchored import anchored
from receptionist.dialogue.comparing import differing
from receptionist.dialogue.day_asked import with_day_asked
from receptionist.dialogue.doubted_days import day_first, put_right
from receptionist.dialogue.for_people import for_people
from receptionist.dialogue.frame import Frame
from receptionist.dialogue.held_day import refused_day
from receptionist.dialogue.letting_go import drops_it, leaves_it, wants_a_new_one
from receptionist.dialogue.manners import aside
from receptionist.dialogue.of_whom import about_them
from receptionist.dialogue.offered import about_offer
from receptionist.dialogue.one_more import one_more
from receptionist.dialogue.own_visits import change, picked_visit
from receptionist.dialogue.proving import proof
from receptionist.dialogue.questions import Message
from receptionist.dialogue.resuming import done_by, go_on, goes_on, unclear
from receptionist.dialogue.standing import as_it_stands, asks_when_answered
from receptionist.dialogue.together import clear_first, unusual
from receptionist.dialogue.usual import as_before
from receptionist.domain.business import Business

UNKNOWN = do.HandOver("unusual", "question")
COMMITS = do.Book | do.Cancel | do.ConfirmVisit


@dataclass(frozen=True, slots=True)
class Plan:
    """One turn: what is known now, the questions to answer first and the step to take (if any).

    `rate` is what the client thinks of the conversation, where they were asked; `then` a matter for people
    that follows the step.
    """

    frame: Frame
    answers: tuple[do.Answer, ...]
    step: do.Step | None
    rate: do.Rate | None = None
    then: do.HandOver | None = None


def decide(frame: Frame, message: Message, business: Business) -> Plan:
    """What to do about a message."""
    plan = _agreed(frame, message, business) or _decided(frame, message, business)
    return replace(plan, frame=with_day_asked(plan.frame, plan.answers, business))


def _decided(frame: Frame, message: Message, business: Business) -> Plan:
    message = replace(message, reading=anchored(frame, put_right(frame, message.reading, business), business))
    reading = message.reading
    answers = differing(frame, about_them(frame, message.answers, reading), reading)
    message = replace(message, answers=answers)
    if first := _first(frame, message, business):
        return first
    if stands := as_it_stands(frame, reading, business):
        return Plan(*stands)
    frame, joins = waiting.join(frame, message, business)
    if joins:
        return Plan(replace(frame, misunderstood=0), answers, joins)
    if proving := proof(frame, reading):
        # "Where is the code?", "which number was it?" are no questions about the business.
        return Plan(replace(proving[0], misunderstood=0), (), proving[1])
    if changing := _of_visits(frame, reading, business):
        known, changed = day_first(changing[0], reading, changing[1])
        return Plan(replace(known, misunderstood=0), answers, changed)
    if frame.slot and reading.topic == "why_phone":
        answers = ()  # Said once, with the question that follows.
    known = absorb(frame, reading, business, wishes=_may_wish(frame, message))
    if known.pending and known.booking and not frame.booking:
        known = replace(known, pending=None)  # They came for something else after all.
    if frame.proposed and (reading.intents[0] == "yes" or wants_a_new_one(reading)):
        known = replace(known, booking=True)
    if _asks_for_the_next(frame, known, reading):
        known = replace(known, wish=())
    known = _with_only_service(known, business)
    step = _step(frame, known, message, business)
    known, step = refused_day(frame, known, reading, business) or day_first(known, reading, step)
    if isinstance(step, do.Clarify):
        return _misunderstood(known, business)
    answers = _heard(answers, frame, known, step)
    if step == UNKNOWN and (goes_on(known) or known.waiting):
        answers, step = (*answers, do.Answer("unknown")), go_on(known, business)
    return Plan(replace(known, misunderstood=0), answers, step)


def _first(frame: Frame, message: Message, business: Business) -> Plan | None:
    """The plan for what comes before the matter of the conversation, or begins another one."""
    reading = message.reading
    if apart := aside(frame, reading):
        known, apart_step = apart
        on = go_on(known, business) if known.booking else do.Greet()
        return Plan(known, (), apart_step or on)
    if more := one_more(frame, message, business):
        return Plan(replace(more[0], misunderstood=0), (), more[1])
    if grave := for_people(message, business):
        return Plan(absorb(frame, reading, business, wishes=False), (), grave)
    return None


def _agreed(frame: Frame, message: Message, business: Business) -> Plan | None:
    """The plan for a yes with more beside it: what was agreed is done, and nothing beside it is dropped."""
    if message.agreed is None:
        return None
    plan = _decided(frame, Message(message.agreed.yes), business)
    if not isinstance(plan.step, COMMITS):
        return None
    agreed = message.agreed
    then = agreed.for_staff if agreed.asks else for_people(Message(agreed.rest), business)
    return replace(plan, answers=message.answers, then=then or agreed.for_staff)


def _still_vague(known: Frame, reading: Reading) -> bool:
    """Whether which service is meant has to be asked; a question in between is heard first."""
    return bool(known.either) and reading.intents[0] != "question"


def _of_visits(frame: Frame, reading: Reading, business: Business) -> tuple[Frame, do.Step] | None:
    """The step about visits that the client has or had; None where the message is about none of them."""
    if wish := as_before(frame, reading, business):
        return wish
    if frame.proposed and reading.guessed and wants_a_new_one(reading):
        return None
    return change(frame, reading, business)


def meanwhile(frame: Frame, plan: Plan, reading: Reading) -> Plan:
    """The plan while people are awaited: what is given for them is added, and nothing is asked twice."""
    if not frame.booking and asks_when_answered(reading) and "emergency" not in reading.intents:
        return Plan(frame, (do.Answer("reply"),), None)
    if isinstance(plan.step, do.Clarify):
        return replace(plan, step=do.HandOver("not_understood"))
    # Before there is a slot, a number alone answers no question of ours: it is for the people awaited.
    wishes = plan.frame.slot or reading.services or reading.whens or reading.staff
    busy = plan.frame.waiting or (plan.frame.booking and wishes)
    return replace(plan, step=do.Note()) if _told(frame, plan.frame) and not busy else plan


def picked(frame: Frame, value: str, business: Business) -> Plan | None:
    """The plan for a tapped button: `slot:N`, `service:ID`, `visit:ID` or `wait`; None for any other."""
    kind, _, which = value.partition(":")
    if kind == "visit" and (decided := picked_visit(frame, which, business)):
        return Plan(replace(decided[0], misunderstood=0), (), decided[1])
    if kind == "slot" and which.isdigit() and int(which) < len(frame.offered):
        chosen = replace(frame, misunderstood=0, waiting=None)
        return Plan(chosen, (), do.Take(frame.offered[int(which)]))
    if kind == "wait" or (kind == "service" and frame.waiting):
        chosen = replace(waiting.picked(frame, service=which or None), misunderstood=0)
        return Plan(chosen, (), do.Join(fresh=True))
    if kind == "service":
        chosen = replace(frame, booking=True, service=which, either=(), misunderstood=0)
        chosen = clear_first(chosen)
        return Plan(chosen, (), do.Seek() if chosen.service else do.AskService(chosen.either))
    return None


def _asks_for_the_next(frame: Frame, known: Frame, reading: Reading) -> bool:
    """Whether who was asked for a day wants to hear what there is: "to pierwszy wolny"."""
    asked = frame.awaiting == "when" and known.service and reading.intents[0] == "availability"
    return bool(asked) and _wanted(frame) == _wanted(known)


def _may_wish(frame: Frame, message: Message) -> bool:
    """Whether the times and people of a message are wishes: not those of a mere question."""
    reading = message.reading
    if frame.service and message.answers and reading.intents == ("question",) and not reading.whens:
        return False  # "A ile kosztuje broda?": they still want what they are booking.
    if frame.slot and reading.topic == "who" and message.answers and not reading.whens:
        return False  # "Czy pani Ewa też może?": what is held stays so until they say so.
    names_a_visit = bool(reading.services) and any(when.clock_said for when in reading.whens)
    return not message.answers or frame.booking or reading.intent != "question" or names_a_visit


def _step(frame: Frame, known: Frame, message: Message, business: Business) -> do.Step | None:
    reading = message.reading
    if frame.moving and not reading.whens and leaves_it(reading):
        return do.GiveUp()
    if frame.slot and (step := _about_details(frame, known, reading, business)):
        return step
    if frame.awaiting == "slot" and (step := about_offer(frame, known, reading, business)):
        return step
    if (
        _wish_changed(frame, known)
        or _still_vague(known, reading)
        or _asks_for_the_next(frame, known, reading)
    ):
        return _seek_or_ask(known, business)
    if known.booking and not frame.booking:
        return _seek_or_ask(known, business)
    if frame.proposed and not frame.misunderstood and reading.intents == ("no",):
        return do.Thank()
    told = _told(frame, known)
    if message.answers and message.unanswered:
        return UNKNOWN
    if message.answers or told:
        return go_on(known, business) if goes_on(known) or told else None
    return _social(frame, reading)


def _about_details(frame: Frame, known: Frame, reading: Reading, business: Business) -> do.Step | None:
    """The steps while a slot is held and the client gives details or confirms."""
    if _wish_changed(frame, known):
        return _seek_or_ask(known, business)
    if _told(frame, known):
        return do.AskDetails()
    if reading.contact.invalid_phone:
        return do.AskDetails(bad_phone=reading.contact.invalid_phone)
    if reading.topic == "why_phone":
        return do.AskDetails(why=True)
    if reading.intents[0] == "thanks":
        return do.AskDetails()  # Nothing is booked yet, and who thanks may think so.
    if frame.awaiting == "confirmation" and reading.intents[0] in ("yes", "confirm") and not reading.guessed:
        return do.Book()
    if frame.awaiting in ("name", "phone", "email") and reading.intents[0] in ("yes", "confirm"):
        return do.AskDetails()  # "Biorę": what is still missing is asked for.
    if frame.awaiting == "phone" and reading.intents[0] == "no":
        return do.AskDetails(why=True)
    if reading.intents[0] in ("no", "cancel"):
        return do.GiveUp(drops=not frame.moving and drops_it(frame, reading))
    return None


def _heard(
    answers: tuple[do.Answer, ...], frame: Frame, known: Frame, step: do.Step | None
) -> tuple[do.Answer, ...]:
    """The answers; who gives a name or a number before the time is chosen is told that it was heard."""
    early = isinstance(step, do.Narrow) and _told(frame, known)
    return (*answers, do.Answer("noted")) if early else answers


def _told(frame: Frame, known: Frame) -> bool:
    """Whether the client has given a name or a way to be reached that was not known."""
    return (known.name, known.phone, known.email) != (frame.name, frame.phone, frame.email)


def _wish_changed(frame: Frame, known: Frame) -> bool:
    return known.booking and _wanted(known) != _wanted(frame)


def _wanted(frame: Frame) -> tuple[object, ...]:
    return frame.service, frame.staff, frame.any_staff, frame.wish, frame.people, frame.queue, frame.apart


def _seek_or_ask(known: Frame, business: Business) -> do.Step:
    if unusual(known):
        return do.HandOver("unusual", "party")
    return do.Seek() if known.service else do.AskService(known.either or done_by(known.staff, business))


def _with_only_service(known: Frame, business: Business) -> Frame:
    """Who asks for a person with one service only has said which."""
    theirs = done_by(known.staff, business)
    if known.booking and not known.service and not known.either and len(theirs) == 1:
        return replace(known, service=theirs[0])
    return known


def _social(frame: Frame, reading: Reading) -> do.Step:
    """Courtesies, and the honest last resort."""
    match reading.intents[0]:
        case "yes" if reading.certain and frame.awaiting is None and (frame.booked or frame.listed):
            return do.Thank()  # Nothing was asked, and all is settled.
        case "greet":
            return do.Greet()
        case "thanks":
            return do.Thank()
        case "off_topic" if reading.certain:
            return do.OffTopic()
        case "question":
            return UNKNOWN
        case _:
            return do.Clarify()


def _misunderstood(known: Frame, business: Business) -> Plan:
    """Ask once more, where the conversation stands; a person where that was not the first time."""
    times = known.misunderstood + 1
    if times >= business.handover.after_failed_turns:
        return Plan(replace(known, misunderstood=0), (), do.HandOver("not_understood"))
    return Plan(replace(known, misunderstood=times), (), unclear(known, business))
