"""The web server: threads, because replies are streamed while others wait. Its log names no person.

Addresses may carry signed tokens and ids of conversations, so only their fixed parts are written down.
"""

import os
import re
from urllib.parse import quote

from gunicorn.glogging import Logger

bind = f"{os.environ.get('RECEPTIONIST_BIND', '127.0.0.1')}:{os.environ.get('PORT', '8000')}"
wsgi_app = "wsgi:app"
worker_class = "gthread"
workers = 2
# Each open chat listens on a thread of its own, nearly always asleep; web/chat.py keeps some free.
threads = 64
# As many processes as cores: more threads for numpy would only wait for one another.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
# Clients write seconds apart; a connection that is kept would tie them to one process while the other rests.
keepalive = 0
graceful_timeout = 3
control_socket_disable = True
accesslog = "-"

_PERSONAL = re.compile(r"[^/]*\d[^/]*")


def impersonal(path: str) -> str:
    """The path with every segment that holds a digit or is long replaced by dots; printable ASCII only."""
    segments = (
        "..." if len(segment) > 30 or _PERSONAL.fullmatch(segment) else quote(segment)
        for segment in path.split("/")
    )
    return "/".join(segments)


class QuietLog(Logger):
    """Gunicorn's log without query strings, client addresses and tokens, and without visits to /healthz."""

    def access(self, resp, req, environ, request_time) -> None:  # noqa: ANN001, ARG002  # gunicorn has no types
        path = environ.get("PATH_INFO", "")
        if path != "/healthz":
            self.access_log.info(
                "%s %s %s %.3s %s bytes %d ms",
                self.now(),
                environ.get("REQUEST_METHOD"),
                impersonal(path),
                resp.status,
                resp.sent,
                request_time.total_seconds() * 1000,
            )


logger_class = QuietLog
