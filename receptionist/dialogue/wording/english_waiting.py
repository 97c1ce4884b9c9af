"""What is said in English of the waiting list."""

from datetime import datetime

from receptionist.dialogue.frame import Frame
from receptionist.dialogue.outcomes import Joined, Sought, WaitAsked
from receptionist.dialogue.wording import english_dates as dates
from receptionist.dialogue.wording.english_base import EnglishBase
from receptionist.dialogue.wording.spans import SpanWords
from receptionist.domain.availability import Slot


class EnglishWaiting(EnglishBase):
    """What is said in English of the waiting list."""

    def let_me_know(self) -> str:
        return "Let me know if something frees up"

    def or_wait(self, frame: Frame) -> str:
        """The other half of a question, where the list is proposed."""
        return ", or shall I let you know if something frees up" if frame.may_wait else ""

    def wait_asked(self, outcome: WaitAsked) -> str:
        question = self._wait_question(outcome)
        if outcome.unclear:
            return f"I could not make that out. {question}"
        if not outcome.fresh:
            return question
        if not outcome.sought.slots:
            return f"I will put this on the waiting list: {self._sought(outcome.sought)}. {question}"
        return (
            f"{self._free_now(outcome.sought)} If that does not suit, I will use the waiting list. {question}"
        )

    def _wait_question(self, outcome: WaitAsked) -> str:
        if outcome.bad_phone:
            return f"The number {outcome.bad_phone} looks incomplete. What is the whole number?"
        if outcome.why:
            return "It is only for the message about a free place. Which number or e-mail may I send it to?"
        return (
            "What name shall I put it under?"
            if outcome.asks == "name"
            else "Which phone number shall I let you know on?"
        )

    def joined(self, outcome: Joined) -> str:
        free = f" {self._free_now(outcome.sought)}" if outcome.sought.slots else ""
        message = "a text" if outcome.by_phone else "an e-mail"
        kept = dates.length(self.business.rules.waitlist_hold)
        return (
            f"You are on the waiting list: {self._sought(outcome.sought)}. "
            f"If something frees up, we will send {message} with a link and keep the place for {kept}.{free}"
        )

    def not_waiting(self) -> str:
        return "All right, I am not putting that on the list. What else can I do?"

    def place_free(self, slot: Slot, until: datetime, url: str) -> str:
        return (
            f"{self.business.name}: a place has come free: {self.visit_of(slot)}. "
            f"We are keeping it until {dates.clock(until)}, confirm it here: {url}"
        )

    def _free_now(self, sought: Sought) -> str:
        who, slots = self.slots_of(sought.slots)
        return f"Free just now{who}: {slots}."

    def _sought(self, sought: Sought) -> str:
        who = f" with {self.person(sought.staff)}" if sought.staff else ""
        spans = SpanWords(
            self.day, dates.clock, "from", "until", " or ", "the next two weeks", "the coming days"
        )
        return f"{self.service_inside(sought.service)}{who}, {spans.all(sought.spans)}"
