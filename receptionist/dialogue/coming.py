"""A reminder that is on its way, as a client may be told of it."""

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class Coming:
    """A reminder that stands planned: when it comes and when the visit begins, by the business's clock."""

    at: datetime
    start: datetime
    channel: str

    @property
    def days_before(self) -> int:
        """Between the two dates."""
        return (self.start.date() - self.at.date()).days

    @property
    def hours_before(self) -> timedelta | None:
        """Between the two, where it is a whole number of hours."""
        ahead = self.start - self.at
        return None if ahead % timedelta(hours=1) else ahead
