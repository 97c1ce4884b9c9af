"""The clients' pages: found, seen by those who may, changed with nothing lost, merged in two steps."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from receptionist.domain.roles import Role
from receptionist.storage.models import Client, JournalEntry
from tests.services.clientele import a_visit
from tests.web.staff.counting import MOST, counted
from tests.web.staff.people import csrf_of, person


@pytest.fixture
def own(app):
    return app.extensions["receptionist"]()


@pytest.fixture
def ewa(app):
    """A staff member with an account and the rights of one."""
    return person(app, Role.STAFF, staff_id="ewa")


def add(own, *names, **more) -> list[int]:
    now = own.clock.now()
    with own.database.writing() as session:
        rows = [Client(name=name, created_at=now, updated_at=now, **more) for name in names]
        session.add_all(rows)
        session.flush()
        return [row.id for row in rows]


def visit(own, client_id, staff, **more):
    with own.database.writing() as session:
        start = own.clock.now() + timedelta(days=more.pop("days", 1))
        a_visit(session, session.get_one(Client, client_id), start, staff, service="wlosy", **more)


def stored(own, client_id) -> Client:
    with own.database.reading() as session:
        return session.get_one(Client, client_id)


def find(someone, asked, **more):
    return someone.post("/staff/clients/", asked=asked, **more).text


def form_of(own, client_id, **changes):
    row = stored(own, client_id)
    fields = {"name": row.name, "phone": row.phone or "", "email": row.email or "", "note": row.note}
    return {**fields, "seen": row.updated_at.isoformat(), **changes}


def test_a_client_is_found_without_diacritics(own, owner):
    add(own, "Żaneta Łącka", "Jan Wilk")

    page = find(owner, "zaneta lac")

    assert "Żaneta Łącka" in page
    assert "Jan Wilk" not in page


def test_what_is_searched_for_stands_in_no_address(own, owner):
    add(own, *(f"Osoba {n:03}" for n in range(60)))

    page = find(owner, "osoba", number="1")

    assert "Osoba 050" in page
    assert "Osoba 049" not in page
    assert "asked=osoba" not in page.lower()


@pytest.mark.parametrize("number", ["-1", "x", "²", "99999999999999999999"])
def test_a_senseless_page_is_an_empty_one_or_the_first(own, owner, number):
    add(own, "Ola Byk")

    assert owner.post("/staff/clients/", asked="", number=number).status_code in (200, 302)


def test_a_staff_member_sees_their_own_clients_only(own, ewa):
    mine, other = add(own, "Moja Klientka", "Cudza Klientka")
    visit(own, mine, "ewa")
    visit(own, mine, "bartek", days=2)
    visit(own, other, "bartek")

    listed, card = find(ewa, "klientka"), ewa.get(f"/staff/clients/{mine}").text

    assert ("Moja Klientka" in listed, "Cudza Klientka" in listed) == (True, False)
    assert ("Ewa Dąbrowska" in card, "Bartosz Lewandowski" in card) == (True, False)
    assert ewa.get(f"/staff/clients/{other}").status_code == 404
    assert ewa.post(f"/staff/clients/{other}", **form_of(own, other, name="X")).status_code == 404
    assert ewa.get(f"/staff/clients/{mine}/merge/{other}").status_code == 404


def test_what_is_changed_is_written_down_and_stands_in_the_journal(own, owner):
    (client_id,) = add(own, "Ola Byk")

    answer = owner.post(
        f"/staff/clients/{client_id}",
        **form_of(own, client_id, phone="601 234 567", email="Ola@X.example", note="lubi kawę"),
    )

    assert answer.status_code == 303
    row = stored(own, client_id)
    assert (row.phone, row.email, row.note) == ("+48601234567", "ola@x.example", "lubi kawę")
    with own.database.reading() as session:
        (entry,) = session.scalars(select(JournalEntry))
    assert (entry.action, entry.details) == ("client.changed", {"fields": ["phone", "email", "note"]})


def test_every_mistake_is_told_at_once_and_nothing_typed_is_lost(own, owner):
    (client_id,) = add(own, "Ola Byk")
    wrong = {"name": " ", "phone": "12", "email": "ola@", "note": "n" * 2001}

    answer = owner.post(f"/staff/clients/{client_id}", **form_of(own, client_id, **wrong))

    assert answer.status_code == 422
    assert answer.text.count('class="mistake"') == 4
    assert all(f'value="{typed}"' in answer.text for typed in ("12", "ola@"))
    assert stored(own, client_id).name == "Ola Byk"


def test_the_second_of_two_who_change_a_client_is_told(own, owner, manager):
    (client_id,) = add(own, "Ola Byk")
    seen = form_of(own, client_id)
    owner.post(f"/staff/clients/{client_id}", **{**seen, "name": "Ola Byk-Sowa"})

    answer = manager.post(f"/staff/clients/{client_id}", **{**seen, "note": "ważne"})

    assert answer.status_code == 422
    assert "Ktoś zmienił te dane" in answer.text
    assert "Ola Byk-Sowa" in answer.text
    assert ">ważne</textarea>" in answer.text


def test_a_number_that_is_taken_leads_a_manager_to_merging_and_tells_others_nothing(own, manager, ewa):
    (client_id,) = add(own, "Ola Byk")
    (other,) = add(own, "Ktoś Inny", phone="+48601234567")
    visit(own, client_id, "ewa")

    told = manager.post(f"/staff/clients/{client_id}", **form_of(own, client_id, phone="601234567"))
    less = ewa.post(f"/staff/clients/{client_id}", **form_of(own, client_id, phone="601234567"))

    assert f"/staff/clients/{client_id}/merge/{other}" in told.text
    assert (less.status_code, f"/merge/{other}" in less.text) == (422, False)


def test_merging_takes_a_look_and_a_confirmation(own, owner):
    keep, gone = add(own, "Ewa Żak", "Ewa Zak")
    visit(own, gone, "bartek")
    path = f"/staff/clients/{keep}/merge/{gone}"
    page = owner.get(path).text
    assert "wizyty: 1" in page
    fields = {"csrf_token": csrf_of(page), "seen": _seen(own, keep, gone), "note": ""}
    chosen = {"name": "keep", "phone": "keep", "email": "keep"}

    unsure = owner.http.post(path, data={**fields, **chosen})
    sure = owner.http.post(path, data={**fields, **chosen, "sure": "1"})

    assert (unsure.status_code, sure.status_code) == (422, 303)
    assert owner.get(f"/staff/clients/{gone}").status_code == 404
    assert "Bartosz Lewandowski" in owner.get(f"/staff/clients/{keep}").text


def test_nobody_is_merged_with_themselves_or_after_a_change(own, owner):
    keep, gone = add(own, "Ewa Żak", "Ewa Zak")
    stale = {"seen": "x", "note": "", "name": "keep", "phone": "gone", "email": "sideways", "sure": "1"}

    assert owner.get(f"/staff/clients/{keep}/merge/{keep}").status_code == 404
    assert owner.post(f"/staff/clients/{keep}/merge/{gone}", **stale).status_code == 422
    assert stored(own, gone).name == "Ewa Zak"


def _seen(own, *ids):
    return " ".join(stored(own, client_id).updated_at.isoformat() for client_id in ids)


def test_pages_ask_few_questions_however_many_rows_there_are(own, owner):
    ids = add(own, *(f"Anna Kowalska {n}" for n in range(200)))
    for client_id in ids[:60]:
        visit(own, client_id, "ewa", days=client_id)
    for day in range(-30, 30):
        visit(own, ids[0], "bartek", days=day)

    with counted() as listed:
        owner.get("/staff/clients/")
    with counted() as shown:
        owner.get(f"/staff/clients/{ids[0]}")

    assert (len(listed) <= MOST, len(shown) <= MOST) == (True, True), (len(listed), len(shown))


def test_a_retired_service_keeps_its_name_in_the_history(own, owner):
    from receptionist.services.business_file import parse
    from receptionist.storage import business as stored_business
    from tests.talking import BARBER

    (client_id,) = add(own, "Ola Byk")
    visit(own, client_id, "bartek")
    fewer = {**BARBER, "services": BARBER["services"][1:], "staff": BARBER["staff"][:1]}
    with own.database.writing() as session:
        stored_business.save(session, parse(fewer).business)

    assert "Strzyżenie włosów" in owner.get(f"/staff/clients/{client_id}").text
