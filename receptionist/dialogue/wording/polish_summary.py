"""Three lines for staff about a conversation handed to them, in Polish. Facts only."""

from receptionist.dialogue.facts import Facts
from receptionist.dialogue.wording.polish_base import PolishBase
from receptionist.dialogue.wording.polish_dates import plural

_REASONS = {
    "asked": "Prosi o kontakt z człowiekiem",
    "complaint": "Skarga",
    "emergency": "Nagły przypadek",
    "not_understood": "Asystent nie zrozumiał rozmowy",
    "rule": "Sprawa do decyzji zespołu",
    "unusual": "Sprawa nietypowa",
}
_LONGEST = 160


class PolishSummary(PolishBase):
    """Three lines for staff about a conversation handed to them, in Polish."""

    def summary(self, facts: Facts) -> tuple[str, str, str]:
        who = ", ".join(filter(None, (facts.name, self.phone(facts.phone), facts.email)))
        service = self.service_inside(facts.service) if facts.service else None
        wish = [service, self.person(facts.staff) if facts.staff else None, *facts.when]
        about = ", ".join(filter(None, wish))
        wants = f"{_REASONS[facts.reason]}; w rozmowie: {about}." if about else f"{_REASONS[facts.reason]}."
        return f"Klient: {who or 'bez nazwiska i numeru'}.", wants, self._tried(facts)

    def _tried(self, facts: Facts) -> str:
        counts = (
            (facts.offers, f"terminy pokazane {plural(facts.offers, 'raz', 'razy', 'razy')}"),
            (facts.refused, f"odmowy: {facts.refused}"),
            (facts.misunderstood, f"niejasne wiadomości: {facts.misunderstood}"),
            (len(facts.visits), f"wizyty w rozmowie: {len(facts.visits)}"),
        )
        tried = ", ".join(text for count, text in counts if count)
        last = f"Ostatnio: „{facts.last_said[:_LONGEST]}”." if facts.last_said else ""
        return f"{tried[:1].upper()}{tried[1:]}. {last}".strip() if tried else last
