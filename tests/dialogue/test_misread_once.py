"""Messages of classes that were misread once stay read; the rounds are counted in docs/understanding.md."""

from datetime import datetime
from pathlib import Path

import pytest

from receptionist.dialogue.acts import Context
from receptionist.dialogue.understanding import Understanding
from tests.dialogue.businesses import BARBER, PHYSIO

NOW = datetime(2026, 11, 23, 9)
LINES = Path(__file__).with_name("misread_once.tsv").read_text(encoding="utf-8").splitlines()
ROWS = [line.split("\t") for line in LINES if not line.startswith("#")]
FEWEST_RIGHT = {"emergency": 1.0, "calm": 0.95, "others": 0.94}


def kind(intents: str) -> str:
    return intents if intents in {"emergency", "calm"} else "others"


def fits(intent: str, intents: str) -> bool:
    return intent != "emergency" if intents == "calm" else intent in intents.split(",")


@pytest.mark.parametrize("which", FEWEST_RIGHT)
def test_what_was_misread_once_is_read(which: str) -> None:
    understanding = Understanding(PHYSIO if which == "others" else BARBER)
    rows = [row for row in ROWS if kind(row[2]) == which]

    wrong = [
        (text, intent)
        for awaiting, text, intents in rows
        if not fits(
            intent := understanding.read(
                text, Context(NOW, None, None if awaiting == "-" else awaiting)
            ).intent,
            intents,
        )
    ]

    assert len(wrong) <= len(rows) * (1 - FEWEST_RIGHT[which]), wrong
