"""A salon in the middle of its work, for looking at: visits, requests, people waiting, things to do."""

import json
import urllib.request
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from receptionist.domain.availability import Slot
from receptionist.domain.business import Business
from receptionist.domain.clock import instant
from receptionist.domain.roles import Role
from receptionist.services import accounts, booking, canned, draft, guide, inbox, passwords
from receptionist.services.clients import ClientDetails
from receptionist.storage.business import require
from receptionist.storage.database import Database
from receptionist.storage.models import Appointment, Client, Task, UnansweredQuestion, User
from tests.browser.service import Service

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
DAY = "2026-11-25"
PASSWORD = "cztery zwykłe słowa razem"
OWNERS = {"pl": "wanda@jaskolka.example", "en": "emma@jaskolka.example"}
CAREFUL = "marek@jaskolka.example"
"""Signs in with a code as well."""

LONG_NAME = "Wiesława Brzęczyszczykiewicz-Konstantynopolska"
VISITS = (
    ("10:00", "damskie", "aga", "Marta Wilk"),
    ("11:15", "konsultacja", "aga", "Anna Dudek"),
    ("13:00", "kolor", "aga", LONG_NAME),
    ("10:00", "meskie", "bartek", "Jan Sikora"),
    ("10:45", "broda", "bartek", "Piotr Kania"),
    ("12:00", "meskie", "bartek", "Tomasz Wrzos"),
    ("11:30", "damskie", "zosia", "Ewa Kania"),
    ("14:00", "dzieci", "zosia", "Łucja Żółć"),
    ("10:30", "masaz", "dorota", "Olga Wrzos"),
    ("15:00", "masaz", "dorota", "Marta Wilk"),
)
CONFIRMED = ("Marta Wilk", "Anna Dudek", "Jan Sikora")
ASKING = (
    ("Jan Sikora", "2026-11-26T15:00", "broda", "bartek"),
    ("Ewa Kania", "2026-11-27T13:00", "damskie", "zosia"),
)
TALKS = {
    "asked": ("Dzień dobry, czy mogę przyjść z psem na masaż?", "chcę rozmawiać z człowiekiem"),
    "complaint": ("Chcę złożyć reklamację, kolor po ostatniej wizycie jest nierówny",),
    "emergency": ("Po zabiegu mam duszności i puchnie mi twarz",),
    "english": ("Hello, I need an invoice for yesterday's visit",),
    "quiet": ("poproszę strzyżenie męskie w piątek po 14",),
}
REPLIES = {
    "dzien-dobry": {"pl": "Dzień dobry, tu {{firma}}. Już sprawdzam.", "en": "Hello, this is {{business}}."},
    "termin": {"pl": "Czekamy {{termin}}.", "en": "We look forward to seeing you {{time}}."},
}


@dataclass(frozen=True, slots=True)
class FullDay:
    """What stands in it, by what addresses are made of; `invitation` is one itself."""

    talks: dict[str, str]
    invitation: str
    client: int
    other_client: int
    task: int
    question: int
    reply: int
    user: int
    turn: int


def fill(service: Service) -> FullDay:
    """Write all of it into a running service's database; conversations are held with the service itself."""
    talks = {name: _talk(service.url, texts) for name, texts in TALKS.items()}
    with closing(Database(service.database_url)) as database, database.writing() as session:
        people = _people(session)
        business = require(session)
        _be_guided(session)
        visit = [_visit(session, business, *each) for each in VISITS][2]
        for name, at, service_id, staff in ASKING:
            _ask(session, business, name, at, service_id, staff)
        ids = dict(session.execute(select(Client.name, Client.id)).tuples().all())
        return FullDay(
            talks,
            invitation=f"/staff/password/{keys_of(service).password(people['invited'])}",
            client=ids[LONG_NAME],
            other_client=ids["Marta Wilk"],
            task=_task(session, visit),
            question=_question(session),
            reply=_replies(session),
            user=people["careful"].id,
            turn=_be_busy(session, business, talks, people["pl"]),
        )


def keys_of(service: Service) -> accounts.Keys:
    """What makes the links of a service."""
    return accounts.Keys((service.folder / "secret_key").read_text(encoding="utf-8").strip())


