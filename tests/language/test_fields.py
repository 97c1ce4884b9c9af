"""A field of work that is named instead of a service: which services are meant, and what names no field."""

import pytest

from receptionist.language.catalogue import Catalogue
from receptionist.services.business_file import parse
from tests.talking import BARBER

SALON = [
    ("obciecie", "Obcięcie damskie", "Ladies' cut"),
    ("odrosty", "Farbowanie odrostów", "Root colour"),
    ("zel", "Manicure żelowy", "Gel manicure"),
    ("stopki", "Pedicure leczniczy", "Medical pedicure"),
    ("peeling", "Peeling kawitacyjny", "Cavitation peeling"),
    ("laminacja", "Laminacja rzęs", "Lash lift"),
]
NAILS, HAIR, FACE = ("zel", "stopki"), ("obciecie", "odrosty"), ("peeling", "laminacja")


@pytest.fixture(scope="module")
def catalogue():
    services = [
        {"id": id_, "name": {"pl": polish, "en": english}, "duration": "30m", "staff": ["ewa"]}
        for id_, polish, english in SALON
    ]
    return Catalogue(parse({**BARBER, "services": services}).business)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("paznokcie", NAILS),
        ("chcę zrobić paznokcie w piątek po 16", NAILS),
        ("the nails please", NAILS),
        ("can you do my nails tomorrow", NAILS),
        ("włosy", HAIR),
        ("coś z włosami", HAIR),
        ("Hair", HAIR),
        ("I'd like to get my hair done", HAIR),
        ("coś na twarz", FACE),
        ("something with my face", FACE),
        ("rzęsy", ("laminacja",)),
    ],
)
def test_all_services_of_the_field_are_meant(catalogue, text, ids):
    assert [mention.ids for mention in catalogue.services(text)] == [ids]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("manicure żelowy na moje paznokcie", [("zel",)]),
        ("laminacja rzęs jutro", [("laminacja",)]),
        ("włosy mi wypadają od miesiąca", []),
        ("twarz mi spuchła", []),
        ("tatuaż", []),
        ("chcę się u was zapisać na jutro", []),
        ("I want to get back to you", []),
        ("stop", []),
    ],
)
def test_a_service_by_its_name_and_a_complaint_are_no_field(catalogue, text, ids):
    assert [mention.ids for mention in catalogue.services(text)] == ids
