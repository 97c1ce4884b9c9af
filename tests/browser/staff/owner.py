"""The owner at the settings in a browser, before the real service."""

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from playwright.sync_api import Page

from receptionist.domain.roles import Role
from receptionist.services import accounts
from receptionist.storage.database import Database
from tests.browser.chat_page import DESK
from tests.browser.conftest import Opener
from tests.browser.service import Service

PASSWORD = "cztery zwykłe słowa razem"


@dataclass
class Owner:
    """Browsers of an owner who reads Polish or English."""

    opener: Opener
    service: Service

    def sign_in(self, screen: Mapping[str, Any] = DESK, language: str = "pl", **more: Any) -> Page:
        """A browser in which the owner is signed in."""
        email = f"{language}@salon.example"
        with closing(Database(self.service.database_url)) as database, database.writing() as session:
            if accounts.by_email(session, email) is None:
                accounts.create(
                    session,
                    email=email,
                    name="Grażyna Brzęczyszczykiewicz-Konstantynopolska",
                    role=Role.OWNER,
                    language=language,
                    now=datetime.now(UTC),
                    password=PASSWORD,
                )
        page = self.opener(self.service, screen, **more).page
        page.goto(f"{self.service.url}/staff/sign-in")
        page.locator("#email").fill(email)
        page.locator("#password").fill(PASSWORD)
        page.locator("#password").press("Enter")
        page.locator("nav.rail").wait_for()
        return page

    def settings(self, page: Page, where: str = "") -> Page:
        """A settings page."""
        page.goto(f"{self.service.url}/staff/settings/{where}")
        return page
