"""Instants as the staff's pages show them: on the business's clock, in the language of the page."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from receptionist.dialogue.wording import english_dates, polish_dates, words_for
from receptionist.domain.business import Business
from receptionist.web.current import business, parts
from receptionist.web.staff.language import page_language


@dataclass(frozen=True, slots=True)
class Moments:
    """How a page says when something is or was. `now` is an instant."""

    business: Business
    language: str
    now: datetime

    def clock(self, at: datetime) -> str:
        """The hour: 16:30."""
        local = self.business.local(at)
        return english_dates.clock(local) if self.language == "en" else polish_dates.clock(local)

    def day(self, at: datetime) -> str:
        """The day as in a list: dziś, jutro, wczoraj, pt. 27 lis; the year only where it is another one."""
        on, today = self.business.local(at).date(), self.business.local(self.now).date()
        near = {-1: ("wczoraj", "yesterday"), 0: ("dziś", "today"), 1: ("jutro", "tomorrow")}
        if words := near.get((on - today).days):
            return words[self.language == "en"]
        short = english_dates.short_day(on) if self.language == "en" else polish_dates.short_day(on)
        return short if on.year == today.year else f"{short} {on.year}"

    def when(self, at: datetime) -> str:
        """Day and hour."""
        return f"{self.day(at)}, {self.clock(at)}"

    def sentence(self, at: datetime) -> str:
        """Day and hour as in a sentence: piątek 27 listopada, 16:30."""
        words = words_for(self.business, self.language, self.business.local(self.now).date())
        local = self.business.local(at)
        return f"{words.day(local.date())}, {words.clock(local)}"

    def since(self, at: datetime) -> str:
        """How long ago, roughly: 5 min, 2 godz., 3 dni."""
        span = max(self.now - at, timedelta())
        minutes = max(int(span.total_seconds() // 60), 1)
        if minutes < 60:
            return f"{minutes} min"
        if minutes < 24 * 60:
            return f"{minutes // 60} {'h' if self.language == 'en' else 'godz.'}"
        days = minutes // (24 * 60)
        return f"{days} {('day' if days == 1 else 'days') if self.language == 'en' else polish_days(days)}"

    def phone(self, number: str | None) -> str:
        """A number as people read it."""
        return words_for(self.business, self.language, self.business.local(self.now).date()).phone(number)


def polish_days(days: int) -> str:
    """The noun after a number of days."""
    return "dzień" if days == 1 else "dni"


def moments() -> Moments:
    """How this page says it."""
    return Moments(business(), page_language(), parts().clock.now())
