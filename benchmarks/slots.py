"""Finding and booking in a full diary: `python -m benchmarks.slots`.

Ten people, 20,000 visits, the free times of thirty days with anyone: SQLite beside the bare function on the
same visits. Then visits held and booked one after another. Prints Markdown and judges nothing.
"""

import argparse
import random
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import insert

from benchmarks.measuring import percentile, print_machine, print_table, shown, timed
from receptionist.domain.availability import Slot, Taken, free_slots, taken_stretch
from receptionist.domain.business import BookingRules, Business, ClockRange, Hours, Service, StaffMember
from receptionist.domain.interval import Interval
from receptionist.services import booking
from receptionist.services.clients import ClientDetails
from receptionist.services.occupancy import CELL_SECONDS
from receptionist.storage.business import save
from receptionist.storage.database import Database
from receptionist.storage.models import Appointment, Client, Occupancy

STAFF = tuple(f"person-{number}" for number in range(10))
VISITS = 20_000
MONTH = timedelta(days=30)
ZONE = ZoneInfo("Europe/Warsaw")
NOW = datetime(2027, 3, 1, 5, tzinfo=UTC)
SHOP = "shop"
LISTS = 30
BOOKINGS = 200


@dataclass(frozen=True, slots=True)
class Diary:
    """A business and its visits."""

    name: str
    business: Business
    visits: tuple[Slot, ...]

    @property
    def service(self) -> Service:
        return self.business.services[0]


def main() -> None:
    """Print both tables."""
    argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0]).parse_args()
    print_machine()
    found, booked = [], []
    for diary in (
        a_diary("a hundred days, thirty of them ahead", minutes=30, first_day=-70),
        a_diary("all within the month", minutes=10, first_day=0),
    ):
        with tempfile.TemporaryDirectory() as folder:
            database = filled(diary, Path(folder))
            found.append(_finding(diary, database))
            booked.append(_booking(diary, database))
            database.close()
    head = ["20,000 visits", "in the month", "free", "SQLite takes, by p50"]
    print_table("Thirty days, anyone", [*head, "SQLite: p50 / p95 ms", "bare function: p50 / p95 ms"], found)
    print_table(
        "Hold and book, one after another",
        ["20,000 visits", "booked", "visits a second", "hold: p50 / p95 ms", "book: p50 / p95 ms"],
        booked,
    )


def a_diary(name: str, *, minutes: int, first_day: int) -> Diary:
    """Twelve hours a day with ten people, of whose starts chance has taken 20,000 up to a month ahead."""
    business = a_business(timedelta(minutes=minutes))
    service = business.services[0]
    nobody: Sequence[Taken] = ()
    earlier = NOW + timedelta(days=first_day)
    window = Interval(earlier, NOW + MONTH)
    # Asked as if it were long ago, so that the past has starts too.
    patient = replace(business, rules=replace(business.rules, max_advance=timedelta(days=1000)))
    starts = free_slots(patient, service.id, None, window, earlier, nobody, {})
    return Diary(name, business, tuple(random.Random(7).sample(starts, VISITS)))


def a_business(duration: timedelta) -> Business:
    """Open from 8 to 20 every day, its visits one after another."""
    return Business(
        name="Full",
        zone=ZONE,
        languages=("pl",),
        hours=Hours(dict.fromkeys(range(7), (ClockRange(8 * 60, 20 * 60),))),
        services=(Service("trim", {"pl": "Strzyżenie"}, duration, STAFF, resource=SHOP),),
        staff=tuple(StaffMember(person, person) for person in STAFF),
        rules=BookingRules(slot_step=duration),
        resources={SHOP: len(STAFF)},
    )


