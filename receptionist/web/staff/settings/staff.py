"""The staff: their list, and each one's page."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from flask import url_for

from receptionist.domain.roles import Role
from receptionist.services.business_file.document import Document
from receptionist.web.staff.forms import Form
from receptionist.web.staff.guard import needs
from receptionist.web.staff.language import page_language
from receptionist.web.staff.settings import fields, lists
from receptionist.web.staff.settings.blueprint import Answer, pages
from receptionist.web.staff.settings.editing import Part, Shown, current_document, edit, page, today

_NEW: Document = {"id": "", "name": "", "aliases": [], "hours": None, "exceptions": [], "time_off": []}


@dataclass
class StaffPart(Part):
    """One staff member; `key` None: a new one. `lost`: how they were before they were taken out of use."""

    key: str | None
    today: date
    lost: Document | None = None
    taken: set[str] = field(default_factory=set)
    name = "staff_member"
    groups = ("exceptions", "time_off")

    def shown(self, document: Document) -> Shown:
        """Their fields, and a box for each service that they may do."""
        member = self._entry(document)
        does = [service["id"] for service in document["services"] if self.key in service["staff"]]
        off = [_ends(each) for each in member["time_off"] if _ends(each)["last"] >= self.today.isoformat()]
        return {
            "name": member["name"],
            "aliases": ", ".join(member["aliases"]),
            "own_hours": "1" if member["hours"] is not None else "",
            **fields.week_shown("hours", member["hours"]),
            **fields.rows_shown("time_off", off),
            **fields.exceptions_shown(member["exceptions"], self.today),
            **fields.flags_shown("does", (each["id"] for each in document["services"]), does),
        }

    def apply(self, form: Form, document: Document) -> None:
        """Take over what was typed; a new person gets an id of their name."""
        at = lists.position(document, "staff", self.key)
        self.place = ("staff", at)
        old, name = self._entry(document), form.text("name", most=80)
        key = self.key or fields.new_id(name, self.taken)
        member = {
            "id": key,
            "name": name,
            "aliases": fields.listed(form.text("aliases", most=500, optional=True)),
            "hours": fields.week(form, "hours") if form.flag("own_hours") else None,
            "exceptions": fields.exceptions(form, old["exceptions"], self.today),
            "time_off": self._time_off(form, old),
        }
        document["staff"][at : at + 1] = [{**old, **member}]
        _teach(form, document, key)

    def context(self) -> dict[str, Any]:
        """Whether they are out of use."""
        return {"key": self.key, "lost": self.lost is not None}

    @property
    def after(self) -> str:
        """The list."""
        return url_for("settings.staff", done="saved")

    def _entry(self, document: Document) -> Document:
        stored = next((each for each in document["staff"] if each["id"] == self.key), None)
        return stored or self.lost or _NEW

    def _time_off(self, form: Form, old: Document) -> list[str]:
        """The rows that were typed, and time off that is over."""
        typed = fields.rows(form, "time_off", ("first", "last"))
        over = [each for each in old["time_off"] if _ends(each)["last"] < self.today.isoformat()]
        return [f"{row['first'] or row['last']}/{row['last'] or row['first']}" for row in typed] + over


def _ends(time_off: str) -> dict[str, str]:
    first, _, last = time_off.partition("/")
    return {"first": first, "last": last or first}


def _teach(form: Form, document: Document, key: str) -> None:
    """Make the services name the person, or not, as the boxes say; who does it already keeps their place."""
    does = set(fields.flags(form, "does", (service["id"] for service in document["services"])))
    for service in document["services"]:
        others = [each for each in service["staff"] if each != key]
        if service["id"] not in does:
            service["staff"] = others
        elif key not in service["staff"]:
            service["staff"] = [*others, key]


@pages.get("/staff")
@needs(Role.OWNER)
def staff() -> Answer:
    """The list."""
    return page(lists.Removal("staff", ""), Form({}, page_language()), current_document())


@pages.route("/staff/new", methods=["GET", "POST"])
@needs(Role.OWNER)
def new_staff_member() -> Answer:
    """A new person."""
    return edit(StaffPart(None, today(), taken=lists.ids_used("staff")))


@pages.route("/staff/<key>", methods=["GET", "POST"])
@needs(Role.OWNER)
def staff_member(key: str) -> Answer:
    """One person; saving one who is out of use puts them back."""
    return edit(StaffPart(key, today(), lists.entry_to_put_back("staff", key)))


@pages.post("/staff/<key>/off")
@needs(Role.OWNER)
def staff_off(key: str) -> Answer:
    """Take a person out of use."""
    return edit(lists.Removal("staff", key))


@pages.post("/staff/<key>/delete")
@needs(Role.OWNER)
def staff_delete(key: str) -> Answer:
    """Delete a person who is out of use."""
    return lists.forget("staff", key)
