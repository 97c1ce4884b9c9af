"""Signing in and out, a forgotten password, an invitation, and the very first account."""

from flask import Blueprint, Response, redirect, render_template, request, session, url_for
from werkzeug.wrappers import Response as AnyResponse

from receptionist.domain.roles import Role
from receptionist.services import accounts, outbox, passwords
from receptionist.services.signing_in import Attempt
from receptionist.storage.models import User
from receptionist.web.current import business, parts
from receptionist.web.limits import SIGNING_IN, at_most
from receptionist.web.staff import kept
from receptionist.web.staff.forms import Form
from receptionist.web.staff.guard import for_anybody, needs, safe_path
from receptionist.web.staff.language import LANGUAGES, page_language
from receptionist.web.staff.session import enter, leave, my_account, somebody

pages = Blueprint("signing", __name__, url_prefix="/staff")
Answer = str | AnyResponse
_HALF_WAY = "half_way"


@pages.get("/sign-in")
@for_anybody
def page() -> Answer:
    """The page for signing in."""
    if somebody():
        return redirect(safe_path(request.args.get("next")))
    return _sign_in(next_path=request.args.get("next", ""))


@pages.post("/sign-in")
@at_most(SIGNING_IN)
@for_anybody
def sign_in() -> Answer:
    """Try the password."""
    form = Form(request.form, page_language())
    email, password = form.text("email"), request.form.get("password", "")[:1000]
    attempt = parts().signing_in.password(email, password)
    if attempt.result == "code_wanted":
        session[_HALF_WAY] = attempt.user_id
        return _ask_code()
    return _go_on(attempt) if attempt.result == "right" else _sign_in(attempt, form=form)


@pages.post("/sign-in/code")
@at_most(SIGNING_IN)
@for_anybody
def code() -> Answer:
    """Try the one-time code after the password."""
    user_id = session.get(_HALF_WAY)
    if user_id is None:
        return redirect(url_for("signing.page"))
    attempt = parts().signing_in.code(user_id, request.form.get("code", "")[:20])
    return _go_on(attempt) if attempt.result == "right" else _ask_code(attempt)


@pages.post("/sign-out")
@needs(Role.STAFF)
def sign_out() -> Answer:
    """End the session here, or all of them."""
    if request.form.get("everywhere"):
        with parts().database.writing() as transaction:
            accounts.sign_out_everywhere(my_account(transaction))
    leave()
    return redirect(url_for("signing.page"))


@pages.route("/reset", methods=["GET", "POST"])
@at_most(SIGNING_IN)
@for_anybody
def reset() -> Answer:
    """Ask for a link that sets a new password. The answer is the same whether the address is known or not."""
    sent = request.method == "POST"
    form = Form(request.form, page_language())
    if sent and (email := form.email("email")) and form.right:
        _mail_link(email)
    return render_template("staff/reset.html", language=page_language(), form=form, sent=sent and form.right)


@pages.route("/password/<token>", methods=["GET", "POST"])
@for_anybody
def password(token: str) -> Answer:
    """Set a password by a link, and be signed in."""
    own = parts()
    with own.database.reading() as transaction:
        user = own.keys.user(transaction, token)
    form = Form(request.form, page_language())
    if request.method == "POST" and (chosen := new_password(form)) and form.right:
        with own.database.writing() as transaction:
            user = own.keys.user(transaction, token)
            accounts.set_password(user, chosen)
        return redirect(url_for("signing.page")) if user.totp_secret else _welcome(user)
    return private(
        render_template("staff/password.html", language=page_language(), form=form, name=user.name)
    )


@pages.route("/first/<token>", methods=["GET", "POST"])
@for_anybody
def first(token: str) -> Answer:
    """Make the first owner's account."""
    own = parts()
    with own.database.reading() as transaction:
        own.keys.check_first_owner(transaction, token)
    form = Form(request.form, page_language())
    if request.method == "POST":
        email, name, chosen = form.email("email"), form.text("name"), new_password(form)
        language = form.choice("language", LANGUAGES)
        if form.right:
            with own.database.writing() as transaction:
                own.keys.check_first_owner(transaction, token)
                user = accounts.create_first_owner(
                    transaction,
                    email=email,
                    name=name,
                    language=language,
                    password=chosen,
                    now=own.clock.now(),
                )
            return _welcome(user)
    return private(render_template("staff/first.html", language=page_language(), form=form))


def new_password(form: Form) -> str:
    """A password that may be chosen."""
    chosen = form.typed.get("new_password", "")
    if len(chosen) < passwords.SHORTEST:
        form.wrong(
            "new_password",
            f"Hasło ma mieć co najmniej {passwords.SHORTEST} znaków; może być kilkoma zwykłymi słowami.",
            f"At least {passwords.SHORTEST} characters; several plain words will do.",
        )
    if len(chosen) > 1000:
        form.wrong("new_password", "To hasło jest za długie.", "This password is too long.")
    return chosen


def private(html: str) -> AnyResponse:
    """A page whose address is a key: kept nowhere."""
    return Response(html, headers={"Cache-Control": "no-store", "X-Robots-Tag": "noindex"})


def _sign_in(attempt: Attempt | None = None, *, form: Form | None = None, next_path: str = "") -> Answer:
    html = render_template(
        "staff/sign_in.html",
        language=page_language(),
        next=request.form.get("next", next_path),
        kept=request.form.get("kept", ""),
        form=form,
        message=attempt.result if attempt else "",
        minutes=_minutes(attempt),
    )
    return Response(html, 200 if attempt is None else 422)


def _ask_code(attempt: Attempt | None = None) -> Answer:
    html = render_template(
        "staff/code.html",
        language=page_language(),
        next=request.form.get("next", ""),
        kept=request.form.get("kept", ""),
        message=attempt.result if attempt else "",
        minutes=_minutes(attempt),
    )
    return Response(html, 200 if attempt is None else 422)


def _minutes(attempt: Attempt | None) -> int:
    return -(-int(attempt.wait.total_seconds()) // 60) if attempt else 0


def _go_on(attempt: Attempt) -> Answer:
    """To the page that was wanted, or to what was typed before the session ended."""
    with parts().database.reading() as transaction:
        user = transaction.get_one(User, attempt.user_id)
    enter(user)
    resumed = kept.resume(request.form["kept"]) if request.form.get("kept") else None
    return resumed or redirect(safe_path(request.form.get("next")))


def _welcome(user: User) -> Answer:
    enter(user)
    return redirect(url_for("staff.home"))


def _mail_link(email: str) -> None:
    own = parts()
    with own.database.writing() as transaction:
        user = accounts.by_email(transaction, email)
        if user is None:
            return
        link = own.settings.public_url + url_for("signing.password", token=own.keys.password(user))
        text = render_template(
            "staff/mail/password.txt", language=user.language, link=link, business=business()
        )
        # Like a code: not kept longer than it is needed.
        notice = outbox.put(transaction, "email", user.email, text, rule=outbox.CODE, now=own.clock.now())
    own.postman.post([notice])
