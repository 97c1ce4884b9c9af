"""A whole conversation with the real model, with a turn that the rules cannot read."""

import json

import pytest

from receptionist.dialogue.acts import INTENTS, Context
from receptionist.parts import model_from
from tests.settings import settings_for
from tests.talking import a_shop

pytestmark = pytest.mark.model

INDIRECT = "mój łeb prosi się o nożyczki, wcisnęlibyście mnie"


class Overheard:
    """The real model, with its answers written down."""

    def __init__(self, model):
        self.model = model
        self.answers = []

    def complete(self, messages, schema, *, deadline, max_tokens=160):
        self.answers.append(self.model.complete(messages, schema, deadline=deadline, max_tokens=max_tokens))
        return self.answers[-1]


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    model = model_from(settings_for(tmp_path_factory.mktemp("model"), LLM="auto"))
    model.start()
    return model


def test_a_visit_is_booked_though_a_turn_is_beyond_the_rules(sqlite_url, model):
    overheard = Overheard(model)
    shop = a_shop(sqlite_url, model=overheard)
    business = shop.chat.minds.of(shop.business()).business
    now = business.local(shop.clock.now()).replace(tzinfo=None)
    understanding = shop.chat.minds.of(business).understanding
    understanding.warm()
    assert not understanding.by_rules(INDIRECT, Context(now, "pl")).certain
    model.warm(understanding.head)
    assert model.wait(120) == "ready"

    client = shop.client().says(INDIRECT)
    assert client.reply
    client.says("na brodę", "we wtorek o 12", "Jan Kowalski", "601 234 567", "tak")

    (answer, *_) = overheard.answers
    assert set(json.loads(answer)["acts"]) <= set(INTENTS)
    assert client.booked == [("broda", "bartek", "2027-04-13T12:00")]
