"""The `flask …` commands. Each parses its arguments and calls one thing."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click
from flask import Flask

from receptionist import cli_lines
from receptionist.cli_lines import Answer, Line, answer_lines
from receptionist.services.business_file import BusinessFileError, read_file
from receptionist.services.business_file.fields import LANGUAGES
from receptionist.settings import Settings

if TYPE_CHECKING:
    from receptionist.dialogue.acts import Model
    from receptionist.gateways.openai import Messages

FIRST_LOOK = 2.0
MODEL_LOADS_IN = 120.0
"""Seconds that `interpret` waits for the language model before it reads by rules."""


def register(app: Flask) -> None:
    """Make the commands known to `flask`."""
    for command in (when, interpret, slots):
        app.cli.add_command(command)


@click.command()
@click.option("--now", help="Local time at which the texts are read, like 2026-11-23T09:00.")
@click.option(
    "--lang", default="pl", show_default=True, type=click.Choice(LANGUAGES), help="Language of the texts."
)
def when(now: str | None, lang: str) -> None:
    """Read times: JSON lines {"text"} in, {"when": […]} out."""
    from receptionist.language.when import read

    def answer(line: Line) -> Answer:
        at = cli_lines.wall_clock(line.get("now", now), "now")
        language = cli_lines.one_of(LANGUAGES, line.get("lang", lang), "lang")
        return {"when": [str(found) for found in read(cli_lines.text_of(line), at, language)]}

    _answer(answer)


@click.command()
@click.option("--business", "file", required=True, type=click.Path(path_type=Path), help="A business file.")
@click.option("--now", required=True, help="Local time at which the texts are read, like 2026-11-23T09:00.")
def interpret(file: Path, now: str) -> None:
    """Read messages: JSON lines {"text", "awaiting"?} in, what they mean out."""
    from receptionist.dialogue.acts import Context
    from receptionist.dialogue.interpret import meaning
    from receptionist.dialogue.understanding import Understanding

    try:
        business = read_file(file).business
        at = cli_lines.wall_clock(now, "--now")
    except (BusinessFileError, cli_lines.BadLine) as mistake:
        raise click.ClickException(str(mistake)) from None
    model = _model()
    understanding = Understanding(business, model)
    understanding.warm()
    _load(model, understanding.head)

    def answer(line: Line) -> Answer:
        awaiting = line.get("awaiting")
        context = Context(now=at, awaiting=awaiting if isinstance(awaiting, str) else None)
        return meaning(understanding.read(cli_lines.text_of(line), context))

    _answer(answer)


@click.command()
def slots() -> None:
    """Find free times: JSON lines with a business file, now, service, staff, from and to."""
    _answer(cli_lines.free_times)


def _answer(answer: Callable[[Line], Answer]) -> None:
    answer_lines(sys.stdin.buffer, sys.stdout.buffer, answer)


def _model() -> "Model | None":
    """The language model that the settings name, not yet loaded; None where there is none."""
    from receptionist.parts import model_from

    return model_from(Settings.from_environment(os.environ))


def _load(model: "Model | None", head: "Messages") -> None:
    """Wait until the model has read the head of its prompts; where it does not come up, rules read alone."""
    from receptionist.gateways.openai import EmbeddedModel

    if not isinstance(model, EmbeddedModel):
        return
    model.start()
    model.warm(head)
    # "off" after a first look means that there is no file to load.
    model.wait(FIRST_LOOK)
    if model.state() == "off" or model.wait(MODEL_LOADS_IN) != "ready":
        click.echo("The language model is not there; reading by rules.", err=True)
