"""A gateway that fails, kills its callers, or lets things happen meanwhile."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from receptionist.gateways.messengers import DeliveryError, Message

AILS = ("", "fails", "dies before", "dies after")


class Killed(BaseException):
    """The process ends here."""


@dataclass
class Gateway:
    """Tells of each message it accepts, by its key; `ails` are what befalls the next ones, the last first.

    With keys it accepts each once. Without, it tells `wrong` of a repeat for which no caller had died.
    """

    accept: Callable[[str], None]
    keyless: bool
    wrong: list[str]
    meanwhile: Mapping[str, Callable[[], object]] = field(default_factory=dict)
    accepted: set[str] = field(default_factory=set)
    ails: list[str] = field(default_factory=list)
    unsure: list[str] = field(default_factory=list)
    """Keys of accepted messages whose caller died before it could know."""

    def send(self, _message: Message, *, key: str) -> str:
        """Accept a message, unless something ails."""
        ails = self.ails.pop() if self.ails else ""
        if ails == "dies before":
            raise Killed
        if ails == "fails":
            raise DeliveryError("busy", permanent=False)
        self._take(key)
        if ails == "dies after":
            self.unsure.append(key)
            raise Killed
        self.meanwhile.get(ails, lambda: None)()
        return key

    def _take(self, key: str) -> None:
        if key not in self.accepted:
            self.accepted.add(key)
            self.accept(key)
        elif self.keyless and key in self.unsure:
            self.unsure.remove(key)
        elif self.keyless:
            self.wrong.append("twice")
