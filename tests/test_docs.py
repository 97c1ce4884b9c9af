"""The pages for owners: what they show can be done as shown. Says nothing of how they read."""

import re
from pathlib import Path

import pytest

from receptionist.services.business_file import parse
from receptionist.services.business_file.schema import (
    AssistantKeys,
    BusyKeys,
    FaqKeys,
    FileKeys,
    HandoverKeys,
    Head,
    MessageKeys,
    ReminderKeys,
    ServiceKeys,
    StaffKeys,
    VisitKeys,
)
from receptionist.services.business_file.schema import Booking as BookingKeys

PROJECT = Path(__file__).resolve().parents[1]
DOCS = PROJECT / "docs"
PAGES = [PROJECT / "README.md", *sorted(DOCS.rglob("*.md"))]
BUSINESS_FILES = [DOCS / "pl" / "salon-w-pliku.md", DOCS / "en" / "business-file.md"]
SECTIONS = [
    AssistantKeys,
    BookingKeys,
    BusyKeys,
    FaqKeys,
    FileKeys,
    HandoverKeys,
    Head,
    MessageKeys,
    ReminderKeys,
    ServiceKeys,
    StaffKeys,
    VisitKeys,
]
LARGEST_PICTURE = 150_000


def named(path: Path) -> str:
    return str(path.relative_to(PROJECT))


def text_of(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def targets(page: Path) -> list[str]:
    found = re.findall(r'\]\(([^)\s]+)\)|<img src="([^"]+)"', text_of(page))
    return [link or image for link, image in found if not link.startswith("http")]


def anchors(page: Path) -> set[str]:
    """The anchors that GitHub makes of a page's headings."""
    headings = re.findall(r"^#+ (.+)$", text_of(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def examples(page: Path) -> str:
    """All YAML of a page, which together is one business file."""
    return "\n".join(re.findall(r"```yaml\n(.*?)```", text_of(page), re.DOTALL))


@pytest.mark.parametrize("document", PAGES, ids=named)
def test_every_link_leads_somewhere(document):
    for target in targets(document):
        path, _, anchor = target.partition("#")
        there = (document.parent / path).resolve() if path else document
        assert there.exists(), target
        assert not anchor or anchor in anchors(there), target


@pytest.mark.parametrize("document", BUSINESS_FILES, ids=named)
def test_the_examples_of_the_business_file_load_together(document):
    loaded = parse(examples(document))

    assert [service.id for service in loaded.business.services] == ["manicure"]
    assert (len(loaded.appointments), len(loaded.busy)) == (1, 1)


@pytest.mark.parametrize("document", BUSINESS_FILES, ids=named)
def test_every_key_of_the_business_file_stands_in_an_example(document):
    keys = {field.alias or name for keys in SECTIONS for name, field in keys.model_fields.items()}
    shown = set(re.findall(r"(\w+):", examples(document)))

    assert keys - shown == set()


def test_pictures_are_shown_somewhere_and_small():
    pictures = sorted((DOCS / "pictures").rglob("*.png"))
    shown = {(page.parent / target).resolve() for page in PAGES for target in targets(page)}

    assert pictures
    assert [named(p) for p in pictures if p not in shown or p.stat().st_size > LARGEST_PICTURE] == []
