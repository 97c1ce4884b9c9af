"""The model chooses among the nearest answers: by number, or none, and never writes one."""

from datetime import datetime

import pytest

from receptionist.dialogue.acts import Context, ModelUnavailable
from receptionist.dialogue.knowledge import NEAR
from receptionist.dialogue.questions import understood
from receptionist.dialogue.understanding import Understanding
from tests.dialogue.faq_cases import BUSINESS, UNANSWERED
from tests.fakes import ScriptedModel

NOW = Context(datetime.fromisoformat("2027-04-12T09:00"), "pl")
UNSURE = "co mam przywieźć razem z kotem"


class Choosing(ScriptedModel):
    """A model that answers only when it is to choose; the reading is left to the rules."""

    def complete(self, messages, schema, **limits):
        if "entry" not in schema["properties"]:
            raise ModelUnavailable("busy")
        return super().complete(messages, schema, **limits)


def answered(text, model):
    message = understood(text, NOW, Understanding(BUSINESS, model), BUSINESS)
    return [each.faq.question for each in message.answers if each.faq], message.unanswered


def test_the_model_chooses_where_no_entry_is_sure():
    near = Understanding(BUSINESS).knowledge.plausible(UNSURE, "pl")
    assert near[0].score < NEAR

    assert answered(UNSURE, Choosing({"entry": "1"})) == ([near[0].question], ())


@pytest.mark.parametrize(
    "choice",
    [{"entry": "none"}, {"entry": "7"}, {"entry": 1}, {}, [], "1: wszystko", ModelUnavailable("slow")],
    ids=str,
)
def test_none_and_nonsense_leave_the_question_unanswered(choice):
    assert answered(UNSURE, Choosing(choice)) == ([], (UNSURE,))


def test_without_a_model_the_question_stays_unanswered():
    assert answered(UNSURE, None) == ([], (UNSURE,))


def test_the_model_is_shown_three_entries_and_no_client():
    model = Choosing({"entry": "none"})
    understanding = Understanding(BUSINESS, model)

    understanding.choosing.choose(understanding.by_rules(f"{UNSURE}? Zofia Bąk 602 345 678", NOW))

    (choosing,) = model.asked
    entry = choosing.schema["properties"]["entry"]
    assert entry == {"enum": ["1", "2", "3", "none"]}
    assert not any(part in choosing.text for part in ("Zofia", "Bąk", "602"))


def test_a_sure_entry_is_not_put_before_the_model():
    model = Choosing()

    assert answered("czy jest parking?", model)[0] == ["Gdzie mogę zaparkować samochód?"]
    assert model.asked == []


def test_what_is_near_to_nothing_is_not_put_before_the_model():
    knowledge = Understanding(BUSINESS).knowledge

    assert sum(bool(knowledge.plausible(text, "pl")) for text in UNANSWERED) <= 6
