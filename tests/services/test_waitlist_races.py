"""A place that comes free has one winner, whoever comes at the same moment: two taps, a chat, a worker."""

import multiprocessing
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from sqlalchemy import select

from receptionist.domain.errors import SlotTaken
from receptionist.services import booking, offering, offers
from receptionist.services.clients import ClientDetails
from receptionist.storage.database import Database
from receptionist.storage.models import Appointment, WaitlistEntry
from tests.builders import NOW, a_database
from tests.services.desk import BARTEK, NOON, SALON, TEN, booked
from tests.services.waiting_room import LINKS, cancelled, freed, hold_of, offered, waits

ENDS = NOW + SALON.rules.waitlist_hold


def together(count: int, act: Callable[[int], Any]) -> list[Any]:
    start = Barrier(count)

    def one(number: int) -> Any:
        start.wait(60)
        return act(number)

    with ThreadPoolExecutor(count) as people:
        return list(people.map(one, range(count)))


def a_kept_place(url: str, *others: str) -> tuple[Database, str]:
    """A database in which Ada is offered ten o'clock; the id of the hold."""
    database = a_database(url, SALON)
    with database.writing() as session:
        entry = waits(session, "Ada")
        for name in others:
            waits(session, name)
        freed(session)
        return database, hold_of(session, entry)


def at_ten(database: Database) -> list[tuple[str, str | None]]:
    """Who has ten o'clock: (state, name)."""
    with database.reading() as session:
        rows = select(Appointment).where(
            Appointment.starts_at == TEN.start, Appointment.state.in_(("held", "booked"))
        )
        return [(row.state, row.client_name) for row in session.scalars(rows)]


def client(number: int) -> ClientDetails:
    return ClientDetails(f"Client {number}", f"+4861000{number:04}")


def try_to_book(database: Database, number: int, now: Any = NOW) -> str:
    """What becomes of a client who wants ten o'clock."""
    try:
        with database.writing() as session:
            held = booking.hold(session, SALON, TEN, now, conversation_id=None)
        with database.writing() as session:
            booking.book(session, SALON, held.id, client(number), now)
    except SlotTaken as taken:
        return "offered another" if taken.alternatives and TEN not in taken.alternatives else "nothing"
    return "booked"


def test_a_link_that_is_tapped_by_two_at_once_is_one_visit(database_url):
    database, held = a_kept_place(database_url)

    def tap(_: int) -> str | None:
        with database.writing() as session:
            visit = offers.take(session, SALON, held, NOW)
            return visit.id if visit else None

    assert together(4, tap) == [held] * 4
    assert at_ten(database) == [("booked", "Ada")]


def test_who_takes_and_who_declines_at_once_agree_on_one_end(database_url):
    database, held = a_kept_place(database_url, "Iga")

    def act(number: int) -> bool:
        with database.writing() as session:
            if number % 2:
                return bool(offers.decline(session, SALON, LINKS, held, NOW))
            return offers.take(session, SALON, held, NOW) is not None

    taken, passed_on = together(2, act)

    assert (taken, passed_on) in [(True, False), (False, True)]
    assert at_ten(database) == ([("booked", "Ada")] if taken else [("held", None)])


def test_two_cancellations_at_once_are_offered_to_two_people(database_url):
    database = a_database(database_url, SALON)
    with database.writing() as session:
        visits = [booked(session, TEN), booked(session, NOON, BARTEK)]
        for name in ("Ada", "Iga", "Ola"):
            waits(session, name)

    def act(number: int) -> list[str]:
        with database.writing() as session:
            return cancelled(session, visits[number])

    notices = together(2, act)

    assert [len(ids) for ids in notices] == [1, 1]
    with database.reading() as session:
        who, starts = zip(*offered(session), strict=True)
    assert who == ("Ada", "Iga")
    assert sorted(starts) == [TEN.start, NOON.start]


def test_when_an_offer_lapses_the_next_and_the_chats_do_not_both_get_it(database_url):
    database, held = a_kept_place(database_url, "Iga")

    def act(number: int) -> str:
        if number % 3 == 0:
            with database.writing() as session:
                offers.lapse(session, ENDS)
                return "offered" if offering.make(session, SALON, LINKS, ENDS) else "passed"
        if number % 3 == 1:
            with database.writing() as session:
                return "late" if offers.take(session, SALON, held, ENDS) is None else "taken"
        return try_to_book(database, number, ENDS)

    outcomes = together(9, act)

    assert outcomes.count("offered") + outcomes.count("booked") == 1
    assert "taken" not in outcomes
    assert len(at_ten(database)) == 1


def book_in_a_process(url: str, number: int) -> list[str]:
    """Five clients of one server process, each on a connection of their own."""
    database = Database(url)
    try:
        return together(5, lambda client: try_to_book(database, number * 5 + client))
    finally:
        database.close()


def take_in_a_process(url: str, held: str) -> str | None:
    database = Database(url)
    try:
        with database.writing() as session:
            visit = offers.take(session, SALON, held, NOW)
            return visit.client_name if visit else None
    finally:
        database.close()


@pytest.mark.parametrize("answers", [True, False], ids=["who takes it", "who never answers"])
def test_twenty_clients_in_other_processes_do_not_get_a_place_that_is_kept(database_url, answers):
    database, held = a_kept_place(database_url)

    with ProcessPoolExecutor(5, multiprocessing.get_context("spawn")) as processes:
        chats = [processes.submit(book_in_a_process, database_url, number) for number in range(4)]
        taker = processes.submit(take_in_a_process, database_url, held) if answers else None
        outcomes = [outcome for chat in chats for outcome in chat.result(120)]

    assert outcomes == ["offered another"] * 20
    assert at_ten(database) == ([("booked", "Ada")] if answers else [("held", None)])
    if taker:
        assert taker.result(0) == "Ada"
    with database.reading() as session:
        assert session.scalar(select(WaitlistEntry.state)) == ("booked" if answers else "offered")
