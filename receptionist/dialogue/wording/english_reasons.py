"""Why what was wished is not free, in English."""

from datetime import datetime

from receptionist.dialogue.frame import Frame
from receptionist.dialogue.wording import english_dates as dates
from receptionist.dialogue.wording.english_base import EnglishBase
from receptionist.dialogue.wording.window import hours_of
from receptionist.domain.explain import Because
from receptionist.language.when import When


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
