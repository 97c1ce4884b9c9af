"""Accounts: invited, changed, ended; the last owner stays. And what taking out of use leaves behind."""

import json
import re

import pytest

from receptionist.domain.roles import Role
from receptionist.storage.models import User
from tests.waiting import eventually
from tests.web.staff.counting import MOST, counted
from tests.web.staff.people import Person, csrf_of, hire
from tests.web.staff.settings.pages import fields_of, mistakes_of

GRAZYNA = {"name": "Grażyna Nowa", "email": "Grazyna@Brzytwa.example", "role": "manager", "staff_id": "ewa"}


def _mail(settings):
    """The mail that leaves behind the page."""
    box = settings.instance / "mail.jsonl"
    eventually(lambda: box.exists() and box.read_text().endswith("\n"))
    return json.loads(box.read_text().splitlines()[-1])


def test_an_invitation_leads_to_a_password_and_in(settings_pages, app, settings):
    settings_pages.save("users/new", **GRAZYNA)
    mail = _mail(settings)
    link = re.search(r"http\S+?(/staff/password/\S+)", mail["text"])[1]
    guest = Person(app.test_client())

    token = csrf_of(guest.get(link).text)
    guest.http.post(link, data={"csrf_token": token, "new_password": "nowe długie hasło"})

    assert mail["to"] == "grazyna@brzytwa.example"
    assert guest.get("/staff/account").status_code == 200
    assert guest.get("/staff/settings/").status_code == 404


def test_everything_wrong_with_an_account_is_told_at_once(settings_pages):
    answer = settings_pages.save("users/new", name="", email="x", role="king", staff_id="nobody")

    assert set(mistakes_of(answer.text)) == {"name", "email", "role", "staff_id"}
    assert fields_of(answer.text)["email"] == "x"


@pytest.mark.parametrize(
    ("changes", "field"),
    [({"email": "owner@brzytwa.example"}, "email"), ({"staff_id": "bartek"}, "staff_id")],
)
def test_an_address_and_a_person_have_one_account(app, settings_pages, changes, field):
    hire(app, Role.STAFF, staff_id="bartek")

    answer = settings_pages.save("users/new", **{**GRAZYNA, **changes})

    assert list(mistakes_of(answer.text)) == [field]


@pytest.mark.parametrize("changes", [{"role": "staff"}, {"active": None}])
def test_the_last_owner_stays(settings_pages, changes):
    answer = settings_pages.save("users/1", **changes)

    assert "To ostatnie konto właściciela" in answer.text


def test_an_account_that_is_ended_ends_its_sessions(app, settings_pages):
    colleague = Person(app.test_client())
    colleague.sign_in(hire(app, Role.MANAGER))

    settings_pages.save("users/2", active=None)

    assert colleague.get("/staff/account").status_code == 302
    with app.extensions["receptionist"]().database.reading() as session:
        assert session.get(User, 2).active is False


def test_a_service_out_of_use_is_put_back_by_saving_it(settings_pages, business):
    settings_pages.press("services/broda/off")
    gone = [service.id for service in business().services]
    settings_pages.save("services/broda")

    assert gone == ["wlosy", "golenie"]
    assert business().service("broda").name["pl"] == "Trymowanie brody"


def test_a_service_nobody_ever_booked_is_deleted_for_good(settings_pages):
    settings_pages.press("services/broda/off")
    settings_pages.press("services/broda/delete")

    assert settings_pages.person.get("/staff/settings/services/broda").status_code == 404


def test_somebody_with_an_account_is_not_deleted(app, settings_pages):
    hire(app, Role.STAFF, staff_id="ewa")
    settings_pages.press("staff/ewa/off")

    answer = settings_pages.press("staff/ewa/delete")

    assert "Tego nie można usunąć" in answer.text
    assert settings_pages.person.get("/staff/settings/staff/ewa").status_code == 200


def test_whoever_alone_does_a_service_cannot_be_taken_out_of_use(settings_pages, business):
    answer = settings_pages.press("staff/bartek/off")

    assert answer.text.count("Ktoś musi ją wykonywać.") == 2
    assert "Usługa „Trymowanie brody”" in answer.text
    assert business().staff_member("bartek")


def test_hours_come_back_with_the_person(settings_pages, business):
    settings_pages.save("staff/ewa", own_hours="1", hours__mon="10-12")
    before = business().staff_member("ewa")
    settings_pages.press("staff/ewa/off")
    settings_pages.save("staff/ewa", does__wlosy="1")

    assert business().staff_member("ewa") == before


PAGES = (
    "",
    "business",
    "hours",
    "rules",
    "resources",
    "assistant",
    "services",
    "services/wlosy",
    "staff",
    "staff/ewa",
    "faq",
    "faq/0",
    "users",
    "users/1",
    "messages",
    "messages/day",
    "messages/rules/new",
)


@pytest.mark.parametrize("where", PAGES)
def test_no_page_asks_the_database_more_than_fifteen_times(app, settings_pages, where):
    for n in range(30):
        hire(app, Role.STAFF, email=f"{n}@brzytwa.example")
    settings_pages.person.get("/staff/settings/")

    with counted() as asked:
        settings_pages.person.get(f"/staff/settings/{where}")

    assert len([each for each in asked if each.lstrip().upper().startswith("SELECT")]) <= MOST
