"""The environment is read once, strictly, and its mistakes are told together."""

import os
import stat
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path

import pytest

from receptionist.settings import DEMO_BUSINESS, KEY_FILE, Settings, SettingsError, kept_secret


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    return {"RECEPTIONIST_INSTANCE": str(tmp_path / "instance")}


def mistakes(environ: dict[str, str]) -> tuple[str, ...]:
    with pytest.raises(SettingsError) as caught:
        Settings.from_environment(environ)
    return caught.value.mistakes


def test_an_empty_environment_gives_the_demo_on_a_file_in_the_instance_folder(environ):
    settings = Settings.from_environment(environ)

    instance = Path(environ["RECEPTIONIST_INSTANCE"])
    assert settings == Settings(
        instance=instance,
        database_url=f"sqlite:///{instance}/receptionist.sqlite3",
        business_file=DEMO_BUSINESS,
        secret_key=(instance / KEY_FILE).read_text().strip(),
        sms_url=f"file://{instance}/sms.jsonl",
        mail_url=f"file://{instance}/mail.jsonl",
    )


def test_without_an_instance_variable_the_folder_is_the_projects_own():
    settings = Settings.from_environment({"SECRET_KEY": "s"})

    assert settings.instance.name == "instance"
    assert (settings.instance.parent / "pyproject.toml").is_file()


def test_every_setting_is_taken_from_the_environment(environ, tmp_path):
    business, model = tmp_path / "b.yaml", tmp_path / "m.gguf"
    business.touch()
    model.touch()
    environ |= {
        "DATABASE_URL": "sqlite:////srv/visits.sqlite",
        "RECEPTIONIST_BUSINESS": str(business),
        "RECEPTIONIST_NOW": "2026-11-23T09:00",
        "RECEPTIONIST_TESTING": "1",
        "RECEPTIONIST_URL": "https://salon.example/",
        "LLM": "http://127.0.0.1:9000/v1/",
        "LLM_MODEL": str(model),
        "SMS_URL": "twilio://sid:token@api.example?from=+48600100200",
        "MAIL_URL": "smtp://user:pass@mail.example:587",
        "SECRET_KEY": "quiet",
    }

    assert Settings.from_environment(environ) == Settings(
        instance=tmp_path / "instance",
        database_url="sqlite:////srv/visits.sqlite",
        business_file=business,
        secret_key="quiet",
        sms_url="twilio://sid:token@api.example?from=+48600100200",
        mail_url="smtp://user:pass@mail.example:587",
        llm="http://127.0.0.1:9000/v1",
        llm_model=model,
        now=datetime(2026, 11, 23, 9),
        public_url="https://salon.example",
        testing=True,
    )


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_every_spelling_of_postgresql_means_psycopg(environ, scheme):
    settings = Settings.from_environment(environ | {"DATABASE_URL": f"{scheme}://u:p@h/n"})

    assert settings.database_url == "postgresql+psycopg://u:p@h/n"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        pytest.param("DATABASE_URL", "mysql://u:p@h/n", id="other database"),
        pytest.param("DATABASE_URL", "sqlite://", id="database in memory"),
        pytest.param("DATABASE_URL", "visits.sqlite", id="database as a bare path"),
        pytest.param("RECEPTIONIST_BUSINESS", "/nowhere/b.yaml", id="missing business file"),
        pytest.param("LLM", "on", id="unknown model word"),
        pytest.param("LLM", "http://", id="model server without a host"),
        pytest.param("LLM_MODEL", "/nowhere/m.gguf", id="missing model file"),
        pytest.param("SMS_URL", "file://relative.jsonl", id="relative message file"),
        pytest.param("SMS_URL", "smsapi://host", id="message gateway without a token"),
        pytest.param("SMS_URL", "twilio://sid:token@host", id="message gateway without a sender"),
        pytest.param("SMS_URL", "carrier-pigeon://x", id="unknown message gateway"),
        pytest.param("SMS_URL", "smsapi://token@host?per_second=0", id="message gateway that takes none"),
        pytest.param("MAIL_URL", "smtp://host?per_second=many", id="mail server of no known pace"),
        pytest.param("MAIL_URL", "smtp://user@host:port", id="mail port that is no number"),
        pytest.param("MAIL_URL", "smtp://u:has%C5%82o@h", id="mail password that SMTP cannot carry"),
        pytest.param("MAIL_URL", "mail.example", id="mail host without a scheme"),
        pytest.param("RECEPTIONIST_TESTING", "perhaps", id="switch that is neither on nor off"),
        pytest.param("RECEPTIONIST_ENV", "prod", id="unknown environment"),
        pytest.param("RECEPTIONIST_URL", "salon.example", id="address without a scheme"),
        pytest.param("RECEPTIONIST_NOW", "tomorrow", id="time that is none"),
        pytest.param("RECEPTIONIST_NOW", "2026-11-23T09:00Z", id="time with a zone"),
        pytest.param("RECEPTIONIST_INSTANCE", __file__, id="instance folder that is a file"),
    ],
)
def test_a_wrong_value_is_refused_by_name(environ, name, value):
    testing = {} if name == "RECEPTIONIST_TESTING" else {"RECEPTIONIST_TESTING": "1"}

    told = mistakes(environ | testing | {name: value})

    assert [mistake.split(":")[0] for mistake in told] == [name]


