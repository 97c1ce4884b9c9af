"""Phrases written before the grammar saw them, with what a person would read in them."""

from datetime import datetime
from pathlib import Path

import pytest

from receptionist.language.when import When, read


def rows(language):
    lines = Path(__file__).with_name(f"unseen_{language}.tsv").read_text(encoding="utf-8").splitlines()
    now = datetime(2027, 1, 1)
    for line in lines:
        if line.startswith("# now "):
            now = datetime.fromisoformat(line.split()[2])
        if line and not line.startswith("#"):
            text, wanted, *miss = line.split("\t")
            marks = [pytest.mark.xfail(strict=True, reason="not read yet")] if miss else []
            yield pytest.param(text, language, now, wanted, marks=marks, id=text)


def notation(when: When) -> str:
    written = str(when)
    if when.approximate:
        return "~" + written.lstrip("@")
    return written.replace("T00:00", "") if "/" in written and when.day_said else written


@pytest.mark.parametrize(("text", "language", "now", "wanted"), [*rows("pl"), *rows("en")])
def test_a_phrase_is_read_as_a_person_reads_it(text, language, now, wanted):
    expected = [] if wanted == "-" else wanted.split(" ")

    found = [notation(when) for when in read(text, now, language)]

    assert sorted(found) == sorted(expected)
