"""How the assistant appears and speaks, and when it calls people."""

from receptionist.domain.roles import Role
from receptionist.services.business_file.document import Document
from receptionist.services.business_file.fields import LANGUAGES
from receptionist.web.staff.forms import Form
from receptionist.web.staff.guard import needs
from receptionist.web.staff.settings import fields
from receptionist.web.staff.settings.blueprint import Answer, pages
from receptionist.web.staff.settings.editing import Part, Shown, edit

TONES = ("formal", "informal")


class AssistantPart(Part):
    """Name, tone, languages, greeting; words for staff, their hours, and when to give up."""

    name = "assistant"
    groups = ("languages",)

    def shown(self, document: Document) -> Shown:
        """The fields of three sections of the document."""
        head, assistant, handover = document["business"], document["assistant"], document["handover"]
        return {
            "assistant.name": assistant["name"] or "",
            "business.tone": head["tone"],
            "first_language": head["languages"][0],
            **fields.flags_shown("languages", LANGUAGES, head["languages"]),
            **fields.by_language_shown("assistant.greeting", LANGUAGES, assistant["greeting"]),
            "assistant.emoji": "1" if assistant["emoji"] else "",
            "assistant.to_staff": "\n".join(assistant["to_staff"]),
            "handover.after_failed_turns": str(handover["after_failed_turns"]),
            **fields.week_shown("handover.staff_hours", handover["staff_hours"]),
        }

    def apply(self, form: Form, document: Document) -> None:
        """Take over what was typed."""
        assistant = document["assistant"]
        document["business"] |= {
            "tone": form.choice("business.tone", TONES),
            "languages": _languages(form),
        }
        document["assistant"] = {
            "name": form.text("assistant.name", most=40, optional=True) or None,
            "greeting": fields.by_language(
                form, "assistant.greeting", LANGUAGES, assistant["greeting"], most=500
            ),
            "emoji": form.flag("assistant.emoji"),
            "to_staff": fields.listed(form.text("assistant.to_staff", most=2000, optional=True)),
        }
        document["handover"] = {
            "after_failed_turns": form.whole("handover.after_failed_turns", 1, 10),
            "staff_hours": fields.week(form, "handover.staff_hours"),
        }


def _languages(form: Form) -> list[str]:
    first = form.choice("first_language", LANGUAGES)
    return [first, *(each for each in fields.flags(form, "languages", LANGUAGES) if each != first)]


@pages.route("/assistant", methods=["GET", "POST"])
@needs(Role.OWNER)
def assistant() -> Answer:
    """How the assistant appears."""
    return edit(AssistantPart())
