"""Find, hold, book, move, cancel. Every function runs inside the caller's transaction and commits nothing.

What may be booked is asked of `free` alone, for the list and for the write; the occupancy cells make sure.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from datetime import datetime, timedelta

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from receptionist.domain.availability import Slot
from receptionist.domain.business import Business
from receptionist.domain.errors import Conflict, NotFound, SlotTaken
from receptionist.domain.interval import Interval
from receptionist.services import freed, occupancy
from receptionist.services.clients import ClientDetails, find_or_make
from receptionist.services.finding import free, nearest
from receptionist.services.messages import notices, planning
from receptionist.services.placing import new_visit, put, slot_of
from receptionist.storage.asking import ask
from receptionist.storage.business import lock
from receptionist.storage.models import STANDING, Appointment

__all__ = [
    "ClientDetails",
    "book",
    "call_off",
    "cancel",
    "enter",
    "free",
    "hold",
    "move",
    "release",
    "slot_of",
    "sweep_holds",
    "together",
]

_INSTANT = timedelta(microseconds=1)
# Nearly always none, so that only their ids are asked for.
_HELD = select(Appointment.id).where(Appointment.state == "held")
_ENDED = _HELD.where(Appointment.held_until <= bindparam("now"))
_THEIRS = _HELD.where(Appointment.conversation_id == bindparam("conversation"))


def hold(
    session: Session,
    business: Business,
    slot: Slot,
    now: datetime,
    *,
    conversation_id: str | None,
    anyone: bool = False,
) -> Appointment:
    """Keep a slot while the client gives details, for as long as the rules say.

    `anyone`: where that person is not free, another who is at the same start will do. A conversation has one
    hold: the new one releases the earlier, which is kept where SlotTaken is raised.
    """
    sweep_holds(session, now)
    held = _holds_of(session, conversation_id)
    # The savepoint brings the earlier hold back where the new one is refused.
    with session.begin_nested() if held else nullcontext():
        for earlier in held:
            _end(session, earlier)
        with _claim(session, business, slot, now, anyone=anyone) as claimed:
            visit = new_visit(business, claimed, now)
            visit.conversation_id = conversation_id
            visit.state, visit.held_until = "held", now + business.rules.hold
            session.add(visit)
            _take(session, business, visit)
    return visit


def book(
    session: Session,
    business: Business,
    appointment_id: str,
    client: ClientDetails,
    now: datetime,
    *,
    by_client: bool = True,
) -> Appointment:
    """Make a held visit a booked one and plan its messages; a booked one is returned as it is.

    Where staff confirm the service it becomes a requested one. A hold that has ended is taken again where the
    time is still free, else SlotTaken. NotFound for an unknown id, Conflict for a cancelled visit.
    """
    sweep_holds(session, now)
    visit = _visit(session, appointment_id)
    if visit.state in STANDING:
        return visit
    if visit.state == "cancelled":
        raise Conflict("appointment", visit.id, visit.state)
    if visit.state == "released":
        with _claim(session, business, slot_of(visit), now):
            _take(session, business, visit)
    _confirm(session, business, visit, client, now)
    notices.tell(session, business, visit, "booked", now, by_client=by_client)
    return visit


def release(session: Session, appointment_id: str) -> None:
    """End a hold, with all that is held together with it; anything else is left alone."""
    lock(session)
    for visit in together(session, appointment_id):
        if visit.state == "held":
            _end(session, visit)


def together(session: Session, appointment_id: str) -> list[Appointment]:
    """The visits that were held together with this one, itself included, in their order; unknown: none."""
    visit = session.get(Appointment, appointment_id, populate_existing=True)
    if visit is None or visit.group_id is None:
        return [visit] if visit else []
    parts = select(Appointment).where(Appointment.group_id == visit.group_id).order_by(Appointment.part)
    return list(session.scalars(parts.execution_options(populate_existing=True)))


def move(
    session: Session,
    business: Business,
    appointment_id: str,
    slot: Slot,
    now: datetime,
    *,
    by_client: bool = True,
) -> Appointment:
    """Give a booked or requested visit another time or person; its own time does not stand in its way.

    Its reminders follow and the client is written to, by day only where it was not `by_client`. Whether
    `cancel_notice` lets the client do so is for the caller to judge. SlotTaken leaves the visit where it is;
    Conflict where it does not stand; ValueError for a slot of another service.
    """
    sweep_holds(session, now)
    visit = _visit(session, appointment_id)
    if visit.state not in STANDING:
        raise Conflict("appointment", visit.id, visit.state)
    if slot.service != visit.service_id:
        raise ValueError(f"{visit.id} is no {slot.service}: a visit keeps its service")
    if slot == slot_of(visit):
        return visit
    with _claim(session, business, slot, now, ignoring=visit.id):
        freed.note(session, visit, now)
        occupancy.give_back(session, visit.id)
        put(business, visit, slot)
        _take(session, business, visit)
    visit.sequence, visit.updated_at = visit.sequence + 1, now
    if visit.state == "booked":
        planning.plan_anew(session, business, visit, now)
        notices.tell(session, business, visit, "moved", now, by_client=by_client)
    return visit


def cancel(
    session: Session, business: Business, appointment_id: str, now: datetime, *, by_client: bool = True
) -> Appointment:
    """Free a visit's time and drop its reminders, and write to the client as `move` does.

    A hold is released, a cancelled visit stays as it is.
    """
    lock(session)
    visit = _visit(session, appointment_id)
    if visit.state == "held":
        _end(session, visit)
    elif visit.state in STANDING:
        call_off(session, business, visit, now)
        notices.tell(session, business, visit, "cancelled", now, by_client=by_client)
    return visit


def enter(
    session: Session, business: Business, slot: Slot, client: ClientDetails, now: datetime
) -> Appointment:
    """Write down a visit that was agreed elsewhere: no rule is asked, only the cells (else SlotTaken).

    The same visit entered again is returned as it is.
    """
    sweep_holds(session, now)
    known = session.scalar(
        select(Appointment).where(
            Appointment.state == "booked",
            Appointment.service_id == slot.service,
            Appointment.staff_id == slot.staff,
            Appointment.starts_at == slot.start,
        )
    )
    if known is not None:
        return known
    visit = new_visit(business, slot, now)
    visit.state = "released"  # until it has its client
    with _only_cells(session, business, slot, now):
        session.add(visit)
        _take(session, business, visit)
    _confirm(session, business, visit, client, now, agreed=True)
    return visit


def sweep_holds(session: Session, now: datetime) -> int:
    """Release the holds that ended at or before `now`; how many they were. Every judgement starts with it."""
    # Behind the lock: no hold may turn into a booked visit between the question and the release.
    lock(session)
    ended = ask(session, _ENDED, {"now": now})
    for (appointment_id,) in ended:
        _end(session, _visit(session, appointment_id))
    return len(ended)


def _end(session: Session, held: Appointment) -> None:
    held.state, held.held_until = "released", None
    session.flush()
    occupancy.give_back(session, held.id)


@contextmanager
def _claim(
    session: Session,
    business: Business,
    slot: Slot,
    now: datetime,
    *,
    ignoring: str | None = None,
    anyone: bool = False,
) -> Iterator[Slot]:
    """Judge the slot, then let the block take its cells; SlotTaken, with nothing changed, where it cannot.

    `anyone`: somebody else's slot at the same start will do.
    """
    staff = None if anyone else slot.staff
    at_start = free(session, business, slot.service, staff, _start_of(slot), now, ignoring=ignoring)
    if anyone and at_start and slot not in at_start:
        slot = at_start[0]
    if slot not in at_start:
        raise SlotTaken(nearest(session, business, slot, now, ignoring=ignoring))
    with _only_cells(session, business, slot, now, ignoring=ignoring):
        yield slot


@contextmanager
def _only_cells(
    session: Session, business: Business, slot: Slot, now: datetime, *, ignoring: str | None = None
) -> Iterator[None]:
    try:
        with session.begin_nested():
            yield
    except occupancy.Full:
        raise SlotTaken(nearest(session, business, slot, now, ignoring=ignoring)) from None


def _start_of(slot: Slot) -> Interval:
    return Interval(slot.start, slot.start + _INSTANT)


def _take(session: Session, business: Business, visit: Appointment) -> None:
    session.flush()
    occupancy.take(session, business, visit)


def _confirm(
    session: Session,
    business: Business,
    visit: Appointment,
    client: ClientDetails,
    now: datetime,
    *,
    agreed: bool = False,
) -> None:
    # Kept here, or the session forgets the row and reads it again.
    known = find_or_make(session, client, now)
    visit.client_id, visit.client_name = known.id, client.name
    asks_staff = business.service(visit.service_id).staff_confirms and not agreed
    visit.state, visit.held_until, visit.updated_at = "requested" if asks_staff else "booked", None, now
    session.flush()
    if not asks_staff:
        planning.plan(session, business, visit, now)


def _visit(session: Session, appointment_id: str) -> Appointment:
    # Another transaction may have changed the row before this one got the lock.
    visit = session.get(Appointment, appointment_id, populate_existing=True)
    if visit is None:
        raise NotFound("appointment", appointment_id)
    return visit


def call_off(session: Session, business: Business, visit: Appointment, now: datetime) -> Appointment:
    """Cancel a visit that stands, under the lock that its caller has."""
    visit.state, visit.sequence, visit.updated_at = "cancelled", visit.sequence + 1, now
    session.flush()
    occupancy.give_back(session, visit.id)
    planning.drop(session, business, visit, now)
    freed.note(session, visit, now)
    return visit


def _holds_of(session: Session, conversation_id: str | None) -> Sequence[Appointment]:
    held = ask(session, _THEIRS, {"conversation": conversation_id})
    return [_visit(session, appointment_id) for (appointment_id,) in held]
