"""The commands that answer JSON lines: `flask slots`, `when` and `interpret`."""

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from receptionist import cli

BUSINESS: Mapping[str, Any] = {
    "business": {"name": "Gabinet", "timezone": "Europe/Warsaw", "languages": ["pl", "en"]},
    "hours": {"mon-fri": ["09:00-12:00"]},
    "booking": {"slot_step": "60m", "min_notice": "0m"},
    "services": [
        {"id": "masaz", "name": {"pl": "Masaż"}, "duration": "1h", "staff": ["ala", "jan"]},
        {"id": "laser", "name": {"pl": "Laser"}, "duration": "30m", "staff": ["jan"]},
    ],
    "staff": [{"id": "ala", "name": "Ala Sowa"}, {"id": "jan", "name": "Jan Bór"}],
}
QUESTION: Mapping[str, Any] = {
    "business": BUSINESS,
    "now": "2026-11-23T08:00",
    "service": "masaz",
    "staff": None,
    "from": "2026-11-23T10:00",
    "to": "2026-11-23T12:00",
}


def run(command: Any, lines: Sequence[object], *args: str) -> list[dict[str, Any]]:
    """The answers to lines; a text stands for itself, anything else for its JSON."""
    text = "".join((line if isinstance(line, str) else json.dumps(line)) + "\n" for line in lines)
    result: Result = CliRunner().invoke(command, list(args), input=text)
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def ask(**changes: object) -> dict[str, Any]:
    (answer,) = run(cli.slots, [{**QUESTION, **changes}])
    return answer


def test_free_times_stand_by_start_then_staff() -> None:
    assert ask() == {
        "slots": [
            {"start": "2026-11-23T10:00", "end": "2026-11-23T11:00", "staff": "ala"},
            {"start": "2026-11-23T10:00", "end": "2026-11-23T11:00", "staff": "jan"},
            {"start": "2026-11-23T11:00", "end": "2026-11-23T12:00", "staff": "ala"},
            {"start": "2026-11-23T11:00", "end": "2026-11-23T12:00", "staff": "jan"},
        ]
    }


def test_visits_and_busy_time_of_the_file_are_taken() -> None:
    business = {
        **BUSINESS,
        "appointments": [{"client": "X", "service": "laser", "staff": "jan", "start": "2026-11-23T10:30"}],
        "busy": [{"staff": "ala", "from": "2026-11-23T11:00", "to": "2026-11-23T11:05"}],
    }
    free = [(slot["start"][-5:], slot["staff"]) for slot in ask(business=business)["slots"]]
    assert free == [("10:00", "ala"), ("11:00", "jan")]


def test_a_business_may_be_named_by_its_file(tmp_path: Path) -> None:
    path = tmp_path / "gabinet.yaml"
    path.write_text(json.dumps(BUSINESS), encoding="utf-8")
    assert ask(business=str(path)) == ask()


def test_public_holidays_hold_in_the_year_that_is_asked_about() -> None:
    business = {**BUSINESS, "business": {**BUSINESS["business"], "holidays": "PL"}}
    day = {"now": "2048-11-10T08:00", "from": "2048-11-10T00:00", "to": "2048-11-13T00:00", "staff": "ala"}
    assert {slot["start"][:10] for slot in ask(business=business, **day)["slots"]} == {
        "2048-11-10",
        "2048-11-12",
    }


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"service": "masarz"}, '"service": there is no "masarz"; there is masaz, laser'),
        ({"staff": "ola"}, '"staff": there is no "ola"; there is ala, jan'),
        ({"staff": ["ala"]}, '"staff": there is no ["ala"]; there is ala, jan'),
        ({"now": None}, '"now" must be a local time like "2026-11-23T09:00"'),
        ({"from": "2026-11-23T10:00Z"}, '"from" must be a local time like "2026-11-23T09:00"'),
        ({"to": "tomorrow"}, '"to" must be a local time like "2026-11-23T09:00"'),
        ({"to": "2026-11-22T10:00"}, '"to" is before "from"'),
        ({"business": 7}, '"business" must be a business file: its keys, or its path'),
        ({"business": "nowhere.yaml"}, "there is no file nowhere.yaml"),
        ({"business": {**BUSINESS, "hous": {}}}, 'hous: unknown key; did you mean "hours"?'),
        ({"business": {**BUSINESS, "staff": 1, "hours": 2}}, "hours: a mapping of keys to values is wanted"),
    ],
)
def test_a_question_that_cannot_be_answered_says_why(changes: dict[str, object], error: str) -> None:
    assert error in ask(**changes)["error"]


