"""Where and in which language a client is written to."""

from datetime import datetime
from zoneinfo import ZoneInfo

import phonenumbers
from phonenumbers import timezone as phone_zones
from sqlalchemy.orm import Session

from receptionist.domain.business import Business
from receptionist.domain.reminders import Reach
from receptionist.storage.models import Appointment, Client, Conversation


def reach_of(client: Client, *, unasked: bool) -> Reach:
    """The client's addresses. `unasked`: for what the client did not just cause, which may be stopped."""
    phone = client.phone if takes_sms(client.phone) else None
    return Reach(
        None if unasked and client.sms_stopped_at else phone,
        None if unasked and client.mail_stopped_at else client.email,
    )


def takes_sms(phone: str | None) -> bool:
    """Whether a number (E.164) may get SMS: a landline does not, of an unknown kind it is assumed."""
    if phone is None:
        return False
    try:
        kind = phonenumbers.number_type(phonenumbers.parse(phone))
    except phonenumbers.NumberParseException:
        return False
    return kind != phonenumbers.PhoneNumberType.FIXED_LINE


def lives_elsewhere(client: Client, business: Business, at: datetime) -> bool:
    """Whether the client's number is of a place whose clocks differ from the business's at that instant."""
    if client.phone is None:
        return False
    try:
        zones = phone_zones.time_zones_for_number(phonenumbers.parse(client.phone))
    except phonenumbers.NumberParseException:
        return False
    zones = tuple(zone for zone in zones if zone != phone_zones.UNKNOWN_TIMEZONE)
    own = at.astimezone(business.zone).utcoffset()
    return bool(zones) and own not in {at.astimezone(ZoneInfo(zone)).utcoffset() for zone in zones}


def language_of(session: Session, business: Business, visit: Appointment) -> str:
    """The language that the visit was booked in, or the business's first."""
    spoken = None
    if visit.conversation_id:
        conversation = session.get(Conversation, visit.conversation_id)
        spoken = conversation.language if conversation else None
    return spoken if spoken in business.languages else business.language


def in_order(visits: list[Appointment]) -> list[Appointment]:
    """Visits as the client comes to them."""
    return sorted(visits, key=lambda visit: (visit.starts_at, visit.part))
