"""One turn of a conversation, top to bottom: read, decide, carry out, word, remember."""

import logging
import secrets
import time
from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from receptionist.dialogue import decisions as do
from receptionist.dialogue import policy, rating
from receptionist.dialogue.acts import Context
from receptionist.dialogue.frame import Frame, dump, load
from receptionist.dialogue.questions import Message
from receptionist.dialogue.wording import Reply, words_for
from receptionist.services import handover, offering, outbox, transcript, unanswered
from receptionist.services.clock import Clock
from receptionist.services.desk import Desk
from receptionist.services.identity import Identity, linked_visit
from receptionist.services.links import Links
from receptionist.services.looking import Looked, look
from receptionist.services.messages.postman import Postman
from receptionist.services.minds import Minds
from receptionist.services.result import Event, Result, Seen
from receptionist.services.summaries import Summaries
from receptionist.services.telling import Answer, Telling, in_words, state
from receptionist.services.thought import Heard, Thought, kept, picked, planned
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
        attention = self.minds.attention
        with attention.paid(), self.database.writing(attention.given_up) as session:
            business = stored_business.require(session)
            spoken = language if language in business.languages else business.language
            row = Conversation(
                id=secrets.token_urlsafe(12),
                token_hash=transcript.token_hash(token),
                language=spoken,
                status="assistant",
                frame=dump(Frame(greeted=True, phone=phone)),
                failed_turns=0,
                length=1,
                created_at=now,
                updated_at=now,
            )
            session.add(row)
            session.flush()
            words = words_for(business, spoken, business.local(now).date())
            choices = [{"label": text, "value": text} for text in words.openers()]
            said = words.opening()
            greeting = transcript.add_turn(session, row, "assistant", said, now, choices=choices, at=0)
            return {"id": row.id, "token": token, **state(row, None), "messages": [greeting]}

    def history(self, conversation_id: str, token: str) -> Answer:
        """The whole conversation; NotFound for a wrong id or token."""
        with self.minds.attention.paid(), self.database.reading() as session:
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
        with self.minds.attention.paid():
            return self._say(conversation_id, token, text, key, visit_link)

    def _say(
        self, conversation_id: str, token: str, text: str, key: str | None, visit_link: str | None
    ) -> Answer:
        for _ in range(ATTEMPTS):
            with self.database.reading() as session:
                row = transcript.conversation(session, conversation_id, token)
                if stored := _stored(session, row, key):
                    return stored
                heard = self._heard(session, row, visit_link)
            try:
                return self._turn(heard, text, key)
            except _MovedOn:
                continue
            except Exception:
                log.exception("A turn failed; a person takes over")
                break
        return self._last_resort(conversation_id, token, text, key)

    def _heard(self, session: Session, row: Conversation, visit_link: str | None) -> Heard:
        business = stored_business.require(session)
        own = linked_visit(session, self.links, visit_link) if visit_link else None
        frame = load(row.frame)
        spoken = row.language or business.language
        known = frame.knowing(own) if own else frame
        return Heard(business, row, known, spoken, transcript.recent(session, row.id))

    def _turn(self, heard: Heard, text: str, key: str | None) -> Answer:
        began = time.monotonic()
        thought = self._think(heard, text)
        looked = self._look(heard, thought)
        if thought.plan is None:
            return self._only_keep(heard, text, key)
        with self.database.writing(self.minds.attention.given_up) as session:
            now = self.clock.now()
            row = self._claim(session, heard, looked, now)
            reading = kept(thought.reading)
            transcript.add_turn(session, row, "client", text, now, reading=reading, at=row.length - 1)
            unanswered.write_down(session, thought.questions, row.id, now)
            telling = Telling(session, heard.business, row, self.links, now)
            if looked:
                result, told = looked.result, looked.told
            else:
                result = self._carry_out(session, heard, row, thought.plan, now)
                told = in_words(result, telling.words(), heard.recent)
            answer = _remember(session, row, key, telling.answer(result, told), now)
            codes = outbox.awaited(session)
        if self.witness:
            self.witness(Seen(thought.reading, thought.plan, tuple(result.outcomes)))
        self._afterwards(result, codes, row.id)
        if result.unhurried:
            with self.minds.attention.elsewhere():
                time.sleep(max(0.0, began + self.unhurried.total_seconds() - time.monotonic()))
        return answer

    def _think(self, heard: Heard, text: str) -> Thought:
        if heard.row.status in ("staff", "closed"):
            return Thought()
        score = rating.opinion(heard.frame, text)
        if plan := picked(heard.frame, text, heard.business, score):
            return Thought(None, plan)
        message = self._read(heard, (score and score.comment) or text)
        return Thought(message.reading, planned(heard, message, score), self._unanswered(heard, message))

    def _only_keep(self, heard: Heard, text: str, key: str | None) -> Answer:
        """Keep a message for those who have the conversation."""
        with self.database.writing() as session:
            now = self.clock.now()
            row = self._claim(session, heard, None, now)
            transcript.add_turn(session, row, "client", text, now, at=row.length - 1)
            return _remember(session, row, key, {**state(row, None), "messages": [], "events": []}, now)

    def _look(self, heard: Heard, thought: Thought) -> Looked | None:
        plan, now = thought.plan, self.clock.now()
        if plan is None:
            return None
        heard.row.language = thought.reading.language if thought.reading else heard.language
        return look(self.database, heard.business, heard.row, plan, now, self.identity, heard.recent)

    def _claim(self, session: Session, heard: Heard, looked: Looked | None, now: datetime) -> Conversation:
        """The conversation, locked, with the client's turn counted, and all that was seen by looking.

        _MovedOn where it is not what was heard any more. Only a plan that writes has a row to change.
        """
        known = heard.row
        values = {"length": known.length + 1, "updated_at": now, "language": known.language}
        if looked:
            told = looked.told
            values |= {"frame": dump(told.frame), "failed_turns": told.frame.misunderstood}
            values["length"] = known.length + 1 + len(told.replies)
        if not transcript.claim(session, known, values):
            raise _MovedOn
        known.length, known.updated_at = known.length + 1, now
        return known if looked else transcript.attach(session, known)

    def _carry_out(
        self, session: Session, heard: Heard, row: Conversation, plan: policy.Plan, now: datetime
    ) -> Result:
        result = Desk(session, heard.business, row, now, self.identity).carry_out(plan)
        if any(event["type"] in FREEING for event in result.events):
            offering.make(session, heard.business, self.links, now)
        return result

    def _afterwards(self, result: Result, codes: list[str], conversation_id: str) -> None:
        """What follows once all is committed."""
        self.postman.post(codes)
        if any(event["type"] == "handover" for event in result.events):
            self.summaries.soon(conversation_id)

    def _read(self, heard: Heard, text: str) -> Message:
        now = heard.business.local(self.clock.now()).replace(tzinfo=None)
        context = Context(now, heard.language, heard.frame.awaiting, heard.recent)
        return self.minds.of(heard.business).read(text, context)

    def _unanswered(self, heard: Heard, message: Message) -> list[unanswered.OpenQuestion]:
        if not message.unanswered:
            return []
        with self.database.reading() as session:
            return unanswered.sort_out(session, message.unanswered, message.reading.language, heard.business)

    def _last_resort(self, conversation_id: str, token: str, text: str, key: str | None) -> Answer:
        """Apologise once and bring a person; nothing of the failed turn was kept."""
        with self.database.writing() as session:
            row = transcript.locked(session, conversation_id, token)
            business, now = stored_business.require(session), self.clock.now()
            transcript.add_turn(session, row, "client", text, now)
            step = do.HandOver("unusual", "failure")
            outcome = handover.open_handover(session, business, row, step, frame=load(row.frame), now=now)
            telling = Telling(session, business, row, self.links, now)
            said = telling.write(Reply(telling.words().unreachable()))
            happened: list[Event] = [] if outcome.again else [{"type": "handover", "reason": step.reason}]
            events = [telling.event(event) for event in happened]
            answer = {**state(row, None), "messages": [said], "events": events}
            return _remember(session, row, key, answer, now)


def _stored(session: Session, row: Conversation, key: str | None) -> Answer | None:
    kept = session.get(StoredReply, (row.id, key)) if key else None
    return kept.reply if kept else None


def _remember(session: Session, row: Conversation, key: str | None, answer: Answer, now: datetime) -> Answer:
    if key:
        session.add(StoredReply(conversation_id=row.id, key=key, reply=answer, created_at=now))
    return answer
