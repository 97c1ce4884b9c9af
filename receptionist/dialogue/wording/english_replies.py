"""What is answered in English to a client's SMS."""

from collections.abc import Sequence

from receptionist.dialogue.wording import english_dates as dates
from receptionist.dialogue.wording.english import English
from receptionist.dialogue.wording.replies import Replies
from receptionist.dialogue.wording.words import listed
from receptionist.domain.availability import Slot


class EnglishReplies(Replies[English]):
    """What is answered in English to a client's SMS."""

    def confirmed(self, slots: Sequence[Slot]) -> str:
        which = listed([self._when(slot) for slot in slots], "and")
        return f"Thank you for confirming. See you on {which}."

    def declined(self, links: Sequence[tuple[Slot, str]]) -> str:
        if len(links) == 1:
            slot, link = links[0]
            what = f"You can cancel or move your visit on {self._when(slot)} here: {link}"
            return f"Thank you for telling us. {what}"
        each = "; ".join(f"{self._when(slot)}: {link}" for slot, link in links)
        return f"Thank you for telling us. You can cancel or move your visits here: {each}"

    def which(self, visits: Sequence[tuple[Slot, str | None]]) -> str:
        each = "; ".join(
            f"{n}: {self.words.visit_of(slot)}{f', {name}' if name else ''}"
            for n, (slot, name) in enumerate(visits, 1)
        )
        both = "BOTH" if len(visits) == 2 else "ALL"
        return f"Which visit is this about? {each}. Reply with the number or {both}."

    def stopped(self) -> str:
        return (
            f"{self.words.business.name}: no more reminders by text. "
            "Your visits stay as they are, and START brings the reminders back."
        )

    def started(self) -> str:
        return f"{self.words.business.name}: reminders by text are on again."

    def first(self, text: str) -> str:
        return f"{self.words.business.name}, assistant (writing automatically): {text}"

    def last(self, text: str, site: str) -> str:
        return f"{text} This is today's last text from me, I go on in the chat: {site}"

    def _when(self, slot: Slot) -> str:
        start = self.words.start(slot)
        return f"{dates.day(start.date(), self.words.today)} at {dates.clock(start)}"
