"""Short answers to a reminder by SMS: yes, no, stop, which of several; and never another client's visit."""

import pytest

from receptionist.storage.models import Client, Notification
from tests.services.texting import texting

TUESDAY_AT_TEN = "2027-04-13T10:00"
STRANGER = "+48600999888"


@pytest.fixture
def shop(sqlite_url):
    return texting(sqlite_url)


@pytest.mark.parametrize("text", ["TAK", "t", "tak, będę", "👍", "Tak, będę na pewno, do zobaczenia"])
def test_a_yes_confirms_the_visit_of_the_reminder(shop, text):
    visit = shop.booked(TUESDAY_AT_TEN)

    answers = shop.gets(text)

    assert shop.confirmed(visit) == [True]
    assert answers == ["Dziękujemy za potwierdzenie. Czekamy we wtorek 13 kwietnia o 10:00."]


@pytest.mark.parametrize("text", ["NIE", "n", "nie dam rady, przepraszam", "Odwołuję wizytę"])
def test_a_no_changes_nothing_and_offers_the_link(shop, text):
    visit = shop.booked(TUESDAY_AT_TEN)

    answers = shop.gets(text)

    expected = "Wizytę we wtorek 13 kwietnia o 10:00 można odwołać albo przełożyć tutaj:"
    assert answers == [f"Dziękujemy za wiadomość. {expected} {shop.link(visit)}"]
    assert (shop.row(visit).state, shop.tasks()) == ("booked", ["declined"])


def test_who_confirmed_and_then_says_no_is_not_expected_any_more(shop):
    visit = shop.booked(TUESDAY_AT_TEN)

    shop.gets("TAK")
    shop.gets("jednak nie dam rady")

    assert shop.confirmed(visit) == [False]


def test_the_answer_is_in_the_language_of_the_reminder(shop):
    shop.booked(TUESDAY_AT_TEN, language="en")

    assert shop.gets("Yes") == ["Thank you for confirming. See you on Tuesday 13 April at 10:00 am."]


LONGER = {
    "muszę odwołać tę wizytę, przepraszam najmocniej": "no",
    "nie przyjdę, bo jestem chora": "no",
    "can we move it to Friday?": "move",
    "czy mogę przyjść o 11 zamiast o 10?": "move",
    "Tak, będę we wtorek o 10": "yes",
    "Wizyta aktualna, do zobaczenia jutro": "yes",
    "Tak, będę w czwartek": "talk",
    "tak, ale czy można z psem?": "talk",
    "bede 15 minut pozniej": "late",
}


@pytest.mark.parametrize(("text", "meant"), LONGER.items(), ids=LONGER)
def test_longer_answers_are_understood_as_the_chat_would(shop, text, meant):
    shop.booked(TUESDAY_AT_TEN)

    shop.gets(text)

    assert shop.meant() == [meant]


def test_who_wants_to_move_the_visit_gets_the_link_and_is_still_expected(shop):
    visit = shop.booked(TUESDAY_AT_TEN)
    shop.gets("tak")

    answers = shop.gets("można przesunąć na popołudnie?")

    assert shop.link(visit) in answers[0]
    assert (shop.confirmed(visit), shop.tasks()) == ([True], [])


def test_thanks_for_the_link_confirm_nothing_and_a_change_of_mind_does(shop):
    visit = shop.booked(TUESDAY_AT_TEN)
    shop.gets("nie")

    thanked = shop.gets("ok, dziękuję")
    after_thanks = shop.confirmed(visit)
    shop.gets("TAK")

    assert (thanked, after_thanks, shop.confirmed(visit)) == ([], [False], [True])


def test_who_will_be_late_is_written_down_for_the_next_visit(shop):
    visit = shop.booked(TUESDAY_AT_TEN)
    other = shop.booked("2027-04-17T11:00", "broda", "bartek")

    answers = shop.gets("spóźnię się 10 minut")

    assert answers == ["Dziękuję za wiadomość, spóźnienie na 10:00 jest zanotowane. Czekamy."]
    assert (shop.row(visit).late_minutes, shop.row(other).late_minutes) == (10, None)


