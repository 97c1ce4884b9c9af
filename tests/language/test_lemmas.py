"""Dictionary forms, folded."""

import pytest

from receptionist.language.text import lemmas


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("paznokci", "paznokiec"),
        ("Kasią", "kasia"),
        ("brwi", "brew"),
        ("skaling", "skaling"),
        ("15", "15"),
        ("", ""),
    ],
)
def test_a_word_has_this_lemma(word: str, lemma: str) -> None:
    assert lemma in lemmas(word)
