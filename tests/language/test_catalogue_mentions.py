"""Services and staff of eleven trades, in clients' own words."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receptionist.domain.business import Business, StaffMember
from receptionist.language.catalogue import Catalogue, Mention
from receptionist.language.text import listed
from tests.builders_language import (
    barber,
    business,
    cosmetics,
    dentist,
    hairdresser,
    practice,
    service,
    spa,
    vet,
)
from tests.builders_trades import doctors, groomer, optician, tattoo

MAKERS = (barber, vet, spa, practice, cosmetics, dentist, hairdresser, tattoo, optician, groomer, doctors)
CATALOGUES = {maker.__name__: Catalogue(maker()) for maker in MAKERS}


LINES = [
    line
    for table in ("mentions.txt", "mentions_trades.txt")
    for line in (Path(__file__).parent / table).read_text(encoding="utf-8").splitlines()[1:]
]

CASES = [tuple(part.strip() for part in line.split(";")) for line in LINES]


def _said(mentions: list[Mention], business: Business) -> set[frozenset[str]]:
    assert all(mention.ids for mention in mentions), business.name
    return {frozenset(mention.ids) for mention in mentions}


def _expected(cell: str) -> set[frozenset[str]]:
    return set() if cell == "-" else {frozenset(each.split("|")) for each in cell.split()}


@pytest.mark.parametrize(("trade", "text", "services", "staff"), CASES, ids=[case[1] for case in CASES])
def test_a_message_names_these_services_and_people(trade: str, text: str, services: str, staff: str) -> None:
    catalogue = CATALOGUES[trade]

    found = catalogue.services(text), catalogue.staff(text)

    assert _said(found[0], catalogue.business) == _expected(services)
    assert _said(found[1], catalogue.business) == _expected(staff)
    for mention in (*found[0], *found[1]):
        assert text[mention.start : mention.end] == mention.words


_WORDS = st.sampled_from(
    sorted(listed("nie do Kasi pani Nowak masaż i strzyżenie , . - zamiast 60 Kot @ męskie u broda"))
)


@given(
    st.sampled_from(sorted(CATALOGUES)), st.text(max_size=200) | st.lists(_WORDS, max_size=40).map(" ".join)
)
def test_no_text_makes_the_catalogue_fail(trade: str, text: str) -> None:
    catalogue = CATALOGUES[trade]

    for mention in (*catalogue.services(text), *catalogue.staff(text)):
        assert mention.ids
        assert text[mention.start : mention.end] == mention.words


def test_services_and_people_with_odd_names_are_accepted() -> None:
    odd = business(
        "?",
        (service("a", "-", "☂"), service("b", "X-ray", "")),
        (StaffMember("c", "…"), StaffMember("d", "O")),
    )

    assert Catalogue(odd).services("X-ray, xray - ☂")[0].ids == ("b",)


def test_heads_and_objects_of_synonyms_may_be_mixed_but_for_what_is_removed() -> None:
    hygiene = service("h", "Higienizacja", "Hygiene", pl=("czyszczenie zębów", "usuwanie kamienia"))
    catalogue = Catalogue(business("Ząb", (hygiene,), ()))

    found = [catalogue.services(text) for text in ("czyszczenie kamienia", "usuwanie zęba")]

    assert [[mention.ids for mention in each] for each in found] == [[("h",)], []]
