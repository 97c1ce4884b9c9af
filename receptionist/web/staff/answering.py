"""What is done from the inbox: taken, answered, noted, given to a colleague, handed back, closed.

Sent as forms by people without scripts and by the page's own script; a refusal keeps what was typed.
"""

from collections.abc import Callable
from datetime import datetime

from flask import Blueprint, jsonify, redirect, request, url_for
from sqlalchemy.orm import Session
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response

from receptionist.domain.errors import Conflict
from receptionist.domain.roles import Role
from receptionist.services import canned, inbox, inbox_view, suggestions
from receptionist.services.inbox import CLOSINGS, HeldBy
from receptionist.storage.models import User
from receptionist.web.current import business, parts
from receptionist.web.errors import problem
from receptionist.web.staff.forms import Form
from receptionist.web.staff.guard import needs, wants_json
from receptionist.web.staff.inbox import Answer, Refusal, thread_page
from receptionist.web.staff.language import page_language
from receptionist.web.staff.session import my_account

pages = Blueprint("answering", __name__, url_prefix="/staff/inbox")
LONGEST_ANSWER = 2000
LONGEST_NOTE = 1000
Act = Callable[[Session, User, datetime], object]


@pages.post("/c/<conversation_id>/take")
@needs(Role.STAFF)
def take(conversation_id: str) -> Answer:
    """Take it."""
    shop = business()
    return _do(conversation_id, lambda session, by, now: inbox.take(session, shop, conversation_id, by, now))


@pages.post("/c/<conversation_id>/answer")
@needs(Role.STAFF)
def answer(conversation_id: str) -> Answer:
    """Write to the client."""
    form = Form(request.form, page_language())
    text, key = _text(form, "text", LONGEST_ANSWER), form.text("key", most=64)
    if canned.unfilled(text):
        form.wrong(
            "text",
            "W tekście zostało pole w nawiasach {{ }}. Proszę wpisać tam właściwe słowa.",
            "A field in {{ }} is left in the text. Please put the right words there.",
        )
    return _do(
        conversation_id,
        lambda session, by, now: inbox.answer(session, conversation_id, text, by=by, key=key, now=now),
        form,
    )


@pages.post("/c/<conversation_id>/note")
@needs(Role.STAFF)
def note(conversation_id: str) -> Answer:
    """Keep a note for those who work here."""
    form = Form(request.form, page_language())
    text, key = _text(form, "note", LONGEST_NOTE), form.text("key", most=64)
    return _do(
        conversation_id,
        lambda session, by, now: inbox.note(session, conversation_id, text, by=by, key=key, now=now),
        form,
    )


@pages.post("/c/<conversation_id>/assign")
@needs(Role.STAFF)
def assign(conversation_id: str) -> Answer:
    """Give it to a colleague, or take it over from one."""
    form = Form(request.form, page_language())
    with parts().database.reading() as session:
        people = {str(user.id): user for user in inbox_view.colleagues(session)}
    to = form.choice("to", people)
    return _do(
        conversation_id,
        lambda session, by, now: inbox.assign(session, conversation_id, people[to], by, now),
        form,
    )


@pages.post("/c/<conversation_id>/hand-back")
@needs(Role.STAFF)
def hand_back(conversation_id: str) -> Answer:
    """Let the assistant go on."""
    shop = business()
    return _do(
        conversation_id, lambda session, by, now: inbox.hand_back(session, shop, conversation_id, by, now)
    )


@pages.post("/c/<conversation_id>/close")
@needs(Role.STAFF)
def close(conversation_id: str) -> Answer:
    """End it, with a reason."""
    form = Form(request.form, page_language())
    reason, words = form.choice("reason", CLOSINGS), form.text("words", optional=True)
    full = f"{reason}: {words}" if words else reason
    return _do(
        conversation_id,
        lambda session, by, now: inbox.close(session, conversation_id, full, by, now),
        form,
    )


@pages.post("/c/<conversation_id>/suggest")
@needs(Role.STAFF)
def suggest(conversation_id: str) -> Response:
    """A reply drafted by the model, for a person to look over."""
    own = parts()
    with own.database.reading() as session:
        inbox_view.thread(session, conversation_id)
    if own.model is None:
        raise NotFound
    return jsonify(text=suggestions.suggest(own.database, own.model, conversation_id))


@pages.post("/tasks/<int:task_id>/done")
@needs(Role.STAFF)
def finish(task_id: int) -> Answer:
    """The task is seen to."""
    with parts().database.writing() as session:
        inbox.finish_task(session, task_id, my_account(session), parts().clock.now())
    return redirect(url_for("inbox.page"), 303)


def _text(form: Form, name: str, most: int) -> str:
    return form.text(name, most=most).replace("\r\n", "\n")


def _do(conversation_id: str, act: Act, form: Form | None = None) -> Answer:
    """Do it in a transaction of its own, and show the conversation as it is then."""
    if form and not form.right:
        return _wrong(conversation_id, form)
    try:
        with parts().database.writing() as session:
            act(session, my_account(session), parts().clock.now())
    except HeldBy as held:
        return _refused(conversation_id, Refusal("held", held.name), form)
    except Conflict:
        return _refused(conversation_id, Refusal("moved_on"), form)
    if wants_json():
        return jsonify(done=True)
    there = url_for("inbox.conversation", conversation_id=conversation_id, tab=request.args.get("tab"))
    return redirect(there, 303)


def _wrong(conversation_id: str, form: Form) -> Answer:
    if wants_json():
        return problem(422, next(iter(form.mistakes.values())))
    return Response(thread_page(conversation_id, form), 422, mimetype="text/html")


def _refused(conversation_id: str, refusal: Refusal, form: Form | None) -> Answer:
    if not wants_json():
        return Response(thread_page(conversation_id, form, refusal), 409, mimetype="text/html")
    pl, en = {
        "held": (
            f"Tę rozmowę prowadzi {refusal.name}. Tekst został w polu.",
            f"{refusal.name} has this conversation. Your text is still here.",
        ),
        "moved_on": (
            "Ta rozmowa nie jest już otwarta dla zespołu. Tekst został w polu.",
            "This conversation is no longer with the staff. Your text is still here.",
        ),
    }[refusal.why]
    return problem(409, en if page_language() == "en" else pl)
