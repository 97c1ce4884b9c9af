"""SMSAPI (api.smsapi.pl, api.smsapi.com): sends one SMS, and reads what SMSAPI calls back with.

The message's key goes along as `idx` with `check_idx`, so that what was accepted once is not sent again.
Error codes are those of SMSAPI's documentation; its sentences, which may name a number, are not repeated.
"""

import hashlib
import hmac
from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

from receptionist.gateways.messengers import DeliveryError, Message
from receptionist.gateways.reports import Fate, Report
from receptionist.gateways.wire import SILENCE, Answer, Wire, secret

_SENT_BEFORE = 53
_PASSING = frozenset({8, 52, 200, 201, 202, 203, 999})
_MEANS = {
    11: "the text is empty or too long",
    12: "the text is too long",
    13: "the number cannot be written to",
    14: "the sender's name is not registered",
    52: "too many messages to one number in a short time",
    101: "the token is refused",
    102: "the token is refused",
    103: "there are no points left",
    105: "this server's address is not allowed",
}
_FATES = {
    "402": Fate.FAILED,  # expired
    "403": Fate.SENT,
    "404": Fate.DELIVERED,
    "405": Fate.FAILED,  # undelivered
    "406": Fate.FAILED,
    "407": Fate.FAILED,  # rejected
    "412": Fate.FAILED,  # stopped
}


class SmsApi:
    """Sends through SMSAPI. `url`: `smsapi://TOKEN@HOST`, with `?from=SENDER` where one is registered.

    `report_url`: where delivery reports are to come; None asks for none.
    """

    def __init__(self, url: str, *, report_url: str | None = None, silence: timedelta = SILENCE) -> None:
        address = urlsplit(url)
        headers = {"Authorization": f"Bearer {secret(address.username)}"}
        self._wire = Wire(address, headers=headers, silence=silence)
        self._always = {"format": "json", "encoding": "utf-8", "check_idx": "1"}
        if sender := parse_qs(address.query).get("from"):
            self._always["from"] = sender[0]
        if report_url:
            self._always["notify_url"] = report_url

    def send(self, message: Message, *, key: str) -> str | None:
        """Send one SMS; SMSAPI's id, None where it had the key before and does not name it again."""
        form = {"to": message.to.removeprefix("+"), "message": message.text, "idx": key}
        answer = self._wire.post("/sms.do", self._always | form)
        if (code := _code(answer)) is not None:
            if code == _SENT_BEFORE:
                return None
            raise _refused(code, answer)
        sent = _sent(answer)
        if sent is None:
            # Nothing is lost or doubled by asking again: the key says whether it was accepted.
            permanent = 400 <= answer.status < 500 and not answer.passing
            raise DeliveryError(
                f"smsapi: HTTP {answer.status}", permanent=permanent, retry_after=answer.retry_after
            )
        return sent


def reports(form: Mapping[str, str]) -> list[Report]:
    """The delivery reports in a call of SMSAPI: up to five, their values with commas between."""
    ids, fates, keys = (_parts(form.get(name, "")) for name in ("MsgId", "status", "idx"))
    return [
        Report(gateway_id, keys[n] if n < len(keys) and keys[n] else None, _FATES.get(fate, Fate.ON_ITS_WAY))
        for n, (gateway_id, fate) in enumerate(zip(ids, fates, strict=False))
        if gateway_id
    ]


def inbound_key(form: Mapping[str, str]) -> str:
    """What names an incoming SMS: SMSAPI gives it no id of its own, so who, when and what together."""
    told = "\x00".join(form.get(name, "") for name in ("sms_from", "sms_to", "sms_date", "sms_text"))
    return f"smsapi:{hashlib.sha256(told.encode()).hexdigest()[:40]}"


def webhook_secret(secret_key: str) -> str:
    """The part of the webhooks' addresses that only SMSAPI is told: its calls carry no signature."""
    return hmac.new(secret_key.encode(), b"smsapi webhooks", hashlib.sha256).hexdigest()[:40]


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split(",")]


def _sent(answer: Answer) -> str | None:
    """The id of the one message that was accepted."""
    first = _first(answer)
    return str(first["id"]) if answer.status < 300 and first and first.get("id") else None


def _first(answer: Answer) -> Mapping[str, Any] | None:
    listed = (answer.body or {}).get("list")
    return listed[0] if isinstance(listed, list) and listed and isinstance(listed[0], dict) else None


def _code(answer: Answer) -> int | None:
    """The error in an answer: of the call, or of its only message, which comes with status 200."""
    for told in (answer.body, _first(answer)):
        error = told.get("error") if told else None
        if isinstance(error, int) or (isinstance(error, str) and error.isdecimal()):
            return int(error)
        if error:
            return -1
    return None


def _refused(code: int, answer: Answer) -> DeliveryError:
    means = f": {_MEANS[code]}" if code in _MEANS else ""
    permanent = code not in _PASSING and not answer.passing
    return DeliveryError(f"smsapi {code}{means}", permanent=permanent, retry_after=answer.retry_after)
