"""Words what a turn came to, writes it down, and remembers what is awaited. Decides nothing."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from receptionist.dialogue import decisions as do
from receptionist.dialogue.frame import Frame, dump
from receptionist.dialogue.outcomes import Answered, Cancelled, Gone, Outcome, VisitsShown
from receptionist.dialogue.wording import Reply, consented, reply, unrepeated, words_for
from receptionist.dialogue.wording.words import Words
from receptionist.domain.business import Business
from receptionist.language.text import fold
from receptionist.services import transcript
from receptionist.services.links import Links
from receptionist.services.result import Event, Result
from receptionist.services.visits import visit_json
from receptionist.storage.models import Conversation

Answer = dict[str, Any]


def state(row: Conversation, awaiting: str | None) -> Answer:
    """What every answer says of its conversation."""
    return {"awaiting": awaiting, "status": row.status, "language": row.language}


@dataclass(frozen=True, slots=True)
class Told:
    """A turn in words: our sentences, and the frame that remembers what they await and show."""

    replies: tuple[Reply, ...]
    frame: Frame

    @property
    def awaiting(self) -> str | None:
        """What the last sentence asks for."""
        return self.replies[-1].awaiting if self.replies else None


def in_words(result: Result, words: Words, recent: tuple[tuple[str, str], ...]) -> Told:
    """Say what a turn came to; `recent` is what was said before it. Nothing is written."""
    replies = unrepeated([reply(o, result.frame, words) for o in result.outcomes], recent, words)
    if result.greets and replies:
        replies[0] = replace(replies[0], text=words.by_name(result.greets, replies[0].text))
    last = replies[-1] if replies else Reply("")
    return Told(tuple(replies), _remembered(result.frame, result.outcomes, last, words))


@dataclass(frozen=True, slots=True)
class Telling:
    """One turn's answer, within the caller's transaction. `now` is an instant."""

    session: Session
    business: Business
    row: Conversation
    links: Links
    now: datetime

    def answer(self, result: Result, told: Told) -> Answer:
        """Write down what was said and what happened."""
        # The row first and whole: it would be written anew before each message.
        self.row.frame, self.row.failed_turns = dump(told.frame), told.frame.misunderstood
        first = self.row.length
        self.row.length += len(told.replies)
        messages = [self.write(said, at) for at, said in enumerate(told.replies, first)]
        events = [self.event(event) for event in result.events]
        return {**state(self.row, told.awaiting), "messages": messages, "events": events}

    def words(self) -> Words:
        """The words of the conversation's language."""
        today = self.business.local(self.now).date()
        return words_for(self.business, self.row.language or self.business.language, today)

    def write(self, said: Reply, at: int | None = None) -> transcript.Message:
        """Write one of our sentences into the conversation; `at`: its position, where it is counted."""
        choices = [transcript.choice(button, self.business) for button in said.buttons]
        return transcript.say(self.session, self.row, "assistant", said.text, self.now, choices, at=at)

    def event(self, event: Event) -> Event:
        """Tell whoever listens what happened; a visit's id becomes the visit."""
        if "appointment" in event:
            visit_id = str(event["appointment"])
            visit = visit_json(self.session, self.business, visit_id, self.links, self.row.language)
            event = {**event, "appointment": visit}
        transcript.add_event(self.session, self.row, str(event["type"]), event, self.now)
        return event


def _remembered(frame: Frame, outcomes: list[Outcome], last: Reply, words: Words) -> Frame:
    """The frame with what our last sentence awaits and shows."""
    return replace(
        frame,
        awaiting=last.awaiting,
        shown=tuple((fold(button.value), button.means) for button in last.buttons if button.means),
        proposed=any(_proposes(outcome) for outcome in outcomes),
        asked_about=next((o.topic for o in outcomes if isinstance(o, Answered)), None),
        consent=consented(outcomes, frame, words),
    )


def _proposes(outcome: Outcome) -> bool:
    """Whether what is said of it asks if a time is to be looked for."""
    match outcome:
        case do.Clarify() | do.OffTopic() | Gone() | Cancelled() | VisitsShown(()):
            return True
        case do.GiveUp(drops):
            return drops
        case _:
            return False
