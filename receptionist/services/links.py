"""Signed links: whoever holds one may see the visit that it names, take the place offered, or stop mail.

Nothing else is proved by them.
"""

from itsdangerous import BadData, URLSafeSerializer

from receptionist.domain.errors import NotFound


class Links:
    """Makes and reads the tokens of `/a/`, `/w/` and `/u/`. `address`: where clients reach the service."""

    def __init__(self, secret_key: str, address: str = "http://127.0.0.1:8000") -> None:
        self._serializer = URLSafeSerializer(secret_key, salt="visit")
        self._offers = URLSafeSerializer(secret_key, salt="waiting list")
        self._stops = URLSafeSerializer(secret_key, salt="no more mail")
        self._address = address

    def token(self, appointment_id: str) -> str:
        """The token for a visit."""
        return self._serializer.dumps(appointment_id)

    def path(self, appointment_id: str) -> str:
        """The page of a visit, from the root of the site."""
        return f"/a/{self.token(appointment_id)}"

    def visit_url(self, appointment_id: str) -> str:
        """The whole address of a visit's page; for a message."""
        return f"{self._address}{self.path(appointment_id)}"

    def site_url(self) -> str:
        """The whole address of the business's page, where a visit can be booked."""
        return f"{self._address}/"

    def appointment(self, token: str) -> str:
        """The id that a token names; NotFound where it was not made here."""
        try:
            return str(self._serializer.loads(token))
        except BadData as error:
            raise NotFound("visit", "link") from error

    def offer_url(self, appointment_id: str) -> str:
        """The whole address of the page on which a held place may be taken; for a message."""
        return f"{self._address}/w/{self._offers.dumps(appointment_id)}"

    def offered(self, token: str) -> str:
        """The id of the hold that such a page is about; NotFound where it was not made here."""
        try:
            return str(self._offers.loads(token))
        except BadData as error:
            raise NotFound("offer", "link") from error

    def stop_url(self, notification_id: str) -> str:
        """The whole address at which whoever got a message stops all like it; it names the message only."""
        return f"{self._address}/u/{self._stops.dumps(notification_id)}"

    def stopping(self, token: str) -> str:
        """The id of the message that such an address was written in; NotFound where it was not made here."""
        try:
            return str(self._stops.loads(token))
        except BadData as error:
            raise NotFound("message", "link") from error
