"""Drafts: a business and its document are the same thing, and mistakes keep their places."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from receptionist.domain.business import Assistant, ClockRange, MessageRules, Price, ReminderRule, TimeOff
from receptionist.services import draft
from receptionist.services.business_file import BusinessFileError, parse
from receptionist.services.business_file.document import to_document
from receptionist.services.setup import take_in
from receptionist.storage.database import Database
from tests.builders import NOW
from tests.talking import BARBER

TODAY = date(2027, 4, 12)
PLAIN = parse(BARBER, TODAY).business
NIGHT = {4: (ClockRange(18 * 60, 26 * 60),), 5: (ClockRange(0, 1440),)}


def _service(**changes):
    return replace(PLAIN, services=(replace(PLAIN.services[0], **changes), *PLAIN.services[1:]))


def _member(**changes):
    return replace(PLAIN, staff=(replace(PLAIN.staff[0], **changes), *PLAIN.staff[1:]))


BUSINESSES = {
    "as it is": PLAIN,
    "hours over midnight": replace(PLAIN, hours=replace(PLAIN.hours, weekly=NIGHT)),
    "days that differ": replace(PLAIN, hours=replace(PLAIN.hours, exceptions={TODAY: ()})),
    "an odd length": _service(duration=timedelta(minutes=85), buffer_before=timedelta(minutes=5)),
    "a price in part": _service(price=Price(Decimal("89.50"), starts_at=True)),
    "a pause": _service(
        duration=timedelta(hours=2),
        processing_from=timedelta(minutes=30),
        processing_for=timedelta(minutes=45),
        staff_confirms=True,
    ),
    "no price": _service(price=None),
    "own hours": _member(weekly=NIGHT, time_off=(TimeOff(TODAY, TODAY + timedelta(days=3)),)),
    "never at work": _member(weekly={}),
    "a quiet night": replace(PLAIN, quiet_hours=ClockRange(21 * 60, 32 * 60)),
    "rules for messages": replace(
        PLAIN,
        reminders=(
            ReminderRule(timedelta(hours=36), "first", text={"pl": "Do jutra"}),
            ReminderRule(None, "email", after=timedelta(hours=2), services=("broda",)),
        ),
        messages=MessageRules(booked="off", plain=True, a_day=2),
    ),
    "an assistant with a name": replace(
        PLAIN, assistant=Assistant("Figa", {"pl": "Cześć!"}, emoji=True, to_staff=("faktura",))
    ),
}


@pytest.mark.parametrize("business", BUSINESSES.values(), ids=BUSINESSES)
def test_a_business_comes_back_from_its_document(business):
    assert draft.read(to_document(business), TODAY) == business


@pytest.mark.parametrize("business", BUSINESSES.values(), ids=BUSINESSES)
def test_a_business_comes_back_from_the_database(sqlite_url, business):
    database = Database(sqlite_url)
    database.migrate()
    with database.writing() as session:
        draft.store(session, business, NOW)

    with database.reading() as session:
        assert draft.read(draft.document_of(session), TODAY) == business


def test_a_draft_changes_nothing_that_is_stored(sqlite_url):
    database = Database(sqlite_url)
    database.migrate()
    loaded = parse(BARBER, TODAY)
    with database.writing() as session:
        take_in(session, loaded, NOW)

    with database.reading() as session:
        changed = draft.with_changes(draft.document_of(session), {"hours": {"mon": ["08:00-12:00"]}})
        drafted = draft.read(changed, TODAY)
        stored = draft.document_of(session)

    assert drafted.hours.weekly == {0: (ClockRange(480, 720),)}
    assert stored == to_document(loaded.business)


def test_every_mistake_keeps_its_place_and_kind():
    document = draft.with_changes(
        to_document(PLAIN), {"hours": {"mon": ["9-x"]}, "reminders": [{"channel": "sms"}]}
    )
    document["services"][0] |= {"staff": ["zenon"], "name": {"en": "Hair"}}

    with pytest.raises(BusinessFileError) as refused:
        draft.read(document, TODAY)

    assert {(mistake.place, mistake.kind) for mistake in refused.value.found} == {
        (("hours", "mon", 0), "value_error"),
        (("services", 0, "name"), "untold"),
        (("services", 0, "staff"), "unknown_id"),
        (("reminders", 0), "value_error"),
    }
