"""The salon's page in Chromium, in front of the real service."""

import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.chat_page import DESK, ChatPage
from tests.browser.service import Service

CHROMIUM_ARGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
]

Opener = Callable[..., ChatPage]


@pytest.fixture(scope="session")
def shared_service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    service = Service(tmp_path_factory.mktemp("service"))
    service.start()
    yield service
    service.kill()


@pytest.fixture
def own_service(tmp_path: Path) -> Iterator[Service]:
    """A service of the test's own: to be killed, or to be counted in."""
    service = Service(tmp_path)
    service.start()
    yield service
    service.kill()


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: Mapping[str, Any]) -> dict[str, Any]:
    """Debian's Chromium where it is installed, else the one that Playwright brought."""
    return {**browser_type_launch_args, "executable_path": shutil.which("chromium"), "args": CHROMIUM_ARGS}


@pytest.fixture
def opened(browser: Browser) -> Iterator[Opener]:
    """Opens the salon's page in a browser of its own; a script error on it fails the test."""
    contexts, errors = [], []

    def open_page(service: Service, screen: Mapping[str, Any] = DESK, **more: Any) -> ChatPage:
        context = browser.new_context(**{"locale": "pl-PL", **screen, **more})
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        return ChatPage(page, service.url)

    yield open_page
    for context in contexts:
        context.close()
    assert errors == []
