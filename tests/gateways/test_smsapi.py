"""SMSAPI over real HTTP, against a server that behaves as SMSAPI's documentation says, or badly."""

from datetime import timedelta

import pytest

from receptionist.gateways.messengers import DeliveryError, Message
from receptionist.gateways.reports import Fate, Report
from receptionist.gateways.smsapi import SmsApi, inbound_key, reports, webhook_secret
from tests.gateways.fake_smsapi import FakeSmsApi
from tests.gateways.gateway_server import Trouble, serving
from tests.waiting import free_port

REMINDER = Message("+48600300200", "Jutro o 9:00 masaż. Będzie Pani?")
SOON = timedelta(milliseconds=300)


@pytest.fixture
def gateway():
    with serving(FakeSmsApi()) as server:
        yield server


def refusal(messenger, message=REMINDER):
    with pytest.raises(DeliveryError) as refused:
        messenger.send(message, key="k1")
    return refused.value


def test_a_message_is_sent_with_what_the_documentation_asks_for(gateway):
    messenger = SmsApi(f"{gateway.url}?from=Malwa", report_url="https://salon.example/hooks")

    sent = messenger.send(REMINDER, key="note-1")

    assert sent == "1460969715572091219"
    assert gateway.accepted == [
        {
            "to": "48600300200",
            "message": REMINDER.text,
            "from": "Malwa",
            "idx": "note-1",
            "check_idx": "1",
            "format": "json",
            "encoding": "utf-8",
            "notify_url": "https://salon.example/hooks",
        }
    ]


def test_no_report_and_no_sender_is_asked_for_where_none_is_set(gateway):
    SmsApi(gateway.url).send(REMINDER, key="note-1")

    assert {"notify_url", "from"} & set(gateway.accepted[0]) == set()


def test_a_token_with_escaped_letters_is_sent_as_it_is():
    with serving(FakeSmsApi("a/b@c")) as gateway:
        sent = SmsApi(f"smsapi://a%2Fb%40c@{gateway.host}").send(REMINDER, key="note-1")

    assert sent is not None


@pytest.mark.parametrize(
    "trouble",
    [
        pytest.param(Trouble(silent=True, taken=True), id="silence"),
        pytest.param(Trouble(endless=True, taken=True), id="an answer without an end"),
        pytest.param(Trouble(502, b"<html>Bad gateway</html>", taken=True), id="an error of a proxy"),
        pytest.param(Trouble(200, b"OK", taken=True), id="garbage"),
    ],
)
def test_a_message_that_was_taken_before_the_answer_was_lost_goes_out_once(gateway, trouble):
    gateway.troubles = [trouble]
    messenger = SmsApi(gateway.url, silence=SOON)

    first = refusal(messenger)
    again = messenger.send(REMINDER, key="k1")

    assert (first.permanent, again) == (False, None)
    assert len(gateway.accepted) == 1


ERRORS = {
    "a wrong number": (200, b'{"error": 13, "message": "No correct phone numbers: 48600300200"}', True),
    "no points": (200, b'{"error": 103, "message": "Not enough credits"}', True),
    "an unregistered sender": (200, b'{"error": "14", "message": "Invalid sender"}', True),
    "an error of theirs": (200, b'{"error": 201, "message": "Internal error"}', False),
    "too many calls at once": (200, b'{"error": 202, "message": "Too many"}', False),
    "too many to one number": (200, b'{"error": 52, "message": "Too many to 48600300200"}', False),
    "an error of the one message": (200, b'{"count": 1, "list": [{"id": "1", "error": 13}]}', True),
    "an error in words": (200, b'{"list": [{"id": "1", "error": "REJECTED"}]}', True),
    "a server that is down": (500, b"", False),
    "a server under repair": (503, b"<h1>Przerwa</h1>", False),
    "nothing where there should be an id": (200, b'{"count": 0, "list": []}', False),
    "a list": (200, b"[]", False),
    "not even UTF-8": (200, b"\xff\xfe\x00", False),
    "an unknown path": (404, b"{}", True),
    "another address": (301, b"", False),
}


@pytest.mark.parametrize(("status", "body", "permanent"), ERRORS.values(), ids=ERRORS)
def test_what_goes_wrong_is_told_as_lasting_or_passing_and_names_no_number(gateway, status, body, permanent):
    gateway.troubles = [Trouble(status, body)]

    error = refusal(SmsApi(gateway.url))

    assert error.permanent is permanent
    assert "600300200" not in str(error)


def test_a_refused_token_is_lasting():
    with serving(FakeSmsApi()) as gateway:
        error = refusal(SmsApi(f"smsapi://wrong@{gateway.host}"))

    assert (error.permanent, str(error)) == (True, "smsapi 101: the token is refused")


WAITS = {
    "seconds": ("90", timedelta(seconds=90)),
    "too long": ("9999999999", timedelta(days=1)),
    "in the past": ("Wed, 21 Oct 2015 07:28:00 GMT", timedelta()),
    "nonsense": ("soon", None),
    "below zero": ("-5", None),
}


@pytest.mark.parametrize(("header", "wait"), WAITS.values(), ids=WAITS)
def test_a_gateway_that_asks_to_be_left_alone_is_heard(gateway, header, wait):
    gateway.troubles = [Trouble(429, b"", {"Retry-After": header})]

    error = refusal(SmsApi(gateway.url))

    assert (error.permanent, error.retry_after) == (False, wait)


def test_nobody_at_the_address_is_passing():
    error = refusal(SmsApi(f"smsapi://token@127.0.0.1:{free_port()}"))

    assert error.permanent is False


REPORTS = {
    "delivered": (
        {"MsgId": "11", "status": "404", "idx": "n1"},
        [Report("11", "n1", Fate.DELIVERED)],
    ),
    "several": (
        {"MsgId": "11,12,13", "status": "403,405,409", "idx": "n1,,n3"},
        [
            Report("11", "n1", Fate.SENT),
            Report("12", None, Fate.FAILED),
            Report("13", "n3", Fate.ON_ITS_WAY),
        ],
    ),
    "without our key": ({"MsgId": "11", "status": "404"}, [Report("11", None, Fate.DELIVERED)]),
    "with a status of the future": ({"MsgId": "11", "status": "499"}, [Report("11", None, Fate.ON_ITS_WAY)]),
    "fewer statuses than ids": ({"MsgId": "11,12", "status": "404"}, [Report("11", None, Fate.DELIVERED)]),
    "empty": ({}, []),
}


@pytest.mark.parametrize(("form", "expected"), REPORTS.values(), ids=REPORTS)
def test_delivery_reports_are_read(form, expected):
    assert reports(form) == expected


def test_the_same_incoming_message_has_the_same_key_and_another_has_another():
    said = {"sms_from": "48600300200", "sms_to": "48799", "sms_date": "1797152400", "sms_text": "TAK"}

    assert inbound_key(said) == inbound_key({**said, "username": "salon"})
    assert inbound_key(said) != inbound_key({**said, "sms_date": "1797152401"})


def test_the_secret_of_the_webhooks_is_made_of_the_house_s_own_key():
    assert webhook_secret("one") == webhook_secret("one") != webhook_secret("other")
    assert len(webhook_secret("one")) == 40
