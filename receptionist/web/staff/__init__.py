"""The side of those who work here: signing in, and the pages behind it."""

from flask import Flask

from receptionist.web.staff import (
    account,
    answering,
    calendar,
    canned,
    clients,
    faq,
    guard,
    guide,
    inbox,
    live,
    merging,
    rail,
    requests,
    room,
    session,
    settings,
    signing,
    visits,
    widget,
)

BLUEPRINTS = (
    signing.pages,
    account.pages,
    live.pages,
    calendar.pages,
    visits.pages,
    requests.pages,
    clients.pages,
    merging.pages,
    room.pages,
    settings.pages,
    inbox.pages,
    answering.pages,
    canned.pages,
    faq.pages,
    widget.pages,
    guide.pages,
)


def register(app: Flask) -> None:
    """Make the staff's side part of an application."""
    session.register(app)
    guard.register(app)
    rail.register(app)
    for blueprint in BLUEPRINTS:
        app.register_blueprint(blueprint)
