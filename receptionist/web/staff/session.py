"""Who is signed in at this browser. The cookie holds an id and an epoch, signed; the rest is asked anew."""

from dataclasses import dataclass
from typing import cast

from flask import Flask, g, session
from flask_login import LoginManager, current_user, login_user, logout_user
from sqlalchemy.orm import Session

from receptionist.domain.roles import Role
from receptionist.storage.models import User
from receptionist.web.current import parts


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Somebody who is signed in, as flask-login wants it. `staff_id`: themselves as a staff member."""

    id: int
    epoch: int
    name: str
    email: str
    role: Role
    staff_id: str | None
    language: str

    is_authenticated = True
    is_active = True
    is_anonymous = False

    def get_id(self) -> str:
        """What the cookie keeps: it stops fitting when the epoch goes up."""
        return f"{self.id}.{self.epoch}"

    @property
    def is_owner(self) -> bool:
        """Whether settings, users and money are theirs."""
        return self.role >= Role.OWNER

    @property
    def is_manager(self) -> bool:
        """Whether everybody's calendar and clients are theirs."""
        return self.role >= Role.MANAGER


def register(app: Flask) -> None:
    """Let requests of an application know who is signed in."""
    app.config.update(
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_NAME="receptionist",
        PERMANENT_SESSION_LIFETIME=60 * 60 * 24 * 30,
    )
    # Nothing of a session is used twice: it is made anew at each signing in.
    login = LoginManager()
    login.session_protection = None
    login.init_app(app)
    login.user_loader(_load)


def me() -> SignedIn:
    """Who asks. Only where the guard has let them in."""
    return cast(SignedIn, current_user._get_current_object())


def somebody() -> SignedIn | None:
    """Who asks, or None where nobody is signed in."""
    return me() if current_user.is_authenticated else None


def my_account(session: Session) -> User:
    """The account of whoever asks, in a transaction."""
    return session.get_one(User, me().id)


def enter(user: User) -> None:
    """Begin a session for somebody who has proved who they are; nothing of an earlier one stays."""
    session.clear()
    g.pop("csrf_token", None)
    session.permanent = True
    login_user(_shown(user))


def leave() -> None:
    """End the session at this browser."""
    logout_user()
    session.clear()


def _load(key: str) -> SignedIn | None:
    user_id, _, epoch = key.partition(".")
    if not (user_id.isdecimal() and epoch.isdecimal()):
        return None
    with parts().database.reading() as session:
        user = session.get(User, int(user_id))
    return _shown(user) if user and user.active and user.epoch == int(epoch) else None


def _shown(user: User) -> SignedIn:
    return SignedIn(
        user.id, user.epoch, user.name, user.email, Role.of(user.role), user.staff_id, user.language
    )
