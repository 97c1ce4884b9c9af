"""English answers to questions about the business: hours, address, prices, people. Facts from it only."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING

from receptionist.dialogue.outcomes import Answered
from receptionist.dialogue.wording import english_dates as dates
from receptionist.dialogue.wording.people import team
from receptionist.dialogue.wording.words import listed, weekly_runs
from receptionist.domain.business import ClockRange, WeeklyHours

if TYPE_CHECKING:
    from receptionist.dialogue.wording.english_base import EnglishBase

_FIXED = {
    "assistant": "I am an automatic assistant. If you write “person” I will fetch one of us.",
    "noted": "I have your details, only the time is missing.",
    "held": "Not yet, the time is only being kept for now.",
    "listed": "Not yet, for now it is a place on the waiting list. We will tell you once something is free.",
    "why_phone": "The number is only for matters of your visit.",
    "languages": "Here I write in Polish and in English.",
}


def answer(words: EnglishBase, outcome: Answered) -> str:
    """The answer to one question."""
    if fixed := outcome.words or _FIXED.get(outcome.topic or ""):
        return fixed
    match outcome.topic:
        case "presence" if outcome.staff:
            weekly = f"{words.person_first(outcome.staff)} keeps our opening hours"
            return presence(words, outcome.staff, outcome.on) or f"{weekly}: {_usual_week(words)}."
        case "nobody":
            return f"We have nobody of that name. You can see {listed(team(words, outcome.services), 'or')}."
        case "hours":
            return _hours(words, outcome)
        case "price" | "duration" | "who" if outcome.services:
            each = [_about_service(words, outcome.topic, s) for s in dict.fromkeys(outcome.services)]
            total = words.total_of(outcome.services) if outcome.together else ""
            return " ".join([*each, f"{total} altogether."] if total else each)
        case "person" if outcome.staff and (does := words.done_by(outcome.staff)):
            return f"{words.person_first(outcome.staff)} does {listed(does, 'and')}."
        case "price":
            return f"{_price_list(words)}. For anything else please ask our staff."
        case "lateness":
            limit = dates.length(words.business.rules.late_limit)
            return f"If you are more than {limit} late, there may not be time for the whole visit."
        case "notice" if not words.business.rules.cancel_notice:
            return "You can cancel or move a visit here at any time."
        case "notice":
            notice = dates.length(words.business.rules.cancel_notice, in_days=False)
            return f"You can cancel or move a visit here up to {notice} before it."
        case "services" | "who" | "duration" | "person":
            return f"We do: {', '.join(words.service_inside(s.id) for s in words.business.services)}."
        case _:
            return _contact(words, outcome.topic)


def _contact(words: EnglishBase, topic: str | None) -> str:
    business = words.business
    match topic:
        case "address" if business.address:
            return f"Our address is {business.address}."
        case "phone" if business.phone:
            return f"Our phone number is {words.phone(business.phone)}."
        case "email" if business.email:
            return f"Our e-mail address is {business.email}."
        case _:
            return "I do not know that for certain."


def _about_service(words: EnglishBase, topic: str, service_id: str) -> str:
    service = words.business.service(service_id)
    name = words.service(service_id)
    if topic == "duration":
        return f"{name}: {dates.length(service.duration)}."
    if topic == "who":
        return f"{name}: {listed([words.person(s) for s in service.staff], 'and')}."
    price = words.price(service_id)
    if not price:
        return f"{name}: our staff will tell you the price."
    return f"{name}: {price}, it takes {dates.length(service.duration)}."


def _price_list(words: EnglishBase) -> str:
    priced = [(words.service_inside(s.id), words.price(s.id)) for s in words.business.services]
    return "Prices: " + ", ".join(f"{name} {price}" for name, price in priced if price)


def _hours(words: EnglishBase, outcome: Answered) -> str:
    if outcome.on is None:
        return f"Opening hours: {_usual_week(words)}."
    day = dates.day(outcome.on, words.today)
    if not outcome.opening:
        return f"We are closed on {day}."
    spans = " and ".join(f"from {dates.clock(start)} to {dates.clock(end)}" for start, end in outcome.opening)
    return f"On {day} we are open {spans}."


def _usual_week(words: EnglishBase) -> str:
    return week(words.business.hours.weekly)


def presence(words: EnglishBase, staff_id: str, on: date | None) -> str:
    """When someone is in: on that day, or in a usual week; nothing where they keep the business's hours."""
    who = words.person_first(staff_id)
    if on is not None:
        spans = words.hours_of(staff_id, on)
        when = " and ".join(f"from {dates.clock(start)} to {dates.clock(end)}" for start, end in spans)
        day = dates.day(on, words.today)
        return f"{who} is in on {day} {when}." if when else f"{who} is not in on {day}."
    weekly = words.business.staff_member(staff_id).weekly
    return f"{who} is usually in {week(weekly, closed=False)}." if weekly else ""


def week(weekly: WeeklyHours, *, closed: bool = True) -> str:
    """ "Mon–Wed 9:00 am–7:00 pm, Sun closed": equal days that follow are joined."""
    return ", ".join(
        f"{_run(days)} {_ranges(ranges)}" for days, ranges in weekly_runs(weekly) if ranges or closed
    )


def week_rows(words: EnglishBase) -> list[tuple[str, str]]:
    """The hours of each weekday: ("Monday", "9:00 am–7:00 pm")."""
    weekly = words.business.hours.weekly
    return [(name, _ranges(weekly.get(day, ()))) for day, name in enumerate(dates.WEEKDAYS)]


def _run(days: list[int]) -> str:
    names = [dates.WEEKDAYS[d][:3] for d in days]
    return names[0] if len(names) == 1 else f"{names[0]}–{names[-1]}"


def _ranges(ranges: tuple[ClockRange, ...]) -> str:
    return " and ".join(f"{_minute(r.opens)}–{_minute(r.closes)}" for r in ranges) or "closed"


def _minute(of_day: int) -> str:
    hour, minute = divmod(of_day % 1440, 60)
    return dates.clock(datetime.combine(date.min, time(hour, minute)))
