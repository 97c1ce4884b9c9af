"""The model's process: started, shared, started again. A real process, with a parrot in the model's place."""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest

from receptionist.dialogue.acts import ModelUnavailable
from receptionist.gateways.model_process import ModelProcess, socket_for
from receptionist.gateways.openai import EmbeddedModel
from tests.gateways import engines

SCHEMA = {"type": "object"}


@pytest.fixture
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A short path: a socket's name has room for 100 characters."""
    return tmp_path_factory.mktemp("m", numbered=True)


@pytest.fixture
def make(folder: Path) -> Iterator[Callable[..., ModelProcess]]:
    """Makes views of one process, as several web processes have them."""
    made: list[ModelProcess] = []
    (folder / "model.gguf").touch()

    def one(kind: str = "good", idle: float = 30.0, **more: float) -> ModelProcess:
        socket = folder / "m.socket"
        command = [sys.executable, engines.__file__, str(socket), str(idle), kind]
        process = ModelProcess(folder / "model.gguf", socket, folder / "model.log", command=command, **more)
        made.append(process)
        return process

    yield one
    for process in made:
        process.close()
    for pid in servers_of(folder / "m.socket"):
        os.kill(pid, signal.SIGTERM)


def listening_pid(socket: Path) -> int | None:
    """Who answers there, if anybody does."""
    body = {"messages": [{"role": "user", "content": "who are you?"}]}
    try:
        with httpx.Client(transport=httpx.HTTPTransport(uds=str(socket)), timeout=1) as client:
            answer = client.post("http://model/v1/chat/completions", json=body).json()
    except httpx.HTTPError:
        return None
    return int(json.loads(answer["choices"][0]["message"]["content"])["pid"]) if "choices" in answer else None


def servers_of(socket: Path) -> list[int]:
    """All processes that were started for that socket and still run."""
    found = [pid for pid in map(str, os.listdir("/proc")) if pid.isdigit()]
    return [int(pid) for pid in found if str(socket).encode() in command_line(pid)]


def command_line(pid: str) -> bytes:
    try:
        return Path("/proc", pid, "cmdline").read_bytes()
    except OSError:
        return b""


