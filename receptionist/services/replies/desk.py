"""Takes in what clients write by SMS and sees to it that each is answered once."""

import logging
from concurrent.futures import Executor
from datetime import datetime

from sqlalchemy.orm import Session

from receptionist.dialogue import sms_replies
from receptionist.dialogue.wording.all_replies import replies_for
from receptionist.domain.business import Business
from receptionist.services import outbox, transcript
from receptionist.services.chat import Chat
from receptionist.services.replies import inbound, threads
from receptionist.services.replies.answering import Answering
from receptionist.services.replies.asking import Situation, situation
from receptionist.services.replies.inbound import Inbound
from receptionist.services.replies.meaning import LONGEST, TALK, Meant, meant
from receptionist.storage import business as stored_business
from receptionist.storage.database import Database
from receptionist.storage.models import Conversation

log = logging.getLogger(__name__)


class _Gone(Exception):
    """What the answer was about has been changed meanwhile."""


class SmsDesk:
    """Answers clients' SMS. With an executor, behind the caller's back; without, at once."""

    def __init__(
        self, database: Database, chat: Chat, secret_key: str, executor: Executor | None = None
    ) -> None:
        self.database = database
        self.chat = chat
        self.secret_key = secret_key
        self.executor = executor

    def take(self, message: Inbound) -> None:
        """Keep a message and see to it; one that came before is left alone."""
        with self.database.writing() as session:
            fresh = inbound.store(session, message, self.chat.clock.now())
        if not fresh:
            return
        if self.executor:
            self.executor.submit(self._safely, message.id)
        else:
            self._safely(message.id)

    def round(self) -> int:
        """See to what a dead process left behind; how many there were."""
        with self.database.reading() as session:
            ids = inbound.left_behind(session, self.chat.clock.now())
        for each in ids:
            self._safely(each)
        return len(ids)

    def _safely(self, message_id: str) -> None:
        try:
            self._handle(message_id)
        except Exception:
            log.exception("An SMS of a client waits to be handled")

    def _handle(self, message_id: str) -> None:
        now = self.chat.clock.now()
        with self.database.writing() as session:
            message = inbound.begin(session, message_id, now)
        if message is None:
            return
        with self.database.reading() as session:
            business = stored_business.require(session)
            stands = situation(session, message.phone, now)
        means = meant(message, stands, business, self.chat.minds, now)
        try:
            if means != TALK:
                self._answer(message, means, business)
                return
        except _Gone:
            pass
        self._talk(message, stands, business)

    def _answer(self, message: Inbound, means: Meant, business: Business) -> None:
        """Carry out what was meant and answer, in one transaction; _Gone where there is nothing to answer."""
        now = self.chat.clock.now()
        with self.database.writing() as session:
            if not inbound.finish(session, message.id, means.kind, now):
                return
            answering = Answering(session, business, self.chat.links, message.phone, now)
            text = _carried_out(answering, message, means)
            if text is not None and not message.opted_out:
                self._put(session, business, message.phone, text, now)

    def _talk(self, message: Inbound, stands: Situation, business: Business) -> None:
        """Answer as the chat would, as often in a day as the owner allows."""
        now = self.chat.clock.now()
        with self.database.reading() as session:
            sent = threads.answers_today(session, message.phone, now)
        if sent >= business.messages.answers_a_day:
            self._leave_to_staff(message, stands, now)
            return
        row_id, token = threads.carry_on(self.database, self.chat, self.secret_key, message, stands)
        answer = self.chat.say(row_id, token, message.text[:LONGEST], message.id)
        with self.database.writing() as session:
            if not inbound.finish(session, message.id, TALK.kind, now):
                return
            threads.touch(session, message.phone, now)
            row = session.get_one(Conversation, row_id)
            words = replies_for(business, row.language or business.language, business.local(now).date())
            text, choices = threads.said(answer)
            text += words.choices(choices) if choices else ""
            first = stands.conversation_id != row_id
            worded = words.first(text) if text and first else text
            if worded:
                self._put(session, business, message.phone, worded, now)

    def _put(self, session: Session, business: Business, phone: str, text: str, now: datetime) -> None:
        """Put an answer into the outbox; to the last one of the day where to go on, none beyond the limit."""
        left = business.messages.answers_a_day - threads.answers_today(session, phone, now)
        if left <= 0:
            return
        if left == 1:
            words = replies_for(business, business.language, business.local(now).date())
            text = words.last(text, self.chat.links.site_url())
        outbox.put(session, "sms", phone, text, rule=threads.REPLY, now=now)

    def _leave_to_staff(self, message: Inbound, stands: Situation, now: datetime) -> None:
        """What comes beyond the limit is not answered by a machine, and not lost either."""
        with self.database.writing() as session:
            if not inbound.finish(session, message.id, "over_limit", now):
                return
            row = session.get(Conversation, stands.conversation_id) if stands.conversation_id else None
            if row is not None:
                transcript.add_turn(session, row, "client", message.text, now)
            inbound.for_staff(session, message.phone, message.text, now, row.id if row else None)


def _carried_out(answering: Answering, message: Inbound, means: Meant) -> str | None:
    """What is said to what was carried out; None where nothing is."""
    match means.kind:
        case "empty":
            return None
        case "stop" | "start":
            return answering.stop(stopped=means.kind == "stop")
        case _:
            stands = situation(answering.session, message.phone, answering.now)
            if not stands.visits:
                raise _Gone
            chosen = sms_replies.picked(message.text, len(stands.choosing)) if stands.choosing else None
            return answering.to_reminder(means, stands, [stands.choosing[n] for n in chosen or ()])
