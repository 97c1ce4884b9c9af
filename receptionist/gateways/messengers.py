"""Messengers: one verb, `send`. Each carries one message out of the house, or says why it could not."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Literal, Protocol


@dataclass(frozen=True, slots=True)
class Message:
    """One message to one recipient, ready to leave. An SMS uses `to` and `text` only.

    `ics`: calendar files that go along, one a visit, with the iTIP method of all. Not `transactional` is what
    the client did not just cause (reminders are, thanks are not); only such a mail has an `unsubscribe_url`.
    """

    to: str
    text: str
    subject: str | None = None
    html: str | None = None
    ics: tuple[str, ...] = ()
    ics_method: Literal["REQUEST", "CANCEL"] | None = None
    transactional: bool = True
    unsubscribe_url: str | None = None


class DeliveryError(Exception):
    """A message was not delivered. `permanent`: trying again will not help.

    `retry_after`: how long the gateway asks to be left alone, where it says so.
    """

    def __init__(self, reason: str, *, permanent: bool, retry_after: timedelta | None = None) -> None:
        super().__init__(reason)
        self.permanent = permanent
        self.retry_after = retry_after


class Messenger(Protocol):
    """Carries messages over one channel."""

    def send(self, message: Message, *, key: str) -> str | None:
        """Deliver one message; the same `key` names the same message. Raises DeliveryError.

        The gateway's own id of the message, by which its delivery reports name it; None where it gives none.
        """
        ...


class FileMessenger:
    """Appends each message to a file as a JSON line: for trying things out."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def send(self, message: Message, *, key: str) -> str | None:  # noqa: ARG002 - the same verb as the others
        """Append one line: `to`, `text`, `sent_at` (UTC), and of a mail its `subject` and calendar files."""
        line = json.dumps(_written(message), ensure_ascii=False)
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with self.path.open("a", encoding="utf-8") as file:
                file.write(line + "\n")
        except OSError as error:
            raise DeliveryError(str(error), permanent=False) from error
        return None


def _written(message: Message) -> dict[str, str | tuple[str, ...]]:
    sent_at = datetime.now(UTC).isoformat(timespec="seconds")
    subject = {"subject": message.subject} if message.subject is not None else {}
    files = {"ics": message.ics} if message.ics else {}
    return {"to": message.to, "text": message.text, "sent_at": sent_at, **subject, **files}
