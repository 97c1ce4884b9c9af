"""What every Polish sentence is made of: days, hours, visits, prices."""

from datetime import date, datetime, timedelta
from decimal import Decimal

from receptionist.dialogue.wording import polish_dates as dates
from receptionist.dialogue.wording.polish_answers import week_rows
from receptionist.dialogue.wording.words import Words, listed
from receptionist.domain.availability import Slot
from receptionist.language.declension import genitive


class PolishBase(Words):
    """What every Polish sentence is made of: days, hours, visits, prices."""

    code = "pl"

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

    def slots_of(self, slots: tuple[Slot, ...]) -> tuple[str, str]:
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

    def visit_of(self, slot: Slot) -> str:
        start = self.start(slot)
        when = f"{dates.day(start.date(), self.today)} o {dates.clock(start)}"
        return f"{self.service_inside(slot.service)}, {when}{self.at_person(slot.staff)}"

    def money(self, amount: Decimal, *, starts_at: bool) -> str:
        """ "120 zł", "od 250 zł", "bezpłatnie"."""
        if not amount and not starts_at:
            return "bezpłatnie"
        currency = "zł" if self.business.currency == "PLN" else self.business.currency
        money = f"{self.amount(amount).replace('.', ',')} {currency}"
        return f"od {money}" if starts_at else money
