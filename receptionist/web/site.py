"""The business's own page with the chat on it, and the script that any other page may load."""

from datetime import timedelta

from flask import Blueprint, Response, current_app, render_template

from receptionist.dialogue.wording import words_for
from receptionist.dialogue.wording.words import Words
from receptionist.domain.business import Service
from receptionist.web.current import business, language, parts

pages = Blueprint("site", __name__)


@pages.get("/")
def home() -> str:
    """The business's page."""
    shown = business()
    spoken = language(shown.languages)
    words = words_for(shown, spoken, shown.local(parts().clock.now()).date())
    return render_template(
        "site/index.html",
        business=shown,
        language=spoken,
        price=lambda service: words.price(service.id),
        duration=lambda service: _duration(service, words),
        hours=words.week_rows(),
    )


@pages.get("/widget.js")
def widget() -> Response:
    """The chat for any page: one script."""
    script = current_app.send_static_file("chat/widget.js")
    script.cache_control.max_age = int(timedelta(minutes=10).total_seconds())
    return script


def _duration(service: Service, words: Words) -> str:
    return words.length(service.duration)
