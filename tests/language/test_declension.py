"""What staff are called, and how their names are declined."""

import pytest

from receptionist.domain.business import StaffMember
from receptionist.language.declension import called, genitive


@pytest.mark.parametrize(
    ("name", "form"),
    [("Kasia", "Kasi"), ("Marek", "Marka"), ("Ola", "Oli"), ("Kuba", "Kuby"), ("Joanna", "Joanny")],
)
def test_a_polish_first_name_is_declined(name, form):
    assert genitive(name) == form


@pytest.mark.parametrize("name", ["Mark", "dr Lis", "Zoe", "", "R2D2", "Anna Maria", "higienistka"])
def test_what_is_not_certain_is_left_alone(name):
    assert genitive(name) is None


@pytest.mark.parametrize(
    ("name", "aliases", "shown"),
    [
        ("Katarzyna Wójcik", ("Kasia", "Kate"), "Kasia"),
        ("Marek Zięba", ("Mark",), "Marek"),
        ("lek. dent. Piotr Lis", ("dr Lis", "doktor Lis"), "dr Lis"),
        ("Ewa Dąb", (), "Ewa"),
        ("S101", (), "S101"),
        ("Salma Haddad", ("Sal",), "Sal"),
    ],
)
def test_staff_are_called_as_clients_know_them(name, aliases, shown):
    assert called(StaffMember("x", name, aliases)) == shown
