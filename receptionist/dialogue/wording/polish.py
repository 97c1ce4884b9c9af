"""Everything said in Polish. Forms avoid the client's gender; a name is declined only where it is certain."""

from dataclasses import replace

from receptionist.dialogue.frame import Frame
from receptionist.dialogue.outcomes import (
    Answered,
    Asked,
    Booked,
    NothingFree,
    Offered,
)
from receptionist.dialogue.wording import polish_dates as dates
from receptionist.dialogue.wording.consent import TEXTS
from receptionist.dialogue.wording.polish_answers import answer, presence
from receptionist.dialogue.wording.polish_rating import PolishRating
from receptionist.dialogue.wording.polish_reasons import PolishReasons
from receptionist.dialogue.wording.polish_staff import PolishStaff
from receptionist.dialogue.wording.polish_together import PolishTogether
from receptionist.dialogue.wording.polish_visits import PolishVisits
from receptionist.dialogue.wording.polish_waiting import PolishWaiting
from receptionist.dialogue.wording.words import listed
from receptionist.domain.availability import Slot
from receptionist.domain.explain import closed_then

_OTHERWISE = {
    "Do zobaczenia.": "Miłego dnia.",
    "Miłego dnia.": "Do usłyszenia.",
    "Dopisuję to do sprawy, personel ją widzi.": "To też dopisuję.",
    "W czym mogę pomóc?": "Chętnie pomogę z wizytą. Czego potrzeba?",
}


