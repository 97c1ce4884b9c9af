"""Every conversation in the YAML files beside this one, judged by what it leaves behind.

With SCENARIO_MODEL=1 (`make scenarios`) the real model reads along instead of the script.
"""

import os
import re
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from receptionist.parts import model_from
from tests.scenarios.expectations import CHECKS, HAPPENINGS, problems
from tests.scenarios.house import House, Script
from tests.scenarios.talk import Talk
from tests.settings import settings_for

Scenario = Mapping[str, Any]
FILES = sorted(Path(__file__).parent.glob("*.yaml"))
WITH_THE_MODEL = os.environ.get("SCENARIO_MODEL") == "1"
KEYS = {"id", "business", "now", "lang", "client", "given", "model", "only_scripted", "waits_for", "steps"}
STEP_KEYS = {"say", "pick", "auto", "until", "new_conversation", "client", "later", "worker", "expect"}


def scenarios() -> list[Scenario]:
    return [each for path in FILES for each in yaml.safe_load(path.read_text(encoding="utf-8"))]


def cases() -> list[Any]:
    return [pytest.param(each, id=each["id"], marks=waiting(each)) for each in scenarios()]


def waiting(scenario: Scenario) -> list[pytest.MarkDecorator]:
    """A scenario that waits for something fails, and must lose its mark when it no longer does.

    One that checks what is done with a certain answer of the model has no meaning beside the real one.
    """
    if scenario.get("only_scripted"):
        return [pytest.mark.skipif(WITH_THE_MODEL, reason="checks what is done with the scripted answer")]
    reason = scenario.get("waits_for")
    return [pytest.mark.xfail(strict=not WITH_THE_MODEL, reason=reason)] if reason else []


@pytest.fixture(scope="session")
def real_model(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The embedded model, where it is asked for."""
    if not WITH_THE_MODEL:
        return None
    model = model_from(settings_for(tmp_path_factory.mktemp("model"), LLM="auto"))
    assert model is not None
    model.start()  # type: ignore[attr-defined]
    assert model.wait(180) == "ready"  # type: ignore[attr-defined]
    return model


@pytest.mark.parametrize("scenario", cases())
def test_the_conversation_leaves_what_it_should(scenario: Scenario, tmp_path: Path, real_model: Any) -> None:
    house = House(tmp_path, scenario, real_model or Script(scenario.get("model", {})))
    house.open()
    try:
        wrong, transcript = play(house, scenario)
    finally:
        house.close()

    assert not wrong, "\n".join([*wrong, *transcript])


def play(house: House, scenario: Scenario) -> tuple[list[str], list[str]]:
    """What was wrong after the first step after which anything was, and what was said until then."""
    talk, said = Talk(house, scenario), []
    for number, step in enumerate(scenario["steps"], 1):
        if step.get("new_conversation"):
            said += [*talk.transcript, "--"]
            talk = Talk(house, {**scenario, **{k: step[k] for k in ("client",) if k in step}})
        elif "later" in step:
            house.later(timedelta(minutes=int(re.fullmatch(r"(\d+)m", step["later"]).group(1))))
        elif step.get("worker"):
            house.work()
        else:
            talk.step(step)
        if wrong := problems(talk, step.get("expect", {})):
            return [f"step {number}: {each}" for each in wrong], [*said, *talk.transcript]
    return [], said


def test_every_scenario_is_written_so_that_it_can_fail() -> None:
    ids = [each["id"] for each in scenarios()]
    odd = [
        each["id"]
        for each in scenarios()
        if set(each) - KEYS
        or any(set(step) - STEP_KEYS for step in each["steps"])
        or not any(step.get("expect") for step in each["steps"])
        or any(set(step.get("expect", {})) - {*CHECKS, *HAPPENINGS} for step in each["steps"])
    ]

    assert odd == []
    assert len(set(ids)) == len(ids)
    assert sum(name.startswith("en-") for name in ids) >= 20
