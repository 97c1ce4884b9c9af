"""The settings of a try-out as typed: clock, language, tone, words, hours. Nothing stored changes."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any, Literal, cast

from receptionist.domain.business import Business, ClockRange, Names
from receptionist.domain.clock import instant
from receptionist.services.business_file import notation
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
    changed = replace(
        business,
        tone=tone,
        hours=business.hours if same else hours,
        assistant=replace(business.assistant, greeting=_greetings(form, business, language)),
    )
    return Draft(changed, language, ahead, {name: form.typed.get(name, "") for name in names()})


def names() -> list[str]:
    """The fields of the form."""
    return ["language", "tone", "at", "greeting", *(f"hours_{day}" for day in range(7))]


def as_it_is(business: Business) -> dict[str, str]:
    """The fields filled with the settings as they stand."""
    hours = {
        f"hours_{day}": ", ".join(notation.ranges(business.hours.weekly.get(day, ()))) for day in range(7)
    }
    greeting = business.assistant.greeting.get(business.language, "")
    return {"language": business.language, "tone": business.tone, "at": "", "greeting": greeting, **hours}


def _greetings(form: Form, business: Business, language: str) -> Names:
    typed = form.text("greeting", optional=True, most=500)
    standing = business.assistant.greeting
    if typed == standing.get(language, ""):
        return standing
    others = {code: words for code, words in standing.items() if code != language}
    return {**others, language: typed} if typed else others


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
