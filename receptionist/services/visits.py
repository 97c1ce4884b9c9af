"""A visit as it is shown: to the chat's card, to the page of its signed link, to a calendar file."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from icalendar import Calendar, Event, Timezone, vCalAddress, vText
from sqlalchemy.orm import Session

from receptionist.dialogue.wording import words_for
from receptionist.domain.business import Business
from receptionist.domain.errors import NotFound
from receptionist.services.booking import slot_of
from receptionist.services.links import Links
from receptionist.services.transcript import slot_json
from receptionist.storage.models import STANDING, Appointment

PRODUCT = "-//receptionist//visits//PL"
_STATUSES = {"cancelled": "CANCELLED", "requested": "TENTATIVE"}


@dataclass(frozen=True, slots=True)
class ShownVisit:
    """A visit in words, for its page. `starts_at` and `ends_at` are on the business's clock."""

    id: str
    service_name: str
    staff_name: str
    when_text: str
    price_text: str
    state: str
    starts_at: datetime
    ends_at: datetime


def visit(session: Session, appointment_id: str) -> Appointment:
    """The row of a booked or cancelled visit; NotFound for a hold and for what is not there."""
    row = session.get(Appointment, appointment_id)
    if row is None or row.state in ("held", "released"):
        raise NotFound("visit", appointment_id)
    return row


def visit_json(
    session: Session, business: Business, appointment_id: str, links: Links, language: str | None
) -> dict[str, Any]:
    """A visit as the chat's events carry it."""
    row, spoken = visit(session, appointment_id), language or business.language
    shown = show(row, business, spoken, row.created_at)
    path = links.path(row.id)
    return {
        "id": row.id,
        **slot_json(slot_of(row), business),
        "service_name": shown.service_name,
        "staff_name": shown.staff_name,
        "when_text": shown.when_text,
        "link": f"{path}?lang={spoken}",
        "ics": f"{path}/visit.ics",
    }


def show(row: Appointment, business: Business, language: str, now: datetime) -> ShownVisit:
    """A visit in the words of a language; a booked one that is over is `past`."""
    words = words_for(business, language, business.local(now).date())
    start, end = business.local(row.starts_at), business.local(row.ends_at)
    return ShownVisit(
        row.id,
        words.service(row.service_id),
        words.person(row.staff_id),
        f"{words.day(start.date())}, {words.clock(start)}–{words.clock(end)}",
        words.money(row.price, starts_at=row.price_starts_at) if row.price is not None else "",
        "past" if row.state in STANDING and row.ends_at <= now else row.state,
        start,
        end,
    )


def calendar_file(
    row: Appointment, business: Business, shown: ShownVisit, *, guest: str | None = None
) -> bytes:
    """The visit as an .ics with the business's zone in it; its UID stays the same for the visit's life.

    `guest`: the address of the client that the business invites with it; it has an e-mail then.
    """
    entry = Event()
    entry.add("uid", f"{row.id}@receptionist")
    entry.add("sequence", row.sequence)
    entry.add("dtstamp", row.updated_at)
    entry.add("dtstart", shown.starts_at)
    entry.add("dtend", shown.ends_at)
    entry.add("summary", f"{shown.service_name}, {business.name}")
    entry.add("description", f"{shown.staff_name}\n{business.phone or ''}".strip())
    if business.address:
        entry.add("location", business.address)
    entry.add("status", _STATUSES.get(row.state, "CONFIRMED"))
    if guest:
        _invite(entry, business, guest)
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if row.state == "cancelled" else "REQUEST" if guest else "PUBLISH")
    calendar.add_component(_zone(business, shown.starts_at))
    calendar.add_component(entry)
    return bytes(calendar.to_ical())


def _invite(entry: Event, business: Business, guest: str) -> None:
    """Whose visit it is and whom they expect; who has booked has accepted and is asked nothing more."""
    organizer = vCalAddress(f"mailto:{business.email}")
    organizer.params["CN"] = vText(business.name)
    entry.add("organizer", organizer)
    client = vCalAddress(f"mailto:{guest}")
    client.params["PARTSTAT"] = vText("ACCEPTED")
    client.params["RSVP"] = vText("FALSE")
    entry.add("attendee", client)


def _zone(business: Business, around: datetime) -> Timezone:
    """The rules of the business's zone for the years around a visit."""
    first, last = around.date().replace(month=1, day=1), around.date().replace(month=12, day=31)
    return Timezone.from_tzinfo(business.zone, business.zone.key, first, last)


def google_url(business: Business, shown: ShownVisit) -> str:
    """The address that opens Google Calendar with the visit filled in."""
    span = "/".join(f"{moment:%Y%m%dT%H%M%S}" for moment in (shown.starts_at, shown.ends_at))
    query = {
        "action": "TEMPLATE",
        "text": f"{shown.service_name}, {business.name}",
        "dates": span,
        "ctz": business.zone.key,
        "location": business.address or "",
    }
    return f"https://calendar.google.com/calendar/render?{urlencode(query)}"


def directions_url(business: Business) -> str | None:
    """The address of a map with the way to the business."""
    if not business.address:
        return None
    query = urlencode({"api": "1", "destination": f"{business.name}, {business.address}"})
    return f"https://www.google.com/maps/dir/?{query}"
