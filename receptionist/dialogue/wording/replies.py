"""What is answered by SMS to a client's SMS, besides what the chat says. Words only; decides nothing."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Generic, TypeVar

from receptionist.dialogue.wording.words import Words
from receptionist.domain.availability import Slot

W = TypeVar("W", bound=Words)


class Replies(ABC, Generic[W]):
    """The answers of one language, in the words of one business on one local day."""

    def __init__(self, words: W) -> None:
        self.words = words

    @abstractmethod
    def confirmed(self, slots: Sequence[Slot]) -> str:
        """The client comes; to visits that stand confirmed now."""

    @abstractmethod
    def declined(self, links: Sequence[tuple[Slot, str]]) -> str:
        """The client does not come; where each visit is cancelled or moved. Nothing is changed yet."""

    @abstractmethod
    def which(self, visits: Sequence[tuple[Slot, str | None]]) -> str:
        """Which visit is meant, by its number; with the name of whoever it is for where that differs."""

    @abstractmethod
    def stopped(self) -> str:
        """No more reminders by SMS, and how to have them again."""

    @abstractmethod
    def started(self) -> str:
        """Reminders by SMS again."""

    @abstractmethod
    def first(self, text: str) -> str:
        """The first answer of a conversation, with who writes it."""

    @abstractmethod
    def last(self, text: str, site: str) -> str:
        """The last answer for today, and where to go on."""

    def choices(self, labels: Sequence[str]) -> str:
        """What can be chosen, where the chat shows buttons."""
        return f" ({'; '.join(labels)})"
