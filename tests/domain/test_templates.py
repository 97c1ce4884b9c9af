"""The owner's texts: filled, or refused with the place."""

import pytest

from receptionist.domain.templates import TemplateError, parse

VALUES = {"name": "Anna", "when": "w piątek 5 marca o 10:00", "link": "https://x/a/1"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{imie}, do zobaczenia {kiedy}.", "Anna, do zobaczenia w piątek 5 marca o 10:00."),
        ("{name}: {link}", "Anna: https://x/a/1"),
        ("{ Imie }!", "Anna!"),
        ("Cena {cena} zł", "Cena zł"),
        ("bez zmiennych", "bez zmiennych"),
    ],
)
def test_variables_are_filled_in_either_language(text, expected):
    assert parse(text).fill(VALUES) == expected


MISTAKES = {
    "unknown, with what is near": ("Cześć {imię}", ("unknown", 7, "imię", "imie")),
    "unknown, nothing near": ("{xyz}", ("unknown", 1, "xyz", None)),
    "never closed": ("Cześć {imie", ("unclosed", 7, "", None)),
    "one inside another": ("{imie {kiedy}}", ("unclosed", 1, "", None)),
    "never opened": ("imie} i {kiedy}", ("unopened", 5, "", None)),
    "empty braces": ("a {} b", ("unknown", 3, "", None)),
    "no text": ("  ", ("nothing", 1, "", None)),
    "too long": ("a" * 1001, ("too_long", 1001, "", None)),
}


@pytest.mark.parametrize(("text", "expected"), MISTAKES.values(), ids=MISTAKES.keys())
def test_what_cannot_be_filled_is_refused_with_its_place(text, expected):
    with pytest.raises(TemplateError) as refused:
        parse(text)

    mistake = refused.value.mistake
    assert (mistake.kind, mistake.position, mistake.name, mistake.meant) == expected
