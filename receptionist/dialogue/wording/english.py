"""Everything said in English."""

from dataclasses import replace

from receptionist.dialogue.frame import Frame
from receptionist.dialogue.outcomes import (
    Answered,
    Asked,
    Booked,
    NothingFree,
    Offered,
)
from receptionist.dialogue.wording import english_dates as dates
from receptionist.dialogue.wording.consent import TEXTS
from receptionist.dialogue.wording.english_answers import answer, presence
from receptionist.dialogue.wording.english_rating import EnglishRating
from receptionist.dialogue.wording.english_reasons import EnglishReasons
from receptionist.dialogue.wording.english_staff import EnglishStaff
from receptionist.dialogue.wording.english_together import EnglishTogether
from receptionist.dialogue.wording.english_visits import EnglishVisits
from receptionist.dialogue.wording.english_waiting import EnglishWaiting
from receptionist.dialogue.wording.words import listed
from receptionist.domain.availability import Slot
from receptionist.domain.explain import closed_then

_OTHERWISE = {
    "See you soon.": "Have a nice day.",
    "Have a nice day.": "Take care.",
    "I have added this for our staff, they can see it.": "I have added that too.",
    "How can I help?": "I am glad to help with a visit. What do you need?",
}


class English(EnglishTogether, EnglishRating, EnglishReasons, EnglishStaff, EnglishVisits, EnglishWaiting):
    """English, friendly and short."""

    def greeting(self) -> str:
        return (
            f"Hello, {self.business.name}, this is the assistant{self.named} (replies are automatic). "
            "I can book a visit and answer questions, and if you write “person” I will fetch one of us. "
            "How can I help?"
        )

    def openers(self) -> tuple[str, ...]:
        return ("I'd like to book a visit", "What are your prices?", "What are your opening hours?")

    def greet_back(self, frame: Frame) -> str:
        return "How can I help?" if frame.greeted else "Hello, how can I help?"

    def thanked(self, frame: Frame) -> str:
        return "See you soon." if frame.booked else "Have a nice day."

    def off_topic(self) -> str:
        return "That is beyond me, I look after visits here. Shall I find you a time?"

    def clarify(self, frame: Frame) -> str:
        if frame.service:
            return (
                f"I am not sure I follow. Shall I look for a time for {self.service_inside(frame.service)}?"
            )
        return "I am not sure I follow. Is this about a new visit, or one you already have?"

    def clarifying(self) -> tuple[str, ...]:
        return ("I'd like to book a visit", "I already have a visit", "I'd like to speak to a person")

    def once_more(self, text: str) -> str:
        if text in _OTHERWISE:
            return _OTHERWISE[text]
        return f"Once more: {text[:1].lower()}{text[1:]}"

    def ask_service(self, either: tuple[str, ...], frame: Frame) -> str:
        usual = self.presence_of(frame)
        if either:
            return f"{usual}Which service: {listed([self.service_inside(s) for s in either], 'or')}?"
        if frame.waiting:
            return "Which service is it about?"
        return f"{usual}Which service would you like?"

    def presence_of(self, frame: Frame) -> str:
        """When the person who was asked for is in, or that the day is closed, before anything is asked."""
        if frame.staff:
            return f"{presence(self, frame.staff, self.wished_day(frame))} "
        closed = closed_then(self.business, self.wished_day(frame))
        return f"{self.because(closed, frame.wish[0], frame)} " if closed else ""

    def ask_when(self, frame: Frame) -> str:
        if frame.doubt:
            return self.doubted(frame.doubt)
        if frame.offered:
            return "None of these, then. Which other day and time of day would suit you?"
        return "Which day and time of day would suit you?"

    def offered(self, outcome: Offered, frame: Frame) -> str:
        why = self.because(outcome.because, outcome.wanted, frame)
        who, slots, several = *self.slots_of(outcome.slots), len(outcome.slots) > 1
        if outcome.unclear:
            return f"I am not sure which one you mean. The choice{who}: {slots}."
        if outcome.again:
            return f"The choice{who}: {slots}. Which one shall I put down?"
        service = self.service(outcome.slots[0].service)
        if outcome.because:
            would = f"Would {'one of these' if several else 'that'} do{self.or_wait(frame)}?"
            # What follows a visit just booked is named: it is another service.
            follows = frame.booked and not frame.moving
            what = f"Now {self.service_inside(outcome.slots[0].service)}. " if follows else ""
            return f"{what}{why} The nearest I have{who}: {slots}. {would}".lstrip()
        return (
            f"{service}{who}: I have {slots}. {'Which would you like' if several else 'Does that suit you'}?"
        )

    def nothing_free(self, outcome: NothingFree, frame: Frame) -> str:
        why = self.because(outcome.because, outcome.wanted, frame) or "I have nothing free then."
        if frame.may_wait:
            return f"{why} Shall I look on another day{self.or_wait(frame)}?"
        return f"{why} Which other day could work?"

    def asked(self, outcome: Asked, frame: Frame) -> str:
        if outcome.moved_from:
            return f"{self.move_of(outcome.moved_from, outcome.slot)}. Is that right?"
        question = self._question(outcome, frame)
        if outcome.unclear:
            return f"I could not make that out. {question}"
        if not outcome.fresh or outcome.asks == "confirmation":
            return question
        lead = (
            "All right, in that case"
            if outcome.instead
            else "That time is free, I am keeping it for a moment"
        )
        return f"{lead}: {self.visits_of((outcome.slot, *frame.along), frame)}. {question}"

    def _question(self, outcome: Asked, frame: Frame) -> str:
        if outcome.bad_phone:
            return f"The number {outcome.bad_phone} looks incomplete. What is the whole number?"
        if outcome.why and outcome.asks == "phone":
            return "The number is only for matters of this visit. Which number may I put down?"
        if outcome.why:
            question = self._question(replace(outcome, why=False), frame)
            return f"The number is only for matters of this visit. {question}"
        match outcome.asks:
            case "name":
                return "What name shall I put it under?"
            case "phone":
                return "What is your phone number, in case anything changes?"
            case "email":
                return "An e-mail will do. Which address may I put down?"
            case _:
                facts = self.facts_of((outcome.slot, *frame.along), frame)
                purpose = "" if frame.consent else f" {TEXTS[self.code]}"
                return f"So that is {facts}.{purpose}{self._staff_confirm(outcome.slot)} Is that right?"

    def _staff_confirm(self, slot: Slot) -> str:
        asks = self.business.service(slot.service).staff_confirms
        return " Our staff will still have to confirm this time." if asks else ""

    def yes_no(self) -> tuple[str, str]:
        return ("Yes, that's right", "No, I'd like to change it")

    def gave_up(self, *, drops: bool) -> str:
        if drops:
            return "All right, nothing is booked and the time is free again. Shall I look for another one?"
        return "All right, nothing is booked and the time is free again. What shall I change?"

    def booked(self, outcome: Booked, reminders: str) -> str:
        start = self.start(outcome.slot)
        call = f" or call {self.phone(self.business.phone)}" if self.business.phone else ""
        return (
            f"Done, {self.all_booked(outcome.parts)}see you on "
            f"{dates.day(start.date(), self.today)} at {dates.clock(start)}. "
            f"{reminders}If anything has to change, write here{call}."
        )

    def answered(self, outcome: Answered) -> str:
        return answer(self, outcome)
