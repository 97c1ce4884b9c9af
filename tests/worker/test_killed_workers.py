"""Four real workers, some killed in the middle of it: no message is lost, and what has a key arrives once."""

import pytest

from benchmarks.sending import send_all

MESSAGES = 300


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "instance").mkdir()
    return tmp_path / "instance"


def test_where_the_gateway_takes_keys_every_message_arrives_exactly_once(database_url, folder):
    outcome = send_all(database_url, folder, messages=MESSAGES, kills=3)

    assert outcome.kills == 3
    assert (outcome.recipients, outcome.repeats, outcome.sent_rows) == (MESSAGES, 0, MESSAGES)


def test_where_it_takes_none_a_kill_repeats_one_message_at_most(sqlite_url, folder):
    outcome = send_all(sqlite_url, folder, messages=MESSAGES, kills=3, keyless=True)

    assert (outcome.recipients, outcome.sent_rows) == (MESSAGES, MESSAGES)
    assert outcome.repeats <= outcome.kills