class Polish(PolishTogether, PolishRating, PolishReasons, PolishStaff, PolishVisits, PolishWaiting):
    """Polish, by Pan/Pani or by ty as the owner chose."""

    def greeting(self) -> str:
        return (
            f"{self.business.name}, dzień dobry, tu asystent{self.named} (piszę automatycznie). "
            "Umówię wizytę i odpowiem na pytania, a na słowo „człowiek” zawołam kogoś z nas. W czym pomóc?"
        )

    def openers(self) -> tuple[str, ...]:
        return ("Chcę umówić wizytę", "Ile to kosztuje?", "W jakich godzinach macie otwarte?")

    def greet_back(self, frame: Frame) -> str:
        return "W czym mogę pomóc?" if frame.greeted else "Dzień dobry, w czym mogę pomóc?"

    def thanked(self, frame: Frame) -> str:
        return "Do zobaczenia." if frame.booked else "Miłego dnia."

    def off_topic(self) -> str:
        return "Na tym się nie znam, zajmuję się wizytami. Czy umówić termin?"

    def clarify(self, frame: Frame) -> str:
        if frame.service:
            known = self.service_inside(frame.service)
            return f"Nie mam pewności, o co chodzi. Czy szukać terminu na: {known}?"
        return "Nie mam pewności, o co chodzi. Czy to nowa wizyta, czy sprawa wizyty już umówionej?"

    def clarifying(self) -> tuple[str, ...]:
        return ("Chcę umówić wizytę", "Mam już wizytę", "Chcę rozmawiać z człowiekiem")

    def once_more(self, text: str) -> str:
        if text in _OTHERWISE:
            return _OTHERWISE[text]
        return f"Jeszcze raz: {text[:1].lower()}{text[1:]}"

    def ask_service(self, either: tuple[str, ...], frame: Frame) -> str:
        usual = self.presence_of(frame)
        if either:
            return f"{usual}Która usługa: {listed([self.service_inside(s) for s in either], 'czy')}?"
        if frame.waiting:
            return "O jaką usługę chodzi?"
        return f"{usual}Na jaką usługę umówić wizytę?"

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
            return "Rozumiem, żaden z tych terminów. Jaki inny dzień i jaka pora pasują?"
        return "Jaki dzień i jaka pora pasują?"

    def offered(self, outcome: Offered, frame: Frame) -> str:
        why = self.because(outcome.because, outcome.wanted, frame)
        who, slots, several = *self.slots_of(outcome.slots), len(outcome.slots) > 1
        if outcome.unclear:
            return f"Nie mam pewności, który termin wybrać. Do wyboru{who}: {slots}."
        if outcome.again:
            return f"Do wyboru{who}: {slots}. Który termin zapisać?"
        service = self.service(outcome.slots[0].service)
        if outcome.because:
            suits = "Czy któryś pasuje" if several else "Czy pasuje"
            # What follows a visit just booked is named: it is another service.
            follows = frame.booked and not frame.moving
            what = f"Teraz {self.service_inside(outcome.slots[0].service)}. " if follows else ""
            return f"{what}{why} Najbliżej mam{who}: {slots}. {suits}{self.or_wait(frame)}?".lstrip()
        if several:
            return f"{service}{who}: {slots}. Który termin pasuje?"
        return f"{service}{who}: mam {slots}. Czy pasuje?"

    def nothing_free(self, outcome: NothingFree, frame: Frame) -> str:
        why = self.because(outcome.because, outcome.wanted, frame) or "W tym czasie nie mam wolnego miejsca."
        if frame.may_wait:
            return f"{why} Szukać w inny dzień{self.or_wait(frame)}?"
        return f"{why} Jaki inny dzień wchodzi w grę?"

    def asked(self, outcome: Asked, frame: Frame) -> str:
        if outcome.moved_from:
            return f"{self.move_of(outcome.moved_from, outcome.slot)}. Zgadza się?"
        question = self._question(outcome, frame)
        if outcome.unclear:
            return f"Tego nie udało mi się odczytać. {question}"
        if not outcome.fresh or outcome.asks == "confirmation":
            return question
        lead = "Dobrze, w takim razie" if outcome.instead else "Termin jest wolny i na chwilę go zatrzymuję"
        return f"{lead}: {self.visits_of((outcome.slot, *frame.along), frame)}. {question}"

    def _question(self, outcome: Asked, frame: Frame) -> str:
        if outcome.bad_phone:
            return f"Numer {outcome.bad_phone} wygląda na niepełny. Jak brzmi cały?"
        if outcome.why and outcome.asks == "phone":
            return "Numer służy tylko do potwierdzenia i spraw tej wizyty. Na jaki numer zapisać?"
        if outcome.why:
            question = self._question(replace(outcome, why=False), frame)
            return f"Numer służy tylko do spraw tej wizyty. {question}"
        match outcome.asks:
            case "name":
                return "Na jakie imię i nazwisko zapisać?"
            case "phone":
                return "Jaki jest numer telefonu, gdyby coś się zmieniło?"
            case "email":
                return "Wystarczy adres e-mail. Jaki zapisać?"
            case _:
                facts = self.facts_of((outcome.slot, *frame.along), frame)
                purpose = "" if frame.consent else f" {TEXTS[self.code]}"
                return f"Zapisuję: {facts}.{purpose}{self._staff_confirm(outcome.slot)} Zgadza się?"

    def _staff_confirm(self, slot: Slot) -> str:
        asks = self.business.service(slot.service).staff_confirms
        return " Ten termin potwierdza jeszcze personel." if asks else ""

    def yes_no(self) -> tuple[str, str]:
        return ("Tak, zgadza się", "Nie, chcę zmienić")

    def gave_up(self, *, drops: bool) -> str:
        if drops:
            return "Dobrze, nic nie zapisuję i zwalniam ten termin. Czy poszukać innego?"
        return "Dobrze, nic nie zapisuję i zwalniam ten termin. Co zmienić: dzień, godzinę czy usługę?"

    def booked(self, outcome: Booked, reminders: str) -> str:
        start = self.start(outcome.slot)
        ask = "proszę napisać tutaj" if self.formal else "napisz tutaj"
        or_call = "albo zadzwonić" if self.formal else "albo zadzwoń"
        call = f" {or_call}: {self.phone(self.business.phone)}" if self.business.phone else ""
        return (
            f"Gotowe, {self.all_booked(outcome.parts)}czekamy "
            f"{dates.on_day(start.date(), self.today)} o {dates.clock(start)}. "
            f"{reminders}Gdyby trzeba było coś zmienić, {ask}{call}."
        )

    def answered(self, outcome: Answered) -> str:
        return answer(self, outcome)
