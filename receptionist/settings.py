"""What the environment decides, read once at the start into one frozen value.

Everything that is wrong is told at once and by its variable's name; no secret is ever repeated in a message.
"""

import os
import re
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TypeVar
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

PROJECT = Path(__file__).resolve().parent.parent
DEMO_BUSINESS = PROJECT / "demo" / "salon.yaml"
KEY_FILE = "secret_key"

_T = TypeVar("_T")
_SWITCHES = {
    "1": True,
    "true": True,
    "yes": True,
    "on": True,
    "0": False,
    "false": False,
    "no": False,
    "off": False,
}


class SettingsError(Exception):
    """The environment cannot be used; `mistakes` has one sentence for each thing to mend."""

    def __init__(self, mistakes: tuple[str, ...]) -> None:
        super().__init__(
            "The settings cannot be used:\n" + "\n".join(f"  - {mistake}" for mistake in mistakes)
        )
        self.mistakes = mistakes


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one running receptionist."""

    instance: Path
    """Folder for what this installation makes itself: database, secret key, messages, model."""
    database_url: str = field(repr=False)
    """SQLAlchemy URL of SQLite or of PostgreSQL through psycopg."""
    business_file: Path
    """Loaded at the start when the database holds no business."""
    secret_key: str = field(repr=False)
    sms_url: str = field(repr=False)
    mail_url: str = field(repr=False)
    llm: str = "auto"
    """`auto`, `off`, or the base URL of an OpenAI-compatible server."""
    llm_api_key: str | None = field(default=None, repr=False)
    """Sent to the server in `llm`, where it wants one."""
    llm_model: Path | None = None
    """A GGUF file for the embedded model; None means the one that is fetched."""
    now: datetime | None = None
    """Where the clock starts, naive on the business's wall clock; None is the real time."""
    public_url: str = "http://127.0.0.1:8000"
    """How clients reach the service from outside, without a slash at the end; for links in messages."""
    testing: bool = False
    production: bool = False

    @classmethod
    def from_environment(cls, environ: Mapping[str, str]) -> "Settings":
        """The settings that `environ` asks for; makes the instance folder and its secret key where needed.

        Raises SettingsError with every mistake in it.
        """
        reading = _Reading(environ)
        instance = reading.value("RECEPTIONIST_INSTANCE", _folder, PROJECT / "instance")
        testing = reading.value("RECEPTIONIST_TESTING", _switch, False)
        production = reading.value("RECEPTIONIST_ENV", _production, False)
        database_url = reading.value("DATABASE_URL", _database, f"sqlite:///{instance}/receptionist.sqlite3")
        sms_url = reading.value("SMS_URL", _sms, f"file://{instance}/sms.jsonl")
        mail_url = reading.value("MAIL_URL", _mail, f"file://{instance}/mail.jsonl")
        llm = reading.value("LLM", _llm, "auto")
        public_url = reading.value(
            "RECEPTIONIST_URL", _web_address, f"http://127.0.0.1:{environ.get('PORT') or 8000}"
        )
        business_file = reading.value("RECEPTIONIST_BUSINESS", _file, DEMO_BUSINESS)
        llm_model = reading.value("LLM_MODEL", _file, None)
        now = reading.value("RECEPTIONIST_NOW", _wall_clock, None)
        reading.check_rehearsal(testing=testing, production=production)
        reading.refuse_mistakes()
        return cls(
            instance=instance,
            database_url=database_url,
            business_file=business_file,
            secret_key=environ.get("SECRET_KEY") or kept_secret(instance),
            sms_url=sms_url,
            mail_url=mail_url,
            llm=llm,
            llm_api_key=environ.get("LLM_API_KEY") or None,
            llm_model=llm_model,
            now=now,
            public_url=public_url,
            testing=testing,
            production=production,
        )


