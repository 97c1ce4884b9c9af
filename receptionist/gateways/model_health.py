"""One question to the model's process: how are you? It keeps the process alive and costs next to nothing."""

import fcntl
import http.client
import json
import os
import signal
import socket
from contextlib import suppress
from pathlib import Path

PATIENCE = 2.0


class Silent(Exception):
    """Somebody listens but does not answer in time."""


class Absent(Exception):
    """Nobody listens, or not one of ours."""


def health(socket_path: Path) -> str:
    """ "loading", "ready" or "failed". Raises Silent or Absent."""
    # Not httpx: it would write a line into the log and read all certificates for every heartbeat.
    connection = _UnixConnection(socket_path)
    try:
        connection.request("GET", "/health")
        return str(json.loads(connection.getresponse().read())["status"])
    except TimeoutError as error:
        raise Silent from error
    except (OSError, http.client.HTTPException, ValueError, KeyError, TypeError) as error:
        raise Absent from error
    finally:
        connection.close()


class _UnixConnection(http.client.HTTPConnection):
    def __init__(self, socket_path: Path) -> None:
        super().__init__("model", timeout=PATIENCE)
        self._socket_path = socket_path

    def connect(self) -> None:
        """To the socket in place of a host."""
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(PATIENCE)
        self.sock.connect(str(self._socket_path))


def lock_path(socket_path: Path) -> Path:
    """The file that the serving process holds locked, with its process id in it."""
    return socket_path.with_suffix(".lock")


def kill_stalled(socket_path: Path) -> None:
    """Ends the process that serves there, whatever it is doing."""
    with suppress(OSError, ValueError), lock_path(socket_path).open() as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:  # it is held: the id in it is that of a living server
            os.kill(int(lock.read()), signal.SIGKILL)