def test_of_two_visits_one_is_asked_about_and_chosen_by_number(shop):
    first = shop.booked(TUESDAY_AT_TEN)
    second = shop.booked("2027-04-13T15:00", "broda", "bartek")

    asked = shop.gets("Tak")
    answers = shop.gets("2")

    assert asked == [
        "Której wizyty to dotyczy? 1: strzyżenie włosów, wtorek 13 kwietnia o 10:00 u Ewy; "
        "2: trymowanie brody, wtorek 13 kwietnia o 15:00 u Bartka. "
        "Wystarczy odpisać numer albo OBIE."
    ]
    assert answers == ["Dziękujemy za potwierdzenie. Czekamy we wtorek 13 kwietnia o 15:00."]
    assert shop.confirmed(first, second) == [False, True]


def test_both_visits_can_be_meant(shop):
    visits = shop.booked(TUESDAY_AT_TEN), shop.booked("2027-04-14T11:00", "broda", "bartek")

    shop.gets("tak")
    shop.gets("obie")

    assert shop.confirmed(*visits) == [True, True]


def test_a_no_to_one_of_two_offers_the_link_of_that_one(shop):
    first = shop.booked(TUESDAY_AT_TEN)
    second = shop.booked("2027-04-14T11:00", "broda", "bartek")

    shop.gets("nie")
    answers = shop.gets("pierwsza")

    assert shop.link(first) in answers[0]
    assert shop.link(second) not in answers[0]


def test_the_names_are_said_where_the_visits_are_for_different_people(shop):
    shop.booked(TUESDAY_AT_TEN, name="Jan Maj")
    shop.booked("2027-04-13T11:00", "broda", "bartek", name="Staś Maj")

    asked = shop.gets("tak")

    assert "Jan Maj" in asked[0]
    assert "Staś Maj" in asked[0]


def test_a_yes_means_the_visit_that_is_not_confirmed_yet(shop):
    first = shop.booked(TUESDAY_AT_TEN)
    shop.gets("tak")
    second = shop.booked("2027-04-14T11:00", "broda", "bartek")

    answers = shop.gets("tak")

    assert "w środę 14 kwietnia" in answers[0]
    assert shop.confirmed(first, second) == [True, True]


def test_visits_booked_together_for_a_day_are_confirmed_together(shop):
    first = shop.booked(TUESDAY_AT_TEN, group="g1")
    second = shop.booked("2027-04-13T10:30", "broda", "bartek", reminded=False, group="g1")
    other_day = shop.booked("2027-04-15T10:30", "broda", "bartek", reminded=False, group="g1")

    shop.gets("tak")

    assert shop.confirmed(first, second, other_day) == [True, True, False]


def test_a_number_that_is_not_the_client_s_confirms_nothing(shop):
    visit = shop.booked(TUESDAY_AT_TEN)

    answers = shop.gets("TAK", phone=STRANGER)

    assert shop.confirmed(visit) == [False]
    assert not any("13 kwietnia" in text or shop.link(visit) in text for text in answers)


def test_a_visit_whose_client_has_another_number_now_is_not_the_number_s_any_more(shop):
    visit = shop.booked(TUESDAY_AT_TEN)
    with shop.shop.database.writing() as session:
        session.query(Client).update({"phone": "+48600111222"})

    shop.gets("TAK")

    assert shop.confirmed(visit) == [False]


NOT_ASKED_ABOUT = {
    "cancelled meanwhile": {"state": "cancelled"},
    "somebody else's meanwhile": {"client_id": None, "state": "released"},
}


@pytest.mark.parametrize("values", NOT_ASKED_ABOUT.values(), ids=NOT_ASKED_ABOUT)
def test_a_visit_that_is_off_is_not_confirmed(shop, values):
    visit = shop.booked(TUESDAY_AT_TEN)
    shop.change(visit, **values)

    shop.gets("TAK")

    assert shop.confirmed(visit) == [False]
    assert shop.meant() == ["talk"]


def test_a_yes_to_what_was_said_before_a_move_does_not_confirm_the_new_time(shop):
    visit = shop.booked(TUESDAY_AT_TEN)
    with shop.shop.database.writing() as session:
        reminders = session.query(Notification).where(Notification.kind == "reminder")
        reminders.update({"rule": "reminder:1440m:sms@1"})

    shop.gets("TAK")

    assert shop.confirmed(visit) == [False]


def test_a_yes_without_any_reminder_is_a_conversation(shop):
    visit = shop.booked(TUESDAY_AT_TEN, reminded=False)

    shop.gets("TAK")

    assert (shop.confirmed(visit), shop.meant()) == ([False], ["talk"])


def test_a_yes_after_the_visit_is_a_conversation(shop):
    shop.booked(TUESDAY_AT_TEN)
    shop.move_clock(days=2)

    shop.gets("TAK")

    assert shop.meant() == ["talk"]
