"""What is written to clients and staff: reminders by rule, notices and their channels, quiet hours; and what
became of the messages of a day.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Any, get_args

from flask import redirect, render_template, request, url_for
from werkzeug.exceptions import NotFound

from receptionist.domain.business import NoticeChannel, RuleChannel
from receptionist.domain.roles import Role
from receptionist.domain.templates import VARIABLES, TemplateError, parse
from receptionist.services.business_file.document import Document
from receptionist.services.messages import fates, rules
from receptionist.services.messages.composing import Composer
from receptionist.web.current import business, parts
from receptionist.web.staff.forms import Form
from receptionist.web.staff.guard import needs
from receptionist.web.staff.language import page_language
from receptionist.web.staff.session import me
from receptionist.web.staff.settings import fields
from receptionist.web.staff.settings.blueprint import Answer, pages
from receptionist.web.staff.settings.editing import (
    Part,
    Shown,
    as_seen,
    current_document,
    edit,
    judged,
    page,
    today,
)

NOTICES = ("booked", "moved", "cancelled", "staff_handover", "staff_booked", "staff_cancelled")
_MOST_SHOWN = 300
_NEW: Document = {
    "before": "24h",
    "after": None,
    "channel": "first",
    "ask_confirmation": False,
    "services": [],
    "text": {},
}


class MessagesPart(Part):
    """Notices and their channels, quiet hours, limits. The rules of reminders have pages of their own."""

    name = "messages"

    def shown(self, document: Document) -> Shown:
        """The fields of two sections of the document."""
        messages = document["messages"]
        return {
            **{f"messages.{key}": messages[key] for key in NOTICES},
            "messages.plain": "1" if messages["plain"] else "",
            "messages.a_day": str(messages["a_day"] or ""),
            "messages.answers_a_day": str(messages["answers_a_day"]),
            "quiet_hours": fields.hours_shown([document["quiet_hours"]] if document["quiet_hours"] else []),
        }

    def apply(self, form: Form, document: Document) -> None:
        """Take over what was typed."""
        quiet = fields.read_hours(form.text("quiet_hours", most=50, optional=True))
        document["quiet_hours"] = ", ".join(quiet) or None
        document["messages"] |= {
            **{key: form.choice(f"messages.{key}", get_args(NoticeChannel)) for key in NOTICES},
            "plain": form.flag("messages.plain"),
            "a_day": form.whole("messages.a_day", 1, 100, default=0) or None,
            "answers_a_day": form.whole("messages.answers_a_day", 1, 1000),
        }

    def context(self) -> dict[str, Any]:
        """What each rule has planned, in the order of the rules."""
        with parts().database.reading() as session:
            return {"waiting": fates.waiting(session, business())}


@dataclass
class RulePart(Part):
    """One rule of reminders; `at` None: a new one. `previews`: its message by language, once asked for."""

    at: int | None
    previews: dict[str, rules.Preview] = field(default_factory=dict)
    name = "rule"

    def shown(self, document: Document) -> Shown:
        """The lead, on which side of the visit it lies, and the rest."""
        rule = self._entry(document)
        return {
            **fields.length_shown("lead", rule["before"] or rule["after"]),
            "side": "before" if rule["before"] else "after",
            "channel": rule["channel"],
            "ask_confirmation": "1" if rule["ask_confirmation"] else "",
            **fields.flags_shown("services", [s["id"] for s in document["services"]], rule["services"]),
            **fields.by_language_shown("text", document["business"]["languages"], rule["text"]),
        }

    def apply(self, form: Form, document: Document) -> None:
        """Take over what was typed; a text whose variables are none is told at its field."""
        old, languages = self._entry(document), document["business"]["languages"]
        at = len(document["reminders"]) if self.at is None else self.at
        self.place = ("reminders", at)
        lead, side = fields.length(form, "lead", least=1), form.choice("side", ("before", "after"))
        text = fields.by_language(form, "text", languages, old["text"], most=1000)
        for language in text:
            _check(form, f"text.{language}", text[language])
        document["reminders"][at : at + 1] = [
            {
                "before": lead if side == "before" else None,
                "after": lead if side == "after" else None,
                "channel": form.choice("channel", get_args(RuleChannel)),
                "ask_confirmation": form.flag("ask_confirmation"),
                "services": fields.flags(form, "services", [s["id"] for s in document["services"]]),
                "text": text,
            }
        ]

    def context(self) -> dict[str, Any]:
        """What may stand in a text, and what the message would be."""
        return {
            "at": self.at,
            "variables": list(VARIABLES),
            "previews": self.previews,
            "my_email": me().email,
        }

    @property
    def after(self) -> str:
        """The list."""
        return url_for("settings.messages", done="saved")

    def _entry(self, document: Document) -> Document:
        if self.at is None:
            return _NEW
        if self.at >= len(document["reminders"]):
            raise NotFound
        return dict(document["reminders"][self.at])


@dataclass
class RuleRemoval(RulePart):
    """A rule is taken off."""

    def apply(self, _form: Form, document: Document) -> None:
        """Take it off, if it is still the one that was shown."""
        self._entry(document)
        del document["reminders"][self.at or 0]


def _where(at: int) -> int | None:
    """Where the rule stands by now that was the one at `at` when its page was opened; None: nowhere."""
    seen, document = request.form.get("seen"), current_document()
    places = range(len(document["reminders"]))
    by_nearness = sorted(places, key=lambda place: abs(place - at))
    return next((place for place in by_nearness if as_seen(RulePart(place), document) == seen), None)


def _check(form: Form, name: str, text: str) -> None:
    try:
        parse(text)
    except TemplateError as error:
        near = error.mistake.meant or ", ".join(VARIABLES)
        form.wrong(
            name,
            f"Znak {error.mistake.position}: nawiasów klamrowych nie da się wypełnić. Może: {near}?",
            f"Letter {error.mistake.position}: the braces cannot be filled. Perhaps: {near}?",
        )


@pages.route("/messages", methods=["GET", "POST"])
@needs(Role.OWNER)
def messages() -> Answer:
    """Notices, channels, limits, and the list of rules."""
    return edit(MessagesPart())


@pages.route("/messages/rules/new", methods=["GET", "POST"])
@needs(Role.OWNER)
def new_rule() -> Answer:
    """A new rule."""
    return _rule(None)


@pages.route("/messages/rules/<int:at>", methods=["GET", "POST"])
@needs(Role.OWNER)
def rule(at: int) -> Answer:
    """One rule."""
    return _rule(at)


@pages.post("/messages/rules/<int:at>/off")
@needs(Role.OWNER)
def rule_off(at: int) -> Answer:
    """Take a rule off."""
    place = _where(at)
    if place is None:
        return redirect(url_for("settings.messages", done="elsewhere"), 303)
    return edit(RuleRemoval(place))


@pages.get("/messages/day")
@needs(Role.OWNER)
def messages_of_a_day() -> Answer:
    """The messages of a day with what became of each, and the month so far in numbers."""
    on = _asked_day()
    with parts().database.reading() as session:
        found = fates.of_day(session, business(), on, most=_MOST_SHOWN)
        counted = fates.totals(session, business(), on.replace(day=1), on)
    return render_template("staff/settings/messages_day.html", on=on, messages=found, totals=counted)


def _asked_day() -> date:
    try:
        return date.fromisoformat(request.args.get("on", ""))
    except ValueError:
        return today()


def _rule(at: int | None) -> Answer:
    """A rule's page: saved, or only tried, as the button that was pressed says."""
    if at is not None and request.method == "POST" and (place := _where(at)) is not None:
        at = place
    part, tried = RulePart(at), request.form.get("try")
    if not tried:
        return edit(part)
    form, document = Form(request.form.to_dict(), page_language()), current_document()
    drafted = judged(part, form, document)
    if drafted is not None:
        with parts().database.reading() as session:
            composer = Composer(session, drafted, parts().links, parts().clock.now())
            concerned = drafted.reminders[part.place[1]]  # type: ignore[index]
            part.previews = {each: rules.preview(composer, concerned, each) for each in drafted.languages}
    if tried == "send" and part.previews:
        _send_test(part.previews[document["business"]["languages"][0]])
        return redirect(url_for("settings.messages", done="tested"), 303)
    return page(part, form, document)


def _send_test(shown: rules.Preview) -> None:
    own = parts()
    with own.database.writing() as session:
        notice = rules.send_test(session, "email", me().email, shown, own.clock.now())
    own.postman.post([notice])
