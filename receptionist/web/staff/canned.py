"""The replies kept for another time: listed, written, changed, thrown away."""

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from receptionist.domain.roles import Role
from receptionist.services import canned
from receptionist.services.canned import SHORTCUT, VARIABLES, ShortcutTaken
from receptionist.web.current import business, parts
from receptionist.web.staff.forms import Form
from receptionist.web.staff.guard import needs
from receptionist.web.staff.language import page_language

pages = Blueprint("canned", __name__, url_prefix="/staff/inbox/replies")
Answer = str | Response
LONGEST = 1000


@pages.get("/")
@needs(Role.MANAGER)
def page() -> Answer:
    """All of them, and an empty form for one more."""
    return _page(Form({}, page_language()), None)


@pages.post("/")
@needs(Role.MANAGER)
def add() -> Answer:
    """Keep a new one."""
    return _save(None)


@pages.get("/<int:reply_id>")
@needs(Role.MANAGER)
def edit(reply_id: int) -> Answer:
    """One of them in the form."""
    with parts().database.reading() as session:
        row = canned.reply(session, reply_id)
    fields = {f"text_{language}": words for language, words in row.text.items()}
    return _page(Form({"shortcut": row.shortcut, **fields}, page_language()), reply_id)


@pages.post("/<int:reply_id>")
@needs(Role.MANAGER)
def save(reply_id: int) -> Answer:
    """Change one."""
    return _save(reply_id)


@pages.post("/<int:reply_id>/delete")
@needs(Role.MANAGER)
def delete(reply_id: int) -> Answer:
    """Throw one away."""
    with parts().database.writing() as session:
        session.delete(canned.reply(session, reply_id))
    return redirect(url_for("canned.page", done="deleted"), 303)


def _save(reply_id: int | None) -> Answer:
    form = Form(request.form, page_language())
    shortcut, text = _read(form)
    if form.right:
        try:
            with parts().database.writing() as session:
                canned.save(session, reply_id, shortcut, text)
        except ShortcutTaken:
            form.wrong("shortcut", "Taki skrót już jest.", "There is such a shortcut already.")
    if form.right:
        return redirect(url_for("canned.page", done="saved"), 303)
    return Response(_page(form, reply_id), 422, mimetype="text/html")


def _read(form: Form) -> tuple[str, dict[str, str]]:
    shortcut = form.text("shortcut", most=30).lower().removeprefix("/")
    if shortcut and not SHORTCUT.fullmatch(shortcut):
        form.wrong(
            "shortcut",
            "Skrót to małe litery bez polskich znaków, cyfry i łączniki.",
            "A shortcut is small letters without diacritics, digits and hyphens.",
        )
    first, *others = business().languages
    text = {first: _text(form, first)}
    text |= {language: _text(form, language, optional=True) for language in others}
    return shortcut, {language: words for language, words in text.items() if words}


def _text(form: Form, language: str, *, optional: bool = False) -> str:
    name = f"text_{language}"
    text = form.text(name, most=LONGEST, optional=optional).replace("\r\n", "\n")
    if strange := canned.unknown(text):
        listed = ", ".join(strange)
        form.wrong(name, f"Nie ma takiego pola: {listed}.", f"There is no such field: {listed}.")
    return text


def _page(form: Form, reply_id: int | None) -> str:
    with parts().database.reading() as session:
        replies = canned.all_replies(session)
    shop = business()
    return render_template(
        "staff/inbox/canned.html",
        form=form,
        replies=replies,
        reply_id=reply_id,
        languages=shop.languages,
        variables=VARIABLES,
        done=request.args.get("done", ""),
    )
