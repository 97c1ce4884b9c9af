"""An SMS is kept before anything is made of it, and handled once; STOP and START; who may send."""

import threading

import pytest

from receptionist.services.replies.inbound import ATTEMPTS, Inbound, number
from receptionist.storage.models import Client, InboundMessage, Notification
from tests.services.texting import PHONE, texting

TUESDAY_AT_TEN = "2027-04-13T10:00"


@pytest.fixture
def shop(sqlite_url):
    return texting(sqlite_url)


def test_what_comes_twice_is_answered_once(shop):
    shop.booked(TUESDAY_AT_TEN)

    first = shop.gets("TAK", id="twilio:SM1")
    again = shop.gets("TAK", id="twilio:SM1")

    assert (len(first), again) == (1, [])


def test_what_comes_twice_at_once_is_answered_once(shop):
    shop.booked(TUESDAY_AT_TEN)
    shop.shop.chat.postman.round()
    said = len(shop.shop.sent.messages)
    message = Inbound("twilio:SM1", PHONE, "TAK")
    calls = [threading.Thread(target=shop.desk.take, args=(message,)) for _ in range(4)]

    for call in calls:
        call.start()
    for call in calls:
        call.join(60)
    shop.shop.chat.postman.round()

    assert len(shop.shop.sent.messages) - said == 1


def stopped(shop):
    with shop.shop.database.reading() as session:
        return session.query(Client).one().sms_stopped_at is not None


def test_stop_stops_and_start_starts(shop):
    visit = shop.booked(TUESDAY_AT_TEN)

    told = shop.gets("Stop.")
    after_stop = stopped(shop)
    back = shop.gets("START")

    assert (after_stop, stopped(shop)) == (True, False)
    assert told == [
        "Brzytwa: nie będziemy już przypominać SMS-em. "
        "Wizyty zostają bez zmian, a na słowo START przypomnienia wrócą."
    ]
    assert back == ["Brzytwa: przypomnienia SMS są znowu włączone."]
    assert shop.row(visit).state == "booked"


def test_stop_drops_the_reminders_that_are_planned_and_start_plans_them_again(sqlite_url):
    shop = texting(sqlite_url, reminders=[{"before": "24h", "channel": "sms"}])
    shop.booked("2027-04-17T10:00")
    states = []
    for text in ("STOP", "START"):
        shop.gets(text)
        with shop.shop.database.reading() as session:
            row = session.query(Notification).filter_by(rule="reminder:1440m:sms").one()
        states.append(row.state)

    assert states == ["dropped", "planned"]


def test_a_stop_that_the_gateway_has_answered_itself_is_kept_and_not_answered_again(shop):
    shop.booked(TUESDAY_AT_TEN)

    answers = shop.gets("END", opted_out=True)

    assert (answers, stopped(shop)) == ([], True)


def test_a_message_without_words_is_taken_and_not_answered(shop):
    shop.booked(TUESDAY_AT_TEN)

    assert shop.gets("  ") == []
    assert shop.meant() == ["empty"]


def broken(*_args, **_keywords):
    raise RuntimeError("the power is out")


def test_what_a_dead_process_left_behind_is_answered_by_the_worker(shop, monkeypatch):
    visit = shop.booked(TUESDAY_AT_TEN)
    with monkeypatch.context() as during:
        during.setattr("receptionist.services.replies.desk.situation", broken)
        shop.gets("TAK")
    early = shop.desk.round()
    shop.move_clock(minutes=2)

    said = len(shop.shop.sent.messages)
    late = shop.desk.round()
    shop.shop.chat.postman.round()

    assert (early, late, shop.confirmed(visit)) == (0, 1, [True])
    assert len(shop.shop.sent.messages) - said == 1


def test_what_cannot_be_handled_is_left_to_staff_and_not_tried_for_ever(shop, monkeypatch):
    shop.booked(TUESDAY_AT_TEN)
    monkeypatch.setattr("receptionist.services.replies.desk.meant", broken)
    shop.gets("TAK")
    for _ in range(ATTEMPTS + 2):
        shop.move_clock(minutes=2)
        shop.desk.round()

    with shop.shop.database.reading() as session:
        row = session.query(InboundMessage).one()
    assert (row.state, row.attempts, shop.tasks()) == ("failed", ATTEMPTS, ["sms"])


SENDERS = {
    "+48600300200": "+48600300200",
    "48600300200": "+48600300200",
    "600300200": "+48600300200",
    " +44 7700 900123 ": "+447700900123",
    "447700900123": "+447700900123",
    "InfoBank": None,
    "8080": None,
    "": None,
    "48": None,
}


@pytest.mark.parametrize(("raw", "expected"), SENDERS.items(), ids=map(repr, SENDERS))
def test_a_sender_is_a_number_or_nobody(raw, expected):
    assert number(raw) == expected
