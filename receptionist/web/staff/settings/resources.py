"""Rooms and equipment that there is only so much of."""

from collections.abc import Mapping

from receptionist.domain.roles import Role
from receptionist.services.business_file.document import Document
from receptionist.web.staff.forms import Form
from receptionist.web.staff.guard import needs
from receptionist.web.staff.settings import fields
from receptionist.web.staff.settings.blueprint import Answer, pages
from receptionist.web.staff.settings.editing import Part, Shown, edit


class ResourcesPart(Part):
    """All kinds of rooms and equipment, a row each; the id is the name that the owner gave."""

    name = "resources"
    place = ("resources",)
    groups = ("rows",)

    def shown(self, document: Document) -> Shown:
        """A row a kind."""
        found = document["resources"].items()
        return fields.rows_shown("rows", ({"id": key, "name": key, "count": str(n)} for key, n in found))

    def apply(self, form: Form, document: Document) -> None:
        """Take over the rows: none of something is its end, a row without an id is new."""
        known: dict[str, int] = document["resources"]
        found: dict[str, int] = {}
        for n, row in enumerate(fields.rows(form, "rows", ("id", "name", "count"))):
            count = form.whole(f"rows.{n}.count", 0, 1000)
            if row["id"] in known:
                key = row["id"]
            else:
                key = fields.new_id(form.text(f"rows.{n}.name", most=60), {*known, *found})
            if count:
                found[key] = count
            elif not form.mistakes.get(f"rows.{n}.count"):
                _let_go(form, n, row, document)
        document["resources"] = found


def _let_go(form: Form, n: int, row: Mapping[str, str], document: Document) -> None:
    """A kind that services still want cannot go; told at its row."""
    wanting = [s for s in document["services"] if s["resource"] and s["resource"] == row["id"]]
    names = ", ".join(fields.called(service["name"], document) for service in wanting)
    if wanting:
        form.wrong(f"rows.{n}.count", f"Potrzebują tego usługi: {names}.", f"Services want it: {names}.")


@pages.route("/resources", methods=["GET", "POST"])
@needs(Role.OWNER)
def resources() -> Answer:
    """Rooms and equipment."""
    return edit(ResourcesPart())
