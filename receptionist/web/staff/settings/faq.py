"""Questions and their answers: the list in its order, each one's page, and what clients asked in vain."""

from dataclasses import dataclass
from typing import Any

from flask import redirect, request, url_for
from sqlalchemy.orm import Session
from werkzeug.exceptions import NotFound

from receptionist.domain.roles import Role
from receptionist.services import unanswered
from receptionist.services.business_file.document import Document
from receptionist.web.current import parts
from receptionist.web.staff.forms import Form
from receptionist.web.staff.guard import needs
from receptionist.web.staff.language import page_language
from receptionist.web.staff.settings import fields, lists
from receptionist.web.staff.settings.blueprint import Answer, pages
from receptionist.web.staff.settings.editing import Part, Shown, current_document, edit, page

_MOST_SHOWN = 50


class FaqList(Part):
    """The list; questions that are waiting for an answer stand above it."""

    name = "faq"

    def apply(self, form: Form, document: Document) -> None:
        """Move or delete the entry whose question was sent along; elsewhere by now: 404."""
        at, question = form.whole("at", 0, 10_000), form.typed.get("question", "")
        if at >= len(document["faq"]) or fields.called(document["faq"][at]["q"], document) != question:
            raise NotFound
        if form.typed.get("to") == "away":
            del document["faq"][at]
        else:
            lists.moved(document, "faq", at)

    def context(self) -> dict[str, Any]:
        """What clients asked in vain."""
        with parts().database.reading() as session:
            return {"asked": unanswered.waiting(session, _MOST_SHOWN)}


@dataclass
class FaqPart(Part):
    """One entry; `at` None: a new one, for the question `asked` where it comes from a client."""

    at: int | None
    asked: unanswered.Waiting | None = None
    name = "faq_entry"

    def shown(self, document: Document) -> Shown:
        """Question and answer by language."""
        entry, languages = self._entry(document), document["business"]["languages"]
        asks = fields.by_language_shown("q", languages, entry["q"])
        return asks | fields.by_language_shown("a", languages, entry["a"])

    def apply(self, form: Form, document: Document) -> None:
        """Take over what was typed."""
        old, languages = self._entry(document), document["business"]["languages"]
        at = len(document["faq"]) if self.at is None else self.at
        self.place = ("faq", at)
        asks = fields.by_language(form, "q", languages, old["q"], most=300)
        answers = fields.by_language(form, "a", languages, old["a"], most=1000)
        for language in languages:
            if bool(asks.get(language)) != bool(answers.get(language)):
                lacking = "a" if asks.get(language) else "q"
                form.wrong(
                    f"{lacking}.{language}",
                    "Pytanie i odpowiedź idą w parze.",
                    "Question and answer go together.",
                )
        document["faq"][at : at + 1] = [{"q": asks, "a": answers}]

    def context(self) -> dict[str, Any]:
        """Whether it is new."""
        return {"is_new": self.at is None}

    def saved(self, session: Session) -> None:
        """The client's question is answered."""
        if self.asked:
            unanswered.close(session, self.asked.id, parts().clock.now())

    @property
    def after(self) -> str:
        """The list."""
        return url_for("settings.faq", done="saved")

    def _entry(self, document: Document) -> Document:
        if self.at is None:
            return {"q": {self.asked.language: self.asked.text} if self.asked else {}, "a": {}}
        if self.at >= len(document["faq"]):
            raise NotFound
        return dict(document["faq"][self.at])


@pages.get("/faq")
@needs(Role.OWNER)
def faq() -> Answer:
    """The list."""
    return page(FaqList(), Form({}, page_language()), current_document())


@pages.post("/faq")
@needs(Role.OWNER)
def faq_order() -> Answer:
    """Move an entry up or down, or delete it."""
    return edit(FaqList())


@pages.route("/faq/new", methods=["GET", "POST"])
@needs(Role.OWNER)
def new_faq() -> Answer:
    """A new entry, perhaps for a question that a client asked."""
    with parts().database.reading() as session:
        asked = unanswered.find(session, request.args.get("asked", 0, int))
    return edit(FaqPart(None, asked))


@pages.route("/faq/<int:at>", methods=["GET", "POST"])
@needs(Role.OWNER)
def faq_entry(at: int) -> Answer:
    """One entry."""
    return edit(FaqPart(at))


@pages.post("/faq/asked/<int:key>")
@needs(Role.OWNER)
def faq_dismiss(key: int) -> Answer:
    """A client's question needs no answer here."""
    with parts().database.writing() as session:
        unanswered.close(session, key, parts().clock.now())
    return redirect(url_for("settings.faq"), 303)
