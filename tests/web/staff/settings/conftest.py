"""The owner at the settings pages, and the business as it stands then."""

import pytest

from receptionist.storage.business import require
from tests.web.staff.settings.pages import Settings


@pytest.fixture
def settings_pages(owner) -> Settings:
    return Settings(owner)


@pytest.fixture
def business(app):
    """Asked: the business as it stands."""

    def asked():
        with app.extensions["receptionist"]().database.reading() as session:
            return require(session)

    return asked
