"""Files changed at random: each is read or refused with its mistakes, never anything else."""

import copy
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from receptionist.services.business_file import BusinessFileError, parse
from receptionist.settings import DEMO_BUSINESS

DEMO: dict[str, Any] = yaml.load(DEMO_BUSINESS.read_text(encoding="utf-8"), yaml.BaseLoader)


def places(value: object, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The way to every value of a nested mapping."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [found for key, child in inner for found in [(*at, key), *places(child, (*at, key))]]


anything = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=12)
    | st.sampled_from(["18:00-02:00", "2026-02-29", "2026-11-24T14:00", "2h", "aga", "fotel", "9" * 400]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(places(DEMO)), anything), min_size=1, max_size=3))
def test_a_changed_file_is_read_or_refused(changes: list[tuple[tuple[Any, ...], object]]) -> None:
    file = copy.deepcopy(DEMO)
    for (*way, last), value in changes:
        try:
            owner = file
            for key in way:
                owner = owner[key]
            owner[last] = value
        except (KeyError, IndexError, TypeError):
            continue  # an earlier change took the place away
    read_or_refused(file)


@settings(max_examples=150, deadline=None)
@given(st.text(st.sampled_from("abc:-{}[]&*!#|> \n\t\"'0é"), max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    read_or_refused(text)


def mistakes_of(file: Any) -> tuple[str, ...] | None:
    """None where the file is good."""
    try:
        parse(file)
    except BusinessFileError as refused:
        return refused.mistakes
    return None


def read_or_refused(file: Any) -> None:
    mistakes = mistakes_of(file)
    assert mistakes is None or (mistakes and all(mistake.strip() for mistake in mistakes))


def test_the_unchanged_file_is_good() -> None:
    assert mistakes_of(DEMO) is None
