"""One visit in the calendar: its panel, and what staff do with it. Each view asks one service."""

from collections.abc import Callable
from typing import Any, cast

from flask import Blueprint, render_template, request
from sqlalchemy.orm import Session

from receptionist.domain.availability import Slot
from receptionist.domain.business import Business
from receptionist.domain.roles import Role
from receptionist.language.contact import parse_phone
from receptionist.services import (
    agenda,
    client_search,
    desk_booking,
    obstacles,
    repeating,
    requests,
    visit_card,
)
from receptionist.services.clients import ClientDetails, find_or_make
from receptionist.services.desk_booking import MARKS, Desk, Mark
from receptionist.services.repeating import Repeat
from receptionist.storage.models import Appointment, Client
from receptionist.web.current import business, parts
from receptionist.web.staff import asked
from receptionist.web.staff.asked import finished
from receptionist.web.staff.columns import check_column, columns, only_mine, visit_of
from receptionist.web.staff.forms import Form
from receptionist.web.staff.guard import needs
from receptionist.web.staff.language import page_language
from receptionist.web.staff.obstacle_words import obstacle_words
from receptionist.web.staff.panel_words import PanelWords
from receptionist.web.staff.session import my_account

pages = Blueprint("visit", __name__, url_prefix="/staff/calendar/visits")
asked.register(pages)
Json = dict[str, Any]
_LONGEST_NOTE = 1000
_LONGEST_REASON = 200


@pages.get("/<visit_id>")
@needs(Role.STAFF)
def panel(visit_id: str) -> str:
    """What is known of a visit, as a piece of the calendar's page."""
    own = business()
    with parts().database.reading() as session:
        card = visit_card.visit_card(session, visit_of(session, visit_id), of_staff=only_mine())
        names = agenda.service_names(session)
    words = PanelWords(own, page_language(), names, parts().clock.now())
    people = [(key, own.staff_member(key).name) for key in columns(own)]
    return render_template("staff/calendar/visit.html", card=card, words=words, people=people)


@pages.post("")
@needs(Role.STAFF)
def book() -> tuple[Json, int]:
    """Put a new visit into the calendar."""
    own, form = business(), asked.asked()
    slot = _slot(form, own, form.choice("service", [s.id for s in own.services]))
    reason, note = _reason(form), form.text("note", most=_LONGEST_NOTE, optional=True)
    details = _client_details(form)
    finished(form)
    check_column(own, slot.staff)
    with parts().database.writing() as session:
        desk = _desk(session, own)
        client = find_or_make(session, details, desk.now) if details else _known(session, form)
        name = details.name if details else ""
        tell = form.flag("tell")
        visit = desk_booking.book(desk, slot, client, name=name, reason=reason, note=note, tell=tell)
        return {"id": visit.id, "version": desk_booking.version_of(visit)}, 201


@pages.post("/<visit_id>/time")
@needs(Role.STAFF)
def move(visit_id: str) -> Json:
    """Give a visit another time, length or person."""
    own, form = business(), asked.asked()
    with parts().database.writing() as session:
        slot = _slot(form, own, visit_of(session, visit_id).service_id)
        reason = _reason(form)
        finished(form)
        check_column(own, slot.staff)
        desk = _desk(session, own)
        tell = form.flag("tell")
        visit = desk_booking.move(desk, visit_id, slot, _version(form), reason=reason, tell=tell)
        return {"version": desk_booking.version_of(visit)}


@pages.post("/<visit_id>/state")
@needs(Role.STAFF)
def mark(visit_id: str) -> Json:
    """Say what became of a visit."""
    form = asked.asked()
    said = cast(Mark, form.choice("state", MARKS))
    return _changed(form, visit_id, lambda desk, seen: desk_booking.mark(desk, visit_id, said, seen))


@pages.post("/<visit_id>/note")
@needs(Role.STAFF)
def note(visit_id: str) -> Json:
    """Keep a note on a visit."""
    form = asked.asked()
    text = form.text("note", most=_LONGEST_NOTE, optional=True)
    return _changed(form, visit_id, lambda desk, seen: desk_booking.write_note(desk, visit_id, text, seen))


