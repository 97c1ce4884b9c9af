"""Business files as text: what YAML may hold, and what cannot be read at all."""

from pathlib import Path

import pytest

from receptionist.domain.business import ClockRange
from receptionist.services.business_file import BusinessFileError, parse, read_file
from tests.services.smallest_file import SMALLEST, changed, mistakes_of


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        ("", "the file is empty; business, hours, services and staff are needed"),
        ("# nothing yet\n", "the file is empty; business, hours, services and staff are needed"),
        ("hello", 'the file holds only "hello"; business, hours, services and staff are needed'),
        ("business:\n  name: [a\n", "line 3: the file cannot be read as YAML"),
        ("business:\n\tname: a\n", "line 2: the file cannot be read as YAML"),
        ("a: \x00", "the file cannot be read as YAML"),
        ("a: 1\n---\nb: 2\n", "line 2: the file cannot be read as YAML"),
        ("[" * 200_000, "the file is nested too deeply"),
    ],
    ids=["empty", "comments", "a-word", "open-bracket", "tab", "control-letter", "two-documents", "too-deep"],
)
def test_what_is_no_business_file_is_refused_in_one_sentence(text: str, mistake: str) -> None:
    (only,) = mistakes_of(text)
    assert only.startswith(mistake)


def test_references_that_unfold_without_end_are_refused() -> None:
    bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]\n" for old, new in zip("abcdef", "bcdefg", strict=True)
    )
    assert mistakes_of(bomb) == ("the file is too big: its references unfold to too many values",)


def test_what_yaml_would_turn_into_something_else_stays_what_was_written() -> None:
    text = SMALLEST.replace("sauna", "on").replace("Ewa Lipa", "No").replace('["09:00-17:00"]', "09:00-17:00")
    business = parse(text).business
    assert (business.services[0].id, business.staff[0].name) == ("on", "No")
    assert business.hours.weekly == {0: (ClockRange(540, 1020),)}


@pytest.mark.parametrize(
    ("written", "opens", "closes"),
    [
        ("00:00-24:00", 0, 1440),
        ("9:00–17:00", 540, 1020),
        ("18:00 - 02:00", 1080, 1560),
        ("10:00-00:00", 600, 1440),
        ("12:00-03:30", 720, 1650),
        ("20:00-08:00", 1200, 1920),
    ],
)
def test_hours_are_read_in_minutes_after_midnight(written: str, opens: int, closes: int) -> None:
    hours = parse(changed("09:00-17:00", written)).business.hours
    assert hours.weekly == {0: (ClockRange(opens, closes),)}


def test_a_key_without_a_value_counts_as_left_out() -> None:
    assert parse(SMALLEST + "faq:\nbooking:\n") == parse(SMALLEST)


@pytest.mark.parametrize("name", ["missing.yaml", "."])
def test_a_file_that_cannot_be_opened_is_refused_by_its_name(tmp_path: Path, name: str) -> None:
    with pytest.raises(BusinessFileError, match=str(tmp_path)):
        read_file(tmp_path / name)


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "salon.yaml"
    path.write_bytes(b"business: {name: \xff}")
    with pytest.raises(BusinessFileError, match="UTF-8"):
        read_file(path)
