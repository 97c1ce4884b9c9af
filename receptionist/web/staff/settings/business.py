"""Who the business is: name, ways to reach it, time zone, holidays, currency."""

from receptionist.domain.roles import Role
from receptionist.services.business_file.document import Document
from receptionist.web.staff.forms import Form
from receptionist.web.staff.guard import needs
from receptionist.web.staff.settings.blueprint import Answer, pages
from receptionist.web.staff.settings.editing import Part, Shown, edit

_NEEDED = ("name", "kind", "timezone", "currency")
_OPTIONAL = ("phone", "email", "address", "holidays")


class BusinessPart(Part):
    """The head of the document, but for what the assistant's page has."""

    name = "business"
    place = ("business",)

    def shown(self, document: Document) -> Shown:
        """Every field as text."""
        return {key: document["business"][key] or "" for key in (*_NEEDED, *_OPTIONAL)}

    def apply(self, form: Form, document: Document) -> None:
        """Take over what was typed."""
        typed: dict[str, str | None] = {key: form.text(key) for key in _NEEDED}
        typed |= {key: form.text(key, optional=True) or None for key in _OPTIONAL}
        for key in ("currency", "holidays"):
            typed[key] = (typed[key] or "").upper() or None
        document["business"] |= typed


@pages.route("/business", methods=["GET", "POST"])
@needs(Role.OWNER)
def business() -> Answer:
    """Who the business is."""
    return edit(BusinessPart())
