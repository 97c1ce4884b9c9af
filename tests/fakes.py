"""Harmless twins of what is slow, unsure or outside."""

import json
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from receptionist.dialogue.acts import ModelUnavailable

Answer = str | Mapping[str, object] | Exception


@dataclass(frozen=True, slots=True)
class Asked:
    """One question put to the model."""

    messages: tuple[Mapping[str, str], ...]
    schema: Mapping[str, object]
    deadline: float
    max_tokens: int

    @property
    def text(self) -> str:
        """All that was sent, for "it must not see this" tests."""
        return "\n".join(message["content"] for message in self.messages)


class ScriptedModel:
    """Gives the answers it was given, in order; with none left it is unavailable.

    A mapping is answered as JSON, a text as it stands (nonsense too), an exception is raised.
    """

    def __init__(self, *answers: Answer) -> None:
        self._answers = deque(answers)
        self.asked: list[Asked] = []

    def complete(
        self,
        messages: Sequence[Mapping[str, str]],
        schema: Mapping[str, object],
        *,
        deadline: float,
        max_tokens: int = 160,
    ) -> str:
        """The next answer of the script; raises ModelUnavailable at its end."""
        self.asked.append(Asked(tuple(messages), schema, deadline, max_tokens))
        if not self._answers:
            raise ModelUnavailable("the script has ended")
        answer = self._answers.popleft()
        if isinstance(answer, Exception):
            raise answer
        return answer if isinstance(answer, str) else json.dumps(answer, ensure_ascii=False)
