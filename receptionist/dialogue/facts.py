"""What people are told of a conversation that is handed to them. A value; found out elsewhere."""

from dataclasses import dataclass

from receptionist.dialogue.decisions import Reason


@dataclass(frozen=True, slots=True)
class Facts:
    """Who it is, what is wanted, what was tried.

    `service` and `staff` are ids, `visits` those of appointments; `when` and `last_said` the client's own
    words. `offers` counts the times that slots were shown, `refused` the client's noes, `misunderstood` the
    messages that were not clear.
    """

    reason: Reason
    topics: tuple[str, ...]
    language: str
    name: str | None = None
    phone: str | None = None
    email: str | None = None
    service: str | None = None
    staff: str | None = None
    when: tuple[str, ...] = ()
    visits: tuple[str, ...] = ()
    offers: int = 0
    refused: int = 0
    misunderstood: int = 0
    last_said: str | None = None
