"""Signed links: whoever holds one may see the visit that it names. Nothing else is proved by it."""

from itsdangerous import BadData, URLSafeSerializer

from receptionist.domain.errors import NotFound


class Links:
    """Makes and reads the tokens of `/a/TOKEN`."""

    def __init__(self, secret_key: str) -> None:
        self._serializer = URLSafeSerializer(secret_key, salt="visit")

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
