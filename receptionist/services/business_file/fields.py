"""The kinds of values that a business file holds, as pydantic types. ValueError says what to mend."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Annotated, TypeVar
from zoneinfo import ZoneInfo, available_timezones

from pydantic import AfterValidator, BeforeValidator, Field

from receptionist.domain.business import ClockRange, NoticeChannel, TimeOff
from receptionist.domain.templates import LONGEST, TemplateError, TemplateMistake, parse
from receptionist.services.business_file import values
from receptionist.services.business_file.mistakes import did_you_mean, quoted

LANGUAGES = ("pl", "en")
"""What the receptionist speaks."""

_T = TypeVar("_T")


def _language(code: str) -> str:
    if code not in LANGUAGES:
        raise ValueError(f"the receptionist does not speak {quoted(code)}{did_you_mean(code, LANGUAGES)}")
    return code


def _zone(name: object) -> ZoneInfo:
    try:
        return ZoneInfo(str(name))
    except (KeyError, ValueError, OSError):  # unknown, no name at all, a folder of names
        known = did_you_mean(str(name), available_timezones())
        raise ValueError(f"no such time zone {quoted(name)}{known}") from None


def _country(code: str) -> str:
    import holidays

    known = holidays.list_supported_countries()
    if code not in known:
        raise ValueError(f"no public holidays are known for {quoted(code)}{did_you_mean(code, known)}")
    return code


def _phone(number: str) -> str:
    import phonenumbers as numbers

    try:
        parsed = numbers.parse(number, "PL")
    except numbers.NumberParseException:
        parsed = None
    if parsed is None or not numbers.is_possible_number(parsed):
        raise ValueError(f'{quoted(number)} cannot be a phone number; write it like "+48123456789"')
    return numbers.format_number(parsed, numbers.PhoneNumberFormat.E164)


def _positive(duration: timedelta) -> timedelta:
    if not duration:
        raise ValueError("must be longer than nothing")
    return duration


def _off(value: object) -> object:
    return "off" if value is False else value  # which is how YAML reads the bare word


def _template(text: str) -> str:
    try:
        parse(text)
    except TemplateError as error:
        raise ValueError(_what_to_mend(error.mistake)) from None
    return text


def _what_to_mend(mistake: TemplateMistake) -> str:
    if mistake.kind == "unknown":
        known = f"; did you mean {{{mistake.meant}}}?" if mistake.meant else ""
        return f"letter {mistake.position}: there is no variable {{{mistake.name}}}{known}"
    return {
        "unclosed": f"letter {mistake.position}: this brace is never closed",
        "unopened": f"letter {mistake.position}: this brace was never opened",
        "nothing": "the text is empty",
        "too_long": f"a text has at most {LONGEST} letters",
    }[mistake.kind]


def _within_a_day(duration: timedelta) -> timedelta:
    if duration > timedelta(days=1):
        raise ValueError("must not be longer than a day")
    return duration


def _no_repeats(items: list[_T]) -> list[_T]:
    repeated = next((item for n, item in enumerate(items) if item in items[:n]), None)
    if repeated is not None:
        raise ValueError(f"{quoted(repeated)} is said twice")
    return items


def listed(value: object) -> object:
    """One thing where a list may stand is a list of one; nothing is an empty one."""
    return [] if value is None else [value] if isinstance(value, str) else value


def _a_day_once(week: dict[str, list[ClockRange]]) -> dict[str, list[ClockRange]]:
    values.by_weekday(week)
    return week


def _weekday(key: str) -> str:
    values.read_weekdays(key)
    return key


Text = Annotated[str, Field(min_length=1, max_length=2000)]
Texts = Annotated[list[Text], BeforeValidator(listed)]
Id = Annotated[str, Field(min_length=1, max_length=64, pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]*$")]
Ids = Annotated[list[Id], BeforeValidator(listed), Field(min_length=1), AfterValidator(_no_repeats)]
Language = Annotated[str, AfterValidator(_language)]
Languages = Annotated[
    list[Language], BeforeValidator(listed), Field(min_length=1), AfterValidator(_no_repeats)
]
Names = dict[Language, Text]
Templates = dict[Language, Annotated[str, AfterValidator(_template)]]
Notice = Annotated[NoticeChannel, BeforeValidator(_off)]
Zone = Annotated[ZoneInfo, BeforeValidator(_zone)]
Country = Annotated[str, AfterValidator(_country)]
Currency = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
Phone = Annotated[str, AfterValidator(_phone)]
Email = Annotated[str, Field(pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$", max_length=254)]
Money = Annotated[Decimal, Field(ge=0, le=1_000_000, decimal_places=2)]
Duration = Annotated[timedelta, BeforeValidator(values.read_duration)]
PositiveDuration = Annotated[Duration, AfterValidator(_positive)]
GridStep = Annotated[PositiveDuration, AfterValidator(_within_a_day)]
Range = Annotated[ClockRange, BeforeValidator(values.read_range)]
Ranges = Annotated[list[Range], BeforeValidator(listed)]
Week = Annotated[dict[Annotated[str, AfterValidator(_weekday)], Ranges], AfterValidator(_a_day_once)]
QuietHours = Annotated[ClockRange, BeforeValidator(values.read_quiet_hours)]
Date = Annotated[date, BeforeValidator(values.read_date)]
DaysOff = Annotated[TimeOff, BeforeValidator(values.read_time_off)]
Moment = Annotated[datetime, BeforeValidator(values.read_moment)]
Count = Annotated[int, Field(ge=1, le=10_000)]
