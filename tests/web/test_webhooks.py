"""The addresses that SMS gateways call, over HTTP: who may call, what it does, what is answered."""

import logging
from uuid import uuid4

import pytest

from receptionist.app import create_app
from receptionist.gateways.smsapi import webhook_secret
from receptionist.storage.models import InboundMessage, Notification
from tests.gateways.fake_twilio import SID, signature
from tests.settings import settings_for
from tests.waiting import eventually

PUBLIC = "https://salon.example"
PHONE = "+48600300200"
TWILIO = f"twilio://{SID}:to%2Fken@127.0.0.1:9?from=%2B48732000000"
TOKEN = "to/ken"
SECRET = webhook_secret("for tests only")


@pytest.fixture
def house(tmp_path):
    """An application that has this SMS_URL, and its client."""
    made = []

    def build(sms_url):
        app = create_app(settings_for(tmp_path, SMS_URL=sms_url, RECEPTIONIST_URL=PUBLIC))
        made.append(app)
        return app.extensions["receptionist"](), app.test_client()

    yield build
    for app in made:
        app.extensions["receptionist"]().database.close()


@pytest.fixture
def twilio(house):
    return house(TWILIO)


@pytest.fixture
def smsapi(house):
    return house("smsapi://token@127.0.0.1:9")


def calls(http, path, form, *, token=TOKEN, url=None):
    signed = signature(token, url or f"{PUBLIC}{path}", form)
    return http.post(path, data=form, headers={"X-Twilio-Signature": signed})


def message(parts):
    now = parts.clock.now()
    row = Notification(
        id=str(uuid4()),
        kind="note",
        rule="note",
        channel="sms",
        recipient=PHONE,
        text="…",
        due_at=now,
        state="sent",
        attempts=1,
        sent_at=now,
        gateway_id="77",
        created_at=now,
    )
    with parts.database.writing() as session:
        session.add(row)
    return row.id


def one(parts, what):
    with parts.database.reading() as session:
        return session.query(what).one_or_none()


def received(parts):
    with parts.database.reading() as session:
        return [(row.id, row.phone, row.text, row.opted_out) for row in session.query(InboundMessage)]


DELIVERED = {"MessageSid": "SM5", "MessageStatus": "delivered", "To": PHONE}
REPLY = {"MessageSid": "SM9", "From": PHONE, "To": "+48732000000", "Body": "TAK, będę + do zobaczenia"}


def test_a_signed_report_of_twilio_is_kept_by_our_key(twilio):
    parts, http = twilio
    key = message(parts)

    answers = [calls(http, f"/hooks/twilio/report?key={key}", DELIVERED) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [204, 204]
    assert one(parts, Notification).delivered_at is not None


UNSIGNED = {
    "another token": {"token": "guess"},
    "another address": {"url": "https://other.example/hooks/twilio/report"},
}


@pytest.mark.parametrize("how", UNSIGNED.values(), ids=UNSIGNED)
def test_a_call_that_is_not_signed_is_refused_and_logged(twilio, how, caplog):
    parts, http = twilio
    message(parts)

    with caplog.at_level(logging.WARNING):
        answers = [
            calls(http, f"/hooks/twilio/{what}", {**DELIVERED, **REPLY}, **how) for what in ("report", "sms")
        ]

    assert [answer.status_code for answer in answers] == [403, 403]
    assert (one(parts, Notification).delivered_at, received(parts)) == (None, [])
    assert "Twilio" in caplog.text
    assert PHONE not in caplog.text


def test_a_call_without_any_signature_is_refused(twilio):
    _, http = twilio

    assert http.post("/hooks/twilio/report", data=DELIVERED).status_code == 403


def test_a_report_about_nothing_of_ours_is_taken_and_changes_nothing(twilio):
    parts, http = twilio
    message(parts)

    answer = calls(http, "/hooks/twilio/report?key=unknown", DELIVERED)

    assert (answer.status_code, one(parts, Notification).delivered_at) == (204, None)


def test_an_sms_passed_on_by_twilio_is_kept_once_and_answered_with_nothing(twilio):
    parts, http = twilio

    answers = [calls(http, "/hooks/twilio/sms", REPLY) for _ in range(2)]

    assert [(answer.status_code, answer.mimetype) for answer in answers] == [(200, "text/xml")] * 2
    assert answers[0].text.endswith("<Response></Response>")
    assert received(parts) == [("twilio:SM9", PHONE, REPLY["Body"], False)]


def test_a_stop_that_twilio_has_answered_is_told_apart(twilio):
    parts, http = twilio

    calls(http, "/hooks/twilio/sms", {**REPLY, "Body": "Stop", "OptOutType": "STOP"})

    assert received(parts)[0][3] is True


def test_an_sms_from_a_name_is_answered_by_nobody(twilio):
    parts, http = twilio

    answer = calls(http, "/hooks/twilio/sms", {**REPLY, "From": "InfoBank"})

    assert (answer.status_code, received(parts)) == (200, [])


def test_reports_of_smsapi_come_by_get_several_at_once(smsapi):
    parts, http = smsapi
    message(parts)

    answer = http.get(f"/hooks/smsapi/{SECRET}/report?MsgId=76,77&status=405,404&idx=,&to=48600300200")

    assert (answer.status_code, answer.text) == (200, "OK")
    assert one(parts, Notification).delivered_at is not None


def test_an_sms_passed_on_by_smsapi_is_kept_once_and_worked_off(smsapi):
    parts, http = smsapi
    form = {"sms_from": "48600300200", "sms_to": "48799448000", "sms_date": "1807549200", "sms_text": "STOP"}

    answers = [http.post(f"/hooks/smsapi/{SECRET}/sms", data=form).text for _ in range(2)]

    assert answers == ["OK", "OK"]
    assert [(phone, text) for _, phone, text, _ in received(parts)] == [(PHONE, "STOP")]
    eventually(lambda: one(parts, InboundMessage).state == "handled")


@pytest.mark.parametrize("what", ["report", "sms"])
def test_without_the_secret_nobody_speaks_for_smsapi(smsapi, what, caplog):
    parts, http = smsapi
    message(parts)

    answer = http.get(
        f"/hooks/smsapi/{'0' * 40}/{what}?MsgId=77&status=404&sms_from=48600300200&sms_text=TAK"
    )

    assert answer.status_code == 403
    assert (one(parts, Notification).delivered_at, received(parts)) == (None, [])
    assert "600300200" not in caplog.text


def test_only_the_gateway_that_is_set_may_call(twilio):
    _, http = twilio

    assert http.get(f"/hooks/smsapi/{SECRET}/report?MsgId=77&status=404").status_code == 404


def test_with_a_file_nobody_may_call(house):
    _, http = house("")

    assert calls(http, "/hooks/twilio/sms", REPLY).status_code == 404
    assert http.get(f"/hooks/smsapi/{SECRET}/sms").status_code == 404
