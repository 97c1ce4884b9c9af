"""What it takes to read clients of one business: built once, again when the owner changes something."""

import threading
from dataclasses import dataclass

from receptionist.dialogue.acts import Context, Model, Reading
from receptionist.dialogue.knowledge import FaqAnswer
from receptionist.dialogue.understanding import Understanding
from receptionist.domain.business import Business

PAYMENT = {"pl": "Czy można zapłacić kartą?", "en": "Can I pay by card?"}


@dataclass(frozen=True, slots=True)
class Mind:
    """The reader of one business's clients."""

    business: Business
    understanding: Understanding

    def read(self, text: str, context: Context) -> tuple[Reading, FaqAnswer | None]:
        """What a message means, and which of the owner's answers fits it where it asks something."""
        knowledge = self.understanding.knowledge
        reading = self.understanding.read(text, context)
        if "question" not in reading.intents or reading.topic not in (None, "payment"):
            return reading, None
        answer = knowledge.answer(text, reading.language)
        if answer is None and reading.topic == "payment":
            # "Blik?" is too little for the encoder, but rules know what it is about.
            answer = knowledge.answer(PAYMENT[reading.language], reading.language)
        return reading, answer


class Minds:
    """Keeps the mind of the business as it stands now."""

    def __init__(self, model: Model | None) -> None:
        self._model = model
        self._lock = threading.Lock()
        self._current: Mind | None = None

    def of(self, business: Business) -> Mind:
        """The mind for a business; the one in use while nothing about the business has changed."""
        with self._lock:
            if self._current is None or self._current.business != business:
                self._current = Mind(business, Understanding(business, self._model))
            return self._current
