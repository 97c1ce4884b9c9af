"""One turn of a conversation, top to bottom: read, decide, carry out, word, remember."""

import logging
import secrets
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.orm import Session

from receptionist.dialogue import decisions as do
from receptionist.dialogue import policy, rating
from receptionist.dialogue.acts import Context, Reading
from receptionist.dialogue.frame import Frame, dump, load
from receptionist.dialogue.proving import code_in
from receptionist.dialogue.questions import Message
from receptionist.dialogue.wording import Reply, words_for
from receptionist.domain.business import Business
from receptionist.language.text import fold
from receptionist.services import handover, offering, outbox, transcript, unanswered
from receptionist.services.clock import Clock
from receptionist.services.desk import Desk
from receptionist.services.identity import Identity, linked_visit
from receptionist.services.links import Links
from receptionist.services.messages.postman import Postman
from receptionist.services.minds import Minds
from receptionist.services.result import Event, Seen
from receptionist.services.summaries import Summaries
from receptionist.services.telling import Answer, Telling, state
from receptionist.storage import business as stored_business
from receptionist.storage.database import Database
from receptionist.storage.models import Conversation, StoredReply

log = logging.getLogger(__name__)

ATTEMPTS = 4
FREEING = ("appointment.cancelled", "appointment.rescheduled")
UNHURRIED = timedelta(milliseconds=600)
"""How long an answer takes at least that must not betray, by its time, whether a client is known."""


class _MovedOn(Exception):
    """Another message of the same conversation was written meanwhile."""


@dataclass(frozen=True, slots=True)
class _Heard:
    """What a turn starts from: the conversation as it was before anything was written."""

    business: Business
    frame: Frame
    status: str
    language: str
    turns: int
    recent: tuple[tuple[str, str], ...]


