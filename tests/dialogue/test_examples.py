"""The examples that speak where the rules are not sure."""

import json
from pathlib import Path

from receptionist.dialogue.acts import INTENTS
from receptionist.dialogue.examples import nearest_act, warm

ROWS = [json.loads(line) for line in Path("prompts/examples.jsonl").read_text(encoding="utf-8").splitlines()]


def test_every_act_has_examples_and_no_text_stands_twice() -> None:
    assert {row["act"] for row in ROWS} == set(INTENTS)
    assert len({row["text"].casefold() for row in ROWS}) == len(ROWS)


def test_what_is_like_an_example_means_the_same() -> None:
    warm()

    likeness = nearest_act("zdejmijcie mnie z tego grafiku")

    assert likeness is not None
    assert likeness.act == "cancel"


def test_what_is_like_none_means_nothing() -> None:
    warm()

    assert [nearest_act("zielone idee śpią kwadratowo"), nearest_act(" ")] == [None, None]
