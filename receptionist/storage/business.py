"""The business between its tables and its value: `save` and `load`, nothing decided in between.

What the owner takes out of the file is retired, not deleted: visits go on naming it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any, TypeVar, cast
from uuid import uuid4
from zoneinfo import ZoneInfo

from sqlalchemy import delete, or_, select, update
from sqlalchemy.orm import Session

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
    TimeOff,
)
from receptionist.storage.asking import ask
from receptionist.storage.hours import all_hours, hours_rows, weekly_from_json, weekly_to_json
from receptionist.storage.models import (
    BusinessRow,
    ExceptionRow,
    FaqRow,
    HoursRow,
    ReminderRuleRow,
    ResourceRow,
    ServiceRow,
    StaffRow,
    TimeOffRow,
)

_THE_ONLY = 1
_Listed = TypeVar("_Listed", ServiceRow, StaffRow, ResourceRow)

_LOCK = select(BusinessRow.id).with_for_update()
_REVISION = select(BusinessRow.revision)

_read: dict[str, Business] = {}
"""The business that was read last, by its revision: a turn would spend a third of its queries on it."""


def lock(session: Session) -> None:
    """Wait until no one else books or changes the business; SQLite has only one writer anyway."""
    if session.get_bind().dialect.name != "sqlite":
        session.execute(_LOCK)


def save(session: Session, business: Business) -> None:
    """Make the tables say what `business` says; visits, clients and conversations are left alone."""
    lock(session)
    _clear(session, [member.id for member in business.staff])
    session.merge(_business_row(business))
    for position, (key, capacity) in enumerate(business.resources.items()):
        session.merge(ResourceRow(id=key, capacity=capacity, position=position, retired=False))
    for position, member in enumerate(business.staff):
        session.merge(_staff_row(member, position))
    # What is pointed to goes first.
    session.flush()
    for position, service in enumerate(business.services):
        session.merge(_service_row(service, position))
    session.add_all(hours_rows(None, business.hours.weekly, business.hours.exceptions))
    for member in business.staff:
        session.add_all(hours_rows(member.id, member.weekly or {}, member.exceptions))
        session.add_all(TimeOffRow(staff_id=member.id, **asdict(off)) for off in member.time_off)
    session.add_all(FaqRow(question=dict(faq.question), answer=dict(faq.answer)) for faq in business.faq)
    session.add_all(_reminder_row(rule) for rule in business.reminders)
    session.flush()


def load(session: Session) -> Business | None:
    """The business that was saved, or None where there is none yet; read only once after each saving."""
    saved = ask(session, _REVISION)
    if not saved:
        return None
    ((revision,),) = saved
    known = _read.get(revision)
    if known is None:
        known = _load(session, session.get_one(BusinessRow, _THE_ONLY, populate_existing=True))
        _read.clear()
        if revision:  # saved by this release
            _read[revision] = known
    return known


def _load(session: Session, row: BusinessRow) -> Business:
    hours = all_hours(session)
    return Business(
        name=row.name,
        kind=row.kind,
        zone=ZoneInfo(row.zone),
        languages=tuple(row.languages),
        currency=row.currency,
        phone=row.phone,
        email=row.email,
        address=row.address,
        tone=cast(Any, row.tone),
        holidays=frozenset(date.fromisoformat(on) for on in row.holidays),
        holiday_country=row.holiday_country,
        quiet_hours=ClockRange(*row.quiet_hours) if row.quiet_hours else None,
        messages=MessageRules(**row.messages),
        assistant=_assistant(row.assistant),
        rules=_rules(row),
        handover=HandoverRules(weekly_from_json(row.staff_hours), row.after_failed_turns),
        hours=hours.get(None, Hours({})),
        resources={r.id: r.capacity for r in _current(session, ResourceRow)},
        services=tuple(_service(r) for r in _current(session, ServiceRow)),
        staff=tuple(_staff(session, hours)),
        faq=tuple(Faq(r.question, r.answer) for r in session.scalars(select(FaqRow).order_by(FaqRow.id))),
        reminders=tuple(_reminders(session)),
    )


def retired(session: Session) -> tuple[list[Service], list[StaffMember]]:
    """Services and people that the owner took out of use, by id; visits may still name them."""
    services = select(ServiceRow).where(ServiceRow.retired).order_by(ServiceRow.id)
    staff = select(StaffRow).where(StaffRow.retired).order_by(StaffRow.id)
    away, hours = _time_off(session), all_hours(session)
    return (
        [_service(row) for row in session.scalars(services)],
        [_staff_member(row, hours, away) for row in session.scalars(staff)],
    )


def require(session: Session) -> Business:
    """The business; LookupError where none has been loaded yet."""
    business = load(session)
    if business is None:
        raise LookupError("no business has been loaded: flask load-business FILE")
    return business


def _clear(session: Session, staff: Sequence[str]) -> None:
    """Make room for what is saved; hours of people who are retired stay, in case they come back."""
    for table in (HoursRow, ExceptionRow, TimeOffRow):
        session.execute(delete(table).where(or_(table.staff_id.is_(None), table.staff_id.in_(staff))))
    for listed in (FaqRow, ReminderRuleRow):
        session.execute(delete(listed))
    for kept in (ServiceRow, StaffRow, ResourceRow):
        session.execute(update(kept).values(retired=True))


def _business_row(business: Business) -> BusinessRow:
    quiet = business.quiet_hours
    return BusinessRow(
        id=_THE_ONLY,
        name=business.name,
        kind=business.kind,
        zone=business.zone.key,
        languages=list(business.languages),
        currency=business.currency,
        phone=business.phone,
        email=business.email,
        address=business.address,
        tone=business.tone,
        holidays=sorted(on.isoformat() for on in business.holidays),
        holiday_country=business.holiday_country,
        quiet_hours=[quiet.opens, quiet.closes] if quiet else None,
        staff_hours=weekly_to_json(business.handover.staff_hours),
        after_failed_turns=business.handover.after_failed_turns,
        messages=asdict(business.messages),
        assistant=asdict(business.assistant),
        revision=uuid4().hex,
        **asdict(business.rules),
    )


def _service_row(service: Service, position: int) -> ServiceRow:
    return ServiceRow(
        id=service.id,
        name=dict(service.name),
        synonyms={language: list(words) for language, words in service.synonyms.items()},
        duration=service.duration,
        buffer_before=service.buffer_before,
        buffer_after=service.buffer_after,
        price=service.price.amount if service.price else None,
        price_starts_at=bool(service.price and service.price.starts_at),
        staff=list(service.staff),
        resource=service.resource,
        max_per_day=service.max_per_day,
        processing_from=service.processing_from,
        processing_for=service.processing_for,
        staff_confirms=service.staff_confirms,
        position=position,
        retired=False,
    )


def _staff_row(member: StaffMember, position: int) -> StaffRow:
    return StaffRow(
        id=member.id,
        name=member.name,
        aliases=list(member.aliases),
        own_hours=member.weekly is not None,
        position=position,
        retired=False,
    )


def _reminder_row(rule: ReminderRule) -> ReminderRuleRow:
    return ReminderRuleRow(
        before=rule.before,
        after=rule.after,
        channel=rule.channel,
        ask_confirmation=rule.ask_confirmation,
        services=list(rule.services),
        text=dict(rule.text),
    )


def _current(session: Session, table: type[_Listed]) -> Iterator[_Listed]:
    return iter(session.scalars(select(table).where(~table.retired).order_by(table.position)))


def _rules(row: BusinessRow) -> BookingRules:
    return BookingRules(
        slot_step=row.slot_step,
        min_notice=row.min_notice,
        max_advance=row.max_advance,
        cancel_notice=row.cancel_notice,
        hold=row.hold,
        late_limit=row.late_limit,
        waitlist_hold=row.waitlist_hold,
    )


def _assistant(kept: Mapping[str, Any]) -> Assistant:
    return Assistant(**{**kept, "to_staff": tuple(kept.get("to_staff", ()))})


def _service(row: ServiceRow) -> Service:
    return Service(
        id=row.id,
        name=row.name,
        duration=row.duration,
        staff=tuple(row.staff),
        synonyms={language: tuple(words) for language, words in row.synonyms.items()},
        buffer_before=row.buffer_before,
        buffer_after=row.buffer_after,
        price=None if row.price is None else Price(row.price, row.price_starts_at),
        resource=row.resource,
        max_per_day=row.max_per_day,
        processing_from=row.processing_from,
        processing_for=row.processing_for,
        staff_confirms=row.staff_confirms,
    )


def _time_off(session: Session) -> dict[str, tuple[TimeOff, ...]]:
    off: dict[str, tuple[TimeOff, ...]] = {}
    for away in session.scalars(select(TimeOffRow).order_by(TimeOffRow.id)):
        off[away.staff_id] = (*off.get(away.staff_id, ()), TimeOff(away.first_on, away.last_on))
    return off


def _staff(session: Session, hours: Mapping[str | None, Hours]) -> Iterator[StaffMember]:
    away = _time_off(session)
    return (_staff_member(row, hours, away) for row in _current(session, StaffRow))


def _staff_member(
    row: StaffRow, hours: Mapping[str | None, Hours], away: Mapping[str, tuple[TimeOff, ...]]
) -> StaffMember:
    own = hours.get(row.id, Hours({}))
    return StaffMember(
        id=row.id,
        name=row.name,
        aliases=tuple(row.aliases),
        weekly=own.weekly if row.own_hours else None,
        exceptions=own.exceptions,
        time_off=away.get(row.id, ()),
    )


def _reminders(session: Session) -> Iterator[ReminderRule]:
    for row in session.scalars(select(ReminderRuleRow).order_by(ReminderRuleRow.id)):
        yield ReminderRule(
            row.before,
            cast(Any, row.channel),
            row.ask_confirmation,
            row.after,
            tuple(row.services),
            row.text,
        )
