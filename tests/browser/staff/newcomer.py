"""A new owner of the demo in a browser: signs in, fills in the guide, tries the assistant out."""

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from sqlalchemy import select

from receptionist.domain.roles import Role
from receptionist.services import accounts
from receptionist.storage.database import Database
from receptionist.storage.models import Base
from tests.browser.chat_page import DESK
from tests.browser.conftest import Opener
from tests.browser.service import Service

PASSWORD = "cztery zwykłe słowa razem"
EMAIL = "nowa@salon.example"
PATIENCE = 60_000
_STIRRING = ("heartbeats", "sign_in_tries")


@dataclass
class Newcomer:
    """Browsers of the owner in front of one service."""

    opener: Opener
    service: Service

    def sign_in(self, screen: Mapping[str, Any] = DESK, **more: Any) -> Page:
        """A browser in which the owner is signed in."""
        with closing(Database(self.service.database_url)) as database, database.writing() as session:
            if accounts.by_email(session, EMAIL) is None:
                account = {"language": "pl", "now": datetime.now(UTC), "password": PASSWORD}
                accounts.create(session, email=EMAIL, name="Nowa Właścicielka", role=Role.OWNER, **account)
        page = self.opener(self.service, screen, **more).page
        page.goto(f"{self.service.url}/staff/sign-in")
        page.locator("#email").fill(EMAIL)
        page.locator("#password").fill(PASSWORD)
        page.locator("#password").press("Enter")
        page.wait_for_url("**/staff/**")
        return page

    def rows(self) -> dict[str, list[str]]:
        """Every row of the real database, but for what the machine itself stirs."""
        with closing(Database(self.service.database_url)) as database, database.reading() as session:
            return {
                table.name: sorted(map(repr, session.execute(select(table))))
                for table in Base.metadata.sorted_tables
                if table.name not in _STIRRING
            }


def go_on(page: Page, heading: str) -> None:
    """To the next step of the guide, which has this heading."""
    page.locator(".step .actions").get_by_role("button", name="Dalej").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(heading)


def say(page: Page, text: str) -> None:
    """Write as a client in the try-out room, and wait for the answer."""
    before = page.locator(".turn:not(.waiting)").count()
    page.locator("#text").fill(text)
    page.locator("#text").press("Enter")
    expect(page.locator(".waiting")).to_have_count(0, timeout=PATIENCE)
    expect(page.locator(".turn")).not_to_have_count(before, timeout=PATIENCE)


def serious(page: Page) -> list[tuple[str, Any]]:
    """What axe finds that keeps people out."""
    found = Axe().run(page).response["violations"]
    return [(v["id"], v["nodes"][0]["target"]) for v in found if v["impact"] in ("serious", "critical")]