def _talk(url: str, texts: tuple[str, ...]) -> str:
    """Hold a conversation; its id."""
    opened = _post(f"{url}/api/chat/conversations", {"language": "pl"})
    for text in texts:
        _post(f"{url}/api/chat/conversations/{opened['id']}/messages", {"text": text}, opened["token"])
    return opened["id"]


def _post(url: str, body: dict[str, str], token: str = "") -> dict[str, str]:
    headers = {"Content-Type": "application/json", "Authorization": f"Bearer {token}"}
    asked = urllib.request.Request(url, json.dumps(body).encode(), headers)
    with urllib.request.urlopen(asked) as answer:
        found: dict[str, str] = json.load(answer)
        return found


def _people(session: Session) -> dict[str, User]:
    def hire(email: str, name: str, role: Role, language: str = "pl", staff_id: str | None = None) -> User:
        return accounts.create(
            session,
            email=email,
            name=name,
            role=role,
            language=language,
            now=NOW,
            password=PASSWORD,
            staff_id=staff_id,
        )

    careful = hire(CAREFUL, "Marek Wrona", Role.MANAGER)
    careful.totp_secret = passwords.new_secret()
    return {
        "invited": hire("zofia@jaskolka.example", "Zofia Cegielska", Role.STAFF, staff_id="zosia"),
        "pl": hire(OWNERS["pl"], "Wanda Jaskólska", Role.OWNER),
        "en": hire(OWNERS["en"], "Emma Field", Role.OWNER, "en"),
        "careful": careful,
    }


def _be_guided(session: Session) -> None:
    """The guide has come to its last step, and is suggested no more."""
    last = len(guide.STEPS) - 1
    document = draft.document_of(session)
    guide.keep(session, guide.Guide(last, finished=True, later=False, document=document, in_force=True))


def _visit(
    session: Session, business: Business, hour: str, service: str, staff: str, name: str
) -> Appointment:
    slot = _slot(business, f"{DAY}T{hour}", service, staff)
    visit = booking.enter(session, business, slot, _client(name), NOW)
    visit.confirmed_at = NOW if name in CONFIRMED else None
    return visit


def _ask(session: Session, business: Business, name: str, at: str, service: str, staff: str) -> None:
    """A request, as a service that staff confirm makes it."""
    visit = booking.enter(session, business, _slot(business, at, service, staff), _client(name), NOW)
    visit.state = "requested"


def _slot(business: Business, at: str, service: str, staff: str) -> Slot:
    start = instant(datetime.fromisoformat(at), business.zone)
    return Slot(start, start + business.service(service).duration, service, staff)


def _client(name: str) -> ClientDetails:
    names = sorted({visit[3] for visit in VISITS})
    return ClientDetails(
        name, f"+486001002{names.index(name):02}", "marta@example.com" if "Wilk" in name else None
    )


def _be_busy(session: Session, business: Business, talks: dict[str, str], owner: User) -> int:
    """One conversation is taken and answered, with a note beside it; the answer's turn."""
    talk, now = talks["complaint"], NOW + timedelta(minutes=5)
    inbox.take(session, business, talk, owner, now)
    inbox.note(session, talk, "Kolor poprawimy bez opłaty, Aga już wie.", by=owner, key="n", now=now)
    said = inbox.answer(session, talk, "Przepraszamy. Poprawimy to bez opłaty.", by=owner, key="a", now=now)
    return int(said["id"]) if said else 0


def _task(session: Session, visit: Appointment) -> int:
    task = Task(kind="undelivered", appointment_id=visit.id, client_id=visit.client_id, created_at=NOW)
    session.add(task)
    session.flush()
    return task.id


def _question(session: Session) -> int:
    question = UnansweredQuestion(
        text="Czy można przyjść z psem?", language="pl", times=3, asked_at=NOW, last_asked_at=NOW
    )
    session.add(question)
    session.flush()
    return question.id


def _replies(session: Session) -> int:
    for shortcut, text in REPLIES.items():
        newest = canned.save(session, None, shortcut, text).id
    return newest
