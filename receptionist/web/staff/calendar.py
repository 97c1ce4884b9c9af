"""The calendar: its page, and what its script asks for to fill it. Changes nothing: visits.py does."""

from dataclasses import replace
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from flask import Blueprint, render_template, request

from receptionist.domain.business import Business
from receptionist.domain.clock import midnight
from receptionist.domain.interval import Interval
from receptionist.domain.roles import Role
from receptionist.services import agenda, client_search, finding
from receptionist.services.agenda import Card, Shade
from receptionist.web.current import business, parts
from receptionist.web.staff import asked
from receptionist.web.staff.columns import columns, only_mine
from receptionist.web.staff.forms import Form
from receptionist.web.staff.guard import needs
from receptionist.web.staff.language import page_language
from receptionist.web.staff.session import me

pages = Blueprint("calendar", __name__, url_prefix="/staff/calendar")
asked.register(pages)
Json = dict[str, Any]
_DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)
_YEARS = timedelta(days=3650)


@pages.get("")
@needs(Role.STAFF)
def page() -> str:
    """The page; what stands in it is asked for by its script."""
    return render_template("staff/calendar/page.html", setting=_setting(business()))


@pages.get("/range")
@needs(Role.STAFF)
def range_() -> Json:
    """Visits and closed time from one date to another, for those whom one may see.

    With `brief` of a visit only what takes time: whose, from when to when, and how it stands.
    """
    own, form = business(), Form(request.args, page_language())
    first, last = asked.day(form, "from"), asked.day(form, "to")
    if not first < last <= first + agenda.LONGEST:
        form.wrong("to", "Tu potrzebny jest późniejszy dzień.", "A later day is needed.")
    asked.finished(form)
    window = Interval(midnight(first, own.zone), midnight(last, own.zone))
    now = parts().clock.now()
    mine = only_mine()
    with parts().database.reading() as session:
        names, gone = agenda.service_names(session), agenda.retired_staff(session)
        shown = [*columns(own), *(key for key in gone if mine in (None, key))]
        cards = agenda.cards(session, window, now, of_staff=mine)
        shades = agenda.shades(session, own, window, shown)
    called = None if "brief" in request.args else {key: _called(name, own) for key, name in names.items()}
    hours = agenda.shown_hours(own, window)
    return {
        "hours": [f"{minutes // 60:02}:{minutes % 60:02}:00" for minutes in hours],
        "visits": [_card_json(card, own, called) for card in cards],
        "shades": [_shade_json(shade, own) for shade in shades],
        "staff": [{"id": key, "name": name} for key, name in _people(own, gone, {c.staff for c in cards})],
        "now": _local(own, now),
    }


@pages.get("/clients")
@needs(Role.STAFF)
def clients() -> Json:
    """Clients that match what is being typed."""
    with parts().database.reading() as session:
        found = client_search.search(session, request.args.get("q", "")[:100], of_staff=only_mine())
    return {"clients": [{"id": c.id, "name": c.name, "phone": c.phone, "email": c.email} for c in found]}


@pages.get("/free")
@needs(Role.STAFF)
def free() -> Json:
    """The free starts of a service on a date, as the chat would offer them but for the notice."""
    own, form = business(), Form(request.args, page_language())
    service = form.choice("service", [s.id for s in own.services])
    staff = form.choice("staff", columns(own))
    on = asked.day(form, "on")
    asked.finished(form)
    rules = replace(own.rules, min_notice=timedelta(), max_advance=_YEARS)
    window = Interval(midnight(on, own.zone), midnight(on + _DAY, own.zone))
    with parts().database.reading() as session:
        slots = finding.free(session, replace(own, rules=rules), service, staff, window, parts().clock.now())
    return {"starts": [_local(own, slot.start)[11:] for slot in slots]}


def _card_json(card: Card, own: Business, called: dict[str, str] | None) -> Json:
    """A visit as the page's script draws it, times on the business's clock; without names, briefly."""
    place = {
        "staff": card.staff,
        "start": _local(own, card.starts_at),
        "end": _local(own, card.ends_at),
        "state": card.state,
    }
    if called is None:
        return place
    unusual = {"late": card.late_minutes, "overrides": card.overrides, "note": card.note}
    return {
        **place,
        "id": card.id,
        "service": called.get(card.service, card.service),
        "client": card.client,
        "version": card.version,
        **{name: value for name, value in unusual.items() if value},
    }


def _called(name: dict[str, str], own: Business) -> str:
    """A service's name in the language of the page, or in the business's."""
    return name.get(page_language()) or name[own.language]


def _shade_json(shade: Shade, own: Business) -> Json:
    return {
        "staff": shade.staff,
        "start": _local(own, shade.span.start),
        "end": _local(own, shade.span.end),
        "why": shade.why,
    }


def _people(own: Business, gone: dict[str, str], theirs: set[str]) -> list[tuple[str, str]]:
    """The columns: who works here, and who has left but still has visits."""
    shown = set(columns(own))
    here = [(member.id, member.name) for member in own.staff if member.id in shown]
    return here + [(key, name) for key, name in gone.items() if key in theirs]


def _setting(own: Business) -> Json:
    """What the page's script has to know once."""
    now = parts().clock.now()
    return {
        "staff": [{"id": key, "name": name} for key, name in _people(own, {}, set())],
        "services": [
            {
                "id": service.id,
                "name": _called(dict(service.name), own),
                "minutes": service.duration // _MINUTE,
                "staff": list(service.staff),
            }
            for service in own.services
        ],
        "step": own.rules.slot_step // _MINUTE,
        "now": _local(own, now),
        "me": me().staff_id or "",
    }


def _local(own: Business, at: datetime) -> str:
    return _wall_clock(at, own.zone)


@lru_cache(maxsize=4096)  # many visits begin and end at the same few instants
def _wall_clock(at: datetime, zone: ZoneInfo) -> str:
    return at.astimezone(zone).isoformat()[:16]
