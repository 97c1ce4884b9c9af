"""When a visit's reminders are due. Pure: it plans, it sends nothing and never asks what time it is.

"24 h before" means 24 real hours. A quiet hour moves a reminder to the last decent moment before it; one that
is due already is not planned at all.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from receptionist.domain.business import Business, ClockRange, ReminderRule
from receptionist.domain.clock import at_minute

_DAY = timedelta(days=1)
_EARLIER = timedelta(minutes=5)
"""How long before the quiet hours: a worker that is a little late must not reach into them."""


@dataclass(frozen=True, slots=True)
class PlannedReminder:
    """A rule and the instant at which its message is due."""

    rule: ReminderRule
    due_at: datetime


def plan_reminders(business: Business, starts_at: datetime, now: datetime) -> list[PlannedReminder]:
    """The reminders of a visit that are still to come, soonest first; of two at once on a channel, one."""
    planned: dict[tuple[str, datetime], PlannedReminder] = {}
    for rule in business.reminders:
        if rule.before is None:
            continue
        due_at = decent(starts_at - rule.before, business.quiet_hours, business.zone)
        if due_at is None or due_at <= now:
            continue
        other = planned.get((rule.channel, due_at))
        # The quiet hours can push two together; the one that asks for an answer is the one to keep.
        if other is None or rule.ask_confirmation:
            planned[rule.channel, due_at] = PlannedReminder(rule, due_at)
    return sorted(planned.values(), key=lambda reminder: (reminder.due_at, reminder.rule.channel))


def decent(due_at: datetime, quiet: ClockRange | None, zone: ZoneInfo) -> datetime | None:
    """`due_at`, or the last decent moment before where it is quiet then; None where it is always quiet."""
    since = quiet_since(due_at, quiet, zone)
    if since is None:
        return due_at
    earlier = since - _EARLIER
    return earlier if quiet_since(earlier, quiet, zone) is None else None


def quiet_since(at: datetime, quiet: ClockRange | None, zone: ZoneInfo) -> datetime | None:
    """When the quiet hours that `at` lies in began; None where it lies in none."""
    if quiet is None:
        return None
    return next(
        (start for start, end in _quiet(at.astimezone(zone).date(), quiet, zone) if start <= at < end), None
    )


def _quiet(on: date, quiet: ClockRange, zone: ZoneInfo) -> Iterator[tuple[datetime, datetime]]:
    # Quiet hours may have begun on the evening before.
    for day in (on - _DAY, on):
        yield at_minute(day, quiet.opens, zone), at_minute(day, quiet.closes, zone)
