"""Which patterns are tried on a line: all that could fit, and not the hundreds that cannot."""

import pytest

from receptionist.dialogue.needed_words import NeededWords, Sieve
from receptionist.dialogue.phrases import compile_phrase

GROUPS = {"want": "chce|prosze", "visit": "wizyt*|termin*"}


@pytest.mark.parametrize(
    ("phrase", "line", "may_fit"),
    [
        pytest.param("odwolac", " chce odwolac ", True, id="a word"),
        pytest.param("odwolac", " chce odwolacie ", False, id="another word with the same beginning"),
        pytest.param("wizyt*", " o wizycie i wizyty ", True, id="any ending"),
        pytest.param("{want} ... {visit}", " prosze o terminy ", True, id="one word of each group"),
        pytest.param("{want} ... {visit}", " prosze o pomoc ", False, id="a word of one group only"),
        pytest.param("nie? moge", " moge ", True, id="what may be missing"),
        pytest.param("moge <time>", " moge jutro~t ", True, id="a word that was read as a time"),
        pytest.param("jutro", " jutro~t ", True, id="the word itself, read as a time"),
        pytest.param("<number> osob*", " 5 osob ", True, id="digits"),
        pytest.param("^ tak $", " tak ", True, id="the ends of the message"),
        pytest.param("moge <?>", " moge ? ", True, id="a question mark"),
        pytest.param("tak , nie", " tak , nie ", True, id="the end of a clause"),
        pytest.param("<service>|cos", " maska~s ", True, id="a service or a word"),
    ],
)
def test_only_patterns_whose_words_are_there_are_tried(phrase: str, line: str, may_fit: bool) -> None:
    words = NeededWords()
    needed = words.of(phrase, GROUPS)

    assert (needed & words.in_line(line) == needed) is may_fit
    assert may_fit or not compile_phrase(phrase, GROUPS).search(line)


def test_the_sieve_lets_through_what_has_all_its_words_in_their_order():
    words = NeededWords()
    needs = [(words.of(phrase, {}),) for phrase in ("bardzo dziękuję", "nie", "dziękuję nie", "*")]

    assert Sieve(needs).possible(words.in_line("nie dziękuję ")) == [1, 2, 3]
    assert Sieve([(*needs[0], *needs[1])]).possible(words.in_line("nie ")) == [0]
    assert Sieve(needs).possible(0) == [3]
