"""What is said in Polish of the waiting list."""

from datetime import datetime

from receptionist.dialogue.frame import Frame
from receptionist.dialogue.outcomes import Joined, Sought, WaitAsked
from receptionist.dialogue.wording import polish_dates as dates
from receptionist.dialogue.wording.polish_base import PolishBase
from receptionist.dialogue.wording.spans import SpanWords
from receptionist.domain.availability import Slot


class PolishWaiting(PolishBase):
    """What is said in Polish of the waiting list."""

    def let_me_know(self) -> str:
        return "Dajcie znać, gdy coś się zwolni"

    def or_wait(self, frame: Frame) -> str:
        """The other half of a question, where the list is proposed."""
        return ", czy dać znać, gdy coś się zwolni" if frame.may_wait else ""

    def wait_asked(self, outcome: WaitAsked) -> str:
        question = self._wait_question(outcome)
        if outcome.unclear:
            return f"Tego nie udało mi się odczytać. {question}"
        if not outcome.fresh:
            return question
        what = self._sought(outcome.sought)
        if not outcome.sought.slots:
            return f"Wpiszę na listę oczekujących: {what}. {question}"
        return (
            f"{self._free_now(outcome.sought)} Jeśli to nie pasuje, wpiszę na listę oczekujących. {question}"
        )

    def _wait_question(self, outcome: WaitAsked) -> str:
        if outcome.bad_phone:
            return f"Numer {outcome.bad_phone} wygląda na niepełny. Jak brzmi cały?"
        if outcome.why:
            return "Przyjdzie tam tylko wiadomość o wolnym miejscu. Na jaki numer albo e-mail ją wysłać?"
        return "Na jakie imię i nazwisko?" if outcome.asks == "name" else "Na jaki numer telefonu dać znać?"

    def joined(self, outcome: Joined) -> str:
        free = f" {self._free_now(outcome.sought)}" if outcome.sought.slots else ""
        message = "SMS" if outcome.by_phone else "e-mail"
        kept = dates.length(self.business.rules.waitlist_hold)
        return (
            f"Zapisane na liście oczekujących: {self._sought(outcome.sought)}. "
            f"Gdy coś się zwolni, przyślemy {message} z linkiem i zatrzymamy miejsce na {kept}.{free}"
        )

    def not_waiting(self) -> str:
        return "Dobrze, nie wpisuję na listę. W czym jeszcze pomóc?"

    def place_free(self, slot: Slot, until: datetime, url: str) -> str:
        return (
            f"{self.business.name}: zwolnił się termin: {self.visit_of(slot)}. "
            f"Trzymamy go do {dates.clock(until)}, wystarczy potwierdzić: {url}"
        )

    def _free_now(self, sought: Sought) -> str:
        who, slots = self.slots_of(sought.slots)
        return f"Teraz wolne{who}: {slots}."

    def _sought(self, sought: Sought) -> str:
        who = self.at_person(sought.staff) if sought.staff else ""
        spans = SpanWords(
            self.day, dates.clock, "od", "do", " albo ", "najbliższe dwa tygodnie", "najbliższe dni"
        )
        return f"{self.service_inside(sought.service)}{who}, {spans.all(sought.spans)}"
