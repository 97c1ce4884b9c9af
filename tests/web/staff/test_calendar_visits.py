"""What the calendar's script may do with a visit, for whom, and how it is refused."""

import pytest

from receptionist.domain.roles import Role
from receptionist.storage.models import Appointment, JournalEntry
from tests.web.staff.people import person
from tests.web.staff.salon_desk import ON, VISITS, booked, new_visit, rows


@pytest.fixture
def ewa(app):
    return person(app, Role.STAFF, staff_id="ewa")


def moved(visit, at="12:00", until="12:30", **more):
    plain = {"start": f"{ON}T{at}", "end": f"{ON}T{until}", "staff": "bartek", "version": visit["version"]}
    return plain | more


def journal(app):
    with app.extensions["receptionist"]().database.reading() as session:
        return [(line.action, line.details.get("reason")) for line in session.query(JournalEntry)]


def test_a_new_client_is_booked_in_place(app, manager):
    booked(manager)

    (row,) = rows(app)
    assert (row.state, row.client_name, row.staff_id, row.overrides) == (
        "booked",
        "Łucja Żółć",
        "bartek",
        False,
    )


def test_a_known_client_is_booked_again(app, manager):
    booked(manager)
    (known,) = rows(app)

    booked(manager, "12:00", "12:30", client_id=known.client_id, client="")

    assert [row.client_id for row in rows(app)] == [known.client_id] * 2


def test_everything_wrong_is_told_at_once(manager):
    wrong = {"client": "", "phone": "12", "email": "x", "service": "?", "start": "now", "end": "then"}

    answer = manager.send(VISITS, wrong)

    assert answer.status_code == 422
    assert set(answer.json["mistakes"]) == {"client", "phone", "email", "service", "start", "end", "staff"}


@pytest.mark.parametrize(
    "start",
    ["2027-04-13T10:02", "2027-04-13T10:00+02:00", "0001-01-01T00:00", "9999-12-31T23:55", "", "[]"],
)
def test_a_start_that_is_none_is_refused(manager, start):
    assert manager.send(VISITS, new_visit(start=start)).status_code == 422


@pytest.mark.parametrize("body", [[], "x", 5, None])
def test_what_is_no_object_is_refused(manager, body):
    assert manager.send(VISITS, body).status_code in {400, 415}


def test_an_overlap_is_warned_of_in_words_and_not_booked(app, manager):
    booked(manager)

    answer = manager.send(VISITS, new_visit("11:15", "11:45", phone="600 100 201", client="Jan Kos"))

    assert (answer.status_code, answer.json["code"]) == (409, "warned")
    assert answer.json["obstacles"] == ["W tym czasie jest wizyta: Łucja Żółć, 11:00–11:30."]
    assert len(rows(app)) == 1


@pytest.mark.parametrize("more", [{"override": True}, {"override": True, "reason": "  "}])
def test_to_insist_takes_a_reason(app, manager, more):
    booked(manager)

    answer = manager.send(VISITS, new_visit("11:15", "11:45", phone="600 100 201", **more))

    assert answer.status_code == 422
    assert len(rows(app)) == 1


def test_a_reason_without_the_tick_is_not_enough(app, manager):
    booked(manager)

    answer = manager.send(VISITS, new_visit("11:15", "11:45", phone="600 100 201", reason="bo tak"))

    assert answer.status_code == 409
    assert len(rows(app)) == 1


def test_with_tick_and_reason_it_is_booked_over_and_written_into_the_journal(app, manager):
    booked(manager)

    booked(manager, "11:15", "11:45", phone="600 100 201", override=True, reason="matka z córką")

    assert [row.overrides for row in rows(app)] == [False, True]
    assert journal(app) == [("visit.booked", None), ("visit.booked", "matka z córką")]


def test_the_clients_path_knows_no_tick(app):
    """The chat has no word for it, and no field: what is taken stays taken."""
    http = app.test_client()
    begun = http.post("/api/chat/conversations", json={"language": "pl"}).json
    said = http.post(
        f"/api/chat/conversations/{begun['id']}/messages",
        json={"text": "strzyżenie u Ewy w niedzielę o 6 rano", "override": True, "reason": "proszę"},
        headers={"Authorization": f"Bearer {begun['token']}"},
    ).json

    assert said["awaiting"] != "confirmation"
    assert rows(app) == []


def test_a_visit_is_moved_to_another_time_and_person(app, manager):
    visit = booked(manager)

    answer = manager.send(f"{VISITS}/{visit['id']}/time", moved(visit, staff="ewa"))

    assert answer.status_code == 200
    (row,) = rows(app)
    assert (f"{row.starts_at:%H:%M}", row.staff_id) == ("10:00", "ewa")


