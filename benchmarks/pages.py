"""The staff's pages over years of visits: `python -m benchmarks.pages`.

Twenty people, 50,000 visits, 10,000 clients, 200 conversations that wait: how long the calendar's week, the
inbox and the list of clients take, and how many questions each asks. Prints Markdown and judges nothing.
"""

import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import Connection, event, insert
from sqlalchemy.orm import Session

from benchmarks.measuring import percentile, print_machine, print_table, shown, timed
from receptionist.app import create_app
from receptionist.domain.business import BookingRules, Business, ClockRange, Hours, Service, StaffMember
from receptionist.domain.roles import Role
from receptionist.language.text import fold
from receptionist.services import accounts
from receptionist.settings import Settings
from receptionist.storage.business import save
from receptionist.storage.models import Appointment, Client, Conversation, Handover, Turn

STAFF = tuple(f"person-{number}" for number in range(20))
VISITS, CLIENTS, CONVERSATIONS = 50_000, 10_000, 200
REQUESTS = 30
MOST_MS = 100
NOW = datetime(2027, 3, 1, 8, tzinfo=UTC)
HALF_HOUR = timedelta(minutes=30)
PAGES = {
    "calendar, its page": "/staff/calendar",
    "calendar, a week of everybody": "/staff/calendar/range?from=2027-03-01&to=2027-03-08&brief=1",
    "calendar, a week listed": "/staff/calendar/range?from=2027-03-01&to=2027-03-08",
    "calendar, a day of everybody": "/staff/calendar/range?from=2027-03-02&to=2027-03-03",
    "clients found while typing": "/staff/calendar/clients?q=kowal%2099",
    "free starts of a day": "/staff/calendar/free?service=visit&staff=person-3&on=2027-03-02",
    "inbox": "/staff/inbox/",
    "list of clients": "/staff/clients/",
}


def main() -> None:
    """Measure, and print what was measured."""
    with tempfile.TemporaryDirectory() as folder:
        app = _app(Path(folder))
        own = app.extensions["receptionist"]()
        with own.database.writing() as session:
            _fill(session)
        http = _signed_in(app)
        print_machine()
        rows = [_measured(app, http, name, path) for name, path in PAGES.items()]
    head = [
        "page",
        f"p95 of {MOST_MS} ms",
        "p50 / p95 ms",
        "computed: p50 / p95 ms",
        "questions to the database",
        "kB",
    ]
    title = (
        f"{len(STAFF)} people, {VISITS:,} visits, {CLIENTS:,} clients, {CONVERSATIONS} conversations waiting"
    )
    print_table(title, head, rows)


def _measured(app: Flask, http: FlaskClient, name: str, path: str) -> list[str]:
    asked: list[str] = []

    def trace(connection: Connection) -> None:
        driver: Any = connection.connection.driver_connection
        driver.set_trace_callback(asked.append)

    engine = app.extensions["receptionist"]().database._engine
    http.get(path)  # the business is read once after each change
    event.listen(engine, "begin", trace)
    answer = http.get(path)
    event.remove(engine, "begin", trace)
    engine.dispose()  # connections that are traced
    if answer.status_code != 200:
        return [name, "–", f"answers {answer.status_code}", "–", "–", "–"]
    queries = sum(one.startswith("SELECT") for one in asked)
    both = [_took(http, path) for _ in range(REQUESTS)]
    waited, computed = ([each[side] for each in both] for side in (0, 1))
    of_most = f"{percentile(waited, 0.95) / MOST_MS:.2f}"
    return [name, of_most, _times(waited), _times(computed), str(queries), shown(len(answer.data) / 1024)]


def _took(http: FlaskClient, path: str) -> tuple[float, float]:
    """How long a request took by the wall's clock and the processor's; milliseconds."""
    before = time.process_time()
    waited = timed(http.get, path)[1]
    return waited, (time.process_time() - before) * 1000


