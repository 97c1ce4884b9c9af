"""When a visit's reminders and thanks are due. Pure: plans, sends nothing, never asks what time it is.

"24 h before" means 24 real hours, over a change of the clock too. A quiet hour moves a reminder to the last
decent moment before it, thanks to the first one after it; what is due already is not planned at all.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from receptionist.domain.availability import Slot
from receptionist.domain.business import Business, ClockRange, NoticeChannel, ReminderRule
from receptionist.domain.clock import at_minute

_DAY = timedelta(days=1)
_EARLIER = timedelta(minutes=5)
"""How long before the quiet hours: a worker that is a little late must not reach into them."""
Carrier = Literal["sms", "email"]


@dataclass(frozen=True, slots=True)
class Reach:
    """Where a client can be written to: a phone that takes SMS, an e-mail."""

    phone: str | None = None
    email: str | None = None

    def by(self, channel: NoticeChannel) -> "Route | None":
        """How a message of that channel gets there; None where it does not."""
        if channel == "first" and self.phone:
            return Route("sms", self.phone, self.email)
        if channel == "sms" and self.phone:
            return Route("sms", self.phone)
        if channel in ("email", "first") and self.email:
            return Route("email", self.email)
        return None


@dataclass(frozen=True, slots=True)
class Route:
    """One channel and the address on it; `fallback` is an e-mail for when the phone cannot be reached."""

    channel: Carrier
    recipient: str
    fallback: str | None = None


@dataclass(frozen=True, slots=True)
class PlannedReminder:
    """A rule, how its message goes and the instant at which it is due."""

    rule: ReminderRule
    route: Route
    due_at: datetime


def plan_reminders(business: Business, slot: Slot, reach: Reach, now: datetime) -> list[PlannedReminder]:
    """A visit's messages that are still to come, soonest first; of two at once on a channel, one."""
    planned: dict[tuple[Carrier, datetime], PlannedReminder] = {}
    for rule in business.reminders:
        route = reach.by(rule.channel)
        due_at = due(rule, slot, business)
        if route is None or due_at is None or due_at <= now or not rule.concerns(slot.service):
            continue
        other = planned.get((route.channel, due_at))
        # The quiet hours can push two together; the one that asks for an answer is the one to keep.
        if other is None or rule.ask_confirmation:
            planned[route.channel, due_at] = PlannedReminder(rule, route, due_at)
    return sorted(planned.values(), key=lambda reminder: (reminder.due_at, reminder.route.channel))


def due(rule: ReminderRule, slot: Slot, business: Business) -> datetime | None:
    """When a rule's message about a visit is due; None where no decent moment is left for it."""
    if rule.after is not None:
        return decent_after(slot.end + rule.after, business.quiet_hours, business.zone)
    assert rule.before is not None
    return decent(slot.start - rule.before, business.quiet_hours, business.zone)


def decent(due_at: datetime, quiet: ClockRange | None, zone: ZoneInfo) -> datetime | None:
    """`due_at`, or the last decent moment before where it is quiet then; None where it is always quiet."""
    stretch = _stretch(due_at, quiet, zone)
    if stretch is None:
        return due_at
    earlier = stretch[0] - _EARLIER
    return earlier if _stretch(earlier, quiet, zone) is None else None


def decent_after(due_at: datetime, quiet: ClockRange | None, zone: ZoneInfo) -> datetime | None:
    """`due_at`, or the end of the quiet hours that it lies in; None where it is always quiet."""
    stretch = _stretch(due_at, quiet, zone)
    if stretch is None:
        return due_at
    return stretch[1] if _stretch(stretch[1], quiet, zone) is None else None


def quiet_since(at: datetime, quiet: ClockRange | None, zone: ZoneInfo) -> datetime | None:
    """When the quiet hours that `at` lies in began; None where it lies in none."""
    stretch = _stretch(at, quiet, zone)
    return stretch[0] if stretch else None


def _stretch(at: datetime, quiet: ClockRange | None, zone: ZoneInfo) -> tuple[datetime, datetime] | None:
    """The quiet hours that an instant lies in."""
    if quiet is None:
        return None
    on = at.astimezone(zone).date()
    return next(((start, end) for start, end in _quiet(on, quiet, zone) if start <= at < end), None)


def _quiet(on: date, quiet: ClockRange, zone: ZoneInfo) -> Iterator[tuple[datetime, datetime]]:
    # Quiet hours may have begun on the evening before.
    for day in (on - _DAY, on):
        yield at_minute(day, quiet.opens, zone), at_minute(day, quiet.closes, zone)
