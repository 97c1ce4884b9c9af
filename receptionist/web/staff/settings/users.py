"""Accounts: who signs in, what they may do, and the invitation by which they choose a password."""

from flask import redirect, render_template, request, url_for
from sqlalchemy import select
from sqlalchemy.orm import Session
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response

from receptionist.domain.business import Business
from receptionist.domain.roles import Role
from receptionist.services import accounts, journal, outbox
from receptionist.storage.models import User
from receptionist.web.current import business, parts
from receptionist.web.staff.forms import Form
from receptionist.web.staff.guard import needs
from receptionist.web.staff.language import LANGUAGES, page_language
from receptionist.web.staff.session import me, my_account
from receptionist.web.staff.settings.blueprint import Answer, pages

_REFUSED = {
    "taken": ("email", "Ten adres ma już konto.", "This address has an account already."),
    "staff_taken": ("staff_id", "Ta osoba ma już konto.", "This person has an account already."),
    "last_owner": (
        "role",
        "To ostatnie konto właściciela; ktoś musi nim zostać.",
        "This is the last owner’s account; somebody has to stay one.",
    ),
}


@pages.get("/users")
@needs(Role.OWNER)
def users() -> Answer:
    """Everybody who may sign in."""
    with parts().database.reading() as session:
        found = session.scalars(select(User).order_by(User.active.desc(), User.name)).all()
    names = {member.id: member.name for member in business().staff}
    return render_template(
        "staff/settings/users.html", users=found, names=names, done=request.args.get("done", "")
    )


@pages.route("/users/new", methods=["GET", "POST"])
@needs(Role.OWNER)
def new_user() -> Answer:
    """Invite somebody."""
    form = Form(request.form or {"role": Role.STAFF.word, "language": page_language()}, page_language())
    if request.method == "GET":
        return _page(form, None)
    email, name, role, staff_id = _typed(form)
    language = form.choice("language", LANGUAGES)
    if form.right:
        with parts().database.writing() as session:
            try:
                user = accounts.create(
                    session,
                    email=email,
                    name=name,
                    role=role,
                    language=language,
                    now=parts().clock.now(),
                    staff_id=staff_id,
                )
                notice = _invite(session, user)
            except accounts.AccountRefused as refused:
                form.wrong(*_REFUSED[refused.reason])
    if not form.right:
        return _page(form, None)
    parts().postman.post([notice])
    return redirect(url_for("settings.users", done="invited"), 303)


@pages.route("/users/<int:key>", methods=["GET", "POST"])
@needs(Role.OWNER)
def user(key: int) -> Answer:
    """One account."""
    stored = _stored(key)
    if request.method == "GET":
        return _page(Form(_shown(stored), page_language()), stored)
    form = Form(request.form, page_language())
    email, name, role, staff_id = _typed(form)
    if form.right:
        with parts().database.writing() as session:
            account = session.get_one(User, key)
            active = form.flag("active")
            try:
                accounts.change(
                    session, account, email=email, name=name, role=role, staff_id=staff_id, active=active
                )
                _note(session, "account.changed", account)
            except accounts.AccountRefused as refused:
                form.wrong(*_REFUSED[refused.reason])
    return _page(form, stored) if not form.right else redirect(url_for("settings.users", done="saved"), 303)


@pages.post("/users/<int:key>/invite")
@needs(Role.OWNER)
def invite_again(key: int) -> Answer:
    """Send the link by which a password is chosen once more."""
    with parts().database.writing() as session:
        account = session.get(User, key)
        if account is None or not account.active:
            raise NotFound
        notice = _invite(session, account)
    parts().postman.post([notice])
    return redirect(url_for("settings.users", done="invited"), 303)


def _typed(form: Form) -> tuple[str, str, Role, str | None]:
    email, name, role = form.email("email"), form.text("name", most=80), form.role("role")
    staff_id = form.choice("staff_id", [member.id for member in business().staff], optional=True)
    return email, name, Role.of(role), staff_id or None


def _stored(key: int) -> User:
    with parts().database.reading() as session:
        found = session.get(User, key)
    if found is None:
        raise NotFound
    return found


def _shown(user: User) -> dict[str, str]:
    return {
        "email": user.email,
        "name": user.name,
        "role": user.role,
        "staff_id": user.staff_id or "",
        "active": "1" if user.active else "",
    }


def _page(form: Form, stored: User | None) -> Response:
    staff: Business = business()
    html = render_template(
        "staff/settings/user.html",
        form=form,
        user=stored,
        staff=[(member.id, member.name) for member in staff.staff],
        is_me=stored is not None and stored.id == me().id,
    )
    return Response(html, 200 if form.right else 422, mimetype="text/html")


def _invite(session: Session, user: User) -> str:
    """Write the invitation down; its id, to be posted once this is committed."""
    own = parts()
    token = own.keys.password(user, lives=accounts.INVITATION_LIVES)
    link = own.settings.public_url + url_for("signing.password", token=token)
    text = render_template(
        "staff/mail/invitation.txt", language=user.language, link=link, business=business(), by=me().name
    )
    _note(session, "account.invited", user)
    # Like a code: not kept longer than it is needed.
    return outbox.put(session, "email", user.email, text, rule=outbox.CODE, now=own.clock.now())


def _note(session: Session, action: str, user: User) -> None:
    now = parts().clock.now()
    journal.note(session, my_account(session), action, "user", user.id, now=now, role=user.role)
