"""The guide's pages: one a step, each kept when it is right; and the banner that suggests it."""

from collections.abc import Collection
from copy import deepcopy
from dataclasses import replace
from datetime import date
from typing import Any

from flask import Blueprint, redirect, render_template, request, url_for
from sqlalchemy.orm import Session
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response

from receptionist.domain.business import Business
from receptionist.domain.roles import Role
from receptionist.services import guide, journal, retired
from receptionist.services.business_file.document import Document
from receptionist.services.guide import Guide
from receptionist.services.touched import touched
from receptionist.storage import business as stored_business
from receptionist.web.current import parts
from receptionist.web.staff.forms import Form
from receptionist.web.staff.guard import needs
from receptionist.web.staff.guide.steps import SPARE, STEPS, add_suggestions
from receptionist.web.staff.guide.suggestions import KINDS, SUGGESTIONS
from receptionist.web.staff.language import page_language
from receptionist.web.staff.room.describing import openers
from receptionist.web.staff.session import my_account, somebody
from receptionist.web.staff.settings.mistakes import tell

pages = Blueprint("guide", __name__, url_prefix="/staff/guide")
Answer = str | Response
_HOMES = ("calendar.page", "settings.page", "rehearsal.page", "staff.account")
_MORE = ("add", "more")


@pages.get("")
@needs(Role.OWNER)
def page() -> Answer:
    """The step that is next."""
    held = _held()
    return redirect(url_for("guide.step", name=guide.STEPS[min(held.step, len(guide.STEPS) - 1)]))


@pages.get("/<name>")
@needs(Role.OWNER)
def step(name: str) -> Answer:
    """A step, filled with what is known; one that cannot be done yet leads to the one before it."""
    held = _held()
    if name not in guide.STEPS:
        raise NotFound
    if guide.STEPS.index(name) > held.step:
        return redirect(url_for("guide.page"))
    if name == "test":
        return _test(held) if held.in_force else redirect(url_for("guide.step", name="business"))
    return _page(name, held, Form(STEPS[name].shown(held.document), page_language()))


@pages.post("/<name>")
@needs(Role.OWNER)
def save(name: str) -> Answer:
    """Keep a step that is right, and go on."""
    if name not in STEPS:
        raise NotFound
    form = Form(request.form.to_dict(), page_language())
    with parts().database.writing() as session:
        held = guide.guide(session)
        if any(form.flag(each) for each in _MORE):
            add_suggestions(form, held.document)
            return _page(name, held, form, again=True)
        right = _try(session, name, held, form)
    if not right:
        return _page(name, held, form)
    return redirect(url_for("guide.step", name=guide.STEPS[guide.STEPS.index(name) + 1]), 303)


@pages.post("/finish")
@needs(Role.OWNER)
def finish() -> Answer:
    """The assistant is set up: the guide is suggested no more."""
    return _end(finished=True)


@pages.post("/later")
@needs(Role.OWNER)
def later() -> Answer:
    """Not now: what was done stays, and the guide is suggested no more by itself."""
    return _end(finished=False)


@pages.app_context_processor
def _banner() -> dict[str, Any]:
    """Whether the page suggests the guide; asked on an owner's first pages only."""
    person = somebody() if request.endpoint in _HOMES else None
    if person is None or not person.is_owner:
        return {}
    with parts().database.reading() as session:
        return {"guide_waits": guide.waits(session)}


def _held() -> Guide:
    with parts().database.reading() as session:
        return guide.guide(session)


def _end(*, finished: bool) -> Answer:
    with parts().database.writing() as session:
        held = guide.guide(session)
        guide.keep(session, replace(held, finished=finished and held.in_force, later=True))
    return redirect(url_for("staff.home"), 303)


def _try(session: Session, name: str, held: Guide, form: Form) -> bool:
    """Keep the step where nothing is wrong with it."""
    stored = stored_business.require(session)
    changed = deepcopy(held.document)
    STEPS[name].apply(form, changed, _used(session, name))
    whole, mistakes = guide.judged(changed, name, _today(stored))
    tell(mistakes, form, changed, (), {*form.typed, "business.languages"})
    if whole and held.in_force:
        _spare_visits(session, stored, whole, form)
    if not form.right:
        return False
    now = parts().clock.now()
    guide.take_step(session, held, name, changed, whole=whole, now=now)
    if whole:
        journal.note(session, my_account(session), "settings.changed", "guide", name, now=now)
    return True


def _used(session: Session, name: str) -> Collection[str]:
    sections = {"services": "services", "people": "staff"}
    section = sections.get(name)
    return retired.used_ids(session, "services" if section == "services" else "staff") if section else ()


def _spare_visits(session: Session, stored: Business, whole: Business, form: Form) -> None:
    """A change that would leave visits without their place is made where they are listed first."""
    if count := len(touched(session, stored, whole, parts().clock.now())):
        form.wrong_elsewhere(
            f"Wizyty, które przestałyby pasować: {count}. Tę zmianę proszę zrobić w Ustawieniach.",
            f"Visits that would no longer fit: {count}. Make this change in Settings.",
        )


def _page(name: str, held: Guide, form: Form, *, again: bool = False) -> Answer:
    html = render_template(
        f"staff/guide/{name}.html",
        form=form,
        held=held,
        current=name,
        steps=guide.STEPS,
        document=held.document,
        **_choices(name, held.document, form),
    )
    return Response(html, 422 if not form.right and not again else 200, mimetype="text/html")


def _choices(name: str, document: Document, form: Form) -> dict[str, Any]:
    rows = {int(key.split(".")[1]) for key in form.typed if key.startswith(("services.", "staff."))}
    kind = document["business"]["kind"]
    present = {words for key, words in form.typed.items() if key.endswith(".name")}
    return {
        "kinds": KINDS if kind in KINDS else {**KINDS, kind: (kind, kind)},
        "rows": range(max(rows, default=-1) + 1 + (SPARE if name == "services" else 1)),
        "suggestions": [
            (n, each)
            for n, each in enumerate(SUGGESTIONS.get(kind, ()))
            if each.pl not in present and each.en not in present
        ],
    }


def _test(held: Guide) -> Answer:
    return render_template(
        "staff/guide/test.html",
        held=held,
        current="test",
        steps=guide.STEPS,
        openers=openers,
        address=parts().settings.public_url,
    )


def _today(stored: Business) -> date:
    return stored.local(parts().clock.now()).date()
