"""When the business is open: the usual week, and the days that differ from it."""

from dataclasses import dataclass
from datetime import date

from receptionist.domain.roles import Role
from receptionist.services.business_file.document import Document
from receptionist.web.staff.forms import Form
from receptionist.web.staff.guard import needs
from receptionist.web.staff.settings import fields
from receptionist.web.staff.settings.blueprint import Answer, pages
from receptionist.web.staff.settings.editing import Part, Shown, edit, today


@dataclass
class HoursPart(Part):
    """The week and its exceptions; those before `today` stay as they are."""

    today: date
    name = "hours"
    groups = ("exceptions",)

    def shown(self, document: Document) -> Shown:
        """A field a day, a row an exception."""
        week = fields.week_shown("hours", document["hours"])
        return week | fields.exceptions_shown(document["exceptions"], self.today)

    def apply(self, form: Form, document: Document) -> None:
        """Take over what was typed."""
        document["hours"] = fields.week(form, "hours")
        document["exceptions"] = fields.exceptions(form, document["exceptions"], self.today)


@pages.route("/hours", methods=["GET", "POST"])
@needs(Role.OWNER)
def hours() -> Answer:
    """When the business is open."""
    return edit(HoursPart(today()))
