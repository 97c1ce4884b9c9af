"""The model behind an OpenAI-compatible address: deadlines and troubles, over real HTTP."""

import time

import pytest

from receptionist.dialogue.acts import Model, ModelUnavailable
from receptionist.gateways.openai import OpenAIModel
from tests.gateways.model_api import Manner, ModelApi, never, says, sends, serving, trickles, trickles_headers

SCHEMA = {"type": "object", "properties": {"acts": {"enum": ["book"]}}, "required": ["acts"]}
MESSAGES = ({"role": "user", "content": "Chcę się umówić"},)
HANG = 20.0


def ask(model: Model, deadline: float = 10.0) -> str:
    return model.complete(MESSAGES, SCHEMA, deadline=deadline, max_tokens=50)


def test_the_answer_is_the_json_text() -> None:
    with serving(says('{"acts": "book"}')) as api:
        assert ask(OpenAIModel(api.address)) == '{"acts": "book"}'


def test_the_question_speaks_the_openai_protocol() -> None:
    with serving(says("{}")) as api:
        ask(OpenAIModel(api.address, api_key="secret", name="bielik"))

    assert api.keys == ["Bearer secret"]
    assert api.questions == [
        {
            "model": "bielik",
            "messages": list(MESSAGES),
            "response_format": {"type": "json_schema", "json_schema": {"name": "answer", "schema": SCHEMA}},
            "max_tokens": 50,
            "temperature": 0,
        }
    ]


@pytest.mark.parametrize(
    ("suffix", "path"),
    [
        pytest.param("", "/v1/chat/completions", id="bare"),
        pytest.param("/", "/v1/chat/completions", id="slash"),
        pytest.param("/v1", "/v1/chat/completions", id="version"),
        pytest.param("/openai/v1/", "/openai/v1/chat/completions", id="deeper"),
    ],
)
def test_the_base_url_is_taken_with_or_without_its_version(suffix: str, path: str) -> None:
    with serving(says("{}")) as api:
        ask(OpenAIModel(api.address + suffix))

    assert api.paths == [path]


@pytest.mark.parametrize(
    "manner",
    [
        pytest.param(says("Gladly! Here you are"), id="prose"),
        pytest.param(says('{"acts": "bo'), id="cut off"),
        pytest.param(says(None), id="no content"),
        pytest.param(sends(b"<html>"), id="a page"),
        pytest.param(sends(b"[]"), id="another form"),
        pytest.param(sends(b'{"choices": []}'), id="no choice"),
        pytest.param(sends(b"{}", 500), id="error 500"),
        pytest.param(sends(b"{}", 429), id="busy"),
        pytest.param(sends(b"{}", 401), id="wrong key"),
        pytest.param(sends(b" " * 100_000), id="too much"),
    ],
)
def test_whatever_is_wrong_is_unavailable(manner: Manner) -> None:
    with serving(manner) as api, pytest.raises(ModelUnavailable):
        ask(OpenAIModel(api.address))


def test_a_server_that_is_not_there_is_unavailable() -> None:
    with pytest.raises(ModelUnavailable):
        ask(OpenAIModel("http://127.0.0.1:9"))


@pytest.mark.parametrize("manner", [never, trickles, trickles_headers])
def test_the_deadline_holds_whatever_the_server_does(manner: Manner) -> None:
    began = time.monotonic()
    with serving(manner) as api, pytest.raises(ModelUnavailable):
        ask(OpenAIModel(api.address), deadline=0.3)

    assert time.monotonic() - began < HANG


def test_no_time_left_asks_nobody() -> None:
    with serving(says("{}")) as api, pytest.raises(ModelUnavailable):
        ask(OpenAIModel(api.address), deadline=0)

    assert api.questions == []


class Clock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def failing(api: ModelApi, times: int, clock: Clock | None = None) -> OpenAIModel:
    model = OpenAIModel(api.address, clock=clock or Clock())
    for _ in range(times):
        with pytest.raises(ModelUnavailable):
            ask(model)
    return model


def test_a_dead_server_is_left_alone_for_a_while() -> None:
    with serving(sends(b"{}", 500)) as api:
        model = failing(api, 5)

    assert len(api.questions) == 3
    assert model.state() == "failed"


def test_a_busy_server_is_asked_again() -> None:
    with serving(sends(b"{}", 429)) as api:
        model = failing(api, 5)

    assert len(api.questions) == 5
    assert model.state() == "ready"


def test_after_the_rest_one_success_makes_it_well() -> None:
    with serving(sends(b"{}", 500)) as api:
        clock = Clock()
        model = failing(api, 3, clock)
        clock.now += 31
        api.manner = says("{}")
        assert ask(model) == "{}"
        api.manner = sends(b"{}", 500)
        with pytest.raises(ModelUnavailable):
            ask(model)

    assert model.state() == "ready"


def test_after_the_rest_one_more_failure_is_enough() -> None:
    with serving(sends(b"{}", 500)) as api:
        clock = Clock()
        model = failing(api, 3, clock)
        clock.now += 31
        with pytest.raises(ModelUnavailable):
            ask(model)

    assert len(api.questions) == 4
    assert model.state() == "failed"


def test_a_redirect_takes_no_secret_elsewhere() -> None:
    def redirects(request) -> None:
        request.send_response(302)
        request.send_header("Location", "http://127.0.0.1:9/")
        request.end_headers()

    with serving(redirects) as api, pytest.raises(ModelUnavailable, match="302"):
        ask(OpenAIModel(api.address, api_key="secret"))


def test_half_a_character_of_a_client_is_no_trouble() -> None:
    with serving(says("{}")) as api:
        OpenAIModel(api.address).complete([{"role": "user", "content": "a\ud83d"}], SCHEMA, deadline=10)

    assert api.questions[0]["messages"] == [{"role": "user", "content": "a\ud83d"}]


def test_an_address_that_is_none_is_unavailable_at_once() -> None:
    with pytest.raises(ModelUnavailable, match="label"):
        ask(OpenAIModel(f"http://{'a' * 70}.example"))
