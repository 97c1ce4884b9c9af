"""The real programs together: started as `make run` starts them, asked for a page, ended by a signal."""

import json
import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from receptionist.settings import PROJECT
from tests.waiting import eventually, free_port

DECIDED_ELSEWHERE = ("DATABASE_URL", "SMS_URL", "MAIL_URL", "SECRET_KEY", "LLM_MODEL")


@contextmanager
def running(environ: dict[str, str], log: Path) -> Iterator[subprocess.Popen[bytes]]:
    inherited = {
        name: value
        for name, value in os.environ.items()
        if name not in DECIDED_ELSEWHERE and not name.startswith(("RECEPTIONIST_", "FLASK_"))
    }
    command = (sys.executable, "-m", "receptionist.serve")
    with log.open("wb") as output:
        house = subprocess.Popen(command, cwd=PROJECT, env=inherited | environ, stdout=output, stderr=output)
    try:
        yield house
    finally:
        house.terminate()
        house.wait(60)


def fetched(url: str) -> bytes:
    with urllib.request.urlopen(url, timeout=30) as response:
        return bytes(response.read())


def answered(url: str) -> dict[str, object]:
    try:
        return dict(json.loads(fetched(url)))
    except OSError:
        return {}


def worker_seen(house: subprocess.Popen[bytes], url: str, log: Path) -> object:
    assert house.poll() is None, log.read_text()
    time.sleep(0.2)
    return answered(f"{url}/healthz").get("worker_seen_at")


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    return {"PORT": str(free_port()), "RECEPTIONIST_INSTANCE": str(tmp_path / "instance"), "LLM": "off"}


def test_the_house_serves_works_and_ends_when_told(environ, tmp_path):
    log = tmp_path / "log"
    url = f"http://127.0.0.1:{environ['PORT']}"
    with running(environ, log) as house:
        eventually(lambda: worker_seen(house, url, log))
        page, health = fetched(f"{url}/?from=letter"), answered(f"{url}/healthz")
        house.send_signal(signal.SIGTERM)
        code = house.wait(60)

    assert code == 0
    assert b"widget.js" in page
    assert (health["status"], health["model"]) == ("ok", "off")
    assert answered(f"{url}/healthz") == {}
    assert "from=letter" not in log.read_text()


def test_a_business_file_that_cannot_be_used_is_told_and_nothing_goes_on(environ, tmp_path):
    business, log = tmp_path / "business.yaml", tmp_path / "log"
    business.write_text("business: {}")

    with running(environ | {"RECEPTIONIST_BUSINESS": str(business)}, log) as house:
        code = house.wait(60)

    assert code == 1
    assert "timezone" in log.read_text()
