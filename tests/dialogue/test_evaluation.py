"""By rules alone, the reader keeps what it reached on messages that it was not made for."""

import pytest

from evaluation import score, tables


@pytest.fixture(scope="module")
def judged() -> list[score.Judged]:
    return [one for conversation in tables.turns() for one in score.judge_turns(conversation)]


def share(right: list[bool]) -> float:
    return sum(right) / len(right)


@pytest.mark.parametrize(("language", "floor"), [("pl", 0.90), ("en", 0.91)])
def test_times_in_unseen_wordings_are_read(language, floor):
    judged = score.judge_whens(language)

    assert share([right for *_, right in judged]) >= floor


def test_contact_data_in_unseen_wordings_are_read():
    judged = score.judge_contacts()

    assert share([right for *_, right in judged]) >= 0.92


@pytest.mark.parametrize(
    ("part", "floor"), [("intent", 0.82), ("service", 0.92), ("staff", 0.97), ("when", 0.94), ("all", 0.75)]
)
def test_messages_to_unseen_businesses_are_read(judged, part, floor):
    assert share([one.right[part] for one in judged]) >= floor


@pytest.mark.parametrize(("language", "floor"), [("pl", 0.73), ("en", 0.79)])
def test_messages_are_read_in_both_languages(judged, language, floor):
    assert share([one.right["all"] for one in judged if one.turn.language == language]) >= floor


def test_every_unseen_emergency_is_found(judged):
    emergencies = [one for one in judged if one.turn.intents == ("emergency",)]

    assert [one.turn.text for one in emergencies if not one.right["intent"]] == []


def test_no_value_stands_without_the_clients_words(judged):
    assert [one.turn.text for one in judged if one.unfounded] == []
