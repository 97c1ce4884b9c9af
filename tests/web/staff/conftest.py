"""Somebody of each role, signed in."""

import pytest

from receptionist.domain.roles import Role
from tests.web.staff.people import Person, person


@pytest.fixture
def owner(app) -> Person:
    return person(app, Role.OWNER)


@pytest.fixture
def manager(app) -> Person:
    return person(app, Role.MANAGER)
