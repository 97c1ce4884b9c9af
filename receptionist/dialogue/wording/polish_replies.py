"""What is answered in Polish to a client's SMS."""

from collections.abc import Sequence

from receptionist.dialogue.wording import polish_dates as dates
from receptionist.dialogue.wording.polish import Polish
from receptionist.dialogue.wording.replies import Replies
from receptionist.dialogue.wording.words import listed
from receptionist.domain.availability import Slot


class PolishReplies(Replies[Polish]):
    """What is answered in Polish to a client's SMS; set words to answer with are the same in every tone."""

    def confirmed(self, slots: Sequence[Slot]) -> str:
        return f"Dziękujemy za potwierdzenie. Czekamy {listed([self._when(slot) for slot in slots], 'i')}."

    def declined(self, links: Sequence[tuple[Slot, str]]) -> str:
        if len(links) == 1:
            slot, link = links[0]
            what = f"Wizytę {self._when(slot)} można odwołać albo przełożyć tutaj: {link}"
            return f"Dziękujemy za wiadomość. {what}"
        each = "; ".join(f"{self._when(slot)}: {link}" for slot, link in links)
        return f"Dziękujemy za wiadomość. Tutaj można odwołać albo przełożyć wizyty: {each}"

    def which(self, visits: Sequence[tuple[Slot, str | None]]) -> str:
        listed_visits = "; ".join(
            f"{n}: {self.words.visit_of(slot)}{f', {name}' if name else ''}"
            for n, (slot, name) in enumerate(visits, 1)
        )
        both = "OBIE" if len(visits) == 2 else "WSZYSTKIE"
        how = "Wystarczy odpisać" if self.words.formal else "Odpisz"
        return f"Której wizyty to dotyczy? {listed_visits}. {how} numer albo {both}."

    def stopped(self) -> str:
        return (
            f"{self.words.business.name}: nie będziemy już przypominać SMS-em. "
            "Wizyty zostają bez zmian, a na słowo START przypomnienia wrócą."
        )

    def started(self) -> str:
        return f"{self.words.business.name}: przypomnienia SMS są znowu włączone."

    def first(self, text: str) -> str:
        return f"{self.words.business.name}, asystent (piszę automatycznie): {text}"

    def last(self, text: str, site: str) -> str:
        return f"{text} Na dziś to ostatni SMS, dalej odpowiem na czacie: {site}"

    def _when(self, slot: Slot) -> str:
        start = self.words.start(slot)
        return f"{dates.on_day(start.date(), self.words.today)} o {dates.clock(start)}"
