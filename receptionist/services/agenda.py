"""What stands in a stretch of the calendar: visits, and when nobody can be booked. Changes nothing.

What is free is what neither covers; whether something fits there is for `free_slots` to say.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal, NamedTuple

from sqlalchemy import and_, bindparam, or_, select
from sqlalchemy.orm import Session

from receptionist.domain.availability import is_away, opening_time, working_time
from receptionist.domain.business import DAY_MINUTES, Business, StaffMember
from receptionist.domain.clock import midnight
from receptionist.domain.interval import Interval, subtract
from receptionist.services.desk_booking import version
from receptionist.storage.asking import among, ask
from receptionist.storage.models import STANDING, Appointment, BusyBlock, ServiceRow, StaffRow

State = Literal["held", "requested", "booked", "confirmed", "arrived", "done", "no_show", "cancelled"]
"""How a visit is shown; `booked`: the client has not confirmed yet."""

Why = Literal["closed", "holiday", "away", "break", "busy"]
_DAY = timedelta(days=1)
LONGEST = timedelta(days=42)
MOST_VISITS = 3000


class Card(NamedTuple):
    """A visit as the calendar shows it. UTC."""

    id: str
    staff: str
    service: str
    starts_at: datetime
    ends_at: datetime
    client: str
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


# Columns, not entities: a week of twenty people has hundreds of rows.
_CARDS = (
    select(
        Appointment.id,
        Appointment.staff_id,
        Appointment.service_id,
        Appointment.starts_at,
        Appointment.ends_at,
        Appointment.client_name,
        Appointment.state,
        Appointment.attendance,
        Appointment.confirmed_at,
        Appointment.late_minutes,
        Appointment.overrides,
        Appointment.staff_note,
        Appointment.sequence,
        Appointment.updated_at,
    )
    .where(
        # The first two are those of the index: they pass over the past at once.
        Appointment.blocked_until > bindparam("start"),
        Appointment.blocked_from < bindparam("end"),
        Appointment.starts_at < bindparam("end"),
        Appointment.ends_at > bindparam("start"),
        or_(
            among(Appointment.state, STANDING),
            and_(Appointment.state == "held", Appointment.held_until > bindparam("now")),
        ),
    )
    .order_by(Appointment.starts_at, Appointment.staff_id)
    .limit(MOST_VISITS)
)
# Joined to nothing, the column does not lead the database to read all that somebody ever had.
_CARDS_OF_ONE = _CARDS.where(Appointment.staff_id.concat("") == bindparam("staff"))


def state_of(visit: Appointment) -> State:
    """How a visit stands, in one word."""
    return _state(visit.state, visit.attendance, visit.confirmed_at)


def _state(state: str, attendance: str | None, confirmed_at: datetime | None) -> State:
    if state == "booked" and attendance in ("arrived", "done", "no_show"):
        return attendance  # type: ignore[return-value]  # the three above
    if state == "booked" and confirmed_at:
        return "confirmed"
    return state  # type: ignore[return-value]  # released ones are never shown


def cards(session: Session, window: Interval, now: datetime, *, of_staff: str | None = None) -> list[Card]:
    """The visits that meet the window, and what clients are just booking; one query.

    `of_staff`: those with one person only; None: with anybody.
    """
    values = {"start": window.start, "end": window.end, "now": now, "staff": of_staff}
    rows = ask(session, _CARDS if of_staff is None else _CARDS_OF_ONE, values)
    # By position: by name each value takes ten times as long.
    return [_card(*list(row)) for row in rows]


def _card(  # noqa: PLR0917 - the columns of _CARDS
    visit: str,
    staff: str,
    service: str,
    starts_at: datetime,
    ends_at: datetime,
    client: str | None,
    state: str,
    attendance: str | None,
    confirmed_at: datetime | None,
    late: int | None,
    overrides: bool,
    note: str | None,
    sequence: int,
    updated_at: datetime,
) -> Card:
    shown, seen = _state(state, attendance, confirmed_at), version(sequence, updated_at)
    return Card(visit, staff, service, starts_at, ends_at, client or "", shown, late, overrides, note, seen)


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
