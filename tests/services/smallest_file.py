"""The smallest business file that is accepted, and what is told of a changed one."""

import pytest

from receptionist.services.business_file import BusinessFileError, parse

SMALLEST = """\
business: {name: Cisza, timezone: Europe/Warsaw, languages: [pl]}
hours:
  mon: ["09:00-17:00"]
services:
  - id: sauna
    name: {pl: Sauna}
    duration: 1h30m
    staff: [ewa]
staff:
  - id: ewa
    name: Ewa Lipa
"""


def mistakes_of(text: str) -> tuple[str, ...]:
    with pytest.raises(BusinessFileError) as refused:
        parse(text)
    return refused.value.mistakes


def changed(old: str, new: str) -> str:
    assert old in SMALLEST
    return SMALLEST.replace(old, new)
