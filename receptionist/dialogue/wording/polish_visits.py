"""What is said in Polish of the client's own visits."""

from receptionist.dialogue.outcomes import (
    Cancelled,
    Kept,
    Moved,
)
from receptionist.dialogue.wording import polish_dates as dates
from receptionist.dialogue.wording.polish_base import PolishBase
from receptionist.domain.availability import Slot


class PolishVisits(PolishBase):
    """What is said in Polish of the client's own visits."""

    def cancel_or_not(self) -> tuple[str, str]:
        return ("Tak, odwołaj", "Nie, zostaw")

    def ask_cancel(self, slot: Slot) -> str:
        return f"Odwołać tę wizytę: {self.visit_of(slot)}?"

    def changed(self, outcome: Moved | Cancelled | Kept, slot: Slot) -> str:
        start = self.start(slot)
        when = f"{dates.on_day(start.date(), self.today)} o {dates.clock(start)}"
        match outcome:
            case Moved():
                return f"Przełożone, czekamy {when}."
            case Cancelled():
                return f"Odwołane, wizyta {when} już nie obowiązuje. Nowy termin chętnie znajdę."
            case _:
                return f"Dobrze, zostaje bez zmian: czekamy {when}."
