"""What the staff's pages have around them: the rail with its places, and how many wait in the inbox."""

from dataclasses import dataclass
from typing import Any

from flask import Flask, current_app, request
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from receptionist.domain.roles import Role
from receptionist.services import requests
from receptionist.storage.models import Conversation, Task
from receptionist.web.current import business, parts
from receptionist.web.staff.guard import needs_of
from receptionist.web.staff.language import page_language
from receptionist.web.staff.session import somebody


@dataclass(frozen=True, slots=True)
class Place:
    """An entry of the rail. `endpoint` is its first page; every endpoint of `blueprints` lights it up."""

    endpoint: str
    icon: str
    pl: str
    en: str
    role: Role
    blueprints: tuple[str, ...]

    def label(self, language: str) -> str:
        """Its name."""
        return self.en if language == "en" else self.pl

    @property
    def is_current(self) -> bool:
        """Whether the page that is shown belongs to it."""
        return request.blueprint in self.blueprints


_INBOX = ("inbox", "answering", "canned", "faq", "requests")
PLACES = (
    Place("calendar.page", "calendar", "Kalendarz", "Calendar", Role.STAFF, ("calendar", "visit")),
    Place("inbox.page", "inbox", "Skrzynka", "Inbox", Role.STAFF, _INBOX),
    Place("clients.page", "clients", "Klienci", "Clients", Role.STAFF, ("clients", "merging")),
    Place("rehearsal.page", "try", "Próba", "Try out", Role.OWNER, ("rehearsal",)),
    Place("settings.page", "settings", "Ustawienia", "Settings", Role.OWNER, ("settings", "guide", "widget")),
    Place("staff.account", "person", "Konto", "Account", Role.STAFF, ("staff",)),
)


def register(app: Flask) -> None:
    """Give the templates of the staff's pages what they all show."""
    app.context_processor(_around)


def waiting(session: Session) -> int:
    """How many wait for somebody, as the inbox counts them: conversations, and tasks of the machine."""
    talks = select(func.count(Conversation.id)).where(Conversation.status == "waiting_for_staff")
    tasks = select(func.count(Task.id)).where(Task.done_at.is_(None))
    return session.scalar(select(talks.scalar_subquery() + tasks.scalar_subquery())) or 0


def _around() -> dict[str, Any]:
    # Only where somebody may be signed in: the client's pages ask nothing more than they need.
    if needs_of(request.endpoint) is None:
        return {}
    person = somebody()
    around: dict[str, Any] = {"language": page_language(), "me": person, "business": business(), "places": ()}
    if person:
        with parts().database.reading() as session:
            around["waiting_count"] = waiting(session)
            mine = None if person.is_manager else person.staff_id or ""
            around["requests_count"] = requests.count(session, parts().clock.now(), mine)
        around["places"] = [place for place in PLACES if person.role >= place.role and _exists(place)]
    return around


def _exists(place: Place) -> bool:
    return place.endpoint in current_app.view_functions
