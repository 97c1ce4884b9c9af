"""The validated keys of a business file as domain values. Decides nothing: defaults are the domain's own."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from receptionist.domain.business import (
    Assistant,
    BookingRules,
    Business,
    ClockRange,
    Faq,
    HandoverRules,
    Hours,
    MessageRules,
    Price,
    ReminderRule,
    Service,
    StaffMember,
)
from receptionist.services.business_file.schema import (
    AssistantKeys,
    DayHours,
    FileKeys,
    HandoverKeys,
    PriceFrom,
    ReminderKeys,
    ServiceKeys,
    StaffKeys,
)
from receptionist.services.business_file.values import by_weekday


def to_business(keys: FileKeys, holidays: frozenset[date]) -> Business:
    """The business that the keys describe."""
    head = keys.business
    return Business(
        name=head.name,
        zone=head.timezone,
        languages=tuple(head.languages),
        hours=Hours(by_weekday(keys.hours), _exceptions(keys.exceptions)),
        services=tuple(_service(service) for service in keys.services),
        staff=tuple(_staff_member(member) for member in keys.staff),
        kind=head.kind,
        currency=head.currency,
        phone=head.phone,
        email=head.email,
        address=head.address,
        tone=head.tone,
        holidays=holidays,
        holiday_country=head.holidays,
        rules=BookingRules(**_given(dict(keys.booking))),
        resources=dict(keys.resources),
        faq=tuple(Faq(question=dict(f.q), answer=dict(f.a)) for f in keys.faq),
        reminders=tuple(_reminder(rule) for rule in keys.reminders),
        quiet_hours=keys.quiet_hours,
        handover=_handover(keys.handover),
        messages=MessageRules(**_given(dict(keys.messages))),
        assistant=_assistant(keys.assistant),
    )


def _given(keys: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in keys.items() if value is not None}


def _exceptions(days: Sequence[DayHours]) -> dict[date, tuple[ClockRange, ...]]:
    return {day.date: tuple(sorted(day.hours)) for day in days}


def _service(keys: ServiceKeys) -> Service:
    return Service(
        id=keys.id,
        name=dict(keys.name),
        duration=keys.duration,
        staff=tuple(keys.staff),
        synonyms={language: tuple(words) for language, words in keys.synonyms.items()},
        buffer_before=keys.buffer_before or timedelta(),
        buffer_after=keys.buffer_after or timedelta(),
        price=_price(keys),
        resource=keys.resource,
        max_per_day=keys.max_per_day,
        processing_from=keys.processing.after if keys.processing else timedelta(),
        processing_for=keys.processing.length if keys.processing else timedelta(),
        staff_confirms=keys.staff_confirms,
    )


def _price(keys: ServiceKeys) -> Price | None:
    if isinstance(keys.price, PriceFrom):
        return Price(keys.price.amount, starts_at=True)
    return None if keys.price is None else Price(keys.price)


def _staff_member(keys: StaffKeys) -> StaffMember:
    return StaffMember(
        id=keys.id,
        name=keys.name,
        aliases=tuple(keys.aliases),
        weekly=None if keys.hours is None else by_weekday(keys.hours),
        exceptions=_exceptions(keys.exceptions),
        time_off=tuple(keys.time_off),
    )


def _reminder(keys: ReminderKeys) -> ReminderRule:
    return ReminderRule(
        before=keys.before,
        channel=keys.channel,
        ask_confirmation=keys.ask_confirmation,
        after=keys.after,
        services=tuple(keys.services),
        text=dict(keys.text),
    )


def _handover(keys: HandoverKeys) -> HandoverRules:
    rules = _given({"after_failed_turns": keys.after_failed_turns})
    return HandoverRules(staff_hours=by_weekday(keys.staff_hours or {}), **rules)


def _assistant(keys: AssistantKeys) -> Assistant:
    return Assistant(keys.name, dict(keys.greeting), keys.emoji, tuple(keys.to_staff))
