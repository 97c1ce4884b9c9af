"""Small businesses and visits for tests: what a test does not name has a plain default."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from receptionist.domain.availability import Slot
from receptionist.domain.business import (
    BookingRules,
    Business,
    ClockRange,
    Hours,
    Price,
    Service,
    StaffMember,
)
from receptionist.domain.clock import instant
from receptionist.services.clients import ClientDetails
from receptionist.storage.business import save
from receptionist.storage.database import Database
from receptionist.storage.models import Conversation

WARSAW = ZoneInfo("Europe/Warsaw")
NOW = datetime(2027, 3, 1, 8, tzinfo=UTC)
"""A Monday, nine o'clock in Warsaw."""
ANNA = ClientDetails("Anna Sowa", "+48600700800")
EVERY_DAY = {weekday: (ClockRange(9 * 60, 17 * 60),) for weekday in range(7)}


def a_service(service_id: str = "trim", **fields: Any) -> Service:
    """Half an hour with either of the two, 80.00."""
    plain: dict[str, Any] = {
        "name": {"pl": "Przystrzyżenie", "en": "Trim"},
        "duration": timedelta(minutes=30),
        "staff": ("ewa", "jan"),
        "price": Price(Decimal(80)),
    }
    return Service(id=service_id, **{**plain, **fields})


def a_business(*services: Service, **fields: Any) -> Business:
    """Open every day from 9 to 17 in Warsaw, with Ewa and Jan; no notice, a quarter's grid."""
    plain: dict[str, Any] = {
        "name": "Próba",
        "zone": WARSAW,
        "languages": ("pl", "en"),
        "hours": Hours(EVERY_DAY),
        "services": services or (a_service(),),
        "staff": (StaffMember("ewa", "Ewa Dąb"), StaffMember("jan", "Jan Lis")),
        "rules": BookingRules(min_notice=timedelta()),
    }
    return Business(**{**plain, **fields})


def at(local: str, zone: ZoneInfo = WARSAW) -> datetime:
    """The instant of a wall clock such as 2027-03-02T10:00."""
    return instant(datetime.fromisoformat(local), zone)


def a_slot(business: Business, local: str, staff: str = "ewa", service: str = "trim") -> Slot:
    """The slot of a service at a wall clock, whether or not it can be had."""
    start = at(local, business.zone)
    return Slot(start, start + business.service(service).duration, service, staff)


def a_conversation(conversation_id: str) -> Conversation:
    """A conversation that has just begun."""
    return Conversation(id=conversation_id, token_hash="-", language="pl", created_at=NOW, updated_at=NOW)


def a_database(url: str, business: Business, *conversations: str) -> Database:
    """A migrated database that holds the business, and conversations of these ids."""
    database = Database(url)
    database.migrate()
    with database.writing() as session:
        save(session, business)
        session.add_all(a_conversation(name) for name in conversations)
    return database


@contextmanager
def undone(database: Database) -> Iterator[Session]:
    """A writing transaction of which nothing stays: each use starts from the same tables."""
    session_of = database.writing()
    with session_of as session:
        yield session
        session.rollback()


def times(slots: list[Slot] | tuple[Slot, ...], zone: ZoneInfo = WARSAW) -> list[str]:
    """Slots as a person would read them: `10:15 ewa`."""
    return [f"{slot.start.astimezone(zone):%H:%M} {slot.staff}" for slot in slots]


def days(slots: list[Slot], zone: ZoneInfo = WARSAW) -> Mapping[str, int]:
    """How many slots start on each local date."""
    counts: dict[str, int] = {}
    for slot in slots:
        on = f"{slot.start.astimezone(zone):%Y-%m-%d}"
        counts[on] = counts.get(on, 0) + 1
    return counts
