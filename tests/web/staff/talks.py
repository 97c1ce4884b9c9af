"""Clients who talk to the application under test, for tests of the staff's side."""

from datetime import timedelta
from typing import Any

from receptionist.storage.models import Conversation, Handover, Turn

ASKED = "chcę rozmawiać z człowiekiem"


class Visitor:
    """Somebody in the chat."""

    def __init__(self, own: Any, language: str = "pl") -> None:
        self.own = own
        opened = own.chat.open(language)
        self.id, self.token = opened["id"], opened["token"]
        self.path = f"/staff/inbox/c/{self.id}"

    def says(self, *texts: str) -> "Visitor":
        """Say these, one after another."""
        for text in texts:
            self.last = self.own.chat.say(self.id, self.token, text)
        return self

    @property
    def texts(self) -> list[str]:
        """What stands in the chat."""
        return [m["text"] for m in self.own.chat.history(self.id, self.token)["messages"]]

    @property
    def status(self) -> str:
        return str(self.own.chat.history(self.id, self.token)["status"])


def many(own: Any, number: int, **handover: Any) -> None:
    """Conversations that wait, each a minute longer than the next; made straight in the tables."""
    now = own.clock.now()
    with own.database.writing() as session:
        for n in range(number):
            at = now - timedelta(minutes=number - n)
            row = Conversation(
                id=f"c{n:04}", token_hash="-", language="pl", status="waiting_for_staff",
                frame={"name": f"Osoba {n:03}"}, length=1, created_at=at, updated_at=at,
            )  # fmt: skip
            session.add(row)
            session.flush()
            session.add(
                Turn(
                    conversation_id=row.id,
                    position=0,
                    author="client",
                    text="Halo?",
                    choices=[],
                    created_at=at,
                )
            )
            facts = {"reason": "asked", "topic": None, "summary": ["a"], "topics": [], "by": "facts"}
            fields = {"reason": "asked", "facts": facts, "taken_by": None, "opened_at": at, "closed_at": None}
            session.add(Handover(conversation_id=row.id, **{**fields, **handover}))
