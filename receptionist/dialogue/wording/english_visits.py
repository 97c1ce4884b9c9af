"""What is said in English of the client's own visits."""

from collections.abc import Sequence

from receptionist.dialogue.decisions import AskAddress, AskCode
from receptionist.dialogue.outcomes import (
    Booked,
    Cancelled,
    CodeSent,
    CodeWrong,
    Gone,
    Kept,
    LateNoted,
    Moved,
    MovedMeanwhile,
    VisitConfirmed,
    VisitsShown,
)
from receptionist.dialogue.wording import english_dates as dates
from receptionist.dialogue.wording.english_base import EnglishBase
from receptionist.dialogue.wording.words import listed
from receptionist.domain.availability import Slot


class EnglishVisits(EnglishBase):
    """What is said in English of the client's own visits."""

    def cancel_or_not(self) -> tuple[str, str]:
        return ("Yes, cancel", "No, do not cancel")

    def move_of(self, old: Slot, new: Slot) -> str:
        """ "I am moving your massage from Thursday 26 November at 2:00 pm to Friday … with Marek"."""
        if old.start == new.start:
            return f"Changing: {self.visit_of(new)} instead of {self.person(old.staff)}"
        before, after = self.start(old), self.start(new)
        origin = f"{dates.day(before.date(), self.today)} at {dates.clock(before)}"
        to = f"{dates.day(after.date(), self.today)} at {dates.clock(after)} with {self.person(new.staff)}"
        return f"Moving: {self.service_inside(new.service)}, from {origin} to {to}"

    def ask_cancel(self, slots: Sequence[Slot]) -> str:
        which = "this visit" if len(slots) == 1 else "these visits"
        return f"Shall I cancel {which}: {'; '.join(self.visit_of(slot) for slot in slots)}?"

    def changed(self, outcome: Moved | Cancelled | Kept) -> str:
        match outcome:
            case Moved(slot):
                return f"Moved, see you on {self._when(slot)}."
            case Cancelled((slot,)):
                gone = f"your visit on {self._when(slot)} no longer stands"
                return f"Cancelled, {gone}. I am happy to find another time."
            case Cancelled(slots):
                which = listed([self._when(slot) for slot in slots], "and")
                return f"Cancelled, your visits on {which} no longer stand. I am happy to find another time."
            case Kept(slots):
                which = listed([self._when(slot) for slot in slots], "and")
                return f"All right, it stays as it is: see you on {which}."

    def requested(self, outcome: Booked) -> str:
        what = "Your request is noted" if outcome.parts == 1 else "Your requests are noted"
        return (
            f"{what}: {self.service_inside(outcome.slot.service)} on {self._when(outcome.slot)}. "
            "The time is kept, but our staff have yet to confirm it; the answer goes to the contact you gave."
        )

    def answered_request(self, slot: Slot, *, accepted: bool) -> str:
        """What a client hears when staff have decided on a request."""
        what = f"{self.service_inside(slot.service)} on {self._when(slot)}"
        if accepted:
            return f"Confirmed: {what}. See you then."
        return f"We cannot make it this time: {what}. Sorry, we will gladly find another time."

    def _when(self, slot: Slot) -> str:
        start = self.start(slot)
        return f"{dates.day(start.date(), self.today)} at {dates.clock(start)}"

    def ask_address(self, step: AskAddress) -> str:
        if step.bad_phone:
            return f"The number {step.bad_phone} looks incomplete. What is the whole number?"
        if step.forgot:
            return "The e-mail you booked with will do too. Or write “person” and I will fetch one of us."
        if step.why:
            return (
                "A code to the number on record keeps your visits from strangers, without it I show none. "
                "Which phone number is the visit under?"
            )
        return (
            "Which phone number is the visit under? A code will come to it, so that nobody else changes it."
        )

    def code_sent(self, outcome: CodeSent) -> str:
        mail = "@" in outcome.address
        where = outcome.address if mail else self.phone(outcome.address)
        a = "a new" if outcome.again else "a"
        of = "address" if mail else "number"
        return (
            f"If there is a visit under this {of}, {a} code of six digits will reach {where}. "
            "Please type it here."
        )

    def ask_code(self, step: AskCode) -> str:
        if step.because == "digits":
            return "The code has six digits. What are they?"
        if step.because == "needed":
            return (
                "Without the code I neither show nor change a visit, that keeps it safe from strangers. "
                "Which code did you get?"
            )
        lead = "I could not make that out. " if step.because else ""
        return f"{lead}Which code did you get? If you write “new”, I will send another one."

    def code_wrong(self, outcome: CodeWrong) -> str:
        if outcome.over:
            return "That code no longer works. Shall I send a new one?"
        return "That code does not match. Which digits are in our last message?"

    def new_code(self) -> str:
        return "Yes, send a new code"

    def code_message(self, digits: str) -> str:
        return f"{self.business.name}: your code is {digits}, valid for 10 minutes. Type it in the chat only."

    def left_it(self) -> str:
        return "All right, nothing is changed. What else can I do?"

    def visits_shown(self, outcome: VisitsShown) -> str:
        if outcome.unchanged and outcome.slots:
            shown = "; ".join(self._shown(slot, outcome) for slot in outcome.slots)
            return f"Nothing has changed so far: {shown}."
        match outcome.slots:
            case ():
                return "I see no visit to come. Shall I book a new one?"
            case (one,):
                return f"Your visit: {self._shown(one, outcome)}."
            case several:
                return f"Your visits: {'; '.join(self._shown(slot, outcome) for slot in several)}."

    def _shown(self, slot: Slot, outcome: VisitsShown) -> str:
        waits = " (our staff have yet to confirm it)" if slot in outcome.requested else ""
        return f"{self.visit_of(slot)}{waits}"

    def which_visit(self, slots: Sequence[Slot], *, unclear: bool) -> str:
        lead = "I am not sure which visit you mean" if unclear else "Which visit"
        return f"{lead}: {listed([self.visit_of(slot) for slot in slots], 'or')}?"

    def visit_as_it_is(self, outcome: VisitConfirmed | Gone | MovedMeanwhile) -> str:
        if isinstance(outcome, VisitConfirmed):
            when = listed([self._when(slot) for slot in outcome.slots], "and")
            what = "visit is" if len(outcome.slots) == 1 else "visits are"
            return f"Thank you, your {what} confirmed. See you {when}."
        start = self.start(outcome.slot)
        when = f"{dates.day(start.date(), self.today)} at {dates.clock(start)}"
        match outcome:
            case Gone():
                return f"Your visit on {when} is already cancelled. Shall I book a new one?"
            case _:
                return f"That visit is at another time now: {self.visit_of(outcome.slot)}. What shall I do?"

    def late_noted(self, outcome: LateNoted) -> str:
        if outcome.past_limit:
            limit = dates.length(self.business.rules.late_limit)
            return f"Noted. If you are more than {limit} late, there may not be time for the whole visit."
        return (
            f"Thank you for telling us, it is noted for your {dates.clock(self.start(outcome.slot))} visit."
        )

    def late_note(self, slot: Slot, name: str, minutes: int | None) -> str:
        by = f" by {minutes} min" if minutes else ""
        return f"Late{by}: {name}, {self.visit_of(slot)}."
