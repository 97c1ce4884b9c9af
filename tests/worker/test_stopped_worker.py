"""A worker told to stop while a message is in hand: it finishes that one and gives back the others."""

import json
import signal
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from sqlalchemy import select

from benchmarks.sending import a_worker, fill
from receptionist.storage.database import Database
from receptionist.storage.models import Notification

MESSAGES = 5


class Slow(BaseHTTPRequestHandler):
    """Answers a message only once the worker has been told to stop."""

    def do_POST(self):
        self.server.asked += 1
        self.rfile.read(int(self.headers["Content-Length"]))
        self.server.has_one.set()
        self.server.may_answer.wait(60)
        body = json.dumps({"count": 1, "list": [{"id": "1"}]}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        """Nothing."""


@pytest.fixture
def gateway():
    with ThreadingHTTPServer(("127.0.0.1", 0), Slow) as server:
        server.asked, server.has_one, server.may_answer = 0, threading.Event(), threading.Event()
        serving = threading.Thread(target=server.serve_forever)
        serving.start()
        yield server
        server.may_answer.set()
        server.shutdown()
        serving.join()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT], ids=["SIGTERM", "SIGINT"])
def test_the_message_in_hand_is_finished_and_the_others_given_back(sqlite_url, tmp_path, gateway, number):
    fill(sqlite_url, MESSAGES)
    worker = a_worker(sqlite_url, tmp_path, gateway.server_address[1])
    try:
        assert gateway.has_one.wait(60)
        worker.send_signal(number)
        threading.Timer(1, gateway.may_answer.set).start()
        ended = worker.wait(60)
    finally:
        worker.kill()
        worker.wait()

    with Database(sqlite_url).reading() as session:
        rows = session.execute(select(Notification.state, Notification.attempts)).all()
    assert (ended, gateway.asked) == (0, 1)
    assert sorted(map(tuple, rows)) == [("planned", 0)] * (MESSAGES - 1) + [("sent", 1)]
