"""The page behind the link in a message of the waiting list: the place that is kept, to take or to decline.

The token is the proof, so nothing else is asked; only a POST changes anything.
"""

from dataclasses import dataclass
from datetime import datetime

from flask import Blueprint, Response, redirect, render_template, request
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response as AnyResponse

from receptionist.dialogue.wording import words_for
from receptionist.domain.business import Business
from receptionist.domain.errors import NotFound
from receptionist.services import offers, visits
from receptionist.services.visits import ShownVisit
from receptionist.storage import business as stored_business
from receptionist.storage.models import Appointment
from receptionist.web.current import language, parts
from receptionist.web.visits import private

pages = Blueprint("waiting", __name__)


@dataclass(frozen=True, slots=True)
class _Place:
    """An offered place. `state`: open (until `until`, local time), booked, over."""

    visit: ShownVisit
    state: str
    until: str
    language: str


@pages.get("/w/<token>")
def page(token: str) -> AnyResponse:
    """The place that is kept; once it is taken, the visit."""
    own = parts()
    held = own.links.offered(token)
    with own.database.reading() as session:
        business = stored_business.require(session)
        place = _place(session, business, held, own.clock.now())
    return _to_visit(held, place.language) if place.state == "booked" else _shown(business, place, token)


@pages.post("/w/<token>")
def take(token: str) -> AnyResponse:
    """Book the place, or say that it is gone."""
    own = parts()
    held = own.links.offered(token)
    with own.database.writing() as session:
        business, now = stored_business.require(session), own.clock.now()
        spoken = _place(session, business, held, now).language
        visit = offers.take(session, business, held, now)
        place = _place(session, business, held, now)
    return _to_visit(held, spoken) if visit else _shown(business, place, token)


@pages.post("/w/<token>/no")
def decline(token: str) -> AnyResponse:
    """Pass the place on to the next at once."""
    own = parts()
    held = own.links.offered(token)
    with own.database.writing() as session:
        business, now = stored_business.require(session), own.clock.now()
        place = _place(session, business, held, now)
        offers.decline(session, business, own.links, held, now)
    return _shown(business, place, token, declined=place.state == "open")


def _place(session: Session, business: Business, appointment_id: str, now: datetime) -> _Place:
    """What a link's hold has become; NotFound where it was never one."""
    row = session.get(Appointment, appointment_id)
    if row is None:
        raise NotFound("offer", appointment_id)
    entry = offers.entry_of(session, appointment_id)
    asked = request.args.get("lang") in business.languages
    spoken = entry.language if entry and not asked else language(business.languages)
    state = "over"
    if entry is not None and (entry.state == "booked" or offers.is_open(entry, now)):
        state = "booked" if entry.state == "booked" else "open"
    until = business.local(entry.offered_until) if entry and entry.offered_until else None
    words = words_for(business, spoken, business.local(now).date())
    return _Place(visits.show(row, business, spoken, now), state, words.clock(until) if until else "", spoken)


def _to_visit(appointment_id: str, spoken: str) -> AnyResponse:
    return private(redirect(f"{parts().links.path(appointment_id)}?lang={spoken}", 303))


def _shown(business: Business, place: _Place, token: str, *, declined: bool = False) -> AnyResponse:
    html = render_template(
        "waiting.html",
        business=business,
        language=place.language,
        visit=place.visit,
        state="declined" if declined else place.state,
        until=place.until,
        take_url=f"/w/{token}",
        decline_url=f"/w/{token}/no",
        call_url=f"tel:{business.phone}" if business.phone else None,
    )
    return private(Response(html))
