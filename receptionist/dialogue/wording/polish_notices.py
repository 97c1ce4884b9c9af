"""Notices about visits in Polish."""

from collections.abc import Sequence

from receptionist.dialogue.coming import Coming
from receptionist.dialogue.wording import polish_dates as dates
from receptionist.dialogue.wording.notices import About, Notices
from receptionist.dialogue.wording.polish import Polish
from receptionist.dialogue.wording.words import listed
from receptionist.domain.availability import Slot

_SUBJECTS = {
    "booked": "Wizyta umówiona",
    "moved": "Wizyta przełożona",
    "cancelled": "Wizyta odwołana",
    "reminder": "Przypomnienie o wizycie",
    "staff_booked": "Nowa wizyta",
    "staff_cancelled": "Odwołana wizyta",
}
_PLAIN_SUBJECTS = {
    "thanks": "Dziękujemy za wizytę",
    "staff_handover": "Rozmowa czeka na odpowiedź",
    "code": "Kod do rozmowy",
    "offer": "Zwolnił się termin",
}
_REASONS = {
    "asked": "klient prosi o rozmowę z kimś z personelu",
    "complaint": "reklamacja",
    "emergency": "nagły wypadek",
    "not_understood": "asystent nie zrozumiał klienta",
    "rule": "decyzja należy do personelu",
    "unusual": "sprawa, której asystent nie załatwia",
}


class PolishNotices(Notices[Polish]):
    """Notices about visits in Polish; by Pan/Pani nothing is asked by ty."""

    def booked(self, about: About) -> str:
        return f"{self._on('wizyta umówiona', about)} {self._change(about)}"

    def moved(self, about: About) -> str:
        return f"{self._on('wizyta przełożona', about)} {self._change(about)}"

    def cancelled(self, about: About) -> str:
        which, holds = ("wizyta", "jest odwołana") if len(about.slots) == 1 else ("wizyty", "są odwołane")
        what = f"{which} {self.when(about.first)}{self.far(about)} {holds} ({self.visits(about)})"
        return f"{self.words.business.name}: {what}. Nowy termin: {about.link}"

    def reminder(self, about: About) -> str:
        what = f"przypominamy o wizycie {self.when(about.first)}{self.far(about)} ({self.visits(about)})"
        return f"{self.words.business.name}: {what}. {self._change(about)}"

    def asks(self) -> str:
        return "Prosimy o odpowiedź TAK albo NIE." if self.words.formal else "Odpisz TAK albo NIE."

    def asks_on_page(self) -> str:
        ask = "Prosimy o potwierdzenie" if self.words.formal else "Potwierdź wizytę"
        return f"{ask} na tej samej stronie, wystarczy jedno słowo na czacie."

    def thanks(self, about: About) -> str:
        return f"{self.words.business.name}: dziękujemy za wizytę. Kolejny termin: {about.link}"

    def staff_booked(self, about: About) -> str:
        return f"Nowa wizyta: {about.name}, {self._staff_visits(about)}."

    def staff_cancelled(self, about: About) -> str:
        return f"Odwołana wizyta: {about.name}, {self._staff_visits(about)}."

    def staff_handover(self, reason: str) -> str:
        return f"Rozmowa czeka na odpowiedź ({_REASONS[reason]})."

    def subject(self, kind: str, about: About | None) -> str:
        name = self.words.business.name
        if about and kind in _SUBJECTS:
            return f"{_SUBJECTS[kind]}: {self.when(about.first)}, {name}"
        return f"{_PLAIN_SUBJECTS.get(kind, 'Wiadomość')}, {name}"

    def ahead(self, reminder: Coming) -> str:
        if reminder.days_before == 0:
            return (
                f"{dates.length(reminder.hours_before)} wcześniej"
                if reminder.hours_before
                else "w dniu wizyty"
            )
        return "dzień wcześniej" if reminder.days_before == 1 else f"{reminder.days_before} dni wcześniej"

    def coming_by(self, channel: str, times: Sequence[str]) -> str:
        return f"{listed(times, 'i')} przyślemy {'SMS' if channel == 'sms' else 'e-mail'}."

    def when(self, slot: Slot) -> str:
        start = self.words.start(slot)
        return f"{dates.on_day(start.date(), self.words.today)} o {dates.clock(start)}"

    def zone(self) -> str:
        return f"czas miejscowy: {self.words.business.zone.key}"

    def _on(self, done: str, about: About) -> str:
        start = self.words.start(about.first)
        day = f"{dates.onto_day(start.date(), self.words.today)} o {dates.clock(start)}"
        return f"{self.words.business.name}: {done} {day}{self.far(about)} ({self.visits(about)})."

    def _change(self, about: About) -> str:
        return f"Zmiana lub odwołanie: {about.link}"

    def _staff_visits(self, about: About) -> str:
        return "; ".join(self.words.visit_of(slot) for slot in about.slots)
