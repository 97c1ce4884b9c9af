"""Polish answers to questions about the business: hours, address, prices, people. Facts from it only."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from receptionist.dialogue.outcomes import Answered
from receptionist.dialogue.wording import polish_dates as dates
from receptionist.dialogue.wording.people import team
from receptionist.dialogue.wording.words import listed, weekly_runs
from receptionist.domain.business import ClockRange, WeeklyHours

if TYPE_CHECKING:
    from receptionist.dialogue.wording.polish_base import PolishBase

_FIXED = {
    "assistant": "Piszę automatycznie, jestem asystentem. Na słowo „człowiek” zawołam kogoś z nas.",
    "noted": "Dane mam, brakuje tylko terminu.",
    "held": "Jeszcze nie, termin jest na razie tylko zatrzymany.",
    "listed": "Jeszcze nie, na razie to miejsce na liście oczekujących. Gdy coś się zwolni, damy znać.",
    "why_phone": "Numer służy tylko do potwierdzenia i spraw wizyty.",
    "languages": "Tutaj piszę po polsku i po angielsku.",
}


def answer(words: PolishBase, outcome: Answered) -> str:
    """The answer to one question."""
    if fixed := outcome.words or _FIXED.get(outcome.topic or ""):
        return fixed
    match outcome.topic:
        case "presence" if outcome.staff:
            weekly = f"{words.person_first(outcome.staff)} przyjmuje w godzinach otwarcia"
            return presence(words, outcome.staff, outcome.on) or f"{weekly}: {_usual_week(words)}."
        case "nobody":
            here = listed(team(words, outcome.services), "i")
            return f"Osoby o tym imieniu u nas nie ma. Przyjmują: {here}."
        case "hours":
            return _hours(words, outcome)
        case "price" | "duration" | "who" if outcome.services:
            each = [_about_service(words, outcome.topic, s) for s in dict.fromkeys(outcome.services)]
            total = words.total_of(outcome.services) if outcome.together else ""
            return " ".join([*each, f"Razem {total}."] if total else each)
        case "person" if outcome.staff and (does := words.done_by(outcome.staff)):
            return f"{words.person_first(outcome.staff)}: {listed(does, 'i')}."
        case "price":
            return f"{_price_list(words)}. O inne usługi proszę zapytać personel."
        case "lateness":
            limit = dates.length(words.business.rules.late_limit)
            return f"Przy spóźnieniu ponad {limit} może nie starczyć czasu na całą wizytę."
        case "notice" if not words.business.rules.cancel_notice:
            return "Wizytę można odwołać lub przełożyć tutaj w każdej chwili."
        case "notice":
            notice = dates.length(words.business.rules.cancel_notice, in_days=False)
            return f"Wizytę można odwołać lub przełożyć tutaj najpóźniej {notice} przed nią."
        case "services" | "who" | "duration" | "person":
            return f"Robimy: {', '.join(words.service_inside(s.id) for s in words.business.services)}."
        case _:
            return _contact(words, outcome.topic)


def _contact(words: PolishBase, topic: str | None) -> str:
    business = words.business
    match topic:
        case "address" if business.address:
            return f"Nasz adres: {business.address}."
        case "phone" if business.phone:
            return f"Nasz telefon: {words.phone(business.phone)}."
        case "email" if business.email:
            return f"Nasz adres e-mail: {business.email}."
        case _:
            return "Tego nie wiem na pewno."


def _about_service(words: PolishBase, topic: str, service_id: str) -> str:
    service = words.business.service(service_id)
    name = words.service(service_id)
    if topic == "duration":
        return f"{name}: {dates.length(service.duration)}."
    if topic == "who":
        return f"{name}: {listed([words.person(s) for s in service.staff], 'i')}."
    price = words.price(service_id)
    return (
        f"{name}: {price}, trwa {dates.length(service.duration)}."
        if price
        else f"{name}: cenę poda personel."
    )


def _price_list(words: PolishBase) -> str:
    priced = [(words.service_inside(s.id), words.price(s.id)) for s in words.business.services]
    return "Ceny: " + ", ".join(f"{name} {price}" for name, price in priced if price)


def _hours(words: PolishBase, outcome: Answered) -> str:
    if outcome.on is None:
        return f"Godziny otwarcia: {_usual_week(words)}."
    day = dates.on_day(outcome.on, words.today)
    day = day[0].upper() + day[1:]
    if not outcome.opening:
        return f"{day} mamy zamknięte."
    return f"{day} mamy otwarte {_spans(outcome)}."


def _usual_week(words: PolishBase) -> str:
    return week(words.business.hours.weekly)


def _spans(outcome: Answered) -> str:
    return " i ".join(f"od {dates.clock(start)} do {dates.clock(end)}" for start, end in outcome.opening)


def presence(words: PolishBase, staff_id: str, on: date | None) -> str:
    """When someone is in: on that day, or in a usual week; nothing where they keep the business's hours."""
    who = words.person_first(staff_id)
    if on is not None:
        spans = words.hours_of(staff_id, on)
        when = " i ".join(f"od {dates.clock(start)} do {dates.clock(end)}" for start, end in spans)
        day = dates.on_day(on, words.today)
        return f"{who} {day} przyjmuje {when}." if when else f"{who} {day} nie przyjmuje."
    weekly = words.business.staff_member(staff_id).weekly
    return f"{who} przyjmuje zwykle: {week(weekly, closed=False)}." if weekly else ""


def week(weekly: WeeklyHours, *, closed: bool = True) -> str:
    """ "pon.–śr. 9:00–19:00, czw. 11:00–20:00, niedz. zamknięte": equal days that follow are joined."""
    return ", ".join(
        f"{_run(days)} {_ranges(ranges)}" for days, ranges in weekly_runs(weekly) if ranges or closed
    )


def week_rows(words: PolishBase) -> list[tuple[str, str]]:
    """The hours of each weekday: ("poniedziałek", "9:00–19:00")."""
    weekly = words.business.hours.weekly
    return [(name, _ranges(weekly.get(day, ()))) for day, name in enumerate(dates.WEEKDAYS)]


def _run(days: list[int]) -> str:
    names = [dates.SHORT_WEEKDAYS[d] for d in days]
    return names[0] if len(names) == 1 else f"{names[0]}–{names[-1]}"


def _ranges(ranges: tuple[ClockRange, ...]) -> str:
    return " i ".join(f"{minute(r.opens)}–{minute(r.closes)}" for r in ranges) or "zamknięte"


def minute(of_day: int) -> str:
    """Minutes after midnight as a clock shows them; 1440 is 24:00, later minutes wrap."""
    shown = timedelta(minutes=of_day if of_day == 1440 else of_day % 1440)
    hours, seconds = divmod(int(shown.total_seconds()), 3600)
    return f"{hours}:{seconds // 60:02}"
