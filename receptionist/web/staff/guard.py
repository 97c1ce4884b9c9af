"""Who may reach which page of the staff's side, and that a form was sent from our own page.

A view says its least role with `needs`; one that says nothing is not part of this side and is let through.
"""

import logging
from collections.abc import Callable
from typing import TypeVar

from flask import Flask, current_app, redirect, request, url_for
from flask_wtf.csrf import CSRFError, CSRFProtect
from werkzeug.exceptions import HTTPException, NotFound
from werkzeug.wrappers import Response

from receptionist.domain.roles import Role
from receptionist.web.errors import problem
from receptionist.web.staff import kept
from receptionist.web.staff.session import me, somebody

log = logging.getLogger(__name__)
csrf = CSRFProtect()
View = TypeVar("View", bound=Callable[..., object])

OPEN = "open to everybody, but guarded against forged forms"
_CHANGES = ("POST", "PUT", "PATCH", "DELETE")


def needs(role: Role) -> Callable[[View], View]:
    """Mark a view as one for this role and those above. Stands right above the function, below the route."""

    def mark(view: View) -> View:
        view.needs = role  # type: ignore[attr-defined]
        return view

    return mark


def for_anybody(view: View) -> View:
    """Mark a view of the staff's side that is reached before signing in."""
    view.needs = OPEN  # type: ignore[attr-defined]
    return view


def register(app: Flask) -> None:
    """Guard every request of an application."""
    app.config.update(WTF_CSRF_CHECK_DEFAULT=False, WTF_CSRF_TIME_LIMIT=None, WTF_CSRF_SSL_STRICT=False)
    csrf.init_app(app)
    app.before_request(_guard)
    app.register_error_handler(CSRFError, _stale)


def wants_json() -> bool:
    """Whether a script asks, and not somebody who looks at a page."""
    return request.accept_mimetypes.best == "application/json" or request.is_json


def safe_path(asked: str | None) -> str:
    """Where to go after signing in: a page of the staff's side, and nothing else."""
    inside = asked is not None and asked.startswith("/staff/") and "\\" not in asked and "//" not in asked
    return asked if inside and asked else url_for("staff.home")


def _guard() -> Response | str | None:
    needed = needs_of(request.endpoint)
    if needed is None:
        return None
    if not isinstance(needed, Role):
        _check_form()
        return None
    person = somebody()
    if person is None:
        return _nobody()
    if person.role < needed:
        log.warning("User %d (%s) reached for %s", person.id, person.role.word, request.endpoint)
        raise NotFound
    _check_form()
    return None


def needs_of(endpoint: str | None) -> Role | str | None:
    """The least role of an endpoint's view, OPEN, or None where it is not of the staff's side."""
    return getattr(current_app.view_functions.get(endpoint or ""), "needs", None)


def _check_form() -> None:
    if request.method in _CHANGES:
        csrf.protect()


def _nobody() -> Response | str:
    if wants_json():
        return problem(401, "The session has ended.")
    if request.method in _CHANGES and _from_here():
        return kept.ask_to_sign_in()
    return redirect(url_for("signing.page", next=request.full_path.rstrip("?")))


def _from_here() -> bool:
    """Whether our own page sent the form: nothing that another site made up is kept or shown again."""
    return request.headers.get("Sec-Fetch-Site", "same-origin") == "same-origin"


def _stale(_: CSRFError) -> Response | str | HTTPException:
    """A form from another session, or from another site: it is shown again, and nothing is done."""
    if wants_json() or needs_of(request.endpoint) is None:
        return problem(400, "The page is out of date.")
    if needs_of(request.endpoint) is OPEN:
        return redirect(request.path)
    if not _from_here():
        return redirect(url_for("staff.home"))
    log.info("A stale form for %s by user %d", request.endpoint, me().id)
    return kept.ask_again()
