"""Notices of what has just happened, put down in the transaction in which it does; worded when they leave.

What the client did is answered at once, at night too; what staff did waits for the end of the quiet hours.
"""

from datetime import datetime
from typing import Literal
from uuid import uuid4

from sqlalchemy import bindparam, select, update
from sqlalchemy.orm import Session

from receptionist.dialogue.wording import notices_for
from receptionist.domain.business import Business, NoticeChannel
from receptionist.domain.reminders import Reach, Route, decent_after
from receptionist.services import outbox
from receptionist.services.messages.reach import language_of, reach_of
from receptionist.storage.asking import among, change
from receptionist.storage.models import Appointment, Client, Notification

Happened = Literal["booked", "moved", "cancelled"]
KINDS = ("booked", "moved", "cancelled")
STAFF_KINDS = ("staff_booked", "staff_cancelled")
_SUPERSEDE = (
    update(Notification)
    .where(
        Notification.appointment_id == bindparam("visit"),
        among(Notification.kind, (*KINDS, outbox.OFFER)),
        Notification.state == "planned",
    )
    .values(state="dropped")
)


def tell(
    session: Session,
    business: Business,
    visit: Appointment,
    what: Happened,
    now: datetime,
    *,
    by_client: bool = True,
    silently: bool = False,
) -> None:
    """Put down the notices of what has just become of a visit, to the client and to staff as the owner chose.

    `silently`: nobody is told, but what was to be said of the visit as it was is not said either.

    Of visits booked or cancelled together one notice speaks for all. Of one that staff have yet to accept the
    client hears once they have.
    """
    _supersede(session, visit, what)
    if silently:
        return
    if visit.client_id is None or _told_together(session, visit, what, now):
        return
    rules = business.messages
    client = session.get_one(Client, visit.client_id)
    channel: NoticeChannel = getattr(rules, what)
    route = reach_of(client, unasked=False).by(channel)
    if route and visit.state != "requested":
        rule = f"moved@{visit.sequence}" if what == "moved" else what
        due_at = now if by_client else _decent(business, visit, now)
        _add(session, business, visit, route, kind=what, rule=rule, due_at=due_at, now=now)
    to_staff: dict[str, NoticeChannel] = {"booked": rules.staff_booked, "cancelled": rules.staff_cancelled}
    route = of_staff(business).by(to_staff.get(what, "off"))
    if route and by_client:
        kind = f"staff_{what}"
        _add(session, business, visit, route, kind=kind, rule=kind, due_at=now, now=now)


def tell_staff_of_handover(session: Session, business: Business, reason: str, now: datetime) -> None:
    """Write to staff that a conversation waits for them; of an emergency wherever they can be reached."""
    reach = of_staff(business)
    route = reach.by(business.messages.staff_handover)
    if route is None and reason == "emergency":
        route = reach.by("first")
    if route:
        said = notices_for(business, business.language, business.local(now).date())
        text, subject = said.staff_handover(reason), said.subject("staff_handover", None)
        outbox.put(session, route.channel, route.recipient, text, rule=outbox.STAFF, now=now, subject=subject)


def of_staff(business: Business) -> Reach:
    """Where the business itself is written to."""
    return Reach(business.phone, business.email)


def _supersede(session: Session, visit: Appointment, what: Happened) -> None:
    """Drop what was to be said of the visit before and has not left yet, words of the past time above all."""
    change(session, _SUPERSEDE, {"visit": visit.id, "error": what})


def _told_together(session: Session, visit: Appointment, what: Happened, now: datetime) -> bool:
    """Whether the same was put down in this very step for a visit booked together with this one."""
    if visit.group_id is None or what == "moved":
        return False
    same = select(Appointment.id).where(Appointment.group_id == visit.group_id)
    told = select(Notification.id).where(
        Notification.appointment_id.in_(same),
        Notification.kind.in_((what, f"staff_{what}")),
        Notification.created_at == now,
    )
    return session.scalar(told.limit(1)) is not None


def _decent(business: Business, visit: Appointment, now: datetime) -> datetime:
    later = decent_after(now, business.quiet_hours, business.zone)
    return later if later and later < visit.starts_at else now


def _add(
    session: Session,
    business: Business,
    visit: Appointment,
    route: Route,
    *,
    kind: str,
    rule: str,
    due_at: datetime,
    now: datetime,
) -> None:
    to_client = kind in KINDS
    row = Notification(
        id=str(uuid4()),
        appointment_id=visit.id,
        client_id=visit.client_id if to_client else None,
        kind=kind,
        rule=rule,
        channel=route.channel,
        recipient=route.recipient,
        fallback=route.fallback,
        language=language_of(session, business, visit) if to_client else business.language,
        due_at=due_at,
        created_at=now,
    )
    if due_at <= now:
        outbox.add(session, row)
    else:
        session.add(row)
