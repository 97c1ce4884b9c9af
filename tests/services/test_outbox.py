"""Messages leave after the commit, once, and what fails is tried again."""

import json
from datetime import timedelta

import pytest
from sqlalchemy import select

from receptionist.gateways.messengers import DeliveryError, FileMessenger, Message
from receptionist.services import outbox
from receptionist.services.links import Links
from receptionist.services.messages.postman import Postman
from receptionist.storage.models import Notification
from tests.talking import a_shop


class Failing:
    """A messenger that fails in one way."""

    def __init__(self, *, permanent: bool) -> None:
        self.permanent = permanent

    def send(self, message, *, key):
        raise DeliveryError("no", permanent=self.permanent)


@pytest.fixture
def shop(database_url):
    return a_shop(database_url)


def put(shop, rule="note"):
    with shop.database.writing() as session:
        return outbox.put(session, "sms", "+48600100200", "Dzień dobry", rule=rule, now=shop.clock.now())


def row(shop, notification_id):
    with shop.database.reading() as session:
        return session.scalars(select(Notification).where(Notification.id == notification_id)).one()


def postman(shop, messenger):
    return Postman(shop.database, {"sms": messenger}, shop.clock, Links("test"))


def test_a_message_is_delivered_once(shop):
    message = put(shop)
    mine = postman(shop, shop.sent)

    mine.post([message, message])
    mine.round()

    assert shop.sent.messages == [("+48600100200", "Dzień dobry")]
    assert row(shop, message).state == "sent"


def test_the_text_of_a_code_is_wiped_once_sent(shop):
    message = put(shop, outbox.CODE)

    postman(shop, shop.sent).post([message])

    assert row(shop, message).text is None


def test_a_code_that_is_too_old_is_not_sent(shop):
    message = put(shop, outbox.CODE)
    shop.clock.move(minutes=11)

    postman(shop, shop.sent).round()

    assert shop.sent.messages == []
    assert (row(shop, message).state, row(shop, message).text) == ("dropped", None)


def test_a_passing_fault_is_tried_again_later(shop):
    message = put(shop)

    postman(shop, Failing(permanent=False)).round()
    postman(shop, shop.sent).round()
    early = list(shop.sent.messages)
    shop.clock.move(minutes=2)
    postman(shop, shop.sent).round()

    assert early == []
    assert len(shop.sent.messages) == 1
    assert row(shop, message).attempts == 2


def test_a_lasting_fault_is_not_tried_again(shop):
    message = put(shop)

    postman(shop, Failing(permanent=True)).round()
    shop.clock.move(hours=2)
    postman(shop, shop.sent).round()

    assert (shop.sent.messages, row(shop, message).state) == ([], "failed")


def test_what_a_dead_process_was_sending_is_sent_by_the_next(shop):
    message = put(shop)
    with shop.database.writing() as session:
        dead = session.get_one(Notification, message)
        dead.state, dead.claimed_at = "sending", shop.clock.now()
    shop.clock.moment += timedelta(minutes=6)

    postman(shop, shop.sent).round()

    assert len(shop.sent.messages) == 1


def test_the_file_messenger_appends_a_line(tmp_path):
    messenger = FileMessenger(tmp_path / "new" / "sms.jsonl")

    messenger.send(Message("+48600100200", "ąę"), key="1")
    messenger.send(Message("+48600100201", "drugi"), key="2")

    lines = [json.loads(line) for line in (tmp_path / "new" / "sms.jsonl").read_text("utf-8").splitlines()]
    assert [(line["to"], line["text"]) for line in lines] == [
        ("+48600100200", "ąę"),
        ("+48600100201", "drugi"),
    ]
