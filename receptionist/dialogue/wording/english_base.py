"""What every English sentence is made of: days, hours, visits, prices."""

from datetime import date, datetime, timedelta
from decimal import Decimal

from receptionist.dialogue.wording import english_dates as dates
from receptionist.dialogue.wording.english_answers import week_rows
from receptionist.dialogue.wording.words import Words, listed
from receptionist.domain.availability import Slot


class EnglishBase(Words):
    """What every English sentence is made of: days, hours, visits, prices."""

    code = "en"

    def slot_label(self, slot: Slot) -> str:
        start = self.start(slot)
        return f"{dates.short_day(start.date())} {dates.clock(start)} · {self.person(slot.staff)}"

    def slot_value(self, slot: Slot) -> str:
        start = self.start(slot)
        return f"{dates.day(start.date(), self.today)} at {dates.clock(start)}, {self.person(slot.staff)}"

    def day(self, on: date) -> str:
        return dates.day(on, self.today)

    def clock(self, at: datetime) -> str:
        return dates.clock(at)

    def length(self, span: timedelta) -> str:
        return dates.length(span)

    def week_rows(self) -> list[tuple[str, str]]:
        return week_rows(self)

    def at_person(self, staff_id: str) -> str:
        """ " with Kasia"."""
        return f" with {self.person(staff_id)}"

    def slots_of(self, slots: tuple[Slot, ...]) -> tuple[str, str]:
        """For several people "" and "Friday 27 November at 4:00 pm with Ola", for one " with Ola"."""
        one = len({slot.staff for slot in slots}) == 1
        parts, last = [], None
        for slot in slots:
            start = self.start(slot)
            day = "" if start.date() == last else f"{dates.day(start.date(), self.today)} "
            who = "" if one else f" with {self.person(slot.staff)}"
            parts.append(f"{day}at {dates.clock(start)}{who}")
            last = start.date()
        return f" with {self.person(slots[0].staff)}" if one else "", listed(parts, "or")

    def visit_of(self, slot: Slot) -> str:
        start = self.start(slot)
        when = f"{dates.day(start.date(), self.today)} at {dates.clock(start)}"
        return f"{self.service_inside(slot.service)}, {when} with {self.person(slot.staff)}"

    def money(self, amount: Decimal, *, starts_at: bool) -> str:
        """ "120 zł", "from 250 zł", "free of charge"."""
        if not amount and not starts_at:
            return "free of charge"
        currency = "zł" if self.business.currency == "PLN" else self.business.currency
        money = f"{self.amount(amount)} {currency}"
        return f"from {money}" if starts_at else money
