"""The commands that work on the database: load-business, chat, worker, create-owner, and links to hand on."""

from pathlib import Path
from typing import cast

import click
from flask import Flask, current_app
from flask.cli import with_appcontext

from receptionist import worker as background
from receptionist.gateways.openai import EmbeddedModel
from receptionist.gateways.wiring import REPLY, REPORT, callback
from receptionist.parts import Assembly, Parts, start_model
from receptionist.services import accounts, passwords
from receptionist.services.business_file import BusinessFileError, read_file
from receptionist.services.setup import take_in

MODEL_LOADS_IN = 120.0
"""Seconds that a conversation in the terminal waits for the model; it goes by rules afterwards."""


def register(app: Flask) -> None:
    """Make the commands known to `flask`."""
    for command in (load_business, chat, worker, create_owner, owner_link, webhook_addresses):
        app.cli.add_command(command)


@click.command("load-business")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@with_appcontext
def load_business(file: Path) -> None:
    """Put a business FILE into the database, or bring it up to date; visits stay as they are."""
    try:
        loaded = read_file(file)
        parts = _parts()
        with parts.database.writing() as session:
            take_in(session, loaded, parts.clock.now())
    except BusinessFileError as mistake:
        raise click.ClickException(str(mistake)) from None
    business = loaded.business
    click.echo(f"{business.name}: {len(business.services)} services, {len(business.staff)} staff members.")


@click.command()
@click.option("--language", "-l", default=None, help="pl or en; without it the owner's first language.")
@with_appcontext
def chat(language: str | None) -> None:
    """Talk to the receptionist in the terminal; an empty line or Ctrl-D ends it. Bookings are real."""
    parts = _parts()
    start_model(parts)
    if isinstance(parts.model, EmbeddedModel) and parts.model.state() != "off":
        parts.model.wait(MODEL_LOADS_IN)
    answer = parts.chat.open(language)
    conversation_id, token = answer["id"], answer["token"]
    while True:
        for message in answer["messages"]:
            click.echo(message["text"])
            for choice in message["choices"]:
                click.echo(f"  [{choice['label']}]")
        try:
            text = input("> ").strip()
        except (EOFError, KeyboardInterrupt):
            return
        if not text:
            return
        answer = parts.chat.say(conversation_id, token, text[:2000])


@click.command()
@with_appcontext
def worker() -> None:
    """Look after what is due, until stopped: clean-up now; reminders and calendars as they come."""
    background.run(_parts())


def _parts() -> Parts:
    return cast(Assembly, current_app.extensions["receptionist"])()


@click.command("webhook-addresses")
@with_appcontext
def webhook_addresses() -> None:
    """Print the addresses that the SMS gateway is to call: one for delivery reports, one for replies."""
    settings = _parts().settings
    told = {
        what: callback(settings.sms_url, path, settings.public_url, settings.secret_key)
        for what, path in (("reports", REPORT), ("replies", REPLY))
    }
    for what, address in told.items():
        click.echo(f"{what}: {address or 'SMS_URL is a file, nobody calls'}")


@click.command("create-owner")
@click.argument("email")
@click.option("--name", prompt=True)
@click.option("--language", type=click.Choice(["pl", "en"]), default="pl")
@click.password_option()
@with_appcontext
def create_owner(email: str, name: str, language: str, password: str) -> None:
    """Make the account of the first owner; it signs in at /staff/sign-in."""
    if len(password) < passwords.SHORTEST:
        raise click.ClickException(f"The password must have at least {passwords.SHORTEST} characters.")
    parts = _parts()
    try:
        with parts.database.writing() as session:
            accounts.create_first_owner(
                session, email=email, name=name, language=language, password=password, now=parts.clock.now()
            )
    except accounts.AccountRefused as refused:
        reasons = {"exists": "There is an owner already; a forgotten password is reset at /staff/reset."}
        raise click.ClickException(reasons.get(refused.reason, refused.reason)) from None
    click.echo(f"{email} owns this receptionist now.")


@click.command("owner-link")
@with_appcontext
def owner_link() -> None:
    """Print the link that makes the first owner's account; nothing where there is an owner."""
    parts = _parts()
    with parts.database.reading() as session:
        if not accounts.has_owner(session):
            link = f"{parts.settings.public_url}/staff/first/{parts.keys.first_owner()}"
            click.echo(f"Nobody owns this receptionist yet. The owner's account is made here: {link}")
