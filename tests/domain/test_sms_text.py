"""What an SMS costs, and what is left of it in plain letters."""

import pytest

from receptionist.domain.sms_text import measure, plain

SIZES = {
    "nothing": ("", "GSM-7", 0, 1),
    "one full part": ("a" * 160, "GSM-7", 160, 1),
    "one letter more": ("a" * 161, "GSM-7", 161, 2),
    "two full parts": ("a" * 306, "GSM-7", 306, 2),
    "three": ("a" * 307, "GSM-7", 307, 3),
    "a letter of two": ("€" * 80, "GSM-7", 160, 1),
    "a letter of two at the end": ("a" * 159 + "€", "GSM-7", 161, 2),
    "a letter of two is not cut in half": ("a" * 152 + "€" + "a" * 152, "GSM-7", 306, 3),
    "letters of the alphabet": ("äöüéàñ@£", "GSM-7", 8, 1),
    "one Polish letter makes all of it wide": ("ą" + "a" * 69, "UCS-2", 70, 1),
    "a wide one more": ("ą" * 71, "UCS-2", 71, 2),
    "wide parts": ("ą" * 134, "UCS-2", 134, 2),
    "wide, three": ("ą" * 135, "UCS-2", 135, 3),
    "a picture counts two": ("🙂" * 35, "UCS-2", 70, 1),
    "a picture is not cut in half": ("🙂" * 67, "UCS-2", 134, 3),
}


@pytest.mark.parametrize(("text", "encoding", "units", "parts"), SIZES.values(), ids=SIZES.keys())
def test_parts_and_encoding(text, encoding, units, parts):
    size = measure(text)

    assert (size.encoding, size.units, size.parts) == (encoding, units, parts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zażółć gęślą jaźń, ŁÓDŹ", "Zazolc gesla jazn, LODZ"),
        ("„Róża” – 120 zł…", '"Roza" - 120 zl...'),
        ("Café Über", "Café Über"),
        ("Привет", "Привет"),
    ],
)
def test_plain_letters(text, expected):
    assert plain(text) == expected
