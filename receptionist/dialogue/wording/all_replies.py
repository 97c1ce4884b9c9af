"""The answers to a client's SMS in the languages that there are."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from receptionist.dialogue.wording import words_for
from receptionist.dialogue.wording.english_replies import EnglishReplies
from receptionist.dialogue.wording.polish_replies import PolishReplies
from receptionist.dialogue.wording.replies import Replies
from receptionist.domain.business import Business

_OF: Mapping[str, Callable[[Any], Replies[Any]]] = {"pl": PolishReplies, "en": EnglishReplies}


def replies_for(business: Business, language: str, today: date) -> Replies[Any]:
    """The answers of a language for one business; of the owner's first where it is not spoken."""
    words = words_for(business, language, today)
    return _OF[words.code](words)
