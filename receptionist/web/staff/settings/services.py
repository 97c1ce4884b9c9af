"""Services: their list, and each one's page."""

from dataclasses import dataclass, field
from typing import Any

from flask import url_for

from receptionist.domain.roles import Role
from receptionist.services.business_file.document import Document
from receptionist.web.staff.forms import Form
from receptionist.web.staff.guard import needs
from receptionist.web.staff.language import page_language
from receptionist.web.staff.settings import fields, lists
from receptionist.web.staff.settings.blueprint import Answer, pages
from receptionist.web.staff.settings.editing import Part, Shown, current_document, edit, page

_NEW: Document = {
    "id": "",
    "name": {},
    "synonyms": {},
    "duration": "30m",
    "buffer_before": None,
    "buffer_after": None,
    "price": None,
    "staff": [],
    "resource": None,
    "max_per_day": None,
    "processing": None,
    "staff_confirms": False,
}


@dataclass
class ServicePart(Part):
    """One service; `key` None: a new one. `lost`: how it was before it was taken out of use."""

    key: str | None
    lost: Document | None = None
    taken: set[str] = field(default_factory=set)
    name = "service"
    groups = ("staff",)

    def shown(self, document: Document) -> Shown:
        """Its fields; a price from some amount on has a box of its own."""
        service, languages = self._entry(document), document["business"]["languages"]
        price = service["price"]
        return {
            **fields.by_language_shown("name", languages, service["name"]),
            **fields.by_language_shown("synonyms", languages, service["synonyms"]),
            **{
                key: fields.minutes_shown(service[key])
                for key in ("duration", "buffer_before", "buffer_after")
            },
            "price": (price["from"] if isinstance(price, dict) else price) or "",
            "price_from": "1" if isinstance(price, dict) else "",
            "resource": service["resource"] or "",
            "max_per_day": str(service["max_per_day"] or ""),
            **_pause_shown(service["processing"]),
            "staff_confirms": "1" if service["staff_confirms"] else "",
            **fields.flags_shown("staff", _ids(document["staff"]), service["staff"]),
        }

    def apply(self, form: Form, document: Document) -> None:
        """Take over what was typed; a new service gets an id of its name."""
        at = lists.position(document, "services", self.key)
        self.place = ("services", at)
        languages, old = document["business"]["languages"], self._entry(document)
        names = fields.by_language(form, "name", languages, old["name"], most=120)
        synonyms = fields.by_language(form, "synonyms", languages, old["synonyms"], most=1000)
        most = form.whole("max_per_day", 1, 1000, default=0)
        service = {
            "id": self.key or fields.new_id(next(iter(names.values()), ""), self.taken),
            "name": names,
            "synonyms": {
                each: fields.listed(words) if isinstance(words, str) else words
                for each, words in synonyms.items()
            },
            "duration": fields.minutes(form, "duration", least=5, most=24 * 60),
            "buffer_before": fields.minutes(form, "buffer_before", most=8 * 60),
            "buffer_after": fields.minutes(form, "buffer_after", most=8 * 60),
            "price": _price(form),
            "staff": fields.flags(form, "staff", _ids(document["staff"])),
            "resource": form.choice("resource", document["resources"], optional=True) or None,
            "max_per_day": most or None,
            "processing": _pause(form),
            "staff_confirms": form.flag("staff_confirms"),
        }
        document["services"][at : at + 1] = [{**old, **service}]

    def context(self) -> dict[str, Any]:
        """Whether it is out of use."""
        return {"key": self.key, "lost": self.lost is not None}

    @property
    def after(self) -> str:
        """The list."""
        return url_for("settings.services", done="saved")

    def _entry(self, document: Document) -> Document:
        stored = next((each for each in document["services"] if each["id"] == self.key), None)
        return stored or self.lost or _NEW


def _price(form: Form) -> str | dict[str, str] | None:
    amount = form.money("price")
    if amount is None:
        return None
    return {"from": str(amount)} if form.flag("price_from") else str(amount)


def _pause_shown(pause: Document | None) -> Shown:
    return {f"processing.{key}": fields.minutes_shown((pause or {}).get(key)) for key in ("after", "for")}


def _pause(form: Form) -> Document | None:
    """When the staff member is free in the middle; neither number: never."""
    if not any(form.typed.get(f"processing.{key}", "").strip() for key in ("after", "for")):
        return None
    return {key: fields.minutes(form, f"processing.{key}", least=5, most=24 * 60) for key in ("after", "for")}


def _ids(entries: list[Document]) -> list[str]:
    return [entry["id"] for entry in entries]


@pages.get("/services")
@needs(Role.OWNER)
def services() -> Answer:
    """The list."""
    return page(lists.Removal("services", ""), Form({}, page_language()), current_document())


@pages.route("/services/new", methods=["GET", "POST"])
@needs(Role.OWNER)
def new_service() -> Answer:
    """A new service."""
    return edit(ServicePart(None, taken=lists.ids_used("services")))


@pages.route("/services/<key>", methods=["GET", "POST"])
@needs(Role.OWNER)
def service(key: str) -> Answer:
    """One service; saving one that is out of use puts it back."""
    return edit(ServicePart(key, lists.entry_to_put_back("services", key)))


@pages.post("/services/<key>/off")
@needs(Role.OWNER)
def service_off(key: str) -> Answer:
    """Take a service out of use."""
    return edit(lists.Removal("services", key))


@pages.post("/services/<key>/delete")
@needs(Role.OWNER)
def service_delete(key: str) -> Answer:
    """Delete a service that is out of use."""
    return lists.forget("services", key)
