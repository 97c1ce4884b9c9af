"""What is free, asked of the database: gathers what is taken around a window and lets availability judge."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy import and_, bindparam, or_, select
from sqlalchemy.orm import Session

from receptionist.domain.availability import Slot, Taken, free_slots
from receptionist.domain.business import Business, Service
from receptionist.domain.errors import NotFound
from receptionist.domain.groups import Diary
from receptionist.domain.interval import Interval
from receptionist.storage.asking import among, ask
from receptionist.storage.models import STANDING, Appointment, BusyBlock

ALTERNATIVES = 3
_LONGEST_DAY = timedelta(hours=25)
_SEARCHES = (timedelta(days=1), timedelta(days=7), timedelta(days=60))

# Built once: to build a query takes as long as to ask it.
_TAKEN = select(
    Appointment.blocked_from,
    Appointment.blocked_until,
    Appointment.staff_id,
    Appointment.resource,
    Appointment.service_id,
    Appointment.starts_at,
    Appointment.id,
    Appointment.pause_from,
    Appointment.pause_until,
).where(
    Appointment.blocked_until > bindparam("start"),
    Appointment.blocked_from < bindparam("end"),
    or_(
        among(Appointment.state, STANDING),
        and_(Appointment.state == "held", Appointment.held_until > bindparam("now")),
    ),
)
_BUSY = select(BusyBlock.staff_id, BusyBlock.starts_at, BusyBlock.ends_at).where(
    BusyBlock.ends_at > bindparam("start"), BusyBlock.starts_at < bindparam("end")
)


def free(  # noqa: PLR0917 - a question with six parts
    session: Session,
    business: Business,
    service_id: str,
    staff_id: str | None,
    window: Interval,
    now: datetime,
    *,
    ignoring: str | None = None,
) -> list[Slot]:
    """The slots that start in the window, by start, then staff id; the visit `ignoring` takes no time.

    A hold counts until just before it ends. NotFound for a service that is not (or no longer) offered.
    """
    return free_in(session, business, service_id, staff_id, [window], now, ignoring=ignoring)[0]


def free_in(  # noqa: PLR0917 - a question with six parts
    session: Session,
    business: Business,
    service_id: str,
    staff_id: str | None,
    windows: Sequence[Interval],
    now: datetime,
    *,
    ignoring: str | None = None,
) -> list[list[Slot]]:
    """As `free`, for each of several windows; what is taken is looked up once for all."""
    service = next((s for s in business.services if s.id == service_id), None)
    if service is None:
        raise NotFound("service", service_id)
    if not windows:
        return []
    hull = Interval(min(w.start for w in windows), max(w.end for w in windows))
    around = _around(service, hull)
    taken, busy = _taken(session, around, now, ignoring), _busy(session, around)
    return [free_slots(business, service_id, staff_id, window, now, taken, busy) for window in windows]


def diary(session: Session, business: Business, window: Interval, now: datetime) -> Diary:
    """All that can matter to visits that start in the window, or within some hours after it."""
    around = Interval(window.start - _LONGEST_DAY, window.end + _LONGEST_DAY)
    return Diary(business, now, _taken(session, around, now, None), _busy(session, around))


def nearest(
    session: Session, business: Business, slot: Slot, now: datetime, *, ignoring: str | None = None
) -> tuple[Slot, ...]:
    """The free starts nearest to a slot that cannot be had, with the same person where there is a choice."""
    found: list[Slot] = []
    for reach in _SEARCHES:
        window = Interval(slot.start - reach, slot.start + reach)
        found = _by_nearness(
            slot, free(session, business, slot.service, None, window, now, ignoring=ignoring)
        )
        if len(found) >= ALTERNATIVES:
            break
    return tuple(found[:ALTERNATIVES])


def _by_nearness(slot: Slot, others: list[Slot]) -> list[Slot]:
    """One slot for each start, nearest first."""
    others = sorted(
        (other for other in others if other != slot),
        key=lambda other: (abs(other.start - slot.start), other.start, other.staff != slot.staff),
    )
    return list({other.start: other for other in reversed(others)}.values())[::-1]


def _around(service: Service, window: Interval) -> Interval:
    """The time whose visits can matter: what a visit takes, and the whole days where a day has a limit."""
    margin = timedelta(0) if service.max_per_day is None else _LONGEST_DAY
    return Interval(
        window.start - service.buffer_before - margin,
        window.end + service.duration + service.buffer_after + margin,
    )


def _taken(session: Session, around: Interval, now: datetime, ignoring: str | None) -> list[Taken]:
    rows = ask(session, _TAKEN, {"start": around.start, "end": around.end, "now": now})
    return [
        Taken(
            Interval(begins, ends),
            staff,
            resource,
            service,
            starts_at,
            visit,
            Interval(pause_from, pause_until) if pause_from and pause_until else None,
        )
        for begins, ends, staff, resource, service, starts_at, visit, pause_from, pause_until in rows
        if visit != ignoring
    ]


def _busy(session: Session, around: Interval) -> Mapping[str, list[Interval]]:
    busy: dict[str, list[Interval]] = {}
    for staff, starts_at, ends_at in ask(session, _BUSY, {"start": around.start, "end": around.end}):
        busy.setdefault(staff, []).append(Interval(starts_at, ends_at))
    return busy
