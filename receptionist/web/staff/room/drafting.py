"""The settings of a try-out as typed: language, clock, tone, hours. Changes nothing that is stored."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any, Literal, cast

from receptionist.domain.business import DAY_MINUTES, Business, ClockRange
from receptionist.domain.clock import instant
from receptionist.services.business_file.values import read_range
from receptionist.web.staff.forms import Form

TONES = ("formal", "informal")
_FURTHEST = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Draft:
    """What to try: the business, the client's language, the clock against the house's, and what was typed."""

    business: Business
    language: str
    ahead: timedelta = timedelta()
    tries: dict[str, Any] = field(default_factory=dict)


def drafted(form: Form, business: Business, now: datetime) -> Draft:
    """The draft that a form describes; what is wrong stands in the form. `now` is an instant."""
    language = form.choice("language", business.languages)
    tone = cast(Literal["formal", "informal"], form.choice("tone", TONES))
    weekly = {day: _ranges(form, f"hours_{day}") for day in range(7)}
    ahead = _ahead(form, business, now)
    hours = replace(business.hours, weekly={day: ranges for day, ranges in weekly.items() if ranges})
    same = all(ranges == business.hours.weekly.get(day, ()) for day, ranges in weekly.items())
    changed = replace(business, tone=tone, hours=business.hours if same else hours)
    return Draft(changed, language, ahead, {name: form.typed.get(name, "") for name in names()})


def names() -> list[str]:
    """The fields of the form."""
    return ["language", "tone", "at", *(f"hours_{day}" for day in range(7))]


def as_it_is(business: Business) -> dict[str, str]:
    """The fields filled with the settings as they stand."""
    hours = {f"hours_{day}": ", ".join(map(written, business.hours.weekly.get(day, ()))) for day in range(7)}
    return {"language": business.language, "tone": business.tone, "at": "", **hours}


def written(hours: ClockRange) -> str:
    """`10:00-18:00`."""
    return f"{_clock(hours.opens)}-{_clock(hours.closes)}"


def _clock(minutes: int) -> str:
    minutes = minutes if minutes == DAY_MINUTES else minutes % DAY_MINUTES
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _ranges(form: Form, name: str) -> tuple[ClockRange, ...]:
    raw = form.text(name, optional=True).replace(";", ",")
    try:
        return tuple(sorted(read_range(part) for part in raw.split(",") if part.strip()))
    except ValueError:
        form.wrong(
            name,
            "Godziny proszę wpisać tak: 10:00-18:00. Puste pole: zamknięte.",
            "Write hours like 10:00-18:00. An empty field means closed.",
        )
        return ()


def _ahead(form: Form, business: Business, now: datetime) -> timedelta:
    raw = form.text("at", optional=True, most=20)
    if not raw:
        return timedelta()
    try:
        at = instant(datetime.fromisoformat(raw).replace(tzinfo=None), business.zone)
    except (ValueError, OverflowError):
        at = None
    if at is None or abs(at - now) > _FURTHEST:
        form.wrong(
            "at",
            "Proszę wybrać dzień i godzinę nie dalej niż rok od dziś.",
            "Choose a day and an hour at most a year away.",
        )
        return timedelta()
    return at - now
