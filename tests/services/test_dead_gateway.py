"""A dead SMS gateway: it holds up no mail, is not asked all the time, and loses nothing once it is back."""

import pytest

from receptionist.gateways.breaker import AFTER, Breaker
from receptionist.gateways.messengers import DeliveryError
from receptionist.services import outbox
from receptionist.storage.models import Notification
from tests.talking import SentMessages, a_shop

MANY = 3 * AFTER


class Dying(SentMessages):
    """A gateway that is down for as long as a test wants."""

    down = True
    asked = 0

    def send(self, message, *, key):
        self.asked += 1
        if self.down:
            raise DeliveryError("down", permanent=False)
        return super().send(message, key=key)


@pytest.fixture
def shop(sqlite_url):
    return a_shop(sqlite_url)


@pytest.fixture
def gateways(shop):
    """The SMS gateway, which is down, and the mail's, which is not."""
    sms, mail = Dying(), SentMessages()
    sms_breaker = Breaker(sms, lambda: shop.clock.now().timestamp())
    shop.chat.postman.messengers = {"sms": sms_breaker, "email": Breaker(mail)}
    return sms, mail


def written(shop, channel, recipient, many):
    now = shop.clock.now()
    with shop.database.writing() as session:
        for n in range(many):
            outbox.put(session, channel, recipient, f"{n}", rule="note", now=now)


def rows(shop):
    with shop.database.reading() as session:
        return list(session.query(Notification).filter_by(channel="sms"))


def test_mail_goes_out_while_the_sms_gateway_is_left_alone(shop, gateways):
    sms, mail = gateways
    written(shop, "sms", "+48600300200", MANY)
    written(shop, "email", "jan@example.com", MANY)

    shop.chat.postman.round()

    assert (sms.asked, len(mail.messages)) == (AFTER, MANY)


def test_an_outage_of_hours_uses_up_few_tries_and_loses_nothing(shop, gateways):
    sms, _ = gateways
    written(shop, "sms", "+48600300200", MANY)
    for _ in range(6 * 4):
        shop.chat.postman.round()
        shop.clock.move(minutes=15)
    tried = sms.asked
    sms.down = False
    for _ in range(6):
        shop.clock.move(hours=1)
        shop.chat.postman.round()

    assert sorted(text for _, text in sms.messages) == sorted(str(n) for n in range(MANY))
    assert {row.state for row in rows(shop)} == {"sent"}
    assert tried < 6 * 4 + 2 * AFTER
