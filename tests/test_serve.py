"""The whole house starts, survives a dead worker, and ends without leaving a process behind."""

import os
import runpy
import signal
import socket
import sys
import threading
import time
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from gunicorn.config import Config

from receptionist import serve
from receptionist.children import Child, end
from receptionist.serve import Address, House
from receptionist.settings import PROJECT, Settings, SettingsError
from tests.waiting import HANG, eventually, free_port

SLEEP = "import time; time.sleep(600)"


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{pid}/stat")
    return not status.exists() or status.read_text().rpartition(")")[2].split()[0] != "Z"


@pytest.fixture
def program(tmp_path):
    """Makes a child that runs a piece of Python; all are ended after the test."""
    made: list[Child] = []

    def make(code: str) -> Child:
        made.append(Child("program", (sys.executable, "-c", code), tmp_path))
        return made[-1]

    yield make
    end(made, 0)


@pytest.fixture
def address() -> Address:
    return Address("127.0.0.1", free_port())


@pytest.fixture
def web(program, address) -> Child:
    """A web server that answers anything."""
    return program(
        "from http.server import BaseHTTPRequestHandler, HTTPServer\n"
        f"HTTPServer(('127.0.0.1', {address.port}), BaseHTTPRequestHandler).serve_forever()"
    )


def run_in_background(house: House, stop: threading.Event) -> tuple[threading.Thread, list[int]]:
    codes: list[int] = []
    thread = threading.Thread(target=lambda: codes.append(house.run(stop)))
    thread.start()
    return thread, codes


def test_stopping_ends_every_program_and_what_it_started(program, address, web, tmp_path):
    pids = tmp_path / "pids"
    spawning = (
        "import os, subprocess, sys\n"
        f"inner = subprocess.Popen([sys.executable, '-c', {SLEEP!r}])\n"
        f"print(os.getpid(), inner.pid, file=open({str(pids)!r}, 'a'), flush=True)\n" + SLEEP
    )
    stop = threading.Event()
    house = House(address, web, program(spawning), program(spawning))
    thread, codes = run_in_background(house, stop)
    eventually(lambda: pids.exists() and len(pids.read_text().split()) == 4)

    stop.set()
    thread.join(HANG)

    assert codes == [0]
    assert web.exit_code() is not None
    eventually(lambda: not any(is_alive(int(pid)) for pid in pids.read_text().split()))


def test_without_the_web_server_the_others_end_too(program, address, tmp_path):
    end_it = tmp_path / "end-it"
    brief = program(
        "import os, socket, time\n"
        f"listening = socket.create_server(('127.0.0.1', {address.port}))\n"
        "asked, _ = listening.accept(); asked.sendall(b'HTTP/1.0 200 OK\\r\\n\\r\\n'); asked.close()\n"
        f"while not os.path.exists({str(end_it)!r}): time.sleep(0.02)\n"
        "raise SystemExit(3)"
    )
    worker = program(f"open({str(end_it)!r}, 'w'); {SLEEP}")

    code = House(address, brief, worker, None).run(threading.Event())

    assert code == 1
    assert worker.exit_code() == -signal.SIGTERM


def test_a_web_server_that_cannot_start_ends_it_all(program, address, caplog):
    worker = program(SLEEP)

    code = House(address, program("raise SystemExit(3)"), worker, None).run(threading.Event())

    assert code == 1
    assert worker.process is None
    assert "The web server ended with code 3; the reason is above." in caplog.messages


def test_a_dead_worker_is_started_again_after_growing_delays(program, address, web, tmp_path):
    births = tmp_path / "births"
    worker = program(f"open({str(births)!r}, 'a').write('x')")
    worker.delay = 0.05
    stop = threading.Event()
    thread, _ = run_in_background(House(address, web, worker, None), stop)

    eventually(lambda: births.exists() and len(births.read_text()) >= 3)
    stop.set()
    thread.join(HANG)

    assert worker.delay >= 4 * 0.05


def test_a_program_that_ran_long_is_started_again_soon(program):
    worker = program("pass")
    worker.start()
    eventually(lambda: worker.exit_code() is not None)
    worker.delay, worker.started_at = 32.0, time.monotonic() - 3600

    worker.keep_running()

    assert worker.delay == 2.0


def test_a_program_that_will_not_end_is_ended_by_force(program, tmp_path):
    ready = tmp_path / "ready"
    stubborn = program(
        f"import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN)\nopen({str(ready)!r}, 'w')\n" + SLEEP
    )
    stubborn.start()
    eventually(ready.exists)

    end([stubborn], 0.1)

    assert stubborn.exit_code() == -signal.SIGKILL


