"""What staff are called, and how their names are declined."""

import pytest

from receptionist.domain.business import StaffMember
from receptionist.language.declension import called, first_name, genitive, vocative


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


CALLED_OUT = """
Anna>Anno Kasia>Kasiu Katarzyna>Katarzyno Ola>Olu Magda>Magdo Zofia>Zofio Ewa>Ewo Joanna>Joanno
Maria>Mario Agnieszka>Agnieszko Dorota>Doroto Iwona>Iwono Wiesia>Wiesiu Zuzanna>Zuzanno Renata>Renato
Marek>Marku Piotr>Piotrze Jan>Janie Jakub>Jakubie Kuba>Kubo Wojciech>Wojciechu Tomasz>Tomaszu
Grzegorz>Grzegorzu Maciej>Macieju Jerzy>Jerzy Antoni>Antoni Robert>Robercie Zbigniew>Zbigniewie
Jacek>Jacku Karol>Karolu Artur>Arturze Staś>Stasiu
"""
NOT_CALLED_OUT = """
John Sam Kim Alex Aleks Sasza Nikita Jennifer Zoe Andrea Ahmed Mia Elif Kowalska Sowa R2D2 Tom
"""


@pytest.mark.parametrize(("name", "form"), [pair.split(">") for pair in CALLED_OUT.split()])
def test_a_polish_first_name_is_called_out(name, form):
    assert vocative(name) == form


@pytest.mark.parametrize("name", NOT_CALLED_OUT.split())
def test_what_is_foreign_or_of_both_genders_is_not_called_out(name):
    assert vocative(name) is None


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Anna Kowalska", "Anna"),
        ("Anna", "Anna"),
        ("Jan Maria Lis", "Jan"),
        ("Roman Adam", None),
        ("Kowalska Anna", None),
        ("", None),
    ],
)
def test_a_first_name_is_told_from_a_surname(name, first):
    assert first_name(name) == first
