"""The inbox as it is looked at: its lists, a conversation, a task of the machine. Changes nothing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import uuid4

from flask import Blueprint, jsonify, render_template, request
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from receptionist.domain.roles import Role
from receptionist.services import canned, inbox_list, inbox_view
from receptionist.services.inbox import CLOSINGS
from receptionist.services.inbox_list import TABS, Listing, Tab
from receptionist.services.visit_lines import VisitLine, lines
from receptionist.storage.models import Appointment
from receptionist.web.current import parts
from receptionist.web.staff.clients import only_with
from receptionist.web.staff.forms import Form
from receptionist.web.staff.guard import needs
from receptionist.web.staff.moments import Moments, moments
from receptionist.web.staff.session import me

pages = Blueprint("inbox", __name__, url_prefix="/staff/inbox")
Answer = str | Response
_MOST_PAGES = 1000


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why something was not done: `held` by `name`, or the conversation has `moved_on`."""

    why: str
    name: str = ""


@pages.get("/")
@needs(Role.STAFF)
def page() -> Answer:
    """A list, with nothing opened."""
    shown = moments()
    with parts().database.reading() as session:
        return render_template("staff/inbox/page.html", **_list(session), moments=shown)


@pages.get("/c/<conversation_id>")
@needs(Role.STAFF)
def conversation(conversation_id: str) -> Answer:
    """A conversation beside the list, with its client and their visits."""
    return thread_page(conversation_id)


@pages.get("/c/<conversation_id>/replies")
@needs(Role.STAFF)
def replies(conversation_id: str) -> Response:
    """The replies kept for another time, filled in for this conversation."""
    shown = moments()
    with parts().database.reading() as session:
        thread = inbox_view.thread(session, conversation_id)
        whose = inbox_view.whose(session, thread, only_with=only_with())
        visit = _next(whose.visits, shown) if whose else None
        filled = canned.filled(session, shown.business, thread, visit, shown.now)
    return jsonify([{"shortcut": each.shortcut, "text": each.text} for each in filled])


@pages.get("/tasks/<int:task_id>")
@needs(Role.STAFF)
def task(task_id: int) -> Answer:
    """A task of the machine, beside the list."""
    shown = moments()
    with parts().database.reading() as session:
        view = inbox_view.task(session, task_id, only_with=only_with())
        visits = lines(session, shown.business, [view.visit] if view.visit else [], shown.language, shown.now)
        return render_template(
            "staff/inbox/task.html",
            **_list(session),
            view=view,
            visits=visits,
            moments=shown,
            current=task_id,
        )


def thread_page(conversation_id: str, form: Form | None = None, refusal: Refusal | None = None) -> str:
    """The page of a conversation; `form` is what was typed and not accepted, `refusal` says why not."""
    shown = moments()
    with parts().database.reading() as session:
        thread = inbox_view.thread(session, conversation_id)
        whose = inbox_view.whose(session, thread, only_with=only_with())
        return render_template(
            "staff/inbox/thread.html",
            **_list(session),
            thread=thread,
            whose=whose,
            visits=_visits(session, whose, shown),
            colleagues=inbox_view.colleagues(session) if thread.is_open else (),
            closings=CLOSINGS,
            suggests=_suggests(),
            names_of=_names(shown),
            fresh_key=lambda: uuid4().hex,
            form=form or Form({}, shown.language),
            refusal=refusal,
            moments=shown,
            current=conversation_id,
        )


def _list(session: Session) -> dict[str, object]:
    tab: Tab = next((each for each in TABS if each == request.args.get("tab")), "waiting")
    number = request.args.get("page", "0")
    page = min(int(number), _MOST_PAGES) if number.isdecimal() and number.isascii() else 0
    listing: Listing = inbox_list.listing(session, tab, me().id, page=page)
    return {"listing": listing, "tab": tab, "page": page, "tabs": TABS}


def _visits(session: Session, whose: inbox_view.Whose | None, shown: Moments) -> list[VisitLine]:
    return lines(session, shown.business, whose.visits, shown.language, shown.now) if whose else []


def _names(shown: Moments) -> Callable[[Sequence[str]], str]:
    """Services and people by their ids, as the page's language calls them."""
    names = {member.id: member.name for member in shown.business.staff}
    names |= {
        each.id: each.name.get(shown.language) or each.name[shown.business.language]
        for each in shown.business.services
    }
    return lambda ids: " / ".join(names.get(key, key) for key in ids)


def _next(visits: Sequence[Appointment], shown: Moments) -> Appointment | None:
    """The nearest visit to come. `visits`: the latest first."""
    coming = [visit for visit in visits if visit.state == "booked" and visit.ends_at > shown.now]
    return coming[-1] if coming else None


def _suggests() -> bool:
    model = parts().model
    return model is not None and model.state() == "ready"
