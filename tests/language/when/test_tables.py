"""Phrases written before the grammar saw them, with what a person would read in them."""

from datetime import datetime
from pathlib import Path

import pytest

from receptionist.language.when import When, read

NOW = datetime(2027, 3, 10, 11, 30)


def rows(language):
    lines = Path(__file__).with_name(f"unseen_{language}.tsv").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if line and not line.startswith("#"):
            text, wanted, *miss = line.split("\t")
            marks = [pytest.mark.xfail(strict=True, reason="not read yet")] if miss else []
            yield pytest.param(text, language, wanted, marks=marks, id=text)


def notation(when: When) -> str:
    written = str(when)
    if when.approximate:
        return "~" + written.lstrip("@")
    return written.replace("T00:00", "") if "/" in written and when.day_said else written


@pytest.mark.parametrize(("text", "language", "wanted"), [*rows("pl"), *rows("en")])
def test_a_phrase_is_read_as_a_person_reads_it(text, language, wanted):
    expected = [] if wanted == "-" else wanted.split(" ")

    found = [notation(when) for when in read(text, NOW, language)]

    assert sorted(found) == sorted(expected)
