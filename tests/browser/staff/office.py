"""What somebody who works here sees and does in a browser; nothing of how the pages are made."""

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from playwright.sync_api import Locator, Page, expect

from receptionist.domain.availability import Slot
from receptionist.domain.clock import instant
from receptionist.services import booking
from receptionist.services.clients import ClientDetails
from receptionist.storage.business import require
from receptionist.storage.database import Database
from receptionist.storage.models import Appointment
from tests.browser.chat_page import DESK
from tests.browser.conftest import Opener
from tests.browser.service import Service

EMAIL = "maja@salon.example"
PASSWORD = "cztery zwykłe słowa razem"


@dataclass
class Office:
    """Browsers of the manager in front of one service."""

    opener: Opener
    service: Service

    def sign_in(self, screen: Mapping[str, Any] = DESK, **more: Any) -> Page:
        """A browser in which the manager is signed in."""
        page = self.opener(self.service, screen, **more).page
        page.goto(f"{self.service.url}/staff/sign-in")
        page.locator("#email").fill(EMAIL)
        page.locator("#password").fill(PASSWORD)
        page.locator("#password").press("Enter")
        page.wait_for_url("**/staff/**")
        return page

    def calendar(self, screen: Mapping[str, Any] = DESK, query: str = "", **more: Any) -> Page:
        """The calendar, once it is filled."""
        page = self.sign_in(screen, **more)
        self.look(page, query)
        return page

    def look(self, page: Page, query: str) -> None:
        """The calendar at a date and view."""
        page.goto(f"{self.service.url}/staff/calendar?{query}")
        expect(page.locator("[data-ready]")).to_be_attached()

    def visit(
        self,
        name: str,
        start: str,
        *,
        staff: str = "bartek",
        service: str = "meskie",
        phone: str = "600100200",
    ) -> str:
        """Write a visit into the database as one that was agreed elsewhere; its id."""
        with closing(Database(self.service.database_url)) as database, database.writing() as session:
            business = require(session)
            at = instant(datetime.fromisoformat(start), business.zone)
            slot = Slot(at, at + business.service(service).duration, service, staff)
            client = ClientDetails(name, f"+48{phone}")
            return booking.enter(session, business, slot, client, self.service.now).id

    def starts(self) -> dict[str, tuple[str, str]]:
        """Where each booked client's visit stands: the business's clock, and with whom."""
        return {name: (start, staff) for name, start, staff in self._booked()}

    def booked(self, client: str) -> list[str]:
        """When a client comes."""
        return [start for name, start, _ in self._booked() if name == client]

    def _booked(self) -> list[tuple[str, str, str]]:
        with closing(Database(self.service.database_url)) as database, database.reading() as session:
            business = require(session)
            rows = session.query(Appointment).where(Appointment.state == "booked")
            return [
                (row.client_name or "", f"{business.local(row.starts_at):%m-%d %H:%M}", row.staff_id)
                for row in rows.order_by(Appointment.starts_at)
            ]


def card(page: Page, name: str) -> Locator:
    """A visit in the grid."""
    return page.locator(".visit-card", has_text=name)


def box_of(what: Locator) -> Mapping[str, float]:
    """Where something stands; the grid may just be drawn anew."""
    for _ in range(50):
        expect(what).to_be_visible()
        if box := what.bounding_box():
            return {**box}
    raise AssertionError("it does not stand still")


def drag(page: Page, what: Locator, to: Locator) -> None:
    """Take a card by its middle and let it go over the middle of another place."""
    start, end = box_of(what), box_of(to)
    page.mouse.move(start["x"] + start["width"] / 2, start["y"] + 10)
    page.mouse.down()
    page.mouse.move(end["x"] + end["width"] / 2, end["y"] + 14, steps=12)
    page.mouse.up()