@pytest.mark.parametrize("bad", ["", "no json", "[]", "7", "null", '{"a":', "[" * 100_000, '"\ud800"'])
def test_a_bad_line_is_answered_and_the_next_one_too(bad: str) -> None:
    text = (bad + "\n").encode("utf-8", "surrogatepass") + json.dumps(QUESTION).encode()
    result = CliRunner().invoke(cli.slots, input=text)
    first, second = map(json.loads, result.stdout.splitlines())
    assert list(first) == ["error"]
    assert len(second["slots"]) == 4


def test_every_answer_is_there_before_the_next_line_is_asked() -> None:
    command = [sys.executable, "-c", "from receptionist.cli import slots; slots()"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for _ in range(2):
            process.stdin.write(json.dumps(QUESTION) + "\n")
            process.stdin.flush()
            assert "slots" in json.loads(process.stdout.readline())
        process.stdin.close()
    assert process.returncode == 0


def test_the_zone_of_the_server_changes_nothing() -> None:
    command = [sys.executable, "-c", "from receptionist.cli import slots; slots()"]
    answers = {
        zone: subprocess.run(
            command, check=True, input=json.dumps(QUESTION), env={"TZ": zone}, capture_output=True, text=True
        )
        for zone in ("UTC", "America/Los_Angeles")
    }
    assert answers["UTC"].stdout == answers["America/Los_Angeles"].stdout == json.dumps(ask()) + "\n"


def test_times_are_read_in_the_language_and_at_the_time_that_the_line_says() -> None:
    answers = run(
        cli.when,
        [
            {"text": "jutro o 16"},
            {"text": "tomorrow at 4 pm", "lang": "en"},
            {"text": "jutro o 16", "now": "2026-12-30T09:00"},
            {"text": "poproszę masaż"},
        ],
        "--now",
        "2026-11-23T09:00",
    )
    assert answers == [
        {"when": ["@2026-11-24T16:00"]},
        {"when": ["@2026-11-24T16:00"]},
        {"when": ["@2026-12-31T16:00"]},
        {"when": []},
    ]


@pytest.mark.parametrize(
    ("line", "error"),
    [
        ({"text": "jutro"}, '"now" must be a local time'),
        ({"now": "2026-11-23T09:00"}, '"text" is needed'),
        ({"text": "a" * 2001, "now": "2026-11-23T09:00"}, "longer than 2000"),
        (
            {"text": "jutro", "now": "2026-11-23T09:00", "lang": "tlh"},
            '"lang": there is no "tlh"; there is pl, en',
        ),
    ],
    ids=["no-now", "no-text", "too-long", "no-such-language"],
)
def test_a_time_that_cannot_be_read_says_why(line: dict[str, str], error: str) -> None:
    (answer,) = run(cli.when, [line])
    assert error in answer["error"]


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LLM", "off")
    path = tmp_path / "gabinet.yaml"
    path.write_text(json.dumps(BUSINESS), encoding="utf-8")
    return path


def test_a_message_is_told_with_the_words_that_it_was_read_from(file: Path) -> None:
    text = "Chcę się umówić na masaż do Jana jutro o 10, Ewa Lis, tel. 600 100 200"
    (answer,) = run(cli.interpret, [{"text": text}], "--business", str(file), "--now", "2026-11-23T09:00")
    found = {key: answer[key] for key in ("intent", "service", "staff", "when", "language", "route")}
    assert found == {
        "intent": "book",
        "service": "masaz",
        "staff": "jan",
        "when": ["@2026-11-24T10:00"],
        "language": "pl",
        "route": "rules",
    }
    assert answer["contact"] == {"name": "Ewa Lis", "phone": "+48600100200", "email": None}
    assert all(words in text for words in answer["evidence"].values())
    assert {"service", "staff", "when", "name", "phone"} <= answer["evidence"].keys()


def test_what_is_awaited_changes_the_reading(file: Path) -> None:
    lines = [{"text": "16:30", "awaiting": "when"}, {"text": "Adam Struk", "awaiting": "name"}]
    time, name = run(cli.interpret, lines, "--business", str(file), "--now", "2026-11-23T09:00")
    assert time["when"]
    assert name["contact"]["name"] == "Adam Struk"


def test_a_bad_business_file_ends_the_command_with_its_mistakes(tmp_path: Path) -> None:
    path = tmp_path / "gabinet.yaml"
    path.write_text("business: {}", encoding="utf-8")
    result = CliRunner().invoke(cli.interpret, ["--business", str(path), "--now", "2026-11-23T09:00"])
    assert result.exit_code == 1
    assert "line 1: business.name: is needed" in result.output
