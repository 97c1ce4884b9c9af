"""A machine's clock is set while messages leave: nothing goes twice, nothing is lost."""

from datetime import timedelta

import pytest

from receptionist.services import outbox
from receptionist.services.links import Links
from receptionist.services.messages.postman import LEASE, Postman
from receptionist.storage.models import Notification
from tests.talking import SentMessages, a_shop

JUMPS = {"an hour on": timedelta(hours=1), "an hour back": timedelta(hours=-1)}


class Jumping(SentMessages):
    """A gateway without keys, during whose first message the clock jumps and another worker goes a round."""

    happens = staticmethod(lambda: None)

    def send(self, message, *, key):
        happens, self.happens = self.happens, lambda: None
        happens()
        return super().send(message, key=key)


@pytest.fixture
def shop(database_url):
    return a_shop(database_url)


@pytest.mark.parametrize("jump", JUMPS.values(), ids=JUMPS)
def test_a_jump_while_a_message_leaves_neither_doubles_nor_loses_one(shop, jump):
    gateway, uptime = Jumping(), [0.0]
    mine, other = (
        Postman(shop.database, {"sms": gateway}, shop.clock, Links("test"), elapsed=lambda: uptime[0])
        for _ in range(2)
    )
    with shop.database.writing() as session:
        for number in range(3):
            outbox.put(session, "sms", f"+4860010020{number}", "x", rule=f"n{number}", now=shop.clock.now())

    def jumps():
        shop.clock.moment += jump
        uptime[0] += 1
        other.round()

    other.messengers = {"sms": SentMessages()}
    other.round("email")
    other.messengers, gateway.happens = {"sms": gateway}, jumps
    mine.round()
    for _ in range(4):
        uptime[0] += LEASE.total_seconds()
        shop.clock.moment += LEASE
        mine.round()
        other.round()

    assert sorted(to for to, _ in gateway.messages) == [f"+4860010020{number}" for number in range(3)]
    assert shop.count(Notification, Notification.state == "sent") == 3


@pytest.mark.parametrize("jump", JUMPS.values(), ids=JUMPS)
def test_what_a_dead_worker_left_before_a_jump_is_sent_soon_after_it(shop, jump):
    uptime = [0.0]
    mine = Postman(shop.database, {"sms": shop.sent}, shop.clock, Links("test"), elapsed=lambda: uptime[0])
    mine.round()
    with shop.database.writing() as session:
        long_ago = shop.clock.now() - timedelta(hours=2)
        left = outbox.put(session, "sms", "+48600100200", "x", rule="n", now=long_ago)
        row = session.get_one(Notification, left)
        row.state, row.claimed_at, row.attempts = "sending", shop.clock.now(), 1

    shop.clock.moment += jump
    for _ in range(3):
        mine.round()
        uptime[0] += LEASE.total_seconds()
        shop.clock.moment += LEASE

    assert shop.sent.messages == [("+48600100200", "x")]
