"""Delivery reports kept with their messages: twice, late, out of order, about nothing of ours."""

from uuid import uuid4

import pytest

from receptionist.gateways.reports import Fate, Report
from receptionist.services import delivery_reports
from receptionist.storage.models import Notification, Task
from tests.talking import a_shop


@pytest.fixture
def shop(sqlite_url):
    return a_shop(sqlite_url)


def message(shop, **values):
    now = shop.clock.now()
    row = Notification(
        **{
            "id": str(uuid4()),
            "kind": "note",
            "rule": "note",
            "channel": "sms",
            "recipient": "+48600300200",
            "text": "…",
            "due_at": now,
            "state": "sent",
            "attempts": 1,
            "claimed_at": now,
            "sent_at": now,
            "gateway_id": "SM1",
            "created_at": now,
            **values,
        }
    )
    with shop.database.writing() as session:
        session.add(row)
    return row.id


def told(shop, *fates, key=None, gateway_id="SM1", reason=None):
    """The message after these reports; whether each was about one of ours."""
    with shop.database.writing() as session:
        known = [
            delivery_reports.record(session, Report(gateway_id, key, fate, reason), shop.clock.now())
            for fate in fates
        ]
    with shop.database.reading() as session:
        return session.query(Notification).one(), known


def tasks(shop):
    with shop.database.reading() as session:
        return [task.kind for task in session.query(Task)]


ORDERS = {
    "as it happened": ([Fate.ON_ITS_WAY, Fate.SENT, Fate.DELIVERED], "sent", True, []),
    "out of order": ([Fate.DELIVERED, Fate.SENT, Fate.ON_ITS_WAY], "sent", True, []),
    "twice": ([Fate.DELIVERED, Fate.DELIVERED], "sent", True, []),
    "undelivered": ([Fate.SENT, Fate.FAILED], "failed", False, ["undelivered"]),
    "undelivered twice": ([Fate.FAILED, Fate.FAILED], "failed", False, ["undelivered"]),
    "sent after undelivered": ([Fate.FAILED, Fate.SENT], "failed", False, ["undelivered"]),
    "undelivered after delivered": ([Fate.DELIVERED, Fate.FAILED], "sent", True, []),
    "delivered after undelivered": ([Fate.FAILED, Fate.DELIVERED], "sent", True, ["undelivered"]),
}


@pytest.mark.parametrize(("fates", "state", "arrived", "left"), ORDERS.values(), ids=ORDERS)
def test_whatever_the_order_what_arrived_has_arrived(shop, fates, state, arrived, left):
    message(shop)

    row, known = told(shop, *fates)

    assert (row.state, row.delivered_at is not None, tasks(shop)) == (state, arrived, left)
    assert known == [True] * len(fates)


def test_the_first_arrival_is_the_one_that_counts(shop):
    message(shop)
    first, _ = told(shop, Fate.DELIVERED)
    shop.clock.move(minutes=5)

    again, _ = told(shop, Fate.DELIVERED)

    assert again.delivered_at == first.delivered_at


def test_a_report_about_nothing_of_ours_changes_nothing(shop):
    message(shop)

    row, known = told(shop, Fate.DELIVERED, gateway_id="SM2")

    assert (row.delivered_at, known) == (None, [False])


def test_what_did_not_arrive_goes_by_e_mail_where_there_is_an_address(shop):
    message(shop, fallback="jan@example.com")

    row, _ = told(shop, Fate.FAILED, Fate.FAILED, reason="30003")

    assert (row.state, row.channel, row.recipient) == ("planned", "email", "jan@example.com")
    assert tasks(shop) == []


def test_the_reason_is_kept(shop):
    message(shop)

    row, _ = told(shop, Fate.FAILED, reason="30003")

    assert row.error == "undelivered 30003"


@pytest.mark.parametrize("state", ["planned", "sending"])
@pytest.mark.parametrize("fate", [Fate.SENT, Fate.DELIVERED])
def test_a_message_whose_answer_was_lost_does_not_go_out_again(shop, state, fate):
    key = message(shop, state=state, sent_at=None, gateway_id=None)

    row, _ = told(shop, fate, key=key)

    assert (row.state, row.sent_at, row.gateway_id) == ("sent", shop.clock.now(), "SM1")


def test_a_message_that_was_never_tried_is_not_taken_as_sent(shop):
    key = message(shop, state="planned", sent_at=None, gateway_id=None, attempts=0)

    row, _ = told(shop, Fate.SENT, key=key)

    assert row.state == "planned"
