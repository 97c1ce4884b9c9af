"""Requests for visits on the staff's side: seen everywhere, answered once, each by whom it concerns."""

import pytest

from receptionist.domain.roles import Role
from receptionist.services import booking
from receptionist.storage.models import Appointment
from tests.builders import ANNA, at
from tests.web.staff.people import person


@pytest.fixture
def own(app):
    return app.extensions["receptionist"]()


@pytest.fixture
def asked(own):
    """A request to Bartek for a Tuesday at noon."""
    from receptionist.domain.availability import Slot
    from receptionist.storage.business import require

    with own.database.writing() as session:
        business, now = require(session), own.clock.now()
        slot = Slot(at("2027-04-13T12:00"), at("2027-04-13T12:30"), "broda", "bartek")
        held = booking.hold(session, business, slot, now, conversation_id=None)
        visit = booking.book(session, business, held.id, ANNA, now)
        visit.state = "requested"
        return visit.id


def state(own, visit_id):
    with own.database.reading() as session:
        return session.get_one(Appointment, visit_id).state


def test_the_list_says_who_asks_for_what(owner, asked):
    page = owner.get("/staff/requests").text

    assert "Trymowanie brody" in page
    assert "wtorek 13 kwietnia" in page
    assert ANNA.name in page


def test_every_page_says_that_somebody_waits(owner, asked):
    assert 'href="/staff/requests"' in owner.get("/staff/account").text


def test_they_stand_among_what_waits_in_the_inbox(owner, asked):
    waiting, others = owner.get("/staff/inbox/").text, owner.get("/staff/inbox/?tab=all").text

    assert "do przyjęcia albo odmowy" in waiting
    assert "Nikt nie czeka" not in waiting
    assert "do przyjęcia albo odmowy" not in others


@pytest.mark.parametrize(("answer", "becomes"), [("yes", "booked"), ("no", "cancelled")])
def test_an_answer_is_given_once(own, owner, asked, answer, becomes):
    first = owner.post(f"/staff/requests/{asked}", answer=answer)
    second = owner.post(f"/staff/requests/{asked}", answer="yes")

    assert state(own, asked) == becomes
    assert first.location == f"/staff/requests?said={'accepted' if answer == 'yes' else 'declined'}"
    assert second.location == "/staff/requests?said=late"


def test_nothing_is_declined_by_a_form_without_an_answer(own, owner, asked):
    assert owner.post(f"/staff/requests/{asked}").status_code == 400
    assert state(own, asked) == "requested"


def test_a_request_to_somebody_else_is_not_ones_own(app, own, asked):
    ewa = person(app, Role.STAFF, staff_id="ewa")

    assert ANNA.name not in ewa.get("/staff/requests").text
    assert 'href="/staff/requests"' not in ewa.get("/staff/account").text
    assert ewa.post(f"/staff/requests/{asked}", answer="yes").status_code == 404
    assert state(own, asked) == "requested"
