"""Staff's pages in Chromium, in front of the real service: somebody of each role can sign in."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from receptionist.domain.roles import Role
from receptionist.services import accounts
from receptionist.storage.database import Database
from tests.browser.conftest import Opener
from tests.browser.service import Service
from tests.browser.staff.office import EMAIL, PASSWORD, Office


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Service]:
    """A service of the test's own, with a manager."""
    own = Service(tmp_path)
    own.start()
    with closing(Database(own.database_url)) as database, database.writing() as session:
        accounts.create(
            session,
            email=EMAIL,
            name="Maja Kierowniczka",
            role=Role.MANAGER,
            language="pl",
            now=own.now,
            password=PASSWORD,
        )
    yield own
    own.kill()


@pytest.fixture
def office(service: Service, opened: Opener) -> Office:
    """The manager's browser, not yet signed in."""
    return Office(opened, service)
