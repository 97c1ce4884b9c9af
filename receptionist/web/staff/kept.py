"""What somebody typed when their session had ended: kept, signed, in the page itself until they are back."""

from typing import Any

from flask import current_app, render_template, request
from itsdangerous import BadData, URLSafeTimedSerializer

from receptionist.web.staff.language import page_language

Fields = list[tuple[str, str]]
_LIVES = 60 * 60 * 12
_NEVER_KEPT = ("csrf_token", "password", "old_password", "new_password", "code")


def ask_to_sign_in() -> str:
    """The page for signing in, with what was just typed inside it."""
    return render_template(
        "staff/sign_in.html", language=page_language(), next="", kept=_pack(), form=None, message="ended"
    )


def ask_again() -> str:
    """What was typed, to be sent once more by the person and not by a page of somebody else's."""
    return _shown(request.full_path.rstrip("?"), _typed())


def resume(token: str) -> str | None:
    """The page that shows what was kept and sends it on; None where nothing readable was kept."""
    try:
        path, fields = _serializer().loads(token, max_age=_LIVES)
    except BadData:
        return None
    return _shown(path, [(name, value) for name, value in fields])


def _shown(path: str, fields: Fields) -> str:
    return render_template("staff/resume.html", path=path, fields=fields)


def _typed() -> Fields:
    return [(name, value) for name, value in request.form.items(multi=True) if name not in _NEVER_KEPT]


def _pack() -> str:
    packed: Any = _serializer().dumps([request.full_path.rstrip("?"), _typed()])
    return str(packed)


def _serializer() -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(str(current_app.config["SECRET_KEY"]), salt="kept form")
