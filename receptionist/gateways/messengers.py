"""Messengers: one verb, `send`. Each carries one message out of the house, or says why it could not."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit
from urllib.request import url2pathname


class DeliveryError(Exception):
    """A message was not delivered. `permanent`: trying again will not help."""

    def __init__(self, reason: str, *, permanent: bool) -> None:
        super().__init__(reason)
        self.permanent = permanent


class Messenger(Protocol):
    """Carries messages over one channel."""

    def send(self, to: str, text: str, *, key: str) -> None:
        """Deliver one message; the same `key` names the same message. Raises DeliveryError."""
        ...


class FileMessenger:
    """Appends each message to a file as a JSON line: for trying things out."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def send(self, to: str, text: str, *, key: str) -> None:  # noqa: ARG002 - the same verb as the others
        """Append one line: `to`, `text`, `sent_at` (UTC)."""
        sent_at = datetime.now(UTC).isoformat(timespec="seconds")
        line = json.dumps({"to": to, "text": text, "sent_at": sent_at}, ensure_ascii=False)
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with self.path.open("a", encoding="utf-8") as file:
                file.write(line + "\n")
        except OSError as error:
            raise DeliveryError(str(error), permanent=False) from error


class Unwired:
    """Stands for a gateway that this version does not speak to yet: every message fails, and is kept so."""

    def __init__(self, scheme: str) -> None:
        self.scheme = scheme

    def send(self, to: str, text: str, *, key: str) -> None:  # noqa: ARG002 - the same verb as the others
        """Always DeliveryError."""
        raise DeliveryError(f"{self.scheme} is not supported yet", permanent=True)


def messenger_from(url: str) -> Messenger:
    """The messenger that a setting (`SMS_URL`, `MAIL_URL`) names."""
    parts = urlsplit(url)
    return FileMessenger(Path(url2pathname(parts.path))) if parts.scheme == "file" else Unwired(parts.scheme)
