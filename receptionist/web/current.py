"""What a request needs of the application it runs in."""

from typing import cast

from flask import current_app, request

from receptionist.domain.business import Business
from receptionist.parts import Assembly, Parts
from receptionist.storage import business as stored_business


def parts() -> Parts:
    """The parts of the running application."""
    return cast(Assembly, current_app.extensions["receptionist"])()


def business() -> Business:
    """The business as it stands now."""
    with parts().database.reading() as session:
        return stored_business.require(session)


def language(spoken: tuple[str, ...]) -> str:
    """The language of a page: `?lang=` where it is spoken, else the browser's, else the owner's first."""
    asked = request.args.get("lang", "")
    if asked in spoken:
        return asked
    return request.accept_languages.best_match(spoken) or spoken[0]
