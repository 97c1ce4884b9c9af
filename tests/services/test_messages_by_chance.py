"""Whatever is booked, moved, cancelled, ruled, sent and crashed in any order: each reminder once, in time."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from receptionist.domain.business import ClockRange, MessageRules, ReminderRule
from receptionist.domain.errors import Refused
from receptionist.gateways.messengers import DeliveryError
from receptionist.services import booking
from receptionist.services.links import Links
from receptionist.services.messages import rules
from receptionist.services.messages.postman import Postman
from receptionist.storage.business import save
from receptionist.storage.models import Appointment, FreedPlace, Notification, Occupancy
from tests.builders import ANNA, NOW, WARSAW, a_business, a_database, a_slot

DAY, HOURS = ReminderRule(timedelta(hours=24), "sms"), ReminderRule(timedelta(hours=2), "sms")
QUIET = ClockRange(20 * 60, 32 * 60)
SALON = a_business(
    reminders=(DAY, HOURS),
    quiet_hours=QUIET,
    messages=MessageRules(
        booked="off", moved="off", cancelled="off", staff_booked="off", staff_cancelled="off"
    ),
)
STARTS = [f"2027-03-{day:02}T{hour:02}:00" for day in (2, 3, 4, 5) for hour in (9, 12, 16)]


class Killed(BaseException):
    """The process ends here."""


@dataclass
class Gateway:
    """Takes a message once by its key; fails, or kills its caller before or after taking it, when told to."""

    machine: "Messages"
    accepted: set[str] = field(default_factory=set)
    ails: list[str] = field(default_factory=list)

    def send(self, message, *, key):
        ails = self.ails.pop() if self.ails else ""
        if ails == "dies before":
            raise Killed
        if ails == "fails":
            raise DeliveryError("busy", permanent=False)
        if key not in self.accepted:
            self.machine.accept(key)
        if ails == "dies after":
            raise Killed
        return key


class Messages(RuleBasedStateMachine):
    """A salon, its clock, one gateway, and postmen who may die."""

    database = None
    moment = NOW

    @initialize()
    def open_the_salon(self):
        self.database = type(self).shared
        with self.database.writing() as session:
            for table in (Notification, Occupancy, FreedPlace, Appointment):
                session.query(table).delete()
            save(session, SALON)
        self.salon, self.moment, self.elapsed = SALON, NOW, 0.0
        self.gateway = Gateway(self)
        self.visits: dict[str, datetime] = {}
        self.ruled_at = dict.fromkeys((DAY.before, HOURS.before), NOW - timedelta(days=9))
        self.said: list[tuple[str, int, str]] = []
        self.wrong: list[str] = []
        self.postman = self.a_postman()

    def a_postman(self):
        return Postman(
            self.database, {"sms": self.gateway}, self, Links("test"), elapsed=lambda: self.elapsed
        )

    def now(self):
        return self.moment

    def accept(self, key):
        with self.database.reading() as session:
            row = session.get_one(Notification, key)
            visit = session.get_one(Appointment, row.appointment_id)
        told = (visit.id, visit.sequence, row.rule)
        wrong = {
            "the visit is off": visit.state != "booked",
            "the visit is past": visit.starts_at <= self.moment,
            "at night": self.is_quiet(self.moment),
            "twice": told in self.said,
        }
        self.wrong += [what for what, holds in wrong.items() if holds]
        self.said.append(told)
        self.gateway.accepted.add(key)

    @staticmethod
    def is_quiet(at):
        return not 8 <= at.astimezone(WARSAW).hour < 20

    @rule(start=st.sampled_from(STARTS))
    def book(self, start):
        with self.database.writing() as session:
            try:
                held = booking.hold(
                    session, self.salon, a_slot(self.salon, start), self.moment, conversation_id=None
                )
            except Refused:
                return
            booking.book(session, self.salon, held.id, ANNA, self.moment)
        self.visits[held.id] = self.moment

    @rule(start=st.sampled_from(STARTS), number=st.integers(0, 5))
    def move(self, start, number):
        if not self.visits:
            return
        visit = sorted(self.visits)[number % len(self.visits)]
        with self.database.writing() as session:
            before = session.get_one(Appointment, visit).sequence
            try:
                moved = booking.move(session, self.salon, visit, a_slot(self.salon, start), self.moment)
            except Refused:
                return
        if moved.sequence != before:
            self.visits[visit] = self.moment

    @rule(number=st.integers(0, 5))
    def cancel(self, number):
        if not self.visits:
            return
        visit = sorted(self.visits)[number % len(self.visits)]
        with self.database.writing() as session:
            booking.cancel(session, self.salon, visit, self.moment)
        del self.visits[visit]

    @rule(wanted=st.sampled_from([(DAY, HOURS), (DAY,), (HOURS,), ()]))
    def change_rules(self, wanted):
        with self.database.writing() as session:
            changed = rules.save(session, wanted, self.salon.messages, self.moment)
        for each in wanted:
            if each not in self.salon.reminders:
                self.ruled_at[each.before] = self.moment
        self.salon = replace(self.salon, reminders=changed.reminders)

    @rule(minutes=st.sampled_from([1, 7, 55, 180, 600, 1300]))
    def wait(self, minutes):
        self.moment += timedelta(minutes=minutes)
        self.elapsed += minutes * 60

    @rule(ails=st.lists(st.sampled_from(["", "fails", "dies before", "dies after"]), max_size=3))
    def tick(self, ails):
        self.gateway.ails = list(ails)
        try:
            self.postman.round()
        except Killed:
            self.postman = self.a_postman()
        self.gateway.ails = []

    @rule()
    def everything_due_arrives_in_the_end(self):
        for _ in range(3):
            self.tick([])
            self.wait(4)
        self.tick([])
        if not self.is_quiet(self.moment):
            assert self.missing() == []

    def missing(self):
        """Visits to come of which the nearest reminder that was due was not accepted."""
        with self.database.reading() as session:
            rows = {each: session.get_one(Appointment, each) for each in self.visits}
        return [
            (each, due)
            for each, row in rows.items()
            if row.starts_at > self.moment
            and (due := self.last_due(row)) is not None
            and (each, row.sequence, due) not in self.said
        ]

    def last_due(self, visit):
        """The name of the rule of the last reminder that ought to have left by now."""
        for each in (HOURS, DAY):
            planned = max(self.visits[visit.id], self.ruled_at[each.before])
            if each in self.salon.reminders and planned < self.due(visit, each) <= self.moment:
                return f"reminder:{each.before // timedelta(minutes=1)}m:sms"
        return None

    def due(self, visit, each):
        due = (visit.starts_at - each.before).astimezone(WARSAW)
        if due.hour >= 20:
            return due.replace(hour=19, minute=55)
        if due.hour < 8:
            return (due - timedelta(days=1)).replace(hour=19, minute=55)
        return due

    @invariant()
    def nothing_is_said_that_should_not_be(self):
        if self.database is not None:
            assert self.wrong == []


def test_each_reminder_leaves_once_and_in_time(sqlite_url):
    Messages.shared = a_database(sqlite_url, SALON)
    machine = Messages.TestCase
    machine.settings = settings(
        max_examples=25,
        stateful_step_count=25,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    machine("runTest").runTest()
