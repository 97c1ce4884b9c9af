"""The questions in a message, each with what answers it: the business itself or the owner's FAQ."""

import re
from dataclasses import dataclass, replace
from datetime import datetime

from receptionist.dialogue.acts import HUMAN_TOPICS, Context, Reading
from receptionist.dialogue.agreeing import Agreed, agreed
from receptionist.dialogue.asked_about import speaks_of_paying
from receptionist.dialogue.decisions import Answer, HandOver
from receptionist.dialogue.in_case import NOTICE, in_case
from receptionist.dialogue.intents.kinds import is_about_gifts
from receptionist.dialogue.knowledge import FaqAnswer
from receptionist.dialogue.of_whom import names_a_stranger
from receptionist.dialogue.understanding import Understanding
from receptionist.dialogue.weighing import order
from receptionist.domain.business import Business
from receptionist.language.text import fold

SURE = 0.7
"""How near an FAQ entry must be where the message is mainly about something else: a booking, say."""

ANSWERED_BY_FAQ = (None, "payment", "languages", "lateness", "notice")
"""The topics that the owner's own words answer first."""

_PAYMENT = {"pl": "Czy można zapłacić kartą?", "en": "Can I pay by card?"}
_SENTENCES = re.compile(r"[^?]+\?")
_AND_ASKS = re.compile(
    r"(?:,| i| oraz| a| and| plus)+ "
    r"(?=(?:czy|gdzie|kiedy|kto|jak|ile|o ktorej|do ktorej|where|when|who|how|what|is|are|do|can)\b)"
)
_FREE = re.compile(r"\bwoln|\btermin|\bmiejsc|\bfree\b|\bavailab|\bslot")
_DO_YOU_DO = re.compile(
    r"\W*(?:(?:hej|czesc|dzien dobry|a|i|hi|hello|and)\W+)*(?:czy )?(?:(?:panstwo|wy|tez) )?"
    r"(?:robicie|robia|wykonujecie|wykonuja|oferujecie|do (?:you|u|ya) (?:do|offer)|can (?:you|u) do)"
    r"(?: \w+){1,3}\W*$"
)
_NO_SERVICE = re.compile(
    r"\b(?:rabat|znizk|promocj|bon|voucher|faktur|paragon|przerw|wizyt\w+ domow|dojazd|dowoz|zdjeci"
    r"|prob|wyjatk|kurs|szkole|discount|offers?$|deal|gift|invoice|home|refund|deliver|course|training|photo|student|walk)\w*"
)
_HESITATES = re.compile(r"\W*(?:(?:hm+|y{2,}|e{2,}|em+|um+|uh+|er+m*|ehm+)\W*)+$")
_BIDS = re.compile(r"\b(?:mozesz|mozecie|moglb\w+|mogliby\w*|prosze|(?:can|could|would) you|please)\b")
_OF_A_CHANGE = re.compile(
    r"\b(?:odwolan\w*|odwolac|anulowan\w*|przelozeni\w*|spoznieni\w*|nieobecnosc\w*|nieprzyjsci\w*"
    r"|cancel\w*|resched\w*|no.?show|missed)\b"
)
_MOST_SERVICES = 4
_FEWEST_LETTERS = 4


@dataclass(frozen=True, slots=True)
class Message:
    """A message as it was understood: its reading, the answers to its questions, and those that have none.

    `agreed`: the yes in it by itself, where more was said beside it; answers are to what was said beside it.
    """

    reading: Reading
    answers: tuple[Answer, ...] = ()
    unanswered: tuple[str, ...] = ()
    agreed: Agreed | None = None


def understood(text: str, context: Context, understanding: Understanding, business: Business) -> Message:
    """What a message means, with an answer for each of its questions that can be answered."""
    reading = in_case(understanding.read(text, context))
    if names_a_stranger(reading):
        asks = not reading.services and not reading.whens
        return Message(replace(reading, intents=("question",)) if asks else reading, (Answer("nobody"),))
    if context.awaiting == "confirmation" and _HESITATES.match(fold(text)):
        return Message(replace(reading, intents=("off_topic",), certain=False))
    if agrees := agreed(reading, context, understanding):
        return _beside(reading, agrees, understanding, business)
    if "question" not in reading.intents:
        return Message(reading)
    if context.awaiting == "confirmation" and reading.intents[0] == "cancel" and not _BIDS.search(fold(text)):
        reading = replace(reading, intents=("question",))  # "Czy odwołanie coś kosztuje?" agrees to nothing.
    if _wishes_too(text, context, understanding, reading):
        reading = replace(reading, intents=order({*reading.intents, "book"}))
    asked = [reading] if reading.topic == NOTICE else _asked(text, context, understanding, reading)
    answers = [(each.text, _answer(each, reading, understanding, business)) for each in asked]
    asks_hours = reading.intents[0] == "availability" and not _FREE.search(fold(text))
    if asks_hours and any(a and a.topic == "presence" for _, a in answers):
        reading = replace(reading, intents=("question",))  # Until when somebody works, not what is free.
    return Message(
        reading, tuple(a for _, a in answers if a), tuple(question for question, a in answers if not a)
    )


def _wishes_too(text: str, context: Context, understanding: Understanding, whole: Reading) -> bool:
    """Whether a wish stands beside the question: "golenie jutro? i ile to kosztuje"."""
    if "book" in whole.intents or not (whole.services and whole.whens) or context.awaiting is not None:
        return False
    cuts = [hit.span() for hit in _AND_ASKS.finditer(fold(text))]
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(text)]
    clauses = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    parts = [part for clause in clauses for part in re.split(r"(?<=[?.!])\s+", clause.strip()) if part]
    read = [understanding.by_rules(part, context) for part in parts] if len(parts) > 1 else []
    return any(each.intents[0] == "book" and each.services and each.whens for each in read)


