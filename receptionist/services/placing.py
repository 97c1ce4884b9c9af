"""A visit's row and the slot that it stands in. Judges nothing and takes no cells."""

from datetime import datetime
from uuid import uuid4

from receptionist.domain.availability import Slot, pause, taken_stretch
from receptionist.domain.business import Business
from receptionist.storage.models import Appointment


def slot_of(visit: Appointment) -> Slot:
    """The slot that a visit stands in."""
    return Slot(visit.starts_at, visit.ends_at, visit.service_id, visit.staff_id)


def new_visit(business: Business, slot: Slot, now: datetime) -> Appointment:
    """The row of a visit at a slot, with today's price; not yet in any state."""
    price = business.service(slot.service).price
    visit = Appointment(
        id=str(uuid4()),
        service_id=slot.service,
        price=price.amount if price else None,
        price_starts_at=bool(price and price.starts_at),
        currency=business.currency,
        created_at=now,
        updated_at=now,
    )
    put(business, visit, slot)
    return visit


def put(business: Business, visit: Appointment, slot: Slot) -> None:
    """Give a visit's row the time, the person and what it blocks at a slot."""
    service = business.service(slot.service)
    stretch = taken_stretch(service, slot.start)
    visit.staff_id, visit.resource = slot.staff, service.resource
    visit.starts_at, visit.ends_at = slot.start, slot.end
    visit.blocked_from, visit.blocked_until = stretch.start, stretch.end
    away = pause(service, slot.start)
    visit.pause_from, visit.pause_until = (away.start, away.end) if away else (None, None)
