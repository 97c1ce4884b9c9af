"""A mere cry for help beside the wish for a visit alarms nobody; real danger beside one does."""

from datetime import datetime

import pytest

from receptionist.dialogue.acts import Context
from receptionist.dialogue.understanding import Understanding
from tests.dialogue.businesses import BARBER

NOW = datetime(2027, 2, 1, 10)

MANNERS_OF_SPEAKING = """
ratunku, potrzebna broda na jutro rano
ratujcie mnie, dziś impreza, a strzyżenie macie o 17?
pomocy! broda w piątek przed ślubem?
help! haircut tomorrow at noon?
help me, beard trim on Saturday at 10
please help my beard, a trim on Friday
"""

DANGER_WITH_A_WISH = """
ratunku, mąż dławi się, a broda miała być jutro o 12
ratujcie, krwawię po goleniu w piątek
pomocy! nie mogę oddychać, strzyżenie dziś odwołuję
help me, I can't breathe after the beard trim on Friday
help! someone collapsed during the haircut at 3 pm
ratujcie, twarz mi puchnie po brodzie w piątek
"""


@pytest.mark.parametrize("text", MANNERS_OF_SPEAKING.strip().splitlines())
def test_a_cry_for_help_with_a_visit_is_a_manner_of_speaking(text: str) -> None:
    assert Understanding(BARBER).read(text, Context(NOW)).intent != "emergency"


@pytest.mark.parametrize("text", DANGER_WITH_A_WISH.strip().splitlines())
def test_danger_is_seen_beside_a_visit(text: str) -> None:
    assert Understanding(BARBER).read(text, Context(NOW)).intent == "emergency"


@pytest.mark.parametrize("text", ["ratunku", "ratujcie, broda", "pomocy!", "help me, on Friday"])
def test_a_cry_for_help_alone_is_danger(text: str) -> None:
    assert Understanding(BARBER).read(text, Context(NOW)).intent == "emergency"
