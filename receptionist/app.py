"""create_app(): settings, parts, blueprints, error pages."""

import os

import click
from flask import Flask

from receptionist import cli, cli_service
from receptionist.parts import Assembly, get_ready
from receptionist.settings import Settings
from receptionist.web import chat, errors, limits, security, site, staff, stopping, visits, waiting, webhooks

BIGGEST_BODY = 64 * 1024


def create_app(settings: Settings | None = None) -> Flask:
    """The web application; without `settings` the environment decides. Commands share its parts."""
    settings = settings or Settings.from_environment(os.environ)
    app = Flask(__name__, static_folder="web/static", template_folder="web/templates")
    app.config.update(SECRET_KEY=settings.secret_key, MAX_CONTENT_LENGTH=BIGGEST_BODY)
    # A cookie that only travels encrypted, wherever the pages do.
    app.config["SESSION_COOKIE_SECURE"] = settings.public_url.startswith("https://")
    app.json.ensure_ascii = False  # type: ignore[attr-defined]  # the default provider has it
    assembly = app.extensions["receptionist"] = Assembly(settings)
    errors.register(app)
    security.register(app)
    limits.register(app)
    for blueprint in (chat.pages, site.pages, visits.pages, waiting.pages, stopping.pages, webhooks.pages):
        app.register_blueprint(blueprint)
    staff.register(app)
    cli.register(app)
    cli_service.register(app)
    if _will_serve():
        _get_ready(assembly)
    return app


def _will_serve() -> bool:
    """Whether this process is a web server; other commands build only the parts that they need."""
    command = click.get_current_context(silent=True)
    return command is None or command.info_name == "run"


def _get_ready(assembly: Assembly) -> None:
    """Build everything now, so that a mistake shows at the start, and let the model load behind the pages."""
    get_ready(assembly())
