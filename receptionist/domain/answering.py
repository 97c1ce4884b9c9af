"""When people answer what the assistant hands to them. Pure."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from receptionist.domain.availability import opening
from receptionist.domain.business import Business
from receptionist.domain.clock import at_minute
from receptionist.domain.interval import Interval

_LOOK_AHEAD = 15


def answering_hours(business: Business, now: datetime) -> tuple[datetime | None, datetime | None]:
    """(When people answer next, None) or, where they are in at `now`, (None, until when today).

    On the business's clock. Without staff hours of their own the opening hours count, and nobody answers on a
    day that the business is closed by a holiday or an exception. (None, None): nobody is ever in.
    """
    today = business.local(now).date()
    for ahead in range(_LOOK_AHEAD):
        for span in _answering(business, today + timedelta(days=ahead)):
            if span.start <= now < span.end:
                return None, business.local(span.end)
            if span.start > now:
                return business.local(span.start), None
    return None, None


def _answering(business: Business, on: date) -> Iterator[Interval]:
    weekly = business.handover.staff_hours
    if not weekly or not opening(business, on):
        yield from opening(business, on) if not weekly else ()
        return
    for span in weekly.get(on.weekday(), ()):
        yield Interval(at_minute(on, span.opens, business.zone), at_minute(on, span.closes, business.zone))
