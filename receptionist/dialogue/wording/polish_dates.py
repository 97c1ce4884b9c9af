"""Days, hours and plurals as Poles say them."""

from datetime import date, datetime, timedelta

WEEKDAYS = ("poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela")
ON_WEEKDAY = (
    "w poniedziałek",
    "we wtorek",
    "w środę",
    "w czwartek",
    "w piątek",
    "w sobotę",
    "w niedzielę",
)
FROM_WEEKDAY = (
    "z poniedziałku",
    "z wtorku",
    "ze środy",
    "z czwartku",
    "z piątku",
    "z soboty",
    "z niedzieli",
)
SHORT_WEEKDAYS = ("pon.", "wt.", "śr.", "czw.", "pt.", "sob.", "niedz.")
MONTHS = (
    "stycznia",
    "lutego",
    "marca",
    "kwietnia",
    "maja",
    "czerwca",
    "lipca",
    "sierpnia",
    "września",
    "października",
    "listopada",
    "grudnia",
)


def day(on: date, today: date) -> str:
    """ "piątek 27 listopada"; the year only where it is another one."""
    return f"{WEEKDAYS[on.weekday()]} {_date(on, today)}"


def on_day(on: date, today: date) -> str:
    """ "w piątek 27 listopada"."""
    return f"{ON_WEEKDAY[on.weekday()]} {_date(on, today)}"


def from_day(on: date, today: date) -> str:
    """ "z piątku 27 listopada"."""
    return f"{FROM_WEEKDAY[on.weekday()]} {_date(on, today)}"


def onto_day(on: date, today: date) -> str:
    """ "na piątek 27 listopada"."""
    weekday = ON_WEEKDAY[on.weekday()].partition(" ")[2]
    return f"na {weekday} {_date(on, today)}"


def short_day(on: date) -> str:
    """ "pt. 27 lis"."""
    return f"{SHORT_WEEKDAYS[on.weekday()]} {on.day} {MONTHS[on.month - 1][:3]}"


def clock(at: datetime) -> str:
    """ "16:30"; "9:00"."""
    return f"{at.hour}:{at.minute:02}"


def plural(number: int, one: str, few: str, many: str) -> str:
    """The number with its noun: 1 godzinę, 2 godziny, 5 godzin, 12 godzin, 22 godziny."""
    if number == 1:
        return f"{number} {one}"
    return f"{number} {few if number % 10 in (2, 3, 4) and number % 100 not in (12, 13, 14) else many}"


def length(span: timedelta, *, in_days: bool = True) -> str:
    """ "45 minut", "godzinę", "2 godziny", "godzinę i 15 minut", "3 dni" (accusative).

    `in_days` False: one or two days are 24 or 48 hours, where it matters to the hour.
    """
    minutes = int(span.total_seconds() // 60)
    if minutes and minutes % 1440 == 0 and (in_days or minutes > 2 * 1440):
        return plural(minutes // 1440, "dzień", "dni", "dni")
    hours, minutes = divmod(minutes, 60)
    parts = ["godzinę" if hours == 1 else plural(hours, "", "godziny", "godzin")] if hours else []
    if minutes or not hours:
        parts.append(plural(minutes, "minutę", "minuty", "minut"))
    return " i ".join(parts)


def _date(on: date, today: date) -> str:
    year = f" {on.year}" if on.year != today.year else ""
    return f"{on.day} {MONTHS[on.month - 1]}{year}"
