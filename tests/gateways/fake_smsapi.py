"""SMSAPI as its documentation says: bearer token, `sms.do` with format=json, idx and check_idx, errors."""

from collections.abc import Mapping
from itertools import count

from tests.gateways.gateway_server import Form, GatewayServer

LONGEST = 1530
"""Characters in ten parts of 153."""


class FakeSmsApi(GatewayServer):
    """`accepted` are the messages taken, in order; `cannot_be_written_to` numbers that get none."""

    def __init__(self, token: str = "right-token") -> None:
        super().__init__()
        self.token = token
        self.accepted: list[Form] = []
        self.cannot_be_written_to: set[str] = set()
        self._ids = count(1460969715572091219)

    @property
    def url(self) -> str:
        return f"smsapi://{self.token}@{self.host}"

    def answer(self, path: str, headers: Mapping[str, str], form: Form) -> tuple[int, dict[str, object]]:
        if headers.get("Authorization") != f"Bearer {self.token}":
            return 401, {"error": 101, "message": "Authorization failed"}
        if path != "/sms.do" or form.get("format") != "json":
            return 404, {"error": 1001, "message": "Invalid action"}
        if (error := self._error(form)) is not None:
            return 200, {"invalid_numbers": [], **error}
        self.accepted.append(form)
        return 200, {"count": 1, "list": [self._taken(form)]}

    def _error(self, form: Form) -> dict[str, object] | None:
        number, text = form.get("to", ""), form.get("message", "")
        if not text or len(text) > LONGEST:
            return {"error": 11, "message": "The message is empty or too long"}
        if not number.isdecimal() or number in self.cannot_be_written_to:
            return {"error": 13, "message": f"No correct phone numbers: {number}"}
        repeated = form.get("check_idx") == "1" and form.get("idx") in {f.get("idx") for f in self.accepted}
        return {"error": 53, "message": "Not unique idx"} if repeated else None

    def _taken(self, form: Form) -> dict[str, object]:
        return {
            "id": str(next(self._ids)),
            "points": 0.16,
            "number": form["to"],
            "submitted_number": form["to"],
            "status": "QUEUE",
            "error": None,
            "idx": form.get("idx"),
            "parts": 1,
        }
