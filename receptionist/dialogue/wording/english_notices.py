"""Notices about visits in English."""

from collections.abc import Sequence

from receptionist.dialogue.coming import Coming
from receptionist.dialogue.wording import english_dates as dates
from receptionist.dialogue.wording.english import English
from receptionist.dialogue.wording.notices import About, Notices
from receptionist.dialogue.wording.words import listed
from receptionist.domain.availability import Slot

_SUBJECTS = {
    "booked": "Your visit is booked",
    "moved": "Your visit has moved",
    "cancelled": "Your visit is cancelled",
    "reminder": "Your visit",
    "staff_booked": "New visit",
    "staff_cancelled": "Cancelled visit",
}
_PLAIN_SUBJECTS = {
    "thanks": "Thank you for your visit",
    "staff_handover": "A conversation is waiting",
    "code": "Your code",
    "offer": "A place has come free",
}
_REASONS = {
    "asked": "the client asks for a person",
    "complaint": "a complaint",
    "emergency": "an emergency",
    "not_understood": "the assistant did not understand the client",
    "rule": "staff have to decide",
    "unusual": "something the assistant does not do",
}


class EnglishNotices(Notices[English]):
    """Notices about visits in English."""

    def booked(self, about: About) -> str:
        return f"{self._said('your visit is booked', about)} {self._change(about)}"

    def moved(self, about: About) -> str:
        return f"{self._said('your visit has moved: it is', about)} {self._change(about)}"

    def cancelled(self, about: About) -> str:
        return f"{self._said('this visit is cancelled:', about)} New booking: {about.link}"

    def reminder(self, about: About) -> str:
        return f"{self._said('we are expecting you', about)} {self._change(about)}"

    def asks(self) -> str:
        return "Please reply YES or NO."

    def asks_on_page(self) -> str:
        return "Please confirm on the same page, one word in the chat will do."

    def thanks(self, about: About) -> str:
        return f"{self.words.business.name}: thank you for your visit. Next booking: {about.link}"

    def staff_booked(self, about: About) -> str:
        return f"New visit: {about.name}, {self._staff_visits(about)}."

    def staff_cancelled(self, about: About) -> str:
        return f"Cancelled visit: {about.name}, {self._staff_visits(about)}."

    def staff_handover(self, reason: str) -> str:
        return f"A conversation is waiting for an answer ({_REASONS[reason]})."

    def subject(self, kind: str, about: About | None) -> str:
        name = self.words.business.name
        if about and kind in _SUBJECTS:
            return f"{_SUBJECTS[kind]}: {self.when(about.first)}, {name}"
        return f"{_PLAIN_SUBJECTS.get(kind, 'A message')}, {name}"

    def ahead(self, reminder: Coming) -> str:
        if reminder.days_before == 0:
            return f"{dates.length(reminder.hours_before)} before" if reminder.hours_before else "on the day"
        return "the day before" if reminder.days_before == 1 else f"{reminder.days_before} days before"

    def coming_by(self, channel: str, times: Sequence[str]) -> str:
        return f"we will {'text' if channel == 'sms' else 'e-mail'} you {listed(times, 'and')}."

    def when(self, slot: Slot) -> str:
        start = self.words.start(slot)
        return f"on {dates.day(start.date(), self.words.today)} at {dates.clock(start)}"

    def zone(self) -> str:
        return f"local time, {self.words.business.zone.key}"

    def _said(self, what: str, about: About) -> str:
        visits = f"{self.when(about.first)}{self.far(about)} ({self.visits(about)})"
        return f"{self.words.business.name}: {what} {visits}."

    def _change(self, about: About) -> str:
        return f"To change or cancel: {about.link}"

    def _staff_visits(self, about: About) -> str:
        return "; ".join(self.words.visit_of(slot) for slot in about.slots)
