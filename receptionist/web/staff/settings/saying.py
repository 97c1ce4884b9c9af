"""Lengths, moments and names as settings pages say them, in the language of the page."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from markupsafe import Markup

from receptionist.dialogue.wording import english_dates, polish_dates
from receptionist.domain.business import Business
from receptionist.services.business_file.values import WEEKDAYS, read_duration
from receptionist.web.current import business
from receptionist.web.staff.language import page_language
from receptionist.web.staff.settings.blueprint import pages

_WEEKDAYS = {
    "pl": ("Poniedziałek", "Wtorek", "Środa", "Czwartek", "Piątek", "Sobota", "Niedziela"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_UNITS = {
    "pl": ("jednostka", (("m", "min"), ("h", "godz."), ("d", "dni"))),
    "en": ("unit", (("m", "min"), ("h", "h"), ("d", "days"))),
}
_TONGUES = {
    "pl": {"pl": "po polsku", "en": "po angielsku"},
    "en": {"pl": "in Polish", "en": "in English"},
}
_BREAK = Markup('<span class="together">9:00-13:00</span>, <span class="together">14:00-17:00</span>')
_HOURS = {
    "pl": Markup("Na przykład 9:00-17:00; z przerwą: {}. Puste pole: zamknięte.").format(_BREAK),
    "en": Markup("For example 9:00-17:00; with a break: {}. An empty field: closed.").format(_BREAK),
}
_CLOSED = {"pl": "zamknięte", "en": "closed"}


@pages.context_processor
def _sayings() -> dict[str, Any]:
    language = page_language()
    return {
        "lasting": _lasting,
        "dated": _dated,
        "local_day": lambda at: business().local(at).date().isoformat(),
        "named": _named,
        "counted": _counted,
        "called": _called,
        "days": tuple(zip(WEEKDAYS, _WEEKDAYS[language], strict=True)),
        "units": _UNITS[language],
        "tongues": _TONGUES[language],
        "hours_hint": _HOURS[language],
        "closed": _CLOSED[language],
    }


def _dates() -> Any:  # noqa: ANN401 - one module or the other
    return english_dates if page_language() == "en" else polish_dates


def _lasting(duration: str) -> str:
    """`75m` as 1 h 15 min."""
    hours, minutes = divmod(read_duration(duration) // timedelta(minutes=1), 60)
    return " ".join(part for part, there in ((f"{hours} h", hours), (f"{minutes} min", minutes)) if there)


def _dated(at: datetime) -> str:
    """An instant on the business's clock, with its weekday."""
    dates, local = _dates(), business().local(at)
    return f"{dates.short_day(local.date())}, {dates.clock(local)}"


def _called(names: Mapping[str, str], languages: Sequence[str]) -> str:
    """A text in the language of the page, else in the owner's first, else in any."""
    return names.get(page_language()) or names.get(languages[0]) or next(iter(names.values()), "")


def _named(stored: Business, section: str, key: str) -> str:
    """What a service or a person is called in a business; the id where it has none."""
    if section == "staff":
        return next((member.name for member in stored.staff if member.id == key), key)
    name = next((service.name for service in stored.services if service.id == key), {})
    return _called(name, stored.languages) or key


def _counted(count: int) -> str:
    """How many visits do not fit."""
    if page_language() == "en":
        return "1 visit no longer fits." if count == 1 else f"{count} visits no longer fit."
    visits = polish_dates.plural(count, "wizyta", "wizyty", "wizyt")
    fit = "mieszczą" if visits.endswith("wizyty") else "mieści"
    return f"{visits[:1].upper()}{visits[1:]} już się nie {fit}."
