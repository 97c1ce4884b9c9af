"""Questions that nothing answers, and answers of staff that the assistant is to give from now on."""

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from receptionist.domain.roles import Role
from receptionist.services import faq
from receptionist.services.faq import Draft
from receptionist.web.current import business, parts
from receptionist.web.staff.forms import Form
from receptionist.web.staff.guard import needs
from receptionist.web.staff.language import page_language
from receptionist.web.staff.moments import moments
from receptionist.web.staff.session import my_account

pages = Blueprint("faq", __name__, url_prefix="/staff/inbox/questions")
Answer = str | Response
LONGEST_QUESTION, LONGEST_ANSWER = 300, 1000


@pages.get("/")
@needs(Role.MANAGER)
def questions() -> Answer:
    """What clients asked and nothing answers."""
    with parts().database.reading() as session:
        listed = faq.open_questions(session)
    done = request.args.get("done", "")
    return render_template("staff/inbox/questions.html", questions=listed, moments=moments(), done=done)


@pages.get("/<int:question_id>")
@needs(Role.MANAGER)
def from_question(question_id: int) -> Answer:
    """An entry for a question that stands open."""
    with parts().database.reading() as session:
        draft = faq.from_question(session, question_id)
    return _page(_form(draft), draft.language)


@pages.post("/<int:question_id>")
@needs(Role.MANAGER)
def save_answer(question_id: int) -> Answer:
    """Keep the entry; the question stands open no more."""
    return _save(question_id)


@pages.post("/<int:question_id>/skip")
@needs(Role.MANAGER)
def skip(question_id: int) -> Answer:
    """The question needs no answer of the assistant's."""
    with parts().database.writing() as session:
        faq.settle(session, question_id, parts().clock.now())
    return redirect(url_for("faq.questions", done="skipped"), 303)


@pages.get("/from-answer/<int:turn_id>")
@needs(Role.MANAGER)
def from_turn(turn_id: int) -> Answer:
    """An entry from what a person answered in a conversation."""
    with parts().database.reading() as session:
        draft = faq.from_turn(session, business(), turn_id)
    return _page(_form(draft), draft.language)


@pages.post("/from-answer/<int:turn_id>")
@needs(Role.MANAGER)
def save_turn(turn_id: int) -> Answer:
    """Keep the entry."""
    with parts().database.reading() as session:
        faq.from_turn(session, business(), turn_id)
    return _save(None)


def _form(draft: Draft) -> Form:
    language = draft.language if draft.language in business().languages else business().language
    typed = {f"question_{language}": draft.question, f"answer_{language}": draft.answer}
    return Form(typed, page_language())


def _save(question_id: int | None) -> Answer:
    form = Form(request.form, page_language())
    first, *others = business().languages
    asked, answered = {}, {}
    for language in (first, *others):
        # Half an entry is a mistake; a language that is left out altogether is answered in the first one.
        optional = language != first and not any(
            form.typed.get(f"{part}_{language}", "").strip() for part in ("question", "answer")
        )
        asked[language] = form.text(f"question_{language}", most=LONGEST_QUESTION, optional=optional)
        answered[language] = form.text(f"answer_{language}", most=LONGEST_ANSWER, optional=optional)
    if not form.right:
        return Response(_page(form, first), 422, mimetype="text/html")
    with parts().database.writing() as session:
        by, now = my_account(session), parts().clock.now()
        faq.add(session, _said(asked), _said(answered), by=by, now=now, question_id=question_id)
    return redirect(url_for("faq.questions", done="saved"), 303)


def _said(words: dict[str, str]) -> dict[str, str]:
    return {language: text for language, text in words.items() if text}


def _page(form: Form, asked_in: str) -> str:
    shop = business()
    return render_template("staff/inbox/faq.html", form=form, languages=shop.languages, asked_in=asked_in)
