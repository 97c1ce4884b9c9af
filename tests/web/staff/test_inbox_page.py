"""The inbox: who waits, who has it, what the client sees of it, and what nobody but staff sees."""

import re
from datetime import timedelta

import pytest
from sqlalchemy import select

from receptionist.domain.roles import Role
from receptionist.storage.models import CannedReply, ConversationNote, Task
from tests.web.staff.counting import MOST, counted
from tests.web.staff.people import person
from tests.web.staff.talks import ASKED, Visitor, many


@pytest.fixture
def own(app):
    return app.extensions["receptionist"]()


@pytest.fixture
def kasia(app):
    return person(app, Role.STAFF, email="kasia@brzytwa.example")


@pytest.fixture
def client(own):
    return Visitor(own).says("broda jutro o 13", "Jan Kowalski", ASKED)


def send(someone, client, text, key="k1", **headers):
    return someone.post(f"{client.path}/answer", text=text, key=key)


def names(page):
    return re.findall(r'<span class="top">\s*<b>([^<]*)</b>', page)


def test_who_waits_stands_in_the_list_with_the_reason_and_what_is_known(kasia, client):
    listed = kasia.get("/staff/inbox/").text
    page = kasia.get(client.path).text

    assert names(listed) == ["Jan Kowalski"]
    assert "prosi o człowieka" in listed
    assert "Klient: Jan Kowalski." in page
    assert "Trymowanie brody „broda”" in page
    assert ASKED in page


def test_a_conversation_is_taken_answered_and_handed_back(kasia, client):
    kasia.post(f"{client.path}/take")
    assert client.status == "staff"

    send(kasia, client, "Dzień dobry, tu Kasia.\r\nJuż sprawdzam.")
    assert client.texts[-1] == "Dzień dobry, tu Kasia.\nJuż sprawdzam."

    assert kasia.post(f"{client.path}/hand-back").status_code == 303
    assert client.status == "assistant"
    assert client.says("601 234 567").last["awaiting"] == "confirmation"


def test_a_double_click_is_one_message_and_one_note(own, kasia, client):
    kasia.post(f"{client.path}/take")

    for _ in range(2):
        send(kasia, client, "Raz.")
        kasia.post(f"{client.path}/note", note="Tylko raz", key="n1")

    assert client.texts.count("Raz.") == 1
    with own.database.reading() as session:
        assert [note.text for note in session.scalars(select(ConversationNote))] == ["Tylko raz"]


@pytest.mark.parametrize(
    "text", [pytest.param("  ", id="empty"), pytest.param("x" * 2001, id="too long"), "Termin: {{termin}}."]
)
def test_what_cannot_be_sent_stays_in_the_field(kasia, client, text):
    kasia.post(f"{client.path}/take")
    before = client.texts

    answer = send(kasia, client, text)

    assert answer.status_code == 422
    assert f">{text}</textarea>" in answer.text
    assert client.texts == before


def test_the_second_of_two_is_told_who_has_it_and_loses_nothing(kasia, owner, client):
    kasia.post(f"{client.path}/take")

    late = owner.post(f"{client.path}/take")
    answer = send(owner, client, "Ja też odpiszę")

    assert late.status_code == answer.status_code == 409
    assert "Staff Testowa" in late.text
    assert ">Ja też odpiszę</textarea>" in answer.text
    assert "Ja też odpiszę" not in client.texts


def test_a_script_is_told_in_json_who_has_it(kasia, owner, client):
    kasia.post(f"{client.path}/take")
    page = owner.get(client.path).text
    token = re.search(r'name="csrf_token" value="([^"]+)"', page)[1]

    answer = owner.http.post(
        f"{client.path}/answer",
        data={"csrf_token": token, "text": "halo", "key": "x"},
        headers={"Accept": "application/json"},
    )

    assert answer.status_code == 409
    assert "Staff Testowa" in answer.json["detail"]


def test_it_is_given_to_a_colleague_and_stands_among_theirs(own, kasia, owner, client):
    owner.post(f"{client.path}/take")
    assert names(owner.get("/staff/inbox/?tab=mine").text) == ["Jan Kowalski"]
    page = owner.get(client.path).text
    to = re.search(r'<option value="(\d+)">Staff Testowa', page)[1]

    owner.post(f"{client.path}/assign", to=to)

    assert names(owner.get("/staff/inbox/?tab=mine").text) == []
    assert names(kasia.get("/staff/inbox/?tab=mine").text) == ["Jan Kowalski"]
    assert send(kasia, client, "Teraz ja.").status_code == 303


def test_it_is_given_to_nobody_who_does_not_work_here(owner, client):
    owner.post(f"{client.path}/take")

    assert owner.post(f"{client.path}/assign", to="999").status_code == 422
    assert owner.post(f"{client.path}/assign", to="").status_code == 422


def test_a_note_is_seen_by_staff_and_never_by_the_client(own, kasia, client):
    kasia.post(f"{client.path}/note", note="Uwaga, stały klient", key="n1")

    assert "Uwaga, stały klient" in kasia.get(client.path).text
    assert "Uwaga, stały klient" not in str(own.chat.history(client.id, client.token))


