"""The real application over a real SQLite file, without a model, on a Monday morning."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from receptionist.app import create_app
from receptionist.settings import Settings
from tests.settings import settings_for


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return settings_for(tmp_path)


@pytest.fixture
def app(settings: Settings) -> Iterator[Flask]:
    app = create_app(settings)
    yield app
    app.extensions["receptionist"]().database.close()


@pytest.fixture
def http(app: Flask) -> FlaskClient:
    return app.test_client()