def test_of_two_editors_the_second_is_told(app, manager):
    visit = booked(manager)
    manager.send(f"{VISITS}/{visit['id']}/time", moved(visit))

    answer = manager.send(f"{VISITS}/{visit['id']}/time", moved(visit, "14:00", "14:30"))

    assert (answer.status_code, answer.json["code"], answer.json["by"]) == (
        409,
        "changed",
        "Manager Testowa",
    )
    assert f"{rows(app)[0].starts_at:%H:%M}" == "10:00"


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("time", {"start": f"{ON}T12:00", "end": f"{ON}T12:30", "staff": "ewa"}),
        ("state", {"state": "confirmed"}),
        ("cancel", {}),
        ("note", {"note": "x"}),
        ("repeat", {"times": 3, "days": "2027-04-20"}),
        ("answer", {"answer": "decline"}),
    ],
)
def test_staff_cannot_touch_anothers_visit(app, manager, ewa, path, body, caplog):
    visit = booked(manager)

    answer = ewa.send(f"{VISITS}/{visit['id']}/{path}", body | {"version": visit["version"]})

    assert answer.status_code == 404
    assert "not theirs" in caplog.text
    assert [(row.staff_id, row.state, row.staff_note) for row in rows(app)] == [("bartek", "booked", None)]


def test_staff_see_no_panel_of_anothers_visit(manager, ewa):
    visit = booked(manager)

    assert ewa.get(f"{VISITS}/{visit['id']}").status_code == 404
    assert ewa.get(f"{VISITS}/{visit['id']}/repeat?times=4").status_code == 404


def test_staff_cannot_book_or_move_into_anothers_column(app, manager, ewa):
    mine = booked(manager, staff="ewa")

    assert ewa.send(VISITS, new_visit("15:00", "15:30", staff="bartek")).status_code == 404
    assert ewa.send(f"{VISITS}/{mine['id']}/time", moved(mine)).status_code == 404
    assert [row.staff_id for row in rows(app)] == ["ewa"]


def test_staff_cannot_book_for_a_client_whom_they_never_served(app, manager, ewa):
    booked(manager)
    (row,) = rows(app)

    answer = ewa.send(VISITS, new_visit("15:00", "15:30", staff="ewa", client_id=row.client_id))

    assert answer.status_code == 422


def test_the_panel_tells_of_client_history_note_and_journal(manager):
    booked(manager, "15:00", "15:30")
    visit = booked(manager, note="alergia na <b>amoniak</b>")

    html = manager.get(f"{VISITS}/{visit['id']}").text

    assert "tel:+48600100200" in html
    assert "jutro, 15:00" in html
    assert "alergia na &lt;b&gt;amoniak" in html
    assert "Manager Testowa: umówione" in html


@pytest.mark.parametrize("said", ["arrived", "confirmed"])
def test_what_became_of_a_visit_is_written_down(manager, said):
    visit = booked(manager)

    answer = manager.send(f"{VISITS}/{visit['id']}/state", {"state": said, "version": visit["version"]})

    assert answer.status_code == 200
    assert f"state-{said}" in manager.get(f"{VISITS}/{visit['id']}").text


def test_an_unknown_state_and_one_too_early_are_refused(manager):
    visit = booked(manager)
    path = f"{VISITS}/{visit['id']}/state"

    assert manager.send(path, {"state": "lost", "version": visit["version"]}).status_code == 422
    early = manager.send(path, {"state": "no_show", "version": visit["version"]})
    assert (early.status_code, early.json["detail"]) == (409, "Wizyta jeszcze się nie zaczęła.")


def test_a_cancelled_visit_leaves_the_calendar(app, manager):
    visit = booked(manager)

    answer = manager.send(f"{VISITS}/{visit['id']}/cancel", {"version": visit["version"]})

    assert answer.status_code == 200
    assert [row.state for row in rows(app)] == ["cancelled"]


def test_weeks_are_listed_with_their_clashes_then_booked_as_ticked(app, manager):
    visit = booked(manager, "15:00", "15:30")

    planned = manager.get(f"{VISITS}/{visit['id']}/repeat?times=4").json["weeks"]
    answer = manager.send(
        f"{VISITS}/{visit['id']}/repeat",
        {"times": 4, "days": "2027-04-20,2027-05-04", "version": visit["version"]},
    )

    assert [week["on"] for week in planned] == ["2027-04-20", "2027-04-27", "2027-05-04"]
    assert (answer.status_code, answer.json["booked"]) == (201, 2)
    assert len(rows(app)) == 3


@pytest.mark.parametrize("visit_id", ["x", "0" * 300, "..%2f..", "%00"])
def test_a_visit_that_is_not_there_is_404(manager, visit_id):
    assert manager.get(f"{VISITS}/{visit_id}").status_code == 404
    assert manager.send(f"{VISITS}/{visit_id}/cancel", {"version": ""}).status_code == 404


def test_a_request_is_accepted(app, manager):
    visit = booked(manager)
    own = app.extensions["receptionist"]()
    with own.database.writing() as session:
        session.get_one(Appointment, visit["id"]).state = "requested"

    answer = manager.send(f"{VISITS}/{visit['id']}/answer", {"answer": "accept"})

    assert answer.status_code == 200
    assert [row.state for row in rows(app)] == ["booked"]
