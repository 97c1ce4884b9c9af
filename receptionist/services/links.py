"""Signed links: whoever holds one may see the visit that it names, or take the place that it offers.

Nothing else is proved by them.
"""

from itsdangerous import BadData, URLSafeSerializer

from receptionist.domain.errors import NotFound


class Links:
    """Makes and reads the tokens of `/a/TOKEN` and `/w/TOKEN`. `address`: where clients reach the service."""

    def __init__(self, secret_key: str, address: str = "http://127.0.0.1:8000") -> None:
        self._serializer = URLSafeSerializer(secret_key, salt="visit")
        self._offers = URLSafeSerializer(secret_key, salt="waiting list")
        self._address = address

    def token(self, appointment_id: str) -> str:
        """The token for a visit."""
        return self._serializer.dumps(appointment_id)

    def path(self, appointment_id: str) -> str:
        """The page of a visit, from the root of the site."""
        return f"/a/{self.token(appointment_id)}"

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