class _Reading:
    """One pass over the environment that remembers what was wrong."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self.environ = environ
        self.mistakes: list[str] = []

    def value(self, name: str, parse: Callable[[str], _T], default: _T) -> _T:
        """The parsed value of a variable; the default where it is missing, empty or wrong."""
        raw = self.environ.get(name, "").strip()
        try:
            return parse(raw) if raw else default
        except ValueError as error:
            self.mistakes.append(f"{name}: {error}")
            return default

    def check_rehearsal(self, *, testing: bool, production: bool) -> None:
        debug = self.value("FLASK_DEBUG", _switch, False)
        if production and not self.environ.get("SECRET_KEY"):
            self.mistakes.append("SECRET_KEY: production does not start without it")
        if production and (testing or debug):
            self.mistakes.append("RECEPTIONIST_TESTING and FLASK_DEBUG: must be off in production")
        if self.environ.get("RECEPTIONIST_NOW") and not (testing or debug):
            self.mistakes.append("RECEPTIONIST_NOW: only with RECEPTIONIST_TESTING=1 or FLASK_DEBUG=1")

    def refuse_mistakes(self) -> None:
        if self.mistakes:
            raise SettingsError(tuple(self.mistakes))


def kept_secret(instance: Path) -> str:
    """The secret key kept in the instance folder, made on first use; the same for all who ask at once."""
    path = instance / KEY_FILE
    if not path.exists():
        _make_secret(path)
    secret = path.read_text(encoding="ascii").strip()
    if not secret:
        raise SettingsError((f"SECRET_KEY: {path} is empty; delete it and a new one is made",))
    return secret


def _make_secret(path: Path) -> None:
    # Written aside and then linked: whoever links first wins, and nobody can read half a key.
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    draft = path.with_name(f"{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(secrets.token_urlsafe(48) + "\n")
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()


def _switch(raw: str) -> bool:
    if raw.lower() not in _SWITCHES:
        raise ValueError(f"{raw!r} is neither 1 nor 0")
    return _SWITCHES[raw.lower()]


def _production(raw: str) -> bool:
    if raw not in ("production", "development"):
        raise ValueError(f"{raw!r} is neither production nor development")
    return raw == "production"


def _folder(raw: str) -> Path:
    path = Path(raw).expanduser().resolve()
    if path.exists() and not path.is_dir():
        raise ValueError(f"{path} is not a folder")
    return path


def _file(raw: str) -> Path:
    path = Path(raw).expanduser().resolve()
    if not path.is_file():
        raise ValueError(f"there is no file {path}")
    return path


def _wall_clock(raw: str) -> datetime:
    try:
        now = datetime.fromisoformat(raw)
    except ValueError:
        raise ValueError(f"{raw!r} is not a time like 2026-11-23T09:00") from None
    if now.tzinfo is not None:
        raise ValueError(f"{raw!r} names a zone; the time is the business's own, like 2026-11-23T09:00")
    return now


def _database(raw: str) -> str:
    scheme, separator, rest = raw.partition("://")
    if scheme in ("postgres", "postgresql", "postgresql+psycopg") and separator:
        return f"postgresql+psycopg://{rest}"
    if scheme in ("sqlite", "sqlite+pysqlite") and rest.startswith("/") and len(rest) > 1:
        return raw
    raise ValueError("must be sqlite:///FILE or postgresql://USER:PASSWORD@HOST/NAME")


def _llm(raw: str) -> str:
    return (
        raw.lower()
        if raw.lower() in ("auto", "off")
        else _server(raw, "auto, off or the address of a server")
    )


def _web_address(raw: str) -> str:
    return _server(raw, "an address like https://example.com")


def _server(raw: str, wanted: str) -> str:
    url = _split(raw)
    if url.scheme not in ("http", "https") or not url.hostname:
        raise ValueError(f"must be {wanted}")
    return raw.rstrip("/")


def _sms(raw: str) -> str:
    url = _split(raw)
    complete = {
        "file": _is_local_file(url),
        "smsapi": bool(url.username and url.hostname),
        "twilio": bool(url.username and url.password and url.hostname and parse_qs(url.query).get("from")),
    }
    if not complete.get(url.scheme):
        raise ValueError("must be file:///PATH, smsapi://TOKEN@HOST or twilio://SID:TOKEN@HOST?from=NUMBER")
    _check_pace(url)
    return raw


def _mail(raw: str) -> str:
    url = _split(raw)
    if not (_is_local_file(url) or (url.scheme == "smtp" and url.hostname)):
        raise ValueError("must be file:///PATH or smtp://USER:PASS@HOST:PORT")
    if not unquote(f"{url.username}{url.password}").isascii():
        raise ValueError("user and password may only hold letters of the English alphabet, digits and signs")
    _check_pace(url)
    return raw


def _check_pace(url: SplitResult) -> None:
    for pace in parse_qs(url.query, keep_blank_values=True).get("per_second", []):
        if not re.fullmatch(r"[1-9]\d{0,2}", pace):
            raise ValueError("per_second must be a whole number from 1 to 999")


def _is_local_file(url: SplitResult) -> bool:
    return url.scheme == "file" and not url.netloc and url.path.startswith("/") and not url.path.endswith("/")


def _split(raw: str) -> SplitResult:
    try:
        url = urlsplit(raw)
        _ = url.port  # raises where the port is no number
    except ValueError:
        raise ValueError("is not a well-formed address") from None
    return url
