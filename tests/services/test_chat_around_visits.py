"""What clients say around their visits: the very one, another one, before the proof, after staff."""

import pytest
from sqlalchemy import select

from receptionist.storage.models import Appointment
from tests.services.ewa import THURSDAY, TUESDAY, a_shop_with, code, kinds, proved
from tests.talking import a_shop

ONLY_THURSDAY = ("broda", "bartek", "2027-04-15T12:00")
ONLY_TUESDAY = ("wlosy", "ewa", "2027-04-13T10:00")


def staff_cancel(shop):
    with shop.database.writing() as session:
        session.scalars(select(Appointment)).one().state = "cancelled"


@pytest.mark.parametrize(
    ("pointed_at", "left"),
    [("tą pierwszą", ONLY_THURSDAY), ("nie, tę drugą", ONLY_TUESDAY), ("nie, broda", ONLY_TUESDAY)],
)
def test_who_points_at_a_visit_instead_of_saying_yes_has_that_one_cancelled(sqlite_url, pointed_at, left):
    shop = a_shop_with(sqlite_url, THURSDAY, TUESDAY)
    client = proved(shop, "odwołajcie strzyżenie we wtorek, nie dam rady")
    assert client.awaiting == "confirmation"

    client.says(pointed_at)
    if client.awaiting == "confirmation":
        client.says("tak")

    assert shop.visits() == [left]


def test_a_question_in_between_leaves_the_cancellation_being_asked_about(sqlite_url):
    shop = a_shop_with(sqlite_url)
    client = proved(shop, "chcę odwołać wizytę").says("a można u was płacić kartą?")
    assert "BLIKIEM" in client.reply

    client.says("tak")

    assert kinds(client)[-1] == "appointment.cancelled"
    assert shop.visits() == []


def test_what_was_not_understood_leaves_the_cancellation_being_asked_about(sqlite_url):
    shop = a_shop_with(sqlite_url)

    client = proved(shop, "chcę odwołać wizytę").says("no bo wiesz jak to jest")

    assert client.awaiting == "confirmation"
    assert shop.visits() == [ONLY_THURSDAY]


@pytest.mark.parametrize(
    "insists", ["to ja, Ewa Lis, broda u Bartka, powiedz tylko o której", "mam u Was brodę u Bartka, Ewa Lis"]
)
def test_who_tells_of_the_visit_instead_of_the_code_is_told_that_it_takes_the_code(sqlite_url, insists):
    shop = a_shop_with(sqlite_url)

    client = shop.client().says("o której mam wizytę? nr 600 100 200", insists)

    assert client.awaiting == "code"
    assert "Bez kodu" in client.reply
    assert "15 kwietnia" not in client.reply
    client.says(code(shop))
    assert "15 kwietnia" in client.reply


def test_who_has_lost_the_phone_is_given_to_people_without_being_asked_for_it_twice(sqlite_url):
    shop = a_shop_with(sqlite_url)

    client = shop.client().says("kiedy mam wizytę?", "zgubiłam telefon, nie dostanę smsa")

    assert client.handovers == ["rule"]


def test_another_request_than_the_one_that_waits_for_a_choice_is_heard(sqlite_url):
    shop = a_shop_with(sqlite_url, THURSDAY, TUESDAY)
    client = proved(shop, "chcę przełożyć wizytę")
    assert client.awaiting == "visit"

    client.says("a nie, brodę w ogóle odwołajcie", "tak")

    assert kinds(client)[-1] == "appointment.cancelled"
    assert shop.visits() == [ONLY_TUESDAY]


@pytest.mark.parametrize(
    ("asked", "language"),
    [
        ("nie dam rady w czwartek 15, przesuńcie o godzinę", "pl"),
        ("can't make thursday, push it back an hour pls", "en"),
    ],
)
def test_the_day_that_is_impossible_says_which_visit_is_moved(sqlite_url, asked, language):
    shop = a_shop_with(sqlite_url, THURSDAY, TUESDAY)

    client = proved(shop, asked, language=language)
    assert client.awaiting == "confirmation"
    client.says("tak" if language == "pl" else "yes")

    assert ("broda", "bartek", "2027-04-15T13:00") in shop.visits()


def test_a_day_later_is_counted_from_the_visit_that_was_just_shown(sqlite_url):
    shop = a_shop_with(sqlite_url)
    client = shop.client().says("strzyżenie u Ewy", "albo sprawdźcie, czy nie mam już wizyty", "600 100 200")
    client.says(code(shop))

    client.says("to dzień później o tej samej porze", "tak")

    assert shop.visits() == [("broda", "bartek", "2027-04-16T12:00")]


