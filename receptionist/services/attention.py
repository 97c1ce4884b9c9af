"""Each process attends to one message at a time: its threads share one interpreter.

All wait for whoever has the database's lock, and a dozen threads that think would make that one a dozen
times slower. Whoever only waits, for the model or out of discretion, keeps nobody from being attended to.
"""

import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from receptionist.dialogue.acts import Model


class Attention:
    """Given to one thread at a time."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._thinking: int | None = None

    @contextmanager
    def paid(self) -> Iterator[None]:
        """Think within the block; within another such block of the same thread it goes on."""
        if self._thinking == threading.get_ident():
            yield
            return
        self._take()
        try:
            yield
        finally:
            self._let_go()

    @contextmanager
    def given_up(self) -> Iterator[None]:
        """Let others think from now on: what is left to do after the block takes no thought."""
        self._let_go()
        yield

    @contextmanager
    def elsewhere(self) -> Iterator[None]:
        """Let others think while this thread only waits; it may have been thinking or not."""
        was_thinking = self._let_go()
        try:
            yield
        finally:
            if was_thinking:
                self._take()

    def _take(self) -> None:
        self._lock.acquire()
        self._thinking = threading.get_ident()

    def _let_go(self) -> bool:
        """Whether it was this thread's to let go."""
        if self._thinking != threading.get_ident():
            return False
        self._thinking = None
        self._lock.release()
        return True


@dataclass(frozen=True, slots=True)
class AwaitedModel:
    """A model for whose answers one waits without keeping others from thinking."""

    model: Model
    attention: Attention

    def complete(
        self,
        messages: Sequence[Mapping[str, str]],
        schema: Mapping[str, object],
        *,
        deadline: float,
        max_tokens: int = 160,
    ) -> str:
        """As the model does."""
        with self.attention.elsewhere():
            return self.model.complete(messages, schema, deadline=deadline, max_tokens=max_tokens)
