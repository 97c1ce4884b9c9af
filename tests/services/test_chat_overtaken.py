"""A turn looks before the database is locked: what happens meanwhile is neither lost nor overwritten."""

from collections.abc import Callable

import pytest

from receptionist.services import chat, handover
from receptionist.services.looking import look
from tests.talking import Client, a_shop


@pytest.fixture
def once_looked(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], object]], None]:
    """Let something happen once, between what the next turn sees and what it writes."""

    def arrange(happens: Callable[[], object]) -> None:
        waiting = [happens]

        def looked(*args, **kwargs):
            seen = look(*args, **kwargs)
            while waiting:
                waiting.pop()()
            return seen

        monkeypatch.setattr(chat, "look", looked)

    return arrange


def said(client: Client) -> list[str]:
    told = client.shop.chat.history(client.id, client.token)["messages"]
    return [message["text"] for message in told if message["from"] == "client"]


def test_a_message_that_overtakes_another_is_answered_with_it(sqlite_url, once_looked):
    client = a_shop(sqlite_url).client().says("broda jutro o 13")
    other = Client(client.shop, client.id, client.token, client.last)
    once_looked(lambda: other.says("Jan Kowalski"))

    client.says("601 234 567")

    assert said(client) == ["broda jutro o 13", "Jan Kowalski", "601 234 567"]
    assert client.awaiting == "confirmation"


def test_the_same_message_sent_twice_at_a_time_is_answered_once(sqlite_url, once_looked):
    client = a_shop(sqlite_url).client()
    other = Client(client.shop, client.id, client.token, client.last)
    once_looked(lambda: other.says("jaki macie adres?", key="k"))

    client.says("jaki macie adres?", key="k")

    assert client.last == other.last
    assert said(client) == ["jaki macie adres?"]


def test_the_assistant_is_silent_when_staff_take_over_while_it_looks(sqlite_url, once_looked):
    shop = a_shop(sqlite_url)
    client = shop.client().says("chcę rozmawiać z człowiekiem")

    def taken() -> None:
        with shop.database.writing() as session:
            handover.take(session, client.id, "Ewa", shop.clock.now())

    once_looked(taken)
    client.says("jaki macie adres?")

    assert (client.last["status"], client.last["messages"]) == ("staff", [])
    assert said(client)[-1] == "jaki macie adres?"


def test_a_slot_that_somebody_takes_after_it_was_offered_is_not_held_twice(sqlite_url, once_looked):
    shop = a_shop(sqlite_url)
    client, rival = shop.client(), shop.client()
    once_looked(lambda: rival.says("broda jutro o 13", "Ola Nowak", "601 234 568", "tak"))

    client.says("broda jutro o 13", "Jan Kowalski", "601 234 567", "tak")

    assert shop.visits() == [("broda", "bartek", "2027-04-13T11:00")]
    assert client.booked == []
    assert client.slots
