"""A business as the document that a business file holds: plain values, every key, what parse reads back."""

from dataclasses import asdict, fields
from datetime import timedelta
from typing import Any

from receptionist.domain.business import Business, Price, ReminderRule, Service, StaffMember
from receptionist.services.business_file import notation

Document = dict[str, Any]
"""What a business file says, as plain values of JSON."""


def to_document(business: Business) -> Document:
    """The document of a business, without the visits and busy times that a file may bring along."""
    return {
        "business": _head(business),
        "hours": notation.week(business.hours.weekly),
        "exceptions": notation.exceptions(business.hours.exceptions),
        "booking": {
            rule.name: notation.duration(getattr(business.rules, rule.name))
            for rule in fields(business.rules)
        },
        "resources": dict(business.resources),
        "services": [service_document(service) for service in business.services],
        "staff": [staff_document(member) for member in business.staff],
        "faq": [{"q": dict(faq.question), "a": dict(faq.answer)} for faq in business.faq],
        "reminders": [_reminder(rule) for rule in business.reminders],
        "quiet_hours": notation.clock_range(business.quiet_hours) if business.quiet_hours else None,
        "handover": {
            "staff_hours": notation.week(business.handover.staff_hours),
            "after_failed_turns": business.handover.after_failed_turns,
        },
        "messages": asdict(business.messages),
        "assistant": {
            "name": business.assistant.name,
            "greeting": dict(business.assistant.greeting),
            "emoji": business.assistant.emoji,
            "to_staff": list(business.assistant.to_staff),
        },
    }


def _head(business: Business) -> Document:
    return {
        "name": business.name,
        "kind": business.kind,
        "timezone": business.zone.key,
        "languages": list(business.languages),
        "currency": business.currency,
        "phone": business.phone,
        "email": business.email,
        "address": business.address,
        "tone": business.tone,
        "holidays": business.holiday_country,
    }


def service_document(service: Service) -> Document:
    """One of `services:`"""
    return {
        "id": service.id,
        "name": dict(service.name),
        "synonyms": {language: list(words) for language, words in service.synonyms.items()},
        "duration": notation.duration(service.duration),
        "buffer_before": notation.duration(service.buffer_before),
        "buffer_after": notation.duration(service.buffer_after),
        "price": _price(service.price),
        "staff": list(service.staff),
        "resource": service.resource,
        "max_per_day": service.max_per_day,
        "processing": _processing(service),
        "staff_confirms": service.staff_confirms,
    }


def _processing(service: Service) -> dict[str, str] | None:
    if not service.processing_for:
        return None
    after, length = notation.duration(service.processing_from), notation.duration(service.processing_for)
    return {"after": after, "for": length}


def _price(price: Price | None) -> str | dict[str, str] | None:
    if price is None:
        return None
    amount = f"{price.amount:.2f}".removesuffix(".00")
    return {"from": amount} if price.starts_at else amount


def staff_document(member: StaffMember) -> Document:
    """One of `staff:`"""
    return {
        "id": member.id,
        "name": member.name,
        "aliases": list(member.aliases),
        "hours": None if member.weekly is None else notation.week(member.weekly),
        "exceptions": notation.exceptions(member.exceptions),
        "time_off": [notation.time_off(away) for away in member.time_off],
    }


def _reminder(rule: ReminderRule) -> Document:
    return {
        "before": _length(rule.before),
        "after": _length(rule.after),
        "channel": rule.channel,
        "ask_confirmation": rule.ask_confirmation,
        "services": list(rule.services),
        "text": dict(rule.text),
    }


def _length(length: timedelta | None) -> str | None:
    return None if length is None else notation.duration(length)