def _beside(reading: Reading, agrees: Agreed, understanding: Understanding, business: Business) -> Message:
    """A yes with what was said beside it: a question that nothing answers is for people too."""
    if not agrees.asks:
        return Message(reading, agreed=agrees)
    asked = in_case(replace(agrees.rest, intents=("question",)))
    answer = _answer(asked, asked, understanding, business)
    if answer:
        return Message(reading, (answer,), agreed=agrees)
    to_staff = replace(agrees, for_staff=HandOver("unusual", "question"))
    return Message(reading, (), (agrees.rest.text,), to_staff)


def _asked(text: str, context: Context, understanding: Understanding, whole: Reading) -> list[Reading]:
    """The readings of its single questions; of the whole where there is only one, or none alone is clear."""
    parts = [p.strip() for p in _SENTENCES.findall(text) if sum(map(str.isalpha, p)) >= _FEWEST_LETTERS]
    if len(parts) < 2:
        return _in_one_sentence(text, context, understanding) or [whole]
    read = [understanding.by_rules(part, context) for part in parts]
    return [each for each in read if "question" in each.intents and each.certain] or [whole]


def _in_one_sentence(text: str, context: Context, understanding: Understanding) -> list[Reading]:
    """Two questions joined by "and", where each is clear by itself: "gdzie jesteście i czy jest parking"."""
    cuts = [hit.span() for hit in _AND_ASKS.finditer(fold(text))]
    if len(cuts) != 1:
        return []
    parts = text[: cuts[0][0]], text[cuts[0][1] :]
    read = [understanding.by_rules(part, context) for part in parts]
    topics = {each.topic for each in read}
    if len(topics) < 2 or topics <= {"price", "duration"}:  # Price and length are one answer.
        return []
    named = [each.services for each in read if each.services]
    if named and not topics <= {"price", "duration", "who"}:
        return []
    read = [replace(each, services=each.services or (named or [()])[0]) for each in read]
    if any("question" not in each.intents for each in read):
        return []
    known = (each.topic or understanding.knowledge.answer(each.text, each.language) for each in read)
    return read if all(known) else []


def _answer(
    asked: Reading, whole: Reading, understanding: Understanding, business: Business
) -> Answer | None:
    if asked.topic in whole.contact.words:
        return None  # They give their own number or address.
    if asked.topic == "price" and _OF_A_CHANGE.search(fold(asked.text)):
        asked = replace(asked, topic=None)  # What it costs not to come is no service's price.
    faq = _faq(asked, whole, understanding) if asked.topic in ANSWERED_BY_FAQ else None
    if faq is None and asked.topic is None and _asks_for_a_service(asked):
        return Answer("services")
    if faq is None and not _known(asked.topic, business):
        return None
    on = next((w.start.date() for w in asked.whens if isinstance(w.start, datetime)), None)
    staff = next((m.ids[0] for m in asked.staff if len(m.ids) == 1), None)
    services = tuple(m.ids[0] for m in asked.services if len(m.ids) == 1) or _any_of(asked, staff, business)
    if asked.topic == "hours" and staff:
        return Answer("presence", on=on, staff=staff)
    if asked.topic in ("who", "services") and staff and not services:
        return Answer("person", staff=staff)
    if faq:
        faq = replace(faq, of=understanding.services_in(faq.question))
    return Answer(asked.topic, services, on, faq)


def _asks_for_a_service(asked: Reading) -> bool:
    """ "Robicie pedicure?": what is done says whether that is; the rest is no matter of services."""
    said = fold(asked.text)
    named = asked.services or asked.whens or asked.staff
    return not named and bool(_DO_YOU_DO.match(said)) and not _NO_SERVICE.search(said)


def _any_of(asked: Reading, staff: str | None, business: Business) -> tuple[str, ...]:
    """The few services that a vague word or a person may mean: each price says more than the whole list."""
    fitting = tuple(dict.fromkeys(i for m in asked.services for i in m.ids))
    fitting = fitting or tuple(s.id for s in business.services if staff in s.staff)
    return fitting if asked.topic in ("price", "duration") and len(fitting) <= _MOST_SERVICES else ()


def _faq(asked: Reading, whole: Reading, understanding: Understanding) -> FaqAnswer | None:
    answer = understanding.knowledge.answer(asked.text, asked.language)
    pays = asked.topic == "payment" and not is_about_gifts(asked.text)
    if pays and (answer is None or answer.score < SURE):
        # "Blik?" is too little for the encoder, but the rules know what it is about.
        near = understanding.knowledge.answer(_PAYMENT[asked.language], asked.language)
        # What is near to the question about cards may still be about deposits.
        answer = near if near and speaks_of_paying(f"{near.question} {near.answer}") else answer
    if whole.intents[0] == "question":
        return answer or (understanding.choosing.choose(asked) if asked.topic is None else None)
    return answer if answer and answer.score >= SURE else None


def _known(topic: str | None, business: Business) -> bool:
    """Whether the business itself answers a question of that topic; otherwise only its FAQ may."""
    match topic:
        case None | "payment":
            return False
        case _ if topic in HUMAN_TOPICS:
            return False
        case "address" | "phone" | "email":
            return bool(getattr(business, topic))
        case _:
            return True
