"""What is for people before anything else: danger, a complaint, a wish for a person. Decides only."""

from receptionist.dialogue import decisions as do
from receptionist.dialogue.animals import in_danger
from receptionist.dialogue.questions import Message
from receptionist.domain.business import Business

UNUSUAL = {"special_order", "cooperation"}


def for_people(message: Message, business: Business) -> do.HandOver | None:
    """The handover that a message asks for; None where the assistant goes on."""
    reading = message.reading
    if "emergency" in reading.intents:
        return do.HandOver("emergency", in_danger(reading.text, business))
    if not reading.certain:
        return None  # Asked about first: people are not called for a guess.
    if "complaint" in reading.intents:
        return do.HandOver("complaint", reading.topic)
    if reading.intents[0] == "question" and reading.topic is None and message.answers:
        return None  # The owner has answered it.
    if "human" in reading.intents:
        if reading.topic in (None, "asked", "callback"):
            return do.HandOver("asked", reading.topic)
        return do.HandOver("unusual" if reading.topic in UNUSUAL else "rule", reading.topic)
    return None
