"""What is said in English of the client's own visits."""

from receptionist.dialogue.outcomes import (
    Cancelled,
    Kept,
    Moved,
)
from receptionist.dialogue.wording import english_dates as dates
from receptionist.dialogue.wording.english_base import EnglishBase
from receptionist.domain.availability import Slot


class EnglishVisits(EnglishBase):
    """What is said in English of the client's own visits."""

    def cancel_or_not(self) -> tuple[str, str]:
        return ("Yes, cancel it", "No, keep it")

    def ask_cancel(self, slot: Slot) -> str:
        return f"Shall I cancel this visit: {self.visit_of(slot)}?"

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
