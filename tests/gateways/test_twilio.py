"""Twilio over real HTTP, against a server that behaves as Twilio's documentation says, or badly."""

from datetime import timedelta

import pytest

from receptionist.gateways.messengers import DeliveryError, Message
from receptionist.gateways.reports import Fate, Report
from receptionist.gateways.twilio import Twilio, is_signed, report
from tests.gateways.fake_twilio import SID, FakeTwilio, signature
from tests.gateways.gateway_server import Trouble, serving

REMINDER = Message("+48600300200", "Jutro o 9:00 masaż. Będzie Pani?")
SOON = timedelta(milliseconds=300)


@pytest.fixture
def gateway():
    with serving(FakeTwilio()) as server:
        yield server


def refusal(messenger, message=REMINDER):
    with pytest.raises(DeliveryError) as refused:
        messenger.send(message, key="k1")
    return refused.value


def test_a_message_is_sent_with_what_the_documentation_asks_for(gateway):
    messenger = Twilio(gateway.url, report_url="https://salon.example/hooks/twilio/status")

    sent = messenger.send(REMINDER, key="note 1")

    assert sent == f"SM{1:032x}"
    assert gateway.accepted == [
        {
            "To": "+48600300200",
            "From": "+48732000000",
            "Body": REMINDER.text,
            "StatusCallback": "https://salon.example/hooks/twilio/status?key=note%201",
        }
    ]


@pytest.mark.parametrize("plus", ["%2B", "+"], ids=["escaped", "as it is"])
def test_the_plus_of_the_sender_s_number_may_stand_as_it_is(gateway, plus):
    sent = Twilio(f"twilio://{SID}:right-token@{gateway.host}?from={plus}48732000000").send(REMINDER, key="k")

    assert sent is not None


def test_a_messaging_service_may_stand_for_the_sender(gateway):
    Twilio(f"twilio://{SID}:right-token@{gateway.host}?from=MG123").send(REMINDER, key="k")

    assert gateway.accepted[0]["MessagingServiceSid"] == "MG123"
    assert "From" not in gateway.accepted[0]


ERRORS = {
    "a wrong number": (400, b'{"code": 21211, "message": "+48600300200 is not valid", "status": 400}', True),
    "who answered STOP": (400, b'{"code": 21610, "message": "blocked", "status": 400}', True),
    "no mobile": (400, b'{"code": 21614, "status": 400}', True),
    "an error without a code": (400, b"{}", True),
    "a full queue": (400, b'{"code": 21611, "status": 400}', False),
    "an error of theirs": (500, b'{"code": 20500, "status": 500}', False),
    "a server that is down": (503, b"", False),
    "failed at once": (201, b'{"sid": "SM1", "status": "failed", "error_code": 30006}', True),
    "failed at once and no word why": (201, b'{"sid": "SM1", "status": "failed", "error_code": null}', True),
    "failed for a full queue": (201, b'{"sid": "SM1", "status": "failed", "error_code": 30001}', False),
    "success without an id": (201, b'{"status": "queued"}', False),
    "garbage": (200, b"<html>Hello</html>", False),
}


@pytest.mark.parametrize(("status", "body", "permanent"), ERRORS.values(), ids=ERRORS)
def test_what_goes_wrong_is_told_as_lasting_or_passing_and_names_no_number(gateway, status, body, permanent):
    gateway.troubles = [Trouble(status, body)]

    error = refusal(Twilio(gateway.url))

    assert error.permanent is permanent
    assert "600300200" not in str(error)


def test_too_many_calls_are_passing_and_the_wait_is_heard(gateway):
    gateway.troubles = [Trouble(429, b'{"code": 20429, "status": 429}', {"Retry-After": "7"})]

    error = refusal(Twilio(gateway.url))

    assert (error.permanent, error.retry_after) == (False, timedelta(seconds=7))


def test_silence_is_passing_and_a_lost_answer_costs_one_repeat(gateway):
    gateway.troubles = [Trouble(silent=True, taken=True)]
    messenger = Twilio(gateway.url, silence=SOON)

    first = refusal(messenger)
    messenger.send(REMINDER, key="k1")

    assert first.permanent is False
    assert len(gateway.accepted) == 2


def test_a_refused_token_is_lasting(gateway):
    error = refusal(Twilio(f"twilio://{SID}:wrong@{gateway.host}?from=%2B48732000000"))

    assert (error.permanent, str(error)) == (True, "twilio 20003: the account or its token is refused")


REPORTS = {
    "delivered": (
        {"MessageSid": "SM1", "MessageStatus": "delivered"},
        Report("SM1", "n1", Fate.DELIVERED),
    ),
    "undelivered": (
        {"MessageSid": "SM1", "MessageStatus": "undelivered", "ErrorCode": "30003"},
        Report("SM1", "n1", Fate.FAILED, "30003"),
    ),
    "on its way": ({"SmsSid": "SM1", "SmsStatus": "sending"}, Report("SM1", "n1", Fate.ON_ITS_WAY)),
    "of another kind": ({"EventType": "READ"}, None),
}


@pytest.mark.parametrize(("form", "expected"), REPORTS.values(), ids=REPORTS)
def test_delivery_reports_are_read(form, expected):
    assert report(form, "n1") == expected


URL = "https://salon.example/hooks/twilio/status?key=n1"
FORM = {"MessageSid": "SM1", "Body": "tak, będę", "MessageStatus": "delivered"}
# The example of Twilio's own documentation.
DOCUMENTED = {
    "CallSid": "CA1234567890ABCDE",
    "Caller": "+14158675310",
    "Digits": "1234",
    "From": "+14158675310",
    "To": "+18005551212",
}


def test_the_signature_of_the_documentation_s_example_is_right():
    url = "https://mycompany.com/myapp.php?foo=1&bar=2"

    assert is_signed("12345", url, DOCUMENTED.items(), "GvWf1cFY/Q7PnoempGyD5oXAezc=")


def test_a_signature_is_right_with_the_usual_port_said_or_not():
    told = URL.replace(".example/", ".example:443/")

    assert is_signed("token", URL, FORM.items(), signature("token", told, FORM))
    assert is_signed("token", told, FORM.items(), signature("token", URL, FORM))


@pytest.mark.parametrize(
    ("token", "url", "form", "signed"),
    [
        pytest.param("other", URL, FORM, signature("token", URL, FORM), id="another token"),
        pytest.param("token", URL + "2", FORM, signature("token", URL, FORM), id="another address"),
        pytest.param(
            "token", URL, {**FORM, "Body": "nie"}, signature("token", URL, FORM), id="an altered field"
        ),
        pytest.param("token", URL, {**FORM, "New": ""}, signature("token", URL, FORM), id="a new field"),
        pytest.param("token", URL, FORM, "", id="none"),
        pytest.param("token", URL, FORM, "żółć", id="no letters of a signature"),
    ],
)
def test_what_is_not_signed_rightly_is_not_signed(token, url, form, signed):
    assert not is_signed(token, url, form.items(), signed)
