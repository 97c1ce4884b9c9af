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
