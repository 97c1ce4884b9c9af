"""Why what was wished is not free or cannot be meant, in English."""

from calendar import monthrange
from datetime import date, datetime

from receptionist.dialogue.frame import Frame
from receptionist.dialogue.wording import english_dates as dates
from receptionist.dialogue.wording.english_base import EnglishBase
from receptionist.dialogue.wording.window import hours_of
from receptionist.domain.explain import Because
from receptionist.language.when import Doubt, TwoDays, When


class EnglishReasons(EnglishBase):
    """Why what was wished is not free, in English."""

    def because(self, because: Because | None, wanted: When | None, frame: Frame) -> str:
        """Why the wish is not free; nothing where it is."""
        day, when = self._wanted(wanted)
        match because:
            case None:
                return ""
            case "past":
                return "That time has passed."
            case "too_soon":
                return f"I can book up to {dates.length(self.business.rules.min_notice)} before a visit."
            case "too_far":
                return f"I can book up to {dates.length(self.business.rules.max_advance)} ahead."
            case "closed":
                return f"We are closed {day or 'then'}."
            case "holiday":
                return f"We are closed {day or 'then'}, it is a public holiday."
            case "other_hours":
                return f"We work other hours {day or 'that day'}."
            case "off_grid":
                return ""
            case "staff_away" | "staff_off" | "staff_other_hours" | "not_theirs":
                return self._about_person(because, day, frame)
            case "taken":
                return f"I have nothing free {when or 'then'}."

    def doubted(self, doubt: Doubt) -> str:
        """Why a date cannot be meant as it was said, and which day is."""
        if isinstance(doubt, TwoDays):
            said = dates.WEEKDAYS[doubt.instead.weekday()]
            first, second = (dates.day(on, self.today) for on in sorted((doubt.on, doubt.instead)))
            named = f"{doubt.on.day} {dates.MONTHS[doubt.on.month - 1]}"
            return f"{named} is not a {said}. Which day do you mean: {first} or {second}?"
        last = date(doubt.year, doubt.month, monthrange(doubt.year, doubt.month)[1])
        named = f"{doubt.day} {dates.MONTHS[doubt.month - 1]}"
        return (
            f"There is no {named}, the last day of that month is {dates.day(last, self.today)}. "
            "Which day would suit you?"
        )

    def _about_person(self, because: Because, day: str, frame: Frame) -> str:
        if not frame.staff:
            hour = " at that time" if because == "staff_other_hours" and day else ""
            return f"Nobody who does this is in {day or 'then'}{hour}."
        who = self.person(frame.staff)
        match because:
            case "staff_away":
                return f"{who} is away {day or 'then'}."
            case "staff_off":
                return f"{who} does not work {day or 'then'}."
            case "staff_other_hours":
                return f"{who} works other hours {day or 'then'}."
            case _:
                return f"{who} does not do this."

    def _wanted(self, wanted: When | None) -> tuple[str, str]:
        """ "on Sunday 29 November" and, where hours were said, "on Sunday 29 November after 12:00 pm"."""
        if wanted is None or not isinstance(wanted.start, datetime):
            return "", ""
        whole = wanted.end if isinstance(wanted.end, datetime) else wanted.start
        if (whole - wanted.start).days > 1:
            return "", ""
        day = f"on {dates.day(wanted.start.date(), self.today)}"
        return (
            day,
            f"{day} at {dates.clock(wanted.start)}" if wanted.end is None else f"{day}{_hours(wanted)}",
        )


def _hours(wanted: When) -> str:
    start, end = hours_of(wanted)
    if start and end:
        return f" between {dates.clock(start)} and {dates.clock(end)}"
    if start:
        return f" after {dates.clock(start)}"
    return f" before {dates.clock(end)}" if end else ""
