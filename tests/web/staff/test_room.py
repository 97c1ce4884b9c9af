"""The try-out room: the same chat on a copy; nothing of it reaches the real database."""

import html as html_of
import re
from typing import get_args

import pytest
from sqlalchemy import select

from receptionist.app import create_app
from receptionist.dialogue import outcomes as out
from receptionist.dialogue.acts import INTENTS as INTENTS_OF
from receptionist.dialogue.decisions import Reason
from receptionist.dialogue.frame import Awaiting
from receptionist.domain.explain import Because
from receptionist.domain.roles import Role
from receptionist.storage.models import Base
from receptionist.web.staff.room.meanings import INTENTS
from receptionist.web.staff.room.outcomes import AWAITED, BECAUSE, PLAIN, REASONS
from tests.web.staff.counting import MOST, counted
from tests.web.staff.people import Person, person


@pytest.fixture
def own(app):
    return app.extensions["receptionist"]()


def rows(own):
    """Every row of the real database."""
    with own.database.reading() as session:
        return {
            table.name: sorted(map(repr, session.execute(select(table))))
            for table in Base.metadata.sorted_tables
        }


def begin(owner, **settings):
    return owner.post("/staff/try", **(settings or {"plain": "1"}))


def hours(**days):
    """The form's fields: open on weekdays from 10 to 18, but for the days that are named (`d0` is Monday)."""
    usual = {f"hours_{day}": "10:00-18:00" for day in range(5)}
    return {"language": "pl", "tone": "formal", **usual, **{f"hours_{d[1]}": h for d, h in days.items()}}


def say(owner, *texts):
    """Write as a client; the page's words after the last message."""
    for text in texts:
        owner.post("/staff/try/say", text=text)
    page = re.sub(r"<[^>]+>", " ", owner.get("/staff/try").text)
    return re.sub(r"\s+", " ", html_of.unescape(page))


BOOKING = ("strzyżenie włosów jutro o 12 u Ewy", "Anna Nowak", "601 234 567", "tak")


def test_a_visit_booked_in_the_room_leaves_the_real_rows_as_they_were(owner, own):
    before = rows(own)
    begin(owner)

    page = say(owner, *BOOKING)

    assert "Zapisałby wizytę: strzyżenie włosów, wtorek 13 kwietnia o 12:00 u Ewy." in page
    assert rows(own) == before


def test_every_outcome_has_its_words():
    by_match = {out.Booked, out.Moved, out.Cancelled, out.CancelAsked, out.Kept, out.HandedOver, out.Answered}
    by_match |= {out.Offered, out.NothingFree, out.Asked, out.WaitAsked}

    assert set(get_args(out.Outcome)) == by_match | set(PLAIN)


@pytest.mark.parametrize(
    ("table", "of"),
    [
        (INTENTS, INTENTS_OF),
        (BECAUSE, get_args(Because)),
        (REASONS, get_args(Reason)),
        (AWAITED, get_args(Awaiting)),
    ],
    ids=["intents", "because", "reasons", "awaited"],
)
def test_everything_that_can_be_said_has_its_words(table, of):
    assert set(table) == set(of)


def test_what_was_understood_stands_with_the_clients_own_words(owner):
    begin(owner)

    page = say(owner, BOOKING[0])

    assert "reguły co zrozumiał" in page
    assert "Zamiar chce się umówić" in page
    assert "Usługa Strzyżenie włosów „strzyżenie włosów”" in page
    assert "Termin wtorek 13 kwietnia o 12:00 „jutro o 12”" in page


def test_a_handover_says_why(owner):
    begin(owner)

    assert "Przekazałby rozmowę zespołowi, bo klient prosi o człowieka" in say(owner, "człowiek")


def test_messages_are_shown_and_do_not_leave(owner, settings):
    begin(owner)
    say(owner, *BOOKING)
    owner.post("/staff/try/again")

    page = say(owner, "chcę odwołać wizytę", "601 234 567")

    assert "Od razu wyszedłby SMS → +48 601 234 567" in page
    digits = re.search(r"Kod: (\d{6})|(\d{6})", page)[0][-6:]
    assert "strzyżenie włosów" in say(owner, digits)
    assert not (settings.instance / "sms.jsonl").exists()


def test_a_fresh_start_forgets_what_was_booked(owner):
    begin(owner)
    say(owner, *BOOKING)
    begin(owner)

    assert "Trzyma termin: strzyżenie włosów, wtorek 13 kwietnia o 12:00 u Ewy" in say(owner, BOOKING[0])


def test_drafted_settings_are_tried_and_not_saved(owner, own):
    before = rows(own)

    begin(owner, **hours(d1="", d2="20:00-22:00") | {"tone": "informal"})
    page = say(owner, "strzyżenie włosów we wtorek o 12")

    assert "wtedy jest zamknięte" in page
    assert "zmienione ustawienia" in page
    assert rows(own) == before


def test_settings_may_be_tried_before_they_are_saved(owner, own):
    before = rows(own)
    week = {f"hours.{day}": "10-18" for day in ("mon", "wed", "thu", "fri")}

    assert owner.post("/staff/settings/hours", **week, **{"try": "1"}).location == "/staff/try#end"
    page = say(owner, "strzyżenie włosów we wtorek o 12")

    assert "wtedy jest zamknięte" in page
    assert "zmienione ustawienia" in page
    assert rows(own) == before


def test_settings_that_are_wrong_are_not_tried(owner):
    answer = owner.post("/staff/settings/hours", **{"hours.mon": "od rana", "try": "1"})

    assert answer.status_code == 422
    assert "od rana" in answer.text


def test_the_clock_may_be_set(owner):
    begin(owner, **hours(), at="2027-06-13T22:00")

    page = say(owner, "strzyżenie włosów jutro o 12")

    assert "niedziela 13 czerwca, 22:0" in page
    assert "poniedziałek 14 czerwca o 12:00" in page


@pytest.mark.parametrize(
    ("field", "typed"),
    [("hours_0", "od dziewiątej"), ("at", "jutro"), ("at", "2999-01-01T10:00"), ("tone", "x")],
)
def test_what_cannot_be_read_is_told_beside_its_field_and_kept(owner, field, typed):
    answer = begin(owner, **hours() | {field: typed})

    assert answer.status_code == 422
    assert f'id="{field}-mistake"' in answer.text
    assert field == "tone" or f'value="{typed}"' in answer.text


def test_the_other_process_of_the_server_finds_the_conversation(owner, app, settings):
    begin(owner)
    say(owner, BOOKING[0])
    other = create_app(settings)
    there = Person(other.test_client())
    there.http.set_cookie("receptionist", owner.http.get_cookie("receptionist").value)

    assert "Zamiar chce się umówić" in say(there, BOOKING[1])


def test_nobody_looks_into_another_owners_room(owner, app, own):
    begin(owner)
    (mine,) = (own.settings.instance / "rehearsals").iterdir()
    other = person(app, Role.OWNER, email="druga@brzytwa.example")
    with other.http.session_transaction() as cookie:
        cookie["rehearsal"] = mine.name

    assert "Zacznij próbę" in other.get("/staff/try").text


@pytest.mark.parametrize("kept", ["../../etc", "0" * 16, ""])
def test_a_room_that_is_not_there_is_begun_anew(owner, kept):
    with owner.http.session_transaction() as cookie:
        cookie["rehearsal"] = kept

    assert "Zacznij próbę" in owner.get("/staff/try").text


def test_the_page_asks_few_questions_however_long_the_conversation(owner):
    begin(owner)
    say(owner, *BOOKING)

    with counted() as queries:
        owner.get("/staff/try")

    assert len(queries) <= MOST