def filled(diary: Diary, folder: Path) -> Database:
    """A database with all visits of the diary in it."""
    database = Database(f"sqlite:///{folder}/benchmark.sqlite3")
    database.migrate()
    with database.writing() as session:
        save(session, diary.business)
        session.add(Client(name="Ewa Lis", phone="+48600100200", created_at=NOW, updated_at=NOW))
        session.flush()
        session.execute(insert(Appointment), [_row(diary, n, visit) for n, visit in enumerate(diary.visits)])
        session.execute(insert(Occupancy), list(_cells(diary)))
    return database


def _row(diary: Diary, number: int, visit: Slot) -> dict[str, object]:
    stretch = taken_stretch(diary.service, visit.start)
    return {
        "id": str(number),
        "service_id": visit.service,
        "staff_id": visit.staff,
        "resource": SHOP,
        "starts_at": visit.start,
        "ends_at": visit.end,
        "blocked_from": stretch.start,
        "blocked_until": stretch.end,
        "state": "booked",
        "client_id": 1,
        "currency": "PLN",
        "price_starts_at": False,
        "sequence": 0,
        "created_at": NOW,
        "updated_at": NOW,
    }


def _cells(diary: Diary) -> Iterator[dict[str, object]]:
    # With a place for everyone, a person's own number is a place that is free.
    for number, visit in enumerate(diary.visits):
        first, last = (int(at.timestamp()) // CELL_SECONDS for at in (visit.start, visit.end))
        for resource, place in ((f"staff:{visit.staff}", 0), (f"resource:{SHOP}", STAFF.index(visit.staff))):
            for cell in range(first, last):
                yield {"resource": resource, "cell": cell, "place": place, "appointment_id": str(number)}


def _finding(diary: Diary, database: Database) -> list[str]:
    window = Interval(NOW, NOW + MONTH)
    taken = [
        Taken(taken_stretch(diary.service, v.start), v.staff, SHOP, v.service, v.start) for v in diary.visits
    ]
    bare = partial(free_slots, diary.business, diary.service.id, None, window, NOW, taken, {})

    def stored() -> list[Slot]:
        with database.reading() as session:
            return booking.free(session, diary.business, diary.service.id, None, window, NOW)

    assert stored() == bare()  # and both are warm
    spent = {call: [timed(call)[1] for _ in range(LISTS)] for call in (stored, bare)}
    ratio = percentile(spent[stored], 0.5) / percentile(spent[bare], 0.5)
    ahead = sum(visit.start >= NOW for visit in diary.visits)
    figures = [_p50_p95(spent[call]) for call in (stored, bare)]
    return [diary.name, f"{ahead:,}", f"{len(bare()):,}", f"{ratio:.1f} ×", *figures]


def _booking(diary: Diary, database: Database) -> list[str]:
    """Two transactions a visit, as in the chat, each with another client and a time of its own."""
    window = Interval(NOW, NOW + MONTH)
    with database.reading() as session:
        free = booking.free(session, diary.business, diary.service.id, None, window, NOW)
    chosen = random.Random(11).sample(free, BOOKINGS)
    held, booked = [], []
    began = time.perf_counter()
    for number, slot in enumerate(chosen):
        visit, spent = timed(_hold, database, diary.business, slot)
        held.append(spent)
        client = ClientDetails(f"Klientka {number}", f"+48601{number:06}")
        booked.append(timed(_book, database, diary.business, visit, client)[1])
    a_second = BOOKINGS / (time.perf_counter() - began)
    return [diary.name, str(BOOKINGS), shown(a_second), _p50_p95(held), _p50_p95(booked)]


def _hold(database: Database, business: Business, slot: Slot) -> str:
    with database.writing() as session:
        return booking.hold(session, business, slot, NOW, conversation_id=None).id


def _book(database: Database, business: Business, appointment_id: str, client: ClientDetails) -> None:
    with database.writing() as session:
        booking.book(session, business, appointment_id, client, NOW)


def _p50_p95(spent: Sequence[float]) -> str:
    return f"{shown(percentile(spent, 0.5))} / {shown(percentile(spent, 0.95))}"


if __name__ == "__main__":
    main()
