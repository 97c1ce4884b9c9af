"""Twilio as its documentation says: basic auth, Messages.json, error codes, signed calls back."""

import base64
import hashlib
import hmac
from collections.abc import Mapping
from itertools import count

from tests.gateways.gateway_server import Form, GatewayServer

SID = "AC00000000000000000000000000000000"


class FakeTwilio(GatewayServer):
    """`accepted` are the messages taken, in order. Takes no key: what is sent twice is sent twice."""

    def __init__(self, token: str = "right-token", number: str = "+48732000000") -> None:
        super().__init__()
        self.token, self.number = token, number
        self.accepted: list[Form] = []
        self._ids = count(1)

    @property
    def url(self) -> str:
        return f"twilio://{SID}:{self.token}@{self.host}?from=%2B{self.number[1:]}"

    def answer(self, path: str, headers: Mapping[str, str], form: Form) -> tuple[int, dict[str, object]]:
        if path != f"/2010-04-01/Accounts/{SID}/Messages.json":
            return _error(404, 20404, "The requested resource was not found")
        expected = base64.b64encode(f"{SID}:{self.token}".encode()).decode()
        if headers.get("Authorization") != f"Basic {expected}":
            return _error(401, 20003, "Authenticate")
        if not form.get("To", "").startswith("+"):
            return _error(400, 21211, f"The 'To' number {form.get('To')} is not a valid phone number.")
        if form.get("From") != self.number and not form.get("MessagingServiceSid", "").startswith("MG"):
            return _error(400, 21606, "The From phone number is not a valid, SMS-capable Twilio phone number")
        if len(form.get("Body", "")) > 1600:
            return _error(400, 21617, "The concatenated message body exceeds the 1600 character limit.")
        self.accepted.append(form)
        sid = f"SM{next(self._ids):032x}"
        return 201, {"sid": sid, "status": "queued", "error_code": None, "to": form["To"]}


def _error(status: int, code: int, message: str) -> tuple[int, dict[str, object]]:
    return status, {"code": code, "message": message, "status": status}


def signature(token: str, url: str, form: Mapping[str, str]) -> str:
    """How Twilio signs a call: the address, then each field's name and value, by name."""
    told = url
    for name in sorted(form):
        told += name + form[name]
    return base64.b64encode(hmac.new(token.encode(), told.encode("utf-8"), hashlib.sha1).digest()).decode()
