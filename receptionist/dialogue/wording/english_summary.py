"""Three lines for staff about a conversation handed to them, in English. Facts only."""

from receptionist.dialogue.facts import Facts
from receptionist.dialogue.wording.english_base import EnglishBase

_REASONS = {
    "asked": "Asks for a person",
    "complaint": "A complaint",
    "emergency": "An emergency",
    "not_understood": "The assistant did not understand",
    "rule": "For staff to decide",
    "unusual": "Something unusual",
}
_LONGEST = 160


class EnglishSummary(EnglishBase):
    """Three lines for staff about a conversation handed to them, in English."""

    def summary(self, facts: Facts) -> tuple[str, str, str]:
        who = ", ".join(filter(None, (facts.name, self.phone(facts.phone), facts.email)))
        service = self.service_inside(facts.service) if facts.service else None
        wish = [service, self.person(facts.staff) if facts.staff else None, *facts.when]
        about = ", ".join(filter(None, wish))
        wants = f"{_REASONS[facts.reason]}; spoken of: {about}." if about else f"{_REASONS[facts.reason]}."
        return f"Client: {who or 'no name or number'}.", wants, self._tried(facts)

    def _tried(self, facts: Facts) -> str:
        counts = (
            (facts.offers, f"times offered: {facts.offers}"),
            (facts.refused, f"refused: {facts.refused}"),
            (facts.misunderstood, f"unclear messages: {facts.misunderstood}"),
            (len(facts.visits), f"visits in this conversation: {len(facts.visits)}"),
        )
        tried = ", ".join(text for count, text in counts if count)
        last = f"Last said: “{facts.last_said[:_LONGEST]}”." if facts.last_said else ""
        return f"{tried[:1].upper()}{tried[1:]}. {last}".strip() if tried else last
