"""Errors as problem documents (RFC 9457) for programs and as kind pages for people. Never a stack trace."""

import json
import logging
from http import HTTPStatus

from flask import Flask, Response, render_template, request
from werkzeug.exceptions import HTTPException

from receptionist.domain.errors import NotFound

log = logging.getLogger(__name__)

WORDS = {
    "pl": {
        404: ("Tu nic nie ma", "Ta strona nie istnieje albo link jest niepełny."),
        500: ("Coś się u nas zacięło", "Przepraszamy. Proszę spróbować za chwilę albo zadzwonić."),
    },
    "en": {
        404: ("Nothing here", "There is no such page, or the link is incomplete."),
        500: ("Something got stuck on our side", "Sorry. Please try again in a moment, or call us."),
    },
}


def problem(status: int, detail: str, **more: object) -> Response:
    """A problem document."""
    title = HTTPStatus(status).phrase
    body = {"type": "about:blank", "title": title, "status": status, "detail": detail, **more}
    return Response(json.dumps(body, ensure_ascii=False), status, mimetype="application/problem+json")


def register(app: Flask) -> None:
    """Let every error of an application be answered in the manner of its path."""
    app.register_error_handler(NotFound, lambda _: _answer(404, "There is nothing here under this address."))
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(Exception, _unexpected)


def _http(error: HTTPException) -> Response:
    if error.code is None or error.code < 400:
        return Response(error.get_body(), error.code or 200, dict(error.get_headers()))
    answer = _answer(error.code, error.description or "")
    retry = getattr(error, "retry_after", None)
    if retry is not None:
        answer.headers["Retry-After"] = str(retry)
    if error.code == HTTPStatus.METHOD_NOT_ALLOWED:
        answer.headers["Allow"] = dict(error.get_headers()).get("Allow", "")
    return answer


def _unexpected(error: Exception) -> Response:
    log.error("Unexpected error at %s", request.endpoint, exc_info=error)
    return _answer(500, "Something went wrong on our side.")


def _answer(status: int, detail: str) -> Response:
    if request.path.startswith(("/api/", "/healthz")):
        return problem(status, detail)
    language = "en" if request.accept_languages.best_match(("pl", "en")) == "en" else "pl"
    words = WORDS[language]
    title, text = words[404] if status < 500 else words[500]
    return Response(render_template("error.html", title=title, detail=text, language=language), status)