@pages.post("/<visit_id>/cancel")
@needs(Role.STAFF)
def cancel(visit_id: str) -> Json:
    """Cancel a visit."""
    form = asked.asked()
    tell = form.flag("tell")
    return _changed(form, visit_id, lambda desk, seen: desk_booking.cancel(desk, visit_id, seen, tell=tell))


@pages.post("/<visit_id>/answer")
@needs(Role.STAFF)
def answer(visit_id: str) -> Json:
    """Accept or decline a request; the client is told."""
    own, form = business(), asked.asked()
    accepted = form.choice("answer", ("accept", "decline")) == "accept"
    finished(form)
    with parts().database.writing() as session:
        visit_of(session, visit_id)
        desk = _desk(session, own)
        requests.decide(session, own, visit_id, accepted=accepted, by=desk.by, now=desk.now)
    return {"accepted": accepted}


@pages.get("/<visit_id>/repeat")
@needs(Role.STAFF)
def plan(visit_id: str) -> Json:
    """The weeks to come, each with what stands in its way."""
    own, form = business(), Form(request.args, page_language())
    times = form.whole("times", 2, repeating.MOST)
    finished(form)
    with parts().database.reading() as session:
        visit = visit_of(session, visit_id)
        planned = repeating.plan(_desk(session, own), visit, times)
    return {"weeks": [_week_json(each, own) for each in planned]}


@pages.post("/<visit_id>/repeat")
@needs(Role.STAFF)
def repeat(visit_id: str) -> tuple[Json, int]:
    """Book the ticked weeks: all of them or none."""
    own, form = business(), asked.asked()
    times = form.whole("times", 2, repeating.MOST)
    days = [asked.day(Form({"on": on}, form.language), "on") for on in form.text("days").split(",")]
    finished(form)
    with parts().database.writing() as session:
        visit_of(session, visit_id)
        try:
            made = repeating.book(_desk(session, own), visit_id, _version(form), days, times)
        except ValueError:
            form.wrong("days", "Proszę wybrać z listy.", "Please choose from the list.")
            raise asked.Mistaken(form) from None
        return {"booked": len(made)}, 201


def _changed(form: Form, visit_id: str, change: Callable[[Desk, str], Appointment]) -> Json:
    """Change a visit that whoever asks may see, as they looked at it."""
    own = business()
    finished(form)
    with parts().database.writing() as session:
        visit_of(session, visit_id)
        visit = change(_desk(session, own), _version(form))
        return {"version": desk_booking.version_of(visit)}


def _desk(session: Session, own: Business) -> Desk:
    return Desk(session, own, my_account(session), parts().clock.now())


def _version(form: Form) -> str:
    return form.typed.get("version", "")


def _slot(form: Form, own: Business, service: str) -> Slot:
    start, end = asked.moment(form, "start", own), asked.moment(form, "end", own)
    if not start < end <= start + obstacles.LONGEST:
        form.wrong("end", "Koniec ma być po początku.", "The end has to come after the start.")
    return Slot(start, end, service, form.text("staff"))


def _reason(form: Form) -> str:
    """Why staff insist: only what was ticked and said, so that nothing is ever put over a visit by a slip."""
    if not form.flag("override"):
        return ""
    return form.text("reason", most=_LONGEST_REASON)


def _client_details(form: Form) -> ClientDetails | None:
    """What was typed of a new client; None where a known one was chosen."""
    if form.typed.get("client_id", "").isdecimal():
        return None
    name, email = form.text("client"), form.email("email", optional=True)
    typed = form.text("phone", most=40, optional=True)
    phone = parse_phone(typed) if typed else None
    if typed and phone is None:
        form.wrong("phone", "To nie wygląda na numer telefonu.", "This does not look like a phone number.")
    return ClientDetails(name, phone, email or None)


def _known(session: Session, form: Form) -> Client:
    """The client that was chosen from the list, where whoever asks may see them."""
    client = client_search.by_id(session, int(form.typed["client_id"][:9]), of_staff=only_mine())
    if client is None:
        form.wrong("client", "Nie ma już takiej osoby.", "There is no such person any more.")
        raise asked.Mistaken(form)
    return client


def _week_json(week: Repeat, own: Business) -> Json:
    language = page_language()
    return {
        "on": week.on.isoformat(),
        "obstacles": [obstacle_words(each, own, language) for each in week.obstacles],
    }
