"""Twilio (api.twilio.com): sends one SMS, and reads and checks what Twilio calls back with.

Twilio takes no key with a message: one whose answer was lost on the way is sent once more by the next try.
Error codes are those of Twilio's documentation; its sentences, which name the number, are not repeated.
"""

import base64
import hashlib
import hmac
from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit, urlunsplit

from receptionist.gateways.messengers import DeliveryError, Message
from receptionist.gateways.reports import Fate, Report
from receptionist.gateways.wire import SILENCE, Answer, Wire, secret

_SERVICE = "MG"
"""How the id of a Messaging Service begins, which stands where a number would."""
_PASSING = frozenset({14107, 20429, 20500, 20503, 21611, 30001, 30022})
_MEANS = {
    20003: "the account or its token is refused",
    21211: "the number cannot be written to",
    21408: "messages to that country are not allowed",
    21606: "the sender's number cannot send SMS",
    21610: "the recipient has answered STOP",
    21612: "the number cannot be reached from the sender's",
    21614: "the number gets no SMS",
    21617: "the text is too long",
    30006: "the number gets no SMS",
}
_FATES = {
    "sent": Fate.SENT,
    "delivered": Fate.DELIVERED,
    "read": Fate.DELIVERED,
    "undelivered": Fate.FAILED,
    "failed": Fate.FAILED,
    "canceled": Fate.FAILED,
}


class Twilio:
    """Sends through Twilio. `url`: `twilio://SID:TOKEN@HOST?from=NUMBER` (or a Messaging Service's id).

    `report_url`: where delivery reports are to come; the message's key is added to it. None asks for none.
    """

    def __init__(self, url: str, *, report_url: str | None = None, silence: timedelta = SILENCE) -> None:
        address = urlsplit(url)
        account = secret(address.username)
        self._wire = Wire(address, auth=(account, secret(address.password)), silence=silence)
        self._path = f"/2010-04-01/Accounts/{quote(account, safe='')}/Messages.json"
        self._sender = _sender(parse_qs(address.query)["from"][0])
        self._report_url = report_url

    def send(self, message: Message, *, key: str) -> str | None:
        """Send one SMS; Twilio's id of it."""
        form = {"To": message.to, "Body": message.text, **self._sender}
        if self._report_url:
            form["StatusCallback"] = f"{self._report_url}?key={quote(key, safe='')}"
        answer = self._wire.post(self._path, form)
        sent = (answer.body or {}).get("sid")
        if answer.status < 300 and sent and not _error(answer):
            return str(sent)
        raise _refused(answer)


def report(form: Mapping[str, str], key: str | None) -> Report | None:
    """The delivery report in a call of Twilio; `key` is what its address carried. None where it is none."""
    gateway_id = form.get("MessageSid") or form.get("SmsSid")
    status = form.get("MessageStatus") or form.get("SmsStatus")
    if not (gateway_id and status):
        return None
    return Report(gateway_id, key, _FATES.get(status, Fate.ON_ITS_WAY), form.get("ErrorCode") or None)


def is_signed(token: str, url: str, form: Iterable[tuple[str, str]], signature: str) -> bool:
    """Whether a call to `url` (as Twilio was told it, with its query) comes from who knows the token.

    Twilio is documented to sign the address sometimes with its port and sometimes without.
    """
    fields = "".join(f"{name}{value}" for name, value in sorted(set(form)))
    return any(
        hmac.compare_digest(_signature(token, address + fields), signature.encode())
        for address in _with_ports(url)
    )


def _signature(token: str, text: str) -> bytes:
    return base64.b64encode(hmac.new(token.encode(), text.encode(), hashlib.sha1).digest())


def _with_ports(url: str) -> tuple[str, str]:
    """The address as it stands, and with its port left out or put in."""
    parts = urlsplit(url)
    host, usual = parts.hostname or "", 443 if parts.scheme == "https" else 80
    other = host if parts.port else f"{host}:{usual}"
    return url, urlunsplit(parts._replace(netloc=other))


def _sender(sender: str) -> dict[str, str]:
    # A plus that was not escaped in the address reads as a space.
    if sender.startswith(_SERVICE):
        return {"MessagingServiceSid": sender}
    return {"From": f"+{sender.strip()}" if sender.strip().isdecimal() else sender}


def _error(answer: Answer) -> int | None:
    """Twilio's code of what went wrong: of the call, or of a message that was taken and failed at once."""
    body: Mapping[str, Any] = answer.body or {}
    code = body.get("code") if answer.status >= 300 else body.get("error_code")
    if isinstance(code, int):
        return code
    return -1 if body.get("status") in ("failed", "undelivered") else None


def _refused(answer: Answer) -> DeliveryError:
    code = _error(answer)
    told = f"twilio {code}" if code else f"twilio: HTTP {answer.status}"
    means = f": {_MEANS[code]}" if code in _MEANS else ""
    passing = answer.passing or code in _PASSING or (code is None and answer.status < 300)
    return DeliveryError(f"{told}{means}", permanent=not passing, retry_after=answer.retry_after)
