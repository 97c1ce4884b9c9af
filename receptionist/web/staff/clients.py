"""The clients: found as one types, seen with all that belongs to them, changed. What is typed stays out of
addresses and logs. Staff see those who have or had a visit with them; the others are not there for them."""

from flask import Blueprint, redirect, render_template, request, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from receptionist.domain.business import Business
from receptionist.domain.errors import Conflict
from receptionist.domain.roles import Role
from receptionist.language.contact import parse_phone
from receptionist.services import client_card, client_changes, client_list, client_merging
from receptionist.services.client_changes import PhoneTaken, Wanted
from receptionist.services.visit_lines import lines
from receptionist.storage.models import Client
from receptionist.web.current import business, parts
from receptionist.web.staff.forms import Form
from receptionist.web.staff.guard import needs
from receptionist.web.staff.language import page_language
from receptionist.web.staff.moments import Moments, moments
from receptionist.web.staff.session import me, my_account

pages = Blueprint("clients", __name__, url_prefix="/staff/clients")
Answer = str | Response
LONGEST_NOTE = 2000
_LONGEST_SEARCH = 100
_MOST_PAGES = 1000


@pages.get("/")
@needs(Role.STAFF)
def page() -> Answer:
    """The list, from its beginning."""
    return _list("", 0)


@pages.post("/")
@needs(Role.STAFF)
def search() -> Answer:
    """The list of those who were asked for: sent as a form, because names do not belong in addresses."""
    number = request.form.get("number", "0")
    asked = request.form.get("asked", "")[:_LONGEST_SEARCH]
    return _list(asked, min(int(number), _MOST_PAGES) if number.isdecimal() and number.isascii() else 0)


@pages.get("/<int:client_id>")
@needs(Role.STAFF)
def client(client_id: int) -> Answer:
    """One client with all that belongs to them."""
    with parts().database.reading() as session:
        row = client_list.require(session, client_id, only_with=only_with())
        return _card(session, row, None)


@pages.post("/<int:client_id>")
@needs(Role.STAFF)
def save(client_id: int) -> Answer:
    """Write down what staff have changed."""
    form = Form(request.form, page_language())
    wanted = read_client(form, business())
    with parts().database.writing() as session:
        row = client_list.require(session, client_id, only_with=only_with())
        if form.right:
            _change(session, row, wanted, form)
        if not form.right:
            return Response(_card(session, row, form), 422, mimetype="text/html")
    return redirect(url_for("clients.client", client_id=client_id, done="saved"), 303)


def only_with() -> str | None:
    """Whose clients the asker may see: None for everybody's."""
    return None if me().is_manager else (me().staff_id or "")


def read_client(form: Form, shop: Business) -> Wanted:
    """A client as somebody typed them into a form."""
    typed = form.text("phone", most=40, optional=True)
    phone = parse_phone(typed, shop.holiday_country or "PL") if typed else None
    if typed and phone is None:
        form.wrong("phone", "To nie wygląda na numer telefonu.", "This does not look like a phone number.")
    name, email = form.text("name", most=120), form.email("email", optional=True)
    return Wanted(name, phone, email or None, form.text("note", most=LONGEST_NOTE, optional=True))


def _typed(row: Client, shown: Moments) -> dict[str, str]:
    """A client as the fields of the form show them."""
    return {
        "name": row.name,
        "phone": shown.phone(row.phone),
        "email": row.email or "",
        "note": row.note,
        "seen": client_changes.version(row),
    }


def _change(session: Session, row: Client, wanted: Wanted, form: Form) -> None:
    seen, now = form.typed.get("seen"), parts().clock.now()
    try:
        client_changes.change(session, row, wanted, by=my_account(session), seen=seen, now=now)
    except Conflict:
        form.wrong(
            "seen",
            "Ktoś zmienił te dane w międzyczasie. Obok widać, jak jest teraz; proszę sprawdzić i zapisać.",
            "Somebody has changed this meanwhile. What it is now stands beside it; please check and save.",
        )
    except PhoneTaken as taken:
        form.wrong("phone", "Ten numer ma już inna osoba.", "Somebody else has this number already.")
        form.taken_by = taken.client_id if me().is_manager else None  # type: ignore[attr-defined]


def _list(asked: str, number: int) -> Answer:
    shown = moments()
    with parts().database.reading() as session:
        found = client_list.listed(session, asked, shown.now, only_with=only_with(), page=number)
    return render_template("staff/clients/list.html", found=found, asked=asked, number=number, moments=shown)


def _card(session: Session, row: Client, form: Form | None) -> str:
    """The page of a client; `form` is what somebody has typed that was not right."""
    shown = moments()
    current = _typed(row, shown)
    card = client_card.card(session, row, only_with=only_with())
    visits = lines(session, shown.business, card.visits, shown.language, shown.now)
    return render_template(
        "staff/clients/client.html",
        card=card,
        form=form or Form(current, shown.language),
        coming=[visit for visit in reversed(visits) if not visit.over],
        history=[visit for visit in visits if visit.over],
        look_alikes=client_merging.look_alikes(session, row) if me().is_manager else [],
        current=current,
        moments=shown,
        done=request.args.get("done", ""),
    )
