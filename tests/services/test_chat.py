"""Whole conversations by rules alone, judged by the database that they leave."""

import pytest

from receptionist.storage.models import Appointment, Client, Notification, Turn
from tests.talking import a_shop


def test_a_visit_is_booked_step_by_step(database_url):
    shop = a_shop(database_url)
    client = shop.client().says("Chcę się umówić")
    assert client.awaiting == "service"

    client.says("na brodę")
    assert client.awaiting in ("slot", "when")

    client.says("we wtorek o 12")
    assert client.awaiting == "name"

    client.says("Jan Kowalski")
    assert client.awaiting == "phone"

    client.says("601 234 567")
    assert client.awaiting == "confirmation"
    assert client.reply.startswith("Zapisuję: trymowanie brody, wtorek 13 kwietnia o 12:00 u Bartka, 50 zł")

    client.says("tak")
    assert client.booked == [("broda", "bartek", "2027-04-13T12:00")]
    assert shop.visits() == [("broda", "bartek", "2027-04-13T10:00")]
    assert "wtorek 13 kwietnia o 12:00" in client.reply


def test_everything_in_one_message_needs_only_a_yes(sqlite_url):
    client = a_shop(sqlite_url).client()

    client.says("Dzień dobry, Anna Sowa, 600 700 800, poproszę golenie brzytwą w środę o 15", "tak")

    assert client.booked == [("golenie", "bartek", "2027-04-14T15:00")]


def test_a_window_offers_three_slots_inside_it_and_a_button_picks_one(sqlite_url):
    client = a_shop(sqlite_url).client()

    client.says("chcę umówić strzyżenie włosów w piątek po 16")
    starts = [slot["start"] for slot in client.slots]
    assert len(starts) == 3
    assert all("2027-04-16T16:00" <= start < "2027-04-16T20:00" for start in starts)

    client.says(client.choices[1]["value"], "Jan Kowalski", "601234567", "tak")
    assert client.booked == [("wlosy", "bartek", starts[1])]


@pytest.mark.parametrize(
    ("answer", "start"),
    [
        ("ten drugi", "2027-04-13T12:00"),
        ("pierwszy proszę", "2027-04-13T10:00"),
        ("ostatni", "2027-04-13T14:00"),
        ("o 12", "2027-04-13T12:00"),
        ("na 13", "2027-04-13T13:00"),
        ("the last one", "2027-04-13T14:00"),
    ],
)
def test_a_slot_is_chosen_in_words(sqlite_url, answer, start):
    client = a_shop(sqlite_url).client().says("wolne terminy na brodę we wtorek")

    client.says(answer, "Jan Kowalski", "601234567", "tak")

    assert client.booked == [("broda", "bartek", start)]


def test_later_means_after_what_was_offered(sqlite_url):
    client = a_shop(sqlite_url).client().says("wolne terminy na brodę we wtorek")
    last = client.slots[-1]["start"]

    client.says("a coś później?")

    assert client.slots
    assert all(last < slot["start"] < "2027-04-14" for slot in client.slots)


def test_another_day_keeps_the_hour_that_was_said(sqlite_url):
    client = a_shop(sqlite_url).client()

    client.says("broda jutro o 13", "a nie, jednak pojutrze", "Jan Kowalski", "601234567", "tak")

    assert client.booked == [("broda", "bartek", "2027-04-14T13:00")]


@pytest.mark.parametrize(
    ("day", "on"),
    [
        ("czwartek", "2027-04-22"),
        ("w czwartek po 15", "2027-04-22"),
        ("w ten czwartek", "2027-04-15"),
        ("czwartek 29 kwietnia", "2027-04-29"),
    ],
)
def test_a_weekday_is_meant_for_the_week_that_was_spoken_of(sqlite_url, day, on):
    client = a_shop(sqlite_url).client().says("broda w przyszłym tygodniu", day)

    assert {slot["start"][:10] for slot in client.slots} == {on}


def test_of_two_services_the_unclear_one_is_asked_about_and_both_are_booked(sqlite_url):
    client = a_shop(sqlite_url).client().says("poproszę golenie brzytwą na środę i strzyżenie")
    client.says(client.choices[0]["value"], "Jan Kowalski", "601234567", "tak")

    assert [service for service, _, _ in client.booked] == ["golenie", "wlosy"]


def test_any_of_the_offered_times_will_do(sqlite_url):
    client = a_shop(sqlite_url).client().says("broda w środę", "obojętnie")

    assert client.awaiting == "name"


def test_a_surname_that_follows_the_first_name_is_added_to_it(sqlite_url):
    client = a_shop(sqlite_url).client().says("broda jutro o 13", "Piotr", "Zieliński", "601234567")

    assert "Piotr Zieliński" in client.reply


def test_a_change_at_the_confirmation_is_confirmed_anew(sqlite_url):
    client = a_shop(sqlite_url).client()
    client.says("broda jutro o 13", "Jan Kowalski", "601234567")

    client.says("a może jednak o 15")
    assert client.booked == []
    assert client.awaiting == "confirmation"
    assert "15:00" in client.reply

    client.says("tak")
    assert client.booked == [("broda", "bartek", "2027-04-13T15:00")]


