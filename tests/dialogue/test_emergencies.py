"""Danger to life or health is seen in any wording; everyday talk is not taken for it.

The wordings (danger.txt, no_danger.txt) were written in eight rounds, each before the signs knew it: of the
later ones 37 of 48, 39 of 46, 22 of 35, 98 of 107, 46 of 60, 17 of 22 and 13 of 15 were seen at first, so new
oblique wordings will be missed too; the examples and the model are the second look.
"""

from pathlib import Path

import pytest

from receptionist.dialogue.emergencies import find_emergency


def wordings(kind: str) -> list[str]:
    return Path(__file__).with_name(f"{kind}.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("text", wordings("danger"))
def test_danger_is_seen(text: str) -> None:
    assert find_emergency(text) is not None


@pytest.mark.parametrize("text", wordings("no_danger"))
def test_everyday_talk_is_no_danger(text: str) -> None:
    assert find_emergency(text) is None


def test_the_words_of_danger_are_quoted_from_the_text() -> None:
    text = "Dzień dobry. Mąż STRACIŁ przytomność!"

    hit = find_emergency(text)

    assert hit is not None
    assert text[hit.start : hit.end] == "przytomność"
