"""Which messenger a setting names, and which addresses a gateway is told."""

import pytest

from receptionist.gateways.breaker import Breaker
from receptionist.gateways.mail import Sender
from receptionist.gateways.messengers import FileMessenger, Message
from receptionist.gateways.smsapi import webhook_secret
from receptionist.gateways.wiring import REPLY, REPORT, callback, mail_from, sms_from
from tests.gateways.fake_smsapi import FakeSmsApi
from tests.gateways.fake_twilio import FakeTwilio
from tests.gateways.gateway_server import serving

NOTE = Message("+48600300200", "Jutro o 9:00.")
PUBLIC = "https://salon.example"
SMSAPI_REPORT = f"{PUBLIC}/hooks/smsapi/{webhook_secret('key')}/report"


@pytest.mark.parametrize(
    ("server", "field", "address"),
    [
        pytest.param(FakeSmsApi, "notify_url", SMSAPI_REPORT, id="SMSAPI"),
        pytest.param(FakeTwilio, "StatusCallback", f"{PUBLIC}/hooks/twilio/report?key=n1", id="Twilio"),
    ],
)
def test_a_gateway_is_told_where_reports_go_unless_it_could_not_reach_us(server, field, address):
    with serving(server()) as gateway:
        for n, public_url in enumerate((PUBLIC, "http://127.0.0.1:8000"), 1):
            sms_from(gateway.url, public_url=public_url, secret_key="key").send(NOTE, key=f"n{n}")

    assert [form.get(field) for form in gateway.accepted] == [address, None]


def test_gateways_have_a_breaker_each_and_files_need_none(tmp_path):
    file = f"file://{tmp_path}/sms.jsonl"
    sms = sms_from("smsapi://t@api.example", public_url=PUBLIC, secret_key="key")
    mail = mail_from("smtp://mail.example", lambda: Sender("Malwa", None))

    assert isinstance(sms, Breaker)
    assert isinstance(mail, Breaker)
    assert isinstance(sms_from(file, public_url=PUBLIC, secret_key="key"), FileMessenger)
    assert isinstance(mail_from(file, lambda: Sender("Malwa", None)), FileMessenger)


def test_addresses_for_replies_are_told_and_a_file_calls_nobody():
    assert callback("twilio://s:t@h?from=%2B48", REPLY, PUBLIC, "key") == f"{PUBLIC}/hooks/twilio/sms"
    assert callback("smsapi://t@h", REPLY, PUBLIC, "key") == SMSAPI_REPORT.replace("/report", "/sms")
    assert callback("smsapi://t@h", REPORT, PUBLIC, "key") == SMSAPI_REPORT
    assert callback("file:///x.jsonl", REPORT, PUBLIC, "key") is None
