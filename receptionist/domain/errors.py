"""What may be refused. Errors carry fields, never sentences: wording says them."""

from collections.abc import Sequence
from datetime import date, datetime

from receptionist.domain.availability import Slot
from receptionist.domain.explain import Because


class Refused(Exception):
    """The rules of the business do not allow what was asked."""


class SlotTaken(Refused):
    """Someone else has the time; `alternatives` are the nearest free ones."""

    def __init__(self, alternatives: Sequence[Slot] = ()) -> None:
        self.alternatives = tuple(alternatives)
        super().__init__(self.alternatives)


class TooSoon(Refused):
    """Less notice than the business wants; `earliest_at` is the first instant that it accepts."""

    def __init__(self, earliest_at: datetime) -> None:
        self.earliest_at = earliest_at
        super().__init__(earliest_at)


class TooFar(Refused):
    """Further ahead than the business books; `last_on` is its last local date."""

    def __init__(self, last_on: date) -> None:
        self.last_on = last_on
        super().__init__(last_on)


class Closed(Refused):
    """Nobody who could do it works at that time of the local date `on`."""

    def __init__(self, on: date, reason: Because = "closed") -> None:
        self.on = on
        self.reason = reason
        super().__init__(on, reason)


class NotFound(Refused):
    """There is no such thing, or the asker may not know that there is."""

    def __init__(self, kind: str, key: str) -> None:
        self.kind = kind
        self.key = key
        super().__init__(kind, key)


class Conflict(Refused):
    """The thing is no longer in the state that was expected; `state` is the one it is in."""

    def __init__(self, kind: str, key: str, state: str) -> None:
        self.kind = kind
        self.key = key
        self.state = state
        super().__init__(kind, key, state)
