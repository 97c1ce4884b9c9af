"""Fields of settings between what people type and the notations of a business file."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from receptionist.language.text import fold
from receptionist.services.business_file.values import WEEKDAYS, read_duration
from receptionist.web.staff.forms import Form

UNITS = {"m": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1)}
_MOST_MINUTES = 14 * 24 * 60
_RANGE = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?\s*(?:-|–|—|do|to)\s*(\d{1,2})(?:[:.](\d{2}))?", re.IGNORECASE)
_CLOSED = {"", "-", "zamkniete", "nieczynne", "closed", "wolne", "off"}


def minutes_shown(duration: str | None) -> str:
    """`1h30m` as 90; nothing for no time at all."""
    length = read_duration(duration) if duration else timedelta()
    return str(length // UNITS["m"]) if length else ""


def minutes(form: Form, name: str, *, least: int = 0, most: int = _MOST_MINUTES) -> str:
    """A number of minutes in fives, as `90m`; an empty field is none, where none is allowed."""
    number = form.whole(name, least, most, default=0 if least == 0 else None)
    if number % 5:
        form.wrong(name, "Wielokrotność pięciu minut.", "A multiple of five minutes.")
    return f"{number}m"


def length_shown(name: str, duration: str | None) -> dict[str, str]:
    """A length as its number and its unit, the largest that holds it whole; a single day as its hours."""
    if not duration:
        return {name: "", f"{name}.unit": "h"}
    length = read_duration(duration)
    units = ("h", "m") if length == UNITS["d"] else ("d", "h", "m")
    unit = next(unit for unit in units if not length % UNITS[unit])
    return {name: str(length // UNITS[unit]), f"{name}.unit": unit if length else "h"}


def length(form: Form, name: str, *, least: int = 0, optional: bool = False) -> str | None:
    """A number with its unit, as `2h`."""
    if optional and not form.typed.get(name, "").strip():
        return None
    return f"{form.whole(name, least, 100_000)}{form.choice(f'{name}.unit', UNITS)}"


def listed(text: str) -> list[str]:
    """What stands between commas, semicolons or line ends."""
    return [part.strip() for part in re.split(r"[,;\n]", text) if part.strip()]


def by_language_shown(name: str, languages: Iterable[str], texts: Mapping[str, Any]) -> dict[str, str]:
    """A text, or a list of words, in a field for each language."""
    shown = {}
    for language in languages:
        text = texts.get(language, "")
        shown[f"{name}.{language}"] = text if isinstance(text, str) else ", ".join(text)
    return shown


def by_language(
    form: Form, name: str, languages: Iterable[str], stored: Mapping[str, Any], *, most: int = 200
) -> dict[str, Any]:
    """A text by language; empty ones are left out, those of languages not shown stay."""
    kept = {language: text for language, text in stored.items() if language not in languages}
    typed = {each: form.text(f"{name}.{each}", most=most, optional=True) for each in languages}
    return {language: text for language, text in typed.items() if text} | kept


def hours_shown(ranges: Iterable[str]) -> str:
    """`9:00-13:00, 14:00-17:00`."""
    return ", ".join(re.sub(r"\b0(\d:)", r"\1", each) for each in ranges)


def read_hours(text: str) -> list[str]:
    """Ranges as people write them: `9-17`, `9.00 do 13.00; 14-17`. What is none stays as it was typed."""
    if fold(text.strip()) in _CLOSED:
        return []
    return [_range(part) for part in listed(text)]


def _range(text: str) -> str:
    match = _RANGE.fullmatch(text.strip())
    if match is None:
        return text
    opens, opens_at, closes, closes_at = match.groups(default="00")
    return f"{int(opens):02}:{opens_at}-{int(closes):02}:{closes_at}"


def week_shown(name: str, week: Mapping[str, Sequence[str]] | None) -> dict[str, str]:
    """Weekly hours, a field a day."""
    return {f"{name}.{day}": hours_shown((week or {}).get(day, ())) for day in WEEKDAYS}


def week(form: Form, name: str) -> dict[str, list[str]]:
    """Weekly hours from the seven fields."""
    return {day: read_hours(form.typed.get(f"{name}.{day}", "")[:200]) for day in WEEKDAYS}


def rows_shown(name: str, rows: Iterable[Mapping[str, str]]) -> dict[str, str]:
    """Rows of a list, their fields numbered: `exceptions.0.date`."""
    return {f"{name}.{n}.{key}": value for n, row in enumerate(rows) for key, value in row.items()}


def rows(form: Form, name: str, keys: Sequence[str], *, most: int = 100) -> list[dict[str, str]]:
    """The rows in which something is typed; they are numbered anew in the form, without the empty ones."""
    found = []
    for n in range(most):
        row = {key: form.typed.get(f"{name}.{n}.{key}", "").strip()[:200] for key in keys}
        if any(row.values()):
            found.append(row)
    others = {key: value for key, value in form.typed.items() if not key.startswith(f"{name}.")}
    form.typed = {**others, **rows_shown(name, found)}
    return found


def exceptions_shown(days: Iterable[Mapping[str, Any]], today: date) -> dict[str, str]:
    """The days to come that differ from the week."""
    coming = [day for day in days if day["date"] >= today.isoformat()]
    return rows_shown(
        "exceptions", ({"date": day["date"], "hours": hours_shown(day["hours"])} for day in coming)
    )


def exceptions(form: Form, stored: Iterable[Mapping[str, Any]], today: date) -> list[dict[str, Any]]:
    """The days that differ: those typed, and those of the past as they are stored."""
    typed = rows(form, "exceptions", ("date", "hours"))
    past = [dict(day) for day in stored if day["date"] < today.isoformat()]
    return [{"date": row["date"], "hours": read_hours(row["hours"])} for row in typed] + past


def flags_shown(name: str, keys: Iterable[str], ticked: Collection[str]) -> dict[str, str]:
    """A box for each key."""
    return {f"{name}.{key}": "1" if key in ticked else "" for key in keys}


def flags(form: Form, name: str, keys: Iterable[str]) -> list[str]:
    """The keys whose boxes are ticked."""
    return [key for key in keys if form.flag(f"{name}.{key}")]


def called(names: Mapping[str, str], document: Mapping[str, Any]) -> str:
    """A text in the owner's first language, else in any that it has."""
    first = document["business"]["languages"][0]
    return names.get(first) or next(iter(names.values()), "")


def new_id(name: str, taken: Collection[str]) -> str:
    """An id made of a name, unlike all that were ever used."""
    plain = re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")[:48].rstrip("-") or "nowe"
    numbered = (f"{plain}-{n}" for n in range(2, len(taken) + 3))
    return plain if plain not in taken else next(each for each in numbered if each not in taken)
