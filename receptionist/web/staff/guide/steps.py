"""The guide's steps between a form and the document: business, hours, services, people. Judges nothing."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from receptionist.services.business_file.document import Document
from receptionist.web.staff.forms import Form
from receptionist.web.staff.guide.suggestions import KINDS, SUGGESTIONS
from receptionist.web.staff.settings import fields

Shown = dict[str, str]
_HEAD = ("name", "kind", "phone", "address", "tone")
TONGUES = ("pl", "en")
_SERVICE = ("id", "name", "duration", "price")
MOST = 40
SPARE = 2


@dataclass(frozen=True, slots=True)
class Step:
    """How a step shows the document, and how it writes what was typed into it."""

    shown: Callable[[Document], Shown]
    apply: Callable[[Form, Document, Collection[str]], None]


def _rows(form: Form, section: str, keys: Sequence[str]) -> list[Shown]:
    return fields.rows(form, section, keys, most=MOST)


def _show(form: Form, section: str, rows: Sequence[Shown]) -> None:
    """The form with just these rows: an emptied name takes its row off."""
    others = {key: value for key, value in form.typed.items() if not key.startswith(f"{section}.")}
    form.typed = {**others, **fields.rows_shown(section, rows)}


def _business_shown(document: Document) -> Shown:
    head = document["business"]
    typed = {f"business.{key}": head.get(key) or "" for key in _HEAD}
    return typed | fields.flags_shown("business.languages", TONGUES, head["languages"])


def _business(form: Form, document: Document, _used: Collection[str]) -> None:
    head = document["business"]
    typed: Document = {
        "name": form.text("business.name"),
        "kind": form.choice("business.kind", (*KINDS, head["kind"])),
        "phone": form.text("business.phone", optional=True) or None,
        "address": form.text("business.address", optional=True) or None,
        "tone": form.choice("business.tone", ("formal", "informal")),
        "languages": _languages(form, head["languages"]),
    }
    head |= typed
    if not typed["languages"]:
        form.wrong(
            "business.languages",
            "Przynajmniej jeden język trzeba wybrać.",
            "At least one language has to be chosen.",
        )


def _languages(form: Form, standing: Collection[str]) -> list[str]:
    """The chosen ones; the owner's first stays first."""
    chosen = fields.flags(form, "business.languages", TONGUES)
    return sorted(chosen, key=[*standing, *TONGUES].index)


def _hours_shown(document: Document) -> Shown:
    return fields.week_shown("hours", document["hours"])


def _hours(form: Form, document: Document, _used: Collection[str]) -> None:
    document["hours"] = fields.week(form, "hours")
    if not any(document["hours"].values()):
        form.wrong(
            "hours.mon",
            "Przynajmniej jednego dnia trzeba mieć otwarte.",
            "You have to be open on at least one day.",
        )


def _services_shown(document: Document) -> Shown:
    return fields.rows_shown(
        "services",
        (
            {
                "id": service["id"],
                "name": fields.called(service["name"], document),
                "duration": fields.minutes_shown(service["duration"]),
                "price": _price_shown(service.get("price")),
            }
            for service in document["services"]
        ),
    )


def _price_shown(price: str | dict[str, str] | None) -> str:
    return (price["from"] if isinstance(price, dict) else price) or ""


def _services(form: Form, document: Document, used: Collection[str]) -> None:
    add_suggestions(form, document)
    typed = [row for row in _rows(form, "services", _SERVICE) if row["name"] or row["duration"]]
    _show(form, "services", typed)
    standing = {service["id"]: service for service in document["services"]}
    taken = {*used, *standing, *(row["id"] for row in typed)}
    everybody = [member["id"] for member in document["staff"]]
    document["services"] = []
    for n, row in enumerate(typed):
        old = standing.get(row["id"], {"staff": everybody})
        key = row["id"] if row["id"] in standing else fields.new_id(row["name"], taken)
        taken.add(key)
        document["services"].append({**old, "id": key, **_service(form, n, row, old, document)})
    if not document["services"]:
        form.wrong(
            "services.0.name", "Na początek wystarczy jedna usługa.", "One service is enough to begin."
        )


def _service(form: Form, n: int, row: Shown, old: Document, document: Document) -> Document:
    language = document["business"]["languages"][0]
    amount = form.money(f"services.{n}.price")
    price = old.get("price")
    if row["price"] != _price_shown(price):
        price = None if amount is None else str(amount)
    return {
        "name": {**old.get("name", {}), **_names(row["name"], language, document)},
        "duration": fields.minutes(form, f"services.{n}.duration", least=5, most=24 * 60),
        "price": price,
    }


def _names(name: str, language: str, document: Document) -> dict[str, str]:
    """The name as typed; one that was suggested brings its other languages along."""
    known = SUGGESTIONS.get(document["business"]["kind"], ())
    suggested = next(({"pl": each.pl, "en": each.en} for each in known if name in (each.pl, each.en)), {})
    others = {code: words for code, words in suggested.items() if code in document["business"]["languages"]}
    return {**others, language: name}


def add_suggestions(form: Form, document: Document) -> None:
    """Put what was ticked among the suggestions into rows of the form."""
    language = document["business"]["languages"][0]
    known = SUGGESTIONS.get(document["business"]["kind"], ())
    row = len(_rows(form, "services", _SERVICE))
    for n, each in enumerate(known):
        if form.flag(f"suggested.{n}"):
            name = each.en if language == "en" else each.pl
            form.typed = {
                **{key: value for key, value in form.typed.items() if key != f"suggested.{n}"},
                f"services.{row}.name": name,
                f"services.{row}.duration": str(each.minutes),
            }
            row += 1


def _people_shown(document: Document) -> Shown:
    does = [_does(document, member["id"]) for member in document["staff"]]
    return fields.rows_shown(
        "staff",
        (
            {"id": member["id"], "name": member["name"], **does[n]}
            for n, member in enumerate(document["staff"])
        ),
    )


def _does(document: Document, member: str) -> Shown:
    return {
        f"does.{service['id']}": "1" if member in service["staff"] else "" for service in document["services"]
    }


def _people(form: Form, document: Document, used: Collection[str]) -> None:
    does = [f"does.{service['id']}" for service in document["services"]]
    named = [row for row in _rows(form, "staff", ("id", "name", *does)) if row["name"]]
    _show(form, "staff", named)
    standing = {member["id"]: member for member in document["staff"]}
    taken = {*used, *standing}
    document["staff"] = []
    for service in document["services"]:
        service["staff"] = []
    for row in named:
        key = row["id"] if row["id"] in standing else fields.new_id(row["name"], taken)
        taken.add(key)
        document["staff"].append({**standing.get(key, {}), "id": key, "name": row["name"]})
        for service in document["services"]:
            if row[f"does.{service['id']}"]:
                service["staff"].append(key)
    if not named:
        form.wrong("staff.0.name", "Na początek wystarczy jedna osoba.", "One person is enough to begin.")


STEPS = {
    "business": Step(_business_shown, _business),
    "hours": Step(_hours_shown, _hours),
    "services": Step(_services_shown, _services),
    "people": Step(_people_shown, _people),
}
