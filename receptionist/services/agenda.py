"""What stands in a stretch of the calendar: visits, and when nobody can be booked. Changes nothing.

What is free is what neither covers; whether something fits there is for `free_slots` to say.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from receptionist.domain.availability import is_away, opening_time, working_time
from receptionist.domain.business import DAY_MINUTES, Business, StaffMember
from receptionist.domain.clock import midnight
from receptionist.domain.interval import Interval, subtract
from receptionist.services.desk_booking import version_of
from receptionist.storage.models import Appointment, BusyBlock, Client, ServiceRow, StaffRow

State = Literal["held", "requested", "booked", "confirmed", "arrived", "done", "no_show", "cancelled"]
"""How a visit is shown; `booked`: the client has not confirmed yet."""

Why = Literal["closed", "holiday", "away", "break", "busy"]
_DAY = timedelta(days=1)
LONGEST = timedelta(days=42)
MOST_VISITS = 3000


@dataclass(frozen=True, slots=True)
class Card:
    """A visit as the calendar shows it. UTC."""

    id: str
    staff: str
    service: str
    starts_at: datetime
    ends_at: datetime
    client: str
    phone: str | None
    state: State
    late_minutes: int | None
    overrides: bool
    note: str | None
    version: str


@dataclass(frozen=True, slots=True)
class Shade:
    """Time in which somebody cannot be booked, and why. UTC."""

    staff: str
    span: Interval
    why: Why


def state_of(visit: Appointment) -> State:
    """How a visit stands, in one word."""
    if visit.state == "booked" and visit.attendance in ("arrived", "done", "no_show"):
        return visit.attendance  # type: ignore[return-value]  # the three above
    if visit.state == "booked" and visit.confirmed_at:
        return "confirmed"
    return visit.state  # type: ignore[return-value]  # released ones are never shown


def cards(session: Session, window: Interval, staff: Collection[str], now: datetime) -> list[Card]:
    """The visits of these people that meet the window, and what clients are just booking; one query."""
    visit = Appointment
    shown = or_(visit.state.in_(("requested", "booked")), and_(visit.state == "held", visit.held_until > now))
    rows = session.execute(
        select(visit, Client.phone)
        .outerjoin(Client, Client.id == visit.client_id)
        .where(
            visit.blocked_until > window.start,
            visit.starts_at < window.end,
            visit.ends_at > window.start,
            visit.staff_id.in_(staff),
            shown,
        )
        .order_by(visit.starts_at, visit.staff_id)
        .limit(MOST_VISITS)
    )
    return [_card(row, phone) for row, phone in rows]


def _card(row: Appointment, phone: str | None) -> Card:
    return Card(
        row.id,
        row.staff_id,
        row.service_id,
        row.starts_at,
        row.ends_at,
        row.client_name or "",
        phone,
        state_of(row),
        row.late_minutes,
        row.overrides,
        row.staff_note,
        version_of(row),
    )


def shades(session: Session, business: Business, window: Interval, staff: Collection[str]) -> list[Shade]:
    """When these people cannot be booked in the window, by day; one query, for what is busy."""
    members = [member for member in business.staff if member.id in staff]
    closed = [shade for member in members for shade in _not_working(business, member, window)]
    busy = session.execute(
        select(BusyBlock.staff_id, BusyBlock.starts_at, BusyBlock.ends_at).where(
            BusyBlock.ends_at > window.start, BusyBlock.starts_at < window.end, BusyBlock.staff_id.in_(staff)
        )
    )
    return [*closed, *(Shade(who, Interval(start, end), "busy") for who, start, end in busy)]


def shown_hours(business: Business, window: Interval) -> tuple[int, int]:
    """The minutes of the day between which these days are worth looking at: the hours, and a bit.

    Where it is closed throughout, or open past midnight, that is the whole week's hours, or the whole day.
    """
    open_time = [piece for piece in opening_time(business, window) if piece.overlaps(window)]
    minutes = [_minutes(business, piece) for piece in open_time] or [
        (r.opens, r.closes) for day in business.hours.weekly.values() for r in day
    ]
    if not minutes or any(closes > DAY_MINUTES for _, closes in minutes):
        return 0, DAY_MINUTES
    first, last = min(opens for opens, _ in minutes), max(closes for _, closes in minutes)
    return max(0, (first - 30) // 60 * 60), min(DAY_MINUTES, -(-(last + 30) // 60) * 60)


def _minutes(business: Business, piece: Interval) -> tuple[int, int]:
    """A stretch as minutes after the midnight before its start."""
    start, end = business.local(piece.start), business.local(piece.end)
    return start.hour * 60 + start.minute, (
        end.date() - start.date()
    ).days * DAY_MINUTES + end.hour * 60 + end.minute


def service_names(session: Session) -> dict[str, dict[str, str]]:
    """The names of all services by language, of those no longer offered too: their visits still stand."""
    return {row.id: dict(row.name) for row in session.execute(select(ServiceRow.id, ServiceRow.name))}


def retired_staff(session: Session) -> dict[str, str]:
    """The names of those who have left, by id."""
    gone = select(StaffRow.id, StaffRow.name).where(StaffRow.retired)
    return {row.id: row.name for row in session.execute(gone)}


def _not_working(business: Business, member: StaffMember, window: Interval) -> Iterator[Shade]:
    working = working_time(business, member, window)
    on = business.local(window.start).date()
    while (start := midnight(on, business.zone)) < window.end:
        day = Interval(start, midnight(on + _DAY, business.zone))
        gaps = subtract([day], working)
        why = _why(business, member, on)
        for gap in gaps:
            inside = gap.start != day.start and gap.end != day.end
            yield Shade(member.id, gap, why or ("break" if inside else "closed"))
        on += _DAY


def _why(business: Business, member: StaffMember, on: date) -> Why | None:
    """Why somebody does not work at all on a date, where there is more to say than that they do not."""
    if is_away(member, on):
        return "away"
    is_holiday = on in business.holidays and on not in business.hours.exceptions
    return "holiday" if is_holiday else None
