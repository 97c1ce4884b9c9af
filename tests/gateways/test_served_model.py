"""The served model: what it answers, who waits and for how long. No socket, no real model."""

import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor

import pytest

from receptionist.gateways.served_model import WAITING_AT_MOST, Answer, ServedModel
from tests.gateways.engines import ParrotEngine, load


def question(text: str, deadline: float = 20.0, **more: object) -> dict[str, object]:
    return {"messages": [{"role": "user", "content": text}], "deadline": deadline, **more}


def until_true(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < end, "it never came true"
        time.sleep(0.002)


def ready(engine: ParrotEngine) -> ServedModel:
    model = ServedModel(lambda: engine)
    model.load()
    until_true(lambda: model.state == "ready")
    return model


@pytest.fixture
def engine() -> ParrotEngine:
    return ParrotEngine()


@pytest.fixture
def model(engine: ParrotEngine) -> ServedModel:
    return ready(engine)


@pytest.fixture
def desk(engine: ParrotEngine) -> Iterator[ThreadPoolExecutor]:
    """Clients at the same time; whoever still waits at the end of the test is answered."""
    with ThreadPoolExecutor(10) as pool:
        yield pool
        engine.go.set()


def waiting(desk: ThreadPoolExecutor, model: ServedModel, how_many: int) -> list[Future[Answer]]:
    asked = [desk.submit(model.complete, question(f"wait {n}")) for n in range(how_many)]
    until_true(lambda: model._turns._present == how_many)
    return asked


def test_an_answer_speaks_the_openai_protocol(model: ServedModel) -> None:
    status, answer = model.complete(question("hello"))

    assert status == 200
    assert answer["choices"][0]["message"]["content"].startswith('{"text": "hello"')
    assert answer["choices"][0]["finish_reason"] == "stop"
    assert answer["usage"]["prompt_tokens_details"] == {"cached_tokens": 5}


def test_a_model_that_is_loading_refuses_and_says_so() -> None:
    may_load = threading.Event()
    model = ServedModel(lambda: may_load.wait(20) and ParrotEngine())
    model.load()

    assert model.health() == (200, {"status": "loading"})
    assert model.complete(question("hello"))[0] == 503
    may_load.set()
    until_true(lambda: model.health() == (200, {"status": "ready"}))


def test_a_model_that_cannot_be_loaded_is_failed() -> None:
    model = ServedModel(lambda: load("broken"))
    model.load()
    until_true(lambda: model.health() == (200, {"status": "failed"}))

    assert model.complete(question("hello"))[0] == 503


@pytest.mark.parametrize(
    "request_",
    [
        pytest.param({}, id="no messages"),
        pytest.param({"messages": []}, id="empty messages"),
        pytest.param({"messages": [{"role": "user"}]}, id="a message without content"),
        pytest.param({"messages": ["hello"]}, id="a message that is none"),
        pytest.param(question("hello", max_tokens=0), id="no tokens"),
        pytest.param(question("hello", max_tokens="many"), id="tokens in words"),
        pytest.param(question("hello", response_format={"type": "text"}), id="no schema"),
    ],
)
def test_a_request_that_cannot_be_read_is_refused(request_: dict[str, object], model: ServedModel) -> None:
    assert model.complete(request_)[0] == 400


def test_a_few_wait_and_the_next_one_is_sent_away_at_once(
    model: ServedModel, engine: ParrotEngine, desk: ThreadPoolExecutor
) -> None:
    asked = waiting(desk, model, 1 + WAITING_AT_MOST)

    refused = model.complete(question("hello"))
    engine.go.set()

    assert refused[0] == 429
    assert [answer.result()[0] for answer in asked] == [200] * (1 + WAITING_AT_MOST)


def test_one_answer_at_a_time(model: ServedModel, engine: ParrotEngine, desk: ThreadPoolExecutor) -> None:
    waiting(desk, model, 3)

    assert len(engine.calls) == 1


def test_who_waits_too_long_is_dropped_unanswered(
    model: ServedModel, engine: ParrotEngine, desk: ThreadPoolExecutor
) -> None:
    waiting(desk, model, 1)

    status, _ = model.complete(question("hello", deadline=0.05))

    assert status == 504
    assert engine.calls == ["wait 0"]


def test_an_answer_is_stopped_at_its_deadline(model: ServedModel) -> None:
    assert model.complete(question("wait", deadline=0.05))[0] == 504
    assert model.complete(question("hello"))[0] == 200


def test_warming_gives_way_to_a_client(
    model: ServedModel, engine: ParrotEngine, desk: ThreadPoolExecutor
) -> None:
    warmed = desk.submit(model.warm, question("head"))
    until_true(lambda: engine.calls == ["warm"])

    answered = model.complete(question("hello"))

    assert answered[0] == 200
    assert warmed.result()[0] == 503


def test_warming_does_not_push_in(model: ServedModel, engine: ParrotEngine, desk: ThreadPoolExecutor) -> None:
    waiting(desk, model, 1)

    assert model.warm(question("head"))[0] == 503
    assert engine.calls == ["wait 0"]


def test_a_warmed_head_is_reported(model: ServedModel, engine: ParrotEngine) -> None:
    engine.go.set()

    assert model.warm(question("head")) == (200, {"read_tokens": 7})


def test_an_engine_that_breaks_does_not_block_the_next_client(
    model: ServedModel, engine: ParrotEngine
) -> None:
    engine.calls = None  # type: ignore[assignment]
    assert model.complete(question("hello"))[0] == 500
    engine.calls = []

    assert model.complete(question("hello"))[0] == 200
