"""An everyday word without diacritics names no service that only its folded form is like."""

import pytest

from receptionist.language.catalogue import Catalogue
from tests.dialogue.businesses import business, service

SALON = business(
    "Kącik",
    "salon",
    [
        service("wasy", "Podkręcanie wąsów", "Moustache wax", "wąsy, wąs", "moustache"),
        service("rzesy", "Przedłużanie rzęs", "Lashes", "rzęsy"),
        service("peeling", "Piling ciała", "Body peel", "peeling"),
    ],
    [],
    [],
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ile osób u was pracuje", []),
        ("do was można przyjść z psem", []),
        ("chcę podkręcić wąsa", ["wasy"]),
        ("wąs mi odstaje", ["wasy"]),
        ("poproszę na wasy w piatek", ["wasy"]),
        ("rzesy na jutro", ["rzesy"]),
    ],
)
def test_only_a_word_for_it_names_a_service(text: str, found: list[str]) -> None:
    assert [each for mention in Catalogue(SALON).services(text) for each in mention.ids] == found


@pytest.mark.parametrize("text", ["I won't be needing Tuesday", "what are you needing from me"])
def test_a_form_of_a_frequent_english_word_is_no_misspelled_service(text: str) -> None:
    needles = business("Igła", "physio", [service("igly", "Igłowanie", "Needling", "igły")], [], [])

    assert Catalogue(needles).services(text) == []