class Chat:
    """Talks with clients, on behalf of one business."""

    def __init__(
        self,
        database: Database,
        minds: Minds,
        clock: Clock,
        links: Links,
        *,
        postman: Postman,
        identity: Identity,
        summaries: Summaries,
        unhurried: timedelta = UNHURRIED,
        witness: Callable[[Seen], None] | None = None,
    ) -> None:
        self.database = database
        self.minds = minds
        self.clock = clock
        self.links = links
        self.postman = postman
        self.identity = identity
        self.summaries = summaries
        self.unhurried = unhurried
        self.witness = witness

    def open(
        self, language: str | None = None, *, token: str | None = None, phone: str | None = None
    ) -> Answer:
        """Start a conversation: its id, its token and the greeting. `phone`: what it is written from."""
        token, now = token or secrets.token_urlsafe(24), self.clock.now()
        with self.database.writing() as session:
            business = stored_business.require(session)
            spoken = language if language in business.languages else business.language
            row = Conversation(
                id=secrets.token_urlsafe(12),
                token_hash=transcript.token_hash(token),
                language=spoken,
                status="assistant",
                frame=dump(Frame(greeted=True, phone=phone)),
                failed_turns=0,
                created_at=now,
                updated_at=now,
            )
            session.add(row)
            session.flush()
            words = words_for(business, spoken, business.local(now).date())
            choices = [{"label": text, "value": text} for text in words.openers()]
            turn = transcript.add_turn(session, row, "assistant", words.opening(), now, choices=choices)
            return {"id": row.id, "token": token, **state(row, None), "messages": [transcript.message(turn)]}

    def history(self, conversation_id: str, token: str) -> Answer:
        """The whole conversation; NotFound for a wrong id or token."""
        with self.database.reading() as session:
            row = transcript.conversation(session, conversation_id, token)
            awaiting = load(row.frame).awaiting
            return {**state(row, awaiting), "messages": transcript.messages(session, row.id)}

    def say(
        self,
        conversation_id: str,
        token: str,
        text: str,
        key: str | None = None,
        *,
        visit_link: str | None = None,
    ) -> Answer:
        """Answer a client's message. The same `key` gets the same answer, and nothing is done twice.

        `visit_link`: the token of a visit's page from which the client writes; it proves that visit.
        NotFound for a wrong id or token. Whatever else goes wrong ends with a person, never with silence.
        """
        for _ in range(ATTEMPTS):
            with self.database.reading() as session:
                row = transcript.conversation(session, conversation_id, token)
                if stored := _stored(session, row, key):
                    return stored
                heard = self._heard(session, row, visit_link)
            try:
                return self._turn(heard, conversation_id, token, text, key)
            except _MovedOn:
                continue
            except Exception:
                log.exception("A turn failed; a person takes over")
                break
        return self._last_resort(conversation_id, token, text, key)

    def _heard(self, session: Session, row: Conversation, visit_link: str | None) -> _Heard:
        business = stored_business.require(session)
        own = linked_visit(session, self.links, visit_link) if visit_link else None
        frame = load(row.frame)
        return _Heard(
            business,
            frame.knowing(own) if own else frame,
            row.status,
            row.language or business.language,
            row.length,
            transcript.recent(session, row.id),
        )

    def _turn(self, heard: _Heard, conversation_id: str, token: str, text: str, key: str | None) -> Answer:
        began = time.monotonic()
        score = rating.opinion(heard.frame, text)
        picked = _picked(heard.frame, text, heard.business, score)
        said = (score and score.comment) or text
        message = None if picked or heard.status == "staff" else self._read(heard, said)
        reading = message.reading if message else None
        questions = self._unanswered(heard, message)
        with self.database.writing() as session:
            row = transcript.conversation(session, conversation_id, token, lock=True)
            if stored := _stored(session, row, key):
                return stored
            if row.length != heard.turns:
                raise _MovedOn
            now = self.clock.now()
            transcript.add_turn(session, row, "client", text, now, reading=_kept(reading))
            row.updated_at = now
            if row.status in ("staff", "closed"):
                return _remember(session, row, key, {**state(row, None), "messages": [], "events": []}, now)
            row.language = reading.language if reading else heard.language
            plan = picked or self._plan(heard, message, score)
            unanswered.write_down(session, questions, row.id, now)
            result = Desk(session, heard.business, row, now, self.identity).carry_out(plan)
            if any(event["type"] in FREEING for event in result.events):
                offering.make(session, heard.business, self.links, now)
            telling = Telling(session, heard.business, row, self.links, now)
            answer = _remember(session, row, key, telling.answer(result, heard.recent), now)
            written = outbox.written(session)
        if self.witness:
            self.witness(Seen(reading, plan, tuple(result.outcomes)))
        self.postman.post(written)
        if any(event["type"] == "handover" for event in result.events):
            self.summaries.soon(conversation_id)
        if result.unhurried:
            time.sleep(max(0.0, began + self.unhurried.total_seconds() - time.monotonic()))
        return answer

    def _read(self, heard: _Heard, text: str) -> Message:
        now = heard.business.local(self.clock.now()).replace(tzinfo=None)
        context = Context(now, heard.language, heard.frame.awaiting, heard.recent)
        return self.minds.of(heard.business).read(text, context)

    def _unanswered(self, heard: _Heard, message: Message | None) -> list[unanswered.OpenQuestion]:
        if message is None or not message.unanswered:
            return []
        with self.database.reading() as session:
            return unanswered.sort_out(session, message.unanswered, message.reading.language, heard.business)

    def _plan(self, heard: _Heard, message: Message | None, score: do.Rate | None) -> policy.Plan:
        assert message is not None
        plan = policy.decide(heard.frame, message, heard.business)
        plan = rating.rated(heard.frame, message.reading, plan, score)
        return policy.meanwhile(heard.frame, plan) if heard.status == "waiting_for_staff" else plan

    def _last_resort(self, conversation_id: str, token: str, text: str, key: str | None) -> Answer:
        """Apologise once and bring a person; nothing of the failed turn was kept."""
        with self.database.writing() as session:
            row = transcript.conversation(session, conversation_id, token, lock=True)
            business, now = stored_business.require(session), self.clock.now()
            transcript.add_turn(session, row, "client", text, now)
            step = do.HandOver("unusual", "failure")
            outcome = handover.open_handover(session, business, row, step, frame=load(row.frame), now=now)
            telling = Telling(session, business, row, self.links, now)
            said = telling.write(Reply(telling.words().unreachable()))
            happened: list[Event] = [] if outcome.again else [{"type": "handover", "reason": step.reason}]
            events = [telling.event(event) for event in happened]
            answer = {**state(row, None), "messages": [said], "events": events}
            answer, written = _remember(session, row, key, answer, now), outbox.written(session)
        self.postman.post(written)
        return answer


def _picked(frame: Frame, text: str, business: Business, score: do.Rate | None) -> policy.Plan | None:
    """The plan for a button that was just shown, for a code or a mere score: what needs no reading."""
    if score and not score.comment:
        return policy.Plan(frame, (), None, score)
    if frame.awaiting == "code" and (code := code_in(text)):
        return policy.Plan(frame, (), do.CheckCode(code))
    means = dict(frame.shown).get(fold(text.strip()))
    return policy.picked(frame, means, business) if means else None


def _stored(session: Session, row: Conversation, key: str | None) -> Answer | None:
    kept = session.get(StoredReply, (row.id, key)) if key else None
    return kept.reply if kept else None


def _remember(session: Session, row: Conversation, key: str | None, answer: Answer, now: datetime) -> Answer:
    if key:
        session.add(StoredReply(conversation_id=row.id, key=key, reply=answer, created_at=now))
    return answer


def _kept(reading: Reading | None) -> dict[str, Any] | None:
    """What staff are shown of how a message was understood; no contact data again."""
    if reading is None:
        return None
    return {
        "intents": list(reading.intents),
        "topic": reading.topic,
        "route": reading.route,
        "certain": reading.certain,
        "services": [asdict(m) for m in reading.services],
        "staff": [asdict(m) for m in reading.staff],
        "when": [str(w) for w in reading.whens],
    }
