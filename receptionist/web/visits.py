"""The page of a visit behind its signed link, and its calendar file."""

from flask import Blueprint, Response, render_template
from werkzeug.wrappers import Response as AnyResponse

from receptionist.domain.business import Business
from receptionist.services import visits
from receptionist.services.visits import ShownVisit
from receptionist.storage import business as stored_business
from receptionist.storage.models import Appointment
from receptionist.web.current import language, parts

pages = Blueprint("visits", __name__)


@pages.get("/a/<token>")
def page(token: str) -> AnyResponse:
    """A visit, for whoever holds its link."""
    _, business, shown, spoken = _visit(token)
    html = render_template(
        "visit.html",
        business=business,
        language=spoken,
        visit=shown,
        token=token,
        ics_url=f"/a/{token}/visit.ics",
        google_url=visits.google_url(business, shown),
        directions_url=visits.directions_url(business),
        call_url=f"tel:{business.phone}" if business.phone else None,
    )
    return private(Response(html))


@pages.get("/a/<token>/visit.ics")
def calendar(token: str) -> AnyResponse:
    """The visit for a calendar program."""
    row, business, shown, _ = _visit(token)
    body = visits.calendar_file(row, business, shown)
    answer = Response(
        body, mimetype="text/calendar", headers={"Content-Disposition": "attachment; filename=visit.ics"}
    )
    return private(answer)


def _visit(token: str) -> tuple[Appointment, Business, ShownVisit, str]:
    own = parts()
    appointment_id = own.links.appointment(token)
    with own.database.reading() as session:
        business = stored_business.require(session)
        row = visits.visit(session, appointment_id)
        spoken = language(business.languages)
        return row, business, visits.show(row, business, spoken, own.clock.now()), spoken


def private(response: AnyResponse) -> AnyResponse:
    """Kept in no cache and found by no search: its address is a key."""
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["X-Robots-Tag"] = "noindex"
    return response
