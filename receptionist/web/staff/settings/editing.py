"""One way to edit a part of the business: shown, judged whole, what it touches told, then saved.

Nothing is saved while anything is wrong, while visits are touched that the owner has not seen listed, or
while somebody else's change has not been told.
"""

import json
from abc import ABC, abstractmethod
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any, ClassVar

from flask import redirect, render_template, request, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from receptionist.domain.business import Business
from receptionist.services import draft, journal
from receptionist.services.business_file import BusinessFileError
from receptionist.services.business_file.document import Document, to_document
from receptionist.services.business_file.mistakes import Place
from receptionist.services.touched import Touched, touched
from receptionist.storage import business as stored_business
from receptionist.web.current import business, parts
from receptionist.web.staff.forms import Form
from receptionist.web.staff.language import page_language
from receptionist.web.staff.room.pages import try_out
from receptionist.web.staff.session import my_account
from receptionist.web.staff.settings.blueprint import Answer
from receptionist.web.staff.settings.mistakes import tell

Shown = dict[str, str]
"""The values of a form's fields; a box that is ticked is "1", one that is not is empty."""

MOST_LISTED = 100
_OURS = ("csrf_token", "seen", "agreed", "back", "try")


class Part(ABC):
    """A part of the document that one page edits. `place`: where it stands in the document.

    `name` is the template's and the journal's word for it. `groups` are names that stand for several fields.
    """

    name: ClassVar[str]
    place: Place = ()
    groups: ClassVar[tuple[str, ...]] = ()

    def shown(self, _document: Document) -> Shown:
        """The fields as the document has them."""
        return {}

    @abstractmethod
    def apply(self, form: Form, document: Document) -> None:
        """Write what was typed into the document; mistakes that a document could not hold go to the form."""

    def context(self) -> dict[str, Any]:
        """What else the template wants."""
        return {}

    def saved(self, session: Session) -> None:  # noqa: B027 - most parts do nothing more
        """What else happens when the part is saved, in its transaction."""

    @property
    def after(self) -> str:
        """The page that follows a saving."""
        return url_for(f"settings.{self.name}", done="saved")


def edit(part: Part) -> Answer:
    """Answer a request for the page of a part."""
    if request.method == "GET":
        document = current_document()
        return page(part, Form(part.shown(document), page_language()), document)
    form = Form(request.form.to_dict(), page_language())
    if form.typed.get("try"):
        return _try_out(part, form)
    with parts().database.writing() as session:
        tried = _try(session, part, form)
    if tried.saved:
        return redirect(part.after, 303)
    if tried.touched and form.right and not form.typed.get("back"):
        return _to_agree(form, tried)
    return page(part, form, to_document(tried.stored))


@dataclass(frozen=True, slots=True)
class _Tried:
    """What became of a form: what was stored before, the visits that it would touch, whether it is saved."""

    stored: Business
    touched: Sequence[Touched] = ()
    saved: bool = False


def _try(session: Session, part: Part, form: Form) -> _Tried:
    """Save the part if nothing speaks against it."""
    stored_business.lock(session)
    stored = stored_business.require(session)
    drafted = judged(part, form, to_document(stored))
    if drafted is None or form.typed.get("back"):
        return _Tried(stored)
    found = touched(session, stored, drafted, parts().clock.now())
    if found and form.typed.get("agreed") != _digest(found):
        return _Tried(stored, found)
    draft.store(session, drafted, parts().clock.now())
    part.saved(session)
    _journal(session, part)
    return _Tried(stored, saved=True)


def _try_out(part: Part, form: Form) -> Answer:
    """Talk with the assistant as it would be with the part changed; nothing is saved."""
    document = current_document()
    drafted = judged(part, form, document)
    return try_out(drafted) if drafted else page(part, form, document)


def current_document() -> Document:
    """The document of the business as it stands."""
    with parts().database.reading() as session:
        return draft.document_of(session)


def today() -> date:
    """The business's local date."""
    return business().local(parts().clock.now()).date()


def page(part: Part, form: Form, document: Document) -> Response:
    """The page of a part, with what was typed and what is wrong with it."""
    html = render_template(
        f"staff/settings/{part.name}.html",
        form=form,
        seen=as_seen(part, document),
        languages=document["business"]["languages"],
        document=document,
        people=[(member["id"], member["name"]) for member in document["staff"]],
        things=[(each, each) for each in document["resources"]],
        done=request.args.get("done", ""),
        **part.context(),
    )
    return Response(html, 422 if form.mistakes or form.elsewhere else 200, mimetype="text/html")


def as_seen(part: Part, document: Document) -> str:
    """How a part looks in the document; the page's form brings it back."""
    return json.dumps(part.shown(document), ensure_ascii=False, separators=(",", ":"))


def judged(part: Part, form: Form, document: Document) -> Business | None:
    """The business with the part changed; None where something is wrong, or was changed meanwhile."""
    _tell_changes(form, part.shown(document))
    changed = deepcopy(document)
    part.apply(form, changed)
    try:
        drafted = draft.read(changed, parts().clock.now().date())
    except BusinessFileError as refused:
        tell(refused.found, form, changed, part.place, {*part.shown(document), *part.groups, *form.typed})
        return None
    return drafted if form.right else None


def _tell_changes(form: Form, shown: Shown) -> None:
    """Tell what somebody else has changed since the page was opened; what was typed here stays."""
    try:
        seen = json.loads(form.typed.get("seen", "{}"))
    except ValueError:
        seen = {}
    if not isinstance(seen, dict):
        return
    for name, now in shown.items():
        typed, before = form.typed.get(name, ""), seen.get(name, now)
        if now in (before, typed):
            continue
        if typed == before:
            form.typed = {**form.typed, name: now}
        to, here = now or "—", typed or "—"
        form.wrong(
            name,
            f"Ktoś zmienił to w międzyczasie na: {to}. Tu było: {here}. Zapis zostawi to, co widać w polu.",
            f"Somebody changed this meanwhile to: {to}. Here it was: {here}. Saving keeps what you see.",
        )


def _to_agree(form: Form, tried: _Tried) -> str:
    """The visits that a change would touch, to be agreed to."""
    return render_template(
        "staff/settings/touched.html",
        visits=tried.touched[:MOST_LISTED],
        count=len(tried.touched),
        stored=tried.stored,
        fields=[(name, value) for name, value in form.typed.items() if name not in _OURS],
        seen=form.typed.get("seen", "{}"),
        agreed=_digest(tried.touched),
    )


def _digest(found: Sequence[Touched]) -> str:
    """Stands for exactly these visits: another one that appears meanwhile has to be agreed to as well."""
    return sha256(" ".join(sorted(visit.id for visit in found)).encode()).hexdigest()[:16]


def _journal(session: Session, part: Part) -> None:
    where = ".".join(map(str, part.place))
    now = parts().clock.now()
    journal.note(session, my_account(session), "settings.changed", part.name, where, now=now)
