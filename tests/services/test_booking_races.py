"""Many clients at the same moment, each on its own connection: as many winners as there are places."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import combinations
from threading import Barrier

import pytest
from sqlalchemy import func, select

from receptionist.domain.availability import Slot
from receptionist.domain.business import StaffMember
from receptionist.domain.errors import SlotTaken
from receptionist.domain.interval import Interval
from receptionist.services import booking
from receptionist.services.clients import ClientDetails
from receptionist.storage.database import Database
from receptionist.storage.models import Appointment, Occupancy
from tests.builders import NOW, a_business, a_database, a_service, a_slot, days
from tests.services.desk import booked

PEOPLE = tuple(StaffMember(name, name.title()) for name in ("ewa", "jan", "iga", "olaf"))
EVERYONE = tuple(member.id for member in PEOPLE)
ANYTIME = "2027-03-02T10:00"


def together(count: int, act: Callable[[int], Appointment]) -> list[Appointment | SlotTaken]:
    """What becomes of `count` clients who act at once; anything but SlotTaken is a failure."""
    start = Barrier(count)

    def one(number: int) -> Appointment | SlotTaken:
        start.wait(60)
        try:
            return act(number)
        except SlotTaken as refusal:
            return refusal

    with ThreadPoolExecutor(count) as clients:
        return list(clients.map(one, range(count)))


def winners(outcomes: Sequence[Appointment | SlotTaken]) -> list[Appointment]:
    return [outcome for outcome in outcomes if isinstance(outcome, Appointment)]


def client(number: int) -> ClientDetails:
    return ClientDetails(f"Client {number}", f"+4860000{number:04}")


def book_at_once(database: Database, business, slot_of_client: Callable[[int], Slot], count: int):
    """Each client holds a slot and books it, in two transactions as in a chat."""

    def act(number: int) -> Appointment:
        with database.writing() as session:
            held = booking.hold(session, business, slot_of_client(number), NOW, conversation_id=None)
        with database.writing() as session:
            return booking.book(session, business, held.id, client(number), NOW)

    return together(count, act)


def overlaps(database: Database) -> list[tuple[Appointment, Appointment]]:
    """Pairs of visits that take the same person at the same time."""
    with database.reading() as session:
        visits = session.scalars(select(Appointment).where(Appointment.state.in_(("held", "booked")))).all()
    return [
        (one, other)
        for one, other in combinations(visits, 2)
        if one.staff_id == other.staff_id
        and Interval(one.blocked_from, one.blocked_until).overlaps(
            Interval(other.blocked_from, other.blocked_until)
        )
    ]


def test_of_twenty_who_want_one_slot_one_gets_it_and_the_others_get_alternatives(database_url):
    salon = a_business()
    database = a_database(database_url, salon)
    slot = a_slot(salon, ANYTIME)

    outcomes = book_at_once(database, salon, lambda _: slot, 20)

    refused = [outcome for outcome in outcomes if isinstance(outcome, SlotTaken)]
    assert [visit.state for visit in winners(outcomes)] == ["booked"]
    assert len(refused) == 19
    assert all(len(refusal.alternatives) == 3 and slot not in refusal.alternatives for refusal in refused)
    assert overlaps(database) == []


def test_of_overlapping_slots_no_two_are_booked(database_url):
    salon = a_business(a_service(duration=a_service().duration * 2))
    database = a_database(database_url, salon)
    starts = [a_slot(salon, f"2027-03-02T10:{minute:02}") for minute in (0, 15, 30, 45)]

    outcomes = book_at_once(database, salon, lambda number: starts[number % 4], 12)

    assert len(winners(outcomes)) == 1
    assert overlaps(database) == []


def test_the_cells_alone_let_only_one_win(postgres_url, monkeypatch):
    salon = a_business()
    database = a_database(postgres_url, salon)
    # Nobody waits for anybody: all ten judge the slot free before the first has written.
    judged = Barrier(10)
    judge = booking.free

    def judge_together(*args, **more):
        found = judge(*args, **more)
        judged.wait(60)
        return found

    monkeypatch.setattr(booking, "lock", lambda _: None)
    monkeypatch.setattr(booking, "free", judge_together)

    def act(_: int) -> Appointment:
        with database.writing() as session:
            return booking.hold(session, salon, a_slot(salon, ANYTIME), NOW, conversation_id=None)

    assert len(winners(together(10, act))) == 1


def test_anyone_with_two_people_free_means_two_winners_with_both(database_url):
    salon = a_business()
    database = a_database(database_url, salon)

    def act(number: int) -> Appointment:
        with database.writing() as session:
            slot = a_slot(salon, ANYTIME)
            held = booking.hold(session, salon, slot, NOW, conversation_id=None, anyone=True)
            return booking.book(session, salon, held.id, client(number), NOW)

    visits = winners(together(10, act))

    assert sorted(visit.staff_id for visit in visits) == ["ewa", "jan"]
    assert overlaps(database) == []


@pytest.mark.parametrize("capacity", [1, 2, 3])
def test_a_resource_has_as_many_winners_as_units(database_url, capacity):
    seated = a_service(staff=EVERYONE, resource="chair")
    salon = a_business(seated, staff=PEOPLE, resources={"chair": capacity})
    database = a_database(database_url, salon)

    outcomes = book_at_once(database, salon, lambda number: a_slot(salon, ANYTIME, EVERYONE[number % 4]), 12)

    assert len(winners(outcomes)) == capacity
    with database.reading() as session:
        places = session.scalars(
            select(Occupancy.place).where(Occupancy.resource == "resource:chair").distinct()
        ).all()
    assert sorted(places) == list(range(capacity))


def test_a_daily_limit_holds_however_many_come_at_once(database_url):
    salon = a_business(a_service(staff=EVERYONE, max_per_day=3), staff=PEOPLE)
    database = a_database(database_url, salon)

    def slot(number: int) -> Slot:
        return a_slot(salon, f"2027-03-02T{10 + number // 4}:00", EVERYONE[number % 4])

    outcomes = book_at_once(database, salon, slot, 12)

    assert len(winners(outcomes)) == 3
    refused = [outcome for outcome in outcomes if isinstance(outcome, SlotTaken)]
    offered = days([slot for refusal in refused for slot in refusal.alternatives])
    assert offered
    assert "2027-03-02" not in offered


def test_two_devices_that_swap_visits_neither_lose_nor_double_one(database_url):
    salon = a_business()
    database = a_database(database_url, salon)
    ten, noon = a_slot(salon, ANYTIME), a_slot(salon, "2027-03-02T12:00")
    with database.writing() as session:
        ids = [booked(session, slot, client(n), business=salon).id for n, slot in enumerate((ten, noon))]

    def act(number: int) -> Appointment:
        with database.writing() as session:
            return booking.move(session, salon, ids[number % 2], (noon, ten)[number % 2], NOW)

    outcomes = together(8, act)

    assert winners(outcomes) == []
    with database.reading() as session:
        assert session.scalar(select(func.count(Appointment.id))) == 2
    assert overlaps(database) == []


def test_a_client_who_confirms_three_times_at_once_has_one_visit_and_one_record(database_url):
    salon = a_business()
    database = a_database(database_url, salon)
    with database.writing() as session:
        held = booking.hold(session, salon, a_slot(salon, ANYTIME), NOW, conversation_id=None)

    def act(_: int) -> Appointment:
        with database.writing() as session:
            return booking.book(session, salon, held.id, client(0), NOW)

    outcomes = together(3, act)

    assert [visit.id for visit in winners(outcomes)] == [held.id] * 3
    with database.reading() as session:
        assert session.scalar(select(func.count(Appointment.id))) == 1
        assert session.scalar(select(func.count(booking.Appointment.client_id.distinct()))) == 1


def test_the_sweep_never_ends_a_visit_that_is_being_booked(database_url):
    salon = a_business()
    database = a_database(database_url, salon)
    with database.writing() as session:
        held = booking.hold(session, salon, a_slot(salon, ANYTIME), NOW, conversation_id=None)
    ended_at = NOW + salon.rules.hold

    def act(number: int) -> Appointment:
        with database.writing() as session:
            if number % 2:
                booking.sweep_holds(session, ended_at)
                return session.get_one(Appointment, held.id)
            return booking.book(session, salon, held.id, client(0), ended_at)

    together(8, act)

    with database.reading() as session:
        assert session.get_one(Appointment, held.id).state == "booked"
        assert session.scalar(select(func.count(Occupancy.cell))) == 6
