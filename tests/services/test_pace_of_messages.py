"""How many and how fast: at most so many a client a day, and no faster than the gateway takes them."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from receptionist.domain.business import MessageRules, ReminderRule
from receptionist.parts import Assembly
from receptionist.services import outbox
from receptionist.services.clients import ClientDetails
from receptionist.services.links import Links
from receptionist.services.messages import claiming
from receptionist.services.messages.postman import Postman
from receptionist.storage.business import save
from receptionist.storage.models import Notification
from tests.builders import ANNA, NOW, a_business, a_database, a_slot
from tests.services.desk import booked
from tests.settings import settings_for
from tests.talking import ClockByHand, SentMessages

SALON = a_business(
    reminders=(ReminderRule(timedelta(hours=24), "sms"),),
    messages=MessageRules(booked="off", staff_booked="off", a_day=1),
)
HOURS = ("10:00", "12:00", "14:00")
EWA = ClientDetails("Ewa Lis", "+48600700801")


@pytest.fixture
def database(database_url):
    return a_database(database_url, SALON)


@pytest.fixture
def sent():
    return SentMessages()


def remind(database, sent, *visits, now, business=SALON, postmen=1):
    """Book these (start, client) and let so many postmen go their rounds at `now`."""
    with database.writing() as session:
        save(session, business)
        for start, client in visits:
            booked(session, a_slot(business, start), client, NOW, business)
    for _ in range(postmen):
        Postman(database, {"sms": sent}, ClockByHand(now), Links("test")).round()


def fates(database):
    with database.reading() as session:
        rows = session.scalars(select(Notification).order_by(Notification.due_at, Notification.id))
        return [(row.recipient, row.state, row.error) for row in rows]


def test_of_too_many_in_a_day_the_first_goes_and_others_get_theirs(database, sent):
    visits = [(f"2027-03-03T{hour}", ANNA) for hour in HOURS] + [("2027-03-03T16:00", EWA)]

    remind(database, sent, *visits, now=NOW + timedelta(hours=31), postmen=2)

    assert [to for to, _ in sent.messages] == [ANNA.phone, EWA.phone]
    assert fates(database)[:3] == [
        (ANNA.phone, "sent", None),
        (ANNA.phone, "dropped", "limit"),
        (ANNA.phone, "dropped", "limit"),
    ]


def test_a_new_day_begins_at_local_midnight(database, sent):
    remind(database, sent, ("2027-03-03T10:00", ANNA), now=NOW + timedelta(hours=25))

    remind(database, sent, ("2027-03-04T10:00", ANNA), now=NOW + timedelta(hours=49))

    assert [state for _, state, _ in fates(database)] == ["sent", "sent"]


def test_without_a_limit_all_of_them_go(database, sent):
    unlimited = replace(SALON, messages=replace(SALON.messages, a_day=None))

    remind(
        database,
        sent,
        *[(f"2027-03-03T{hour}", ANNA) for hour in HOURS],
        now=NOW + timedelta(hours=31),
        business=unlimited,
    )

    assert len(sent.messages) == 3


def test_what_was_not_asked_for_is_all_that_is_counted(database, sent):
    with database.writing() as session:
        outbox.put(session, "sms", ANNA.phone, "kod 123456", rule=outbox.CODE, now=NOW + timedelta(hours=25))

    remind(database, sent, ("2027-03-03T10:00", ANNA), now=NOW + timedelta(hours=25))

    assert len(sent.messages) == 2


def claimed(database, rate, now=NOW):
    with database.writing() as session:
        taken = claiming.claim(session, SALON, Links("test"), "sms", now, rate=rate)
    return [message.wait.total_seconds() for message in taken.messages]


def test_processes_share_the_time_of_a_gateway(database):
    with database.writing() as session:
        for number in range(40):
            outbox.put(session, "sms", f"+486{number:08}", "x", rule=f"n{number}", now=NOW)

    first, second = claimed(database, rate=4), claimed(database, rate=4)
    later = claimed(database, rate=4, now=NOW + timedelta(seconds=3))

    assert first == [number / 4 for number in range(20)]
    assert second == []
    assert later == [2 + number / 4 for number in range(12)]


@pytest.mark.parametrize(
    ("urls", "expected"),
    [
        ({}, {}),
        ({"SMS_URL": "smsapi://token@127.0.0.1?from=A&per_second=5"}, {"sms": 5.0}),
        ({"MAIL_URL": "smtp://127.0.0.1:25?per_second=2"}, {"email": 2.0}),
    ],
    ids=["as many as come", "messages", "mail"],
)
def test_a_gateway_s_address_says_its_pace(tmp_path, urls, expected):
    postman = Assembly(settings_for(tmp_path, **urls))().postman

    assert postman.rates == expected
