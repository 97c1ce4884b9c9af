"""Everything said in English."""

from datetime import date, datetime, timedelta
from decimal import Decimal

from receptionist.dialogue.frame import Frame
from receptionist.dialogue.outcomes import (
    Answered,
    Asked,
    Booked,
    Cancelled,
    HandedOver,
    Kept,
    Moved,
    NothingFree,
    Offered,
)
from receptionist.dialogue.wording import english_dates as dates
from receptionist.dialogue.wording.english_answers import answer, week, week_rows
from receptionist.dialogue.wording.words import Words, listed
from receptionist.domain.availability import Slot
from receptionist.domain.explain import Because
from receptionist.language.when import When


class English(Words):
    """English, friendly and short."""

    code = "en"

    def greeting(self) -> str:
        return (
            f"Hello, {self.business.name}, this is the assistant (replies are automatic). "
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
        return f"Once more: {text[:1].lower()}{text[1:]}"

    def ask_service(self, either: tuple[str, ...], frame: Frame) -> str:
        member = self.business.staff_member(frame.staff) if frame.staff and not frame.wish else None
        usual = ""
        if member and member.weekly:
            usual = f"{self.person(member.id)} is usually in {week(member.weekly, closed=False)}. "
        if either:
            return f"{usual}Which service: {listed([self.service_inside(s) for s in either], 'or')}?"
        return f"{usual}Which service would you like?"

    def ask_when(self, frame: Frame) -> str:
        if frame.offered:
            return "None of these, then. Which other day and time of day would suit you?"
        return "Which day and time of day would suit you?"

    def offered(self, outcome: Offered, frame: Frame) -> str:
        why = self._because(outcome.because, outcome.wanted, frame)
        who, slots, several = *self._slots(outcome.slots), len(outcome.slots) > 1
        if outcome.unclear:
            return f"I am not sure which one you mean. The choice{who}: {slots}."
        if outcome.again:
            return f"The choice{who}: {slots}. Which one shall I put down?"
        service = self.service(outcome.slots[0].service)
        if outcome.because:
            return (
                f"{why} The nearest I have{who}: {slots}. Would {'one of these' if several else 'that'} do?"
            ).lstrip()
        return (
            f"{service}{who}: I have {slots}. {'Which would you like' if several else 'Does that suit you'}?"
        )

    def nothing_free(self, outcome: NothingFree, frame: Frame) -> str:
        why = self._because(outcome.because, outcome.wanted, frame) or "I have nothing free then."
        return f"{why} Which other day could work?"

    def asked(self, outcome: Asked, frame: Frame) -> str:
        if outcome.moved_from:
            old, new = (self.slot_value(slot) for slot in (outcome.moved_from, outcome.slot))
            return f"Instead of {old} it would be {new}. Is that right?"
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
        return f"{lead}: {self._visit(outcome.slot)}. {question}"

    def _question(self, outcome: Asked, frame: Frame) -> str:
        if outcome.bad_phone:
            return f"The number {outcome.bad_phone} looks incomplete. What is the whole number?"
        if outcome.why:
            return "The number is only for matters of this visit. Which number may I put down?"
        match outcome.asks:
            case "name":
                return "What name shall I put it under?"
            case "phone":
                return "What is your phone number, in case anything changes?"
            case _:
                return f"So that is {self._facts(outcome.slot, frame)}. Is that right?"

    def yes_no(self) -> tuple[str, str]:
        return ("Yes, that's right", "No, I'd like to change it")

    def cancel_or_not(self) -> tuple[str, str]:
        return ("Yes, cancel it", "No, keep it")

    def gave_up(self) -> str:
        return "All right, nothing is booked and the time is free again. What shall I change?"

    def booked(self, outcome: Booked) -> str:
        start = self.start(outcome.slot)
        call = f" or call {self.phone(self.business.phone)}" if self.business.phone else ""
        return (
            f"Done, see you on {dates.day(start.date(), self.today)} at {dates.clock(start)}. "
            f"If anything has to change, write here{call}."
        )

    def ask_cancel(self, slot: Slot) -> str:
        return f"Shall I cancel this visit: {self._visit(slot)}?"

    def changed(self, outcome: Moved | Cancelled | Kept, slot: Slot) -> str:
        start = self.start(slot)
        when = f"{dates.day(start.date(), self.today)} at {dates.clock(start)}"
        match outcome:
            case Moved():
                return f"Moved, see you on {when}."
            case Cancelled():
                return f"Cancelled, your visit on {when} no longer stands. I am happy to find another time."
            case _:
                return f"All right, it stays as it is: see you on {when}."

    def handed_over(self, outcome: HandedOver, frame: Frame) -> str:
        if outcome.reason == "emergency":
            return "Please call 112 right now. I am passing this to our staff at once."
        if outcome.again:
            return "I have added this for our staff, they can see it."
        return f"{self._handing(outcome)} {self._who_answers(outcome)}{self._leave_number(outcome, frame)}"

    def _handing(self, outcome: HandedOver) -> str:
        match outcome.reason:
            case "complaint":
                return "I am very sorry, this should not have happened. I am passing it to our staff."
            case "not_understood":
                return "I do not want to get this wrong, so I am passing our conversation to our staff."
            case "unusual" if outcome.topic == "question":
                return "I do not know that for certain, so I am passing the question to our staff."
            case "rule" | "unusual":
                return "Our staff decide about that, so I am passing our conversation to them."
            case _:
                return "I am passing our conversation to our staff."

    def _who_answers(self, outcome: HandedOver) -> str:
        if outcome.answers_from:
            at = outcome.answers_from
            return f"The reply will come here on {dates.day(at.date(), self.today)} from {dates.clock(at)}."
        if outcome.answers_until:
            return f"The reply will come here, we are in until {dates.clock(outcome.answers_until)} today."
        return "The reply will come here."

    def _leave_number(self, outcome: HandedOver, frame: Frame) -> str:
        if frame.phone or not outcome.answers_from:
            return ""
        return " If you would rather have a call, leave your number."

    def answered(self, outcome: Answered) -> str:
        return answer(self, outcome)

    def unreachable(self) -> str:
        return "Something got stuck on our side, sorry. Our staff will take over, nothing is lost."

    def slot_label(self, slot: Slot) -> str:
        start = self.start(slot)
        return f"{dates.short_day(start.date())} {dates.clock(start)} · {self.person(slot.staff)}"

    def slot_value(self, slot: Slot) -> str:
        start = self.start(slot)
        return f"{dates.day(start.date(), self.today)} at {dates.clock(start)}, {self.person(slot.staff)}"

    def day(self, on: date) -> str:
        return dates.day(on, self.today)

    def clock(self, at: datetime) -> str:
        return dates.clock(at)

    def length(self, span: timedelta) -> str:
        return dates.length(span)

    def week_rows(self) -> list[tuple[str, str]]:
        return week_rows(self)

    def _slots(self, slots: tuple[Slot, ...]) -> tuple[str, str]:
        """For several people "" and "Friday 27 November at 4:00 pm with Ola", for one " with Ola"."""
        one = len({slot.staff for slot in slots}) == 1
        parts, last = [], None
        for slot in slots:
            start = self.start(slot)
            day = "" if start.date() == last else f"{dates.day(start.date(), self.today)} "
            who = "" if one else f" with {self.person(slot.staff)}"
            parts.append(f"{day}at {dates.clock(start)}{who}")
            last = start.date()
        return f" with {self.person(slots[0].staff)}" if one else "", listed(parts, "or")

    def _visit(self, slot: Slot) -> str:
        start = self.start(slot)
        when = f"{dates.day(start.date(), self.today)} at {dates.clock(start)}"
        return f"{self.service_inside(slot.service)}, {when} with {self.person(slot.staff)}"

    def _facts(self, slot: Slot, frame: Frame) -> str:
        contact = self.phone(frame.phone) or frame.email
        return ", ".join(p for p in (self._visit(slot), self.price(slot.service), frame.name, contact) if p)

    def money(self, amount: Decimal, *, starts_at: bool) -> str:
        """ "120 zł", "from 250 zł"."""
        currency = "zł" if self.business.currency == "PLN" else self.business.currency
        money = f"{self.amount(amount)} {currency}"
        return f"from {money}" if starts_at else money

    def _because(self, because: Because | None, wanted: When | None, frame: Frame) -> str:
        """Why the wish is not free; nothing where it is."""
        day, when = self._wanted(wanted)
        match because:
            case None:
                return ""
            case "past":
                return "That time has passed."
            case "too_soon":
                return f"I can book up to {dates.length(self.business.rules.min_notice)} before a visit."
            case "too_far":
                return f"I can book up to {dates.length(self.business.rules.max_advance)} ahead."
            case "closed":
                return f"We are closed {day or 'then'}."
            case "holiday":
                return f"We are closed {day or 'then'}, it is a public holiday."
            case "other_hours":
                return f"We work other hours {day or 'that day'}."
            case "off_grid":
                return ""
            case "staff_away" | "staff_off" | "staff_other_hours" | "not_theirs":
                return self._about_person(because, day, frame)
            case "taken":
                return f"I have nothing free {when or 'then'}."

    def _about_person(self, because: Because, day: str, frame: Frame) -> str:
        if not frame.staff:
            hour = " at that time" if because == "staff_other_hours" and day else ""
            return f"Nobody who does this is in {day or 'then'}{hour}."
        who = self.person(frame.staff)
        match because:
            case "staff_away":
                return f"{who} is away {day or 'then'}."
            case "staff_off":
                return f"{who} does not work {day or 'then'}."
            case "staff_other_hours":
                return f"{who} works other hours {day or 'then'}."
            case _:
                return f"{who} does not do this."

    def _wanted(self, wanted: When | None) -> tuple[str, str]:
        """ "on Sunday 29 November" and, where an hour was said, "on Sunday 29 November at 12:00 pm"."""
        if wanted is None or not isinstance(wanted.start, datetime):
            return "", ""
        whole = wanted.end if isinstance(wanted.end, datetime) else wanted.start
        if (whole - wanted.start).days > 1:
            return "", ""
        day = f"on {dates.day(wanted.start.date(), self.today)}"
        return day, f"{day} at {dates.clock(wanted.start)}" if wanted.end is None else day
