"""A visit as an invitation in a mail: the same UID for life, a growing SEQUENCE, taken back at its end."""

from dataclasses import replace

import pytest
from icalendar import Calendar

from receptionist.services import booking, visits
from tests.builders import ANNA, NOW
from tests.services.desk import NOON, SALON, TEN, booked

HOUSE = replace(SALON, email="salon@example.com", name="Gabinet Żółć; i Synowie, sp. j.")


def invitation(row):
    body = visits.calendar_file(row, HOUSE, visits.show(row, HOUSE, "pl", NOW), guest="anna@example.com")
    calendar = Calendar.from_ical(body)
    return str(calendar["METHOD"]), calendar.walk("VEVENT")[0]


@pytest.fixture
def row(session):
    return booked(session, TEN, ANNA)


def test_the_client_is_invited_by_the_business_and_asked_nothing(row):
    method, entry = invitation(row)

    assert method == "REQUEST"
    assert entry["ORGANIZER"] == "mailto:salon@example.com"
    assert entry["ORGANIZER"].params["CN"] == HOUSE.name
    assert entry["ATTENDEE"] == "mailto:anna@example.com"
    assert (entry["ATTENDEE"].params["PARTSTAT"], entry["ATTENDEE"].params["RSVP"]) == ("ACCEPTED", "FALSE")
    assert entry["DTSTART"].dt == TEN.start


def test_moves_and_the_cancellation_are_newer_words_about_the_same_visit(session, row):
    told = [invitation(row)]
    told.append(invitation(booking.move(session, SALON, row.id, NOON, NOW)))
    told.append(invitation(booking.cancel(session, SALON, row.id, NOW)))

    assert [method for method, _ in told] == ["REQUEST", "REQUEST", "CANCEL"]
    assert {str(entry["UID"]) for _, entry in told} == {f"{row.id}@receptionist"}
    assert [int(entry["SEQUENCE"]) for _, entry in told] == [0, 1, 2]
    assert [str(entry["STATUS"]) for _, entry in told] == ["CONFIRMED", "CONFIRMED", "CANCELLED"]


def test_the_file_of_the_visit_s_page_invites_nobody(row):
    body = visits.calendar_file(row, HOUSE, visits.show(row, HOUSE, "pl", NOW))

    assert b"METHOD:PUBLISH" in body
    assert b"ATTENDEE" not in body
