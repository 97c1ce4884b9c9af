"""Better words for what staff see of a handover, written behind the client's back by the model.

What stands there until then, and where no model is, comes from the facts.
"""

import logging
from concurrent.futures import Executor

from sqlalchemy import select

from receptionist.dialogue.acts import Model
from receptionist.dialogue.summary import summed_up
from receptionist.services import transcript
from receptionist.services.handover import standing_handover
from receptionist.services.handover_facts import BY_FACTS, BY_MODEL
from receptionist.storage.business import require
from receptionist.storage.database import Database
from receptionist.storage.models import Conversation

log = logging.getLogger(__name__)


class Summaries:
    """Sums up conversations that were handed over. Without an executor at once, with one behind."""

    def __init__(self, database: Database, model: Model | None, executor: Executor | None = None) -> None:
        self.database = database
        self.model = model
        self.executor = executor

    def soon(self, conversation_id: str) -> None:
        """Sum a conversation up, after the commit that handed it over; nothing without a model."""
        if self.model is None:
            return
        if self.executor:
            self.executor.submit(self._safely, conversation_id, self.model)
        else:
            self._safely(conversation_id, self.model)

    def _safely(self, conversation_id: str, model: Model) -> None:
        try:
            self._write(conversation_id, model)
        except Exception:
            log.exception("A handover keeps the summary made of its facts")

    def _write(self, conversation_id: str, model: Model) -> None:
        with self.database.reading() as session:
            business = require(session)
            turns = [(m["from"], m["text"]) for m in transcript.messages(session, conversation_id)]
            standing = standing_handover(session, conversation_id)
            name = standing.facts["name"] if standing else None
        lines = summed_up(turns, name, business, model)
        if not lines:
            return
        with self.database.writing() as session:
            session.execute(
                select(Conversation.id).where(Conversation.id == conversation_id).with_for_update()
            )
            standing = standing_handover(session, conversation_id)
            if standing and standing.facts.get("by") == BY_FACTS:
                standing.facts = {**standing.facts, "summary": list(lines), "by": BY_MODEL}
