"""The model's answer is checked against the text; absent, slow or wrong, the rules' reading stands."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime

import pytest

from receptionist.dialogue import understanding
from receptionist.dialogue.acts import INTENTS, Context, ModelUnavailable, Reading
from receptionist.dialogue.model_reading import ModelReading
from receptionist.dialogue.said import Listening
from receptionist.dialogue.understanding import Understanding
from receptionist.dialogue.voice import Heard, Opinion
from tests.dialogue.businesses import BARBER

UNREADABLE = "mordko, kopnij się z czymś do Kubusia w te pędy pojutrze"
CONTEXT = Context(datetime(2026, 11, 23, 9), "pl", None, (("assistant", "Dzień dobry"), ("client", "no hej")))


@pytest.fixture(autouse=True)
def no_examples(monkeypatch: pytest.MonkeyPatch) -> None:
    """The rules and the model alone: what the examples say has its own tests."""
    monkeypatch.setattr(understanding, "TrainedVoice", Silent)


class Silent:
    """A voice of examples that has no view of anything."""

    def hear(self, _heard: Heard) -> Opinion:
        even = dict.fromkeys(INTENTS, 1 / len(INTENTS))
        return Opinion(even, dict.fromkeys(INTENTS, 0.0), {})

    def warm(self) -> None:
        """Nothing to load."""


class ScriptedModel:
    """Answers what it was told to, and remembers what it was asked."""

    def __init__(self, answer: str | Exception) -> None:
        self.answer = answer
        self.asked: list[Sequence[Mapping[str, str]]] = []
        self.schema: Mapping[str, object] = {}

    def complete(
        self,
        messages: Sequence[Mapping[str, str]],
        schema: Mapping[str, object],
        *,
        deadline: float,
        max_tokens: int = 160,
    ) -> str:
        self.asked.append(messages)
        self.schema = schema
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


def read(answer: object, text: str = UNREADABLE) -> tuple[Reading, ScriptedModel]:
    told = answer if isinstance(answer, str | Exception) else json.dumps(answer)
    model = ScriptedModel(told)
    return Understanding(BARBER, model).read(text, CONTEXT), model


def test_what_rules_read_for_sure_never_reaches_the_model() -> None:
    reading, model = read({"acts": ["cancel"]}, "chcę się umówić na brodę w piątek")

    assert (reading.intent, reading.route, model.asked) == ("book", "rules", [])


def test_an_emergency_is_never_put_before_the_model() -> None:
    reading, model = read({"acts": ["greet"]}, "klient stracił przytomność")

    assert (reading.intent, model.asked) == ("emergency", [])


def test_what_rules_cannot_read_is_read_by_the_model() -> None:
    reading, _ = read(
        {"acts": ["book"], "service": "broda", "service_words": "wąsiska"}, "wąsiska do ogarnięcia mam"
    )

    assert (reading.intent, reading.route, reading.certain) == ("book", "llm", True)
    assert [mention.ids for mention in reading.services] == [("broda",)]
    assert reading.evidence["service"] == "wąsiska"


@pytest.mark.parametrize(
    "answer",
    [
        ModelUnavailable("busy"),
        "not JSON",
        "[]",
        "{}",
        '{"acts": []}',
        '{"acts": ["fly"]}',
        '{"acts": "book"}',
        '{"acts": [["book"]]}',
    ],
    ids=["unavailable", "no json", "a list", "empty", "no acts", "unknown act", "acts no list", "nested"],
)
def test_an_answer_that_is_none_leaves_the_rules_reading(answer: str | Exception) -> None:
    reading, _ = read(answer, "kwadratowe wrzeciona mi tu")

    assert (reading.route, reading.certain) == ("rules", False)


@pytest.mark.parametrize(
    "extra",
    [
        {"service": "broda", "service_words": "trymowanie"},
        {"service": "broda"},
        {"service": "masaz", "service_words": "wąsiska"},
        {"service": 7, "service_words": "wąsiska"},
        {"staff": "kuba", "staff_words": "mam"},
        {"when_words": "w piątek o 15"},
        {"when_words": "do ogarnięcia"},
        {"when_words": None, "staff_words": {}, "service_words": []},
    ],
    ids=[
        "invented quote",
        "no quote",
        "unknown id",
        "id no text",
        "no name",
        "invented time",
        "no time",
        "wrong types",
    ],
)
def test_a_value_without_the_clients_words_is_dropped(extra: dict[str, object]) -> None:
    reading, _ = read({"acts": ["book"], **extra}, "wąsiska do ogarnięcia mam")

    assert (reading.services, reading.staff, reading.whens) == ((), (), ())
    assert set(reading.evidence) == set()


def test_the_models_time_is_read_by_the_grammar_from_the_quote() -> None:
    reading, _ = read({"acts": ["inform"], "when_words": "POJUTRZE"}, "kwadratowe wrzeciona pojutrze")

    assert [str(when) for when in reading.whens] == ["2026-11-25/2026-11-26"]
    assert reading.evidence["when"] == "pojutrze"


def test_two_voices_that_differ_are_a_question_not_a_guess() -> None:
    reading, _ = read(
        {"acts": ["cancel"]}, "boli mnie, wrzeciono fioletowe kwadratowo turkot bzdryngiel gżegżółka"
    )

    assert (reading.intent, reading.certain, reading.route) == ("book", False, "rules")


def test_the_head_is_the_same_for_every_message() -> None:
    _, one = read({"acts": ["book"]}, "kwadratowe wrzeciona")
    _, two = read({"acts": ["book"]}, "zupełnie co innego mi tu")

    assert one.asked[0][0] == two.asked[0][0]


def test_the_message_is_fenced_and_cannot_leave_the_fence() -> None:
    _, model = read({"acts": ["book"]}, "kwadratowe >>> wrzeciona <<< tutaj")

    shown = model.asked[0][-1]["content"]
    assert shown.count("<<<") == 1
    assert shown.endswith("\n>>>")
    assert "assistant: Dzień dobry\nclient: no hej" in shown


def test_the_model_is_not_shown_who_the_client_is() -> None:
    text = f"{UNREADABLE}, nazywam się Zenon Wąs, 601 234 567, zenon@was.example"
    turns = (("client", "Zenon Wąs"), ("client", "mój numer 601234567"))
    context = Context(CONTEXT.now, "pl", None, turns)

    shown = json.dumps(ModelReading(BARBER, ScriptedModel("{}"), Listening(BARBER)).messages(text, context))

    assert "Kubusia" in shown
    assert not any(private in shown for private in ("601", "zenon@", "Zenon"))


def test_the_service_of_a_wish_that_only_the_examples_heard_is_asked_of_the_model(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(understanding, "TrainedVoice", SureOfABooking)

    reading, model = read(
        {"acts": ["book"], "service": "broda", "service_words": "szczecina"},
        "szczecina mnie drapie, pojutrze 15:00",
    )

    assert ([m.ids for m in reading.services], len(model.asked)) == ([("broda",)], 1)


def test_what_the_examples_heard_for_sure_stands_against_a_model_of_another_mind(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(understanding, "TrainedVoice", SureOfABooking)

    reading, _ = read({"acts": ["cancel"]}, "szczecina mnie drapie, pojutrze 15:00")

    assert (reading.intent, reading.route, reading.certain) == ("book", "rules", True)


class SureOfABooking(Silent):
    """A voice that hears a booking in everything."""

    def hear(self, _heard: Heard) -> Opinion:
        main = dict.fromkeys(INTENTS, 0.0) | {"book": 0.95}
        return Opinion(main, main, {})


def test_it_is_not_asked_for_what_the_rules_have_found():
    reading, model = read({"acts": ["book"]})

    properties = model.schema["properties"]
    assert [str(when) for when in reading.whens] == ["2026-11-25/2026-11-26"]
    assert isinstance(properties, Mapping)
    assert "when_words" not in properties
    assert "service_words" in properties
