"""Two clients made one: both side by side, what will be kept and what will move, and then the merging."""

from flask import Blueprint, redirect, render_template, request, url_for
from sqlalchemy.orm import Session
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response

from receptionist.dialogue.wording import words_for
from receptionist.domain.roles import Role
from receptionist.services import client_list, client_merging
from receptionist.services.client_changes import Wanted, version
from receptionist.storage.models import Client
from receptionist.web.current import parts
from receptionist.web.staff.clients import LONGEST_NOTE
from receptionist.web.staff.forms import Form
from receptionist.web.staff.guard import needs
from receptionist.web.staff.language import page_language
from receptionist.web.staff.moments import moments
from receptionist.web.staff.session import my_account

pages = Blueprint("merging", __name__, url_prefix="/staff/clients")
Answer = str | Response
FIELDS = ("name", "phone", "email")


@pages.get("/<int:client_id>/merge/<int:other_id>")
@needs(Role.MANAGER)
def page(client_id: int, other_id: int) -> Answer:
    """Both clients, and what becomes of them."""
    with parts().database.reading() as session:
        return _page(session, *_both(session, client_id, other_id), Form({}, page_language()))


@pages.post("/<int:client_id>/merge/<int:other_id>")
@needs(Role.MANAGER)
def merge(client_id: int, other_id: int) -> Answer:
    """Make one client of two, once it is confirmed."""
    form = Form(request.form, page_language())
    with parts().database.writing() as session:
        keep, gone = _both(session, client_id, other_id)
        wanted = _wanted(form, keep, gone)
        if form.typed.get("seen") != _versions(keep, gone):
            form.wrong(
                "seen",
                "Jedna z tych osób zmieniła się w międzyczasie. Proszę sprawdzić jeszcze raz.",
                "One of these two has been changed meanwhile. Please check once more.",
            )
        if not form.flag("sure"):
            form.wrong("sure", "Proszę to potwierdzić.", "Please confirm this.")
        if not form.right:
            return Response(_page(session, keep, gone, form), 422, mimetype="text/html")
        by, now = my_account(session), parts().clock.now()
        client_merging.merge(session, keep, gone, wanted, by=by, now=now)
    return redirect(url_for("clients.client", client_id=client_id, done="merged"), 303)


def _both(session: Session, client_id: int, other_id: int) -> tuple[Client, Client]:
    if client_id == other_id:
        raise NotFound
    return client_list.require(session, client_id), client_list.require(session, other_id)


def _wanted(form: Form, keep: Client, gone: Client) -> Wanted:
    """For each field the value of the one that was ticked."""
    both = {"keep": keep, "gone": gone}
    chosen = {field: getattr(both[form.choice(field, tuple(both))], field) for field in FIELDS}
    return Wanted(**chosen, note=form.text("note", most=2 * LONGEST_NOTE, optional=True))


def _versions(keep: Client, gone: Client) -> str:
    return f"{version(keep)} {version(gone)}"


def _page(session: Session, keep: Client, gone: Client, form: Form) -> str:
    shown = moments()
    wanted = Wanted(keep.name, keep.phone or gone.phone, keep.email or gone.email, "")
    words = words_for(shown.business, shown.language, shown.business.local(shown.now).date())
    return render_template(
        "staff/clients/merge.html",
        keep=keep,
        gone=gone,
        moves=client_merging.moves(session, gone.id),
        note=form.typed.get("note", client_merging.joined_note(keep, gone, wanted, words)),
        versions=_versions(keep, gone),
        form=form,
        moments=shown,
    )
