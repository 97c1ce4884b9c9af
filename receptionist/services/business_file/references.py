"""What the parts of a file say of one another: ids that exist, once each, and names in the first language.

Works on the plain values and passes over what is malformed, so these mistakes are told along with the others.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from receptionist.services.business_file.fields import LANGUAGES
from receptionist.services.business_file.mistakes import Mistake, Place, did_you_mean, quoted

_KINDS = {"staff": "staff member", "services": "service", "resources": "resource"}


def wrong_references(file: Mapping[str, Any]) -> list[Mistake]:
    """Every id that is unknown or given twice, every text that the first language lacks."""
    known = {"staff": _ids(file, "staff"), "services": _ids(file, "services"), "resources": _resources(file)}
    return [
        *_repeated(file),
        *(
            Mistake(
                place,
                f"no such {_KINDS[kind]} {quoted(key)}{did_you_mean(key, known[kind])}",
                line_of,
                "unknown_id",
            )
            for kind, key, place, line_of in _mentions(file)
            if key not in known[kind]
        ),
        *_untold(file),
    ]


def _rows(file: Mapping[str, Any], section: str) -> Iterator[tuple[Place, Mapping[str, Any]]]:
    rows = file.get(section)
    for n, row in enumerate(rows if isinstance(rows, list) else []):
        if isinstance(row, dict):
            yield (section, n), row


def _ids(file: Mapping[str, Any], section: str) -> set[str]:
    return {str(row["id"]) for _, row in _rows(file, section) if row.get("id") is not None}


def _resources(file: Mapping[str, Any]) -> set[str]:
    resources = file.get("resources")
    return set(resources) if isinstance(resources, dict) else set()


def _mentions(file: Mapping[str, Any]) -> Iterator[tuple[str, str, Place, Place]]:
    """Kind, id, place and line's place of every id that stands for something defined elsewhere."""
    for place, row in _rows(file, "services"):
        staff = row.get("staff")
        for n, key in enumerate(staff if isinstance(staff, list) else [staff]):
            yield from _mention("staff", key, (*place, "staff"), (*place, "staff", n))
        yield from _mention("resources", row.get("resource"), (*place, "resource"))
    for place, row in _rows(file, "reminders"):
        services = row.get("services")
        for n, key in enumerate(services if isinstance(services, list) else [services]):
            yield from _mention("services", key, (*place, "services"), (*place, "services", n))
    for section in ("appointments", "busy"):
        for place, row in _rows(file, section):
            yield from _mention("staff", row.get("staff"), (*place, "staff"))
            if section == "appointments":
                yield from _mention("services", row.get("service"), (*place, "service"))


def _mention(
    kind: str, key: object, place: Place, line_of: Place | None = None
) -> Iterator[tuple[str, str, Place, Place]]:
    if isinstance(key, str | int) and not isinstance(key, bool):
        yield kind, str(key).strip(), place, line_of or place


def _repeated(file: Mapping[str, Any]) -> Iterator[Mistake]:
    for section in ("services", "staff"):
        seen: dict[str, Place] = {}
        for place, row in _rows(file, section):
            key = str(row.get("id"))
            if key in seen:
                words = f"{quoted(key)} is already the id of {section}[{seen[key][1]}]"
                yield Mistake((*place, "id"), words, kind="repeated")
            seen.setdefault(key, place)


def _untold(file: Mapping[str, Any]) -> Iterator[Mistake]:
    first = _first_language(file)
    if first not in LANGUAGES:
        return
    for section, keys in (("services", ("name",)), ("faq", ("q", "a"))):
        for place, row in _rows(file, section):
            for key in keys:
                if isinstance(row.get(key), dict) and first not in row[key]:
                    words = f'is needed in the business\'s first language, "{first}"'
                    yield Mistake((*place, key), words, kind="untold")


def _first_language(file: Mapping[str, Any]) -> str | None:
    head = file.get("business")
    languages = head.get("languages") if isinstance(head, dict) else None
    first = languages[0] if isinstance(languages, list) and languages else languages
    return first if isinstance(first, str) else None
