"""One's own account: name, language, password, one-time codes, the end of every session."""

import io

import segno
from flask import Blueprint, redirect, render_template, request, session, url_for
from markupsafe import Markup
from werkzeug.wrappers import Response

from receptionist.domain.roles import Role
from receptionist.services import accounts, passwords
from receptionist.web.current import business, parts
from receptionist.web.staff.forms import Form
from receptionist.web.staff.guard import needs
from receptionist.web.staff.language import LANGUAGES, page_language
from receptionist.web.staff.rail import PLACES
from receptionist.web.staff.session import enter, me, my_account
from receptionist.web.staff.signing import new_password

pages = Blueprint("staff", __name__, url_prefix="/staff")
Answer = str | Response
_NEW_SECRET = "new_totp_secret"  # noqa: S105 - the name of a field


@pages.get("/")
@needs(Role.STAFF)
def home() -> Answer:
    """The first place of the rail that this person may see."""
    return redirect(url_for(next(place.endpoint for place in PLACES if me().role >= place.role)))


@pages.get("/account")
@needs(Role.STAFF)
def account() -> Answer:
    """The page of one's own account."""
    return _page(Form({"name": me().name, "language": me().language}, page_language()))


@pages.post("/account")
@needs(Role.STAFF)
def save() -> Answer:
    """Change one's name and the language of the pages."""
    form = Form(request.form, page_language())
    name, language = form.text("name"), form.choice("language", LANGUAGES)
    if not form.right:
        return _page(form)
    with parts().database.writing() as transaction:
        user = my_account(transaction)
        user.name, user.language = name, language
    return _done("saved")


@pages.post("/account/password")
@needs(Role.STAFF)
def password() -> Answer:
    """Choose a new password; every other session ends."""
    form = Form(request.form, page_language())
    chosen = new_password(form)
    with parts().database.reading() as transaction:
        stored = my_account(transaction).password_hash
    if not passwords.fits(request.form.get("old_password", "")[:1000], stored):
        form.wrong("old_password", "To nie jest obecne hasło.", "This is not the present password.")
    if not form.right:
        return _page(form)
    with parts().database.writing() as transaction:
        user = my_account(transaction)
        accounts.set_password(user, chosen)
    enter(user)
    return _done("password")


@pages.route("/account/codes", methods=["GET", "POST"])
@needs(Role.STAFF)
def codes() -> Answer:
    """Turn one-time codes on: the secret as a picture, then a first code as proof that it arrived."""
    form = Form(request.form, page_language())
    secret = session.get(_NEW_SECRET) if request.method == "POST" else None
    if secret is None:
        secret = session[_NEW_SECRET] = passwords.new_secret()
    elif (step := passwords.code_step(secret, form.text("code", most=20), _seconds())) is None:
        form.wrong("code", "Ten kod nie pasuje.", "This code does not fit.")
    else:
        return _turn_on(secret, step)
    return render_template("staff/codes.html", form=form, secret=secret, picture=_picture(secret))


@pages.post("/account/codes/off")
@needs(Role.STAFF)
def codes_off() -> Answer:
    """Turn one-time codes off; the password is asked for again."""
    form = Form(request.form, page_language())
    with parts().database.reading() as transaction:
        stored = my_account(transaction).password_hash
    if not passwords.fits(request.form.get("password", "")[:1000], stored):
        form.wrong("password", "To nie jest obecne hasło.", "This is not the present password.")
        return _page(form)
    with parts().database.writing() as transaction:
        my_account(transaction).totp_secret = None
    return _done("codes_off")


def _turn_on(secret: str, step: int) -> Answer:
    with parts().database.writing() as transaction:
        user = my_account(transaction)
        user.totp_secret, user.totp_step = secret, step
    session.pop(_NEW_SECRET)
    return _done("codes_on")


def _page(form: Form) -> Answer:
    with parts().database.reading() as transaction:
        has_codes = my_account(transaction).totp_secret is not None
    html = render_template(
        "staff/account.html", form=form, has_codes=has_codes, done=request.args.get("done", "")
    )
    return Response(html, 422 if form.mistakes else 200, mimetype="text/html")


def _done(what: str) -> Answer:
    return redirect(url_for("staff.account", done=what), 303)


def _picture(secret: str) -> Markup:
    """The secret as a square that an app reads, drawn into the page: it goes through no other server."""
    out = io.BytesIO()
    uri = passwords.secret_uri(secret, me().email, business().name)
    segno.make(uri, error="m").save(
        out, kind="svg", scale=5, border=4, light="#fff", xmldecl=False, svgns=False, omitsize=True
    )
    return Markup(out.getvalue().decode())  # noqa: S704 - drawn by ourselves


def _seconds() -> float:
    return parts().clock.now().timestamp()
