"""Whose danger a cry speaks of: the emergency number is for people, also where animals are treated."""

from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from receptionist.dialogue.animals import in_danger, treats_animals
from receptionist.domain.business import Business, Hours, StaffMember

SALON = Business("Studio Fala", ZoneInfo("Europe/Warsaw"), ("pl",), Hours({}, {}), (), ())
VET = replace(SALON, name="Przychodnia Ogonek", staff=(StaffMember("zaremba", "lek. wet. Ida Zaremba"),))


def test_who_calls_themselves_vets_treat_animals():
    assert [treats_animals(business) for business in (SALON, VET)] == [False, True]


@pytest.mark.parametrize(
    ("cry", "whose"),
    [
        ("kot wpadł do wanny i nie oddycha", "animal"),
        ("my puppy swallowed a battery", "animal"),
        ("mamy suczkę, leży i nie reaguje", "animal"),
        ("nie oddycha, błagam", "either"),
        ("pies mnie capnął i strasznie krwawię", "either"),
        ("koń mnie kopnął w głowę", "either"),
        ("help me, my cat is choking", "either"),
        ("pies pogryzł mi synka, krew się leje", "person"),
        ("mąż dostał uczulenia na kota i puchnie mu gardło", "person"),
        ("odkąd umarł mój pies nie chce mi się żyć", "person"),
        ("u sąsiada pali się, w środku jest kot", "person"),
    ],
)
def test_whose_danger_it_is_at_a_vets(cry, whose):
    assert in_danger(cry, VET) == whose


def test_elsewhere_it_is_a_persons():
    assert in_danger("kot wpadł do wanny i nie oddycha", SALON) is None
