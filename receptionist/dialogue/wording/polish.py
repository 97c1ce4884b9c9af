"""Everything said in Polish. Forms avoid the client's gender; a name is declined only where it is certain."""

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
from receptionist.dialogue.wording import polish_dates as dates
from receptionist.dialogue.wording.polish_answers import answer, week, week_rows
from receptionist.dialogue.wording.words import Words, listed
from receptionist.domain.availability import Slot
from receptionist.domain.explain import Because
from receptionist.language.declension import genitive
from receptionist.language.when import When


class Polish(Words):
    """Polish, by Pan/Pani or by ty as the owner chose."""

    code = "pl"

    def greeting(self) -> str:
        return (
            f"{self.business.name}, dzień dobry, tu asystent (piszę automatycznie). "
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
        return f"Jeszcze raz: {text[:1].lower()}{text[1:]}"

    def ask_service(self, either: tuple[str, ...], frame: Frame) -> str:
        member = self.business.staff_member(frame.staff) if frame.staff and not frame.wish else None
        usual = ""
        if member and member.weekly:
            usual = f"{self.person(member.id)} przyjmuje zwykle: {week(member.weekly, closed=False)}. "
        if either:
            return f"{usual}Która usługa: {listed([self.service_inside(s) for s in either], 'czy')}?"
        return f"{usual}Na jaką usługę umówić wizytę?"

    def ask_when(self, frame: Frame) -> str:
        if frame.offered:
            return "Rozumiem, żaden z tych terminów. Jaki inny dzień i jaka pora pasują?"
        return "Jaki dzień i jaka pora pasują?"

    def offered(self, outcome: Offered, frame: Frame) -> str:
        why = self._because(outcome.because, outcome.wanted, frame)
        who, slots, several = *self._slots(outcome.slots), len(outcome.slots) > 1
        if outcome.unclear:
            return f"Nie mam pewności, który termin wybrać. Do wyboru{who}: {slots}."
        if outcome.again:
            return f"Do wyboru{who}: {slots}. Który termin zapisać?"
        service = self.service(outcome.slots[0].service)
        if outcome.because:
            suits = "Czy któryś pasuje" if several else "Czy pasuje"
            return f"{why} Najbliżej mam{who}: {slots}. {suits}?".lstrip()
        if several:
            return f"{service}{who}: {slots}. Który termin pasuje?"
        return f"{service}{who}: mam {slots}. Czy pasuje?"

    def nothing_free(self, outcome: NothingFree, frame: Frame) -> str:
        why = self._because(outcome.because, outcome.wanted, frame) or "W tym czasie nie mam wolnego miejsca."
        return f"{why} Jaki inny dzień wchodzi w grę?"

    def asked(self, outcome: Asked, frame: Frame) -> str:
        if outcome.moved_from:
            old, new = (self.slot_value(slot) for slot in (outcome.moved_from, outcome.slot))
            return f"Zamiast: {old} będzie: {new}. Zgadza się?"
        question = self._question(outcome, frame)
        if outcome.unclear:
            return f"Tego nie udało mi się odczytać. {question}"
        if not outcome.fresh or outcome.asks == "confirmation":
            return question
        lead = "Dobrze, w takim razie" if outcome.instead else "Termin jest wolny i na chwilę go zatrzymuję"
        return f"{lead}: {self._visit(outcome.slot)}. {question}"

    def _question(self, outcome: Asked, frame: Frame) -> str:
        if outcome.bad_phone:
            return f"Numer {outcome.bad_phone} wygląda na niepełny. Jak brzmi cały?"
        if outcome.why:
            return "Numer służy tylko do potwierdzenia i spraw tej wizyty. Na jaki numer zapisać?"
        match outcome.asks:
            case "name":
                return "Na jakie imię i nazwisko zapisać?"
            case "phone":
                return "Jaki jest numer telefonu, gdyby coś się zmieniło?"
            case _:
                return f"Zapisuję: {self._facts(outcome.slot, frame)}. Zgadza się?"

    def yes_no(self) -> tuple[str, str]:
        return ("Tak, zgadza się", "Nie, chcę zmienić")

    def cancel_or_not(self) -> tuple[str, str]:
        return ("Tak, odwołaj", "Nie, zostaw")

    def gave_up(self) -> str:
        return "Dobrze, nic nie zapisuję i zwalniam ten termin. Co zmienić: dzień, godzinę czy usługę?"

    def booked(self, outcome: Booked) -> str:
        start = self.start(outcome.slot)
        ask = "proszę napisać tutaj" if self.formal else "napisz tutaj"
        or_call = "albo zadzwonić" if self.formal else "albo zadzwoń"
        call = f" {or_call}: {self.phone(self.business.phone)}" if self.business.phone else ""
        return (
            f"Gotowe, czekamy {dates.on_day(start.date(), self.today)} o {dates.clock(start)}. "
            f"Gdyby trzeba było coś zmienić, {ask}{call}."
        )

    def ask_cancel(self, slot: Slot) -> str:
        return f"Odwołać tę wizytę: {self._visit(slot)}?"

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

    def handed_over(self, outcome: HandedOver, frame: Frame) -> str:
        if outcome.reason == "emergency":
            return "Proszę natychmiast zadzwonić pod 112. Przekazuję to zaraz personelowi."
        if outcome.again:
            return "Dopisuję to do sprawy, personel ją widzi."
        return f"{self._handing(outcome)} {self._who_answers(outcome)}{self._leave_number(outcome, frame)}"

    def _handing(self, outcome: HandedOver) -> str:
        match outcome.reason:
            case "complaint":
                return "Bardzo mi przykro, to nie powinno się zdarzyć. Przekazuję sprawę personelowi."
            case "not_understood":
                return "Nie chcę niczego pomylić, więc przekazuję naszą rozmowę personelowi."
            case "unusual" if outcome.topic == "question":
                return "Tego nie wiem na pewno, przekazuję pytanie personelowi."
            case "rule" | "unusual":
                return "O tym decyduje personel, przekazuję mu naszą rozmowę."
            case _:
                return "Przekazuję naszą rozmowę personelowi."

    def _who_answers(self, outcome: HandedOver) -> str:
        if outcome.answers_from:
            at = outcome.answers_from
            return f"Odpowiedź przyjdzie tutaj {dates.on_day(at.date(), self.today)} od {dates.clock(at)}."
        if outcome.answers_until:
            return f"Odpowiedź przyjdzie tutaj, dziś pracujemy do {dates.clock(outcome.answers_until)}."
        return "Odpowiedź przyjdzie tutaj."

    def _leave_number(self, outcome: HandedOver, frame: Frame) -> str:
        if frame.phone or not outcome.answers_from:
            return ""
        ask = "proszę zostawić numer" if self.formal else "zostaw numer"
        return f" Jeśli wygodniejszy jest telefon, {ask}, oddzwonimy."

    def answered(self, outcome: Answered) -> str:
        return answer(self, outcome)

    def unreachable(self) -> str:
        return "Coś się u nas zacięło, przepraszam. Przekazuję rozmowę personelowi, nic nie zginęło."

    def slot_label(self, slot: Slot) -> str:
        start = self.start(slot)
        return f"{dates.short_day(start.date())} {dates.clock(start)} · {self.person(slot.staff)}"

    def slot_value(self, slot: Slot) -> str:
        start = self.start(slot)
        return f"{dates.day(start.date(), self.today)} o {dates.clock(start)}, {self.person(slot.staff)}"

    def day(self, on: date) -> str:
        return dates.day(on, self.today)

    def clock(self, at: datetime) -> str:
        return dates.clock(at)

    def length(self, span: timedelta) -> str:
        return dates.length(span)

    def week_rows(self) -> list[tuple[str, str]]:
        return week_rows(self)

    def at_person(self, staff_id: str) -> str:
        """ " u Kasi", or " (dr Lis)" where the genitive is not certain."""
        name = self.person(staff_id)
        declined = genitive(name)
        return f" u {declined}" if declined else f" ({name})"

    def _slots(self, slots: tuple[Slot, ...]) -> tuple[str, str]:
        """For several people "" and "piątek 27 listopada o 16:00 u Oli", for one " u Oli" and times."""
        one = len({slot.staff for slot in slots}) == 1
        parts, last = [], None
        for slot in slots:
            start = self.start(slot)
            day = "" if start.date() == last else f"{dates.day(start.date(), self.today)} "
            who = "" if one else self.at_person(slot.staff)
            parts.append(f"{day}o {dates.clock(start)}{who}")
            last = start.date()
        return self.at_person(slots[0].staff) if one else "", listed(parts, "albo")

    def _visit(self, slot: Slot) -> str:
        start = self.start(slot)
        when = f"{dates.day(start.date(), self.today)} o {dates.clock(start)}"
        return f"{self.service_inside(slot.service)}, {when}{self.at_person(slot.staff)}"

    def _facts(self, slot: Slot, frame: Frame) -> str:
        price = self.price(slot.service)
        contact = self.phone(frame.phone) or frame.email
        return ", ".join(p for p in (self._visit(slot), price, frame.name, contact) if p)

    def money(self, amount: Decimal, *, starts_at: bool) -> str:
        """ "120 zł", "od 250 zł"."""
        currency = "zł" if self.business.currency == "PLN" else self.business.currency
        money = f"{self.amount(amount).replace('.', ',')} {currency}"
        return f"od {money}" if starts_at else money

    def _because(self, because: Because | None, wanted: When | None, frame: Frame) -> str:
        """Why the wish is not free; nothing where it is."""
        day, when = self._wanted(wanted)
        match because:
            case None:
                return ""
            case "past":
                return "Ten termin już minął."
            case "too_soon":
                return f"Zapisuję najpóźniej {dates.length(self.business.rules.min_notice)} przed wizytą."
            case "too_far":
                return f"Zapisy mam otwarte na {dates.length(self.business.rules.max_advance)} naprzód."
            case "closed":
                return f"{day or 'W tym czasie'} mamy zamknięte."
            case "holiday":
                return f"{day or 'Tego dnia'} jest święto i mamy zamknięte."
            case "other_hours":
                return f"{day or 'Tego dnia'} pracujemy w innych godzinach."
            case "off_grid":
                return ""
            case "staff_away" | "staff_off" | "staff_other_hours" | "not_theirs":
                return self._about_person(because, day, frame)
            case "taken":
                return f"{when or 'W tym czasie'} nie mam już wolnego miejsca."

    def _about_person(self, because: Because, day: str, frame: Frame) -> str:
        if not frame.staff:
            hour = " o tej porze" if because == "staff_other_hours" else ""
            return f"{day or 'W tym czasie'}{hour} nikt tego nie robi."
        who = self.person(frame.staff)
        low = (day[0].lower() + day[1:]) if day else "w tym czasie"
        match because:
            case "staff_away":
                return f"{who} {low} ma wolne."
            case "staff_off":
                return f"{who} {low} nie przyjmuje."
            case "staff_other_hours":
                return f"{who} {low} przyjmuje w innych godzinach."
            case _:
                return f"{who} tego nie robi."

    def _wanted(self, wanted: When | None) -> tuple[str, str]:
        """ "W niedzielę 29 listopada" and, where an hour was said, "W niedzielę 29 listopada o 12:00"."""
        if wanted is None or not isinstance(wanted.start, datetime):
            return "", ""
        whole = wanted.end if isinstance(wanted.end, datetime) else wanted.start
        if (whole - wanted.start).days > 1:
            return "", ""
        day = dates.on_day(wanted.start.date(), self.today)
        day = day[0].upper() + day[1:]
        return day, f"{day} o {dates.clock(wanted.start)}" if wanted.end is None else day
