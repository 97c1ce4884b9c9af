"""The reminders and thanks of a visit as rows with a due time. Plans and drops them; sends nothing.

Runs inside the caller's transaction. Of visits booked together, the first of a day speaks for all.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import uuid4

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from receptionist.domain.business import Business, ReminderRule
from receptionist.domain.reminders import PlannedReminder, due, plan_reminders
from receptionist.services.messages.reach import in_order, language_of, reach_of
from receptionist.services.placing import slot_of
from receptionist.storage.business import lock
from receptionist.storage.models import Appointment, Client, Notification

KINDS = ("reminder", "thanks")
"""What is sent by the owner's rules, and not because somebody just did something."""
_WAITING = ("planned", "dropped")
_MINUTE = timedelta(minutes=1)
BY_RULE = "rule"
"""Why a row was dropped: no rule asks for it any more. Such a row may be planned again."""
_OF_VISIT = (
    select(Notification)
    .where(Notification.appointment_id == bindparam("visit"), Notification.kind.in_(KINDS))
    .with_for_update()
    # The worker may have claimed a row since this session last saw it.
    .execution_options(populate_existing=True)
)


def rule_key(rule: ReminderRule) -> str:
    """What names a rule in the rows it makes, the same while the owner keeps its time and channel."""
    if rule.after is not None:
        return f"thanks:{rule.after // _MINUTE}m:{rule.channel}"
    assert rule.before is not None
    return f"reminder:{rule.before // _MINUTE}m:{rule.channel}"


def rule_of(business: Business, row: Notification, service_id: str) -> ReminderRule | None:
    """The rule that a row stands for; None where the owner has none such any more."""
    named = row.rule.partition("@")[0]
    rules = [r for r in business.reminders if rule_key(r) == named and r.concerns(service_id)]
    return next((rule for rule in rules if rule.ask_confirmation), rules[0] if rules else None)


def plan(
    session: Session, business: Business, visit: Appointment, now: datetime, *, moved: bool = False
) -> None:
    """Make the rows say what the rules say of the visit, and of those booked together with it.

    What was sent or tried already stays as it is, and so does what is only late. `moved`: the visit has
    another time, of which nothing can be late.
    """
    together = of_group(session, visit)
    first = speakers(business, together)
    for each in together:
        planning = _Planning(session, business, each, now, keeps_late=not (moved and each.id == visit.id))
        planning.follow(speaks=first[each.id] == each.id)


def plan_anew(session: Session, business: Business, visit: Appointment, now: datetime) -> None:
    """Plan for a visit that was moved: what was said of its earlier time does not count for the new one."""
    for row in _rows(session, visit.id):
        # What was tried may have arrived: its id, by which the gateway knows it, is never used again.
        if row.state not in _WAITING or row.attempts:
            row.rule = f"{row.rule}@{visit.sequence}"
            row.state, row.error = ("dropped", "moved") if row.state == "planned" else (row.state, row.error)
    session.flush()
    plan(session, business, visit, now, moved=True)


def depends_on(business: Business) -> tuple[object, ...]:
    """All that decides what is planned for a visit: where it stays the same, so do the plans."""
    return business.reminders, business.quiet_hours, business.zone


def plan_all_anew(session: Session, business: Business, now: datetime) -> int:
    """Follow changed rules: plan every visit that any message may still be sent of; how many they are."""
    lock(session)
    longest = max((rule.after for rule in business.reminders if rule.after), default=timedelta())
    unsent = select(Notification.appointment_id).where(
        Notification.kind.in_(KINDS), Notification.state == "planned"
    )
    wanted = select(Appointment).where(
        Appointment.state == "booked",
        (Appointment.ends_at > now - longest - timedelta(days=1)) | Appointment.id.in_(unsent),
    )
    visits = session.scalars(wanted.execution_options(populate_existing=True)).all()
    for visit in visits:
        plan(session, business, visit, now)
    return len(visits)


def drop(session: Session, business: Business, visit: Appointment, now: datetime) -> None:
    """Drop what is still planned for a visit; one that was booked with it may speak in its place."""
    for row in _rows(session, visit.id):
        if row.state == "planned":
            row.state, row.error = "dropped", "cancelled"
    session.flush()
    for other in of_group(session, visit)[:1]:
        plan(session, business, other, now)


def of_group(session: Session, visit: Appointment) -> list[Appointment]:
    """The booked visits that were booked together with this one, itself included where it is."""
    if visit.group_id is None:
        return [visit] if visit.state == "booked" else []
    same = select(Appointment).where(Appointment.group_id == visit.group_id, Appointment.state == "booked")
    return in_order(list(session.scalars(same)))


def speakers(business: Business, together: list[Appointment]) -> dict[str, str]:
    """For each visit of a group the one whose messages speak for it: the first on the same local date."""
    first: dict[object, str] = {}
    return {
        visit.id: first.setdefault(business.local(visit.starts_at).date(), visit.id) for visit in together
    }


@dataclass(frozen=True, slots=True)
class _Planning:
    """One visit's rows, brought in line with the rules."""

    session: Session
    business: Business
    visit: Appointment
    now: datetime
    keeps_late: bool

    def follow(self, *, speaks: bool) -> None:
        client = self.session.get_one(Client, self.visit.client_id)
        reach = reach_of(client, unasked=True)
        planned = plan_reminders(self.business, slot_of(self.visit), reach, self.now) if speaks else []
        to_come = {rule_key(reminder.rule): reminder for reminder in planned}
        for row in _rows(self.session, self.visit.id):
            reminder = to_come.pop(row.rule, None)
            if reminder is not None:
                _put_right(row, reminder)
            elif row.state == "planned" and not (speaks and self._is_only_late(row)):
                row.state, row.error = "dropped", BY_RULE
        for reminder in to_come.values():
            self.session.add(self._row(reminder))

    def _is_only_late(self, row: Notification) -> bool:
        rule = rule_of(self.business, row, self.visit.service_id)
        due_at = due(rule, slot_of(self.visit), self.business) if rule and self.keeps_late else None
        return due_at is not None and row.created_at < due_at <= self.now

    def _row(self, planned: PlannedReminder) -> Notification:
        return Notification(
            id=str(uuid4()),
            appointment_id=self.visit.id,
            client_id=self.visit.client_id,
            kind="thanks" if planned.rule.after is not None else "reminder",
            rule=rule_key(planned.rule),
            channel=planned.route.channel,
            recipient=planned.route.recipient,
            fallback=planned.route.fallback,
            language=language_of(self.session, self.business, self.visit),
            due_at=planned.due_at,
            created_at=self.now,
        )


def _put_right(row: Notification, reminder: PlannedReminder) -> None:
    """A row that nobody has tried yet says when and how its message goes."""
    if row.state in _WAITING and not row.attempts:
        row.state, row.due_at, row.error, row.text = "planned", reminder.due_at, None, None
        row.channel, row.recipient = reminder.route.channel, reminder.route.recipient
        row.fallback = reminder.route.fallback


def _rows(session: Session, appointment_id: str) -> list[Notification]:
    return list(session.scalars(_OF_VISIT, {"visit": appointment_id}))
