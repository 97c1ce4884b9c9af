"""The parts list: what a running receptionist is made of, built from the settings. Serves nothing itself."""

import gc
import logging
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from receptionist.dialogue.understanding import Understanding
from receptionist.gateways.fetch import model_path
from receptionist.gateways.mail import Sender
from receptionist.gateways.messengers import Messenger
from receptionist.gateways.model_process import ModelProcess, socket_for
from receptionist.gateways.openai import EmbeddedModel, OpenAIModel
from receptionist.gateways.wiring import mail_from, pace, sms_from
from receptionist.services.accounts import Keys
from receptionist.services.business_file import read_file
from receptionist.services.chat import Chat
from receptionist.services.clock import Clock
from receptionist.services.identity import Identity
from receptionist.services.links import Links
from receptionist.services.messages.postman import Postman
from receptionist.services.minds import Minds
from receptionist.services.rehearsal import Rehearsals
from receptionist.services.replies.desk import SmsDesk
from receptionist.services.setup import take_in
from receptionist.services.signing_in import SigningIn
from receptionist.services.summaries import Summaries
from receptionist.settings import Settings
from receptionist.storage import business as stored_business
from receptionist.storage.database import Database

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything that pages and commands use."""

    settings: Settings
    database: Database
    clock: Clock
    model: OpenAIModel | None
    links: Links
    postman: Postman
    chat: Chat
    replies: SmsDesk
    keys: Keys
    signing_in: SigningIn
    rehearsals: Rehearsals


class Assembly:
    """The parts of one process, built when they are first needed: `flask slots` needs no database."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._lock = threading.Lock()
        self._built: Parts | None = None

    def __call__(self) -> Parts:
        """The parts; the same ones every time."""
        with self._lock:
            self._built = self._built or build(self.settings)
            return self._built


def get_ready(parts: Parts) -> None:
    """Load behind the pages what the first client would wait for: words, examples, the model."""
    threading.Thread(target=_load, args=(parts,), name="loading", daemon=True).start()


def start_model(parts: Parts) -> None:
    """Bring the embedded model up and have it read what begins every prompt here. Returns at once."""
    if isinstance(parts.model, EmbeddedModel):
        parts.model.start()
        parts.model.warm(_understanding(parts).head)


def _load(parts: Parts) -> None:
    start_model(parts)
    _understanding(parts).warm()
    # What was loaded stays: looking through it for garbage would halt every conversation for a moment.
    gc.collect()
    gc.freeze()


def _understanding(parts: Parts) -> Understanding:
    with parts.database.reading() as session:
        return parts.chat.minds.of(stored_business.require(session)).understanding


def build(settings: Settings) -> Parts:
    """The parts for these settings: the database up to date, the business loaded where there is none."""
    database = Database(settings.database_url)
    database.migrate()
    _load_first_business(settings, database)
    with database.reading() as session:
        zone = stored_business.require(session).zone
    clock = Clock.starting_at(settings.now, zone)
    model = model_from(settings)
    links = Links(settings.secret_key, settings.public_url)
    executor = ThreadPoolExecutor(2, "postman")
    postman = Postman(
        database, messengers(settings, database), clock, links, executor, rates=_paces(settings)
    )
    identity = Identity(settings.secret_key)
    summaries = Summaries(database, model, ThreadPoolExecutor(1, "summaries"))
    chat = Chat(database, Minds(model), clock, links, postman=postman, identity=identity, summaries=summaries)
    return Parts(
        settings,
        database,
        clock,
        model,
        links,
        postman,
        chat,
        SmsDesk(database, chat, settings.secret_key, ThreadPoolExecutor(1, "replies")),
        Keys(settings.secret_key),
        SigningIn(database, clock, settings.secret_key),
        Rehearsals(settings.instance / "rehearsals", chat, Minds(model), settings.secret_key),
    )


def messengers(settings: Settings, database: Database) -> dict[str, Messenger]:
    """A messenger for each channel; mail comes from the business as it stands when it is sent."""

    def sender() -> Sender:
        with database.reading() as session:
            business = stored_business.require(session)
        return Sender(business.name, business.email)

    sms = sms_from(settings.sms_url, public_url=settings.public_url, secret_key=settings.secret_key)
    return {"sms": sms, "email": mail_from(settings.mail_url, sender)}


def _paces(settings: Settings) -> dict[str, float]:
    wanted = {"sms": pace(settings.sms_url), "email": pace(settings.mail_url)}
    return {channel: rate for channel, rate in wanted.items() if rate is not None}


def model_from(settings: Settings) -> OpenAIModel | None:
    """The language model that the settings name, not yet started; None where it is switched off."""
    if settings.llm == "off":
        return None
    if settings.llm != "auto":
        return OpenAIModel(settings.llm, api_key=settings.llm_api_key)
    path = settings.llm_model or model_path()
    try:
        return EmbeddedModel(ModelProcess(path, socket_for(path), settings.instance / "model.log"))
    except OSError:
        log.exception("There is no place for the language model's socket; going on by rules")
        return None


def _load_first_business(settings: Settings, database: Database) -> None:
    with database.reading() as session:
        if stored_business.load(session) is not None:
            return
    loaded = read_file(settings.business_file)
    with database.writing() as session:
        # Two processes may start at once: the second finds the business there.
        if stored_business.load(session) is None:
            clock = Clock.starting_at(settings.now, loaded.business.zone)
            take_in(session, loaded, clock.now())
