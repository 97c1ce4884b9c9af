"""The widget's code to put on one's own site, how it looks there, and a preview."""

import re
from collections.abc import Mapping

from flask import Blueprint, g, render_template, request, url_for
from flask import redirect as to
from werkzeug.wrappers import Response

from receptionist.dialogue.wording import words_for
from receptionist.domain.business import Business
from receptionist.domain.roles import Role
from receptionist.services import widget_look
from receptionist.services.widget_look import DEFAULT_ACCENT, ENOUGH_FOR_SHAPES, Look
from receptionist.storage.models.starting import POSITIONS
from receptionist.web.current import business, parts
from receptionist.web.security import POLICY
from receptionist.web.staff.forms import Form
from receptionist.web.staff.guard import needs
from receptionist.web.staff.language import page_language

pages = Blueprint("widget", __name__, url_prefix="/staff/widget")
Answer = str | Response
LONGEST_GREETING = 40
PAGES = {"light": "#ffffff", "dark": "#1c1c1c"}
"""What the button may stand on."""
_HEX = re.compile(r"#[0-9a-f]{6}")


@pages.get("")
@needs(Role.OWNER)
def page() -> Answer:
    """The code, the look, the preview."""
    with parts().database.reading() as session:
        look = widget_look.look(session)
    return _page(Form(_fields(look), page_language()), look)


@pages.post("")
@needs(Role.OWNER)
def save() -> Answer:
    """Keep a look; sites that have the code show it at once."""
    form = Form(request.form, page_language())
    look = _look(form, business())
    if not form.right:
        return _page(form, look)
    with parts().database.writing() as session:
        widget_look.keep(session, look)
    return to(url_for("widget.page", done="saved"), 303)


@pages.get("/preview")
@needs(Role.OWNER)
def preview() -> Answer:
    """A page like the owner's own, with the widget as the address describes it; it talks to nobody."""
    shown = business()
    look = _look(Form(request.args, page_language()), shown)
    language = look.language or shown.language
    words = words_for(shown, language, shown.local(parts().clock.now()).date())
    html = render_template(
        "staff/widget/preview.html",
        language=language,
        look=look,
        greeting=look.greeting.get(language, ""),
        first=words.greeting(),
        is_open=request.args.get("open"),
    )
    # Our own page with the settings is the only one that may show it inside.
    policy = POLICY.replace("frame-ancestors 'none'", "frame-ancestors 'self'")
    headers = {"Content-Security-Policy": policy.format(nonce=g.csp_nonce)}
    return Response(html, headers=headers, mimetype="text/html")


def _page(form: Form, look: Look) -> Answer:
    accent = look.accent or DEFAULT_ACCENT
    html = render_template(
        "staff/widget/page.html",
        form=form,
        look=look,
        accent=accent,
        on_accent=widget_look.on(accent),
        on_accent_contrast=widget_look.contrast(accent, widget_look.on(accent)),
        faint=[name for name, colour in PAGES.items() if _is_faint(accent, colour)],
        address=parts().settings.public_url,
        longest=LONGEST_GREETING,
        done=request.args.get("done", ""),
        fields=_fields(look),
    )
    return Response(html, 422 if form.mistakes else 200, mimetype="text/html")


def _is_faint(accent: str, page_colour: str) -> bool:
    return widget_look.contrast(accent, page_colour) < ENOUGH_FOR_SHAPES


def _look(form: Form, shown: Business) -> Look:
    accent = form.text("accent", most=20).lower() if form.flag("own_accent") else None
    if accent is not None and not _HEX.fullmatch(accent):
        form.wrong("accent", "Kolor proszę podać jak #8c4438.", "Write the colour like #8c4438.")
        accent = None
    greetings = {
        code: form.text(f"greeting_{code}", most=LONGEST_GREETING, optional=True) for code in shown.languages
    }
    return Look(
        accent,
        "left" if form.choice("position", POSITIONS) == "left" else "right",
        {code: words for code, words in greetings.items() if words},
        form.choice("widget_language", shown.languages, optional=True) or None,
    )


def _fields(look: Look) -> Mapping[str, str]:
    greetings = {f"greeting_{code}": words for code, words in look.greeting.items()}
    return {
        "own_accent": "1" if look.accent else "",
        "accent": look.accent or DEFAULT_ACCENT,
        "position": look.position,
        "widget_language": look.language or "",
        **greetings,
    }
