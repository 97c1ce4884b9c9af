"""What is said in Polish when people take over."""

from receptionist.dialogue.animals import Whose, treats_animals
from receptionist.dialogue.frame import Frame
from receptionist.dialogue.outcomes import (
    HandedOver,
    Noted,
)
from receptionist.dialogue.wording import polish_dates as dates
from receptionist.dialogue.wording.polish_summary import PolishSummary


class PolishStaff(PolishSummary):
    """What is said in Polish when people take over."""

    def handed_over(self, outcome: HandedOver, frame: Frame) -> str:
        if outcome.reason == "emergency":
            return f"{self._call_at_once(outcome.topic)} Przekazuję to zaraz personelowi."
        if outcome.topic == "reply":
            return f"{self._who_answers(outcome)}{self._if_urgent(outcome.urgent)}"
        if outcome.again and outcome.topic == "late_change":
            notice = dates.length(self.business.rules.cancel_notice)
            return (
                f"Do wizyty jest mniej niż {notice}, więc i o tym zdecyduje personel. "
                "Do tego czasu wizyta zostaje bez zmian."
            )
        if outcome.again:
            return f"Dopisuję to do sprawy, personel ją widzi.{self._if_urgent(outcome.urgent)}"
        return f"{self._handing(outcome)} {self._who_answers(outcome)}{self._leave_number(outcome, frame)}"

    def _call_at_once(self, whose: str | None) -> str:
        phone = self.business.phone if treats_animals(self.business) else None
        us = f"do nas: {self.phone(phone)}, a gdy nikt nie odbierze, " if phone else ""
        vet = f"{us}do najbliższej całodobowej lecznicy"
        match whose:
            case "animal":
                return f"Proszę od razu zadzwonić {vet}."
            case "either":
                return f"Dla człowieka proszę natychmiast zadzwonić pod 112, dla zwierzęcia {vet}."
            case _:
                return "Proszę natychmiast zadzwonić pod 112."

    def _if_urgent(self, whose: Whose | None) -> str:
        """What is still said of a danger while people are awaited: a chat must not keep anybody waiting."""
        phone = self.business.phone if treats_animals(self.business) else None
        us = f"{self.phone(phone)} albo " if phone else ""
        vet = f"{us}całodobowa lecznica"
        numbers = {"person": "112", "animal": vet, "either": f"112, a dla zwierzęcia {vet}"}
        return f" Jeśli to pilne, liczy się telefon: {numbers[whose]}." if whose else ""

    def _handing(self, outcome: HandedOver) -> str:
        match outcome.reason:
            case "complaint":
                return "Bardzo mi przykro, to nie powinno się zdarzyć. Przekazuję sprawę personelowi."
            case "not_understood":
                return "Nie chcę niczego pomylić, więc przekazuję naszą rozmowę personelowi."
            case "unusual" if outcome.topic == "question":
                return "Tego nie wiem na pewno, przekazuję pytanie personelowi."
            case "unusual" if outcome.topic == "wish":
                return "Tę prośbę przekazuję personelowi."
            case "rule" if outcome.topic == "late_change":
                notice = dates.length(self.business.rules.cancel_notice)
                return (
                    f"Do wizyty jest mniej niż {notice}, więc o zmianie decyduje personel. Przekazuję prośbę."
                )
            case "rule" if outcome.topic == "identity":
                return "Kodem tego już nie sprawdzę, więc przekazuję sprawę personelowi."
            case "rule" if outcome.topic == "contact":
                return "Przekazuję nowe dane personelowi, poprawi je przy wizycie."
            case "rule" if outcome.topic == "late":
                return "Przekazuję to personelowi, zdecyduje, co da się zrobić."
            case "rule" | "unusual" if outcome.topic not in ("insult", "no_contact"):
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
        if frame.phone or frame.slot or not outcome.answers_from:
            return ""
        ask = "proszę zostawić numer" if self.formal else "zostaw numer"
        return f" Jeśli wygodniejszy jest telefon, {ask}, oddzwonimy."

    def noted(self, outcome: Noted) -> str:
        urgent = self._if_urgent(outcome.urgent)
        if outcome.call is None:
            return f"Dopisuję to do sprawy, personel ją widzi.{urgent}"
        at = outcome.answers_from
        when = f" {dates.on_day(at.date(), self.today)} od {dates.clock(at)}" if at else ""
        if "@" in outcome.call:
            return f"Zapisane, odpiszemy na {outcome.call}{when}.{urgent}"
        return f"Zapisane, oddzwonimy{when} na numer {self.phone(outcome.call)}.{urgent}"

    def back_again(self) -> str:
        return f"Od teraz znowu piszę ja, asystent{self.named}."

    def unreachable(self) -> str:
        return "Coś się u nas zacięło, przepraszam. Przekazuję rozmowę personelowi, nic nie zginęło."