def _times(figures: list[float]) -> str:
    return f"{shown(percentile(figures, 0.5))} / {shown(percentile(figures, 0.95))}"


def _app(folder: Path) -> Flask:
    return create_app(
        Settings.from_environment(
            {
                "RECEPTIONIST_INSTANCE": str(folder),
                "RECEPTIONIST_NOW": "2027-03-01T09:00",
                "RECEPTIONIST_TESTING": "1",
                "SECRET_KEY": "for measuring only",
                "LLM": "off",
            }
        )
    )


def _signed_in(app: Flask) -> FlaskClient:
    """A browser of the owner's."""
    own = app.extensions["receptionist"]()
    with own.database.writing() as session:
        owner = accounts.create(
            session, email="o@shop.example", name="O", role=Role.OWNER, language="pl", now=NOW
        )
        session.flush()
        key = f"{owner.id}.{owner.epoch}"
    http = app.test_client()
    with http.session_transaction() as kept:
        kept["_user_id"], kept["_fresh"] = key, True
    return http


def _fill(session: Session) -> None:
    save(session, _shop())
    session.execute(insert(Client), list(_clients()))
    session.execute(insert(Appointment), list(_visits()))
    for number in range(CONVERSATIONS):
        _conversation(session, number)


def _shop() -> Business:
    hours = Hours({weekday: (ClockRange(8 * 60, 20 * 60),) for weekday in range(7)})
    service = Service("visit", {"pl": "Wizyta"}, HALF_HOUR, STAFF)
    people = tuple(StaffMember(key, f"Osoba {key}") for key in STAFF)
    return Business(
        "Wzorzec",
        ZoneInfo("Europe/Warsaw"),
        ("pl", "en"),
        hours,
        (service,),
        people,
        rules=BookingRules(min_notice=timedelta()),
    )


def _clients() -> Iterator[dict[str, object]]:
    for number in range(1, CLIENTS + 1):
        name = f"Łucja Kowalska-{number}"
        yield {
            "id": number,
            "name": name,
            "name_folded": fold(name),
            "phone": f"+486{number:08}",
            "created_at": NOW,
            "updated_at": NOW,
        }


def _visits() -> Iterator[dict[str, object]]:
    """Half-full days: twelve half hours a person and day, from as long ago as it takes to a month ahead."""
    a_day = len(STAFF) * 12
    first = NOW.replace(hour=7) + timedelta(days=30) - timedelta(days=VISITS // a_day)
    for number in range(VISITS):
        day, within = divmod(number, a_day)
        staff, place = divmod(within, 12)
        start = first + timedelta(days=day, hours=place)
        yield {
            "id": str(uuid4()),
            "service_id": "visit",
            "staff_id": STAFF[staff],
            "starts_at": start,
            "ends_at": start + HALF_HOUR,
            "blocked_from": start,
            "blocked_until": start + HALF_HOUR,
            "state": "booked",
            "client_id": number % CLIENTS + 1,
            "client_name": f"Łucja Kowalska-{number % CLIENTS + 1}",
            "currency": "PLN",
            "sequence": 0,
            "part": 0,
            "price_starts_at": False,
            "created_at": start - timedelta(days=7),
            "updated_at": start - timedelta(days=7),
        }


def _conversation(session: Session, number: int) -> None:
    key, begun = f"talk-{number}", NOW - timedelta(minutes=number)
    session.add(
        Conversation(
            id=key,
            token_hash="-",
            language="pl",
            status="waiting_for_staff",
            created_at=begun,
            updated_at=begun,
        )
    )
    session.flush()
    session.add(Handover(conversation_id=key, reason="asked", facts={}, opened_at=begun))
    for position in range(6):
        author = "client" if position % 2 else "assistant"
        session.add(
            Turn(
                conversation_id=key,
                position=position,
                author=author,
                text=f"Wiadomość {position}",
                choices=[],
                created_at=begun,
            )
        )


if __name__ == "__main__":
    main()
