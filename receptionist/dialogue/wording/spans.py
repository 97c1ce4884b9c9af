"""Stretches of time in words, made of a language's own days and hours. Knows no sentence."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from receptionist.dialogue.outcomes import Spans

_FEW = 3
_LAST = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class SpanWords:
    """What a language says around its days and hours; `since` and `until` stand before an hour."""

    day: Callable[[date], str]
    clock: Callable[[datetime], str]
    since: str
    until: str
    either: str
    unsaid: str
    several: str

    def all(self, spans: Spans) -> str:
        """All of them: "piątek 27 listopada od 16:00"; many are only summed up."""
        if not spans:
            return self.unsaid
        if len(spans) <= _FEW:
            return self.either.join(self._one(start, end) for start, end in spans)
        hours = {self._hours(start, end) for start, end in spans}
        return f"{self.several} {hours.pop()}".strip() if len(hours) == 1 else self.several

    def _one(self, start: datetime, end: datetime) -> str:
        last = end - _LAST
        if last.date() != start.date():
            return f"{self.day(start.date())} – {self.day(last.date())}"
        return f"{self.day(start.date())} {self._hours(start, end)}".strip()

    def _hours(self, start: datetime, end: datetime) -> str:
        from_midnight, to_midnight = start.time() == time(), end.time() == time()
        if from_midnight and to_midnight:
            return ""
        if from_midnight:
            return f"{self.until} {self.clock(end)}"
        return (
            f"{self.since} {self.clock(start)}" if to_midnight else f"{self.clock(start)}–{self.clock(end)}"
        )
