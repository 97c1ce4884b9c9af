"""The try-out room: begin, write as a client, begin anew. Everything happens in a copy."""

from datetime import datetime, timedelta
from typing import Any

from flask import Blueprint, redirect, render_template, request, session, url_for
from werkzeug.wrappers import Response

from receptionist.dialogue.wording import words_for
from receptionist.domain.business import Business
from receptionist.domain.errors import NotFound
from receptionist.domain.roles import Role
from receptionist.services.rehearsal import LIFE, MOST_MESSAGES, Note, Rehearsal
from receptionist.web.current import business, parts
from receptionist.web.limits import TALKING, at_most
from receptionist.web.staff.forms import Form
from receptionist.web.staff.guard import needs
from receptionist.web.staff.language import page_language
from receptionist.web.staff.room.describing import described, openers
from receptionist.web.staff.room.drafting import Draft, as_it_is, drafted
from receptionist.web.staff.session import me

pages = Blueprint("rehearsal", __name__, url_prefix="/staff/try")
Answer = str | Response
_KEPT = "rehearsal"
LONGEST_TEXT = 2000


@pages.get("")
@needs(Role.OWNER)
def page() -> Answer:
    """The conversation that goes on, or what may be tried."""
    stored, room = business(), _current()
    return _page(Form(as_it_is(stored) | (room.tries if room else {}), page_language()), stored, room)


@pages.post("")
@needs(Role.OWNER)
def begin() -> Answer:
    """Begin with a fresh copy and these settings; `plain`: with the settings as they stand."""
    stored, now = business(), parts().clock.now()
    typed = as_it_is(stored) if request.form.get("plain") else request.form
    form = Form(typed, page_language())
    draft = drafted(form, stored, now)
    if not form.right:
        return _page(form, stored, _current())
    return _begun(draft)


def try_out(changed: Business) -> Answer:
    """Begin with settings that are not saved, as another page drafted them."""
    return _begun(Draft(changed, changed.language, tries={"draft": "1"}))


def _begun(draft: Draft) -> Answer:
    begun = parts().rehearsals.begin(
        me().id, draft.business, language=draft.language, ahead=draft.ahead, tries=draft.tries
    )
    session[_KEPT] = begun.id
    return _back()


@pages.post("/say")
@at_most(TALKING)
@needs(Role.OWNER)
def say() -> Answer:
    """Write as a client would."""
    room, text = _current(), request.form.get("text", "").replace("\x00", "").strip()[:LONGEST_TEXT]
    if room and text:
        language = page_language()
        parts().rehearsals.say(room, text, lambda turn: described(turn, language))
    return _back()


@pages.post("/again")
@needs(Role.OWNER)
def again() -> Answer:
    """Forget the conversation; what was booked in the copy stays."""
    if room := _current():
        parts().rehearsals.again(room)
    return _back()


def _current() -> Rehearsal | None:
    try:
        return parts().rehearsals.find(session.get(_KEPT, ""), me().id)
    except NotFound:
        return None


def _back() -> Answer:
    return redirect(url_for("rehearsal.page", _anchor="end"), 303)


def _page(form: Form, stored: Business, room: Rehearsal | None) -> Answer:
    rehearsals = parts().rehearsals
    notes = rehearsals.notes(room) if room else []
    changed = _changed(room.tries, as_it_is(stored)) if room else []
    html = render_template(
        "staff/room/page.html",
        form=form,
        room=room,
        talk=_beside(rehearsals.messages(room), notes) if room else [],
        full=len(notes) >= MOST_MESSAGES,
        clock=_shown(stored, rehearsals.now(room)) if room else "",
        minutes=int(LIFE / timedelta(minutes=1)),
        openers=openers(stored, room.language if room else stored.language),
        changed=bool(changed),
        other_hours=any(name.startswith("hours") for name in changed),
    )
    return Response(html, 422 if form.mistakes else 200, mimetype="text/html")


def _beside(messages: list[dict[str, Any]], notes: list[Note]) -> list[dict[str, Any]]:
    """Each message, a client's with what was noted of it."""
    left = iter(notes)
    return [{**said, "note": next(left, None) if said["from"] == "client" else None} for said in messages]


def _shown(stored: Business, at: datetime) -> str:
    local = stored.local(at)
    words = words_for(stored, page_language(), local.date())
    return f"{words.day(local.date())}, {words.clock(local)}"


def _changed(tries: dict[str, str], standing: dict[str, str]) -> list[str]:
    """The fields of the try-out that differ from what stands."""
    return [name for name, value in tries.items() if name != "at" and value != standing.get(name, "")]