def until_true(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < end, "it never came true"
        time.sleep(0.01)


def ask(model: EmbeddedModel, text: str = "hello") -> dict[str, object]:
    return json.loads(model.complete([{"role": "user", "content": text}], SCHEMA, deadline=10.0))


def started(process: ModelProcess) -> EmbeddedModel:
    model = EmbeddedModel(process)
    model.start()
    assert model.wait(30) == "ready"
    return model


def test_the_process_is_started_and_answers(make: Callable[..., ModelProcess]) -> None:
    process = make()
    assert process.state() == "off"
    model = EmbeddedModel(process)
    model.start()
    assert process.state() == "loading"
    assert model.wait(30) == "ready"

    assert ask(model)["text"] == "hello"


def test_several_web_processes_share_one(make: Callable[..., ModelProcess]) -> None:
    views = [make() for _ in range(3)]
    for view in views:
        view.ensure_running()

    assert [view.wait(30) for view in views] == ["ready"] * 3
    pids = {ask(EmbeddedModel(view))["pid"] for view in views}
    assert len(pids) == 1
    until_true(lambda: set(servers_of(views[0].socket_path)) == pids)


def test_a_killed_process_is_missed_and_comes_back(make: Callable[..., ModelProcess]) -> None:
    model = started(make())
    first = ask(model)["pid"]
    os.kill(int(str(first)), signal.SIGKILL)

    with pytest.raises(ModelUnavailable):
        ask(model)

    until_true(lambda: model.state() == "loading")
    assert model.wait(30) == "ready"
    assert ask(model)["pid"] != first


def test_a_process_that_dies_over_an_answer_comes_back(make: Callable[..., ModelProcess]) -> None:
    model = started(make())

    with pytest.raises(ModelUnavailable):
        ask(model, "die")

    until_true(lambda: model.state() == "loading")
    assert model.wait(30) == "ready"


def test_a_process_that_has_stalled_is_replaced(make: Callable[..., ModelProcess]) -> None:
    process = make(patience=1.0)
    model = started(process)
    stalled = int(str(ask(model)["pid"]))
    os.kill(stalled, signal.SIGSTOP)

    process.ensure_running()

    until_true(lambda: listening_pid(process.socket_path) not in (None, stalled))
    assert model.wait(30) == "ready"


def test_a_head_is_read_ahead_after_every_start(make: Callable[..., ModelProcess]) -> None:
    model = EmbeddedModel(make())
    model.warm([{"role": "system", "content": "the head"}])
    model.start()
    assert model.wait(30) == "ready"
    assert ask(model)["warmed"] == 1
    with pytest.raises(ModelUnavailable):
        ask(model, "die")

    until_true(lambda: model.state() == "loading")
    assert model.wait(30) == "ready"
    assert ask(model)["warmed"] == 1


def test_a_model_that_always_crashes_is_failed(make: Callable[..., ModelProcess]) -> None:
    process = make("crashing")
    process.ensure_running()

    until_true(lambda: process.state() == "failed")
    assert len(servers_of(process.socket_path)) <= 1


def test_a_model_that_cannot_be_loaded_is_failed(make: Callable[..., ModelProcess]) -> None:
    process = make("broken")
    process.ensure_running()

    assert process.wait(30) == "failed"
    with pytest.raises(ModelUnavailable):
        ask(EmbeddedModel(process))


def test_a_model_that_is_fetched_later_is_loaded_then(make: Callable[..., ModelProcess]) -> None:
    process = make()
    process.model_path.unlink()
    process.ensure_running()
    assert process.state() == "off"

    process.model_path.touch()
    process.ensure_running()

    until_true(lambda: process.state() == "ready")


def serve_alone(folder: Path, idle: float) -> "subprocess.Popen[bytes]":
    command = [sys.executable, engines.__file__, str(folder / "m.socket"), str(idle)]
    process = subprocess.Popen(command, env={**os.environ, "PYTHONPATH": os.getcwd()})
    until_true(lambda: listening_pid(folder / "m.socket") == process.pid)
    return process


def test_a_process_that_nobody_uses_ends(folder: Path) -> None:
    process = serve_alone(folder, idle=5)

    assert process.wait(30) == 0
    assert not (folder / "m.socket").exists()


def test_a_process_that_is_told_to_end_ends(folder: Path) -> None:
    process = serve_alone(folder, idle=60)
    process.terminate()

    assert process.wait(30) == 0
    assert not (folder / "m.socket").exists()


def test_the_socket_of_a_dead_process_is_no_obstacle(folder: Path) -> None:
    first = serve_alone(folder, idle=60)
    first.kill()
    first.wait()
    assert (folder / "m.socket").exists()

    second = serve_alone(folder, idle=60)
    second.terminate()

    assert second.wait(30) == 0


@pytest.fixture
def temporary(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The temporary folder, of this test alone; short, or the socket would go elsewhere."""
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_each_model_has_its_own_private_socket(temporary: Path) -> None:
    first, again, other = (socket_for(Path(name)) for name in ("a.gguf", "a.gguf", "b.gguf"))

    assert first == again != other
    assert first.parent.parent == temporary
    assert first.parent.stat().st_mode & 0o777 == 0o700


def test_a_long_temporary_folder_does_not_make_a_long_socket(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", "/tmp/" + "long" * 30)

    assert len(str(socket_for(Path("model.gguf")))) <= 100


def test_a_folder_that_others_could_enter_is_closed_again(temporary: Path) -> None:
    place = socket_for(Path("model.gguf")).parent
    assert place.parent == temporary
    place.chmod(0o755)

    assert socket_for(Path("model.gguf")).parent.stat().st_mode & 0o777 == 0o700


def test_a_link_laid_in_place_of_the_folder_is_refused(temporary: Path) -> None:
    (temporary / "elsewhere").mkdir()
    (temporary / f"receptionist-{os.getuid()}").symlink_to(temporary / "elsewhere")

    with pytest.raises(PermissionError):
        socket_for(Path("model.gguf"))
