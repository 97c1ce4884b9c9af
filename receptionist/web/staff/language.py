"""The language of the staff's pages: the account's own; before signing in, the browser's."""

from flask import request

from receptionist.web.staff.session import somebody

LANGUAGES = ("pl", "en")


def page_language() -> str:
    """pl or en."""
    asked = request.args.get("lang", "")
    if asked in LANGUAGES:
        return asked
    person = somebody()
    return person.language if person else request.accept_languages.best_match(LANGUAGES) or "pl"
