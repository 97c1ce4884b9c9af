"""A whole conversation with the real model, with a turn that the rules cannot read."""

import pytest

from receptionist.dialogue.acts import Context
from receptionist.parts import model_from
from tests.settings import settings_for
from tests.talking import a_shop

pytestmark = pytest.mark.model

INDIRECT = (
    "no i znowu wyglądam jak drwal, sąsiadka mówi że czas coś z tym zrobić na twarzy, da radę we wtorek?"
)


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    model = model_from(settings_for(tmp_path_factory.mktemp("model"), LLM="auto"))
    model.start()
    return model


def test_a_visit_is_booked_though_a_turn_is_beyond_the_rules(sqlite_url, model):
    shop = a_shop(sqlite_url, model=model)
    business = shop.chat.minds.of(shop.business()).business
    now = business.local(shop.clock.now()).replace(tzinfo=None)
    alone = a_shop(sqlite_url + ".rules").chat.minds.of(business).understanding
    model.warm(shop.chat.minds.of(business).understanding.head)
    assert model.wait(120) == "ready"
    assert not alone.read(INDIRECT, Context(now, "pl")).certain

    client = shop.client().says(INDIRECT)
    assert client.handovers == []
    client.says("na brodę", "we wtorek o 12", "Jan Kowalski", "601 234 567", "tak")

    assert client.booked == [("broda", "bartek", "2027-04-13T12:00")]
    assert "llm" in shop.routes()
