"""A barber's shop to talk to, and a client who talks to it: for the tests of conversations."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import func, select

from receptionist.domain.business import Business
from receptionist.domain.clock import instant
from receptionist.gateways.messengers import Message
from receptionist.services.business_file import parse
from receptionist.services.chat import Chat
from receptionist.services.identity import Identity
from receptionist.services.links import Links
from receptionist.services.messages.postman import Postman
from receptionist.services.minds import Minds
from receptionist.services.setup import take_in
from receptionist.services.summaries import Summaries
from receptionist.storage.business import require
from receptionist.storage.database import Database
from receptionist.storage.models import Appointment, Turn

BARBER: dict[str, Any] = {
    "business": {
        "name": "Brzytwa",
        "timezone": "Europe/Warsaw",
        "languages": ["pl", "en"],
        "phone": "+48426000000",
        "address": "ul. Polna 3, Łódź",
        "holidays": "PL",
    },
    "hours": {
        **{day: ["10:00-18:00"] for day in ("mon", "tue", "wed", "thu")},
        "fri": ["10:00-20:00"],
        "sat": ["09:00-14:00"],
    },
    "booking": {"slot_step": "15m", "min_notice": "1h", "max_advance": "60d"},
    "services": [
        {
            "id": "wlosy",
            "name": {"pl": "Strzyżenie włosów", "en": "Haircut"},
            "synonyms": {"pl": ["ścięcie włosów"], "en": ["hair cut"]},
            "duration": "30m",
            "price": 80,
            "staff": ["bartek", "ewa"],
        },
        {
            "id": "broda",
            "name": {"pl": "Trymowanie brody", "en": "Beard trim"},
            "synonyms": {"pl": ["broda"], "en": ["beard"]},
            "duration": "30m",
            "price": 50,
            "staff": ["bartek"],
        },
        {
            "id": "golenie",
            "name": {"pl": "Golenie brzytwą", "en": "Hot towel shave"},
            "duration": "45m",
            "price": {"from": 90},
            "staff": ["bartek"],
        },
    ],
    "staff": [
        {"id": "bartek", "name": "Bartosz Lewandowski", "aliases": ["Bartek"]},
        {
            "id": "ewa",
            "name": "Ewa Dąbrowska",
            "aliases": ["Ewa"],
            "time_off": ["2027-04-14/2027-04-16"],
        },
    ],
    "faq": [
        {
            "q": {"pl": "Czy można zapłacić kartą?", "en": "Can I pay by card?"},
            "a": {"pl": "Tak, kartą i BLIKIEM.", "en": "Yes, by card and BLIK."},
        }
    ],
    "handover": {"staff_hours": {"mon-fri": ["10:00-18:00"]}, "after_failed_turns": 2},
}
MONDAY_MORNING = "2027-04-12T09:00"


@dataclass
class ClockByHand:
    """A clock that a test moves."""

    moment: Any

    def now(self) -> Any:
        return self.moment

    def move(self, **by: int) -> None:
        self.moment += timedelta(**by)


@dataclass
class SentMessages:
    """A messenger that keeps what it was given: (to, text)."""

    messages: list[tuple[str, str]] = field(default_factory=list)

    def send(self, message: Message, *, key: str) -> str | None:
        self.messages.append((message.to, message.text))
        return None


@dataclass
class Shop:
    """A running chat over a real database."""

    database: Database
    chat: Chat
    clock: ClockByHand
    sent: SentMessages

    def client(self, language: str = "pl") -> "Client":
        """Someone who has just opened the chat."""
        opened = self.chat.open(language)
        return Client(self, opened["id"], opened["token"], opened)

    def business(self) -> Business:
        """The business as it stands in the database."""
        with self.database.reading() as session:
            return require(session)

    def visits(self) -> list[tuple[str, str, str]]:
        """What is booked: (service, staff, start in UTC)."""
        with self.database.reading() as session:
            rows = session.scalars(select(Appointment).where(Appointment.state == "booked"))
            return [(row.service_id, row.staff_id, f"{row.starts_at:%Y-%m-%dT%H:%M}") for row in rows]

    def count(self, what: Any, *where: Any) -> int:
        """How many rows there are."""
        with self.database.reading() as session:
            return session.scalar(select(func.count()).select_from(what).where(*where)) or 0

    def routes(self) -> set[str]:
        """By what the clients' messages were read: rules, llm."""
        with self.database.reading() as session:
            readings = session.scalars(select(Turn.reading).where(Turn.author == "client"))
            return {reading["route"] for reading in readings if reading}


def a_shop(url: str, now: str = MONDAY_MORNING, model: Any = None, **changes: Any) -> Shop:
    """The barber's shop on a new database, its clock standing at `now`."""

    loaded = parse({**BARBER, **changes})
    clock = ClockByHand(instant(datetime.fromisoformat(now), loaded.business.zone))
    database = Database(url)
    database.migrate()
    with database.writing() as session:
        take_in(session, loaded, clock.now())
    sent = SentMessages()
    minds, links, identity = Minds(model), Links("test"), Identity("test")
    postman = Postman(database, {"sms": sent, "email": sent}, clock, links)
    chat = Chat(
        database,
        minds,
        clock,  # type: ignore[arg-type]
        links,
        postman=postman,
        identity=identity,
        summaries=Summaries(database, model),
        unhurried=timedelta(),
    )
    return Shop(database, chat, clock, sent)


@dataclass
class Client:
    """One client's side of a conversation."""

    shop: Shop
    id: str
    token: str
    last: Mapping[str, Any]
    events: list[Mapping[str, Any]] = field(default_factory=list)

    def says(self, *texts: str, key: str | None = None) -> "Client":
        """Say these, one after another."""
        for text in texts:
            self.last = self.shop.chat.say(self.id, self.token, text, key)
            self.shop.chat.postman.round()  # as the worker does, once a second
            self.events += self.last["events"]
        return self

    @property
    def reply(self) -> str:
        return " ".join(m["text"] for m in self.last["messages"])

    @property
    def awaiting(self) -> str | None:
        return self.last["awaiting"]

    @property
    def choices(self) -> list[Mapping[str, Any]]:
        return [c for m in self.last["messages"] for c in m["choices"]]

    @property
    def slots(self) -> list[Mapping[str, str]]:
        return [c["slot"] for c in self.choices if "slot" in c]

    @property
    def booked(self) -> list[tuple[str, str, str]]:
        """What was booked: (service, staff, start)."""
        return [
            (e["appointment"]["service"], e["appointment"]["staff"], e["appointment"]["start"])
            for e in self.events
            if e["type"] == "appointment.booked"
        ]

    @property
    def handovers(self) -> list[str]:
        return [str(e["reason"]) for e in self.events if e["type"] == "handover"]
