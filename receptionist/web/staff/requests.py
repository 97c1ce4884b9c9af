"""Requests for visits that somebody has to accept: the list, and yes or no to each."""

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.exceptions import BadRequest
from werkzeug.wrappers import Response

from receptionist.domain.errors import Conflict
from receptionist.domain.roles import Role
from receptionist.services import agenda, requests
from receptionist.web.current import business, parts
from receptionist.web.staff.columns import only_mine, visit_of
from receptionist.web.staff.guard import needs
from receptionist.web.staff.language import page_language
from receptionist.web.staff.panel_words import PanelWords
from receptionist.web.staff.session import my_account

pages = Blueprint("requests", __name__, url_prefix="/staff/requests")
_SAID = ("accepted", "declined", "late")
"""What may be said above the list after an answer; late: somebody else was quicker."""


@pages.get("")
@needs(Role.STAFF)
def page() -> str:
    """What is asked for and still to come, soonest first."""
    own, now = business(), parts().clock.now()
    with parts().database.reading() as session:
        asked = requests.pending(session, now, only_mine())
        names = agenda.service_names(session)
    said = request.args.get("said", "")
    return render_template(
        "staff/requests.html",
        asked=asked,
        words=PanelWords(own, page_language(), names, now),
        said=said if said in _SAID else "",
    )


@pages.post("/<visit_id>")
@needs(Role.STAFF)
def answer(visit_id: str) -> Response:
    """Accept or decline a request; the client is told."""
    if request.form.get("answer") not in ("yes", "no"):
        raise BadRequest("Neither yes nor no.")
    own, accepted = business(), request.form["answer"] == "yes"
    try:
        with parts().database.writing() as session:
            visit_of(session, visit_id)
            requests.decide(
                session, own, visit_id, accepted=accepted, by=my_account(session), now=parts().clock.now()
            )
    except Conflict:
        return redirect(url_for("requests.page", said="late"), 303)
    return redirect(url_for("requests.page", said="accepted" if accepted else "declined"), 303)
