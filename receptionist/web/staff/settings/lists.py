"""What services and people have in common: found by id, taken out of use, put back, deleted for good."""

from dataclasses import dataclass
from typing import Any

from flask import redirect, request, url_for
from sqlalchemy.orm import Session
from werkzeug.exceptions import NotFound

from receptionist.domain.errors import Conflict
from receptionist.services import journal, retired
from receptionist.services.business_file.document import Document
from receptionist.web.current import parts
from receptionist.web.staff.forms import Form
from receptionist.web.staff.language import page_language
from receptionist.web.staff.session import my_account
from receptionist.web.staff.settings.blueprint import Answer
from receptionist.web.staff.settings.editing import Part, current_document, page


def position(document: Document, section: retired.Section, key: str | None) -> int:
    """Where the entry of an id stands; a new one goes to the end."""
    ids = [entry["id"] for entry in document[section]]
    return ids.index(key) if key in ids else len(ids)


def out_of_use(section: retired.Section) -> list[retired.Retired]:
    """What is out of use."""
    with parts().database.reading() as session:
        return retired.retired(session, section)


def entry_to_put_back(section: retired.Section, key: str | None) -> Document | None:
    """The entry of an id that is out of use, None for a new one; 404 where the id was never used."""
    if key is None:
        return None
    found = next((each.entry for each in out_of_use(section) if each.entry["id"] == key), None)
    if found is None and key not in {entry["id"] for entry in current_document()[section]}:
        raise NotFound
    return found


def ids_used(section: retired.Section) -> set[str]:
    """Every id that stands for something, or did."""
    with parts().database.reading() as session:
        return retired.used_ids(session, section)


@dataclass
class Removal(Part):
    """An entry is taken out of use. Its page is the list."""

    section: retired.Section
    key: str

    @property
    def name(self) -> str:  # type: ignore[override]
        """The list's page."""
        return self.section

    def apply(self, _form: Form, document: Document) -> None:
        """Take the entry off; a person goes out of every service too."""
        if self.key not in {entry["id"] for entry in document[self.section]}:
            raise NotFound
        document[self.section] = [entry for entry in document[self.section] if entry["id"] != self.key]
        for service in document["services"] if self.section == "staff" else ():
            service["staff"] = [each for each in service["staff"] if each != self.key]

    def context(self) -> dict[str, Any]:
        """What the list shows."""
        return {"retired": out_of_use(self.section)}


def forget(section: retired.Section, key: str) -> Answer:
    """Delete what is out of use for good; where something points to it, the list says so."""
    try:
        with parts().database.writing() as session:
            retired.forget(session, section, key)
            _journal(session, section, key)
    except Conflict:
        form = Form({}, page_language())
        form.wrong_elsewhere(
            "Tego nie można usunąć: są z tym wizyty. Wyłączone nie jest nikomu proponowane.",
            "This cannot be deleted: there are visits with it. Out of use, nobody is offered it.",
        )
        return page(Removal(section, key), form, current_document())
    return redirect(url_for(f"settings.{section}", done="deleted"), 303)


def moved(document: Document, section: str, at: int) -> None:
    """Move an entry one place up or down, as the button that was pressed says."""
    entries = document[section]
    to = at + (-1 if request.form.get("to") == "up" else 1)
    if 0 <= at < len(entries) and 0 <= to < len(entries):
        entries[at], entries[to] = entries[to], entries[at]


def _journal(session: Session, section: str, key: str) -> None:
    now = parts().clock.now()
    journal.note(session, my_account(session), "settings.deleted", section, key, now=now)