@pytest.mark.parametrize(
    ("code", "line"),
    [(0, serve.MODEL_READY), (4, serve.MODEL_MISSING % 4)],
    ids=["the model came", "the model did not come"],
)
def test_the_log_says_how_the_models_set_up_went(program, address, web, caplog, code, line):
    caplog.set_level("INFO")
    stop = threading.Event()
    house = House(address, web, program(SLEEP), program(f"raise SystemExit({code})"))
    thread, codes = run_in_background(house, stop)

    eventually(lambda: line in caplog.messages)
    stop.set()
    thread.join(HANG)

    assert codes == [0]


def test_the_address_is_told_once_the_server_answers(program, address, web, caplog):
    caplog.set_level("INFO")
    stop = threading.Event()
    thread, _ = run_in_background(House(address, web, program(SLEEP), None), stop)

    eventually(lambda: any("Ready" in message for message in caplog.messages))
    stop.set()
    thread.join(HANG)

    assert caplog.messages[0] == f"Ready: http://127.0.0.1:{address.port}/ (Ctrl-C ends it)"


def test_the_address_comes_from_the_environment():
    environ = {"PORT": "8080", "RECEPTIONIST_BIND": "0.0.0.0"}

    assert Address.from_environment({}) == Address("127.0.0.1", 8000)
    assert Address.from_environment(environ) == Address("0.0.0.0", 8080)
    assert Address.from_environment(environ).here == "127.0.0.1"


@pytest.mark.parametrize("port", ["0", "65536", "http", "-1", "80.5", "²"])
def test_a_wrong_port_is_refused_by_name(port):
    with pytest.raises(SettingsError, match="PORT"):
        Address.from_environment({"PORT": port})


def test_a_taken_port_is_told_before_anything_starts(monkeypatch, tmp_path, capsys):
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        monkeypatch.setenv("PORT", str(port))
        monkeypatch.setenv("RECEPTIONIST_INSTANCE", str(tmp_path))
        assert serve.main() == 2

    assert f"Cannot listen on 127.0.0.1 port {port}: Address already in use" in capsys.readouterr().err


def test_wrong_settings_are_told_before_anything_starts(monkeypatch, capsys):
    monkeypatch.setenv("LLM", "perhaps")

    assert serve.main() == 2
    assert "LLM" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("environ", "command"),
    [
        pytest.param({"LLM": "off"}, None, id="switched off"),
        pytest.param({"LLM": "http://127.0.0.1:9"}, None, id="a server elsewhere"),
        pytest.param({}, ("make", "--silent", "model"), id="the default model"),
        pytest.param({"LLM_MODEL": __file__}, ("make", "--silent", "engine"), id="a model of one's own"),
    ],
)
def test_only_an_embedded_model_is_set_up(tmp_path, environ, command):
    settings = Settings.from_environment({"RECEPTIONIST_INSTANCE": str(tmp_path), **environ})

    child = serve.model_setup(settings)

    assert (child and child.command) == command


FETCH = (sys.executable, "-m", "receptionist.gateways.fetch")


@pytest.mark.parametrize(
    ("has_engine", "own_model", "command"),
    [
        pytest.param(False, False, (), id="no engine"),
        pytest.param(True, False, FETCH, id="engine installed"),
        pytest.param(True, True, (), id="engine and a model of one's own"),
    ],
)
def test_without_make_only_the_model_can_be_fetched(monkeypatch, tmp_path, has_engine, own_model, command):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(serve.importlib.util, "find_spec", lambda name: object() if has_engine else None)

    assert serve.setup_command(own_model) == command


@pytest.mark.parametrize(
    ("path", "logged"),
    [
        pytest.param("/widget.js", "/widget.js", id="a plain address"),
        pytest.param("/a/IjE3Ig.Zx-9_q", "/a/...", id="a signed link"),
        pytest.param(
            "/api/chat/conversations/4f7c/messages", "/api/chat/conversations/.../messages", id="an id"
        ),
        pytest.param("/a/" + "x" * 31, "/a/...", id="a long token without digits"),
        pytest.param("/x\nFORGED", "/x%0AFORGED", id="a forged line"),
    ],
)
def test_the_access_log_names_nobody(caplog, path, logged):
    log = runpy.run_path(str(PROJECT / "gunicorn.conf.py"))["QuietLog"](Config())
    environ = {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": path,
        "QUERY_STRING": "phone=601200300",
        "REMOTE_ADDR": "203.0.113.9",
        "HTTP_USER_AGENT": "Somebody's browser",
    }
    log.access_log.addHandler(caplog.handler)

    log.access(SimpleNamespace(status="200 OK", sent=512), None, environ, timedelta(milliseconds=21))

    assert caplog.messages[0].partition("] ")[2] == f"GET {logged} 200 512 bytes 21 ms"
