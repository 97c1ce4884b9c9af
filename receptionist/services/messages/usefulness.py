"""Whether a row that is due is still to be sent: the last look before a message leaves."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, bindparam, func, select
from sqlalchemy.orm import Session

from receptionist.domain.business import Business
from receptionist.domain.clock import midnight
from receptionist.domain.reminders import decent_after, quiet_since
from receptionist.services import outbox
from receptionist.services.messages import notices, planning
from receptionist.storage.asking import ask
from receptionist.storage.models import STANDING, Appointment, Client, Notification

Reminders = Mapping[str | None, Sequence[Notification]]
"""The reminders of each visit, by the visit's id."""
_ANSWER = timedelta(minutes=15)
"""How long a notice is the answer to what the client just did, for which nobody minds the hour."""
_CODE_LIVES = timedelta(minutes=10)
_THANKS_LIVE = timedelta(days=2)
_CLAIMED = (
    select(Appointment.updated_at)
    .select_from(Notification)
    .join(Appointment, Appointment.id == Notification.appointment_id, isouter=True)
    .where(Notification.id == bindparam("id"), Notification.state == "sending")
)


@dataclass(frozen=True, slots=True)
class Dropped:
    """It is no use any more, and why."""

    reason: str


@dataclass(frozen=True, slots=True)
class PutOff:
    """It is to be sent later."""

    until: datetime


def reminders_of(session: Session, rows: Sequence[Notification]) -> Reminders:
    """All reminders of the visits that rows are about, read at once: `judge` wants them."""
    visits = {row.appointment_id for row in rows if row.kind == "reminder"}
    if not visits:
        return {}
    found = select(Notification).where(
        Notification.appointment_id.in_(visits), Notification.kind == "reminder"
    )
    reminders: dict[str | None, list[Notification]] = {}
    for each in session.scalars(found):
        reminders.setdefault(each.appointment_id, []).append(each)
    return reminders


def judge(
    session: Session, business: Business, row: Notification, reminders: Reminders, now: datetime
) -> Dropped | PutOff | None:
    """What stands in the way of sending a row now; None: nothing does."""
    if row.kind == outbox.CODE:
        return Dropped("too old") if now - row.created_at > _CODE_LIVES else None
    visit = session.get(Appointment, row.appointment_id) if row.appointment_id else None
    if row.kind == outbox.OFFER:
        return None if visit is not None and visit.state == "held" else Dropped("over")
    if visit is None:
        return None if row.text is not None else Dropped("no visit")
    by_rule = row.kind in planning.KINDS
    reason = _pointless(visit, row, now)
    if by_rule:
        reason = (
            reason or _ruled_out(business, visit, row) or _unwelcome(session, business, row, reminders, now)
        )
    return Dropped(reason) if reason else _quiet(business, visit, row, now)


def still_on(session: Session, notification_id: str, seen: datetime | None) -> bool:
    """Whether a claimed row's visit is as it was when the row was claimed: asked right before sending.

    `seen`: when the visit had last been changed then.
    """
    return ask(session, _CLAIMED, {"id": notification_id}) == [(seen,)]


def _pointless(visit: Appointment, row: Notification, now: datetime) -> str | None:
    expected = {"cancelled": ("cancelled",), "staff_cancelled": ("cancelled",), "staff_booked": STANDING}
    of_visit = row.kind in (*planning.KINDS, *notices.KINDS, *notices.STAFF_KINDS)
    if of_visit and visit.state not in expected.get(row.kind, ("booked",)):
        return "cancelled"
    if row.kind in ("reminder", *notices.KINDS) and visit.starts_at <= now:
        return "past"
    if row.kind == "thanks" and visit.attendance == "no_show":
        return "no-show"
    return "past" if row.kind == "thanks" and now - visit.ends_at > _lead(row) + _THANKS_LIVE else None


def _ruled_out(business: Business, visit: Appointment, row: Notification) -> str | None:
    # Both can be only where it was being sent as the visit was moved, or the rules were changed.
    if "@" in row.rule:
        return "moved"
    return None if planning.rule_of(business, row, visit.service_id) else planning.BY_RULE


def _unwelcome(
    session: Session, business: Business, row: Notification, reminders: Reminders, now: datetime
) -> str | None:
    client = session.get(Client, row.client_id) if row.client_id else None
    if client and (client.sms_stopped_at if row.channel == "sms" else client.mail_stopped_at):
        return "stopped"
    if _overtaken(row, reminders.get(row.appointment_id, ()), now):
        return "overtaken"
    return "limit" if _had_enough(session, business, row, now) else None


def _overtaken(row: Notification, reminders: Sequence[Notification], now: datetime) -> bool:
    """Whether a reminder nearer to the visit has left or is due as well: after an outage one is enough."""
    return row.kind == "reminder" and any(
        _lead(other) < _lead(row)
        for other in reminders
        if other.channel == row.channel and "@" not in other.rule and _has_its_turn(other, now)
    )


def _has_its_turn(row: Notification, now: datetime) -> bool:
    return row.state in ("sending", "sent") or (row.state == "planned" and row.due_at <= now)


def _lead(row: Notification) -> timedelta:
    """How long before the visit, or after it, a rule's message comes; its name says so."""
    return timedelta(minutes=int(row.rule.split(":")[1].removesuffix("m")))


def _had_enough(session: Session, business: Business, row: Notification, now: datetime) -> bool:
    limit = business.messages.a_day
    if limit is None or row.client_id is None:
        return False
    today = midnight(business.local(now).date(), business.zone)
    had = select(func.count()).where(
        Notification.client_id == row.client_id,
        Notification.kind.in_(planning.KINDS),
        (Notification.sent_at >= today) | _claimed_before(row),
    )
    return (session.scalar(had) or 0) >= limit


def _claimed_before(row: Notification) -> ColumnElement[bool]:
    # Whoever is claimed counts those before them, so that of too many the first ones go.
    earlier = (Notification.due_at < row.due_at) | (
        (Notification.due_at == row.due_at) & (Notification.id < row.id)
    )
    return (Notification.state == "sending") & earlier


def _quiet(
    business: Business, visit: Appointment, row: Notification, now: datetime
) -> Dropped | PutOff | None:
    if quiet_since(now, business.quiet_hours, business.zone) is None or row.kind in notices.STAFF_KINDS:
        return None
    if row.kind in notices.KINDS and now - row.created_at <= _ANSWER:
        return None
    until = decent_after(now, business.quiet_hours, business.zone)
    if row.kind in ("thanks", "reminder") and until is None:
        return Dropped("quiet")
    if until is None or (until >= visit.starts_at and row.kind in notices.KINDS):
        return None  # better at night than not at all
    if until >= visit.starts_at and row.kind == "reminder":
        return Dropped("quiet")
    return PutOff(until)
