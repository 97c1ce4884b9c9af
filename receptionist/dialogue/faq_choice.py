"""Which of the owner's nearest answers a question asks for, chosen by the model: one of three, or none.

It chooses a number under a closed list and never writes a word of an answer.
"""

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from receptionist.dialogue.acts import Model, ModelUnavailable, Reading
from receptionist.dialogue.knowledge import FaqAnswer, Knowledge
from receptionist.dialogue.masking import masked
from receptionist.dialogue.model_reading import DEADLINE, fenceless
from receptionist.domain.business import Business

_MASKS = re.compile(r"\[(?:name|phone|email)\]")
NONE = "none"
MAX_TOKENS = 12
_PROMPT = Path(__file__).resolve().parents[2] / "prompts" / "choose_answer.md"


class FaqChoice:
    """Asks the model of one business; without one, nothing is chosen."""

    def __init__(self, business: Business, model: Model | None, knowledge: Knowledge) -> None:
        self._business = business
        self._model = model
        self._knowledge = knowledge
        self._head = _PROMPT.read_text(encoding="utf-8")

    def choose(self, asked: Reading) -> FaqAnswer | None:
        """The answer to a question that is near to some entry, sure of none; None where none answers it."""
        if self._model is None:
            return None
        text = masked(asked.text, self._business)
        near = self._knowledge.plausible(_MASKS.sub("", text), asked.language)
        if not near:
            return None
        try:
            raw = self._model.complete(
                self._messages(text, near), _schema(near), deadline=DEADLINE, max_tokens=MAX_TOKENS
            )
            return _chosen(json.loads(raw), near)
        except (ModelUnavailable, ValueError):
            return None

    def _messages(self, text: str, near: Sequence[FaqAnswer]) -> list[Mapping[str, str]]:
        listed = [f"{number}: {each.question} — {each.answer}" for number, each in enumerate(near, 1)]
        message = f"<<<\n{fenceless(text)}\n>>>"
        return [
            {"role": "system", "content": self._head},
            {"role": "user", "content": "\n".join([*listed, message])},
        ]


def _schema(near: Sequence[FaqAnswer]) -> Mapping[str, object]:
    numbers = [str(number) for number in range(1, len(near) + 1)]
    return {
        "type": "object",
        "properties": {"entry": {"enum": [*numbers, NONE]}},
        "required": ["entry"],
        "additionalProperties": False,
    }


def _chosen(said: object, near: Sequence[FaqAnswer]) -> FaqAnswer | None:
    """The entry of the number said; None for "none" and for anything that was not to choose from."""
    entry = said.get("entry") if isinstance(said, dict) else None
    numbered = {str(number): each for number, each in enumerate(near, 1)}
    return numbered.get(entry) if isinstance(entry, str) else None
