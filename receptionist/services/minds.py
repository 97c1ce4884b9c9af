"""What it takes to read clients of one business: built once, again when the owner changes something."""

import threading
from dataclasses import dataclass

from receptionist.dialogue.acts import Context, Model
from receptionist.dialogue.questions import Message, understood
from receptionist.dialogue.understanding import Understanding
from receptionist.domain.business import Business
from receptionist.services.attention import Attention, AwaitedModel


@dataclass(frozen=True, slots=True)
class Mind:
    """The reader of one business's clients."""

    business: Business
    understanding: Understanding

    def read(self, text: str, context: Context) -> Message:
        """What a message means, with the answers to its questions."""
        return understood(text, context, self.understanding, self.business)


class Minds:
    """Keeps the mind of the business as it stands now."""

    def __init__(self, model: Model | None) -> None:
        self.attention = Attention()
        self._model = AwaitedModel(model, self.attention) if model else None
        self._lock = threading.Lock()
        self._current: Mind | None = None

    def of(self, business: Business) -> Mind:
        """The mind for a business; the one in use while nothing about the business has changed."""
        with self._lock:
            if self._current is None or self._current.business != business:
                self._current = Mind(business, Understanding(business, self._model))
            return self._current
