"""A booked visit as a mail: composed from its row, sent by SMTP, and read back as a mail program reads it."""

import re
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from icalendar import Calendar

from receptionist.gateways.mail import Mail, Sender
from receptionist.services import booking
from receptionist.services.clients import ClientDetails
from receptionist.services.links import Links
from receptionist.services.messages.composing import Composer
from receptionist.storage.models import Notification
from tests.builders import NOW, a_slot
from tests.gateways.mail_server import Postbox, receiving
from tests.services.desk import NOON, SALON, TEN, booked

JAN = ClientDetails("Jan Mąka", "+48600300200", "jan@example.com")
HOUSE = replace(SALON, name="Gabinet Żółć", email="salon@example.com")
LINKS = Links("for tests only", "https://salon.example")


def read_back(session, visit, kind, business=HOUSE):
    """The mail of such a row, as it arrives."""
    row = Notification(
        id=str(uuid4()),
        appointment_id=visit.id,
        client_id=visit.client_id,
        kind=kind,
        rule=f"again:{uuid4()}",
        channel="email",
        recipient="jan@example.com",
        due_at=NOW,
        created_at=NOW,
    )
    session.add(row)
    session.flush()
    message = Composer(session, business, LINKS, NOW + timedelta(minutes=1)).message(row)
    box = Postbox()
    with receiving(box) as port:
        Mail(f"smtp://127.0.0.1:{port}", lambda: Sender(business.name, business.email)).send(
            message, key=row.id
        )
    return box.mails[0], row


def bodies(mail):
    return {part.get_content_type(): part for part in mail.walk() if not part.is_multipart()}


def entries(mail):
    parts = [part for part in mail.walk() if part.get_content_type() == "text/calendar"]
    calendars = [Calendar.from_ical(part.get_payload(decode=True)) for part in parts]
    return [(str(calendar["METHOD"]), *calendar.walk("VEVENT")) for calendar in calendars]


def entry(mail):
    [only] = entries(mail)
    return only


def a_pair(session, client):
    """A visit at ten and one at noon that were booked together."""
    pair = booked(session, TEN, client), booked(session, NOON, client)
    for part, visit in enumerate(pair):
        visit.group_id, visit.part = "pair", part
    session.flush()
    return pair


@pytest.fixture
def visit(session):
    return booked(session, TEN, JAN)


def test_a_confirmation_has_words_a_page_and_the_visit_for_the_calendar(session, visit):
    mail, row = read_back(session, visit, "booked")

    method, event = entry(mail)
    text, page = (bodies(mail)[kind].get_content() for kind in ("text/plain", "text/html"))
    assert mail["Subject"].startswith("Wizyta umówiona: ")
    assert mail["Subject"].endswith(", Gabinet Żółć")
    assert text.strip() == row.text
    assert f'href="{LINKS.visit_url(visit.id)}"' in page
    assert (method, event["UID"], event["DTSTART"].dt) == ("REQUEST", f"{visit.id}@receptionist", TEN.start)
    assert event["ATTENDEE"] == "mailto:jan@example.com"
    assert mail["List-Unsubscribe"] is None


def test_a_move_and_a_cancellation_follow_in_the_same_entry(session, visit):
    first = entry(read_back(session, visit, "booked")[0])
    moved = entry(read_back(session, booking.move(session, SALON, visit.id, NOON, NOW), "moved")[0])
    off = entry(read_back(session, booking.cancel(session, SALON, visit.id, NOW), "cancelled")[0])

    told = [first, moved, off]
    assert [method for method, _ in told] == ["REQUEST", "REQUEST", "CANCEL"]
    assert len({str(event["UID"]) for _, event in told}) == 1
    assert [int(event["SEQUENCE"]) for _, event in told] == [0, 1, 2]


def test_visits_booked_together_come_as_an_invitation_each(session):
    ten, noon = a_pair(session, JAN)

    told = entries(read_back(session, ten, "booked")[0])

    assert [(method, event["UID"], event["DTSTART"].dt) for method, event in told] == [
        ("REQUEST", f"{ten.id}@receptionist", TEN.start),
        ("REQUEST", f"{noon.id}@receptionist", NOON.start),
    ]


def test_visits_cancelled_together_are_taken_out_together(session):
    pair = a_pair(session, JAN)
    for visit in pair:
        booking.cancel(session, SALON, visit.id, NOW)

    told = entries(read_back(session, pair[0], "cancelled")[0])

    assert [(method, event["UID"]) for method, event in told] == [
        ("CANCEL", f"{visit.id}@receptionist") for visit in pair
    ]


def test_one_of_a_pair_that_is_moved_is_the_only_one_in_the_mail(session):
    ten, _ = a_pair(session, JAN)
    booking.move(session, SALON, ten.id, a_slot(SALON, "2027-03-03T10:00"), NOW)

    [(method, event)] = entries(read_back(session, ten, "moved")[0])

    assert (method, event["UID"]) == ("REQUEST", f"{ten.id}@receptionist")


def test_what_others_cancel_at_the_same_instant_is_told_to_nobody_else(session, visit):
    other = booked(session, NOON, ClientDetails("Ewa Lis", "+48600300201", "ewa@example.com"))
    for each in (visit, other):
        booking.cancel(session, SALON, each.id, NOW)

    mail, row = read_back(session, visit, "cancelled")

    assert entry(mail)[1]["UID"] == f"{visit.id}@receptionist"
    assert "10:00" in row.text
    assert "12:00" not in row.text


def test_thanks_can_be_stopped_and_bring_no_entry(session, visit):
    mail, row = read_back(session, visit, "thanks")

    assert mail["List-Unsubscribe"] == f"<{LINKS.stop_url(row.id)}>"
    assert LINKS.stop_url(row.id) in bodies(mail)["text/plain"].get_content()
    assert "text/calendar" not in bodies(mail)


def test_a_reminder_says_where_its_like_are_stopped_without_being_mail_for_many(session, visit):
    mail, row = read_back(session, visit, "reminder")

    assert mail["List-Unsubscribe"] is None
    assert LINKS.stop_url(row.id) in bodies(mail)["text/html"].get_content()


def test_without_an_address_of_the_business_nobody_is_invited(session, visit):
    mail, _ = read_back(session, visit, "booked", replace(HOUSE, email="x@example.com"))
    house = replace(HOUSE, email=None)
    row = Notification(
        id="n1",
        appointment_id=visit.id,
        kind="booked",
        rule="again",
        channel="email",
        recipient="jan@example.com",
        due_at=NOW,
        created_at=NOW,
    )

    assert "text/calendar" in bodies(mail)
    assert Composer(session, house, LINKS, NOW).message(row).ics == ()


def test_no_word_is_said_in_the_page_that_the_text_does_not_have(session, visit):
    mail, row = read_back(session, visit, "booked")

    page = bodies(mail)["text/html"].get_content()
    shown = re.findall(r'class="(?:ink|button)"[^>]*>([^<]+)<', page)
    assert shown
    for each in shown:
        assert each.strip().lower() in row.text.lower()
