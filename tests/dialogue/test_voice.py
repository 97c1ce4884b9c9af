"""The voice of the labelled examples: its weights are current, and with the rules it reads other trades."""

from datetime import datetime
from pathlib import Path

import pytest

from receptionist.dialogue.acts import INTENTS, Context
from receptionist.dialogue.combining import combined
from receptionist.dialogue.understanding import Understanding
from receptionist.dialogue.voice import Opinion
from receptionist.dialogue.voice.features import MEANING, meaning
from receptionist.dialogue.voice.fingerprint import fingerprint
from receptionist.dialogue.voice.opinion import WEIGHTS, trained_on
from tests.dialogue.businesses import BARBER, PHYSIO

NOW = datetime(2026, 11, 23, 9)
UNSEEN = Path(__file__).with_name("other_trades.tsv")
FEWEST_RIGHT = 0.85


def opinion(emergency: float = 0.0, **chances: float) -> Opinion:
    main = {intent: chances.get(intent, 0.0) for intent in INTENTS} | {"emergency": emergency}
    return Opinion(main, dict.fromkeys(INTENTS, 0.0), {})


def test_the_weights_are_of_these_examples_and_features() -> None:
    assert trained_on() == fingerprint(), "run `make train`"


def test_the_weights_stay_small() -> None:
    assert WEIGHTS.stat().st_size < 500_000


def test_an_empty_text_has_no_meaning() -> None:
    assert meaning(" ").shape == (MEANING,)
    assert not meaning(" ").any()


def test_messages_to_other_trades_are_read() -> None:
    understanding = Understanding(PHYSIO)
    rows = [line.split("\t") for line in UNSEEN.read_text(encoding="utf-8").splitlines() if line[0] != "#"]

    wrong = [
        (text, intents)
        for awaiting, text, intents, language in rows
        if understanding.read(text, Context(NOW, language, None if awaiting == "-" else awaiting)).intent
        not in intents.split(",")
    ]

    assert len(wrong) <= len(rows) * (1 - FEWEST_RIGHT), wrong


@pytest.mark.parametrize(
    "text",
    ["kid drank the descaler", "szczeniak utknął w połowie porodu", "nagle przestał mówić i opadła mu ręka"],
)
def test_danger_in_words_that_no_pattern_has_is_seen(text: str) -> None:
    reading = Understanding(BARBER).read(text, Context(NOW))

    assert (reading.intent, reading.certain) == ("emergency", True)


@pytest.mark.parametrize(
    ("acts", "chances", "firm", "meant", "certain"),
    [
        ({"book"}, {"book": 0.6, "cancel": 0.4}, False, "book", True),
        ({"book"}, {"book": 0.4, "cancel": 0.3}, True, "book", False),
        ({"book"}, {"cancel": 0.95}, True, "cancel", True),
        ({"book"}, {"cancel": 0.6, "book": 0.4}, True, "book", False),
        ({"book"}, {"cancel": 0.55, "book": 0.4}, False, "cancel", False),
        (set(), {"late": 0.9}, False, "late", True),
    ],
    ids=["agree", "agree faintly", "sure against", "unsure against", "weak sign", "rules silent"],
)
def test_two_voices_become_one(
    acts: set[str], chances: dict[str, float], firm: bool, meant: str, certain: bool
) -> None:
    verdict = combined(acts, opinion(**chances), firm=firm)

    assert (verdict.acts[0], verdict.certain) == (meant, certain)


def test_what_is_denied_is_not_meant() -> None:
    left = opinion(cancel=0.8, reschedule=0.2).without({"cancel"})

    assert (left.act, left.sure) == ("reschedule", 1.0)


def test_what_only_staff_decide_has_a_kind_without_a_pattern_too() -> None:
    reading = Understanding(BARBER).read(
        "my solicitor needs copies of what you keep on me", Context(NOW, "en")
    )

    assert reading.intent == "human"
    assert reading.topic is not None
