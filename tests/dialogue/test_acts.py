"""The closed set of acts and the form of the model's answer."""

import json
from typing import get_args

from llama_cpp.llama_grammar import json_schema_to_gbnf

from receptionist.dialogue.acts import INTENTS, Intent, reading_schema
from receptionist.dialogue.weighing import ACTS_FIRST_TO_LAST
from tests.dialogue.businesses import BARBER


def test_every_act_has_its_place_in_the_order() -> None:
    assert sorted(ACTS_FIRST_TO_LAST) == sorted(get_args(Intent))


def test_the_schema_lists_the_acts_and_the_ids_of_this_business_only() -> None:
    properties = reading_schema(BARBER)["properties"]

    assert properties["acts"]["items"]["enum"] == list(INTENTS)
    assert properties["service"]["enum"] == ["strzyzenie", "broda", "golenie", "combo", "dzieciece"]
    assert properties["staff"]["enum"] == ["bartek", "kuba", "nikodem"]


def test_a_short_answer_needs_the_acts_only() -> None:
    assert reading_schema(BARBER)["required"] == ["acts"]


def test_a_grammar_can_be_made_of_the_schema() -> None:
    assert "strzyzenie" in json_schema_to_gbnf(json.dumps(reading_schema(BARBER)))
