"""The words of a visit's panel: times, names, states, messages and the journal. Decides nothing."""

from collections.abc import Mapping
from datetime import datetime

from receptionist.dialogue.wording import words_for
from receptionist.domain.business import Business
from receptionist.services.agenda import state_of
from receptionist.services.desk_booking import version_of
from receptionist.storage.models import Appointment, JournalEntry, Notification
from receptionist.web.staff.moments import Moments

STATES: Mapping[str, tuple[str, str, str]] = {
    "held": ("◌", "właśnie rezerwowana", "being booked"),
    "requested": ("?", "prośba o wizytę", "a request"),
    "booked": ("○", "umówiona", "booked"),
    "confirmed": ("✓", "potwierdzona", "confirmed"),
    "arrived": ("●", "klient na miejscu", "client is here"),
    "done": ("✔", "zakończona", "done"),
    "no_show": ("✕", "nieobecność", "no-show"),
    "cancelled": ("–", "odwołana", "cancelled"),
}
_ACTIONS: Mapping[str, tuple[str, str]] = {
    "accepted": ("prośba przyjęta", "request accepted"),
    "declined": ("prośba odrzucona", "request declined"),
    "visit.booked": ("umówione", "booked"),
    "visit.moved": ("przeniesione", "moved"),
    "visit.cancelled": ("odwołane", "cancelled"),
    "visit.confirmed": ("oznaczone jako potwierdzone", "marked as confirmed"),
    "visit.arrived": ("oznaczone: klient na miejscu", "marked: the client is here"),
    "visit.done": ("oznaczone jako zakończone", "marked as done"),
    "visit.no_show": ("oznaczone jako nieobecność", "marked as a no-show"),
    "visit.expected": ("oznaczenie cofnięte", "the mark was taken back"),
}
_SENT: Mapping[str, tuple[str, str]] = {
    "planned": ("zaplanowana", "planned"),
    "sending": ("w drodze", "on its way"),
    "sent": ("wysłana", "sent"),
    "failed": ("nie dotarła", "not delivered"),
}


class PanelWords:
    """The words of one language for one business. `now` is an instant."""

    def __init__(
        self, business: Business, language: str, services: Mapping[str, Mapping[str, str]], now: datetime
    ) -> None:
        self.business = business
        self.language = language
        self.services = services
        self.now = now
        self.words = words_for(business, language, business.local(now).date())

    def said(self, pl: str, en: str) -> str:
        """One of two wordings."""
        return en if self.language == "en" else pl

    def local(self, at: datetime) -> datetime:
        """An instant on the business's clock."""
        return self.business.local(at)

    def day(self, at: datetime) -> str:
        """ "piątek 27 listopada"."""
        return self.words.day(self.local(at).date())

    def clock(self, at: datetime) -> str:
        """ "16:30"."""
        return self.words.clock(self.local(at))

    def when(self, at: datetime) -> str:
        """ "pt. 27 lis, 16:30"."""
        return Moments(self.business, self.language, self.now).when(at)

    def service(self, key: str) -> str:
        """The name of a service, of one no longer offered too."""
        names = self.services.get(key, {})
        return names.get(self.language) or names.get(self.business.language) or key

    def person(self, key: str) -> str:
        """The name of a staff member; the id of one who has left."""
        return next((member.name for member in self.business.staff if member.id == key), key)

    def state(self, visit: Appointment) -> str:
        """The word of a state, with its sign."""
        sign, pl, en = STATES[state_of(visit)]
        return f"{sign} {self.said(pl, en)}"

    def key(self, visit: Appointment) -> str:
        """The state as the style sheet names it."""
        return state_of(visit)

    def version(self, visit: Appointment) -> str:
        """What is sent along with a change."""
        return version_of(visit)

    def action(self, line: JournalEntry) -> str:
        """What somebody did."""
        pl, en = _ACTIONS.get(line.action, (line.action, line.action))
        return self.said(pl, en)

    def sent(self, message: Notification) -> str:
        """What became of a message."""
        return self.said(*_SENT.get(message.state, (message.state, message.state)))

    def begun(self, visit: Appointment) -> bool:
        """Whether the visit has begun."""
        return visit.starts_at <= self.now
