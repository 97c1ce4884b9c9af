"""Why what was wished is not free or cannot be meant, in Polish."""

from calendar import monthrange
from datetime import date, datetime

from receptionist.dialogue.frame import Frame
from receptionist.dialogue.wording import polish_dates as dates
from receptionist.dialogue.wording.polish_base import PolishBase
from receptionist.dialogue.wording.window import hours_of
from receptionist.domain.explain import Because
from receptionist.language.when import Doubt, TwoDays, When


class PolishReasons(PolishBase):
    """Why what was wished is not free, in Polish."""

    def because(self, because: Because | None, wanted: When | None, frame: Frame) -> str:
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

    def doubted(self, doubt: Doubt) -> str:
        """Why a date cannot be meant as it was said, and which day is."""
        if isinstance(doubt, TwoDays):
            said = dates.WEEKDAYS[doubt.instead.weekday()]
            first, second = (dates.day(on, self.today) for on in sorted((doubt.on, doubt.instead)))
            named = f"{doubt.on.day} {dates.MONTHS[doubt.on.month - 1]}"
            return f"{named} to nie {said}. Który dzień wybrać: {first} czy {second}?"
        last = date(doubt.year, doubt.month, monthrange(doubt.year, doubt.month)[1])
        named = f"{doubt.day} {dates.MONTHS[doubt.month - 1]}"
        return (
            f"Nie ma takiego dnia jak {named}, ostatni w tym miesiącu to {dates.day(last, self.today)}. "
            "Jaki dzień pasuje?"
        )

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
        """ "W niedzielę 29 listopada" and, where hours were said, "W niedzielę 29 listopada po 12:00"."""
        if wanted is None or not isinstance(wanted.start, datetime):
            return "", ""
        whole = wanted.end if isinstance(wanted.end, datetime) else wanted.start
        if (whole - wanted.start).days > 1:
            return "", ""
        day = dates.on_day(wanted.start.date(), self.today)
        day = day[0].upper() + day[1:]
        return day, f"{day} o {dates.clock(wanted.start)}" if wanted.end is None else f"{day}{_hours(wanted)}"


def _hours(wanted: When) -> str:
    start, end = hours_of(wanted)
    if start and end:
        return f" między {dates.clock(start)} a {dates.clock(end)}"
    if start:
        return f" po {dates.clock(start)}"
    return f" przed {dates.clock(end)}" if end else ""