def test_no_at_the_confirmation_frees_the_slot(sqlite_url):
    shop = a_shop(sqlite_url)
    client = shop.client().says("broda jutro o 13", "Jan Kowalski", "601234567", "nie")

    assert client.booked == []
    assert shop.count(Appointment, Appointment.state == "held") == 0


def test_a_held_slot_is_not_offered_to_others_until_the_hold_ends(sqlite_url):
    shop = a_shop(sqlite_url)
    shop.client().says("broda jutro o 13")

    second = shop.client().says("broda jutro o 13")
    assert second.awaiting == "slot"
    assert "2027-04-13T13:00" not in [slot["start"] for slot in second.slots]

    shop.clock.move(minutes=11)
    third = shop.client().says("broda jutro o 13")
    assert third.awaiting == "name"


def test_a_hold_that_ended_is_taken_again_where_it_is_still_free(sqlite_url):
    shop = a_shop(sqlite_url)
    client = shop.client().says("broda jutro o 13", "Jan Kowalski", "601234567")
    shop.clock.move(minutes=30)

    client.says("tak")

    assert client.booked == [("broda", "bartek", "2027-04-13T13:00")]


def test_a_hold_that_ended_and_was_lost_is_said_and_others_are_offered(sqlite_url):
    shop = a_shop(sqlite_url)
    slow = shop.client().says("broda jutro o 13", "Jan Kowalski", "601234567")
    shop.clock.move(minutes=30)
    quick = shop.client().says("broda jutro o 13", "Ewa Lis", "602 345 678", "tak")

    slow.says("tak")

    assert quick.booked == [("broda", "bartek", "2027-04-13T13:00")]
    assert slow.booked == []
    assert slow.awaiting == "slot"
    assert "nie mam już wolnego miejsca" in slow.reply
    assert len(shop.visits()) == 1


def test_the_same_message_twice_gets_the_same_answer_and_books_once(database_url):
    shop = a_shop(database_url)
    client = shop.client().says("broda jutro o 13", "Jan Kowalski", "601234567")

    first = dict(client.says("tak", key="k1").last)
    second = dict(client.says("tak", key="k1").last)

    assert second == first
    assert len(shop.visits()) == 1
    assert shop.count(Turn, Turn.text == "tak") == 1


def test_three_quick_yeses_book_once(sqlite_url):
    shop = a_shop(sqlite_url)
    client = shop.client().says("broda jutro o 13", "Jan Kowalski", "601234567", "tak", "tak", "tak")

    assert len(client.booked) == 1
    assert len(shop.visits()) == 1


@pytest.mark.parametrize(
    ("wish", "says"),
    [
        ("broda w niedzielę o 12", "niedzielę 18 kwietnia"),
        ("strzyżenie włosów u Ewy w środę", "Ewa w środę 14 kwietnia ma wolne"),
        ("broda 3 maja o 12", "święto"),
        ("broda dzisiaj o 9:30", "przed wizytą"),
    ],
    ids=["closed", "on leave", "public holiday", "too soon"],
)
def test_what_cannot_be_is_explained_and_the_nearest_is_offered(sqlite_url, wish, says):
    client = a_shop(sqlite_url).client().says(wish)

    assert says in client.reply
    assert client.slots
    assert client.booked == []


def test_too_far_ahead_is_said_without_offers(sqlite_url):
    client = a_shop(sqlite_url).client().says("broda 20 grudnia o 12")

    assert "60 dni" in client.reply
    assert client.slots == []
    assert client.awaiting == "when"


def test_a_person_who_does_not_do_the_service_is_said(sqlite_url):
    client = a_shop(sqlite_url).client().says("broda u Ewy jutro")

    assert "Ewa tego nie robi" in client.reply
    assert {slot["staff"] for slot in client.slots} == {"bartek"}


def test_why_a_phone_is_needed_is_told(sqlite_url):
    client = a_shop(sqlite_url).client().says("broda jutro o 13", "Jan Kowalski", "po co wam telefon?")

    assert "tylko do" in client.reply
    assert client.awaiting == "phone"


def test_an_e_mail_will_do_where_no_phone_is_given(sqlite_url):
    client = (
        a_shop(sqlite_url).client().says("broda jutro o 13", "Jan Kowalski", "jan@kowalski.example", "tak")
    )

    assert len(client.booked) == 1


def test_the_client_is_kept_once_and_reminders_are_planned_with_the_visit(sqlite_url):
    shop = a_shop(sqlite_url, reminders=[{"before": "24h", "channel": "sms"}])
    for day in ("w środę", "w czwartek"):
        shop.client().says(f"broda {day} o 13", "Jan Kowalski", "601234567", "tak")

    assert shop.count(Client) == 1
    assert shop.count(Notification, Notification.kind == "reminder") == 2


def test_english_is_spoken_with_those_who_write_english(sqlite_url):
    client = a_shop(sqlite_url).client().says("Hi, could I get a beard trim on Tuesday at noon?")

    assert client.awaiting == "name"
    assert "Tuesday 13 April" in client.reply
    client.says("John Smith", "+44 7700 900123")
    assert client.reply.startswith("So that is beard trim, Tuesday 13 April at 12:00 pm with Bartek, 50 zł")
