"""The inbox and the clients as somebody who works here meets them in a browser."""

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from playwright.sync_api import Page

from receptionist.domain.roles import Role
from receptionist.services import accounts
from receptionist.services.clock import Clock
from receptionist.storage.business import require
from receptionist.storage.database import Database
from receptionist.storage.models import CannedReply, Client, Task
from tests.browser.chat_page import DESK
from tests.browser.conftest import Opener
from tests.browser.service import Service

PASSWORD = "cztery zwykłe słowa razem"
OLA, KASIA = "ola@salon.example", "kasia@salon.example"
LONG = "Wilhelmina Brzęczyszczykiewicz-Konstantynopolska"


@dataclass
class FrontDesk:
    """Browsers of the owner (Ola) and of somebody of the staff (Kasia), before one service."""

    opener: Opener
    service: Service

    def furnish(self) -> "FrontDesk":
        """Accounts, a reply kept for another time, clients, a task."""
        with closing(Database(self.service.database_url)) as database, database.writing() as session:
            now = Clock.starting_at(datetime(2026, 11, 23, 9), require(session).zone).now()
            for email, name, role in (
                (OLA, "Ola Właścicielka", Role.OWNER),
                (KASIA, "Kasia Recepcja", Role.STAFF),
            ):
                given = {"language": "pl", "now": now, "password": PASSWORD}
                accounts.create(session, email=email, name=name, role=role, **given)
            session.add(CannedReply(shortcut="dojazd", text={"pl": "Wejście od podwórza, tel. {{telefon}}."}))
            people = ((LONG, "+48600100100"), ("Żaneta Łącka", "+48600100200"), ("Zaneta Lacka", None))
            session.add_all(Client(name=n, phone=p, created_at=now, updated_at=now) for n, p in people)
            session.flush()
            session.add(Task(kind="undelivered", note="numer nie istnieje", client_id=1, created_at=now))
        return self

    def sign_in(self, email: str = OLA, screen: Mapping[str, Any] = DESK, **more: Any) -> Page:
        """A browser in which somebody is signed in."""
        page = self.opener(self.service, screen, **more).page
        page.goto(f"{self.service.url}/staff/sign-in")
        page.locator("#email").fill(email)
        page.locator("#password").fill(PASSWORD)
        page.locator("#password").press("Enter")
        page.wait_for_url("**/staff/**")
        return page

    def at(self, path: str, email: str = OLA, screen: Mapping[str, Any] = DESK, **more: Any) -> Page:
        """A page of the staff's side."""
        page = self.sign_in(email, screen, **more)
        page.goto(f"{self.service.url}{path}")
        return page
