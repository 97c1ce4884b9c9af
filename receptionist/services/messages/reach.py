"""Where and in which language a client is written to."""

from datetime import datetime
from zoneinfo import ZoneInfo

import phonenumbers
from phonenumbers import timezone as phone_zones
from sqlalchemy import select
from sqlalchemy.orm import Session

from receptionist.domain.business import Business
from receptionist.domain.reminders import Reach
from receptionist.storage.models import Appointment, Client, Conversation, IdentityCode

_LATEST = 5


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
    """The language that the visit was booked in, else what its client last spoke, or the business's first."""
    spoken = None
    if visit.conversation_id:
        conversation = session.get(Conversation, visit.conversation_id)
        spoken = conversation.language if conversation else None
    elif visit.client_id is not None:
        spoken = _last_spoken(session, visit.client_id)
    return spoken if spoken in business.languages else business.language


def _last_spoken(session: Session, client_id: int) -> str | None:
    """The language in which a client last booked, or proved who they are; None where neither is known."""
    latest = Conversation.updated_at.desc()
    booked = select(Conversation.language).join(Appointment, Appointment.conversation_id == Conversation.id)
    if spoken := session.scalar(booked.where(Appointment.client_id == client_id).order_by(latest).limit(1)):
        return spoken
    asked = select(Conversation.language, Conversation.frame).join(
        IdentityCode, IdentityCode.conversation_id == Conversation.id
    )
    proved = asked.where(IdentityCode.client_id == client_id, IdentityCode.used_at.is_not(None))
    # A code that another one replaced counts as used, and proves nothing.
    rows = session.execute(proved.order_by(latest).limit(_LATEST))
    return next((language for language, frame in rows if frame.get("proven")), None)


def in_order(visits: list[Appointment]) -> list[Appointment]:
    """Visits as the client comes to them."""
    return sorted(visits, key=lambda visit: (visit.starts_at, visit.part))
