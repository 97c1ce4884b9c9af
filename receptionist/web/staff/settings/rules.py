"""What may be booked and until when it may be changed."""

from typing import Any

from receptionist.domain.roles import Role
from receptionist.services.business_file.document import Document
from receptionist.services.business_file.values import read_duration
from receptionist.web.staff.forms import Form
from receptionist.web.staff.guard import needs
from receptionist.web.staff.settings import fields
from receptionist.web.staff.settings.blueprint import Answer, pages
from receptionist.web.staff.settings.editing import Part, Shown, edit

_NOTICES = ("min_notice", "cancel_notice")
_MINUTES = {
    "slot_step": (5, 24 * 60),
    "hold": (1, 120),
    "late_limit": (0, 240),
    "waitlist_hold": (1, 24 * 60),
}
STEPS = (5, 10, 15, 20, 30, 60)


class RulesPart(Part):
    """The booking rules."""

    name = "rules"
    place = ("booking",)

    def shown(self, document: Document) -> Shown:
        """Lengths as numbers, in minutes, in days, or with their unit."""
        booking = document["booking"]
        shown = {key: str(read_duration(booking[key]) // fields.UNITS["m"]) for key in _MINUTES}
        for key in _NOTICES:
            shown |= fields.length_shown(key, booking[key])
        return shown | {"max_advance": str(read_duration(booking["max_advance"]).days)}

    def apply(self, form: Form, document: Document) -> None:
        """Take over what was typed."""
        booking = {key: f"{form.whole(key, *limits)}m" for key, limits in _MINUTES.items()}
        if form.typed.get("slot_step", "").isdecimal() and int(form.typed["slot_step"]) % 5:
            form.wrong("slot_step", "Wielokrotność pięciu minut.", "A multiple of five minutes.")
        for key in _NOTICES:
            booking[key] = fields.length(form, key) or "0m"
        booking["max_advance"] = f"{form.whole('max_advance', 1, 730)}d"
        document["booking"] = booking

    def context(self) -> dict[str, Any]:
        """The usual steps."""
        return {"steps": STEPS}


@pages.route("/rules", methods=["GET", "POST"])
@needs(Role.OWNER)
def rules() -> Answer:
    """The booking rules."""
    return edit(RulesPart())
