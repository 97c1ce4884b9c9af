"""Sees to it that the model's process runs: starts it, watches it, starts it again. Never blocks a page."""

import hashlib
import importlib.util
import logging
import os
import stat
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal

from receptionist.gateways.model_health import Absent, Silent, health, kill_stalled

State = Literal["off", "loading", "ready", "failed"]

PROTOCOL = 1
"""Part of the socket's name: a new version of the protocol does not talk to an old server."""

_LONGEST_SOCKET_PATH = 100
_LOOK_WHILE_LOADING = 0.5
_LOOK_WHILE_READY = 5.0
_LONGEST_REST = 60.0
_STABLE_AFTER = 60.0
_FAILED_AFTER = 3
_PROJECT = Path(__file__).resolve().parents[2]

log = logging.getLogger(__name__)


def socket_for(model_path: Path) -> Path:
    """Where the server of that model listens: the same for all processes of this user, closed to others.

    Raises PermissionError where the folder belongs to somebody else.
    """
    key = hashlib.sha256(f"{PROTOCOL}:{model_path.resolve()}".encode()).hexdigest()[:16]
    folder = Path(tempfile.gettempdir()) / f"receptionist-{os.getuid()}"
    if len(str(folder / key)) + len(".socket") > _LONGEST_SOCKET_PATH:
        folder = Path("/tmp") / folder.name  # noqa: S108 - made private and checked below
    return _private(folder) / f"{key}.socket"


def _private(folder: Path) -> Path:
    folder.mkdir(mode=0o700, exist_ok=True)
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid():
        raise PermissionError(f"{folder} is not a folder of this user")
    folder.chmod(0o700)
    return folder


class ModelProcess:
    """The one process that holds the model, as one of the web processes sees it.

    `on_ready` is called in the background each time the model has become ready. A process that listens but
    says nothing for `patience` seconds is ended and started again.
    """

    def __init__(
        self,
        model_path: Path,
        socket_path: Path,
        log_path: Path,
        *,
        command: Sequence[str] | None = None,
        patience: float = 60.0,
        on_ready: Callable[[], None] = lambda: None,
    ) -> None:
        self.model_path = model_path
        self.socket_path = socket_path
        self.on_ready = on_ready
        self._log_path = log_path
        self._command = command
        self._patience = patience
        self._heard_at = time.monotonic()
        self._state: State = "off"
        self._starting = threading.Lock()
        self._watcher: threading.Thread | None = None
        self._wake = threading.Event()
        self._closed = False
        self._child: subprocess.Popen[bytes] | None = None
        self._crashes = 0
        self._rest_until = 0.0
        self._ready_since: float | None = None

    def ensure_running(self) -> None:
        """Starts the server unless one runs, and watches it from then on. Returns at once."""
        with self._starting:
            if self._state == "off" and self._can_start():
                self._state = "loading"
            # A fork takes the object along but not its thread.
            if self._watcher is None or not self._watcher.is_alive():
                self._watcher = threading.Thread(target=self._watch, name="model-watcher", daemon=True)
                self._watcher.start()
        self._wake.set()

    def state(self) -> State:
        """Where the model is, as last seen; "off" while the model's file or its library is not there."""
        return self._state

    def wait(self, seconds: float) -> State:
        """Waits while the model is loading. For commands only: a page must not wait."""
        until = time.monotonic() + seconds
        while self._state == "loading" and time.monotonic() < until:
            time.sleep(0.05)
        return self._state

    def close(self) -> None:
        """Stops watching. The server goes on for those who still use it."""
        self._closed = True
        self._wake.set()

    def _watch(self) -> None:
        while not self._closed:
            self._wake.clear()
            try:
                self._look()
            except Exception:
                log.exception("the model's process cannot be watched")
                self._state = "failed"
            self._wake.wait(_LOOK_WHILE_READY if self._state in ("ready", "off") else _LOOK_WHILE_LOADING)

    def _look(self) -> None:
        before, self._state = self._state, self._seen()
        if self._state != "ready":
            self._ready_since = None
            return
        self._ready_since = self._ready_since or time.monotonic()
        if time.monotonic() - self._ready_since > _STABLE_AFTER:
            self._crashes = 0
        if before != "ready":
            log.info("the language model is ready")
            self.on_ready()

    def _seen(self) -> State:
        try:
            status = health(self.socket_path)
        except Silent:
            return self._bear_silence()
        except Absent:
            return self._start_when_due()
        self._heard_at = time.monotonic()
        states: dict[str, State] = {"loading": "loading", "ready": "ready"}
        return states.get(status, "failed")

    def _bear_silence(self) -> State:
        """Listening, only too busy to say so; after a while it must be taken for stalled."""
        if time.monotonic() - self._heard_at > self._patience:
            log.warning("the model's process has said nothing for %.0f s and is ended", self._patience)
            kill_stalled(self.socket_path)
            return "loading"
        return self._state

    def _start_when_due(self) -> State:
        """Nobody listens: starts a server, unless one is starting or has crashed just now."""
        self._heard_at = time.monotonic()
        if not self._can_start():
            return "off"
        self._bury()
        if self._child is None and time.monotonic() >= self._rest_until:
            self._start()
        return "failed" if self._crashes >= _FAILED_AFTER else "loading"

    def _can_start(self) -> bool:
        """The file is there, and so is the library: both may come while this process is running."""
        if self._command:
            return self.model_path.exists()
        importlib.invalidate_caches()
        return self.model_path.exists() and importlib.util.find_spec("llama_cpp") is not None

    def _bury(self) -> None:
        if self._child is None or (code := self._child.poll()) is None:
            return
        self._child = None
        if code:  # 0: it ended because nobody used it, or because another one serves
            self._crashes += 1
            rest = min(_LONGEST_REST, 0.5 * 2**self._crashes)
            self._rest_until = time.monotonic() + rest
            log.warning("the model's process ended with code %d; the next one in %.0f s", code, rest)

    def _start(self) -> None:
        path = os.pathsep.join(filter(None, [str(_PROJECT), os.environ.get("PYTHONPATH")]))
        self._log_path.parent.mkdir(parents=True, exist_ok=True)
        with self._log_path.open("ab") as output:
            self._child = subprocess.Popen(
                self._command or _command(self.model_path, self.socket_path),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                env={**os.environ, "PYTHONPATH": path},
                # Its own session: the end of a web process or of a terminal does not end the model.
                start_new_session=True,
            )


def _command(model_path: Path, socket_path: Path) -> list[str]:
    server = [sys.executable, "-m", "receptionist.gateways.model_server"]
    return [*server, "--model", str(model_path), "--socket", str(socket_path)]
