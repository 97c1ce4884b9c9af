"""What is said in Polish of the client's own visits."""

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
from receptionist.dialogue.wording import polish_dates as dates
from receptionist.dialogue.wording.polish_base import PolishBase
from receptionist.dialogue.wording.words import listed
from receptionist.domain.availability import Slot


class PolishVisits(PolishBase):
    """What is said in Polish of the client's own visits."""

    def cancel_or_not(self) -> tuple[str, str]:
        return ("Tak, odwołaj", "Nie, zostaw")

    def move_of(self, old: Slot, new: Slot) -> str:
        """ "Przekładam: masaż, z czwartku 26 listopada o 14:00 na piątek 27 listopada o 15:00 u Marka"."""
        if old.start == new.start:
            return f"Zmieniam: {self.visit_of(new)} zamiast{self.at_person(old.staff)}"
        before, after = self.start(old), self.start(new)
        origin = f"{dates.from_day(before.date(), self.today)} o {dates.clock(before)}"
        to = f"{dates.onto_day(after.date(), self.today)} o {dates.clock(after)}{self.at_person(new.staff)}"
        return f"Przekładam: {self.service_inside(new.service)}, {origin} {to}"

    def ask_cancel(self, slots: Sequence[Slot]) -> str:
        which = "tę wizytę" if len(slots) == 1 else "te wizyty"
        return f"Odwołać {which}: {'; '.join(self.visit_of(slot) for slot in slots)}?"

    def changed(self, outcome: Moved | Cancelled | Kept) -> str:
        match outcome:
            case Moved(slot):
                return f"Przełożone, czekamy {self._when(slot)}."
            case Cancelled((slot,)):
                return f"Odwołane, wizyta {self._when(slot)} już nie obowiązuje. Nowy termin chętnie znajdę."
            case Cancelled(slots):
                which = listed([self._when(slot) for slot in slots], "i")
                return f"Odwołane, wizyty {which} już nie obowiązują. Nowy termin chętnie znajdę."
            case Kept(slots):
                which = listed([self._when(slot) for slot in slots], "i")
                return f"Dobrze, zostaje bez zmian: czekamy {which}."

    def requested(self, outcome: Booked) -> str:
        what = "Prośba zapisana" if outcome.parts == 1 else "Prośby zapisane"
        return (
            f"{what}: {self.service_inside(outcome.slot.service)} {self._when(outcome.slot)}. "
            "Termin czeka, ale potwierdza go jeszcze personel; odpowiedź wyślemy na podany kontakt."
        )

    def answered_request(self, slot: Slot, *, accepted: bool) -> str:
        """What a client hears when staff have decided on a request."""
        what = f"{self.service_inside(slot.service)} {self._when(slot)}"
        if accepted:
            return f"Potwierdzone: {what}. Do zobaczenia."
        return f"Tym razem się nie uda: {what}. Przepraszamy, inny termin chętnie znajdziemy."

    def _when(self, slot: Slot) -> str:
        start = self.start(slot)
        return f"{dates.on_day(start.date(), self.today)} o {dates.clock(start)}"

    def ask_address(self, step: AskAddress) -> str:
        if step.bad_phone:
            return f"Numer {step.bad_phone} wygląda na niepełny. Jak brzmi cały?"
        if step.forgot:
            return "Wystarczy też e-mail podany przy zapisie. A na słowo „człowiek” zawołam kogoś z nas."
        if step.why:
            return (
                "Kod na zapisany numer chroni wizyty przed obcymi, inaczej ich nie pokażę. "
                "Na jaki numer telefonu jest wizyta?"
            )
        return "Na jaki numer telefonu jest wizyta? Przyślę na niego kod, żeby nikt obcy nic nie zmienił."

    def code_sent(self, outcome: CodeSent) -> str:
        mail = "@" in outcome.address
        where = f"na {outcome.address if mail else self.phone(outcome.address)}"
        new = "nowy " if outcome.again else ""
        of = "adresem" if mail else "numerem"
        ask = "Proszę wpisać go tutaj." if self.formal else "Wpisz go tutaj."
        return f"Jeśli pod tym {of} jest u nas wizyta, {where} przyjdzie {new}kod z sześciu cyfr. {ask}"

    def ask_code(self, step: AskCode) -> str:
        if step.because == "digits":
            return "Kod ma sześć cyfr. Jakie to cyfry?"
        if step.because == "needed":
            return (
                "Bez kodu nie pokażę ani nie zmienię wizyty, tak chronię ją przed obcymi. Jaki kod przyszedł?"
            )
        lead = "Tego nie udało mi się odczytać. " if step.because else ""
        return f"{lead}Jaki kod przyszedł? Na słowo „nowy” wyślę jeszcze jeden."

    def code_wrong(self, outcome: CodeWrong) -> str:
        if outcome.over:
            return "Ten kod już nie działa. Czy wysłać nowy?"
        return "Ten kod się nie zgadza. Jakie cyfry są w ostatniej wiadomości od nas?"

    def new_code(self) -> str:
        return "Tak, wyślij nowy kod"

    def code_message(self, digits: str) -> str:
        return f"{self.business.name}: kod {digits}, ważny 10 minut. Proszę wpisać go tylko na czacie."

    def left_it(self) -> str:
        return "Dobrze, niczego nie zmieniam. W czym jeszcze pomóc?"

    def visits_shown(self, outcome: VisitsShown) -> str:
        if outcome.unchanged and outcome.slots:
            shown = "; ".join(self._shown(slot, outcome) for slot in outcome.slots)
            return f"Na razie zostaje bez zmian: {shown}."
        match outcome.slots:
            case ():
                return "Nie widzę żadnej nadchodzącej wizyty. Czy umówić nową?"
            case (one,):
                return f"Wizyta: {self._shown(one, outcome)}."
            case several:
                return f"Wizyty: {'; '.join(self._shown(slot, outcome) for slot in several)}."

    def _shown(self, slot: Slot, outcome: VisitsShown) -> str:
        waits = " (czeka na potwierdzenie personelu)" if slot in outcome.requested else ""
        return f"{self.visit_of(slot)}{waits}"

    def which_visit(self, slots: Sequence[Slot], *, unclear: bool) -> str:
        lead = "Nie mam pewności, o którą wizytę chodzi" if unclear else "Która wizyta"
        return f"{lead}: {listed([self.visit_of(slot) for slot in slots], 'czy')}?"

    def visit_as_it_is(self, outcome: VisitConfirmed | Gone | MovedMeanwhile) -> str:
        if isinstance(outcome, VisitConfirmed):
            when = listed([self._when(slot) for slot in outcome.slots], "i")
            what = "wizyta potwierdzona" if len(outcome.slots) == 1 else "wizyty potwierdzone"
            return f"Dziękuję, {what}. Czekamy {when}."
        start = self.start(outcome.slot)
        when = f"{dates.on_day(start.date(), self.today)} o {dates.clock(start)}"
        match outcome:
            case Gone():
                return f"Wizyta {when} jest już odwołana. Czy umówić nową?"
            case _:
                return f"Ta wizyta jest już w innym terminie: {self.visit_of(outcome.slot)}. Co z nią zrobić?"

    def late_noted(self, outcome: LateNoted) -> str:
        if outcome.past_limit:
            limit = dates.length(self.business.rules.late_limit)
            return f"Zanotowane. Przy spóźnieniu ponad {limit} może nie starczyć czasu na całą wizytę."
        start = self.start(outcome.slot)
        return f"Dziękuję za wiadomość, spóźnienie na {dates.clock(start)} jest zanotowane. Czekamy."

    def late_note(self, slot: Slot, name: str, minutes: int | None) -> str:
        by = f" {minutes} min" if minutes else ""
        return f"Spóźnienie{by}: {name}, {self.visit_of(slot)}."
