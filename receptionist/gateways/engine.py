"""What a model is to the process that serves it. No library here: tests serve an engine of their own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

Messages = Sequence[Mapping[str, str]]
"""A conversation as `{"role", "content"}`, oldest first."""


class Interrupted(Exception):
    """The time was up, or something more important came, before the model had finished."""


class TooLong(ValueError):
    """Prompt and answer do not fit into the model's context."""


@dataclass(frozen=True, slots=True)
class Completion:
    """An answer; `finish` is "length" where it was cut off at the most tokens allowed. Counts are tokens."""

    text: str
    finish: Literal["stop", "length"]
    prompt_tokens: int
    reused_tokens: int
    answer_tokens: int
    decodes: int


class Engine(Protocol):
    """A model in memory, for one call at a time."""

    def complete(
        self, messages: Messages, schema: Mapping[str, object] | None, *, max_tokens: int, until: float
    ) -> Completion:
        """The most likely answer, in JSON that fits `schema` (None: free text).

        `until` is a moment of time.monotonic(). Raises Interrupted, TooLong, and ValueError for a schema
        that no grammar can be made of.
        """
        ...

    def warm(self, messages: Messages, *, until: float) -> int:
        """Reads a prompt so that later ones with the same head start there; the tokens read afresh.

        Raises Interrupted (what was read by then is not lost) and TooLong.
        """
        ...

    def interrupt(self) -> None:
        """Makes the running call, if there is one, raise Interrupted soon. Callable from any thread."""
        ...
