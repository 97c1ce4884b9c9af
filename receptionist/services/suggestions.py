"""A reply suggested by the model for a conversation. It is shown to a person, and never sent by itself."""

from receptionist.dialogue.acts import Model
from receptionist.dialogue.suggestion import suggested
from receptionist.services import transcript
from receptionist.storage.business import require
from receptionist.storage.database import Database
from receptionist.storage.models import Conversation


def suggest(database: Database, model: Model, conversation_id: str) -> str | None:
    """A reply, or None where the model has none; takes seconds, outside of any transaction."""
    with database.reading() as session:
        business = require(session)
        row = session.get_one(Conversation, conversation_id)
        name, language = row.frame.get("name"), row.language or business.language
        turns = [(said["from"], said["text"]) for said in transcript.messages(session, conversation_id)]
    return suggested(turns, name, language, business, model)