def test_all_mistakes_are_told_at_once(environ):
    told = mistakes(environ | {"LLM": "maybe", "DATABASE_URL": "oracle://x", "MAIL_URL": "x"})

    assert sorted(mistake.split(":")[0] for mistake in told) == ["DATABASE_URL", "LLM", "MAIL_URL"]


def test_a_pretended_time_needs_testing_or_debug(environ):
    environ |= {"RECEPTIONIST_NOW": "2026-11-23T09:00"}

    assert mistakes(environ) == ("RECEPTIONIST_NOW: only with RECEPTIONIST_TESTING=1 or FLASK_DEBUG=1",)
    assert Settings.from_environment(environ | {"FLASK_DEBUG": "1"}).now == datetime(2026, 11, 23, 9)


def test_production_refuses_to_start_without_a_secret_key(environ):
    environ |= {"RECEPTIONIST_ENV": "production"}

    assert mistakes(environ) == ("SECRET_KEY: production does not start without it",)
    assert Settings.from_environment(environ | {"SECRET_KEY": "k"}).production


@pytest.mark.parametrize("switch", ["RECEPTIONIST_TESTING", "FLASK_DEBUG"])
def test_production_is_never_a_rehearsal(environ, switch):
    told = mistakes(environ | {"RECEPTIONIST_ENV": "production", "SECRET_KEY": "k", switch: "1"})

    assert told == ("RECEPTIONIST_TESTING and FLASK_DEBUG: must be off in production",)


def test_the_made_secret_key_is_kept_and_private(environ):
    first = Settings.from_environment(environ)

    assert Settings.from_environment(environ).secret_key == first.secret_key
    assert len(first.secret_key) >= 32
    assert stat.S_IMODE(os.stat(first.instance / KEY_FILE).st_mode) == 0o600


def test_processes_that_start_together_share_one_secret_key(tmp_path):
    for attempt in range(20):
        with ThreadPoolExecutor(8) as pool:
            keys = set(pool.map(kept_secret, [tmp_path / str(attempt)] * 8))
        assert len(keys) == 1
        assert os.listdir(tmp_path / str(attempt)) == [KEY_FILE]


def test_an_empty_secret_file_is_refused(environ, tmp_path):
    (tmp_path / "instance").mkdir()
    (tmp_path / "instance" / KEY_FILE).touch()

    assert "SECRET_KEY" in mistakes(environ)[0]


def test_no_secret_is_repeated_in_messages_or_representations(environ):
    told = mistakes(
        environ | {"DATABASE_URL": "mysql://u:hush@h/n", "SMS_URL": "smsapi:hush", "LLM": "ftp://hush@h"}
    )
    kept = Settings.from_environment(
        environ | {"SECRET_KEY": "hush", "MAIL_URL": "smtp://u:hush@mail.example:25"}
    )

    assert "hush" not in " ".join(told) + repr(kept)
