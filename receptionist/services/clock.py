"""The edge at which the time is read: everything inside is given `now`."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from receptionist.domain.clock import instant


@dataclass(frozen=True, slots=True)
class Clock:
    """The real time, or one that was set to start elsewhere and ticks on."""

    ahead: timedelta = timedelta()

    @classmethod
    def starting_at(cls, local: datetime | None, zone: ZoneInfo) -> "Clock":
        """A clock that shows `local` (naive, in `zone`) now; None: the real time."""
        if local is None:
            return cls()
        return cls(instant(local, zone) - datetime.now(UTC))

    def now(self) -> datetime:
        """The instant, in UTC."""
        return datetime.now(UTC) + self.ahead
