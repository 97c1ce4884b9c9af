"""A phone number as people read it: by the business's country, and for a business without a phone too."""

import pytest

from receptionist.dialogue.wording import words_for
from tests.builders import NOW, a_business


@pytest.mark.parametrize(
    ("own", "number", "expected"),
    [
        (None, "+48600700800", "600 700 800"),
        ("+48426000000", "+48600700800", "600 700 800"),
        (None, "+442079460000", "+44 20 7946 0000"),
        ("+442079460000", "+48600700800", "+48 600 700 800"),
        (None, None, ""),
    ],
)
def test_a_number_is_written_as_at_home(own, number, expected):
    assert words_for(a_business(phone=own), "pl", NOW.date()).phone(number) == expected
