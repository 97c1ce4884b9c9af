"""Replies kept for another time, answers made the assistant's, and replies that the model suggests."""

import re
from dataclasses import replace

import pytest
from sqlalchemy import select

from receptionist.domain.roles import Role
from receptionist.storage.models import CannedReply, JournalEntry, UnansweredQuestion
from tests.fakes import ScriptedModel
from tests.web.staff.people import person
from tests.web.staff.talks import ASKED, Visitor


@pytest.fixture
def own(app):
    return app.extensions["receptionist"]()


def kept(own):
    with own.database.reading() as session:
        return {row.shortcut: row.text for row in session.scalars(select(CannedReply))}


def canned(someone, path="/staff/inbox/replies/", **fields):
    plain = {"shortcut": "dojazd", "text_pl": "Wejście od podwórza.", "text_en": ""}
    return someone.post(path, **{**plain, **fields})


def test_a_reply_is_kept_changed_and_thrown_away(own, manager):
    assert canned(manager, shortcut="/Dojazd").status_code == 303
    assert kept(own) == {"dojazd": {"pl": "Wejście od podwórza."}}

    canned(manager, "/staff/inbox/replies/1", shortcut="droga", text_en="By the yard, {{name}}.")
    assert kept(own) == {"droga": {"pl": "Wejście od podwórza.", "en": "By the yard, {{name}}."}}

    manager.post("/staff/inbox/replies/1/delete")
    assert kept(own) == {}
    assert manager.get("/staff/inbox/replies/1").status_code == 404


@pytest.mark.parametrize(
    ("fields", "mistakes"),
    [
        pytest.param({"shortcut": "", "text_pl": " "}, 2, id="nothing"),
        pytest.param({"shortcut": "dojazd do nas", "text_en": "{{imię}}"}, 2, id="blanks, an unknown field"),
        pytest.param({"shortcut": "ź" * 31, "text_pl": "x" * 1001}, 2, id="too long"),
    ],
)
def test_every_mistake_of_a_reply_is_told_at_once(own, manager, fields, mistakes):
    answer = canned(manager, **fields)

    assert (answer.status_code, answer.text.count('class="mistake"')) == (422, mistakes)
    assert kept(own) == {}


def test_no_two_replies_have_one_shortcut(own, manager):
    canned(manager)

    assert "Taki skrót już jest." in canned(manager, text_pl="Inna").text
    assert canned(manager, "/staff/inbox/replies/1", text_pl="Ta sama").status_code == 303


def test_an_answer_to_an_open_question_is_the_assistants_at_once(own, owner):
    client = Visitor(own).says("Czy można przyjść z psem?")
    assert client.status == "waiting_for_staff"
    page = owner.get("/staff/inbox/questions/").text
    path = re.search(r'href="(/staff/inbox/questions/\d+)"', page)[1]
    assert 'value="Czy można przyjść z psem?"' in owner.get(path).text

    fields = {"question_pl": "Czy można przyjść z psem?", "answer_pl": "Tak, psy są u nas mile widziane."}
    assert owner.post(path, **fields).status_code == 303

    said = Visitor(own).says("czy przyjmujecie klientów z psem?").texts[-1]
    assert "psy są u nas mile widziane" in said
    assert path not in owner.get("/staff/inbox/questions/").text
    with own.database.reading() as session:
        assert "faq.added" in session.scalars(select(JournalEntry.action)).all()


def test_half_an_entry_is_no_entry(own, owner):
    Visitor(own).says("Czy można przyjść z psem?")
    fields = {"question_pl": "Pies?", "answer_pl": "", "question_en": "", "answer_en": "Yes."}

    answer = owner.post("/staff/inbox/questions/1", **fields)

    assert (answer.status_code, answer.text.count('class="mistake"')) == (422, 2)
    assert 'value="Pies?"' in answer.text


def test_a_question_is_skipped(own, owner):
    Visitor(own).says("Czy można przyjść z psem?")

    owner.post("/staff/inbox/questions/1/skip")

    with own.database.reading() as session:
        assert session.get_one(UnansweredQuestion, 1).answered_at is not None
    assert owner.post("/staff/inbox/questions/99/skip").status_code == 404


def test_what_staff_answered_becomes_an_entry_without_the_clients_data(own, owner):
    client = Visitor(own).says(ASKED)
    owner.post(f"{client.path}/take")
    client.says("Nazywam się Jan Kowalski, mój numer to 601 234 567. Czy jest winda?")
    owner.post(f"{client.path}/answer", text="Tak, z parteru.", key="k")
    path = re.search(r'href="(/staff/inbox/questions/from-answer/\d+)"', owner.get(client.path).text)[1]

    page = owner.get(path).text

    assert "Czy jest winda?" in page
    assert ">Tak, z parteru.</textarea>" in page
    assert ("Kowalski" in page, "601 234 567" in page) == (False, False)
    assert owner.get("/staff/inbox/questions/from-answer/1").status_code == 404


class Ready(ScriptedModel):
    def state(self):
        return "ready"


def with_model(app, *answers) -> Ready:
    assembly, model = app.extensions["receptionist"], Ready(*answers)
    assembly._built = replace(assembly(), model=model)
    return model


def suggested(app, someone, client, reply):
    model = with_model(app, {"reply": reply})
    return someone.send(f"{client.path}/suggest", {}).json["text"], model


def test_a_suggestion_is_shown_and_never_sent(app, own, owner):
    client = Visitor(own).says("broda jutro o 13", "Jan Kowalski", ASKED)
    owner.post(f"{client.path}/take")
    before = client.texts

    text, model = suggested(app, owner, client, "Już sprawdzam, odpiszę za chwilę.")

    assert text == "Już sprawdzam, odpiszę za chwilę."
    assert client.texts == before
    assert "Kowalski" not in model.asked[0].text
    assert "data-suggest=" in owner.get(client.path).text


@pytest.mark.parametrize(
    "reply",
    [
        pytest.param("Zapraszam jutro o 17:45.", id="an hour nobody said"),
        pytest.param("Dzień dobry, [name].", id="a mask"),
        pytest.param("x" * 401, id="too long"),
        pytest.param(7, id="no text"),
    ],
)
def test_what_the_model_made_up_is_not_suggested(app, own, owner, reply):
    client = Visitor(own).says("broda jutro o 13", "Jan Kowalski", ASKED)

    assert suggested(app, owner, client, reply)[0] is None


def test_a_staff_member_keeps_no_replies_and_makes_no_entries(app, own):
    kasia = person(app, Role.STAFF)
    client = Visitor(own).says(ASKED)

    page = kasia.get(client.path).text

    assert ('/staff/inbox/replies/"' in page, "/staff/inbox/questions/" in page) == (False, False)
    assert kasia.get("/staff/inbox/questions/").status_code == 404
