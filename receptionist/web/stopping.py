"""The page behind "no more of these" in a mail. The token is the proof; only a POST changes anything."""

from flask import Blueprint, Response, render_template, request
from werkzeug.wrappers import Response as AnyResponse

from receptionist.services import stopping
from receptionist.storage import business as stored_business
from receptionist.web.current import language, parts
from receptionist.web.visits import private

pages = Blueprint("stopping", __name__)


@pages.get("/u/<token>")
def page(token: str) -> AnyResponse:
    """Ask whether no more mail is to come; a program that looks at links in mails changes nothing."""
    own = parts()
    message_id = own.links.stopping(token)
    with own.database.reading() as session:
        stopped = stopping.is_stopped(session, message_id)
    return _shown(token, stopped=stopped)


@pages.post("/u/<token>")
def stop(token: str) -> AnyResponse:
    """Stop it, by the button of the page or by that of a mail program (RFC 8058); `again` undoes it."""
    own = parts()
    message_id = own.links.stopping(token)
    stopped = "again" not in request.form
    with own.database.writing() as session:
        business = stored_business.require(session)
        stopping.stop_mail(session, business, message_id, own.clock.now(), stopped=stopped)
    return _shown(token, stopped=stopped)


def _shown(token: str, *, stopped: bool) -> AnyResponse:
    with parts().database.reading() as session:
        business = stored_business.require(session)
    spoken = language(business.languages)
    html = render_template(
        "stopping.html", business=business, language=spoken, stopped=stopped, url=f"/u/{token}"
    )
    return private(Response(html))
