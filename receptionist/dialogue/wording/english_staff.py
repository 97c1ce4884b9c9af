"""What is said in English when people take over."""

from receptionist.dialogue.animals import Whose, treats_animals
from receptionist.dialogue.frame import Frame
from receptionist.dialogue.outcomes import (
    HandedOver,
    Noted,
)
from receptionist.dialogue.wording import english_dates as dates
from receptionist.dialogue.wording.english_summary import EnglishSummary


class EnglishStaff(EnglishSummary):
    """What is said in English when people take over."""

    def handed_over(self, outcome: HandedOver, frame: Frame) -> str:
        if outcome.reason == "emergency":
            return f"{self._call_at_once(outcome.topic)} I am passing this to our staff at once."
        if outcome.topic == "reply":
            return f"{self.who_answers(outcome)}{self._if_urgent(outcome.urgent)}"
        if outcome.again and outcome.topic == "late_change":
            notice = dates.length(self.business.rules.cancel_notice)
            return (
                f"The visit is less than {notice} away, so our staff decide about that too. "
                "Until then it stays as it is."
            )
        if outcome.again:
            return f"I have added this for our staff, they can see it.{self._if_urgent(outcome.urgent)}"
        return f"{self._handing(outcome)} {self.who_answers(outcome)}{self._leave_number(outcome, frame)}"

    def _call_at_once(self, whose: str | None) -> str:
        phone = self.business.phone if treats_animals(self.business) else None
        vet = "call the nearest 24-hour vet"
        us = f"call us on {self.phone(phone)}; if nobody answers, {vet}" if phone else vet
        match whose:
            case "animal":
                return f"Please do not wait here: {us}."
            case "either":
                return f"For a person, please call 112 right now. For an animal, {us}."
            case _:
                return "Please call 112 right now."

    def _if_urgent(self, whose: Whose | None) -> str:
        """What is still said of a danger while people are awaited: a chat must not keep anybody waiting."""
        phone = self.business.phone if treats_animals(self.business) else None
        us = f"{self.phone(phone)} or " if phone else ""
        vet = f"{us}a 24-hour vet"
        numbers = {"person": "112", "animal": vet, "either": f"112, or for an animal {vet}"}
        return f" If it is urgent, please phone rather than wait: {numbers[whose]}." if whose else ""

    def _handing(self, outcome: HandedOver) -> str:
        match outcome.reason:
            case "complaint":
                return "I am very sorry, this should not have happened. I am passing it to our staff."
            case "not_understood":
                return "I do not want to get this wrong, so I am passing our conversation to our staff."
            case "unusual" if outcome.topic == "question":
                return "I do not know that for certain, so I am passing the question to our staff."
            case "unusual" if outcome.topic == "wish":
                return "I am passing this wish to our staff."
            case "rule" if outcome.topic == "late_change":
                notice = dates.length(self.business.rules.cancel_notice)
                return f"The visit is less than {notice} away, so our staff decide. I am passing it on."
            case "rule" if outcome.topic == "identity":
                return "I cannot check that by a code any more, so I am passing it to our staff."
            case "rule" if outcome.topic == "contact":
                return "I am passing the new details to our staff, who will put them right."
            case "rule" if outcome.topic == "late":
                return "I am passing this to our staff, they will see what can be done."
            case "rule" | "unusual" if outcome.topic not in ("insult", "no_contact"):
                return "Our staff decide about that, so I am passing our conversation to them."
            case _:
                return "I am passing our conversation to our staff."

    def who_answers(self, outcome: HandedOver) -> str:
        if outcome.answers_from:
            at = outcome.answers_from
            return f"The reply will come here on {dates.day(at.date(), self.today)} from {dates.clock(at)}."
        if outcome.answers_until:
            return f"The reply will come here, we are in until {dates.clock(outcome.answers_until)} today."
        return "The reply will come here."

    def _leave_number(self, outcome: HandedOver, frame: Frame) -> str:
        if frame.phone or frame.slot or not outcome.answers_from:
            return ""
        return " If you would rather have a call, leave your number."

    def noted(self, outcome: Noted) -> str:
        urgent = self._if_urgent(outcome.urgent)
        if outcome.call is None:
            return f"I have added this for our staff, they can see it.{urgent}"
        at = outcome.answers_from
        when = f" on {dates.day(at.date(), self.today)} from {dates.clock(at)}" if at else ""
        if "@" in outcome.call:
            return f"Noted, we will write to {outcome.call}{when}.{urgent}"
        return f"Noted, we will call {self.phone(outcome.call)}{when}.{urgent}"

    def back_again(self) -> str:
        return f"This is the assistant{self.named} again."

    def unreachable(self) -> str:
        return "Something got stuck on our side, sorry. Our staff will take over, nothing is lost."
