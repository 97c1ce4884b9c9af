"""Which messenger a setting names, and where its gateway calls back. Sends nothing."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit
from urllib.request import url2pathname

from receptionist.gateways.breaker import Breaker
from receptionist.gateways.mail import Mail, Sender
from receptionist.gateways.messengers import FileMessenger, Messenger
from receptionist.gateways.smsapi import SmsApi, webhook_secret
from receptionist.gateways.twilio import Twilio
from receptionist.gateways.wire import is_here, secret

REPORT, REPLY = "report", "sms"


def sms_from(url: str, *, public_url: str, secret_key: str) -> Messenger:
    """The messenger that `SMS_URL` names; reports come to `public_url`, where a gateway can reach it."""
    report_url = None if is_here(public_url) else callback(url, REPORT, public_url, secret_key)
    match urlsplit(url).scheme:
        case "smsapi":
            return Breaker(SmsApi(url, report_url=report_url))
        case "twilio":
            return Breaker(Twilio(url, report_url=report_url))
        case _:
            return _file(url)


def mail_from(url: str, sender: Callable[[], Sender]) -> Messenger:
    """The messenger that `MAIL_URL` names; `sender` is asked for each mail."""
    return Breaker(Mail(url, sender)) if urlsplit(url).scheme == "smtp" else _file(url)


def pace(url: str) -> float | None:
    """How many messages a second the gateway of `SMS_URL` or `MAIL_URL` takes; None: as many as come."""
    told = parse_qs(urlsplit(url).query).get("per_second")
    return float(told[0]) if told else None


def callback(url: str, what: str, public_url: str, secret_key: str) -> str | None:
    """Where the gateway of `SMS_URL` calls with reports or replies; None for a file, which never calls."""
    match urlsplit(url).scheme:
        case "smsapi":
            return f"{public_url}/hooks/smsapi/{webhook_secret(secret_key)}/{what}"
        case "twilio":
            return f"{public_url}/hooks/twilio/{what}"
        case _:
            return None


def sms_scheme(url: str) -> str:
    """Which gateway `SMS_URL` names: file, smsapi, twilio."""
    return urlsplit(url).scheme


def sms_token(url: str) -> str:
    """The token in `SMS_URL` with which Twilio signs its calls."""
    return secret(urlsplit(url).password)


def _file(url: str) -> Messenger:
    return FileMessenger(Path(url2pathname(urlsplit(url).path)))