def test_a_conversation_is_closed_with_a_reason_and_stands_among_the_closed(kasia, client):
    assert kasia.post(f"{client.path}/close", reason="because").status_code == 422

    kasia.post(f"{client.path}/close", reason="other", words="pomyłka")

    assert client.status == "closed"
    assert names(kasia.get("/staff/inbox/?tab=closed").text) == ["Jan Kowalski"]
    assert "inny powód – pomyłka" in kasia.get(client.path).text
    assert send(kasia, client, "Jeszcze jedno").status_code == 409


def test_staff_step_into_what_the_assistant_leads(own, kasia):
    client = Visitor(own).says("broda jutro o 13")
    assert names(kasia.get("/staff/inbox/").text) == []
    assert names(kasia.get("/staff/inbox/?tab=all").text) == ["Gość"]

    kasia.post(f"{client.path}/take")
    send(kasia, client, "Dzień dobry!")

    assert client.texts[-1] == "Dzień dobry!"
    assert "przejęta bez prośby" in kasia.get(client.path).text


def test_an_emergency_goes_first_then_who_has_waited_longest_tasks_among_them(own, kasia):
    many(own, 3)
    with own.database.writing() as session:
        task = Task(
            kind="undelivered", note="numer nie istnieje", created_at=own.clock.now() - timedelta(hours=1)
        )
        session.add(task)
    Visitor(own).says("Nazywam się Ewa Sowa", "pomocy, mój mąż nie oddycha")

    assert names(kasia.get("/staff/inbox/").text) == [
        "Ewa Sowa",
        "Zadanie",
        "Osoba 000",
        "Osoba 001",
        "Osoba 002",
    ]


def test_a_task_is_done_once_and_goes_to_the_closed(own, kasia):
    with own.database.writing() as session:
        session.add(Task(kind="undelivered", note="numer nie istnieje", created_at=own.clock.now()))
    page = kasia.get("/staff/inbox/tasks/1").text
    assert "Wiadomość nie doszła" in page
    assert "numer nie istnieje" in page

    kasia.post("/staff/inbox/tasks/1/done")
    kasia.post("/staff/inbox/tasks/1/done")

    assert names(kasia.get("/staff/inbox/").text) == []
    assert names(kasia.get("/staff/inbox/?tab=closed").text) == ["Zadanie"]
    assert kasia.get("/staff/inbox/tasks/2").status_code == 404


def test_a_long_list_comes_in_pages(own, kasia):
    many(own, 30)

    first, second = (names(kasia.get(f"/staff/inbox/?page={n}").text) for n in (0, 1))

    assert (len(first), first[0], second) == (25, "Osoba 000", [f"Osoba {n:03}" for n in range(25, 30)])


@pytest.mark.parametrize("query", ["tab=nonsense", "page=-1", "page=x", "page=99999999999999999999", "tab="])
def test_a_senseless_address_shows_a_list(kasia, client, query):
    assert kasia.get(f"/staff/inbox/?{query}").status_code == 200


@pytest.mark.parametrize("path", ["", "/replies"])
def test_an_unknown_conversation_is_not_there(kasia, path):
    assert kasia.get(f"/staff/inbox/c/nobody{path}").status_code == 404


@pytest.mark.parametrize("step", ["take", "answer", "note", "assign", "hand-back", "close", "suggest"])
def test_nothing_is_done_with_an_unknown_conversation(kasia, step):
    fields = {"text": "x", "key": "k", "note": "x", "to": "1", "reason": "solved"}

    assert kasia.post(f"/staff/inbox/c/nobody/{step}", **fields).status_code == 404


def test_without_a_model_there_is_no_suggestion(kasia, client):
    kasia.post(f"{client.path}/take")

    assert "data-suggest=" not in kasia.get(client.path).text
    assert kasia.post(f"{client.path}/suggest").status_code == 404


def test_canned_replies_come_with_what_is_known(own, kasia, client):
    with own.database.writing() as session:
        session.add(CannedReply(shortcut="a", text={"pl": "{{imie}}, {{ name }}: {{termin}}, {{telefon}}"}))

    (reply,) = kasia.get(f"{client.path}/replies").json

    assert reply == {"shortcut": "a", "text": "Jan, Jan: {{termin}}, 42 600 00 00"}


def test_a_staff_member_sees_of_strangers_only_what_the_conversation_says(app, own):
    client = Visitor(own).says("broda jutro o 13", "Jan Kowalski", "601 234 567", "tak", ASKED)
    ewa = person(app, Role.STAFF, staff_id="ewa")
    bartek = person(app, Role.STAFF, staff_id="bartek", email="bartek@brzytwa.example")

    assert "/staff/clients/1" not in ewa.get(client.path).text
    assert "/staff/clients/1" in bartek.get(client.path).text


def test_pages_ask_few_questions_however_much_there_is(own, app, owner):
    many(own, 200)
    with own.database.writing() as session:
        session.add_all(
            Task(kind="undelivered", created_at=own.clock.now() - timedelta(hours=9)) for _ in range(5)
        )
    client = Visitor(own).says("broda jutro o 13", "Jan Kowalski", "601 234 567", "tak", ASKED)
    owner.post(f"{client.path}/take")
    for n in range(5):
        send(owner, client, "Halo", key=f"k{n}")
        owner.post(f"{client.path}/note", note="x", key=f"n{n}")

    asked = {}
    for path in ("/staff/inbox/", "/staff/inbox/?tab=all", "/staff/inbox/?tab=closed", client.path):
        with counted() as statements:
            assert owner.get(path).status_code == 200
        asked[path] = len(statements)

    assert max(asked.values()) <= MOST, asked
