"""A business comes back from the tables as it went in, and a new version never takes visits along."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from receptionist.domain.business import (
    BookingRules,
    Business,
    ClockRange,
    Faq,
    HandoverRules,
    Hours,
    Price,
    ReminderRule,
    Service,
    StaffMember,
    TimeOff,
)
from receptionist.services import booking
from receptionist.storage.business import load, save
from receptionist.storage.database import Database
from receptionist.storage.models import ServiceRow
from tests.builders import ANNA, NOW, a_business, a_database, a_service, a_slot

MORNING, NIGHT = ClockRange(9 * 60, 13 * 60), ClockRange(18 * 60, 26 * 60)

FULL = Business(
    name="Pracownia Łąka",
    kind="clinic",
    zone=ZoneInfo("Europe/Warsaw"),
    languages=("pl", "en"),
    currency="EUR",
    phone="+48223334455",
    email="biuro@laka.example",
    address="Polna 3, Łódź",
    tone="informal",
    holidays=frozenset({date(2027, 5, 3), date(2027, 11, 11)}),
    holiday_country="PL",
    hours=Hours({0: (MORNING, NIGHT), 6: ()}, {date(2027, 12, 24): (MORNING,), date(2027, 12, 27): ()}),
    services=(
        Service(
            id="zabieg",
            name={"pl": "Zabieg", "en": "Treatment"},
            duration=timedelta(minutes=50),
            staff=("wanda", "zofia"),
            synonyms={"pl": ("kuracja", "seans"), "en": ("session",)},
            buffer_before=timedelta(minutes=5),
            buffer_after=timedelta(minutes=10),
            price=Price(Decimal("149.50"), starts_at=True),
            resource="pokój",
            max_per_day=3,
        ),
        Service(id="porada", name={"pl": "Porada"}, duration=timedelta(minutes=15), staff=("wanda",)),
        Service(
            id="darmo",
            name={"pl": "Darmo"},
            duration=timedelta(minutes=5),
            staff=("wanda",),
            price=Price(Decimal(0)),
        ),
    ),
    staff=(
        StaffMember(
            "zofia",
            "Zofia Brzoza",
            aliases=("Zosia", "Zofka"),
            weekly={1: (MORNING,), 2: ()},
            exceptions={date(2027, 6, 1): (NIGHT,), date(2027, 6, 2): ()},
            time_off=(
                TimeOff(date(2027, 7, 1), date(2027, 7, 14)),
                TimeOff(date(2027, 8, 1), date(2027, 8, 1)),
            ),
        ),
        StaffMember("wanda", "Wanda Klon"),
        StaffMember("nigdy", "Nigdy Niema", weekly={}),
    ),
    rules=BookingRules(
        slot_step=timedelta(minutes=20),
        min_notice=timedelta(hours=3),
        max_advance=timedelta(days=45),
        cancel_notice=timedelta(hours=12),
        hold=timedelta(minutes=7),
    ),
    resources={"pokój": 2, "laser": 1},
    faq=(Faq({"pl": "Czy jest winda?", "en": "Is there a lift?"}, {"pl": "Tak.", "en": "Yes."}),),
    reminders=(
        ReminderRule(timedelta(hours=24), "sms", ask_confirmation=True),
        ReminderRule(timedelta(hours=2), "email"),
    ),
    quiet_hours=ClockRange(21 * 60, 32 * 60),
    handover=HandoverRules({0: (MORNING,), 5: ()}, after_failed_turns=3),
)
PLAIN = a_business()


@pytest.mark.parametrize("business", [FULL, PLAIN], ids=["with everything", "with the defaults"])
def test_a_business_comes_back_as_it_was(database_url, business):
    database = a_database(database_url, business)

    with database.reading() as session:
        assert load(session) == business


def test_an_empty_database_has_no_business(database_url):
    database = Database(database_url)
    database.migrate()

    with database.reading() as session:
        assert load(session) is None


def test_the_newer_version_replaces_the_older_in_all_its_parts(database_url):
    database = a_database(database_url, FULL)

    with database.writing() as session:
        save(session, PLAIN)

    with database.reading() as session:
        assert load(session) == PLAIN


def test_what_was_taken_out_may_come_back(database_url):
    database = a_database(database_url, FULL)

    for business in (PLAIN, FULL):
        with database.writing() as session:
            save(session, business)

    with database.reading() as session:
        assert load(session) == FULL


def test_a_service_that_is_no_longer_offered_keeps_its_visits(database_url):
    shave = a_service("shave")
    database = a_database(database_url, a_business(a_service(), shave))
    slot = a_slot(a_business(shave), "2027-03-02T10:00", service="shave")
    with database.writing() as session:
        visit = booking.enter(session, a_business(a_service(), shave), slot, ANNA, NOW)

    with database.writing() as session:
        save(session, PLAIN)

    with database.reading() as session:
        business = load(session)
        assert business == PLAIN
        assert session.get_one(ServiceRow, "shave").name == shave.name
        assert session.scalars(select(booking.Appointment.id)).all() == [visit.id]
        trim = a_slot(business, "2027-03-02T10:00")
        assert trim not in booking.free(session, business, "trim", "ewa", _minute(trim), NOW)


def test_a_changed_price_leaves_agreed_visits_alone(database_url):
    database = a_database(database_url, PLAIN)
    with database.writing() as session:
        visit = booking.enter(session, PLAIN, a_slot(PLAIN, "2027-03-02T10:00"), ANNA, NOW)

    dearer = replace(PLAIN, services=(a_service(price=Price(Decimal(95))),))
    with database.writing() as session:
        save(session, dearer)

    with database.reading() as session:
        assert session.get_one(booking.Appointment, visit.id).price == Decimal(80)


def _minute(slot):
    return booking.Interval(slot.start, slot.start + timedelta(minutes=1))
