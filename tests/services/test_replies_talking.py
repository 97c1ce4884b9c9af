"""A conversation by SMS: understood as in the chat, one a number, within the owner's limit."""

import re

import pytest

from receptionist.services import handover
from receptionist.storage.models import Client, Conversation, Turn
from tests.services.texting import PHONE, texting

TUESDAY_AT_TEN = "2027-04-13T10:00"
LIMIT = 5


@pytest.fixture
def shop(sqlite_url):
    return texting(sqlite_url)


def codes(shop):
    return [found[1] for _, text in shop.shop.sent.messages if (found := re.search(r"kod (\d{6})", text))]


def test_a_question_is_answered_as_in_the_chat_and_the_first_answer_says_who_writes(shop):
    answers = shop.gets("Czy można zapłacić kartą?")

    assert answers == ["Brzytwa, asystent (piszę automatycznie): Tak, kartą i BLIKIEM."]


def test_the_conversation_goes_on_with_the_next_message(shop):
    shop.gets("poproszę strzyżenie włosów w środę o 12")
    asked_name = shop.gets("tak, może być")
    with shop.shop.database.reading() as session:
        conversations = session.query(Conversation).count()

    assert conversations == 1
    assert not asked_name[0].startswith("Brzytwa, asystent")


def test_a_visit_is_booked_by_sms_for_the_number_that_writes(shop):
    shop.gets("poproszę strzyżenie włosów u Bartka w środę o 12")
    shop.gets("Jan Maj")
    shop.gets("tak")

    assert shop.shop.visits() == [("wlosy", "bartek", "2027-04-14T10:00")]
    with shop.shop.database.reading() as session:
        assert session.query(Client).one().phone == PHONE


def test_without_buttons_the_services_are_listed(shop):
    answers = shop.gets("Chcę umówić wizytę")

    assert "(Strzyżenie włosów; Trymowanie brody; Golenie brzytwą)" in answers[0]


def test_a_yes_in_the_middle_of_a_conversation_belongs_to_it(shop):
    visit = shop.booked("2027-04-17T10:00")
    shop.gets("poproszę trymowanie brody w środę o 12, Jan Maj")

    shop.gets("tak")

    assert shop.confirmed(visit) == [False]


def test_a_yes_to_a_reminder_that_came_after_the_conversation_is_the_reminder_s(shop):
    shop.gets("poproszę trymowanie brody w środę o 12")
    shop.move_clock(minutes=1)
    visit = shop.booked("2027-04-17T10:00")

    shop.gets("tak")

    assert shop.confirmed(visit) == [True]


def test_a_number_alone_changes_no_visit_even_in_a_conversation(shop):
    visit = shop.booked("2027-04-17T10:00")
    before = shop.row(visit).starts_at

    shop.gets("Proszę przełożyć moją wizytę na piątek o 12")
    shop.gets("tak")

    assert (shop.row(visit).starts_at, shop.row(visit).state) == (before, "booked")


def test_a_code_sent_to_the_number_proves_it(shop):
    visit = shop.booked("2027-04-17T10:00", reminded=False)

    shop.gets("jakie mam wizyty?")
    shop.gets(codes(shop)[-1])

    assert "sobota 17 kwietnia" in shop.shop.sent.messages[-1][1]
    assert shop.row(visit).state == "booked"


def test_answers_end_at_the_owner_s_limit_and_the_rest_is_left_to_staff(shop):
    shop.booked("2027-04-17T10:00", reminded=False)

    answers = [shop.gets(f"Czy macie wolne o {hour}?") for hour in range(11, 11 + LIMIT + 2)]

    assert [len(each) for each in answers] == [1] * LIMIT + [0, 0]
    assert answers[LIMIT - 1][0].endswith(
        "Na dziś to ostatni SMS, dalej odpowiem na czacie: http://127.0.0.1:8000/"
    )
    assert (shop.tasks(), shop.meant()[-1]) == (["sms", "sms"], "over_limit")


def test_beyond_the_limit_a_yes_still_counts(shop):
    for _ in range(LIMIT):
        shop.gets("Czy można zapłacić kartą?")
    shop.move_clock(minutes=1)
    visit = shop.booked("2027-04-17T10:00")

    answers = shop.gets("TAK")

    assert (answers, shop.confirmed(visit)) == ([], [True])


def test_the_next_day_answers_come_again_in_a_new_conversation(shop):
    for _ in range(LIMIT + 1):
        shop.gets("Czy można zapłacić kartą?")
    shop.move_clock(hours=25)

    answers = shop.gets("Czy można zapłacić kartą?")

    assert answers == ["Brzytwa, asystent (piszę automatycznie): Tak, kartą i BLIKIEM."]


def test_the_same_message_twice_is_said_once_in_the_conversation(shop):
    shop.gets("Czy można zapłacić kartą?", id="twilio:SM7")
    shop.gets("Czy można zapłacić kartą?", id="twilio:SM7")

    assert shop.shop.count(Turn, Turn.author == "client") == 1


def test_what_people_write_in_the_conversation_goes_out_by_sms(shop):
    shop.gets("chcę rozmawiać z człowiekiem")
    with shop.shop.database.writing() as session:
        row = session.query(Conversation).one()
        handover.take(session, row.id, "Ewa", shop.shop.clock.now())
        handover.answer(session, row.id, "Dzień dobry, tu Ewa. W czym pomóc?", shop.shop.clock.now())
    shop.shop.chat.postman.round()

    answered = shop.gets("o której zamykacie?")

    assert shop.shop.sent.messages[-1] == (PHONE, "Dzień dobry, tu Ewa. W czym pomóc?")
    assert answered == []


def test_the_token_of_the_conversation_is_kept_nowhere(shop):
    shop.gets("Czy można zapłacić kartą?", id="twilio:SM7")

    with shop.shop.database.reading() as session:
        row = session.query(Conversation).one()
    assert len(row.token_hash) == 64
    assert row.frame["phone"] == PHONE
