"""What a script of the calendar asks for, read like a form; and what it is told where it cannot be had."""

from collections.abc import Callable
from datetime import date, datetime
from typing import TypeVar

from flask import Blueprint, Response, request
from werkzeug.exceptions import BadRequest

from receptionist.domain.business import Business
from receptionist.domain.clock import instant
from receptionist.domain.errors import Conflict, NotFound
from receptionist.services.desk_booking import ChangedMeanwhile
from receptionist.services.obstacles import Warned
from receptionist.web.current import business
from receptionist.web.errors import problem
from receptionist.web.staff.forms import Form
from receptionist.web.staff.language import page_language
from receptionist.web.staff.obstacle_words import obstacle_words

_Read = TypeVar("_Read", date, datetime)
_FIRST_YEAR, _LAST_YEAR = 2000, 2100
_STATES: dict[str, tuple[str, str]] = {
    "cancelled": ("Ta wizyta została już odwołana.", "This visit has been cancelled already."),
    "early": ("Wizyta jeszcze się nie zaczęła.", "The visit has not begun yet."),
}
_OTHERWISE = ("Tej wizyty nie można już zmienić.", "This visit can no longer be changed.")


class Mistaken(Exception):
    """What was asked could not be read; the form says field by field why."""

    def __init__(self, form: Form) -> None:
        self.form = form
        super().__init__(sorted(form.mistakes))


def asked() -> Form:
    """The JSON object that was sent, as a form: what is not text is read as text."""
    body = request.get_json(silent=True)
    if not isinstance(body, dict):
        raise BadRequest("A JSON object is needed.")
    return Form({str(k): _text(v) for k, v in body.items()}, page_language())


def finished(form: Form) -> None:
    """Mistaken where anything in the form is wrong."""
    if not form.right:
        raise Mistaken(form)


def moment(form: Form, name: str, own: Business) -> datetime:
    """A wall clock such as 2026-11-27T16:30 as an instant, on the five minutes."""
    local = _read(form, name, datetime.fromisoformat)
    if local is None or local.tzinfo or local.minute % 5 or local.second or local.microsecond:
        form.wrong(
            name, "Tu potrzebna jest godzina co pięć minut.", "A time in steps of five minutes is needed."
        )
        return instant(datetime(_FIRST_YEAR, 1, 1), own.zone)  # noqa: DTZ001 - a wall clock
    return instant(local, own.zone)


def day(form: Form, name: str) -> date:
    """A local date such as 2026-11-27."""
    on = _read(form, name, date.fromisoformat)
    if on is None:
        form.wrong(name, "Tu potrzebna jest data.", "A date is needed.")
    return on or date(_FIRST_YEAR, 1, 1)


def register(pages: Blueprint) -> None:
    """Let a blueprint's scripts be answered with problem documents in the page's language."""
    pages.register_error_handler(Mistaken, _mistaken)
    pages.register_error_handler(Warned, _warned)
    pages.register_error_handler(ChangedMeanwhile, _changed)
    pages.register_error_handler(Conflict, _conflict)
    pages.register_error_handler(NotFound, _nothing)


def _read(form: Form, name: str, parse: Callable[[str], _Read]) -> _Read | None:
    try:
        value = parse(form.typed.get(name, "").strip())
    except ValueError:
        return None
    return value if _FIRST_YEAR <= value.year <= _LAST_YEAR else None


def _text(value: object) -> str:
    return "" if value is None or value is False else str(value)


def _said(words: tuple[str, str]) -> str:
    return words[page_language() == "en"]


def _mistaken(error: Mistaken) -> Response:
    words = _said(("Nie wszystko jest wypełnione dobrze.", "Not everything is filled in rightly."))
    return problem(422, words, code="mistakes", mistakes=error.form.mistakes)


def _warned(error: Warned) -> Response:
    own, language = business(), page_language()
    words = [obstacle_words(each, own, language) for each in error.obstacles]
    on = own.local(error.slot.start).isoformat()
    return problem(409, " ".join(words), code="warned", obstacles=words, start=on[:16])


def _changed(error: ChangedMeanwhile) -> Response:
    words = ("Ktoś zmienił tę wizytę w międzyczasie.", "Somebody has changed this visit in the meantime.")
    return problem(409, _said(words), code="changed", by=error.by)


def _conflict(error: Conflict) -> Response:
    return problem(409, _said(_STATES.get(error.state, _OTHERWISE)), code="conflict")


def _nothing(error: NotFound) -> Response:
    words = {
        "service": ("Tej usługi nie ma już w ofercie.", "This service is no longer offered."),
    }.get(error.kind, ("Nie ma tu takiej wizyty.", "There is no such visit here."))
    return problem(404, _said(words))