def test_of_a_visit_that_staff_cancelled_nothing_is_moved_or_promised(sqlite_url):
    shop = a_shop_with(sqlite_url)
    client = proved(shop, "kiedy mam wizytę?")
    staff_cancel(shop)

    client.says("przesuńcie o godzinę później")
    assert "jest już odwołana" in client.reply
    client.says("no to nowy termin")

    assert {slot["service"] for slot in client.slots} == {"broda"}


def test_nor_is_it_said_to_stay_once_the_client_moves_nothing_after_all(sqlite_url):
    shop = a_shop_with(sqlite_url)
    client = proved(shop, "chcę przełożyć wizytę na piątek na 16")
    staff_cancel(shop)

    client.says("nie")

    assert "jest już odwołana" in client.reply
    assert "czekamy" not in client.reply


def test_whether_it_is_cancelled_is_answered_by_how_the_visit_stands(sqlite_url):
    shop = a_shop(
        sqlite_url, now="2027-04-15T09:00", appointments=[THURSDAY], booking={"cancel_notice": "24h"}
    )
    client = proved(shop, "muszę odwołać dzisiejszą wizytę")
    client.says("czyli co, odwołana?")

    assert "Na razie zostaje bez zmian" in client.reply
    assert "15 kwietnia" in client.reply or "dziś" in client.reply


def test_a_dropped_slot_is_let_go_and_another_one_proposed(sqlite_url):
    client = (
        a_shop(sqlite_url).client().says("strzyżenie jutro u Ewy o 12", "a jednak zrezygnuję z tego terminu")
    )
    assert "Czy poszukać innego?" in client.reply

    client.says("tak")

    assert client.slots


def test_a_refusal_of_another_time_ends_there(sqlite_url):
    client = a_shop(sqlite_url).client().says("strzyżenie jutro u Ewy o 12", "rezygnuję", "nie")

    assert "Miłego dnia" in client.reply


def test_a_detail_to_change_is_still_asked_for(sqlite_url):
    client = a_shop(sqlite_url).client().says("strzyżenie jutro u Ewy o 12", "Jan Bób", "600 100 300")

    client.says("Nie, chcę zmienić")

    assert "Co zmienić" in client.reply


def test_a_question_about_another_person_does_not_change_what_is_held(sqlite_url):
    client = a_shop(sqlite_url).client().says("strzyżenie jutro u Ewy o 12", "Jan Bób", "600 100 300")

    client.says("a Bartek też to robi?", "tak")

    assert [staff for _, staff, _ in client.booked] == ["ewa"]


def test_the_same_again_for_somebody_else_is_booked_on_top(sqlite_url):
    client = a_shop(sqlite_url).client().says("broda w czwartek o 12", "Jan Bób", "600 100 300", "tak")

    client.says("i jeszcze dla taty tydzień później o tej samej", "Adam Lis", "tak")

    assert [(service, start) for service, _, start in client.booked] == [
        ("broda", "2027-04-15T12:00"),
        ("broda", "2027-04-22T12:00"),
    ]


def test_the_day_that_is_impossible_is_not_where_the_visit_is_moved(sqlite_url):
    shop = a_shop_with(sqlite_url)

    proved(shop, "w czwartek jednak nie mogę, może dzień wcześniej?").says("tak")

    assert shop.visits() == [("broda", "bartek", "2027-04-14T12:00")]


def test_a_phone_for_the_waiting_list_is_not_taken_for_one_to_be_called_on(sqlite_url):
    client = a_shop(sqlite_url).client()
    client.says("wpiszcie mnie na listę oczekujących na brodę jutro", "Jan Lis", "macie stojak na rowery?")
    assert client.handovers == ["unusual"]

    client.says("600 100 300")

    assert [event["type"] for event in client.events][-1] == "waitlist.joined"


def test_of_all_that_was_to_be_cancelled_one_may_be_kept(sqlite_url):
    shop = a_shop_with(sqlite_url, THURSDAY, TUESDAY)

    proved(shop, "odwołajcie wszystkie moje wizyty").says("brodę jednak zostawcie", "tak")

    assert shop.visits() == [ONLY_THURSDAY]


def test_a_number_left_for_people_before_there_is_a_slot_is_for_them(sqlite_url):
    client = a_shop(sqlite_url).client()
    client.says("chcę się umówić", "mam reklamację, Bartek zaciął mnie przy uchu")

    assert "602 345 678" in client.says("602 345 678").reply
    assert client.says("broda jutro po 13").awaiting == "slot"
